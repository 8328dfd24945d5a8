"""What a user does on the models page, and waits for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.place import MODELS
from app.open_library import OpenLibrary
from app.views.models.card import ModelCard
from app.views.models.page import ModelsPage
from tests.app.waiting import LONG_MS

TINY, OTHER = "tiny-clip", "other-clip"


def show(qtbot: QtBot, opened: OpenLibrary) -> ModelsPage:
    """Go to the page as the menu does, and wait until it is filled."""
    page = opened.window.models
    opened.window.actions_.model.trigger()
    assert opened.window.browsing.place == MODELS
    qtbot.waitUntil(
        lambda: len(page.cards) >= 2 and all(card.isVisible() for card in page.cards.values()),
        timeout=LONG_MS,
    )
    return page


def click(button: QPushButton) -> None:
    """Press a button that can be seen."""
    assert button.isVisible(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, card: ModelCard, text: str) -> None:
    """Wait until the card says this."""

    def check() -> None:
        assert text in card.text

    qtbot.waitUntil(check, timeout=LONG_MS)


def ids(opened: OpenLibrary) -> list[str]:
    """Which models are installed."""
    return [model.id for model in opened.library.models.store.installed()]


def in_use(opened: OpenLibrary) -> str | None:
    """Which model searches."""
    model = opened.library.models.in_use
    return model.id if model else None


def half_arrived(qtbot: QtBot, opened: OpenLibrary) -> None:
    """The hub was told to stall in the middle of the weights, and has come there."""

    def check() -> None:
        job = opened.window.getting.job(TINY)
        assert job is not None
        assert job.done > 4_000_000

    qtbot.waitUntil(check, timeout=LONG_MS)


def settled(qtbot: QtBot, opened: OpenLibrary) -> None:
    """Nothing goes on with any model, its own first measurement included."""
    library, getting = opened.library, opened.window.getting

    def check() -> None:
        assert not getting.is_busy
        assert not library.models.is_loading
        assert library.indexing.run is None or not library.indexing.run.is_running

    qtbot.waitUntil(check, timeout=LONG_MS)


def index(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    """Take in the photos of a folder."""
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.library.roots.add(folder)
        opened.library.indexing.start()


def other_weights(content: bytes) -> bytes:
    """As good as these, but not the same file."""
    changed = bytearray(content)
    changed[-1] ^= 1
    return bytes(changed)
