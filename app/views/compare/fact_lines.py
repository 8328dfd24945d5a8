"""A photo's facts, a line each: what differs is coloured, what is equal is quiet. GUI thread.

What is better is green, and a word says why. Painted, not made of labels: going from group to group
changes a hundred of them at once, and the lines of all photos must stand at the same height. The
first one, why it is kept or how it relates, may take two.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import Theme
from app.views.compare.facts import Line

_LINE_GAP_PX = 3
_COLUMN_GAP_PX = 12
_PRAISE_GAP_PX = 8
_NAMES_FROM_PX = 220
"""In a narrower card the values speak for themselves; the tooltip has the names."""


class FactLines(QWidget):
    """Of one photo; the same lines in the same order as those beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._index = 0
        self._most = 0
        self._first_rows = 1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def texts(self) -> list[str]:
        """What is said, line by line."""
        return [self._said(line) for line in self._lines]

    def show_lines(self, lines: Sequence[Line], index: int) -> None:
        """Show the facts of the photo at a place among those compared."""
        self._lines, self._index = lines, index
        self.setAccessibleName(". ".join(text for text in self.texts if text))
        self.updateGeometry()
        self.update()

    @property
    def line_px(self) -> int:
        """How high a line is, with the gap below."""
        return self.fontMetrics().height() + _LINE_GAP_PX

    def is_first_cut(self, width: int) -> bool:
        """Whether the first line, the longest mostly, would be cut in so many pixels."""
        if not self._lines:
            return False
        value = self._lines[0].values[self._index]
        return self.fontMetrics().horizontalAdvance(value) > width - self._values_left(width)

    def set_most(self, most: int, first_rows: int = 1) -> None:
        """Show so many lines at most; the tooltip has all of them.

        Args:
            most: Lines, of which the first one may be two.
            first_rows: Lines that the first one takes in all cards, 1 or 2.
        """
        self._most, self._first_rows = max(0, most - first_rows + 1), first_rows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        shown = min(len(self._lines), self._most)
        rows = shown + self._first_rows - 1 if shown else 0
        return QSize(200, max(0, rows * self.line_px - _LINE_GAP_PX))

    def minimumSizeHint(self) -> QSize:
        """The same height at any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names at the left where there is room, values beside."""
        painter = QPainter(self)
        tokens, metrics = self._theme.tokens, self.fontMetrics()
        left = self._values_left(self.width())
        for row, line in enumerate(self._lines[: self._most]):
            place = self._row(row)
            if left:
                painter.setPen(tokens.color("dim"))
                painter.drawText(place, _TOP, line.names[self._index])
            value = line.values[self._index] or "–"
            painter.setPen(tokens.color(self._colour(line)))
            room = place.adjusted(left, 0, 0, 0)
            is_long = row == 0 and self._first_rows > 1
            for part in self._parts(value, room.width()) if is_long else [value]:
                mode = Qt.TextElideMode.ElideRight
                painter.drawText(room, _TOP, metrics.elidedText(part, mode, room.width()))
                room.translate(0, self.line_px if is_long else 0)
            room.setLeft(room.left() + metrics.horizontalAdvance(value) + _PRAISE_GAP_PX)
            praise = line.praise[self._index]
            if metrics.horizontalAdvance(praise) <= room.width():
                painter.setPen(tokens.color("keep"))
                painter.drawText(room, _TOP, praise)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The whole of a line as its tooltip."""
        if isinstance(event, QHelpEvent):
            shown = range(min(len(self._lines), self._most))
            texts = [self.texts[row] for row in shown if self._row(row).contains(event.pos())]
            if len(self._lines) > self._most:
                texts = [text for text in self.texts if text]
            QToolTip.showText(event.globalPos(), "\n".join(texts), self)
            return True
        return super().event(event)

    def _said(self, line: Line) -> str:
        value, praise = line.values[self._index], line.praise[self._index]
        if not value:
            return ""
        said = f"{line.names[self._index]}: {value}"
        return f"{said} ({praise})" if praise else said

    def _colour(self, line: Line) -> str:
        if not line.values[self._index]:
            return "dim"
        if line.praise[self._index]:
            return "keep"
        if line.differs:
            return "accent"
        return "text" if line.is_main else "dim"

    def _row(self, row: int) -> QRect:
        rows = self._first_rows if row == 0 else 1
        top = row + self._first_rows - 1 if row else 0
        return QRect(0, top * self.line_px, self.width(), rows * self.line_px - _LINE_GAP_PX)

    def _parts(self, text: str, width: int) -> list[str]:
        """What stands in a first line, and the rest."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return [text[: line.textLength()].rstrip(), text[line.textLength() :]]

    def _values_left(self, width: int) -> int:
        if width < _NAMES_FROM_PX:
            return 0
        names = {name for line in self._lines for name in line.names}
        widths = [self.fontMetrics().horizontalAdvance(name) for name in names]
        return min(max(widths, default=0) + _COLUMN_GAP_PX, width // 2)


_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
