"""Lays widgets out in lines, like words: the last one takes what is left, or they are aligned."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets, each line as high as its highest widget."""

    def __init__(
        self,
        parent: QWidget | None = None,
        spacing: int = 4,
        *,
        side: Qt.AlignmentFlag | None = None,
        is_last_whole: bool = False,
    ) -> None:
        """Begin without widgets.

        Args:
            parent: What is laid out, if anything yet.
            spacing: Pixels between widgets, and between lines.
            side: `AlignLeft` or `AlignHCenter`: what is left of a line stays empty. None: the last
                widget takes it.
            is_last_whole: That one goes to a line of its own before it is cut.
        """
        super().__init__(parent)
        self._side = side
        self._is_last_whole = is_last_whole
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, until something changes
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item; Qt calls this from `addWidget`."""
        self._items.append(item)
        self._heights.clear()

    def insert_widget(self, position: int, widget: QWidget) -> None:
        """Put a widget before the one at ``position``."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def invalidate(self) -> None:
        """Measure anew; Qt calls this when a widget wants another size, comes or goes."""
        self._heights.clear()
        super().invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out, or None."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Wants no more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines; the layouts around it ask dozens of times for one change."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """One line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As wide and high as the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():  # a hidden widget takes no room
                continue
            width = self._width(item, rect.width())
            if lines[-1] and used + width > rect.width():
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += width + self.spacing()
        y = rect.top()
        for line in lines:
            height = max((item.sizeHint().height() for item in line), default=0)
            x = rect.left()
            if self._side is Qt.AlignmentFlag.AlignHCenter:
                widths = [self._width(item, rect.width()) for item in line]
                x += max(0, rect.width() - sum(widths) - self.spacing() * (len(line) - 1)) // 2
            for item in line:
                width = self._width(item, rect.width())
                if self._is_filler(item):
                    width = max(width, rect.right() + 1 - x)
                size = QSize(width, item.sizeHint().height())
                if not is_trial:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += width + self.spacing()
            y += height + self.spacing()
        return y - self.spacing() - rect.top()

    def _width(self, item: QLayoutItem, room: int) -> int:
        is_cut = self._is_filler(item) and not self._is_last_whole
        wished = item.minimumSize() if is_cut else item.sizeHint()
        return min(wished.width(), max(room, 1))

    def _is_filler(self, item: QLayoutItem) -> bool:
        return self._side is None and item is self._items[-1]
