"""Exports the chosen photos: as copies in a folder, or as a list. GUI thread.

One export at a time, on an engine lane of its own, with progress and a way to stop it. It goes on
while the user does something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.chosen import Chosen
from app.dialogs.beginning import first_folder
from app.file_manager import FileManager
from app.settings import Settings
from app.views.export_line import ExportLine
from app.views.message_bar import MessageAction, MessageBar
from app.views.texts import count_text, drawable, error_text, photos_text
from indexer.cancel import CancelToken
from indexer.errors import Absence, UserFacingError
from indexer.export.copies import CopyReport, LeftOut, check_target, copy_photos, root_around
from indexer.export.lists import write_list
from indexer.library import Library
from indexer.types import PhotoId, Root

_NAMED = 3
"""Photos that were left out are named up to here; of more their number is told."""

AskFolder = Callable[[QWidget, str], Path | None]
AskFile = Callable[[QWidget, str], Path | None]
Confirm = Callable[[QWidget, Path, Root], bool]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)


def ask_folder(window: QWidget, start: str) -> Path | None:
    """Let the user choose where copies go."""
    chosen = QFileDialog.getExistingDirectory(
        window, _tr("Copy photos to a folder"), first_folder(start)
    )
    return Path(chosen) if chosen else None


def ask_file(window: QWidget, start: str) -> Path | None:
    """Let the user choose where a list goes; the dialog asks before an old one is replaced."""
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        _tr("Save a list of photos"),
        str(Path(first_folder(start)) / _tr("photos.csv")),
        _tr("Table for a spreadsheet (*.csv);;Paths, one a line (*.txt)"),
    )
    return Path(chosen) if chosen else None


def confirm_inside(window: QWidget, folder: Path, root: Root) -> bool:
    """Ask whether copies may go into a folder of the library, where they are found twice."""
    box = inside_box(window, folder, root)
    box.exec()
    return box.buttonRole(box.clickedButton()) is QMessageBox.ButtonRole.AcceptRole


def inside_box(window: QWidget, folder: Path, root: Root) -> QMessageBox:
    """That question, not asked yet; the safe answer is the one that Return gives."""
    box = QMessageBox(window)
    box.setWindowTitle(_tr("Copy into the library"))
    box.setText(_tr("Copy the photos into a folder that Kindred watches?"))
    box.setInformativeText(
        _tr(
            "{0} belongs to the library, through {1}. The copies would be indexed, and each of "
            "these photos would stand there twice."
        ).format(drawable(folder), drawable(root.path))
    )
    box.addButton(_tr("Copy anyway"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


class Exporting(QObject):
    """Asks where to, exports, and says what came of it."""

    failed = Signal(object)
    """A `UserFacingError`: nothing was exported."""
    finished = Signal()
    progressed = Signal(object, object)
    """Photos dealt with, and in all."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        chosen: Chosen,
        message: MessageBar,
        line: ExportLine,
        file_manager: FileManager,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._chosen = chosen
        self._message = message
        self._line = line
        self._file_manager = file_manager
        self._settings = settings
        self._window = window
        self._preparing = Channel(library, bridge, "view")
        self._channel = Channel(library, bridge, "export")
        self._folder = Path()
        self._token = CancelToken()
        """Of the export that goes on: stopped, it still reports what it did."""
        self.ask_folder: AskFolder = ask_folder
        self.ask_file: AskFile = ask_file
        self.confirm: Confirm = confirm_inside
        line.cancelled.connect(self.stop)
        self.progressed.connect(self._on_progress)

    @property
    def is_busy(self) -> bool:
        """Whether an export goes on."""
        return self._channel.is_busy or self._preparing.is_busy

    @Slot()
    def export_copies(self) -> None:
        """Copy the chosen photos into a folder that the user picks."""
        ids = self._begin()
        folder = self.ask_folder(self._window, self._settings.export_folder) if ids else None
        if folder is None:
            return
        self._settings.export_folder = str(folder)

        def look(_token: CancelToken) -> Root | None:
            return root_around(folder, self._library.catalog.roots.all())

        def decide(root: Root | None) -> None:
            if root is None or self.confirm(self._window, folder, root):
                self._copy(ids, folder)

        self._preparing.submit(look, decide, self.failed.emit)

    @Slot()
    def export_list(self) -> None:
        """Write the chosen photos into a list that the user names."""
        ids = self._begin()
        path = self.ask_file(self._window, self._settings.export_folder) if ids else None
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".csv")
        self._settings.export_folder = str(path.parent)
        target = path

        def work(_token: CancelToken) -> int:
            return write_list(self._library.catalog.photos.of(ids), target)

        def done(_lines: int) -> None:
            self._message.show_notice(
                _tr("Wrote a list of {0} to {1}").format(photos_text(len(ids)), drawable(target)),
                action=MessageAction(
                    _tr("Show file"), lambda: self._file_manager.show_file(target)
                ),
            )
            self.finished.emit()

        self._channel.submit(work, done, self.failed.emit)

    @Slot()
    def stop(self) -> None:
        """End the export after the piece of a file that is being written; copies stay."""
        self._token.cancel()

    def cancel(self) -> None:
        """The window goes: end it, and say nothing any more."""
        self._preparing.cancel()
        self._channel.cancel()
        self._token.cancel()

    # -------------------------------------------------------------------------------------------

    def _begin(self) -> list[PhotoId]:
        if self.is_busy:
            self._message.show_message(
                self.tr("An export is still running"),
                self.tr("Wait until it is done, or stop it first."),
            )
            return []
        return [PhotoId(int(id_)) for id_ in self._chosen.ids()]

    def _copy(self, ids: Sequence[PhotoId], folder: Path) -> None:
        self._folder = folder
        self._token = stopped = CancelToken()
        on_progress = self._bridge.bundled(self.progressed.emit)
        self._on_progress(0, len(ids))

        def work(_token: CancelToken) -> CopyReport:
            photos = self._library.catalog.photos.of(ids)
            check_target(folder, photos)
            return copy_photos(photos, folder, progress=on_progress, token=stopped)

        self._channel.submit(work, self._on_copied, self._on_failed)

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        # Bundled progress may come after the answer.
        if not self._channel.is_busy and done:
            return
        text = self.tr("Copying to {0}: {1} of {2}").format(
            _name(self._folder), count_text(done), photos_text(total)
        )
        self._line.show_progress(text, done, total)

    def _on_failed(self, error: UserFacingError) -> None:
        self._line.hide()
        self.failed.emit(error)

    def _on_copied(self, report: CopyReport) -> None:
        self._line.hide()
        self._say(report)
        self.finished.emit()

    def _say(self, report: CopyReport) -> None:
        folder = _name(report.folder)
        count = len(report.copies)
        action = MessageAction(
            self.tr("Show folder"), lambda: self._file_manager.show_folder(report.folder)
        )
        if report.stopped_by is None and not report.was_cancelled and not report.left_out:
            text = self.tr("Copied {0} to {1}").format(photos_text(count), folder)
            self._message.show_notice(text, action=action)
            return
        text = self.tr("Copied {0} of {1} to {2}").format(
            count_text(count), photos_text(report.asked), folder
        )
        parts = [left_out_text(report.left_out)]
        if report.stopped_by is not None:
            parts.insert(0, " ".join(part for part in error_text(report.stopped_by) if part))
        elif report.was_cancelled:
            parts.insert(0, self.tr("You stopped it there."))
        self._message.show_message(text, " ".join(part for part in parts if part), action=action)


def left_out_text(left_out: Sequence[LeftOut]) -> str:
    """Which photos were not copied, a sentence for each reason."""
    sentences = {
        Absence.OFFLINE: _tr("Not copied, since their drive is not connected: {0}."),
        Absence.MISSING: _tr("Not copied, since they are not where they were: {0}."),
        Absence.UNREADABLE: _tr("Not copied, since they cannot be read: {0}."),
    }
    others = _tr("Not copied, since the library does not have them any more: {0}.")
    ordered = sorted(left_out, key=lambda one: one.absence.value)
    return " ".join(
        sentences.get(absence, others).format(_names([one.name for one in group]))
        for absence, group in groupby(ordered, key=lambda one: one.absence)
    )


def _names(names: Sequence[str]) -> str:
    shown = [drawable(name) for name in names[:_NAMED] if name]
    rest = len(names) - len(shown)
    if not shown:
        return photos_text(rest)
    listed = ", ".join(shown)
    return _tr("{0} and {1} more").format(listed, count_text(rest)) if rest else listed


def _name(folder: Path) -> str:
    return drawable(folder.name or folder)
