"""What the settings ask in boxes of their own; tests answer in their place. GUI thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.dialogs.beginning import first_folder

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class Questions(QObject):
    """Files, folders, and whether it is meant."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def folder(self, title: str) -> Path | None:
        """A folder that is there."""
        name = QFileDialog.getExistingDirectory(self._window, title, first_folder())
        return Path(name) if name else None

    def file_to_write(self, title: str) -> Path | None:
        """Where a copy goes; an existing file was confirmed."""
        place = Path(QStandardPaths.writableLocation(_DOCUMENTS))
        suggested = place / f"Kindred {date.today().isoformat()}.zip"
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, str(suggested), self.tr("Copies of a library (*.zip)")
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".zip")

    def file_to_read(self, title: str) -> Path | None:
        """A copy that was written earlier."""
        place = QStandardPaths.writableLocation(_DOCUMENTS)
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, place, self.tr("Copies of a library (*.zip *.db);;All files (*)")
        )
        return Path(name) if name else None

    def is_meant(self, title: str, what: str, more: str, yes: str) -> bool:
        """Whether the user wants it."""
        box = self.box(title, what, more, yes)
        box.exec()
        return box.buttonRole(box.clickedButton()) is QMessageBox.ButtonRole.AcceptRole

    def box(self, title: str, what: str, more: str, yes: str) -> QMessageBox:
        """The question whether it is meant; the safe answer is the one that Return gives."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, what, parent=self._window)
        box.setInformativeText(more)
        box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        return box
