"""The real download from a hub on loopback, with stops on the way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from app.models.place import ALL
from app.open_library import OpenLibrary
from indexer.embed.installed import WEIGHTS_NAME
from indexer.search.query import MatchKind
from tests.app.views.models.page.acting import (
    OTHER,
    TINY,
    click,
    half_arrived,
    ids,
    in_use,
    index,
    settled,
    show,
    wait_for,
)
from tests.app.waiting import LONG_MS
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]


def test_download_stop_go_on_and_search(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, pictures: Path
) -> None:
    opened = open_window()
    window = opened.window
    index(qtbot, opened, pictures)
    may_go_on = hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    page = show(qtbot, opened)
    card = page.cards[TINY]
    bar = card.findChildren(QProgressBar)[0]

    card.buttons.download.setFocus()
    click(card.buttons.download)
    half_arrived(qtbot, opened)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() > 0 and bar.value() > 0)
    assert " of 9.5 MB" in card.text
    assert card.buttons.cancel.hasFocus(), "the focus stays in the card"
    click(card.buttons.cancel)
    wait_for(qtbot, card, "are here; the download goes on from there")
    assert not bar.isVisible()
    assert ids(opened) == []
    may_go_on.set()
    del hub.faults.stall[WEIGHTS_NAME]

    assert card.buttons.download.text() == "Go on downloading"
    with qtbot.waitSignals([window.getting.installed, opened.bridge.index_finished],
                           timeout=LONG_MS):  # fmt: skip
        click(card.buttons.download)
    assert [request.headers.get("Range") for request in hub.gets(WEIGHTS_NAME)][-1] is not None
    wait_for(qtbot, card, "In use")
    wait_for(qtbot, card, "All your photos are described by it")
    settled(qtbot, opened)

    QTest.keyClicks(window.search_bar.field, "a beach")
    QTest.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.kind is MatchKind.MEANING,
        timeout=LONG_MS,
    )
    assert window.grid.content.count > 0


def test_what_arrived_before_quitting_is_there_at_the_next_start(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    first = open_window()
    page = show(qtbot, first)
    click(page.cards[TINY].buttons.download)
    half_arrived(qtbot, first)
    with qtbot.waitSignal(first.library_closed, timeout=10_000) as closed:
        first.window.close()
    assert closed.args == [True]
    hub.faults.stall.pop(WEIGHTS_NAME).set()

    second = open_window()
    again = show(qtbot, second)
    card = again.cards[TINY]
    assert "are here; the download goes on from there" in card.text
    with qtbot.waitSignal(second.window.getting.installed, timeout=LONG_MS):
        click(card.buttons.download)
    assert hub.gets(WEIGHTS_NAME)[-1].headers.get("Range")
    settled(qtbot, second)


def test_what_arrived_can_be_deleted(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000, 0, 0, 0, 0]
    opened = open_window()
    card = show(qtbot, opened).cards[TINY]
    click(card.buttons.download)
    wait_for(qtbot, card, "no connection")
    qtbot.waitUntil(card.buttons.discard.isVisible)
    click(card.buttons.discard)
    qtbot.waitUntil(lambda: card.buttons.download.text() == "Download", timeout=LONG_MS)
    assert not card.buttons.discard.isVisible()
    assert list(opened.library.models.store.folder.glob(".download-*/*")) == []


def test_two_downloads_come_one_after_the_other(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    may_go_on = hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    opened = open_window()
    page = show(qtbot, opened)
    click(page.cards[TINY].buttons.download)
    half_arrived(qtbot, opened)
    click(page.cards[OTHER].buttons.download)
    wait_for(qtbot, page.cards[OTHER], "Waits for the download")
    asked = len(hub.requests)
    click(page.cards[OTHER].buttons.cancel)
    qtbot.waitUntil(page.cards[OTHER].buttons.download.isVisible)
    click(page.cards[OTHER].buttons.download)
    wait_for(qtbot, page.cards[OTHER], "Waits for the download")
    assert len(hub.requests) == asked, "the second one has not begun"

    # Both at once would be more than the hub was told to give: cut the first, let it go on.
    del hub.faults.stall[WEIGHTS_NAME]
    may_go_on.set()
    qtbot.waitUntil(lambda: sorted(ids(opened)) == [OTHER, TINY], timeout=LONG_MS)
    wait_for(qtbot, page.cards[TINY], "In use")
    wait_for(qtbot, page.cards[OTHER], "Installed")
    assert in_use(opened) == TINY, "a second model waits until the user wants it"
    settled(qtbot, opened)


def test_news_of_a_download_reach_those_who_look_at_photos(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    may_go_on = hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    opened = open_window()
    page = show(qtbot, opened)
    click(page.cards[TINY].buttons.download)
    half_arrived(qtbot, opened)
    opened.window.browsing.go_to(ALL)
    qtbot.waitUntil(lambda: not page.isVisible())
    del hub.faults.stall[WEIGHTS_NAME]
    may_go_on.set()
    qtbot.waitUntil(
        lambda: "Tiny CLIP is installed" in opened.window.center.message.text, timeout=LONG_MS
    )
    settled(qtbot, opened)
