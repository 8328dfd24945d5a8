"""Downloads that fail say why, and what can be done."""

from __future__ import annotations

import errno
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from indexer.embed import transfer
from indexer.embed.hub import Hub
from indexer.embed.installed import WEIGHTS_NAME
from indexer.embed.models import sample_model
from tests.app.views.models.page.acting import TINY, click, ids, settled, show, wait_for
from tests.app.waiting import LONG_MS
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]


def wrong_content(hub: LoopbackHub) -> None:
    hub.faults.content[WEIGHTS_NAME] = b"\0" * sample_model().weights_path.stat().st_size


def server_error(hub: LoopbackHub) -> None:
    hub.faults.status[WEIGHTS_NAME] = 503


def not_there(hub: LoopbackHub) -> None:
    hub.faults.status[WEIGHTS_NAME] = 404


@pytest.mark.parametrize(
    ("fault", "reason", "next_step"),
    [
        (wrong_content, "not the one that was announced", "Try again"),
        (server_error, "error 503", "import"),
        (not_there, "does not have the file", "choose another model"),
    ],
)
def test_a_failure_says_why_and_what_to_do_and_can_be_tried_again(
    qtbot: QtBot,
    open_window: OpenWindow,
    hub: LoopbackHub,
    fault: Callable[[LoopbackHub], None],
    reason: str,
    next_step: str,
) -> None:
    fault(hub)
    opened = open_window()
    card = show(qtbot, opened).cards[TINY]
    click(card.buttons.download)
    wait_for(qtbot, card, reason)
    assert next_step in card.text
    assert ids(opened) == []
    qtbot.waitUntil(lambda: not opened.window.getting.is_busy)
    hub.faults.content.clear()
    hub.faults.status.clear()
    with qtbot.waitSignal(opened.window.getting.installed, timeout=LONG_MS):
        click(card.buttons.download)
    assert reason not in card.text
    settled(qtbot, opened)


def test_a_full_disk_is_said(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    opened = open_window()
    card = show(qtbot, opened).cards[TINY]
    monkeypatch.setattr(Hub, "read", full)
    monkeypatch.setattr(transfer.FileTransfer, "run", full)
    click(card.buttons.download)
    wait_for(qtbot, card, "No space left on device")
    assert "Free some space" in card.text
