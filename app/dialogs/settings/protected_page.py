"""Protected folders: what lies in them is never moved to the trash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from app.controllers.protecting import Protecting
from app.dialogs.folder_names import FolderNames
from app.dialogs.settings.page import SettingsPage
from app.dialogs.settings.questions import Questions
from app.views.texts import error_text
from indexer.errors import UserFacingError

_LINES_SEEN = 6


class ProtectedPage(SettingsPage):
    """A list of folders, with what adds to it and takes away from it."""

    def __init__(
        self, protecting: Protecting, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._protecting = protecting
        self._questions = questions
        self.set_title(self.tr("Protected folders"))
        self.list = FolderNames(_LINES_SEEN, self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.list.removal_requested.connect(self._on_remove)
        self.add_setting(
            self.tr("Folders out of which nothing is removed"),
            self.list,
            self.tr(
                "Whatever you choose elsewhere, Kindred moves nothing to the trash out of these "
                "folders and all folders below them. They need not be part of the library."
            ),
        )
        self.add = QPushButton(self.tr("Protect a folder…"), self)
        self.add.clicked.connect(self._on_add)
        self.remove = QPushButton(self.tr("Protect no longer"), self)
        self.remove.clicked.connect(self._on_remove)
        self.add_buttons(self.add, self.remove)
        self._fault = self.add_words("", kind="problem")
        self._fault.setVisible(False)
        protecting.listed.connect(self._on_listed)
        protecting.failed.connect(self._on_failed)
        self._show_buttons()

    @property
    def folders(self) -> list[Path]:
        """What is listed."""
        return list(self.list.folders)

    def opened(self) -> None:
        """The list may have changed: by command, or in another window."""
        self._protecting.read()

    @Slot(object)
    def _on_listed(self, folders: list[Path]) -> None:
        self._fault.setVisible(False)
        self.list.show_folders(folders)

    @Slot(object)
    def _on_failed(self, error: UserFacingError) -> None:
        self._fault.setText(". ".join(part for part in error_text(error) if part))
        self._fault.setVisible(True)

    @Slot()
    def _on_add(self) -> None:
        folder = self._questions.folder(self.add.text())
        if folder is not None:
            self._protecting.protect(folder)

    @Slot()
    def _on_remove(self) -> None:
        if self.list.chosen:
            self._protecting.unprotect(self.list.chosen)

    @Slot()
    def _show_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.chosen))
