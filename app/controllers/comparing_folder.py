"""Compares a folder with the library, copies from it, and has files of it go. GUI thread.

The folder is read on the engine's lane "compare"; nothing is written to it but by a removal, which
goes through the same preview as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.browsing import Browsing
from app.controllers.overview import LibraryOverview
from app.controllers.removing import Removing
from app.controllers.seeing_compared import SeeingCompared
from app.dialogs.beginning import first_folder
from app.file_manager import FileManager
from app.icons import Icons
from app.models.comparison_rows import HereFile, here_file
from app.models.place import COMPARE, Place, PlaceKind
from app.theme import Theme
from app.translations import in_words
from app.views.center import Center
from app.views.folder_comparison.page import ComparisonPage
from app.views.message_bar import MessageAction
from app.views.texts import drawable, error_text
from indexer.bin.records import BinReport
from indexer.cancel import CancelToken
from indexer.comparing.copying import CopiedReport
from indexer.comparing.records import Comparison, ComparisonProgress, Match, Scope, ThereFile
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import PhotoId, Root

_NAMED = 2
"""Files that were left out are told with their reasons up to here."""

AskFolder = Callable[[QWidget, str], Path | None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparingFolder", text)


def ask_folder(window: QWidget, start: str) -> Path | None:
    """Let the user choose what is compared."""
    chosen = QFileDialog.getExistingDirectory(
        window, _tr("Compare a folder with the library"), first_folder(start)
    )
    return Path(chosen) if chosen else None


def ask_target(window: QWidget, start: str) -> Path | None:
    """Let the user choose a folder of the library."""
    chosen = QFileDialog.getExistingDirectory(
        window, _tr("Copy into a folder of the library"), first_folder(start)
    )
    return Path(chosen) if chosen else None


class ComparingFolder(QObject):
    """One comparison at a time; what was found stays until the next one."""

    failed = Signal(object)
    finished = Signal(object)
    """A `Comparison`."""
    copied = Signal(object)
    """A `CopiedReport`."""
    _progressed = Signal(object, object)
    _copying_progressed = Signal(object, object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        center: Center,
        browsing: Browsing,
        removing: Removing,
        file_manager: FileManager,
        theme: Theme,
        icons: Icons,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._bridge = library, bridge
        self._center, self._browsing = center, browsing
        self._removing = removing
        self._window = window
        self._channel = Channel(library, bridge, "compare")
        self._reading = Channel(library, bridge, "read")
        self._token = CancelToken()
        """Of what goes on: stopped, it still reports what was done."""
        self._folder: Path | None = None
        self._found = Comparison(Path())
        self._compared: tuple[Match, ...] = ()
        """What both have, also what went since."""
        self._gone: set[Path] = set()
        self._progress = ComparisonProgress(0, 0, 0, 0, 0)
        self._roots: tuple[Root, ...] = ()
        self.ask_folder: AskFolder = ask_folder
        self.ask_target: AskFolder = ask_target
        self.page = ComparisonPage(theme, icons)
        center.add_page(PlaceKind.COMPARE, self.page)
        self.page.choose_requested.connect(self.choose)
        self.page.again_requested.connect(self._again)
        self.page.stop_requested.connect(self.stop)
        lists = self.page.lists
        self._seeing = SeeingCompared(library, bridge, lists, self)
        lists.bin_requested.connect(self._on_bin)
        lists.copy_requested.connect(self._on_copy)
        lists.scope_chosen.connect(self._on_scope)
        lists.show_in_files_requested.connect(file_manager.show_file)
        removing.finished.connect(self._on_removed)
        browsing.place_changed.connect(self._on_place)
        self._progressed.connect(self._on_progress)
        self._copying_progressed.connect(self._on_copying)
        self.failed.connect(center.message.show_error)

    @property
    def is_seen(self) -> bool:
        """Whether the page is where one is: a folder that is dropped is compared."""
        return self._browsing.place == COMPARE

    @Slot()
    def choose(self) -> None:
        """Ask for a folder, and compare it."""
        self._browsing.go_to(COMPARE)
        folder = self.ask_folder(self._window, "" if self._folder is None else str(self._folder))
        if folder is not None:
            self.compare(folder)

    def compare(self, folder: Path) -> None:
        """Compare a folder; what was found of another one is over."""
        if self._channel.is_busy:
            self._token.cancel()
        self._folder = folder
        self._token = token = CancelToken()
        self._browsing.go_to(COMPARE)
        self.page.show_begun(folder)
        report = self._bridge.bundled(self._progressed.emit)

        def on_progress(progress: ComparisonProgress) -> None:
            self._progress = progress
            report(progress.done, progress.total)

        def work(_token: CancelToken) -> Comparison:
            return self._library.comparing.run(folder, on_progress, token)

        self._channel.submit(work, self._on_compared, self._on_failed)

    @Slot(object)
    def take_dropped(self, folders: Sequence[Path]) -> None:
        """Folders were dropped onto the page: the first one is compared."""
        self.compare(folders[0])

    @Slot()
    def stop(self) -> None:
        """End what goes on; what was found or copied until then stays."""
        is_searching = self._progress.total == 0
        self._token.cancel()
        if is_searching and self._channel.is_busy:
            self._channel.cancel()  # there is nothing to tell yet
            self.page.show_failed()

    def close(self) -> None:
        """The window goes."""
        self._token.cancel()
        self._channel.cancel()
        self._reading.cancel()
        self._seeing.close()

    @Slot(object)
    def on_overview(self, overview: LibraryOverview) -> None:
        """Other roots, perhaps."""
        if overview.roots != self._roots:
            self._roots = overview.roots
            self.page.lists.show_roots(overview.roots)

    # Comparing ---------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_progress(self, _done: int, _total: int) -> None:
        if self._channel.is_busy:  # bundled progress may come after the answer
            self.page.show_progress(self._progress)

    def _on_compared(self, found: Comparison) -> None:
        self._found, self._compared, self._gone = found, found.both, set()
        self._progress = ComparisonProgress(0, 0, 0, 0, 0)
        self.page.show_comparison(found)
        self.finished.emit(found)

    def _on_failed(self, error: UserFacingError) -> None:
        self.page.show_failed()
        self.failed.emit(error)

    @Slot()
    def _again(self) -> None:
        if self._folder is not None:
            self.compare(self._folder)

    @Slot(object)
    def _on_scope(self, scope: Scope) -> None:
        found = self._found

        def work(token: CancelToken) -> list[HereFile]:
            ids = self._library.comparing.only_here(found, scope)
            token.raise_if_cancelled()
            photos = self._library.catalog.photos.of([PhotoId(int(id_)) for id_ in ids])
            return [here_file(photo) for photo in photos if photo.files]

        self._reading.submit(work, self.page.lists.show_here, self.failed.emit)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if place.kind is PlaceKind.COMPARE:
            self._center.show_notes(())

    # Acting ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_bin(self, matches: Sequence[Match]) -> None:
        self._removing.ask(self._library.comparing.plan_for(matches))

    @Slot(object)
    def _on_removed(self, report: BinReport) -> None:
        """What went from the folder is not listed any more."""
        self._list_without(self._gone | {each.path for each in report.done})

    @Slot(object)
    def on_restored(self, report: BinReport) -> None:
        """What came back is listed again."""
        self._list_without(self._gone - {each.path for each in report.done})

    def _list_without(self, gone: set[Path]) -> None:
        self._gone = gone
        both = tuple(match for match in self._compared if match.file.path not in gone)
        if len(both) != len(self._found.both):
            self._found = replace(self._found, both=both)
            self.page.show_comparison(self._found)

    @Slot(object)
    def _on_copy(self, files: Sequence[ThereFile]) -> None:
        start = str(self._roots[0].path) if self._roots else ""
        target = self.ask_target(self._window, start)
        if target is None:
            return
        self._token = token = CancelToken()
        progress = self._bridge.bundled(self._copying_progressed.emit)
        self.page.show_copying(0, len(files))

        def work(_token: CancelToken) -> CopiedReport:
            return self._library.comparing.copy(files, target, progress, token)

        def failed(error: UserFacingError) -> None:
            self.page.show_comparison(self._found)
            self.failed.emit(error)

        self._channel.submit(work, self._on_copied, failed)

    @Slot(object, object)
    def _on_copying(self, done: int, total: int) -> None:
        if self._channel.is_busy:
            self.page.show_copying(done, total)

    def _on_copied(self, report: CopiedReport) -> None:
        copied = set(report.sources)
        done = {file.content_hash for file in self._found.there if file.path in copied}
        there = tuple(file for file in self._found.there if file.content_hash not in done)
        self._found = replace(self._found, there=there)
        self.page.show_comparison(self._found)
        self._say(report)
        self.copied.emit(report)

    def _say(self, report: CopiedReport) -> None:
        count = len(report.sources)
        text = self.tr("%Ln photo(s) copied into {0}", "", count).format(
            drawable(report.target.name)
        )
        parts = [
            f"{drawable(each.path.name)}: {in_words(each.reason)}"
            for each in report.not_copied[:_NAMED]
        ]
        if len(report.not_copied) > _NAMED:
            parts.append(self.tr("and %Ln more", "", len(report.not_copied) - _NAMED))
        if report.stopped_by is not None:
            parts.insert(0, " ".join(part for part in error_text(report.stopped_by) if part))
        elif report.was_cancelled:
            parts.insert(0, self.tr("You stopped it there."))
        again = MessageAction(self.tr("Compare again"), self._again)
        message = self._center.message
        if parts:
            message.show_message(text, " ".join(parts), action=again)
        else:
            message.show_notice(text, self.tr("They are being indexed now."), action=again)
