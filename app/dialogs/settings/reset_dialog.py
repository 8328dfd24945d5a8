"""The last question before a library begins anew: says exactly what goes and what stays."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.dialogs.settings.page import words_label
from app.views.check_box import CheckBox


class ResetDialog(QDialog):
    """Two steps: the box that says yes, then the button that it enables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Begin anew"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(words_label(self.tr("Begin with an empty library?"), self, kind="heading"))
        for title, words in (
            (
                self.tr("What goes"),
                self.tr(
                    "The list of folders, what is known of the photos in them, ratings, favourites "
                    "and albums, and the thumbnails."
                ),
            ),
            (
                self.tr("What stays"),
                self.tr(
                    "All your photos, as they are and where they are. The settings. The old "
                    "catalog is kept under another name in Kindred's data folder; “Put a copy "
                    "back…” takes it back."
                ),
            ),
        ):
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(words_label(title, self, kind="settingName"))
            part.addWidget(words_label(words, self, kind=""))
            column.addLayout(part)
        self.models = CheckBox(self.tr("Delete the models as well"), self)
        self.meant = CheckBox(self.tr("Yes, I want to begin with an empty library"), self)
        self.begin = QPushButton(self.tr("Begin anew"), self)
        self.begin.setEnabled(False)
        self.begin.setAutoDefault(False)
        self.begin.clicked.connect(self.accept)
        self.meant.toggled.connect(self._on_meant)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.begin)
        column.addWidget(self.models)
        column.addWidget(self.meant)
        column.addLayout(buttons)

    @Slot(bool)
    def _on_meant(self, is_meant: bool) -> None:
        self.begin.setEnabled(is_meant)
