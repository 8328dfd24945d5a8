"""An animation never goes for its first picture, nor for another animation that begins with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.duplicates.groups.surplus import surplus
from indexer.duplicates.records import Choice, Decision, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.library.measuring import count_frames
from indexer.media.hashing import content_hash
from indexer.types import Metadata
from tests.indexer.library.twice import Shot, Twice, relation
from tests.indexer.media.pictures import animation, encode, textured

PICTURE, PIXELS, BYTES = Tier.SAME_PICTURE, Tier.IDENTICAL_PIXELS, Tier.IDENTICAL_BYTES
GIF = Shot("a.gif", format="GIF", pixels="first", metadata=Metadata(frames=3))
STILL = Shot("still.jpg", size_bytes=3000)


def going(twice: Twice, tier: Tier) -> list[str]:
    """What is advised to go, by the groups, the plan and the advice alike."""
    listed = twice.duplicates.list(GroupRequest(tier))
    groups = twice.duplicates.groups(listed, 0, len(listed))
    advice = twice.duplicates.advise(listed)
    planned = [file for group in surplus(groups) for file in group.files]
    assert len(advice.decisions) == len(planned)
    assert bool(planned) == bool(listed.bytes_freed.sum()) == bool(advice.bytes_freed)
    return sorted(twice.below(file.path) for file in planned)


def test_an_animation_stays_and_its_still_goes(twice: Twice) -> None:
    twice.add(STILL, replace(GIF, path="a.webp", format="WEBP"))
    twice.pair("a.webp", "still.jpg")
    (group,) = twice.groups(PICTURE)
    assert twice.names_of(group) == ["a.webp", "still.jpg"]
    assert group.reason.startswith("more than its first picture")
    assert going(twice, PICTURE) == ["still.jpg"]


def test_a_gif_has_few_colours_so_only_what_has_its_very_pixels_goes_for_it(twice: Twice) -> None:
    twice.add(STILL, GIF, Shot("still.png", format="PNG", pixels="first"))
    twice.pair("a.gif", "still.jpg")
    (group,) = twice.groups(PICTURE)
    assert twice.names_of(group) == ["a.gif", "still.jpg"]
    assert group.members[0].relation[0] == "perhaps with more colours than a GIF has"
    assert going(twice, PICTURE) == []
    assert twice.names(PIXELS) == [["a.gif", "still.png"]]
    assert going(twice, PIXELS) == ["still.png"]


def test_the_bin_takes_no_gif_in_the_place_of_what_a_photo_was_to_stay_for(twice: Twice) -> None:
    twice.add(STILL, GIF, "other.jpg")
    twice.pair("a.gif", "still.jpg")
    still = twice.catalog.files.id_at(twice.root.path / "still.jpg")
    assert still is not None
    photo = twice.id_of("still.jpg")
    twice.duplicates.decide([Decision(still, photo, Choice.BIN, None, PICTURE, "")])
    (item,) = twice.duplicates.plan().items
    assert item.keeper is None


def test_beside_a_larger_still_both_stay(twice: Twice) -> None:
    twice.add(replace(STILL, width=8000, height=6000), GIF)
    twice.pair("still.jpg", "a.gif", relation=relation(scale=0.5))
    (group,) = twice.groups(PICTURE)
    assert twice.names_of(group) == ["still.jpg", "a.gif"]
    assert group.members[0].relation[0] == (
        "an animation: the other one shows only its first picture"
    )
    assert group.bytes_freed == 0
    assert going(twice, PICTURE) == []


@pytest.mark.parametrize("tier", [PICTURE, PIXELS, Tier.SAME_MOMENT, Tier.LOOK_ALIKE])
def test_of_two_animations_that_begin_alike_none_goes(twice: Twice, tier: Tier) -> None:
    pixels = "first" if tier is PIXELS else None
    twice.add(
        replace(GIF, pixels=pixels),
        replace(GIF, path="b.gif", pixels=pixels, metadata=Metadata(frames=9)),
    )
    if tier is not PIXELS:
        twice.pair("a.gif", "b.gif", tier)
    (group,) = twice.groups(tier)
    assert group.members[0].relation[0] == (
        "an animation, of which only the first picture was compared"
    )
    assert going(twice, tier) == []


def test_the_same_animation_twice_is_surplus_as_ever(twice: Twice) -> None:
    twice.add(replace(GIF, content="one"), replace(GIF, path="b/a (2).gif", content="one"))
    assert going(twice, BYTES) == ["b/a (2).gif"]


def test_what_has_more_pages_says_so(twice: Twice) -> None:
    scan = Shot("scan.tif", format="TIFF", metadata=Metadata(frames=4))
    twice.add(scan, replace(STILL, width=8000, height=6000))
    twice.pair("still.jpg", "scan.tif")
    (group,) = twice.groups(PICTURE)
    assert group.members[0].relation[0] == "has more pages: the other one shows only its first"
    assert going(twice, PICTURE) == []


def test_the_bin_takes_nothing_else_in_the_place_of_what_an_animation_was_to_stay_for(
    twice: Twice,
) -> None:
    twice.add(GIF, replace(GIF, path="still.png", format="PNG", metadata=Metadata()))
    file_id = twice.catalog.files.id_at(twice.root.path / "a.gif")
    assert file_id is not None
    decision = Decision(file_id, twice.id_of("a.gif"), Choice.BIN, None, PIXELS, "")
    twice.duplicates.decide([decision])
    (item,) = twice.duplicates.plan().items
    assert item.keeper is None


def test_a_webp_that_lost_nothing_is_not_the_more_compressed_one(twice: Twice) -> None:
    lossy = Shot("lossy.webp", format="WEBP", size_bytes=9000)
    whole = replace(lossy, path="whole.webp", size_bytes=2000, metadata=Metadata(is_lossless=True))
    twice.add(lossy, whole)
    twice.pair("lossy.webp", "whole.webp")
    (group,) = twice.groups(PICTURE)
    assert twice.names_of(group) == ["whole.webp", "lossy.webp"]
    assert "less compressed" in group.reason


class TestIndexedBeforeThatWasAsked:
    @pytest.fixture
    def older(self, twice: Twice) -> Twice:
        twice.root.path.mkdir(parents=True, exist_ok=True)
        return twice

    def _put(self, twice: Twice, name: str, data: bytes, format_: str) -> None:
        (twice.root.path / name).write_bytes(data)
        twice.add(Shot(name, format=format_, pixels="first", width=80, height=60))
        with twice.catalog._database.write() as db:
            db.conn.execute(
                "UPDATE photo SET frames = NULL, is_lossless = NULL, content_hash = ? WHERE id = ?",
                (content_hash(data), twice.id_of(name)),
            )

    def test_nothing_goes_until_it_was_looked_at(self, older: Twice) -> None:
        picture = textured(80, 60, 1)
        self._put(older, "a.gif", animation(picture, "GIF"), "GIF")
        self._put(older, "b.png", encode(picture, "PNG"), "PNG")
        self._put(older, "c.webp", encode(picture, "WEBP", lossless=True), "WEBP")
        assert going(older, PIXELS) == []
        (group,) = older.groups(PIXELS)
        said = "perhaps an animation: it was not looked at yet"
        assert [member.relation[0] for member in group.members] == [said, said]
        assert count_frames(older.catalog, CancelToken()) == 3
        assert count_frames(older.catalog, CancelToken()) == 0
        found = older.catalog.group_facts.photos(np.array([1, 2, 3], np.int64))
        assert found.frames.tolist() == [3, 1, 1]
        assert found.is_lossless.tolist() == [False, False, True]
        assert going(older, PIXELS) == ["b.png", "c.webp"]

    def test_a_file_that_is_another_one_by_now_waits(self, older: Twice) -> None:
        for name in ("a.png", "b.png"):
            self._put(
                older, name, encode(textured(80, 60, len(name)), "PNG") + name.encode(), "PNG"
            )
        (older.root.path / "a.png").write_bytes(b"another")
        assert count_frames(older.catalog, CancelToken()) == 1
