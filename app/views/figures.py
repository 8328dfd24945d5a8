"""Figures with their names, one a line; a line without a figure is left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget


class Figures(QWidget):
    """A small table of two columns."""

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make the lines.

        Args:
            names: What each line is called in the code, and by the user, from the top.
            parent: The usual.
        """
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        for row, (name, text) in enumerate(names.items()):
            label, value = QLabel(text, self), QLabel(self)
            label.setProperty("kind", "dim")
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._lines[name] = label, value

    @property
    def text(self) -> str:
        """All figures that are shown."""
        values = (value.text() for _, value in self._lines.values())
        return "\n".join(text for text in values if text)

    def show_texts(self, **texts: str) -> None:
        """Show these, and no others."""
        for name, (label, value) in self._lines.items():
            text = texts.get(name, "")
            value.setText(text)
            value.setVisible(bool(text))
            label.setVisible(bool(text))
