"""Many decisions as columns are the same as one by one."""

from __future__ import annotations

import pytest

from indexer.duplicates.records import Choice, Decision, Decisions
from indexer.duplicates.tiers import Tier
from indexer.messages import message
from indexer.types import FileId, PhotoId

LARGER = message("larger")
MADE = (
    Decision(FileId(1), PhotoId(11), Choice.BIN, FileId(9), Tier.SAME_PICTURE, LARGER),
    Decision(FileId(2), PhotoId(12), Choice.KEEP, None, Tier.LOOK_ALIKE, ""),
    Decision(FileId(3), PhotoId(13), None, None, Tier.IDENTICAL_BYTES, "as it was"),
)


def test_each_comes_back_as_it_was() -> None:
    found = Decisions.of(MADE)
    assert tuple(found) == MADE
    assert (found[-1], found[1:], len(found)) == (MADE[-1], MADE[1:], 3)
    assert found[0].choice is Choice.BIN
    assert found[0].reason is LARGER  # a sentence, not its English form
    assert Decisions.of(found) is found
    with pytest.raises(IndexError):
        found[3]


def test_they_are_compared_as_what_they_say() -> None:
    assert Decisions.of(MADE) == MADE
    assert Decisions.of(MADE) == Decisions.of(list(MADE))
    assert Decisions.of(MADE) != Decisions.of(MADE[:2])
    assert Decisions.of(()) == ()
    assert not Decisions.of(())


def test_what_is_on_its_way_is_looked_up_by_file() -> None:
    expected = {1: Choice.BIN, 2: Choice.KEEP, 3: None}
    found = Decisions.of(MADE).choices_by_file()
    assert found == expected
    assert [found[FileId(id_)] is choice for id_, choice in expected.items()] == [True] * 3
