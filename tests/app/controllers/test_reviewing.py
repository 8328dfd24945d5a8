"""Going through groups by keys: what is seen, what is decided, and what is taken back."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.controllers.review import Review
from app.models.place import ALL, DUPLICATES, MOMENTS
from app.models.review.choices import choices_of
from app.open_library import OpenLibrary
from app.views.compare.stage import Mode
from indexer.duplicates.records import Choice
from indexer.duplicates.tiers import Tier
from tests.app.fake_duplicates import FakeDuplicates

KEEP, BIN = Choice.KEEP, Choice.BIN
GROUPS = 100


@pytest.fixture
def fake(opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> FakeDuplicates:
    ids = opened.window.grid.content.ids.tolist()
    fake = FakeDuplicates(opened.library.catalog.photos.of(ids), GROUPS, opened.bridge.listener)
    monkeypatch.setattr(opened.library, "duplicates", fake, raising=False)
    return fake


@pytest.fixture
def review(qtbot: QtBot, opened: OpenLibrary, fake: FakeDuplicates) -> Review:
    """The page on the first of many groups, with the keys."""
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.browsing.go_to(DUPLICATES)
    settle(qtbot, window.review)
    return window.review


def settle(qtbot: QtBot, review: Review) -> None:
    qtbot.waitUntil(lambda: review.page.groups.listed is not None and review.is_settled)


def press(review: Review, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(review.page.list, key, modifiers or Qt.KeyboardModifier.NoModifier)


def test_models_keep_the_rules_of_qt(qtbot: QtBot, review: Review) -> None:
    models: list[QAbstractItemModel] = [review.page.groups, review.page.photos]
    testers = [QAbstractItemModelTester(model) for model in models]
    press(review, Qt.Key.Key_N)
    review.listing.refresh()
    settle(qtbot, review)
    review.page.groups.forget()
    assert testers


def test_the_first_group_is_seen_with_its_first_surplus_photo(review: Review) -> None:
    group = review.listing.group
    assert group is not None
    assert (review.listing.row, review.reviewing.place) == (0, 1)
    assert list(review.reviewing.selected) == [0, 1]
    assert review.page.bar.text == "Group 1 of 100"
    assert review.compare.selected == (0, 1)
    assert review.compare.current == 1
    assert review.page.photos.rowCount() == 3


def test_only_what_is_seen_is_fetched(review: Review, fake: FakeDuplicates) -> None:
    assert fake.fetched == [(0, 32)]


def test_nothing_is_marked_beforehand(review: Review, fake: FakeDuplicates) -> None:
    assert not fake.choices
    assert review.head.text == "Nothing is marked"


def test_one_key_one_decision(qtbot: QtBot, review: Review, fake: FakeDuplicates) -> None:
    press(review, Qt.Key.Key_X)
    group = review.listing.group
    assert group is not None
    assert choices_of(group) == (None, BIN, None), "shown before it is written"
    press(review, Qt.Key.Key_Right)
    press(review, Qt.Key.Key_K)
    settle(qtbot, review)
    group = review.listing.group
    assert group is not None
    assert choices_of(group) == (None, BIN, KEEP)
    assert fake.choices == {group.members[0].files[0].id: BIN, group.members[1].files[0].id: KEEP}
    qtbot.waitUntil(lambda: "Marked 1 file" in review.head.text)


def test_enter_takes_the_advice_and_goes_on(
    qtbot: QtBot, review: Review, fake: FakeDuplicates
) -> None:
    press(review, Qt.Key.Key_Return)
    assert review.listing.row == 1
    settle(qtbot, review)
    first = review.page.groups.group(0)
    assert first is not None
    assert choices_of(first) == (KEEP, BIN, BIN)


def test_a_key_that_is_held_down_decides_once(review: Review) -> None:
    do = review.actions
    deciding = (do.take_advice, do.not_duplicates, do.keep, do.bin, *do.keep_only)
    assert not any(action.autoRepeat() for action in deciding)
    assert do.next_group.autoRepeat()


def test_a_figure_keeps_that_one_and_bins_the_rest(qtbot: QtBot, review: Review) -> None:
    press(review, Qt.Key.Key_3)
    group = review.listing.group
    assert group is not None
    assert choices_of(group) == (BIN, BIN, KEEP)
    assert review.listing.row == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Undo])
def test_decisions_are_taken_back_in_order(
    qtbot: QtBot, review: Review, fake: FakeDuplicates, key: Qt.Key
) -> None:
    press(review, Qt.Key.Key_X)
    press(review, Qt.Key.Key_Return)
    press(review, Qt.Key.Key_PageDown)
    for expected in ((None, BIN, None), (None, None, None)):
        if key is Qt.Key.Key_Z:
            press(review, key)
        else:
            QTest.keyClick(review.page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, review)
        assert review.listing.row == 0, "one sees what was taken back"
        group = review.listing.group
        assert group is not None
        assert choices_of(group) == expected
    assert not any(fake.choices.values())


def test_what_is_no_duplicate_leaves_the_list_and_comes_back(
    qtbot: QtBot, review: Review, fake: FakeDuplicates
) -> None:
    review.page.list.choose(4)
    press(review, Qt.Key.Key_N)
    settle(qtbot, review)
    assert fake.dismissed == ["4"]
    assert review.page.groups.rowCount() == GROUPS - 1
    assert (review.listing.row, review.listing.keeper) == (4, 5)
    press(review, Qt.Key.Key_Z)
    settle(qtbot, review)
    review.listing.refresh()
    settle(qtbot, review)
    assert (review.listing.row, review.listing.keeper) == (4, 4)


def test_groups_are_walked_by_keys(qtbot: QtBot, review: Review) -> None:
    press(review, Qt.Key.Key_PageDown)
    press(review, Qt.Key.Key_PageDown)
    press(review, Qt.Key.Key_PageUp)
    assert review.listing.row == 1
    press(review, Qt.Key.Key_End)
    settle(qtbot, review)
    assert review.listing.row == GROUPS - 1
    assert review.listing.group is not None
    press(review, Qt.Key.Key_PageDown)
    assert review.listing.row == GROUPS - 1


def test_return_is_no_decision_while_one_types(
    qtbot: QtBot, review: Review, fake: FakeDuplicates
) -> None:
    field = review.page.head.field
    field.setFocus()
    QTest.keyClicks(field, "date:2019 nkx")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, review)
    assert not fake.choices
    assert not fake.dismissed
    assert "no filter" in review.page.head.problem
    field.setText("date:2019")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(fake.asked[-1].filters))
    settle(qtbot, review)
    qtbot.waitUntil(lambda: "No group passes" in review.page.state.text)
    assert not review.page.has_work


def test_return_presses_the_button_that_has_the_focus(
    qtbot: QtBot, review: Review, fake: FakeDuplicates
) -> None:
    keep = review.page.bar.buttons[2]
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    group = review.listing.group
    assert group is not None
    assert choices_of(group) == (None, KEEP, None)


def test_a_click_leaves_the_keys_where_they_act(review: Review) -> None:
    QTest.mouseClick(review.page.bar.buttons[3], Qt.MouseButton.LeftButton)
    assert review.page.list.hasFocus()
    group = review.listing.group
    assert group is not None
    assert choices_of(group) == (None, BIN, None)


def test_tabs_and_places_go_together(
    qtbot: QtBot, opened: OpenLibrary, review: Review, fake: FakeDuplicates
) -> None:
    browsing = opened.window.browsing
    review.head.tabs[Tier.SAME_MOMENT].click()
    assert browsing.place == MOMENTS
    settle(qtbot, review)
    assert str(fake.asked[-1].tier) == "same-moment"
    review.head.tabs[Tier.SAME_PICTURE].click()
    assert browsing.place == DUPLICATES
    settle(qtbot, review)
    assert str(fake.asked[-1].tier) == "same-picture"
    browsing.go_to(MOMENTS)
    assert review.head.tabs[Tier.SAME_MOMENT].isChecked()
    browsing.go_to(DUPLICATES)
    assert review.head.tabs[Tier.SAME_PICTURE].isChecked()
    browsing.go_to(ALL)
    assert not review.head.isVisible()
    assert opened.window.search_bar.isVisible()


def test_a_refresh_keeps_the_place(qtbot: QtBot, review: Review, fake: FakeDuplicates) -> None:
    review.page.list.choose(50)
    settle(qtbot, review)
    y = review.page.list.visualRect(review.page.list.currentIndex()).y()
    fake.dismissed += ["3", "7"]
    review.listing.refresh()
    settle(qtbot, review)
    assert (review.listing.row, review.listing.keeper) == (48, 50)
    assert review.page.list.visualRect(review.page.list.currentIndex()).y() == y
    assert review.page.list.span


def test_all_of_a_group_to_the_bin_is_said(
    qtbot: QtBot, opened: OpenLibrary, review: Review
) -> None:
    for key in (Qt.Key.Key_X, Qt.Key.Key_Right, Qt.Key.Key_X, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(review, key)
    assert not opened.window.center.message.isVisible()
    press(review, Qt.Key.Key_X)
    assert "Nothing of this group would stay" in opened.window.center.message.text


def test_more_photos_are_compared(qtbot: QtBot, review: Review) -> None:
    press(review, Qt.Key.Key_A)
    assert list(review.reviewing.selected) == [0, 1, 2]
    press(review, Qt.Key.Key_A)
    assert list(review.reviewing.selected) == [0, 1]
    press(review, Qt.Key.Key_Right)
    assert list(review.reviewing.selected) == [0, 2]


def test_the_advice_leaves_what_is_decided(
    qtbot: QtBot, opened: OpenLibrary, review: Review
) -> None:
    press(review, Qt.Key.Key_3)
    press(review, Qt.Key.Key_Return)
    decided = review.page.groups.group(0)
    assert decided is not None
    assert choices_of(decided) == (BIN, BIN, KEEP), "nothing was left to advise"
    assert review.listing.row == 1
    press(review, Qt.Key.Key_K)
    press(review, Qt.Key.Key_Return)
    partly = review.page.groups.group(1)
    assert partly is not None
    assert choices_of(partly) == (KEEP, KEEP, BIN)
    press(review, Qt.Key.Key_Left)
    press(review, Qt.Key.Key_X)
    press(review, Qt.Key.Key_Return)
    assert "marked to go" in opened.window.center.message.text
    assert review.listing.row == 2
    settle(qtbot, review)


def test_all_marks_are_taken_back_at_once_and_that_again(
    qtbot: QtBot, review: Review, fake: FakeDuplicates
) -> None:
    assert not review.page.unmark.isEnabled()
    for _group in range(3):
        press(review, Qt.Key.Key_Return)
    settle(qtbot, review)
    before = dict(fake.choices)
    assert fake.marked.files == 6
    review.page.unmark.trigger()
    settle(qtbot, review)
    assert fake.marked.files == 0
    assert not review.page.unmark.isEnabled()
    press(review, Qt.Key.Key_Z)
    settle(qtbot, review)
    assert fake.choices == before


def test_how_photos_are_looked_at_is_chosen_by_keys_of_the_list(review: Review) -> None:
    review.page.list.setFocus()
    for key, mode in (
        (Qt.Key.Key_S, Mode.SPLIT),
        (Qt.Key.Key_D, Mode.DIFFERENCE),
        (Qt.Key.Key_B, Mode.SIDE_BY_SIDE),
        (Qt.Key.Key_F, Mode.FLIP),
    ):
        press(review, key)
        assert review.compare.mode is mode
        assert review.page.list.hasFocus()


def test_tabs_are_walked_by_keys(qtbot: QtBot, opened: OpenLibrary, review: Review) -> None:
    opened.window.browsing.go_to(ALL)
    opened.window.actions_.show_duplicates.trigger()
    assert opened.window.browsing.place == DUPLICATES
    tiers = []
    for _step in range(len(Tier)):
        press(review, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, review)
        tiers.append(review.listing.request.tier)
    first = tiers.index(Tier.IDENTICAL_BYTES)
    assert [*tiers[first:], *tiers[:first]] == list(Tier)
    review.page.head.field.setFocus()
    QTest.keyClick(review.page.head.field, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert review.listing.request.tier is tiers[-2]
    settle(qtbot, review)


def test_small_groups_are_left_out(qtbot: QtBot, review: Review, fake: FakeDuplicates) -> None:
    head = review.page.head
    head.sizes[10_000_000].trigger()
    qtbot.waitUntil(lambda: "No group passes" in review.page.state.text)
    assert fake.asked[-1].least_bytes_freed == 10_000_000
    assert head.freed.isVisible()
    assert "10" in head.freed.text()
    head.freed.click()
    settle(qtbot, review)
    assert review.page.groups.rowCount() == GROUPS
    assert not head.freed.isVisible()


def test_one_comes_back_from_the_filter_by_a_key(review: Review) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        review.page.head.field.setFocus()
        QTest.keyClick(review.page.head.field, key)
        assert review.page.list.hasFocus()


def test_any_number_of_groups_is_shown_at_once_and_a_decision_waits_for_nobody(
    qtbot: QtBot, review: Review, fake: FakeDuplicates, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.make(50_000)
    fake.fetched.clear()
    began = time.thread_time()
    review.listing.refresh()
    qtbot.waitUntil(lambda: review.page.groups.rowCount() == 50_000)
    settle(qtbot, review)
    assert time.thread_time() - began < 1.0, "`dev.py bench review` has the figures"
    assert fake.fetched == [(0, 32)]
    goes_on = threading.Event()
    decide = fake.decide
    monkeypatch.setattr(fake, "decide", lambda asked: goes_on.wait(20) and decide(asked))
    began = time.thread_time()
    press(review, Qt.Key.Key_X)
    press(review, Qt.Key.Key_Return)
    assert time.thread_time() - began < 0.5
    shown = review.page.groups.group(0)
    assert shown is not None
    assert choices_of(shown) == (KEEP, BIN, BIN)
    assert review.listing.row == 1
    assert not fake.choices
    goes_on.set()
    settle(qtbot, review)
    assert len(fake.choices) == 3
