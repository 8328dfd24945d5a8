"""What the page of a compared folder says of folders of which not all could be looked at."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Theme
from app.views.folder_comparison.lists import Tab
from app.views.folder_comparison.page import ComparisonPage
from indexer.comparing.records import Comparison, Match, ThereFile, Unreadable
from indexer.duplicates.tiers import Tier
from indexer.types import PhotoId

_CARD = Path("/x/card")
_THERE = (ThereFile(_CARD / "a.jpg", 3, b"1" * 32),)
_BOTH = (Match(_THERE[0], Tier.IDENTICAL_BYTES, PhotoId(1), b"1" * 32, Path("/x/b.jpg"), True),)
_TORN = (Unreadable(_CARD / "torn.jpg", "why"),)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons) -> ComparisonPage:
    made = ComparisonPage(theme, icons)
    qtbot.addWidget(made)
    made.show_begun(_CARD)
    return made


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Comparison(_CARD), "There is no photo in"),
        (Comparison(_CARD, there=_THERE, was_cancelled=True), "You stopped it"),
        (Comparison(_CARD, there=_THERE, was_cut_off=True), "is not there any more"),
        (Comparison(_CARD, there=_THERE, others=12), "such as videos, were not looked at"),
        (Comparison(_CARD, both=_BOTH), "the library has every photo of it."),
        (Comparison(_CARD, both=_BOTH, others=12), "every photo of it. 12 other"),
    ],
)
def test_what_was_not_looked_at_is_said(page: ComparisonPage, found: Comparison, said: str) -> None:
    page.show_comparison(found)
    assert said in page.text
    # Of a folder that was read in part nobody can say what it lacks.
    assert page.lists.tabs[Tab.HERE].isEnabledTo(page.lists) == found.is_whole


@pytest.mark.parametrize(
    "found",
    [
        Comparison(_CARD, both=_BOTH, there=_THERE),
        Comparison(_CARD, both=_BOTH, unreadable=_TORN),
        Comparison(_CARD, both=_BOTH, was_cancelled=True),
        Comparison(_CARD, both=_BOTH, was_cut_off=True),
        Comparison(_CARD, both=(dataclasses.replace(_BOTH[0], is_reachable=False),)),
    ],
)
def test_nothing_is_called_safe_that_is_not(page: ComparisonPage, found: Comparison) -> None:
    page.show_comparison(found)
    assert "every photo" not in page.text


def test_what_there_is_is_seen_first_and_the_focus_stays_on_the_page(
    qtbot: QtBot, page: ComparisonPage
) -> None:
    page.show()
    page.activateWindow()
    page.stop.setFocus()
    qtbot.waitUntil(page.stop.hasFocus)
    page.show_comparison(Comparison(_CARD, there=_THERE))
    assert page.lists.tab is Tab.THERE
    assert page.lists.views[Tab.THERE].hasFocus()


@pytest.mark.parametrize(
    ("tab", "then"),
    [
        (Tab.UNREADABLE, Comparison(_CARD, there=_THERE)),
        (Tab.HERE, Comparison(_CARD, there=_THERE, was_cut_off=True)),
    ],
)
def test_a_list_that_is_no_more_is_left(page: ComparisonPage, tab: Tab, then: Comparison) -> None:
    page.show_comparison(Comparison(_CARD, there=_THERE, unreadable=_TORN))
    page.lists.tabs[tab].click()
    page.show_comparison(then)
    assert page.lists.tab is Tab.BOTH
