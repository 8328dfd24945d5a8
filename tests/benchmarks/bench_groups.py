"""Do lists of groups open at once, and do decisions wait? ``packaging/dev.py bench groups [N]``.

Makes a catalog of photos that never were with N groups (50,000) on each of the first three tiers:
N photos stand at two places, N pairs of photos have the same pixels, N pairs are the same picture,
of which half were cropped. Each tier is opened in a library that was just opened, so nothing is
kept from before. What lists take is CPU time, which nothing else on the machine stretches. Single
decisions are wall clock, since they may have to wait. Memory is what the peak grew by.
"""

from __future__ import annotations

import hashlib
import json
import resource
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.catalog.records import Arrival, NewPhoto
from indexer.duplicates.records import Choice, Decision, Group, GroupOrder, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.library.duplicates import Duplicates
from indexer.search.grammar import parse
from indexer.types import FileStat, Metadata, PhotoId

DECISIONS = 200
_RELATION = json.dumps([[1.0, 0, 0], [0.6, 0, 0], [1, 0, 0, 0, 1, 0]])


def arrivals(groups: int, root_id: int) -> Iterator[Arrival]:
    """Six files for every number: two of one photo, two of equal pixels, two of one picture."""
    for number in range(groups):
        folder = f"{2000 + number % 20}/{number % 500:03}"
        for kind, content, pixels in (
            ("first", "bytes", "bytes"),
            ("second", "bytes", "bytes"),
            ("plain", "plain", "same"),
            ("tagged", "tagged", "same"),
            ("whole", "whole", "whole"),
            ("part", "part", "part"),
        ):
            size = 4_000_000 - len(kind) * 1000 - number
            photo = NewPhoto(
                hashlib.sha256(f"{content} {number}".encode()).digest(),
                *(size, 4000, 3000, "JPEG", Metadata(camera="K1" if number % 2 else None)),
                *(hashlib.sha256(f"{pixels} {number}".encode()).digest()[:16], 1.5, 0x336699),
            )
            stat = FileStat(size, 1_600_000_000_000_000_000 + number, number * 10 + len(kind))
            path = f"{folder}/{kind}/IMG_{number}.jpg"
            yield Arrival(root_id, path.encode(), stat, photo=photo)  # type: ignore[arg-type]


def fill(catalog: Catalog, folder: Path, groups: int) -> None:
    """Make the photos, and note the pairs."""
    folder.mkdir()
    root = catalog.roots.add(folder)
    batch: list[Arrival] = []
    for arrival in arrivals(groups, int(root.id)):
        batch.append(arrival)
        if len(batch) == 6000:
            catalog.commit(batch)
            batch.clear()
    catalog.commit(batch)
    hashes = catalog.filtering._database
    ids = {
        bytes(content): id_ for id_, content in hashes.rows("SELECT id, content_hash FROM photo")
    }
    pairs = []
    for number in range(groups):
        one, other = (
            ids[hashlib.sha256(f"{content} {number}".encode()).digest()]
            for content in ("whole", "part")
        )
        assert one < other
        relation = _RELATION if number % 2 else None
        pairs.append(StoredPair(PhotoId(one), PhotoId(other), 3, 0.9, "", relation))
    catalog.pairs.record(pairs, "bench", np.empty(0, np.int64), np.empty(0, np.float32))


def timed(work: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
    """Seconds."""
    began = clock()
    work()
    return clock() - began


@contextmanager
def opened(path: Path) -> Iterator[Duplicates]:
    """A library that nothing was read of yet."""
    catalog = Catalog.open(path)
    try:
        yield Duplicates(catalog, lambda _: None)
    finally:
        catalog.close()


def lists(path: Path) -> None:
    """How long each tier takes to open, and what is asked of it afterwards."""
    print("tier               groups      first       again    filtered    a screen    memory")
    for tier in (Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE):
        with opened(path) as duplicates:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            request = GroupRequest(tier)
            first = timed(lambda: duplicates.list(request))  # noqa: B023 - called at once
            listed = duplicates.list(request)
            others = [
                timed(lambda: duplicates.list(GroupRequest(tier, order=GroupOrder.FOLDER))),  # noqa: B023
                timed(lambda: duplicates.list(GroupRequest(tier, parse("folder:2003").filters))),  # noqa: B023
                timed(lambda: duplicates.groups(listed, 1000, 1032)),  # noqa: B023
            ]
            grew = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
            figures = "    ".join(f"{each:6.3f} s" for each in (first, *others))
            print(f"{tier.value:<17}{len(listed):>8,}{figures}  {grew / 1024:5.0f} MB")
    with opened(path) as duplicates:
        print(f"counts of all tiers, first   {timed(lambda: duplicates.counts(request)):6.2f} s")
        print(f"counts of all tiers, again   {timed(lambda: duplicates.counts(request)):6.3f} s")


def decisions(path: Path) -> None:
    """How long one decision takes: alone, and while lists are made anew all the time."""
    with opened(path) as duplicates:
        listed = duplicates.list(GroupRequest(Tier.IDENTICAL_BYTES))
        groups = duplicates.groups(listed, 0, DECISIONS)
        print("decision                     p50      p95      most")
        report("alone", [timed(deciding(duplicates, each), time.perf_counter) for each in groups])
        stop = threading.Event()

        def read() -> None:
            while not stop.is_set():
                other = Duplicates(duplicates._catalog, lambda _: None)  # it kept nothing
                other.list(GroupRequest(Tier.SAME_PICTURE))

        reader = threading.Thread(target=read)
        reader.start()
        try:
            waited = [timed(deciding(duplicates, each), time.perf_counter) for each in groups]
        finally:
            stop.set()
            reader.join()
        report("while lists are made", waited)
        advice = duplicates.advise(listed)
        print(f"advice for all groups       {timed(lambda: duplicates.advise(listed)):6.2f} s")
        took = timed(lambda: duplicates.decide(advice.decisions))
        print(f"{len(advice.decisions):,} decisions at once   {took:6.2f} s")
        undecided = GroupRequest(Tier.IDENTICAL_BYTES, hides_decided=True)
        print(f"the list without them       {timed(lambda: duplicates.list(undecided)):6.3f} s")
        print(f"what is marked              {timed(lambda: duplicates.marked):6.3f} s")
        print(f"the plan of it              {timed(duplicates.plan):6.2f} s")


def deciding(duplicates: Duplicates, group: Group) -> Callable[[], object]:
    """Marks its member."""
    keeper, member = group.keeper.files[0], group.members[0].files[0]
    tier = Tier.IDENTICAL_BYTES
    decision = Decision(member.id, member.photo_id, Choice.BIN, keeper.id, tier, "the oldest")
    return partial(duplicates.decide, [decision])


def report(name: str, seconds: list[float]) -> None:
    """A line of milliseconds."""
    p50, p95 = statistics.median(seconds), float(np.percentile(seconds, 95))
    figures = "  ".join(f"{each * 1000:5.1f}" for each in (p50, p95, max(seconds)))
    print(f"{name:<25}{figures} ms")


def main() -> None:
    """Make the catalog, then measure."""
    groups = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalog.db"
        catalog = Catalog.open(path)
        took = timed(lambda: fill(catalog, Path(folder) / "photos", groups))
        photos = len(catalog.photos.ids())
        catalog.close()
        print(f"{photos:,} photos in {6 * groups:,} files, made in {took:.0f} s")
        lists(path)
        decisions(path)


if __name__ == "__main__":
    main()
