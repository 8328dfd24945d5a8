"""Takes taught names along: writes them to a file, and takes in those of another. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.bridge import Channel, EngineBridge
from app.dialogs.beginning import first_folder
from app.views.message_bar import MessageBar
from indexer.catalog.concept_records import Concept
from indexer.library import Library
from indexer.library.concepts import Imported
from indexer.types import ConceptId


class NameFiles(QObject):
    """Asks for files and says what became of them."""

    failed = Signal(object)

    def __init__(
        self, library: Library, bridge: EngineBridge, message: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._message = message
        self._window = window
        self.ask_source: Callable[[], Path | None] = self._ask_source
        self.ask_target: Callable[[str], Path | None] = self._ask_target
        """Tests answer these."""

    @Slot()
    def export_all(self) -> None:
        """Write all names to a file."""
        self._export(self.tr("names.json"), None)

    @Slot(object)
    def export(self, concept: Concept) -> None:
        """Write a name to a file."""
        self._export(f"{concept.name}.json", [concept.id])

    @Slot()
    def import_(self) -> None:
        """Take in names from a file."""
        source = self.ask_source()
        if source is not None:
            Channel(self._library, self._bridge, "work").submit(
                lambda token: self._library.concepts.import_(source, token),
                self._say_taken_in,
                self.failed.emit,
            )

    def _export(self, suggested: str, ids: Sequence[ConceptId] | None) -> None:
        target = self.ask_target(suggested)
        if target is None:
            return

        def on_done(count: int) -> None:
            self._message.show_notice(
                self.tr("%Ln name(s) exported", "", count),
                self.tr("{0} holds small pictures of the photos they were taught with.").format(
                    target.name
                ),
            )

        Channel(self._library, self._bridge, "work").submit(
            lambda _token: self._library.concepts.export(target, ids), on_done, self.failed.emit
        )

    def _say_taken_in(self, taken: Imported) -> None:
        more = ""
        if taken.left_out:
            more = self.tr("%Ln photo(s) left out: a name takes no more.", "", taken.left_out)
        self._message.show_notice(self.tr("%Ln name(s) taken in", "", len(taken.names)), more)

    def _ask_source(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import names"),
            first_folder(place=QStandardPaths.StandardLocation.DocumentsLocation),
            self.tr("Names from Kindred (*.json)"),
        )
        return Path(chosen) if chosen else None

    def _ask_target(self, suggested: str) -> Path | None:
        folder = first_folder(place=QStandardPaths.StandardLocation.DocumentsLocation)
        # What one system or another does not have in the names of files.
        name = "".join("_" if sign in '/\\:*?"<>|' else sign for sign in suggested)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export names"),
            str(Path(folder) / name),
            self.tr("Names from Kindred (*.json)"),
        )
        return Path(chosen) if chosen else None
