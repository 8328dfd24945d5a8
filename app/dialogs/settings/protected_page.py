"""Protected folders: what lies in them is never moved to the trash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPushButton, QWidget

from app.controllers.protecting import Protecting
from app.dialogs.settings.page import SettingsPage
from app.dialogs.settings.questions import Questions
from app.views.texts import drawable, error_text
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
        self.list = QListWidget(self)
        self.list.setProperty("kind", "framed")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setMinimumHeight(_LINES_SEEN * (self.list.fontMetrics().lineSpacing() + 8))
        self.list.itemSelectionChanged.connect(self._show_buttons)
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
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove.click)
        protecting.listed.connect(self._on_listed)
        protecting.failed.connect(self._on_failed)
        self._show_buttons()

    @property
    def folders(self) -> list[Path]:
        """What is listed."""
        return [self._folder(self.list.item(row)) for row in range(self.list.count())]

    def opened(self) -> None:
        """The list may have changed: by command, or in another window."""
        self._protecting.read()

    @Slot(object)
    def _on_listed(self, folders: list[Path]) -> None:
        self._fault.setVisible(False)
        if folders == self.folders:
            return
        self.list.clear()
        for folder in folders:
            item = QListWidgetItem(drawable(folder), self.list)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(item.text())
        self._show_buttons()

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
        chosen = [self._folder(item) for item in self.list.selectedItems()]
        if chosen:
            self._protecting.unprotect(chosen)

    @Slot()
    def _show_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _folder(self, item: QListWidgetItem) -> Path:
        folder = item.data(Qt.ItemDataRole.UserRole)
        assert isinstance(folder, Path)
        return folder
