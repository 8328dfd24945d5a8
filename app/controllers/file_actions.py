"""What is done with the files of the chosen photos: shown, opened, copied to the clipboard.

GUI thread; files are looked for, decoded and opened on engine threads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.chosen import Chosen
from app.controllers.located import Located, files_as_data, locate, url_of
from app.file_manager import FileManager
from app.programs import open_with, remembered
from app.settings import Settings
from app.views.message_bar import MessageBar
from app.views.texts import drawable, photos_text
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import PhotoId

MOST_OPENED = 10
"""Of more photos than this, other programs would open more windows than anybody wants."""

AskProgram = Callable[[QWidget], Path | None]


def ask_program(window: QWidget) -> Path | None:
    """Let the user pick a program."""
    title = QCoreApplication.translate("FileActions", "Choose a program to open photos with")
    chosen, _ = QFileDialog.getOpenFileName(window, title)
    return Path(chosen) if chosen else None


class FileActions(QObject):
    """One method an action."""

    failed = Signal(object)
    """A `UserFacingError`."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        chosen: Chosen,
        message: MessageBar,
        file_manager: FileManager,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._chosen = chosen
        self._message = message
        self._file_manager = file_manager
        self._settings = settings
        self._window = window
        self._locating = Channel(library, bridge, "view")
        self._decoding = Channel(library, bridge, "view")
        self._starting = Channel(library, bridge, "view")
        self.ask_program: AskProgram = ask_program
        self.open_url: Callable[[Path], bool] = lambda path: QDesktopServices.openUrl(url_of(path))

    @property
    def is_busy(self) -> bool:
        """Whether something is still being looked for, decoded or started."""
        return self._locating.is_busy or self._decoding.is_busy or self._starting.is_busy

    @property
    def programs(self) -> list[Path]:
        """The programs that photos were opened with before, the last one first."""
        return [Path(program) for program in self._settings.programs]

    @Slot()
    def show_file(self) -> None:
        """Show the first of the chosen photos where it stands."""
        self._locate(self._ids()[:1], lambda found: self._file_manager.show_file(found.paths[0]))

    @Slot()
    def open_file(self) -> None:
        """Open the chosen photos in the program that the system uses for them."""

        def open_all(found: Located) -> None:
            opened = [self.open_url(path) for path in found.paths]  # all, whatever the first says
            if not all(opened):
                self.failed.emit(
                    UserFacingError(
                        self.tr("No program opened the photo"),
                        self.tr("the system knows none for files of this kind"),
                        self.tr("Choose a program"),
                    )
                )

        self._locate_few(open_all)

    @Slot()
    def choose_program(self) -> None:
        """Open the chosen photos in a program that the user picks."""
        if not self._ids():
            return
        program = self.ask_program(self._window)
        if program is not None:
            self.open_with(program)

    def open_with(self, program: Path) -> None:
        """Open the chosen photos in a program, and remember it."""

        def start(found: Located) -> None:
            self._settings.programs = remembered(self._settings.programs, program)
            self._starting.submit(
                lambda _token: open_with(program, found.paths), _nothing, self.failed.emit
            )

        self._locate_few(start)

    @Slot()
    def copy_paths(self) -> None:
        """Put the paths into the clipboard, one a line."""
        self._locate(self._ids(), self._on_paths, is_looked_at=False)

    @Slot()
    def copy(self) -> None:
        """Put the files into the clipboard, and of a single photo the picture as well.

        So it can be pasted into a file manager and into a letter.
        """
        ids = self._ids()
        self._decoding.cancel()
        self._locate(ids, partial(self._on_files, ids), is_looked_at=len(ids) == 1)

    # -------------------------------------------------------------------------------------------

    def _ids(self) -> list[PhotoId]:
        return [PhotoId(int(id_)) for id_ in self._chosen.ids()]

    def _locate_few(self, on_found: Callable[[Located], object]) -> None:
        ids = self._ids()
        if len(ids) > MOST_OPENED:
            self.failed.emit(
                UserFacingError(
                    self.tr("Only {0} photos can be opened at once").format(MOST_OPENED),
                    self.tr("{0} are selected").format(photos_text(len(ids))),
                    self.tr("Select fewer photos"),
                )
            )
            return
        self._locate(ids, on_found)

    def _locate(
        self,
        ids: Sequence[PhotoId],
        on_found: Callable[[Located], object],
        *,
        is_looked_at: bool = True,
    ) -> None:
        if not ids:
            return

        def work(token: CancelToken) -> Located:
            return locate(self._library, ids, token, is_looked_at=is_looked_at)

        def done(found: Located) -> None:
            if found.paths:
                on_found(found)
            else:
                self.failed.emit(self._nothing_there(found))

        self._locating.submit(work, done, self.failed.emit)

    def _nothing_there(self, found: Located) -> UserFacingError:
        if found.offline:
            return UserFacingError(
                self.tr("The photo cannot be reached now"),
                self.tr("its drive is not connected"),
                self.tr("Connect the drive and try again"),
            )
        return UserFacingError(
            self.tr("The photo is not where it was"),
            self.tr("it was moved, renamed or deleted since it was indexed"),
            self.tr("Look for changes with F5"),
        )

    def _on_paths(self, found: Located) -> None:
        lines = [drawable(path) for path in found.paths]
        QApplication.clipboard().setText("\n".join(lines))
        count = len(lines)
        self._say(
            self.tr("Copied the path")
            if count == 1
            else self.tr("Copied the paths of {0}").format(photos_text(count)),
            found,
        )

    def _on_files(self, ids: Sequence[PhotoId], found: Located) -> None:
        QApplication.clipboard().setMimeData(files_as_data(found.paths))
        self._say(self.tr("Copied {0}").format(photos_text(len(found.paths))), found)
        if len(ids) != 1:
            return
        photo_id = ids[0]

        def decode(token: CancelToken) -> QImage:
            pixels = self._library.pictures.open(photo_id, None, token).pixels
            height, width = pixels.shape[:2]
            image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)
            return image.copy()  # the pixels are numpy's

        self._decoding.submit(decode, partial(self._on_image, found.paths), self._no_image)

    def _on_image(self, paths: Sequence[Path], image: QImage) -> None:
        """The picture has come: unless something else was copied meanwhile, it joins the file."""
        clipboard = QApplication.clipboard()
        there: object = clipboard.mimeData()  # None of an empty one, whatever Qt's types say
        urls = there.urls() if isinstance(there, QMimeData) else []
        if urls != [url_of(path) for path in paths]:
            return
        data = files_as_data(paths)
        data.setImageData(image)
        clipboard.setMimeData(data)

    def _no_image(self, _error: UserFacingError) -> None:
        """The file is in the clipboard, which serves nearly everywhere."""

    def _say(self, text: str, found: Located) -> None:
        self._message.show_notice(text, left_out_text(found))


def left_out_text(found: Located) -> str:
    """Which photos could not be taken along, and why; empty where all could."""
    parts = []
    if found.offline:
        parts.append(
            QCoreApplication.translate("FileActions", "Left out: {0} on drives not connected.")
        )
        parts[-1] = parts[-1].format(photos_text(found.offline))
    if found.missing:
        parts.append(
            QCoreApplication.translate("FileActions", "Left out: {0} no longer where they were.")
        )
        parts[-1] = parts[-1].format(photos_text(found.missing))
    return " ".join(parts)


def _nothing(_answer: object) -> None:
    """What was started goes on by itself."""
