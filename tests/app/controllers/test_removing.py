"""Removing files from a window on the real engine, with a real trash of the test's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.dialogs.removing.dialog import RemovalDialog, Stage
from app.main_window import MainWindow
from app.models.file_rows import ROW_ROLE, FileRow, FileRowsModel
from app.models.place import BIN
from app.open_library import OpenLibrary
from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import CompanionRule, EntryState
from indexer.media.hashing import hash_file
from indexer.types import PhotoId
from tests.app.choosing import select


@pytest.fixture
def mine(pictures: Path, tmp_path: Path) -> Path:
    """Pictures that may go, the first of them twice."""
    folder = shutil.copytree(pictures, tmp_path / "mine")
    first = sorted(folder.rglob("*.jpg"))[0]
    (folder / "copies").mkdir()
    shutil.copy2(first, folder / "copies" / first.name)
    return folder


@pytest.fixture
def opened(open_indexed: Callable[..., OpenLibrary], mine: Path, trash: Path) -> OpenLibrary:
    return open_indexed(folder=mine)


@pytest.fixture
def files(mine: Path) -> tuple[Path, Path]:
    """A file and its copy."""
    copy = next((mine / "copies").iterdir())
    first = next(path for path in sorted(mine.rglob(copy.name)) if path != copy)
    return first, copy


def _plan(opened: OpenLibrary, *pairs: tuple[Path, Path | None], group: str = "") -> BinPlan:
    items = (
        BinItem(
            path,
            hash_file(path),
            keeper,
            None if keeper is None else hash_file(keeper),
            "identical-bytes" if keeper else "",
            "the same bytes" if keeper else "",
            group,
        )
        for path, keeper in pairs
    )
    return BinPlan(opened.library.catalog.uuid, tuple(items))


def _preview(qtbot: QtBot, window: MainWindow) -> RemovalDialog:
    qtbot.waitUntil(lambda: window.binning.removing.dialog is not None)
    dialog = window.binning.removing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.stage is Stage.PREVIEW, timeout=10_000)
    return dialog


def _rows(model: FileRowsModel) -> list[FileRow]:
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def _english(text: str) -> str:
    """As the translation says it, also before it was made."""
    return text.replace("1 file(s)", "1 file").replace("file(s)", "files")


def _go(qtbot: QtBot, window: MainWindow, dialog: RemovalDialog) -> None:
    with qtbot.waitSignal(window.binning.removing.finished, timeout=10_000):
        dialog.preview.go.click()


def test_nothing_goes_before_it_was_seen_and_undo_brings_it_back(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path], trash: Path
) -> None:
    window, (kept, copy) = opened.window, files
    window.binning.removing.ask(_plan(opened, (copy, kept)))
    dialog = _preview(qtbot, window)
    QAbstractItemModelTester(
        dialog.preview.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    heading, row = _rows(dialog.preview.model)
    assert heading.text == f"{kept.name} stays"
    assert "Identical files" in heading.detail
    assert (row.text, row.size_bytes) == (copy.name, copy.stat().st_size)
    assert "the same bytes" in row.detail
    assert "1 file would go to the trash" in _english(dialog.preview.text)
    assert copy.exists()
    assert not trash.exists()

    _go(qtbot, window, dialog)

    assert not copy.exists()
    assert _english(dialog.report.text).startswith("1 file moved to the trash")
    assert [row.text for row in _rows(dialog.report.model)] == [copy.name]
    dialog.report.close_.click()
    answers: list[object] = []
    window.binning.restoring.finished.connect(answers.append)
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        window.actions_.undo.trigger()
        (batch,) = opened.library.bin.batches
        window.binning.restoring.restore(batch.id)  # as a second click in the bin does
    opened.library.submit(lambda: None, "bin").result(10)
    assert hash_file(copy) == hash_file(kept)
    assert _english(window.center.message.text) == "1 file put back"
    assert len(answers) == 1
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        window.binning.restoring.restore(batch.id)
    assert "nothing to put back" in window.center.message.text


def test_what_stays_is_told_with_its_reason_before_and_after(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path], mine: Path
) -> None:
    window, (kept, copy) = opened.window, files
    other = next(path for path in sorted(mine.rglob("*.jpg")) if path.name != kept.name)
    plan = _plan(opened, (copy, kept), (other, kept))
    opened.library.bin.protect(other.parent)
    window.binning.removing.ask(plan)
    dialog = _preview(qtbot, window)
    dialog.preview.only_staying.click()
    assert [row.text for row in _rows(dialog.preview.model)][1:] == [other.name]
    assert "is protected" in _rows(dialog.preview.model)[-1].detail
    copy.write_bytes(b"edited meanwhile")

    dialog.preview.go.click()
    qtbot.waitUntil(lambda: dialog.stage is Stage.REPORT, timeout=10_000)

    said = _english(dialog.report.text)
    assert said.startswith("Nothing was moved to the trash 2 files stayed:")
    assert "has changed since it was chosen" in dialog.report.text
    assert not dialog.report.undo.isVisible()
    assert other.exists()
    dialog.accept()


def test_a_group_goes_whole_only_by_its_own_box(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path]
) -> None:
    window, (kept, copy) = opened.window, files
    window.binning.removing.ask(_plan(opened, (copy, None), (kept, None), group="both"))
    dialog = _preview(qtbot, window)
    model, view = dialog.preview.model, dialog.preview.view
    assert _rows(model)[0].is_checked is False
    assert not dialog.preview.go.isEnabled()
    assert not dialog.preview.last_copies.isVisible()
    assert "Stays until you check the box" in _rows(model)[1].detail

    view.setCurrentIndex(model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Space)

    assert model.confirmed == {"both"}
    assert dialog.preview.go.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not dialog.preview.go.isEnabled()
    box = view.visualRect(model.index(0))
    place = box.topLeft() + box.center().__class__(14, box.height() // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.confirmed == {"both"}
    _go(qtbot, window, dialog)
    assert not kept.exists()
    assert not copy.exists()
    dialog.accept()


def test_the_last_copies_of_chosen_photos_take_one_word(
    qtbot: QtBot, opened: OpenLibrary, trash: Path
) -> None:
    window = opened.window
    window.grid.setFocus()
    known = opened.library.catalog.photos
    ids = window.grid.content.ids.tolist()
    lone = [row for row, id_ in enumerate(ids) if not known.same_pixels(PhotoId(id_))]
    photos = known.of(select(window, *lone[:2]))
    window.actions_.to_trash.trigger()
    dialog = _preview(qtbot, window)
    page = dialog.preview
    assert page.last_copies.isVisible()
    assert not page.last_copies.isChecked()
    assert not page.go.isEnabled()

    page.last_copies.click()
    assert page.go.isEnabled()
    assert len(page.model.confirmed) == 2
    before = window.grid.content.count
    _go(qtbot, window, dialog)

    assert not any(file.path.exists() for photo in photos for file in photo.files)
    qtbot.waitUntil(lambda: window.grid.content.count == before - 2)
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        dialog.report.undo.click()
    assert all(file.path.exists() for photo in photos for file in photo.files)
    qtbot.waitUntil(lambda: window.grid.content.count == before)


def test_options_are_looked_at_anew_and_remembered(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path]
) -> None:
    window, (kept, copy) = opened.window, files
    copy.with_suffix(".xmp").write_text("<x/>")
    window.binning.removing.ask(_plan(opened, (copy, kept)))
    dialog = _preview(qtbot, window)
    page = dialog.preview
    assert [row.text for row in _rows(page.model)][1:] == [copy.name, f"{copy.stem}.xmp"]
    assert "Goes along with" in _rows(page.model)[2].detail
    page.companions.setCurrentIndex(page.companions.findData(CompanionRule.NONE.value))
    page.companions.activated.emit(page.companions.currentIndex())
    qtbot.waitUntil(lambda: dialog.stage is Stage.PREVIEW, timeout=10_000)
    assert not page.go.isEnabled()
    assert "belongs to" in _rows(page.model)[1].detail
    page.link.click()
    qtbot.waitUntil(lambda: dialog.stage is Stage.PREVIEW, timeout=10_000)
    _go(qtbot, window, dialog)
    assert copy.samefile(kept)
    dialog.accept()
    qtbot.waitUntil(lambda: window.binning.removing.dialog is None)
    window.binning.removing.ask(_plan(opened))
    assert _preview(qtbot, window).preview.rule is CompanionRule.NONE
    window.binning.removing.dialog.reject()  # type: ignore[union-attr]


def test_the_bin_lists_decisions_and_puts_single_files_back(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path], trash: Path
) -> None:
    window, (kept, copy) = opened.window, files
    page = window.binning.page
    window.browsing.go_to(BIN)
    qtbot.waitUntil(lambda: "Nothing was removed yet" in page.text)
    window.binning.removing.ask(_plan(opened, (copy, kept)))
    dialog = _preview(qtbot, window)
    _go(qtbot, window, dialog)
    dialog.report.show_bin.click()
    qtbot.waitUntil(lambda: "1 in the trash" in page.text)
    qtbot.waitUntil(lambda: len(page.entries) == 1)
    assert page.batches.chosen_rows() == [0]
    qtbot.waitUntil(lambda: window.status.overview.binned == 1)
    assert not page.restore_chosen.isEnabled()
    page.files.selectAll()
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        page.restore_chosen.click()
    qtbot.waitUntil(lambda: page.entries[0].state is EntryState.RESTORED)
    assert copy.exists()
    assert "1 put back" in page.text
    assert not page.restore_all.isEnabled()
    qtbot.waitUntil(lambda: window.status.overview.binned == 0)


def test_a_trash_that_was_emptied_is_seen(
    qtbot: QtBot, opened: OpenLibrary, files: tuple[Path, Path], trash: Path
) -> None:
    window, (kept, copy) = opened.window, files
    window.binning.removing.ask(_plan(opened, (copy, kept)))
    dialog = _preview(qtbot, window)
    _go(qtbot, window, dialog)
    dialog.accept()
    (trash / "files" / copy.name).unlink()
    window.browsing.go_to(BIN)
    page = window.binning.page
    qtbot.waitUntil(lambda: "1 gone from the trash" in page.text)
    qtbot.waitUntil(lambda: len(page.entries) == 1)
    with qtbot.waitSignal(window.binning.restoring.finished, timeout=10_000):
        page.restore_all.click()
    assert "it was emptied" in window.center.message.text
