"""A list whose items a delegate paints, set up as all lists of the window are. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from app.views.even_list_view import EvenListView


def item_list(
    parent: QWidget, model: QAbstractListModel, delegate: QStyledItemDelegate, name: str
) -> QListView:
    """A list with a menu of its own, of items of one size that are not edited in place.

    Args:
        parent: Where it stands; keys on the list come to its ``eventFilter``.
        model: What is listed.
        delegate: Paints an item.
        name: Said to a screen reader.
    """
    view = EvenListView(model, parent)
    view.setItemDelegate(delegate)
    view.setAccessibleName(name)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.installEventFilter(parent)
    return view
