"""Decisions about groups, what dismisses them, and the plan that comes of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from indexer.duplicates.keepers.keeper_rules import KeeperRule, KeeperRules
from indexer.duplicates.records import Choice, Decision, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.events import DecisionsChanged, DuplicatesChanged
from indexer.messages import Message
from tests.indexer.library.twice import Shot, Twice, relation

BYTES, PIXELS, PICTURE = Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE
MOMENT, ALIKE = Tier.SAME_MOMENT, Tier.LOOK_ALIKE


class TestDismissing:
    def test_a_group_is_back_only_for_a_new_member(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", width=9000), "b.jpg", "c.jpg")
        for one, other in (("a.jpg", "b.jpg"), ("a.jpg", "c.jpg"), ("b.jpg", "c.jpg")):
            twice.pair(one, other)
        (group,) = twice.groups(PICTURE)
        twice.duplicates.dismiss(group)
        assert twice.names(PICTURE) == []
        assert isinstance(twice.events[-1], DuplicatesChanged)
        twice.add("d.jpg")
        twice.pair("a.jpg", "d.jpg")
        twice.pair("b.jpg", "d.jpg")
        assert twice.names(PICTURE) == [["a.jpg", "d.jpg"]]
        twice.duplicates.undo_dismiss(group)
        assert twice.names(PICTURE) == [["a.jpg", "b.jpg", "c.jpg", "d.jpg"]]

    def test_it_is_remembered_by_content(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "a"), Shot("b.jpg", "b"))
        twice.pair("a.jpg", "b.jpg")
        twice.duplicates.dismiss(twice.groups(PICTURE)[0])
        gone = [twice.catalog.files.id_at(twice.root.path / name) for name in ("a.jpg", "b.jpg")]
        twice.catalog.files.forget([id_ for id_ in gone if id_ is not None])
        twice.catalog.photos.purge_orphans(older_than_days=-1)
        twice.add(Shot("moved/a.jpg", "a"), Shot("moved/b.jpg", "b"))
        twice.pair("moved/a.jpg", "moved/b.jpg")
        assert twice.names(PICTURE) == []

    def test_equal_pixels_that_are_none_leave_the_rest(self, twice: Twice) -> None:
        twice.add(
            *(
                Shot(f"{name}.jpg", pixels="x", mtime_ns=at * 10**10)
                for at, name in enumerate("abc")
            )
        )
        twice.duplicates.set_rules(KeeperRules((KeeperRule.EARLIEST,)))
        (group,) = twice.groups(PIXELS)
        twice.duplicates.dismiss(group)
        assert twice.names(PIXELS) == []
        twice.add(Shot("d.jpg", pixels="x"))
        assert twice.names(PIXELS) == [["a.jpg", "d.jpg"]]  # b and c match no keeper any more

    def test_copies_that_are_wanted_where_they_are(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        (group,) = twice.groups(BYTES)
        twice.duplicates.dismiss(group)
        assert twice.names(BYTES) == []
        twice.add(Shot("c.jpg", "x"))
        assert twice.names(BYTES) == [["a.jpg", "b.jpg", "c.jpg"]]
        twice.duplicates.dismiss(twice.groups(BYTES)[0])
        assert twice.names(BYTES) == []
        twice.duplicates.undo_dismiss(group)
        assert len(twice.names(BYTES)) == 1

    def test_a_wanted_copy_that_is_renamed_is_wanted_still(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        twice.duplicates.dismiss(twice.groups(BYTES)[0])
        self.renamed(twice, "b.jpg", "moved/c.jpg", "x")
        assert twice.names(BYTES) == []
        twice.add(Shot("d.jpg", "x"))
        assert twice.names(BYTES) == [["a.jpg", "d.jpg", "moved/c.jpg"]]
        # Those three are all there are: the place that was left counts no more.
        twice.duplicates.dismiss(twice.groups(BYTES)[0])
        twice.add(Shot("e.jpg", "x"))
        assert len(twice.names(BYTES)) == 1

    def test_a_dismissed_pair_stays_so_when_it_is_renamed_and_found_again(
        self, twice: Twice
    ) -> None:
        twice.add(Shot("a.jpg", "a"), Shot("b.jpg", "b"))
        twice.pair("a.jpg", "b.jpg")
        twice.duplicates.dismiss(twice.groups(PICTURE)[0])
        self.renamed(twice, "a.jpg", "moved/c.jpg", "a")
        for tier in (PICTURE, MOMENT, ALIKE):  # whatever a later search says of it
            twice.pair("moved/c.jpg", "b.jpg", tier)
            assert twice.names(tier) == []

    def renamed(self, twice: Twice, old: str, new: str, content: str) -> None:
        """As a scan that finds it at another place."""
        gone = twice.catalog.files.id_at(twice.root.path / old)
        assert gone is not None
        twice.add(Shot(new, content))
        twice.catalog.files.forget([gone])


class TestDeciding:
    def test_advice_is_followed_and_taken_back(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"), Shot("c.jpg", "x"))
        listed = twice.duplicates.list(GroupRequest(BYTES))
        advice = twice.duplicates.advise(listed)
        assert twice.duplicates.marked.files == 0  # nothing is marked by looking
        undo = twice.duplicates.decide(advice.decisions)
        assert isinstance(twice.events[-1], DecisionsChanged)
        marked = twice.duplicates.marked
        assert (marked.files, marked.bytes_freed, marked.groups) == (2, 2000, 1)
        assert twice.duplicates.advise(listed).files == 0
        plan = twice.duplicates.plan()
        assert plan.catalog == twice.catalog.uuid
        assert {twice.below(item.path) for item in plan.items} == {"b.jpg", "c.jpg"}
        for item in plan.items:
            assert item.keeper == twice.root.path / "a.jpg"
            assert item.keeper_hash == item.content_hash
            assert item.tier == "identical-bytes"
            assert item.reason == "why the other one stays: nothing tells them apart"
            # As sentences that can be said in any language, also after they were stored.
            assert isinstance(item.reason, Message)
            assert isinstance(item.reason.arguments["reason"], Message)
        redo = twice.duplicates.decide(undo)
        assert twice.duplicates.marked.files == 0
        twice.duplicates.decide(redo)
        assert twice.duplicates.marked.files == 2
        again = twice.duplicates.unmark_all()
        assert twice.duplicates.marked.files == 0
        twice.duplicates.decide(again)
        assert {item.keeper for item in twice.duplicates.plan().items} == {
            twice.root.path / "a.jpg"
        }

    @pytest.mark.parametrize("tier", [BYTES, PICTURE])
    def test_what_went_since_the_groups_were_listed_is_left_out(
        self, twice: Twice, tier: Tier
    ) -> None:
        for group, members in (("a", 1), ("b", 1), ("c", 2)):
            for at in range(members + 1):
                content = group if tier is BYTES else f"{group}{at}"
                twice.add(Shot(f"{group}{at}.jpg", content, mtime_ns=at, width=9000 - at))
                if at and tier is PICTURE:
                    twice.pair(f"{group}0.jpg", f"{group}{at}.jpg")
        listed = twice.duplicates.list(GroupRequest(tier))
        assert twice.duplicates.advise(listed).files == 4
        gone = [twice.catalog.files.id_at(twice.root.path / name) for name in ("a1.jpg", "b0.jpg")]
        twice.catalog.files.forget([id_ for id_ in gone if id_ is not None])
        advice = twice.duplicates.advise(listed)
        assert (advice.groups, advice.files, advice.bytes_freed) == (1, 2, 2000)
        twice.duplicates.decide(advice.decisions)
        items = {twice.below(item.path) for item in twice.duplicates.plan().items}
        assert items == {"c1.jpg", "c2.jpg"}
        assert twice.duplicates.advise(listed, 0, 1).files == 0  # decided
        assert twice.duplicates.advise(listed, 1, 3).files == 0  # gone
        assert twice.duplicates.advise(listed, 3, 3).files == 0

    def test_what_the_user_decided_stands(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        (group,) = twice.groups(BYTES)
        kept = group.members[0].files[0]
        twice.duplicates.decide([Decision(kept.id, kept.photo_id, Choice.KEEP, None, BYTES, "")])
        assert twice.duplicates.advise(twice.duplicates.list(GroupRequest(BYTES))).files == 0

    def test_a_file_that_holds_another_photo_is_not_decided(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        listed = twice.duplicates.list(GroupRequest(BYTES))
        advice = twice.duplicates.advise(listed)
        twice.add(Shot("b.jpg", "changed"))
        assert twice.duplicates.decide(advice.decisions) == ()
        twice.add(Shot("b.jpg", "x"))
        twice.duplicates.decide(advice.decisions)
        assert twice.duplicates.marked.files == 1
        twice.add(Shot("b.jpg", "changed again"))
        assert twice.duplicates.marked.files == 0
        assert twice.duplicates.plan().items == ()

    def test_what_lies_in_a_reference_folder_has_no_part_in_what_is_decided(
        self, twice: Twice
    ) -> None:
        twice.add(Shot("a.jpg", width=9000), "b.jpg", Shot("ref/b.jpg", "'b.jpg'", inode=2))
        twice.pair("a.jpg", "b.jpg")
        twice.duplicates.set_rules(KeeperRules((KeeperRule.RESOLUTION,)))
        twice.duplicates.add_reference(twice.root.path / "ref")
        listed = twice.duplicates.list(GroupRequest(PICTURE))
        advice = twice.duplicates.advise(listed)
        assert advice.files == 1
        twice.duplicates.decide(advice.decisions)
        (group,) = twice.groups(PICTURE)
        assert group.members[0].choice is Choice.BIN
        assert [twice.below(item.path) for item in twice.duplicates.plan().items] == ["b.jpg"]

    def test_decisions_go_with_their_files(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        advice = twice.duplicates.advise(twice.duplicates.list(GroupRequest(BYTES)))
        twice.duplicates.decide(advice.decisions)
        twice.catalog.files.forget([advice.decisions[0].file_id])
        assert twice.duplicates.marked.files == 0
        assert twice.names(BYTES) == []

    def test_ten_thousand_decisions_are_one_write(self, twice: Twice) -> None:
        count = 200
        twice.add(*(Shot(f"{i}/{j}.jpg", f"{i}") for i in range(count) for j in range(2)))
        advice = twice.duplicates.advise(twice.duplicates.list(GroupRequest(BYTES)))
        assert advice.files == count
        began_s = time.perf_counter()
        undo = twice.duplicates.decide(
            [*advice.decisions] * 50
        )  # each file once, the last one wins
        assert time.perf_counter() - began_s < 1
        assert len(undo) == count


class TestPlan:
    def bin(self, twice: Twice, path: str, keeper: str | None, tier: Tier) -> None:
        file_id = twice.catalog.files.id_at(twice.root.path / path)
        keeper_id = None if keeper is None else twice.catalog.files.id_at(twice.root.path / keeper)
        assert file_id is not None
        twice.duplicates.decide(
            [Decision(file_id, twice.id_of(path), Choice.BIN, keeper_id, tier, "why")]
        )

    def planned(self, twice: Twice) -> dict[str, str | None]:
        return {
            twice.below(item.path): None if item.keeper is None else twice.below(item.keeper)
            for item in twice.duplicates.plan().items
        }

    def test_where_the_keeper_goes_another_one_that_matches_stays(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", width=9000), "b.jpg", "c.jpg")
        twice.add(Shot("x/b.jpg", "'b.jpg'", inode=2))  # another file, for sure
        twice.pair("a.jpg", "b.jpg")
        twice.pair("b.jpg", "c.jpg")
        self.bin(twice, "b.jpg", "a.jpg", PICTURE)
        self.bin(twice, "a.jpg", None, MOMENT)
        plan = {twice.below(item.path): item for item in twice.duplicates.plan().items}
        # of the very same bytes, which is surer than c.jpg
        assert plan["b.jpg"].keeper == twice.root.path / "x/b.jpg"
        assert plan["b.jpg"].tier == "identical-bytes"
        self.bin(twice, "x/b.jpg", "b.jpg", BYTES)
        assert self.planned(twice)["b.jpg"] == "c.jpg"

    def test_what_is_less_alike_than_the_user_said_takes_no_ones_place(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", width=9000), "b.jpg", "c.jpg")
        twice.pair("a.jpg", "b.jpg")
        twice.pair("b.jpg", "c.jpg", ALIKE)
        self.bin(twice, "b.jpg", "a.jpg", PICTURE)
        self.bin(twice, "a.jpg", None, PICTURE)
        assert self.planned(twice) == {"b.jpg": None, "a.jpg": None}

    def test_what_has_less_or_was_enlarged_stays_for_nothing(self, twice: Twice) -> None:
        twice.add("a.jpg", "b.jpg", Shot("crop.jpg", width=9000), Shot("big.jpg", width=8000))
        twice.pair("a.jpg", "b.jpg")
        twice.pair("b.jpg", "crop.jpg", relation=relation(first=(0.5, False, False)))
        twice.pair("b.jpg", "big.jpg", relation=relation(scale=2))
        self.bin(twice, "b.jpg", "a.jpg", PICTURE)
        self.bin(twice, "a.jpg", None, PICTURE)
        assert self.planned(twice)["b.jpg"] is None
        twice.measured("big.jpg", is_fine=True)
        assert self.planned(twice)["b.jpg"] == "big.jpg"

    def test_a_whole_group_is_one_question(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"), Shot("c.jpg", "y"), Shot("d.jpg", "y"))
        self.bin(twice, "a.jpg", None, BYTES)
        self.bin(twice, "b.jpg", "a.jpg", BYTES)
        self.bin(twice, "c.jpg", "d.jpg", BYTES)
        self.bin(twice, "d.jpg", "c.jpg", BYTES)
        items = twice.duplicates.plan().items
        assert all(item.keeper is None for item in items)
        assert {item.group_name for item in items if item.path.name in "a.jpg b.jpg"} == {
            str(twice.root.path / "a.jpg")
        }
        assert len({item.group_name for item in items}) == 2

    def test_a_whole_group_of_which_nothing_was_to_stay_is_one_question(self, twice: Twice) -> None:
        """As the window marks it: when the last one goes as well, none stays for any of them."""
        twice.add("a.jpg", "b.jpg", "c.jpg", Shot("d.jpg", pixels="d"), Shot("e.jpg", pixels="d"))
        twice.add("f.jpg")
        twice.pair("a.jpg", "b.jpg")
        twice.pair("b.jpg", "c.jpg")
        twice.pair("e.jpg", "f.jpg", ALIKE)
        for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg"):
            self.bin(twice, name, None, PICTURE)
        groups: dict[str, str] = {}
        for item in twice.duplicates.plan().items:
            assert item.keeper is None
            groups[item.path.name] = Path(item.group_name).name
        assert groups == {
            **dict.fromkeys(("a.jpg", "b.jpg", "c.jpg"), "a.jpg"),
            **dict.fromkeys(("d.jpg", "e.jpg"), "d.jpg"),
            "f.jpg": "f.jpg",
        }

    def test_a_keeper_that_holds_another_photo_by_now_is_none(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        self.bin(twice, "b.jpg", "a.jpg", BYTES)
        twice.add(Shot("a.jpg", "changed"))
        assert self.planned(twice) == {"b.jpg": None}

    def test_another_name_of_one_file_stays_for_nothing(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x", inode=7), Shot("b.jpg", "x"), Shot("link.jpg", "x", inode=7))
        self.bin(twice, "a.jpg", "b.jpg", BYTES)
        self.bin(twice, "b.jpg", None, BYTES)
        assert self.planned(twice)["a.jpg"] is None
