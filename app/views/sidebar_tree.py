"""The tree inside the sidebar: a click on the arrow of a folder opens it, one beside it goes there.

Left and Right close and open as in every tree; a screen reader is told which state it is in. The
line of the place one is at stays in sight when lines come above it or the window gets lower.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.delegates.sidebar_delegate import arrow_rect
from app.models.sidebar_model import ENTRY_ROLE


class SidebarTree(QTreeView):
    """Draws no branches of its own: the delegate indents and paints the arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setUniformRowHeights(True)  # 20,000 folders are not measured one by one
        self.setExpandsOnDoubleClick(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def is_current_seen(self) -> bool:
        """Whether the current line is in sight, its middle at least: Qt scrolls a pixel short."""
        middle = self.visualRect(self.currentIndex()).center()
        return self.currentIndex().isValid() and self.viewport().rect().contains(middle)

    def show_current(self) -> None:
        """Scroll the current line into sight, if it is not there."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @contextmanager
    def keeping_current_seen(self) -> Iterator[None]:
        """Lines change within: the current one stays in sight if it was.

        Who has scrolled elsewhere stays there.
        """
        was_seen = self.is_current_seen
        yield
        if was_seen:
            self.show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a lower window the current line is still in sight."""
        middle = self.visualRect(self.currentIndex()).center()
        was_seen = self.currentIndex().isValid() and 0 <= middle.y() < event.oldSize().height()
        super().resizeEvent(event)
        if was_seen:
            self.show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """What became the current line while nothing was seen."""
        super().showEvent(event)
        self.show_current()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Nothing: the delegate does."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close at the arrow."""
        if not self._toggle_at_arrow(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A quick second click on the arrow is a click, or every other one would be lost."""
        if not self._toggle_at_arrow(event):
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens and closes, too; the arrow keys are the base class's."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if self.model().hasChildren(index):
                self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)

    def _toggle_at_arrow(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return False
        entry = index.data(ENTRY_ROLE)
        if not entry.has_children or not arrow_rect(self.visualRect(index), entry).contains(at):
            return False
        self.setExpanded(index, not self.isExpanded(index))
        event.accept()
        return True
