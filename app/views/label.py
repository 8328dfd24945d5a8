"""Plain text that wraps: what pages and dialogs say in sentences. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def label(parent: QWidget, kind: str = "", text: str = "") -> QLabel:
    """A label of one of the stylesheet's kinds."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if kind:
        made.setProperty("kind", kind)
    return made
