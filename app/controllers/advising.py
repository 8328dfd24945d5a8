"""Takes the advice for many groups at once: says what it comes to, saves it as a list, marks it.

GUI thread; the engine works it out on its lane "groups", and writes lists on "export".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.deciding import Deciding, Spot
from app.dialogs.advice_dialog import AdviceDialog
from app.dialogs.beginning import first_folder
from app.icons import Icons
from app.settings import Settings
from app.theme import Theme
from app.translations import in_words
from app.views.message_bar import MessageAction, MessageBar
from app.views.texts import drawable, size_text
from indexer.cancel import CancelToken
from indexer.duplicates.groups.advised import advised_files
from indexer.duplicates.records import AdvisedFile, GroupList
from indexer.errors import UserFacingError
from indexer.export.advice import write_advice
from indexer.library import Library
from indexer.types import FileId, PhotoFile

_CHUNK = 500
"""Groups that are described at once for a list."""

AskFile = Callable[[QWidget, str], Path | None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Advising", text)


def ask_file(window: QWidget, start: str) -> Path | None:
    """Let the user choose where a list goes; the dialog asks before an old one is replaced."""
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        _tr("Save the advice"),
        str(Path(first_folder(start)) / _tr("duplicates.csv")),
        _tr("Table for a spreadsheet (*.csv);;Page for a browser (*.html)"),
    )
    return Path(chosen) if chosen else None


def _free(path: Path) -> Path:
    """A name that nothing has yet: about the one with the ending nobody was asked."""
    names = chain([path.name], (f"{path.stem} ({n}){path.suffix}" for n in count(2)))
    return next(free for name in names if not (free := path.with_name(name)).exists())


class Advising(QObject):
    """One question at a time."""

    failed = Signal(object)
    closed = Signal()
    """The dialog is gone."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        deciding: Deciding,
        message: MessageBar,
        theme: Theme,
        icons: Icons,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._deciding = deciding
        self._message = message
        self._theme, self._icons, self._settings = theme, icons, settings
        self._window = window
        self._working = Channel(library, bridge, "groups")
        self._reading = Channel(library, bridge, "read")
        self._saving = Channel(library, bridge, "export")
        self._missed: list[int] = []
        self._listed: GroupList | None = None
        self._span = range(0)
        self.dialog: AdviceDialog | None = None
        self.ask_file: AskFile = ask_file

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._working.is_busy or self._reading.is_busy or self._saving.is_busy

    def ask(self, listed: GroupList, span: range) -> None:
        """Show what following the advice would mark of some groups of a list."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        self._listed, self._span = listed, span
        dialog = self.dialog = AdviceDialog(self._theme, self._icons, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rows.missed.connect(self._on_missed)
        dialog.save_requested.connect(self._save)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._working.submit(
            lambda _token: self._library.duplicates.advise(listed, span.start, span.stop),
            dialog.show_advice,
            self._on_failed,
        )

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        for channel in (self._working, self._reading, self._saving):
            channel.cancel()
        self._missed.clear()
        self.closed.emit()
        if dialog is None or dialog.advice is None or not result or self._listed is None:
            return
        advice = dialog.advice
        self._deciding.decide(advice.decisions, Spot(self._listed.request.tier, None))
        self._message.show_notice(
            self.tr("Marked %Ln file(s).", "", advice.files),
            self.tr("That frees {0} once you move them to the trash.").format(
                size_text(advice.bytes_freed)
            ),
            action=MessageAction(self.tr("Undo"), self._deciding.undo),
        )

    def _on_failed(self, error: UserFacingError) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self.failed.emit(error)

    # What is listed --------------------------------------------------------------------------

    @Slot(int)
    def _on_missed(self, chunk: int) -> None:
        if chunk not in self._missed:
            self._missed.append(chunk)
        if not self._reading.is_busy:
            self._read()

    def _read(self) -> None:
        if not self._missed or self.dialog is None:
            return
        chunk = self._missed.pop()
        rows = self.dialog.rows
        ids = list(dict.fromkeys(decision.photo_id for decision in rows.chunk(chunk)))

        def work(_token: CancelToken) -> dict[FileId, PhotoFile]:
            photos = self._library.catalog.photos.of(ids)
            return {file.id: file for photo in photos for file in photo.files}

        def done(files: dict[FileId, PhotoFile]) -> None:
            rows.fill(chunk, files)
            self._read()

        self._reading.submit(work, done, self._on_failed)

    # The list as a file ----------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        dialog, listed, span = self.dialog, self._listed, self._span
        if dialog is None or dialog.advice is None or listed is None:
            return
        path = self.ask_file(dialog, self._settings.export_folder)
        if path is None:
            return
        has_ending = path.suffix.lower() in (".csv", ".html", ".htm")
        self._settings.export_folder = str(path.parent)
        going = frozenset(dialog.advice.decisions.columns.file_ids)
        title = dialog.list_title
        thumbnail = self._library.pictures.thumbnail

        def files(token: CancelToken) -> Iterator[AdvisedFile]:
            for start in range(span.start, span.stop, _CHUNK):
                token.raise_if_cancelled()
                groups = self._library.duplicates.groups(
                    listed, start, min(start + _CHUNK, span.stop)
                )
                yield from advised_files(groups, going.__contains__)

        def work(token: CancelToken) -> tuple[int, Path]:
            to = path if has_ending else _free(path.with_name(path.name + ".csv"))
            return write_advice(files(token), to, title, in_words, thumbnail), to

        def done(written: tuple[int, Path]) -> None:
            dialog.show_saved(written[0], drawable(written[1]))

        dialog.show_saving()
        self._saving.submit(work, done, dialog.show_not_saved)
