"""What can be done with the problems that are chosen: buttons, and the same as a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.views.flow_layout import FlowLayout


class ProblemActions(QWidget):
    """A row of buttons, in a second line where there is no room."""

    retry_clicked = Signal()
    files_clicked = Signal()
    ignore_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._retry = self._button(self.tr("Try again"), "arrow-clockwise")
        self._retry.clicked.connect(self.retry_clicked)
        self._files = self._button(self.tr("Show in file manager"), "folder-open")
        self._files.clicked.connect(self.files_clicked)
        self._ignore = self._button(self.tr("Ignore"), "eye-slash")
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

    def pop_up(self, at: QPoint) -> None:
        """Show the same as a menu; ``at`` is on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self.buttons:
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.popup(at)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setIcon(self._icons.icon(icon))
        button.setIconSize(BUTTON_ICON)
        return button
