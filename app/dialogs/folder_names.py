"""Folders by their paths, as dialogs list them. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.views.texts import drawable

_PAD_PX = 8


class FolderNames(QListWidget):
    """In an order that is given; a path that is too long is cut in its middle."""

    removal_requested = Signal()
    """By the Delete key, of those that are chosen."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """Begin without folders.

        Args:
            lines: So many are seen at least.
            parent: Where it stands.
        """
        super().__init__(parent)
        self.setProperty("kind", "framed")
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(lines * (self.fontMetrics().lineSpacing() + _PAD_PX))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.removal_requested)

    @property
    def folders(self) -> tuple[Path, ...]:
        """In order."""
        return tuple(_folder(self.item(row)) for row in range(self.count()))

    @property
    def chosen(self) -> tuple[Path, ...]:
        """Those that are selected."""
        return tuple(_folder(item) for item in self.selectedItems())

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Show others; nothing is chosen then. The same ones stay as they are."""
        if tuple(folders) == self.folders:
            return
        self.clear()
        for folder in folders:
            item = QListWidgetItem(drawable(folder), self)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(item.text())
        self.itemSelectionChanged.emit()  # Qt does not tell of what went with its items


def _folder(item: QListWidgetItem) -> Path:
    folder = item.data(Qt.ItemDataRole.UserRole)
    assert isinstance(folder, Path)
    return folder
