"""What the window can be told to do, with names and keys; the menu and the shortcuts share them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.icons import Icons

Keys = QKeySequence | QKeySequence.StandardKey | str


class Actions(QObject):
    """The window's actions. Each is made once and connected by the window."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._icons = icons
        standard = QKeySequence.StandardKey
        self.add_folder = self._make(self.tr("Add folder…"), "folder-plus", standard.Open)
        self.rescan = self._make(self.tr("Look for changes"), "arrows-clockwise", "F5")
        self.details = self._make(self.tr("Show details"), "info", "Ctrl+I")
        self.details.setCheckable(True)
        self.settings = self._make(self.tr("Settings…"), "gear", standard.Preferences)
        if self.settings.shortcut().isEmpty():  # only macOS has a key for it
            self.settings.setShortcut("Ctrl+,")
        self.model = self._make(self.tr("Get a model…"), "download-simple")
        self.demo = self._make(self.tr("Try the sample library"), "image")
        self.own = self._make(self.tr("Back to my own photos"), "arrow-left")
        self.quit = self._make(self.tr("Quit"), "x", "Ctrl+Q")
        # Without a place in the menu.
        self.find = self._make(self.tr("Search"), "magnifying-glass", "Ctrl+F")
        self.paste = self._make(self.tr("Search for the clipboard"), "image", standard.Paste)
        self.clear = self._make(self.tr("Clear"), "x", "Esc")

    def connect_all(self, slots: dict[QAction, Callable[[], object]]) -> None:
        """Connect each action with what it does."""
        for action, slot in slots.items():
            # `triggered` also says whether it is checked, which none of the slots asks for.
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def _make(self, text: str, icon: str, keys: Keys | None = None) -> QAction:
        action = QAction(self._icons.icon(icon, "dim"), text, self._window)
        if keys is not None:
            action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action
