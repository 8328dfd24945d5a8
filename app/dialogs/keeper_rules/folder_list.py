"""Some folders, with what adds to them and takes away from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.views.label import label
from app.views.texts import drawable

_LINES = 3
_LINE_PX = 24

AskFolder = Callable[[QWidget], Path | None]


class FolderList(QWidget):
    """Folders in the order in which they count."""

    added = Signal(object)
    """A `Path`."""
    removed = Signal(object)
    """A `Path`."""

    def __init__(
        self,
        title: str,
        words: str,
        ask_folder: AskFolder,
        parent: QWidget | None = None,
    ) -> None:
        """Begin without folders.

        Args:
            title: What they are.
            words: What that means.
            ask_folder: Lets the user choose one.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._ask_folder = ask_folder
        name = QLabel(title, self)
        name.setProperty("kind", "settingName")
        meaning = label(self, "caption", words)
        self.list = QListWidget(self)
        self.list.setProperty("kind", "framed")
        self.list.setAccessibleName(title)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(_LINES * _LINE_PX)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.add = QPushButton(self.tr("Add…"), self)
        self.add.clicked.connect(self._on_add)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.clicked.connect(self._on_remove)
        self.add.setAccessibleName(self.tr("Add to: {0}").format(title))
        self.remove.setAccessibleName(self.tr("Remove from: {0}").format(title))
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove.click)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (name, meaning, self.list):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._show_buttons()

    @property
    def folders(self) -> tuple[Path, ...]:
        """In order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Show others."""
        if tuple(folders) == self.folders:
            return
        self.list.clear()
        for folder in folders:
            item = QListWidgetItem(drawable(folder), self.list)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(item.text())
        self._show_buttons()

    @Slot()
    def _on_add(self) -> None:
        folder = self._ask_folder(self)
        if folder is not None and folder not in self.folders:
            self.added.emit(folder)

    @Slot()
    def _on_remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.removed.emit(self.folders[row])

    @Slot()
    def _show_buttons(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)
