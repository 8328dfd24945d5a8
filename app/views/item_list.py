"""A list whose items a delegate paints, set up as all lists of the window are. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget


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
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.installEventFilter(parent)
    return view
