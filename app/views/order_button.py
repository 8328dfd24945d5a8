"""The button that says how photos are sorted, and sorts them otherwise."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.icons import Icons
from indexer.catalog.records import PhotoOrder

_ICONS = {
    PhotoOrder.DATE: "sort-ascending",
    PhotoOrder.OLDEST: "sort-descending",
    PhotoOrder.NAME: "text-aa",
    PhotoOrder.SIZE: "chart-bar-horizontal",
    PhotoOrder.ADDED: "clock-counter-clockwise",
}


class OrderButton(QToolButton):
    """A small icon of the order in use; a click lists the others."""

    order_chosen = Signal(object)
    """A `PhotoOrder`."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._names = {
            PhotoOrder.DATE: self.tr("Newest first"),
            PhotoOrder.OLDEST: self.tr("Oldest first"),
            PhotoOrder.NAME: self.tr("By name"),
            PhotoOrder.SIZE: self.tr("Largest first"),
            PhotoOrder.ADDED: self.tr("Last added first"),
        }
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(32, 36)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        for order, name in self._names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(order)
            self._group.addAction(action)
        self._group.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.show_order(PhotoOrder.DATE)

    @Slot(object)
    def show_order(self, order: PhotoOrder) -> None:
        """Say how photos are sorted now."""
        words = self.tr("Sorted: {0}").format(self._names[order])
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setIcon(self._icons.icon(_ICONS[order], "text"))
        for action in self._group.actions():
            action.setChecked(action.data() == order)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.order_chosen.emit(PhotoOrder(action.data()))
