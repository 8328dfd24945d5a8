"""The way through duplicates: each tab, what is said where there are no groups, and dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controllers.review import Review
from app.main_window import MainWindow
from app.models.place import ALL, DUPLICATES
from indexer.duplicates.keepers.keeper_rules import DEFAULT_ORDER, KeeperRules
from indexer.duplicates.records import GroupRequest, Marked
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.events import PairsProgress
from indexer.messages import message
from tests.app.fake_duplicates import FakeDuplicates
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop

GROUPS = 1_204
_LONG = Path(f"{'2019-07-13 Holidays in the mountains ' * 3}/{'A long name 2019 ' * 6}.jpg")


def going_through(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """The page is left with what the engine has."""
    review, library = window.review, window.review.library
    ids = window.grid.content.ids[:7].tolist()
    fake = FakeDuplicates(library.catalog.photos.of(ids), GROUPS, lambda _event: None)
    fake.call(_LONG)
    with patch.object(library, "duplicates", fake):
        yield from _tabs(qtbot, window, review)
        yield from _dialogs(qtbot, review)
        yield from _states(qtbot, review)
        window.browsing.go_to(ALL)
        qtbot.waitUntil(lambda: review.is_settled, timeout=LONG_MS)
    review.listing.refresh()
    review.counting.read()
    qtbot.waitUntil(lambda: review.is_settled, timeout=LONG_MS)
    window.center.message.hide()


def _tabs(qtbot: QtBot, window: MainWindow, review: Review) -> Iterator[Stop]:
    review.listing.refresh()
    window.browsing.go_to(DUPLICATES)
    for tier in Tier:
        review.listing.choose_tier(tier)
        _settle(qtbot, review)
        if tier is Tier.IDENTICAL_BYTES:
            review.reviewing.take_advice()
            _settle(qtbot, review)
            review.page.head.field.setText("date:soon")
            QTest.keyClick(review.page.head.field, Qt.Key.Key_Return)
            review.page.head.sizes[1_000_000].trigger()
            _settle(qtbot, review)
        qtbot.wait(1)
        yield Stop(f"duplicates, {tier}", window)
        if tier is Tier.IDENTICAL_BYTES:
            review.page.head.clear_filter()
            review.head.show_marked(Marked(12_345, 3_200_000_000, 611))


def _dialogs(qtbot: QtBot, review: Review) -> Iterator[Stop]:
    review.actions.keeper_rules.trigger()
    rules = review.choosing_keepers.dialog
    assert rules is not None
    qtbot.waitUntil(lambda: not review.choosing_keepers.is_busy)
    folder = Path("/x", _LONG.parent)
    rules.show_rules(KeeperRules(DEFAULT_ORDER[2:], (folder,)), (folder,))
    rules.preferred.list.setCurrentRow(0)
    yield Stop("which photo to keep", rules)
    rules.reject()
    review.page.for_seen.trigger()
    advice = review.advising.dialog
    assert advice is not None
    qtbot.waitUntil(lambda: advice.advice is not None)
    qtbot.wait(1)
    yield Stop("what the advice would mark", advice)
    advice.show_working()
    qtbot.wait(1)
    yield Stop("the advice is worked out", advice)
    advice.show_saved(1_204, str(_LONG))
    yield Stop("the advice, saved", advice)
    advice.reject()
    review.page.window().activateWindow()  # nobody manages windows here


def _states(qtbot: QtBot, review: Review) -> Iterator[Stop]:
    page, window = review.page, review.page.window()
    page.head.sizes[100_000_000].trigger()
    qtbot.waitUntil(lambda: "No group passes" in page.state.text or not page.has_work)
    yield Stop("no group passes the filter", window)
    page.head.clear_filter()
    _settle(qtbot, review)
    page.show_nothing()
    yield Stop("duplicates are being listed", window)
    page.show_state()
    marked = Marked(12_345, 3_200_000_000, 611)
    for tier in (Tier.IDENTICAL_BYTES, Tier.SAME_PICTURE, Tier.LOOK_ALIKE):
        page.state.say_why(GroupRequest(tier), marked, None, others=0)
        yield Stop(f"no duplicates, {tier}", window)
    page.state.say_why(GroupRequest(Tier.SAME_PICTURE, hides_decided=True), marked, None, others=9)
    yield Stop("all duplicates are decided", window)
    progress = PairsProgress(12_345, 100_000)
    page.state.say_why(GroupRequest(Tier.SAME_PICTURE), marked, progress, others=0)
    review.counting.progressed.emit(progress)
    review.listing.failed.emit(
        UserFacingError(
            message("The groups could not be read"), message("the disk is full"), message("Retry")
        )
    )
    yield Stop("duplicates are looked for, and something failed", window)
    review.counting.progressed.emit(None)


def _settle(qtbot: QtBot, review: Review) -> None:
    qtbot.waitUntil(lambda: review.is_settled and review.listing.group is not None, timeout=LONG_MS)
    qtbot.wait(1)
