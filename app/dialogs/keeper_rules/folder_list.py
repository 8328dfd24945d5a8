"""Some folders, with what adds to them and takes away from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.folder_names import FolderNames
from app.views.label import label

_LINES = 3

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
        self.list = FolderNames(_LINES, self)
        self.list.setAccessibleName(title)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.list.removal_requested.connect(self._on_remove)
        self.add = QPushButton(self.tr("Add…"), self)
        self.add.clicked.connect(self._on_add)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.clicked.connect(self._on_remove)
        self.add.setAccessibleName(self.tr("Add to: {0}").format(title))
        self.remove.setAccessibleName(self.tr("Remove from: {0}").format(title))
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
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
        return self.list.folders

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Show others."""
        self.list.show_folders(folders)

    @Slot()
    def _on_add(self) -> None:
        folder = self._ask_folder(self)
        if folder is not None and folder not in self.folders:
            self.added.emit(folder)

    @Slot()
    def _on_remove(self) -> None:
        for folder in self.list.chosen:
            self.removed.emit(folder)

    @Slot()
    def _show_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.chosen))
