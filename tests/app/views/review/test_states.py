from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Theme
from app.views.review.states import ReviewState
from indexer.duplicates.records import GroupRequest, Marked
from indexer.duplicates.tiers import Tier
from indexer.events import PairsProgress

_NOTHING = Marked(0, 0, 0)


@pytest.fixture
def state(qtbot: QtBot, theme: Theme, icons: Icons) -> ReviewState:
    state = ReviewState(theme, icons)
    qtbot.addWidget(state)
    return state


@pytest.mark.parametrize("tier", list(Tier))
def test_nothing_is_said_not_to_be_there_before_all_was_looked_at(
    state: ReviewState, tier: Tier
) -> None:
    state.say_why(GroupRequest(tier), _NOTHING, None, others=0)
    none = state.text
    assert none.startswith("No ")
    state.say_why(GroupRequest(tier), _NOTHING, None, others=0, is_indexing=True)
    assert state.text.startswith("Looking for duplicates")
    state.say_why(GroupRequest(tier), _NOTHING, PairsProgress(12, 1000), others=0)
    assert "12 of 1,000" in state.text
    state.say_why(GroupRequest(tier), _NOTHING, None, others=0, has_photos=False)
    assert "Add a folder" in state.text


def test_what_the_filter_hides_is_told_also_while_photos_are_read(state: ReviewState) -> None:
    request = GroupRequest(Tier.SAME_PICTURE, only_across_folders=True)
    state.say_why(request, _NOTHING, None, others=7, is_indexing=True)
    assert "7 groups" in state.text


def test_one_is_led_on_to_the_next_tab_that_has_groups(qtbot: QtBot, state: ReviewState) -> None:
    state.show()
    request = GroupRequest(Tier.IDENTICAL_BYTES)
    state.say_why(request, _NOTHING, None, others=0, next_tier=Tier.SAME_PICTURE)
    (button,) = [each for each in state.findChildren(QPushButton) if each.isVisible()]
    assert button.text() == "Go on: Same picture"
    with qtbot.waitSignal(state.tier_requested) as asked:
        button.click()
    assert asked.args == [Tier.SAME_PICTURE]
    state.say_why(request, _NOTHING, None, others=0)
    assert not button.isVisible()
