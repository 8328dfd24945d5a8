"""The preview on the real engine: open, walk, zoom, close, and all that may happen meanwhile."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.models.place import SEARCH
from app.motion import MotionChoice
from app.open_library import OpenLibrary
from app.theme import Theme
from app.views.preview.canvas import Canvas
from app.views.preview.framing import Box, Framing
from app.views.preview.pictures import Stage, Want
from indexer.cancel import CancelToken
from indexer.media.records import Picture
from indexer.search.query import PhotoTerm
from indexer.types import PhotoId

OpenWindow = Callable[..., OpenLibrary]
LONG_MS = 60_000
KEY = Qt.Key


def _jpeg(path: Path, size: tuple[int, int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 255, (5, 7, 3), dtype=np.uint8))
    image = coarse.resize(size, Image.Resampling.BICUBIC)
    exif = Image.Exif()
    exif[0x0110] = f"Camera {seed}"
    exif[0x8769] = {0x9003: f"2020:01:{seed + 1:02} 12:00:00", 0x8827: 400}
    image.save(path, quality=92, exif=exif)


@pytest.fixture(scope="session")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve photos, the newest last."""
    folder = tmp_path_factory.mktemp("twelve")
    for i in range(12):
        _jpeg(folder / f"photo_{i:02}.jpg", (1600, 1200) if i % 2 else (1200, 1600), i)
    return folder


@pytest.fixture
def folder(twelve: Path, tmp_path: Path) -> Path:
    """A copy of these, to be changed."""
    return Path(shutil.copytree(twelve, tmp_path / "Pictures"))


@pytest.fixture
def opened(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> OpenLibrary:
    """A window on these photos."""
    opened = open_window()
    _index(qtbot, opened, folder)
    return opened


def _index(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    files = sum(1 for _ in folder.iterdir())
    with qtbot.waitSignal(opened.bridge.index_finished, timeout=LONG_MS):
        if not opened.library.catalog.roots.all():
            opened.library.roots.add(folder)
        opened.library.indexing.start()
    window = opened.window
    qtbot.waitUntil(
        lambda: window.browsing.is_settled and window.grid.content.count == files, timeout=LONG_MS
    )


def _open(qtbot: QtBot, window: MainWindow, item: int = 0) -> None:
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(item, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    assert window.previewing.is_open
    _settled(qtbot, window)


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.previewing.is_settled, timeout=LONG_MS)


def _press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.preview.canvas, key, modifier)


def _draws(canvas: Canvas) -> bool:
    return canvas.is_box_mode


def _view(canvas: Canvas) -> tuple[tuple[int, int], float]:
    return canvas.framing.view, canvas.framing.ratio


def _id(window: MainWindow, item: int) -> PhotoId:
    return PhotoId(int(window.grid.content.ids[item]))


def test_open_look_and_come_back(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    changed: list[object] = []
    window.previewing.photo_changed.connect(changed.append)
    qtbot.waitUntil(window.grid.is_painted_fully)
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(3, 0))
    place = window.grid.verticalScrollBar().value()

    with qtbot.waitSignal(window.previewing.opened):
        QTest.keyClick(window.grid, KEY.Key_Return)
    # At once: the thumbnail, in the rectangle that the picture will have.
    assert window.preview.isVisible()
    assert window.pages.currentWidget() is window.preview
    assert window.preview.canvas.material.small is not None
    framing = window.preview.canvas.framing
    assert framing.view == (window.preview.width(), window.preview.height())
    _settled(qtbot, window)
    fitted = window.preview.canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].width(), fitted.images[0].height()) == framing.shown_size
    assert window.preview.canvas.framing == framing, "nothing jumps"
    assert window.preview.top_line.words[:2] == ("photo_08.jpg", "4 of 12 · 9 Jan 2020")
    assert window.preview.canvas.accessibleName() == "photo_08.jpg, 9 Jan 2020, 4 of 12"
    assert window.previewing.current_id == _id(window, 3)

    with qtbot.waitSignal(window.previewing.closed):
        _press(window, KEY.Key_Escape)
    assert window.grid.isVisible()
    assert QApplication.focusWidget() is window.grid
    assert window.grid.current_id() == _id(window, 3)
    assert window.grid.verticalScrollBar().value() == place
    assert not window.previewing.is_open
    assert changed == [_id(window, 3), None]


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Space, KEY.Key_Enter])
def test_keys_that_close(qtbot: QtBot, opened: OpenLibrary, key: Qt.Key) -> None:
    window = opened.window
    _open(qtbot, window)
    _press(window, key)
    assert not window.previewing.is_open
    assert window.draft.is_empty, "Escape went no further"


def test_a_double_click_opens_and_full_size_is_a_double_click_away(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    grid, canvas = window.grid, window.preview.canvas
    at = grid.visualRect(grid.model().index(2, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.previewing.current_id == _id(window, 2)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.framing.zoom == 1
    qtbot.waitUntil(lambda: canvas.material.full is not None)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.framing.is_fitted


def test_walking_follows_the_order_and_the_grid_comes_along(
    qtbot: QtBot, opened: OpenLibrary
) -> None:
    window = opened.window
    window.grid.set_row_height(400)  # not all photos are in sight
    _open(qtbot, window, 0)
    _press(window, KEY.Key_Left)
    assert window.previewing.current_id == _id(window, 0), "there is nothing before the first"
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_PageDown):
        _press(window, key)
    assert window.previewing.current_id == _id(window, 3)
    _press(window, KEY.Key_Up)
    assert window.previewing.current_id == _id(window, 2)
    _press(window, KEY.Key_End)
    assert window.previewing.current_id == _id(window, 11)
    _press(window, KEY.Key_Right)
    assert window.previewing.current_id == _id(window, 11)
    _settled(qtbot, window)
    assert window.preview.top_line.words[1].startswith("12 of 12")
    _press(window, KEY.Key_Escape)
    grid = window.grid
    assert grid.selected_ids().tolist() == [_id(window, 11)]
    assert grid.viewport().rect().contains(grid.visualRect(grid.model().index(11, 0)))
    _open(qtbot, window, 11)
    _press(window, KEY.Key_Home)
    assert window.previewing.current_id == _id(window, 0)


def test_neighbours_are_there_before_they_are_asked_for(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 4)
    _press(window, KEY.Key_Right)
    _settled(qtbot, window)
    cache = window.previewing.feed.loader.cache
    for item in (4, 5, 6, 7):
        assert cache.get(_id(window, item), Stage.FITTED) is not None, item
    _press(window, KEY.Key_Right)
    fitted = window.preview.canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].width(), fitted.images[0].height()) == (
        window.preview.canvas.framing.shown_size
    )


def test_a_key_held_down_decodes_thumbnails_only(
    qtbot: QtBot, opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    asked: list[Want] = []
    loader = window.previewing.feed.loader
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    want = loader.want

    def noting(wants: Sequence[Want]) -> None:
        asked.extend(wants)
        want(wants)

    monkeypatch.setattr(loader, "want", noting)
    for _ in range(8):
        _press(window, KEY.Key_Right)
    assert {one.stage for one in asked} == {Stage.SMALL}
    _settled(qtbot, window)
    assert window.preview.canvas.material.fitted is not None
    assert window.preview.top_line.words[0] == "photo_03.jpg"


def test_wheel_zooms_at_the_pointer_and_drag_pans(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 1)
    canvas = window.preview.canvas
    at = QPointF(400, 300)
    canvas.toggle_full()
    was = canvas.framing.picture_point(at.x(), at.y())
    for _ in range(4):
        _wheel(canvas, at, 120)
    assert canvas.framing.zoom == pytest.approx(2)
    assert canvas.framing.picture_point(at.x(), at.y()) == pytest.approx(was, abs=1e-6)
    left, top = canvas.framing.left, canvas.framing.top
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(canvas, QPoint(380, 290))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(380, 290))
    assert (canvas.framing.left, canvas.framing.top) == (left - 20, top - 10)
    _press(window, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.framing.left > left - 20
    assert window.previewing.current_id == _id(window, 1), "with Shift the arrows move the picture"
    _press(window, KEY.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.framing.is_fitted
    _press(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.framing.zoom == 1
    _press(window, KEY.Key_Minus)
    _press(window, KEY.Key_Minus)
    _press(window, KEY.Key_Plus)
    assert canvas.framing.zoom < 1


def _wheel(canvas: object, at: QPointF, delta: int) -> None:
    QApplication.sendEvent(
        canvas,  # type: ignore[arg-type]
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_turning_is_for_the_eye_only(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    before = {path: path.read_bytes() for path in folder.iterdir()}
    _open(qtbot, window, 0)
    canvas = window.preview.canvas
    lying = canvas.framing.picture
    _press(window, KEY.Key_R)
    assert canvas.framing.picture == lying[::-1]
    _settled(qtbot, window)
    fitted = canvas.material.fitted
    assert fitted is not None
    assert (fitted.images[0].height(), fitted.images[0].width()) == canvas.framing.shown_size
    _press(window, KEY.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.turn == 0
    _press(window, KEY.Key_R)
    _press(window, KEY.Key_Right)
    assert canvas.turn == 0, "the next photo stands as its file says"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_panorama_and_single_pixel(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    Image.new("RGB", (20_000, 300), (40, 90, 160)).save(folder / "panorama.png")
    Image.new("RGB", (1, 1), (200, 40, 40)).save(folder / "one.png")
    opened = open_window()
    _index(qtbot, opened, folder)
    window = opened.window
    canvas = window.preview.canvas
    names = {}
    for item in range(2):
        photo = opened.library.catalog.photos.get(_id(window, item))
        assert photo is not None
        names[photo.files[0].path.name] = item
    _open(qtbot, window, names["panorama.png"])
    assert canvas.framing.shown_size == (canvas.width(), round(canvas.width() * 300 / 20_000))
    assert _color_at(window, 600, 400) == (40, 90, 160)
    _press(window, KEY.Key_Z)
    _settled(qtbot, window)
    assert canvas.framing.zoom == 1
    assert _color_at(window, 600, 400) == (40, 90, 160)
    for _ in range(20):
        _press(window, KEY.Key_Plus)
    assert canvas.framing.zoom == 8
    assert _color_at(window, 600, 400) == (40, 90, 160)
    _press(window, KEY.Key_Escape)
    _open(qtbot, window, names["one.png"])
    assert canvas.framing.shown_size == (8, 8)
    assert _color_at(window, canvas.width() // 2, canvas.height() // 2) == (200, 40, 40)
    assert _color_at(window, canvas.width() // 2 + 6, canvas.height() // 2) != (200, 40, 40)


def _color_at(window: MainWindow, x: int, y: int) -> tuple[int, int, int]:
    pixel = window.preview.canvas.grab().toImage().pixelColor(x, y)
    return pixel.red(), pixel.green(), pixel.blue()


def test_a_file_that_went_away(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    (folder / "photo_11.jpg").unlink()
    _open(qtbot, window, 0)
    assert "deleted or moved" in window.preview.said
    assert window.preview.status.isVisible()
    assert window.preview.canvas.material.small is not None, "its thumbnail stays"
    _press(window, KEY.Key_Right)
    _settled(qtbot, window)
    assert window.preview.said == ""
    # Noticed by the library, it is no longer in the order; the one seen stays.
    _index(qtbot, opened, folder)
    _settled(qtbot, window)
    assert window.preview.top_line.words[1].startswith("1 of 11")


def test_the_photo_seen_leaves_the_library(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    _open(qtbot, window, 1)
    second, third = _id(window, 1), _id(window, 2)
    (folder / "photo_10.jpg").unlink()
    _index(qtbot, opened, folder)
    assert window.previewing.current_id == third != second
    assert "no longer here" in window.preview.said
    for path in folder.iterdir():
        path.unlink()
    (folder / "other.txt").write_text("else the folder would count as away")
    opened.library.catalog.roots.remove(opened.library.catalog.roots.all()[0].id)
    window.browsing.refresh_soon()
    qtbot.waitUntil(lambda: not window.previewing.is_open)


def test_a_drive_that_is_not_connected(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    folder.rename(folder.with_name("away"))
    _open(qtbot, window, 0)
    assert window.preview.said == "Its drive is not connected now."
    assert window.preview.canvas.material.small is not None
    folder.with_name("away").rename(folder)
    opened.bridge.roots_changed.emit(None)
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    qtbot.waitUntil(lambda: window.preview.said == "")


def test_new_photos_keep_what_is_seen(qtbot: QtBot, opened: OpenLibrary, folder: Path) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    seen = window.previewing.current_id
    _jpeg(folder / "later.jpg", (800, 600), 20)
    _index(qtbot, opened, folder)
    assert window.previewing.current_id == seen
    assert window.preview.top_line.words[1].startswith("2 of 13")
    _press(window, KEY.Key_Left)
    assert window.previewing.current_id == _id(window, 0) != seen


def test_details_are_read_and_follow(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    width = window.preview.canvas.width()
    _press(window, KEY.Key_I)
    _settled(qtbot, window)
    assert window.preview.panel.isVisible()
    assert window.preview.canvas.width() < width
    assert "Camera 11" in window.preview.panel.toPlainText()
    assert "ISO 400" in window.preview.panel.toPlainText()
    _press(window, KEY.Key_Right)
    _settled(qtbot, window)
    assert "Camera 10" in window.preview.panel.toPlainText()
    # With the focus in it, keys scroll it.
    was = window.previewing.current_id
    QTest.keyClick(window.preview.panel, KEY.Key_Down)
    assert window.previewing.current_id == was
    _press(window, KEY.Key_I)
    assert not window.preview.panel.isVisible()


def test_a_box_becomes_a_term(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    canvas = window.preview.canvas
    _press(window, KEY.Key_B)
    assert _draws(canvas)
    left, top = canvas.framing.origin
    assert left > 0, "there is room beside it"
    start, end = QPoint(left + 40, top + 50), QPoint(left + 240, top + 150)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    bar = window.preview.box_bar
    assert bar.isVisible()
    assert canvas.rect().contains(bar.geometry())
    assert bar.name.isVisible()
    shown = window.previewing.current_id
    QTest.mouseClick(bar.search, Qt.MouseButton.LeftButton)
    assert not _draws(canvas)
    assert not window.previewing.is_open
    (chip,) = window.draft.chips
    assert isinstance(chip.term, PhotoTerm)
    assert chip.term.photo_id == shown
    box, (width, height) = chip.term.box, canvas.size_px
    assert box is not None
    zoom = canvas.framing.zoom
    expected = (40 / zoom, 50 / zoom, 200 / zoom, 100 / zoom)
    seen = (box.left * width, box.top * height, box.width * width, box.height * height)
    assert seen == pytest.approx(expected, abs=2)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH, timeout=LONG_MS)


def test_a_box_waits_for_what_is_to_be_done_with_it(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    canvas, bar = window.preview.canvas, window.preview.box_bar

    def draw(width: int, height: int) -> None:
        start = canvas.rect().center()
        end = start + QPoint(width, height)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    _press(window, KEY.Key_B)
    draw(100, 100)
    assert bar.isVisible()
    draw(50, 60)
    assert (canvas.box_rect.width(), canvas.box_rect.height()) == (50, 60), "another one"
    canvas.zoom_in()
    factor = canvas.framing.zoom / Framing.fitted(canvas.size_px, *_view(canvas)).zoom
    assert canvas.box_rect.width() == pytest.approx(50 * factor, abs=2), "it sticks to the photo"
    assert bar.isVisible()
    canvas.rotate(90)
    assert not bar.isVisible()
    canvas.rotate(-90)
    draw(100, 100)
    with qtbot.waitSignal(window.cutting.part_named) as named:
        QTest.mouseClick(bar.name, Qt.MouseButton.LeftButton)
    photo_id, box = named.args
    assert photo_id == window.previewing.current_id
    assert 0 < box.width < 1
    assert window.previewing.is_open
    assert not window.draft.chips
    _press(window, KEY.Key_B)
    for _ in range(9):
        canvas.zoom_in()
    draw(20, 20)
    assert bar.isVisible()
    assert not bar.search.isVisible(), "some pixels of the photo are no picture"
    _press(window, KEY.Key_Return)
    assert bar.isVisible()
    assert not window.draft.chips
    _press(window, KEY.Key_Escape)
    assert not bar.isVisible()


def test_a_box_is_drawn_with_keys_alone(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 1)
    canvas, shown = window.preview.canvas, window.previewing.current_id
    drawn: list[Box] = []
    canvas.box_drawn.connect(drawn.append)
    _press(window, KEY.Key_B)
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_Left, KEY.Key_Up):
        _press(window, key)
    _press(window, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.previewing.current_id == shown, "no other photo"
    _press(window, KEY.Key_Return)
    assert not _draws(canvas)
    (box,) = drawn
    width, height = canvas.framing.picture
    assert box.width == pytest.approx(width * 0.5, abs=2)
    assert box.height == pytest.approx(height * 0.54, abs=2)
    assert box.left == pytest.approx(width * 0.17, abs=2), "from the middle, two steps to the left"
    assert box.top == pytest.approx(height * 0.21, abs=2)
    qtbot.waitUntil(lambda: window.browsing.place == SEARCH, timeout=LONG_MS)


def test_a_slip_of_the_mouse_is_no_box(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    canvas = window.preview.canvas
    drawn: list[Box] = []
    canvas.box_drawn.connect(drawn.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, shift, QPoint(500, 300))
    assert _draws(canvas)
    QTest.mouseMove(canvas, QPoint(503, 303))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, shift, QPoint(503, 303))
    assert not drawn
    assert not _draws(canvas)
    _press(window, KEY.Key_B)
    _press(window, KEY.Key_Escape)
    assert not _draws(canvas)
    assert window.previewing.is_open, "Escape takes back one thing at a time"


def test_every_button_has_a_name_and_works_by_keyboard(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    buttons = window.preview.top_line.findChildren(QToolButton)
    assert len(buttons) >= 10
    for button in buttons:
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()
    following = next(b for b in buttons if b.accessibleName() == "Next photo")
    for key in (KEY.Key_Space, KEY.Key_Return):
        was = window.previewing.current_id
        following.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(following, key)
        assert window.previewing.is_open
        assert window.previewing.current_id != was


def test_full_screen_ends_with_the_preview(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    _press(window, KEY.Key_F11)
    assert window.isFullScreen()
    _press(window, KEY.Key_Escape)
    assert not window.isFullScreen()


def test_searching_leaves_the_preview(qtbot: QtBot, opened: OpenLibrary) -> None:
    window = opened.window
    _open(qtbot, window, 0)
    QTest.keyClick(window.preview.canvas, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window.previewing.is_open
    assert QApplication.focusWidget() is window.search_bar.field


def test_a_slow_drive_is_said_and_left_behind(
    qtbot: QtBot, opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, library = opened.window, opened.library
    read, go_on = library.pictures.open, threading.Event()
    slow = _id(window, 0)

    def picture(
        photo_id: PhotoId, fit: tuple[int, int] | None, token: CancelToken | None = None
    ) -> Picture:
        if photo_id == slow:
            assert go_on.wait(30)
        return read(photo_id, fit, token)

    monkeypatch.setattr(library.pictures, "open", picture)
    window.grid.setFocus()
    window.grid.setCurrentIndex(window.grid.model().index(0, 0))
    QTest.keyClick(window.grid, KEY.Key_Space)
    qtbot.waitUntil(lambda: window.preview.said == "Opening the photo…")
    assert window.preview.canvas.material.small is not None
    # The next photo does not wait for the slow one.
    _press(window, KEY.Key_Right)
    assert window.preview.said == ""
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    _press(window, KEY.Key_Left)
    qtbot.waitUntil(lambda: window.preview.said == "Opening the photo…")
    go_on.set()
    qtbot.waitUntil(lambda: window.preview.canvas.material.fitted is not None)
    assert window.preview.said == ""


@pytest.mark.parametrize("choice", list(MotionChoice))
def test_the_top_line_rests_with_the_pointer(
    qtbot: QtBot, opened: OpenLibrary, theme: Theme, choice: MotionChoice
) -> None:
    window = opened.window
    line = window.preview.top_line
    theme.motion.choose(choice)
    _open(qtbot, window, 0)
    QTest.mouseMove(window.preview.canvas, QPoint(300, 400))
    with qtbot.waitSignal(line.went, timeout=LONG_MS):
        assert line.isVisible()
        line.rest_now()
    assert not line.isVisible()
    QTest.mouseMove(window.preview.canvas, QPoint(310, 410))
    assert line.isVisible()
    # Who uses it by the keyboard keeps it.
    line.findChildren(QToolButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    line.rest_now()
    assert line.isVisible()
