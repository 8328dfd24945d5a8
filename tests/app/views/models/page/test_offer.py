"""What the models page tells before anything is fetched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from tests.app.views.models.page.acting import (
    OTHER,
    TINY,
    click,
    show,
)
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]


def test_it_says_what_there_is_before_anything_is_fetched(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    page = show(qtbot, open_window())
    card = page.cards[TINY]
    for fact in ("Tiny CLIP", "Recommended", "For tests.", "9.5 MB", "English"):
        assert fact in card.text
    assert card.buttons.licence.text() == "Licence: MIT"
    assert "Recommended" not in page.cards[OTHER].text
    assert "no model yet" in page.text
    assert "127.0.0.1" in page.text, "where it would come from"
    assert "sample" not in page.cards
    assert [b.text() for b in card.findChildren(QPushButton) if b.isVisible()] == [
        "Download", "Licence: MIT",
    ]  # fmt: skip
    assert hub.requests == []


def test_only_the_licence_leads_to_the_browser(qtbot: QtBot, open_window: OpenWindow) -> None:
    page = show(qtbot, open_window())
    opened: list[QUrl] = []
    page.open_url = opened.append
    click(page.cards[TINY].buttons.licence)
    assert [url.toString() for url in opened] == ["https://example.org/licence"]
    assert "https://example.org/licence" in page.cards[TINY].buttons.licence.toolTip()


def test_the_demo_tells_of_models_and_leads_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    opened = open_window(model_id="sample", is_demo=True)
    opened.window.demo.cancel()
    opened.window.set_can_swap(can_swap=True)
    page = show(qtbot, opened)
    assert "your own library" in page.text
    for card in page.cards.values():
        assert not card.buttons.download.isVisible()
    assert not page.importing.isVisible()
    (back,) = [b for b in page.findChildren(QPushButton)
               if b.text() == "Back to my own photos" and b.isVisible()]  # fmt: skip
    with qtbot.waitSignal(opened.window.other_library_requested):
        back.clicked.emit()
