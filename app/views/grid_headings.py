"""The headings in the grid: painted with their photos, the current one kept at the top edge.

A click on a heading selects its photos; with Ctrl it adds them, or takes them away again.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter

from app.delegates.headings import HeadingPainter
from app.models.justified import HEADING_PX
from app.theme import Theme
from app.views.justified_view import MARGIN_PX, JustifiedView


class GridHeadings(QObject):
    """The headings of one view. GUI thread."""

    def __init__(self, view: JustifiedView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._painter = HeadingPainter(theme, self)
        self._pointed_at: int | None = None
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def paint(self, painter: QPainter) -> None:
        """Paint those between photos; before the photos."""
        for number, rect in self._placed():
            self._paint_one(painter, number, rect)

    def paint_on_top(self, painter: QPainter) -> None:
        """Paint the one that stays at the top edge; after the photos, which pass below it."""
        held = self._held()
        if held is None:
            return
        number, rect = held
        width = self._view.viewport().width()
        ground = self._theme.tokens.color("background")
        painter.fillRect(QRect(0, rect.top(), width, rect.height()), ground)
        self._paint_one(painter, number, rect)

    def at(self, point: QPoint) -> int | None:
        """The section whose heading's words are at a point of the viewport."""
        held = self._held()
        placed = iter([held]) if held is not None and self.covers(point) else self._placed()
        for number, rect in placed:
            section = self._view.sections[number]
            words = self._painter.words_rect(rect, section, self._view.font())
            if words.contains(point):
                return number
        return None

    def covers(self, point: QPoint) -> bool:
        """Whether the heading at the top edge is painted over the photo at a point."""
        held = self._held()
        return held is not None and point.y() < held[1].bottom()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer, and take clicks on headings."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        elif isinstance(event, QMouseEvent):
            number = self.at(event.position().toPoint())
            if event.type() == QEvent.Type.MouseMove and not event.buttons():
                self._point_at(number)
            elif (
                event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
                and event.button() == Qt.MouseButton.LeftButton
                and number is not None
            ):
                is_added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._view.setFocus(Qt.FocusReason.MouseFocusReason)
                self._view.select_section(number, is_added=is_added)
                return True
        return False

    def _paint_one(self, painter: QPainter, number: int, rect: QRect) -> None:
        section = self._view.sections[number]
        is_pointed_at = number == self._pointed_at
        self._painter.paint(painter, rect, section, is_pointed_at=is_pointed_at)

    def _placed(self) -> Iterator[tuple[int, QRect]]:
        for number in self._view.visible_headings():
            yield number, self._rect(number)

    def _held(self) -> tuple[int, QRect] | None:
        """The heading that has been scrolled out of sight; the next one pushes it away."""
        number = self._view.section_number_at(self._view.verticalOffset())
        if number is None:
            return None
        rect = self._rect(number)
        if rect.top() >= 0:
            return None
        top = 0
        if number + 1 < len(self._view.sections):
            top = min(0, self._rect(number + 1).top() - HEADING_PX)
        rect.moveTop(top)
        return number, rect

    def _rect(self, number: int) -> QRect:
        top = self._view.heading_y(number)
        width = self._view.viewport().width() - 2 * MARGIN_PX
        return QRect(MARGIN_PX, top, width, HEADING_PX)

    def _point_at(self, number: int | None) -> None:
        if number == self._pointed_at:
            return
        self._pointed_at = number
        viewport = self._view.viewport()
        if number is None:
            viewport.unsetCursor()
            viewport.setToolTip("")
        else:
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
            viewport.setToolTip(self.tr("Select these photos"))
        viewport.update()
