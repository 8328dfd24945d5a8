"""A line of widgets with some of them at its right end; lines where there is no room for one."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from app.views.flow_layout import FlowLayout


class EndsLayout(FlowLayout):
    """Widgets from the left; those behind `begin_right_end` stand at the right."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent, spacing, side=Qt.AlignmentFlag.AlignLeft)
        self._split: int | None = None

    def begin_right_end(self) -> None:
        """What is added from now on stands at the right end of its line."""
        self._split = self.count()

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        if self._split is None:
            return
        items = [self.itemAt(i) for i in range(self._split, self.count())]
        shown = [item for item in items if item is not None and not item.isEmpty()]
        # Items of a line stand around one middle.
        for _, line in groupby(shown, lambda item: item.geometry().center().y()):
            moved = list(line)
            by = rect.right() - moved[-1].geometry().right()
            for item in moved:
                item.setGeometry(item.geometry().translated(by, 0))
