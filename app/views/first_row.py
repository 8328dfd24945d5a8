"""Keeps the focus of a list visible: with nothing chosen, the keyboard begins at the first row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit


class FirstRow(QObject):
    """Chooses the first row of a list that gets the focus by a key while nothing is chosen.

    Qt makes a row current then and shows nothing of it, since these lists mark what is chosen only.
    """

    def __init__(self, view: QAbstractItemView, field: QLineEdit | None = None) -> None:
        """Watch a list, for as long as it lives.

        Args:
            view: The list.
            field: Filters it; the Down key goes from there into the list.
        """
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        if field is not None:
            down = QShortcut(QKeySequence(Qt.Key.Key_Down), field)
            down.setContext(Qt.ShortcutContext.WidgetShortcut)
            down.activated.connect(self._view.setFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus comes."""
        is_key = (
            isinstance(event, QFocusEvent)
            and event.gotFocus()
            and event.reason() is not Qt.FocusReason.MouseFocusReason
        )
        if is_key and not self._view.selectionModel().hasSelection():
            index = _first(self._view.model(), QModelIndex())
            if index.isValid():
                self._view.setCurrentIndex(index)
        return super().eventFilter(watched, event)


def _first(model: QAbstractItemModel, parent: QModelIndex) -> QModelIndex:
    """The first row that can be chosen; headings cannot."""
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            return index
        below = _first(model, index)
        if below.isValid():
            return below
    return QModelIndex()
