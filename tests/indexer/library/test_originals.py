"""Of two files of one picture the original is kept, however the other one was saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.duplicates.records import GroupRequest
from indexer.duplicates.tiers import Tier
from tests.indexer.library.originals import (
    BARE,
    LATER,
    MB,
    ORIGINAL,
    SCREENSHOT,
    TAKEN,
    Case,
    saved_again,
    stripped,
    written,
)
from tests.indexer.library.sizes import SIZES
from tests.indexer.library.twice import Twice, relation

PICTURE = Tier.SAME_PICTURE

CASES = (
    Case(
        "saved again at a higher quality, with metadata",
        ORIGINAL,
        saved_again(ORIGINAL, size_bytes=9 * MB),
        "not touched since it was taken",
    ),
    Case(
        "saved again at a higher quality, without",
        ORIGINAL,
        stripped(ORIGINAL, size_bytes=9 * MB),
        "names its camera, has a date, the oldest",
    ),
    Case(
        "saved again at a higher quality, and copied before the original was",
        replace(ORIGINAL, mtime_ns=LATER),
        stripped(ORIGINAL, size_bytes=9 * MB, mtime_ns=written(datetime(2021, 1, 1))),
        "names its camera, has a date, the oldest",
    ),
    Case(
        "compressed by a service that keeps dates; both were downloaded, the copy first",
        replace(ORIGINAL, mtime_ns=LATER + 10**9),
        saved_again(ORIGINAL, size_bytes=MB),
        "less compressed",
    ),
    Case(
        "edited under a name that says so",
        replace(ORIGINAL, mtime_ns=LATER),
        saved_again(ORIGINAL, path="IMG_1-edited.jpg", size_bytes=9 * MB),
        "not a copy by its name",
    ),
    Case(
        "fractions of a second that got lost make no earlier date",
        ORIGINAL,
        saved_again(ORIGINAL, taken_at=TAKEN.replace(microsecond=0), size_bytes=9 * MB),
        "not touched since it was taken",
    ),
    Case(
        "half the size, at a higher quality, and older by its file",
        replace(ORIGINAL, mtime_ns=LATER + 10**9),
        saved_again(ORIGINAL, width=2000, height=1500, size_bytes=3 * MB),
        "larger",
        relation(scale=0.5),
        goes=False,
    ),
    Case(
        "the same, and the large one was looked at",
        replace(ORIGINAL, mtime_ns=LATER + 10**9),
        saved_again(ORIGINAL, width=2000, height=1500, size_bytes=3 * MB),
        "larger",
        relation(scale=0.5),
        is_fine=True,
    ),
    Case(
        "half the size with metadata that the large one lost",
        stripped(ORIGINAL),
        replace(saved_again(ORIGINAL, width=2000, height=1500), path="IMG_1.JPG"),
        "larger",
        relation(scale=0.5),
        goes=False,
    ),
    Case(
        "sent by a messenger",
        ORIGINAL,
        stripped(
            ORIGINAL, path="IMG-20190714-WA0003.jpg", width=1600, height=1200, size_bytes=200_000
        ),
        "larger, names its camera, has a date",
        relation(scale=0.4),
    ),
    Case(
        "turned, saved at a higher quality, with metadata and no other trace",
        replace(ORIGINAL, mtime_ns=LATER - 10**11),
        saved_again(ORIGINAL, width=3000, height=4000, size_bytes=9 * MB),
        "not the one that was turned or mirrored",
        relation(degrees=90),
    ),
    Case(
        "turned without loss, which cuts off what fills no block",
        ORIGINAL,
        saved_again(ORIGINAL, width=2992, height=4000),
        "larger, not the one that was turned or mirrored, not touched since it was taken",
        relation(degrees=-90),
    ),
    Case(
        "mirrored, saved at a higher quality, without metadata in either",
        BARE,
        saved_again(BARE, size_bytes=9 * MB),
        "not the one that was turned or mirrored, the oldest",
        relation(is_mirrored=True),
    ),
    Case(
        "cropped",
        ORIGINAL,
        stripped(ORIGINAL, width=3000, height=2400, size_bytes=5 * MB),
        "the whole picture, larger, names its camera",
        relation(first=(0.6, False, False)),
    ),
    Case(
        "with a border, which makes it larger",
        ORIGINAL,
        stripped(ORIGINAL, width=4400, height=3400, size_bytes=9 * MB),
        "the whole picture, names its camera, has a date",
        relation(second=(1.0, True, False)),
    ),
    Case(
        "with a border, and nothing known of either",
        BARE,
        saved_again(BARE, width=4400, height=3400, mtime_ns=BARE.mtime_ns),
        "the whole picture",
        relation(second=(1.0, True, False)),
    ),
    Case(
        "with text over it",
        BARE,
        saved_again(BARE, size_bytes=9 * MB, mtime_ns=BARE.mtime_ns - 10**12),
        "the whole picture",
        relation(second=(1.0, False, True)),
    ),
    Case(
        "RAW and a larger JPEG file of it elsewhere",
        replace(ORIGINAL, path="IMG_1 (1).CR2", format="RAW", width=4020, height=3010),
        saved_again(ORIGINAL, path="IMG_1.JPG", size_bytes=30 * MB),
        "larger, in the better format, not touched since it was taken",
    ),
    Case(
        "HEIC and the JPEG that was made of it",
        replace(ORIGINAL, path="IMG_1.HEIC", format="HEIF", size_bytes=2 * MB, mtime_ns=LATER),
        saved_again(ORIGINAL, size_bytes=5 * MB),
        "less compressed",
    ),
    Case(
        "JPEG and the HEIC that was made of it to save space",
        ORIGINAL,
        saved_again(ORIGINAL, path="IMG_1.HEIC", format="HEIF", size_bytes=2 * MB),
        "not touched since it was taken",
    ),
    Case(
        "a photo of a camera and a PNG of it",
        ORIGINAL,
        stripped(ORIGINAL, path="IMG_1.png", format="PNG", size_bytes=20 * MB),
        "names its camera, has a date, the oldest",
    ),
    Case(
        "a screenshot and the JPEG as which it was sent",
        SCREENSHOT,
        saved_again(SCREENSHOT, path="x.jpg", format="JPEG", mtime_ns=BARE.mtime_ns - 10**12),
        "in the better format",
    ),
    Case(
        "nothing known of either: the older file",
        BARE,
        saved_again(BARE, size_bytes=5 * MB),
        "the oldest",
    ),
    Case(
        "nothing known of either, copied together: the less compressed one",
        replace(BARE, path="b.jpg", size_bytes=3 * MB),
        saved_again(BARE, path="a.jpg", mtime_ns=BARE.mtime_ns),
        "less compressed",
    ),
)


@pytest.mark.parametrize("case", [*CASES, *SIZES], ids=lambda case: case.name)
def test_of_one_picture(twice: Twice, case: Case) -> None:
    twice.add(case.other, case.kept)
    twice.pair(str(case.kept.path), str(case.other.path), relation=case.relation)
    if case.is_fine is not None:
        shots = sorted((case.kept, case.other), key=lambda shot: shot.width)
        twice.measured(str(shots[-1].path), is_fine=case.is_fine)
    (group,) = twice.groups(PICTURE)
    kept = twice.below(group.keeper.files[0].path)
    assert (kept, str(group.reason)) == (case.kept.path, case.reason)
    assert (group.bytes_freed > 0) == case.goes
    (member,) = group.members
    assert bool(member.staying) != case.goes
    listed = twice.duplicates.list(GroupRequest(PICTURE))
    assert twice.duplicates.advise(listed).files == int(case.goes)


def test_where_it_cannot_be_told_that_is_said(twice: Twice) -> None:
    twice.add(BARE, saved_again(BARE, width=8000, height=6000))
    twice.pair("a.jpg", "b.jpg", relation=relation(scale=2))
    (member,) = twice.groups(PICTURE)[0].members
    assert member.relation[0] == "perhaps the original: the larger one may be an enlarged copy"
    generation = twice.duplicates.list(GroupRequest(PICTURE)).generation
    twice.measured("b.jpg", is_fine=True)
    listed = twice.duplicates.list(GroupRequest(PICTURE))
    assert listed.generation != generation
    (group,) = twice.duplicates.groups(listed, 0, 1)
    assert [str(word) for word in group.members[0].relation] == ["2.0× smaller"]


def test_an_enlarged_copy_is_no_reason_for_the_original_to_go_in_whatever_folder(
    twice: Twice,
) -> None:
    twice.add(ORIGINAL, stripped(ORIGINAL, path="web/b.jpg", width=8000, height=6000))
    twice.pair("IMG_1.JPG", "web/b.jpg", relation=relation(scale=2))
    twice.measured("web/b.jpg", is_fine=False)
    twice.duplicates.set_rules(KeeperRules(preferred=(twice.root.path / "web",)))
    (group,) = twice.groups(PICTURE)
    assert twice.names_of(group) == ["web/b.jpg", "IMG_1.JPG"]
    assert group.bytes_freed == 0


def test_an_original_of_which_there_are_two_sizes_beside(twice: Twice) -> None:
    """An enlarged copy is behind the original for all others, too."""
    half = saved_again(ORIGINAL, path="half.jpg", width=2000, height=1500)
    twice.add(ORIGINAL, stripped(ORIGINAL, width=8000, height=6000), half)
    twice.pair("IMG_1.JPG", "b.jpg", relation=relation(scale=2))
    twice.pair("IMG_1.JPG", "half.jpg", relation=relation(scale=0.5))
    twice.pair("b.jpg", "half.jpg", relation=relation(scale=0.25))
    twice.measured("b.jpg", is_fine=False)
    assert twice.names(PICTURE) == [["IMG_1.JPG", "b.jpg", "half.jpg"]]
