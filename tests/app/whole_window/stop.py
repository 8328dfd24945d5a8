"""What the ways through the window consist of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that is shown.

    Attributes:
        name: For messages.
        widget: All of it that is to be looked at.
    """

    name: str
    widget: QWidget


def leave(dialog: QDialog) -> None:
    """Close a dialog that was looked at, and have it gone."""
    dialog.reject()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def seen(root: QWidget) -> list[QWidget]:
    """A widget and all in it that can be seen, scrolled out of sight or not."""
    QApplication.processEvents()
    return [w for w in (root, *root.findChildren(QWidget)) if w.isVisible()]
