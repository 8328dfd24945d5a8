"""Asks for a name, and says at once why one cannot be used."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.views.label import label
from app.views.texts import error_text
from indexer.errors import UserFacingError

_WIDTH_PX = 380


class NameDialog(QDialog):
    """Stays open until the name was taken; whoever asked closes it by `accept`."""

    name_chosen = Signal(str)

    def __init__(
        self, title: str, explanation: str, name: str, do_it: str, parent: QWidget | None = None
    ) -> None:
        """Show nothing yet.

        Args:
            title: Of the window.
            explanation: What the name is for.
            name: What stands in the field.
            do_it: The text of the button.
            parent: What it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH_PX)
        self.words = words = label(self, text=explanation)
        self._field = QLineEdit(name, self)
        self._field.setAccessibleName(self.tr("Name"))
        self._field.selectAll()
        self._field.setFocus()  # a key is meant for it from the start
        self._field.textChanged.connect(self._on_text_changed)
        words.setBuddy(self._field)
        self._problem = label(self, "dim")
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._button = QPushButton(do_it, self)
        self._button.setProperty("kind", "primary")
        self._button.setDefault(True)
        buttons.addButton(self._button, QDialogButtonBox.ButtonRole.ActionRole)
        self._button.clicked.connect(self._on_chosen)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(self._field)
        column.addWidget(self._problem)
        column.addSpacing(8)
        column.addWidget(buttons)
        self._on_text_changed()

    @property
    def field(self) -> QLineEdit:
        """Where the name is typed."""
        return self._field

    @property
    def problem(self) -> str:
        """Why the name cannot be used; empty where nobody said so."""
        return "" if self._problem.isHidden() else self._problem.text()

    def set_button(self, do_it: str) -> None:
        """Call the button otherwise."""
        self._button.setText(do_it)

    @Slot(object)
    def show_error(self, error: UserFacingError) -> None:
        """The name cannot be used: say why, and let another one be typed."""
        headline, more = error_text(error)
        self._problem.setText(f"{headline}. {more}" if more else f"{headline}.")
        self._problem.setAccessibleName(self._problem.text())
        self._problem.show()
        self.make_room()
        self._button.setEnabled(True)
        self._field.setFocus()
        self._field.selectAll()

    def make_room(self) -> None:
        """Grow with the words: a dialog is not asked for its height at its width by itself."""
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), max(self.height(), column.totalHeightForWidth(self.width())))

    @Slot()
    def _on_text_changed(self) -> None:
        self._problem.hide()
        self._button.setEnabled(bool(self._field.text().strip()))

    @Slot()
    def _on_chosen(self) -> None:
        self._button.setEnabled(False)  # until it is known whether the name was taken
        self.name_chosen.emit(self._field.text().strip())
