"""Which photo of a group is kept, and why."""

from __future__ import annotations

from dataclasses import replace

from indexer.duplicates.groups.surplus import surplus
from indexer.duplicates.keepers.keeper_rules import DEFAULT_ORDER, KeeperRule, KeeperRules
from indexer.duplicates.records import GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.events import DuplicatesChanged
from tests.indexer.library.originals import (
    CAMERA,
    MB,
    ORIGINAL,
    TAKEN,
    stripped,
)
from tests.indexer.library.twice import Shot, Twice, relation

BYTES, PIXELS, PICTURE = Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE
MOMENT = Tier.SAME_MOMENT


class TestKeeper:
    def keeper(self, twice: Twice, *shots: Shot, tier: Tier = PICTURE) -> tuple[str, str]:
        twice.add(*shots)
        if tier not in (BYTES, PIXELS):
            for shot in shots[1:]:
                twice.pair(str(shots[0].path), str(shot.path), tier)
        (group,) = twice.groups(tier)
        return twice.below(group.keeper.files[0].path), group.reason

    def test_raw_before_jpeg_before_what_programs_write(self, twice: Twice) -> None:
        shots = (Shot("a.webp", format="WEBP"), Shot("b.jpg"), Shot("c.nef", format="RAW"))
        twice.add(*shots)
        for one, other in (("a.webp", "b.jpg"), ("b.jpg", "c.nef"), ("a.webp", "c.nef")):
            twice.pair(one, other)
        (group,) = twice.groups(PICTURE)
        assert twice.names_of(group) == ["c.nef", "a.webp", "b.jpg"]
        assert group.reason.endswith("in the better format")

    def test_of_equal_pixels_the_one_of_the_camera_stays(self, twice: Twice) -> None:
        one = replace(ORIGINAL, pixels="x")
        png = stripped(one, path="a.png", format="PNG", size_bytes=30 * MB)
        assert self.keeper(twice, png, one, tier=PIXELS) == (
            "IMG_1.JPG",
            "names its camera, in the better format, has a date",
        )

    def test_shots_are_told_apart_by_what_they_show(self, twice: Twice) -> None:
        shots = (
            Shot("a.jpg", sharpness=9.0, taken_at=TAKEN.replace(second=13)),
            # earlier, with more bytes, and with its place
            Shot("b.jpg", size_bytes=MB, taken_at=TAKEN, metadata=CAMERA),
        )
        assert self.keeper(twice, *shots, tier=MOMENT) == ("a.jpg", "sharper")

    def test_of_shots_that_are_as_good_the_first_stays(self, twice: Twice) -> None:
        shots = (Shot("a.jpg", taken_at=TAKEN.replace(second=13)), Shot("b.jpg", taken_at=TAKEN))
        assert self.keeper(twice, *shots, tier=MOMENT) == ("b.jpg", "the oldest")

    def test_a_favourite_among_shots_stays(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", sharpness=9.0), "b.jpg")
        twice.catalog.marks.set_favourite([twice.id_of("b.jpg")], is_favourite=True)
        twice.pair("a.jpg", "b.jpg", MOMENT)
        (group,) = twice.groups(MOMENT)
        assert (twice.names_of(group)[0], group.reason) == ("b.jpg", "rated higher")

    def test_a_member_says_what_it_is_beside_the_keeper(self, twice: Twice) -> None:
        twice.add("a.jpg", Shot("framed.jpg", width=4400, height=3400))
        twice.pair("a.jpg", "framed.jpg", relation=relation(second=(1.0, True, False)))
        (group,) = twice.groups(PICTURE)
        assert group.members[0].relation == ("with a border",)

    def test_what_shows_more_is_not_advised_to_go(self, twice: Twice) -> None:
        twice.add(Shot("small.jpg", width=400, height=300), Shot("crop.jpg", width=3000))
        cropped = relation(first=(0.6, False, False), scale=10)
        twice.pair("small.jpg", "crop.jpg", relation=cropped)
        assert twice.names(PICTURE) == [["crop.jpg", "small.jpg"]]
        assert self.advised(twice) == (0, 0)
        # Nor what is drawn over in a folder that the user prefers.
        twice.add("clean.jpg", Shot("best/words.jpg"))
        covered = relation(second=(1.0, False, True))
        twice.pair("clean.jpg", "best/words.jpg", relation=covered)
        twice.duplicates.set_rules(KeeperRules(preferred=(twice.root.path / "best",)))
        assert ["best/words.jpg", "clean.jpg"] in twice.names(PICTURE)
        assert self.advised(twice) == (0, 0)
        twice.duplicates.set_rules(KeeperRules())
        assert self.advised(twice) == (1, 1000)

    def advised(self, twice: Twice) -> tuple[int, int]:
        """Files and bytes, as lists, groups and plans say them all."""
        listed = twice.duplicates.list(GroupRequest(PICTURE))
        advice = twice.duplicates.advise(listed)
        groups = twice.duplicates.groups(listed, 0, len(listed))
        planned = [file for group in surplus(groups) for file in group.files]
        freed = {
            advice.bytes_freed,
            int(listed.bytes_freed.sum()),
            sum(group.bytes_freed for group in groups),
            sum(file.size_bytes for file in planned),
        }
        assert (len(freed), advice.files) == (1, len(planned))
        return advice.files, advice.bytes_freed

    def test_of_equal_bytes_the_oldest_file_stays(self, twice: Twice) -> None:
        shots = (Shot("a.jpg", "x", mtime_ns=2), Shot("b.jpg", "x", mtime_ns=1))
        assert self.keeper(twice, *shots, tier=BYTES) == ("b.jpg", "the oldest")

    def test_nothing_may_tell_them_apart(self, twice: Twice) -> None:
        shots = (Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        assert self.keeper(twice, *shots, tier=BYTES) == ("a.jpg", "nothing tells them apart")


class TestRules:
    def test_the_folder_that_the_user_prefers_is_first(self, twice: Twice) -> None:
        twice.add(Shot("best/a.jpg", "x", mtime_ns=9), Shot("b.jpg", "x", mtime_ns=1))
        folders = (twice.root.path / "good", twice.root.path / "best")
        twice.duplicates.set_rules(KeeperRules(preferred=folders))
        assert any(isinstance(event, DuplicatesChanged) for event in twice.events)
        (group,) = twice.groups(BYTES)
        assert twice.names_of(group)[0] == "best/a.jpg"
        assert group.reason == "in a folder that you prefer"

    def test_they_are_reordered_and_turned_off_and_kept(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", width=9000), Shot("b.jpg", sharpness=9))
        twice.pair("a.jpg", "b.jpg", MOMENT)
        assert twice.names(MOMENT)[0][0] == "a.jpg"
        twice.duplicates.set_rules(KeeperRules((KeeperRule.SHARPNESS, KeeperRule.RESOLUTION)))
        assert twice.names(MOMENT)[0][0] == "b.jpg"
        twice.duplicates.set_rules(KeeperRules((KeeperRule.RESOLUTION,)))
        assert twice.names(MOMENT)[0][0] == "a.jpg"
        assert Twice(twice.catalog, twice.root).duplicates.rules.order == (KeeperRule.RESOLUTION,)

    def test_bytes_come_first_where_the_user_says_so(self, twice: Twice) -> None:
        twice.add(ORIGINAL, stripped(ORIGINAL, size_bytes=9 * MB))
        twice.pair("IMG_1.JPG", "b.jpg")
        twice.duplicates.set_rules(KeeperRules((KeeperRule.COMPRESSION, *DEFAULT_ORDER[:-1])))
        (group,) = twice.groups(PICTURE)
        assert (twice.names_of(group)[0], group.reason) == ("b.jpg", "less compressed")

    def test_a_setting_that_cannot_be_read_is_no_setting(self, twice: Twice) -> None:
        twice.catalog.settings.set("keeper_rules", '{"order": 3}')
        assert twice.duplicates.rules.order == DEFAULT_ORDER
