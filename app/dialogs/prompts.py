"""Opens the window's dialogs and does what is decided in them. GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.controllers.browsing import Browsing
from app.controllers.indexing import Indexing
from app.dialogs.beginning import first_folder
from app.keymap import Keymap
from app.settings import Settings
from app.theme import Theme
from indexer.library import Library


class Prompts(QObject):
    """One method a dialog."""

    def __init__(
        self,
        window: QWidget,
        library: Library,
        indexing: Indexing,
        browsing: Browsing,
        theme: Theme,
        settings: Settings,
        keymap: Keymap,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._indexing = indexing
        self._browsing = browsing
        self._theme = theme
        self._settings = settings
        self._keymap = keymap

    @Slot()
    def add_folder(self) -> None:
        """Ask for a folder, then add and index it."""
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Add a folder of photos"),
            first_folder(place=pictures),
        )
        if folder:
            self._indexing.add_folders([Path(folder)])

    @Slot()
    def show_shortcuts(self) -> None:
        """The list of keyboard shortcuts, where they can be changed as well."""
        from app.dialogs.shortcuts.dialog import ShortcutsDialog  # the window starts without

        ShortcutsDialog(self._keymap, self._theme, self._window).exec()
