"""Of several models one is in use; each is measured, and can be removed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.open_library import OpenLibrary
from app.views.models.page import ModelsPage
from indexer.embed.catalogue import ModelCatalogue, ModelFile
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.model_speed import ModelSpeed, SpeedRecord
from tests.app.views.models.page.acting import (
    OTHER,
    TINY,
    click,
    ids,
    in_use,
    index,
    other_weights,
    settled,
    show,
    wait_for,
)
from tests.app.waiting import LONG_MS
from tests.indexer.embed.entries import REPO, REVISION
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]


def with_both(qtbot: QtBot, opened: OpenLibrary, pictures: Path) -> ModelsPage:
    """Both models are installed, photos are described by the first one."""
    index(qtbot, opened, pictures)
    page = show(qtbot, opened)
    for model_id in (TINY, OTHER):
        with qtbot.waitSignal(opened.window.getting.installed, timeout=LONG_MS):
            click(page.cards[model_id].buttons.download)
    settled(qtbot, opened)
    wait_for(qtbot, page.cards[TINY], "All your photos are described")
    return page


def test_another_model_is_used_and_both_can_be_removed(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub, pictures: Path
) -> None:
    # Other weights for the second one, so that its vectors are its own.
    entry = ModelCatalogue.load().get(OTHER)
    weights = other_weights(hub.files[REPO, REVISION, WEIGHTS_NAME])
    other = replace(
        entry,
        repo="someone/other-clip",
        files=(
            entry.files[0],
            ModelFile(WEIGHTS_NAME, len(weights), hashlib.sha256(weights).hexdigest()),
        ),
    )
    hub.files["someone/other-clip", REVISION, WEIGHTS_NAME] = weights
    hub.files["someone/other-clip", REVISION, CONFIG_NAME] = hub.files[REPO, REVISION, CONFIG_NAME]
    opened = open_window()
    opened.library.models.store.catalogue = ModelCatalogue((ModelCatalogue.load().default, other))
    page = with_both(qtbot, opened, pictures)
    card = page.cards[OTHER]
    assert "Searches go on with Tiny CLIP until Other CLIP has described" in card.text
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        click(card.buttons.use)
    wait_for(qtbot, card, "In use")
    settled(qtbot, opened)
    wait_for(qtbot, card, "All your photos are described")
    assert in_use(opened) == OTHER
    wait_for(qtbot, page.cards[TINY], "you can change to it at once")

    click(card.buttons.remove)
    assert "Tiny CLIP is used instead" in card.text
    assert card.buttons.keep.hasFocus(), "what changes nothing"
    QTest.keyClick(card.buttons.keep, Qt.Key.Key_Escape)
    assert card.buttons.remove.hasFocus()
    assert ids(opened) == [TINY, OTHER]
    click(card.buttons.remove)
    click(card.buttons.confirm)
    qtbot.waitUntil(lambda: ids(opened) == [TINY], timeout=LONG_MS)
    wait_for(qtbot, page.cards[TINY], "In use")
    settled(qtbot, opened)

    click(page.cards[TINY].buttons.remove)
    assert "but not by what you describe" in page.cards[TINY].text
    click(page.cards[TINY].buttons.confirm)
    qtbot.waitUntil(lambda: "no model yet" in page.text, timeout=LONG_MS)
    assert in_use(opened) is None
    assert opened.library.catalog.photos.counts().photos > 0, "photos stay"
    assert len(opened.library.catalog.vectors.counts()) == 3, "and what was found out, looks too"
    settled(qtbot, opened)


def test_the_model_in_use_is_measured_by_itself_and_tells_of_the_other(
    qtbot: QtBot, open_window: OpenWindow, hub: LoopbackHub
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    assert "known once a model has been measured" in page.cards[TINY].text
    click(page.cards[TINY].buttons.download)
    wait_for(qtbot, page.cards[TINY], "measured on this machine (CPU")
    wait_for(qtbot, page.cards[OTHER], "(estimated): 1")
    assert "on this device: CPU" in page.text
    settled(qtbot, opened)
    card = page.cards[TINY]
    assert card.buttons.measure.text() == "Measure again"
    model = opened.library.models.store.get(TINY)
    record = SpeedRecord(opened.opening.profile.speeds_path)
    record.put(TINY, model.digest(), ModelSpeed(0.001, 0.001, "CPU, a snail"))
    click(card.buttons.measure)
    assert "Measuring its speed" in card.text
    settled(qtbot, opened)
    kept = record.get(TINY, model.digest())
    assert kept is not None
    assert kept.photos_per_second > 1
