"""From the first folder to the closing of the window: small rendered pictures, the sample model."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from pytestqt.qtbot import QtBot

from app.models.place import ALL, SEARCH, Place, PlaceKind
from app.open_library import OpenLibrary
from indexer.search.query import ImageFileTerm, MatchKind
from indexer.types import PhotoId
from tests.app.main_window.acting import SAMPLE, add, drop, dropped, search
from tests.app.waiting import LONG_MS, settle

OpenWindow = Callable[..., OpenLibrary]


def test_a_whole_afternoon(
    qtbot: QtBot, open_window: OpenWindow, pictures: Path, tmp_path: Path
) -> None:
    opened = open_window(model_id=SAMPLE)
    window = opened.window
    qtbot.waitUntil(lambda: window.center.page is window.center.welcome)

    # A folder is added, and its photos appear.
    add(qtbot, opened, pictures)
    assert window.center.page is window.grid
    assert window.browsing.place == ALL
    photos = opened.library.catalog.photos.counts().photos
    qtbot.waitUntil(lambda: window.grid.content.count == photos)
    root = opened.library.catalog.roots.all()[0]
    model = window.sidebar.model
    here = Place(PlaceKind.ROOT, root.id)
    qtbot.waitUntil(lambda: model.entry(model.index_of(here)).count == photos)
    qtbot.waitUntil(window.grid.is_painted_fully)

    # Words find photos, in bands, with match strengths.
    search(qtbot, window, "a beach")
    assert window.browsing.place == SEARCH
    by_words = window.grid.content
    assert by_words.kind is MatchKind.MEANING
    assert by_words.count == photos
    assert by_words.strengths is not None
    assert (np.diff(by_words.strengths) <= 1e-6).all()

    # A dropped image joins the query, and the answer is another one.
    shown = opened.library.catalog.photos.get(PhotoId(int(by_words.ids[-1])))
    assert shown is not None
    drop(window, dropped(shown.files[0].path))
    qtbot.waitUntil(lambda: len(window.draft.chips) == 2)
    assert isinstance(window.draft.chips[1].term, ImageFileTerm)
    settle(qtbot, window)
    both = window.grid.content.ids.tolist()
    assert both != by_words.ids.tolist()
    assert both.index(shown.id) < by_words.ids.tolist().index(shown.id)

    # A minus takes it away again.
    with qtbot.waitSignal(window.browsing.content_changed, timeout=LONG_MS):
        window.search_bar.chips[1].focusable()[0].click()  # type: ignore[attr-defined]
    assert window.draft.chips[1].is_minus
    assert window.grid.content.ids.tolist()[-1] == shown.id

    # Escape goes back to all photos.
    window.actions_.clear.trigger()
    settle(qtbot, window)
    assert window.browsing.place == ALL
    assert window.draft.is_empty

    # Closed while it indexes: in less than two seconds, with nothing left behind.
    more = tmp_path / "more"
    rng = np.random.default_rng(0)
    more.mkdir()
    for i in range(120):
        pixels = rng.integers(0, 255, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).resize((1600, 1200)).save(more / f"{i}.jpg")
    with qtbot.waitSignal(opened.bridge.index_progressed, timeout=LONG_MS):
        drop(window, dropped(more))
    assert window.indexing.is_running
    began = time.monotonic()
    with qtbot.waitSignal(opened.library_closed, timeout=10_000) as closed:
        window.close()
        assert not window.isVisible()
    assert time.monotonic() - began < 2
    assert closed.args == [True]
    names = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    assert [name for name in names if name.startswith(("library", "indexing", "model"))] == []


def test_closing_before_anything_has_loaded(qtbot: QtBot, open_window: OpenWindow) -> None:
    opened = open_window(model_id=SAMPLE)
    began = time.monotonic()
    with qtbot.waitSignal(opened.library_closed, timeout=10_000):
        opened.window.close()
    assert time.monotonic() - began < 2
