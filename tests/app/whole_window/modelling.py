"""The way through the models page: a change of model in all its states, and what models know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import MODELS
from indexer.errors import ModelError
from indexer.events import ModelSwitch, SwitchChanged
from indexer.library.stored_vectors import Freed, StoredVectors
from indexer.messages import message
from indexer.types import EncoderId
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop


def models(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """The change is only told of: the library's model stays."""
    window.browsing.go_to(MODELS)
    page = window.models
    qtbot.waitUntil(lambda: bool(page.cards) and page.knowledge.isVisible(), timeout=LONG_MS)
    yield Stop("models", window)
    heard = window._bridge.switch_changed
    to_id = next(iter(page.cards))
    going_on = ModelSwitch("a", "Sample", to_id, "ViT-B-32 DataComp", 4_210, 12_340, 900.0)
    failure = ModelError(
        message("The model {name} could not be loaded", name="ViT-B-32 DataComp"),
        message("its file is damaged"),
    )
    for name, switch in (
        ("stands still", going_on),
        ("waits", replace(going_on, done=12_000, away=340)),
        ("failed", replace(going_on, error=failure)),
    ):
        heard.emit(SwitchChanged(switch))
        _lay_out(qtbot)
        assert page.cards[to_id].change.isVisible()
        yield Stop(f"a change of model {name}", window)
    heard.emit(SwitchChanged(None))
    _lay_out(qtbot)
    yield Stop("a change of model is cancelled", window)
    window.center.message.hide()
    yield from _deletion(qtbot, window)


def _deletion(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    old = StoredVectors(
        EncoderId("open_clip:ViT-L-14:0"), "ViT-L-14", 12_340, 13 * 10**6, 10**6, False, None
    )
    stored = window.knowledge
    stored._reading.cancel()
    stored._on_read([*stored.vectors, old])
    row = window.models.knowledge.rows[old.encoder_id]
    row.delete.click()
    _lay_out(qtbot)
    yield Stop("what a model knows is to be deleted", window)
    row.keep.click()
    stored.deleted.emit(old, Freed(12_340, 14 * 10**6, 25 * 10**6))
    _lay_out(qtbot)
    yield Stop("what a model knew is deleted", window)


def _lay_out(qtbot: QtBot) -> None:
    """A long page in a scroll area is laid out by the events after it has changed."""
    qtbot.wait(50)
