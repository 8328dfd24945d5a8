"""Is what is there twice found in a library, and nothing else? For `bench_duplicates quality`.

A folder is filled with real photos, twelve edits of some of them, further shots of the same ones
(`other_shots`), nights and skies, and a library indexes it and looks for pairs as it ever does. No
file says when it was taken: pixels alone decide, so this is harder than a camera's own folder.
Only edits of one photo are the same picture. Recall is that of pairs of an edit and its original,
precision that of all pairs of the tier. What was lost is asked for step by step.
"""

from __future__ import annotations

import argparse
import importlib
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import whose_copy
from edited_library import (
    ORIGINAL,
    OTHER,
    Made,
    Pair,
    edits_with_originals,
    fill,
    is_wrong,
    kind_of,
    note,
    noted_in,
    ordered,
)
from numpy.typing import NDArray
from other_shots import SHOTS
from picture_edits import TWELVE

from indexer.catalog.catalog import Catalog
from indexer.duplicates.pairs.resemblance import Resemblance
from indexer.duplicates.pairs.verifying import Verifier
from indexer.duplicates.records import GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.embed.look import look_encoder
from indexer.library import Library
from indexer.library.pair_vectors import vectors_of
from indexer.profile import Profile
from indexer.types import PhotoId

LOOK = look_encoder()
_PHASH_DISTANCE = 10
_CLEAN = 25
"""Photos of which shots without noise are made."""


def add_arguments(parser: argparse._ArgumentGroup) -> None:
    """Of this part alone."""
    parser.add_argument("--keep", type=Path, help="a folder for the library, to go on with later")


def measure(options: argparse.Namespace) -> None:
    """Measure and print."""
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
        measure_in(options.keep, options)
        return
    with TemporaryDirectory() as name:
        measure_in(Path(name), options)


def measure_in(where: Path, options: argparse.Namespace) -> None:
    """With a library in a folder: what is there of it already is not made again."""
    folder, noted = where / "photos", where / "truth.json"
    if not noted.is_file():
        note(fill(folder, options.photos, options.originals, options.seed), folder, noted)
    truth = noted_in(noted, folder)
    profile = Profile(where / "profile")
    profile.create()
    with_pairs(profile, folder, truth)
    print(f"\n{_perceptual_hash(truth)}")


def with_pairs(profile: Profile, folder: Path, truth: dict[Path, Made]) -> None:
    """Index, look for pairs, and print what came of it."""
    library = Library.open(profile)
    try:
        if not library.catalog.roots.all():
            library.roots.add(folder)
        spent = time.process_time()
        library.indexing.run_to_end()
        print(f"{len(truth):,} files indexed in {time.process_time() - spent:.0f} s of processors")
        library.pair_finding.stop()  # on its lane: the rest is done here, to be measured
        library.submit(lambda: None, "pairs").result()
        spent, start = time.process_time(), time.perf_counter()
        library.pair_finding.run_to_end()
        spent, wall = time.process_time() - spent, time.perf_counter() - start
        print(f"pairs found in {spent:.0f} s of processors, {wall:.0f} s by the clock")
        ids = {path: library.catalog.files.photo_at(path) for path in truth}
        missing = [path.name for path, id_ in ids.items() if id_ is None]
        print(f"not taken in: {missing}" if missing else "all were taken in", flush=True)
        report(library, truth, {id_: path for path, id_ in ids.items() if id_ is not None})
    finally:
        library.close()


def report(library: Library, truth: dict[Path, Made], paths: dict[PhotoId, Path]) -> None:
    """Of edits, of what was lost, of pairs that are wrong, and of further shots."""
    tiers = {tier: stored(library.catalog, tier, paths) for tier in list(Tier)[2:]}
    same = tiers[Tier.SAME_PICTURE]
    wanted = edits_with_originals(truth)
    ids = {path: id_ for id_, path in paths.items()}
    steps = lost_at(library, [pair for pair in wanted if pair not in same], ids)
    cosines = looks(library, wanted, ids)
    print(f"\n{'edit':24} recall  Look's cosine: 1 of 100, 1 of 10, half   lost at")
    by_kind = defaultdict(list)
    for pair in wanted:
        by_kind[kind_of(pair, truth)].append(pair)
    for kind, pairs in by_kind.items():
        found = sum(pair in same for pair in pairs) / len(pairs)
        low, some, half = np.quantile([cosines[pair] for pair in pairs], (0.01, 0.1, 0.5))
        lost = Counter(steps[pair] for pair in pairs if pair in steps)
        print(f"{kind:24} {found:6.3f} {low:20.2f} {some:10.2f} {half:7.2f}     {dict(lost) or ''}")
    print(summary(same, wanted, truth))
    print(in_groups(library, truth, paths))
    print(whose(library.catalog, truth, ids))
    for pair in sorted(pair for pair in same if is_wrong(pair, truth)):
        print("    " + " and ".join(f"{path.stem} ({truth[path].kind})" for path in pair))
    print("\nother shots and their photo      same  moment  alike  none")
    for kind in SHOTS:
        there = [
            next((tier for tier, pairs in tiers.items() if pair in pairs), None)
            for pair in edits_with_originals(truth, (kind,))
        ]
        counts = (there.count(tier) for tier in (*tiers, None))
        print(f"  {kind:30}" + "".join(f"{count:6}" for count in counts))


def stored(catalog: Catalog, tier: Tier, paths: dict[PhotoId, Path]) -> set[Pair]:
    """Pairs of a tier."""
    pairs = catalog.pairs.of(tier.step)
    return {
        ordered(paths[PhotoId(a)], paths[PhotoId(b)])
        for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)
    }


def summary(found: set[Pair], wanted: Sequence[Pair], truth: dict[Path, Made]) -> str:
    """Precision and recall, in a line each."""
    wrong = [pair for pair in found if is_wrong(pair, truth)]
    strangers = sum(truth[a].scene != truth[b].scene for a, b in wrong)
    right = sum(pair in found for pair in wanted)
    with_original = [
        pair for pair in found if any(truth[path].kind in (ORIGINAL, OTHER) for path in pair)
    ]
    rights = sum(not is_wrong(pair, truth) for pair in with_original)
    return (
        f"recall {right / len(wanted):.4f}, precision {1 - len(wrong) / max(1, len(found)):.4f}: of"
        f" {len(found):,} pairs {len(wrong)} are wrong, {strangers} of them of strangers; of those"
        f" with an unedited photo {rights / max(1, len(with_original)):.4f}"
    )


def in_groups(library: Library, truth: dict[Path, Made], paths: dict[PhotoId, Path]) -> str:
    """What people see: groups, every member beside what is kept of them."""
    listed = library.duplicates.list(GroupRequest(Tier.SAME_PICTURE))
    keepers = np.repeat(listed.keepers, np.diff(listed.offsets)).tolist()
    shown = {
        ordered(paths[PhotoId(a)], paths[PhotoId(b)])
        for a, b in zip(keepers, listed.members.tolist(), strict=True)
    }
    wrong = sorted(pair for pair in shown if is_wrong(pair, truth))
    names = [" and ".join(f"{path.stem} ({truth[path].kind})" for path in pair) for pair in wrong]
    return (
        f"{len(listed)} groups with {len(shown):,} members, {int(listed.left_out.sum())} left out:"
        f" {len(wrong)} beside the wrong picture {names or ''}"
    )


def whose(catalog: Catalog, truth: dict[Path, Made], ids: dict[Path, PhotoId]) -> str:
    """Copies that two shots have in common, one at a time."""
    scenes: defaultdict[str, dict[str, Path]] = defaultdict(dict)
    for path, made in truth.items():
        scenes[made.scene][made.kind] = path
    edited = {name: paths for name, paths in scenes.items() if ORIGINAL in paths}
    of_photos = whose_copy.of_photos(
        catalog,
        {name: {kind: ids[path] for kind, path in paths.items()} for name, paths in edited.items()},
    )
    of_shots = whose_copy.of_shots(
        {name: (paths[ORIGINAL], paths) for name, paths in edited.items()}, seed=1
    )
    photos = [paths[ORIGINAL] for paths in edited.values()]
    of_clean = whose_copy.of_clean_shots(photos[:_CLEAN], seed=1)
    return (
        "a copy that a photo and another shot have in common, and nothing else: goes with its own"
        f"\n  edits of the photo: {of_photos}\n  edits of the other shot: {of_shots}"
        f"\n  of both, at JPEG 50, where no sensor makes noise: {of_clean}"
    )


def lost_at(library: Library, lost: Sequence[Pair], ids: dict[Path, PhotoId]) -> dict[Pair, str]:
    """At which step each pair was lost, the last one first."""
    verifier = Verifier(library.catalog, LOOK.id, library.pictures.passing_thumbnail)
    aside = set(library.catalog.pairs.set_aside(Tier.SAME_PICTURE.step))
    steps = {}
    for pair in lost:
        a, b = sorted(ids[path] for path in pair)
        photos = {photo.id: photo for photo in library.catalog.photos.of([a, b])}
        verdict = verifier.verdict(photos[a], photos[b])
        cosine = np.array([looks(library, [pair], ids)[pair]], np.float32)
        if (a, b) in aside:
            steps[pair] = "with another shot"
        elif verdict is None or not verdict.is_same:
            steps[pair] = "verification" if verdict is None else str(verdict.reason)
        elif not verifier.hopeful(np.array([a]), np.array([b]), cosine)[0]:
            steps[pair] = "hope"
        else:
            steps[pair] = "candidates"
    return steps


def looks(library: Library, pairs: Sequence[Pair], ids: dict[Path, PhotoId]) -> dict[Pair, float]:
    """Cosines of pairs by Look, plain or mirrored."""
    signs = LOOK.mirrored(np.ones(LOOK.dim, np.float32))
    with vectors_of(
        library.catalog.vectors, LOOK.id, signs, library.profile.index_folder
    ) as vectors:
        assert vectors is not None
        first, second = (
            np.searchsorted(vectors.ids, [ids[pair[side]] for pair in pairs]) for side in (0, 1)
        )
        cosines = Resemblance(vectors).of_pairs(first, second)
    return dict(zip(pairs, cosines.tolist(), strict=True))


def _perceptual_hash(truth: dict[Path, Made]) -> str:
    """imagededup's PHash (Apache-2) at its default distance, all files with all."""
    try:
        hasher = importlib.import_module("imagededup.methods").PHash(verbose=False)
    except ImportError:
        return "imagededup is not installed: its PHash is not measured"
    paths = sorted(truth)
    hashes = [int(hasher.encode_image(image_file=path), 16) for path in paths]
    bits = np.array(hashes, np.uint64)
    found: set[Pair] = set()
    for row, own in enumerate(bits):
        close = np.flatnonzero(bit_counts(own ^ bits[row + 1 :]) <= _PHASH_DISTANCE) + row + 1
        found.update((paths[row], paths[other]) for other in close)
    wanted = edits_with_originals(truth)
    lines = [f"imagededup's PHash, distance {_PHASH_DISTANCE}: recall of edits"]
    for kind in TWELVE:
        pairs = [pair for pair in wanted if kind_of(pair, truth) == kind]
        lines.append(f"  {kind:22} {sum(pair in found for pair in pairs) / len(pairs):6.3f}")
    return "\n".join([*lines, summary(found, wanted, truth)])


def bit_counts(values: NDArray[np.uint64]) -> NDArray[np.int64]:
    """How many bits are set."""
    return np.asarray(np.bitwise_count(values), np.int64)
