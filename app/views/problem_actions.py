"""Buttons for what can be done with the problems that are chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.icons import Icons
from app.views.action_buttons import action_button
from app.views.flow_layout import FlowLayout


class ProblemActions(QWidget):
    """A row of buttons, in a second line where there is no room."""

    retry_clicked = Signal()
    files_clicked = Signal()
    ignore_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._retry = action_button(self, icons, self.tr("Try again"), "arrow-clockwise")
        self._retry.clicked.connect(self.retry_clicked)
        self._files = action_button(self, icons, self.tr("Show in file manager"), "folder-open")
        self._files.clicked.connect(self.files_clicked)
        self._ignore = action_button(self, icons, self.tr("Ignore"), "eye-slash")
        self._ignore.clicked.connect(self.ignore_clicked)
        row = FlowLayout(self, spacing=8)
        for button in self.buttons:
            row.addWidget(button)
        row.addWidget(QLabel(self))  # takes what is left of the last line

    @property
    def buttons(self) -> list[QPushButton]:
        """Try again, show, ignore."""
        return [self._retry, self._files, self._ignore]

    def show_for(self, chosen: int, *, are_ignored: bool) -> None:
        """Offer what fits the number of files that are chosen, and what is done with them."""
        self._retry.setEnabled(chosen > 0)
        self._files.setEnabled(chosen == 1)
        self._ignore.setEnabled(chosen > 0)
        self._ignore.setText(self.tr("Ignore no longer") if are_ignored else self.tr("Ignore"))
        self._ignore.setIcon(self._icons.icon("eye" if are_ignored else "eye-slash"))
        self._ignore.setToolTip(
            self.tr("Count these files as problems again")
            if are_ignored
            else self.tr("Hear no more of these files until they change")
        )
