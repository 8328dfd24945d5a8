"""A change of model in the real window: said before, seen while it goes on, cancelled, finished."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from indexer.model_speed import ModelSpeed, SpeedRecord
from tests.app.views.models.conftest import ShowModels, Shown
from tests.integration.two_models import NEW, OLD, in_use


def click(button: QPushButton) -> None:
    assert button.isVisible(), button.text()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def pause_the_folder(shown: Shown) -> None:
    """No run can reach its photos."""
    (root,) = shown.library.catalog.roots.all()
    shown.library.roots.set_paused(root.id, is_paused=True)


def begin_waiting(shown: Shown) -> None:
    """The change is on its way, and stands still for a folder that is paused."""
    pause_the_folder(shown)
    click(shown.new.buttons.use)
    shown.wait(lambda: shown.new.change.finish.isVisible())
    shown.settle()


def test_what_happens_is_said_before_and_one_line_says_it_is_done(show_models: ShowModels) -> None:
    shown = show_models()
    model = shown.library.models.store.get(NEW)
    SpeedRecord(shown.library.profile.speeds_path).put(
        NEW, model.digest(), ModelSpeed(0.01, 1e9, "CPU")
    )
    shown.page.read()
    photos = shown.library.catalog.photos.counts().photos
    shown.wait(lambda: "which takes about" in shown.new.text)
    assert f"Searches go on with Old until New has described {photos} photos" in shown.new.text
    click(shown.new.buttons.use)
    shown.wait(lambda: in_use(shown.library) == NEW)
    message = shown.opened.window.center.message
    shown.wait(lambda: "New answers your searches now" in message.text)
    assert "What Old knows is kept" in message.text
    shown.wait(lambda: "In use" in shown.new.text)
    shown.settle()
    assert "you can change to it at once" in shown.old.text
    assert not shown.new.change.isVisible()
    assert "takes over" not in shown.opened.window.bottom_bar.text


def test_a_change_that_waits_can_be_finished(show_models: ShowModels) -> None:
    shown = show_models()
    begin_waiting(shown)
    photos = shown.library.catalog.photos.counts().photos
    assert f"offline or paused are left: {photos} photos" in shown.new.text
    assert "not found by what they show until New has described them" in shown.new.text
    assert "Takes over next" in shown.new.text
    assert "goes on answering searches until New takes over" in shown.old.text
    assert "New waits for" in shown.opened.window.bottom_bar.text
    assert not shown.new.buttons.use.isVisible()
    shown.new.change.finish.setFocus()
    QTest.keyClick(shown.new.change.finish, Qt.Key.Key_Space)
    shown.wait(lambda: in_use(shown.library) == NEW)
    shown.wait(lambda: "In use" in shown.new.text and not shown.new.change.isVisible())
    focused = shown.page.window().focusWidget()
    assert shown.new.isAncestorOf(focused), "the focus stays in the card"
    shown.settle()


def test_a_change_can_be_cancelled_and_outlives_the_window(show_models: ShowModels) -> None:
    first = show_models()
    begin_waiting(first)
    with first.qtbot.waitSignal(first.opened.library_closed, timeout=10_000):
        first.opened.window.close()

    shown = show_models()
    shown.wait(lambda: shown.new.change.isVisible())
    assert in_use(shown.library) == OLD
    click(shown.new.change.cancel)
    message = shown.opened.window.center.message
    shown.wait(lambda: "Old goes on answering" in message.text)
    shown.wait(lambda: shown.new.buttons.use.isVisible())
    assert shown.library.models.switch is None
    assert not shown.new.change.isVisible()
    shown.settle()


def test_progress_is_seen_while_photos_are_described(show_models: ShowModels) -> None:
    shown = show_models()
    window = shown.opened.window
    click(shown.new.buttons.use)
    seen: list[str] = []
    window.changing.changed.connect(lambda: seen.append(shown.new.change.text))
    shown.wait(lambda: in_use(shown.library) == NEW)
    assert any("described" in text and "Old answers searches until then" in text for text in seen)
    shown.settle()


@pytest.mark.parametrize("part", [OLD, NEW])
def test_either_model_can_be_removed_during_a_change(show_models: ShowModels, part: str) -> None:
    shown = show_models()
    begin_waiting(shown)
    card = shown.page.cards[part]
    click(card.buttons.remove)
    if part == NEW:
        assert "cancels the change: Old goes on answering" in card.text
        assert not card.change.isVisible(), "one question at a time"
    else:
        assert "New takes over at once" in card.text
    click(card.buttons.confirm)
    other = OLD if part == NEW else NEW
    shown.wait(lambda: part not in shown.page.cards)
    assert in_use(shown.library) == other
    shown.wait(lambda: "In use" in shown.page.cards[other].text)
    assert shown.library.models.switch is None
    shown.settle()


def test_a_model_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    show_models: ShowModels,
) -> None:
    shown = show_models()
    weights = shown.library.models.store.get(NEW).weights_path
    whole = weights.read_bytes()
    begin_waiting(shown)
    weights.write_bytes(whole[:1000])
    (root,) = shown.library.catalog.roots.all()
    shown.library.roots.set_paused(root.id, is_paused=False)  # a run begins, and loads the model
    shown.wait(lambda: shown.new.change.go_on.text() == "Try again")
    assert "Nothing is lost: searches go on with Old" in shown.new.text
    assert "could not be loaded" in shown.opened.window.bottom_bar.text
    shown.settle()
    weights.write_bytes(whole)
    shown.wait(shown.new.change.go_on.isVisible)
    click(shown.new.change.go_on)
    shown.wait(lambda: in_use(shown.library) == NEW)
    shown.settle()
