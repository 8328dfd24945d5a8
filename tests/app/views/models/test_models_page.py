"""The models page in the real window: the real download from a hub on loopback, and imports.

The hub serves the sample model under another name, so that photos can be searched afterwards.
"""

from __future__ import annotations

import errno
import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.place import ALL, MODELS
from app.open_library import OpenLibrary
from app.views.models.card import ModelCard
from app.views.models.page import ModelsPage
from indexer.embed import transfer
from indexer.embed.catalogue import ModelCatalogue, ModelFile
from indexer.embed.hub import Hub
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.embed.models import sample_model
from indexer.model_speed import ModelSpeed, SpeedRecord
from indexer.search.query import MatchKind
from tests.indexer.embed.entries import REPO, REVISION, make_entry
from tests.indexer.embed.loopback_hub import LoopbackHub

OpenWindow = Callable[..., OpenLibrary]
LONG_MS = 60_000
TINY, OTHER = "tiny-clip", "other-clip"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    monkeypatch.setattr(transfer, "RETRY_WAITS_S", (0.01, 0.01))
    folder = sample_model().folder
    files = {
        (REPO, REVISION, name): (folder / name).read_bytes() for name in (CONFIG_NAME, WEIGHTS_NAME)
    }
    with LoopbackHub(files) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture(autouse=True)
def _two_models_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = sample_model().weights_path.read_bytes()
    tiny = make_entry(ModelFile(WEIGHTS_NAME, len(weights), hashlib.sha256(weights).hexdigest()))
    other = replace(tiny, id=OTHER, name="Other CLIP", relative_speed=4.5)
    catalogue = ModelCatalogue((tiny, other))
    monkeypatch.setattr(ModelCatalogue, "load", classmethod(lambda _cls, _path=None: catalogue))


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
    assert button.isVisible(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, card: ModelCard, text: str) -> None:
    def check() -> None:
        assert text in card.text

    qtbot.waitUntil(check, timeout=LONG_MS)


def ids(opened: OpenLibrary) -> list[str]:
    return [model.id for model in opened.library.models.store.installed()]


def in_use(opened: OpenLibrary) -> str | None:
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
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        opened.library.roots.add(folder)
        opened.library.indexing.start()


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


def import_through(qtbot: QtBot, page: ModelsPage, path: Path) -> None:
    page.importing.choose_file = lambda: str(path)
    click(page.importing.start)


def own_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "my-model"
    folder.mkdir()
    for name in (CONFIG_NAME, WEIGHTS_NAME):
        (folder / name).write_bytes((sample_model().folder / name).read_bytes())
    # Other bytes, else they would be known as the catalogue's.
    (folder / WEIGHTS_NAME).write_bytes(_other_weights((folder / WEIGHTS_NAME).read_bytes()))
    return folder


def _other_weights(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[-1] ^= 1
    return bytes(changed)


def test_import_of_a_folder_without_a_network(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    with qtbot.waitSignal(opened.window.getting.installed, timeout=LONG_MS):
        import_through(qtbot, page, own_folder(tmp_path) / CONFIG_NAME)
    qtbot.waitUntil(lambda: "my-model" in page.cards, timeout=LONG_MS)
    wait_for(qtbot, page.cards["my-model"], "In use")
    assert not page.cards["my-model"].buttons.licence.isVisible(), "nobody knows it"
    settled(qtbot, opened)


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000])
def test_import_of_garbage_says_why_and_leaves_all_as_it_was(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(content)
    opened = open_window()
    page = show(qtbot, opened)
    with qtbot.waitSignal(opened.window.getting.failed, timeout=LONG_MS):
        import_through(qtbot, page, path)
    qtbot.waitUntil(lambda: "weights.safetensors" in page.importing.text, timeout=LONG_MS)
    assert ids(opened) == []
    qtbot.waitUntil(page.importing.start.isVisible, timeout=LONG_MS)


def test_no_file_chosen_is_no_import(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(page.importing.start)
    assert not opened.window.getting.is_busy


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
    weights = _other_weights(hub.files[REPO, REVISION, WEIGHTS_NAME])
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


def test_every_control_is_named_and_reached_by_the_keyboard(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    opened = open_window()
    page = show(qtbot, opened)
    wanted = {button for button in page.findChildren(QPushButton) if button.isVisible()}
    assert len(wanted) > 5
    names = [QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in wanted]
    assert all(names)
    assert len(set(names)) == len(names), "a screen reader tells them apart"
    for card in page.cards.values():
        assert card.accessibleName()
        assert card.accessibleDescription()

    reached: set[QWidget] = set()
    page.cards[TINY].buttons.download.setFocus()
    for _ in range(len(wanted) + 30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached


@pytest.mark.parametrize("size", [(640, 420), (900, 600), (3840, 2160)])
def test_nothing_is_cut_at_any_size(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    opened = open_window()
    opened.window.resize(*size)
    page = show(qtbot, opened)
    for card in page.cards.values():
        assert card.width() <= 860
        assert card.mapTo(page, card.rect().topRight()).x() < page.width()
        for button in card.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                assert button.geometry().right() <= card.width()


def test_tab_walks_down_the_page(qtbot: QtBot, open_window: OpenWindow) -> None:
    page = show(qtbot, open_window())
    page.cards[TINY].buttons.download.setFocus()
    walked: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.window().focusWidget())
    other = page.cards[OTHER]
    assert walked == [
        page.cards[TINY].buttons.licence,
        other.buttons.download,
        other.buttons.licence,
        page.importing.start,
    ]
