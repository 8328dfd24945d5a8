"""Geometry and cursor of a view of justified rows; `PhotoGrid` adds what is seen.

A `QListView` whose geometry is all our own: of the base class remain selection, keys, mouse and
what a screen reader is told (a plain `QAbstractItemView` tells it nothing of its items).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.models.grid_content import DEFAULT_FLOOR, GridContent
from app.models.justified import HEADING_PX, JustifiedLayout, justify
from app.views.grid_cursor import GridCursor
from app.views.photo_list import NOTHING_CHOSEN, PhotoList
from indexer.types import PhotoId

MARGIN_PX = 12
MIN_ROW_PX, DEFAULT_ROW_PX, MAX_ROW_PX = 64, 140, 400
Index = QModelIndex | QPersistentModelIndex


class Anchor(NamedTuple):
    """A photo, and which part of it stands at which height of the viewport."""

    photo_id: PhotoId
    item: int
    share: float
    viewport_y: int


class JustifiedView(PhotoList):
    """Shows a `GridContent` in rows; what is looked at stays in place."""

    row_height_changed = Signal(int)
    span_changed = Signal()
    """Other photos may be visible now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_px = DEFAULT_ROW_PX
        self._cursor = GridCursor()
        self._floor = DEFAULT_FLOOR
        self._laid_out: tuple[GridContent, int, int, int] | None = None
        """What the layout was made for: Qt asks for it several times after each change."""
        self._layout = justify(self._photos.content.aspects, np.zeros(1, np.int64), 64, 64)
        self._zoomed_at: tuple[QPoint, int, Anchor] | None = None
        """Of the last zoom: the point, how far it was scrolled after it, and what stood there."""
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: if it came and went, the width would change and every row with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)

    # Content ---------------------------------------------------------------------------------

    def set_content(self, content: GridContent, *, is_same_place: bool) -> None:
        """Show other photos.

        Args:
            content: What to show.
            is_same_place: It is a fresh state of what is shown: what the user looks at, the
                selection and the cursor stay. Else the view begins at the top.
        """
        anchor = self.anchor() if is_same_place else None
        chosen = self.chosen() if is_same_place else NOTHING_CHOSEN
        self._photos.set_content(content)
        self.relayout()
        self.choose(chosen)
        if anchor is not None:
            self.scroll_to_anchor(anchor)
        elif not is_same_place:
            self.verticalScrollBar().setValue(0)
        self.selection_changed.emit()
        self.span_changed.emit()

    # Geometry --------------------------------------------------------------------------------

    @property
    def row_height(self) -> int:
        """The wished height of a row in pixels."""
        return self._row_px

    def set_row_height(self, height_px: int, at: QPoint | None = None) -> None:
        """Zoom; the photo under ``at`` (in the viewport; None: the middle) stays in place.

        Near the ends of the content there may be nothing to scroll; zoomed back at the same point,
        the photo that was there at first is there again.
        """
        height_px = min(max(height_px, MIN_ROW_PX), MAX_ROW_PX)
        if height_px == self._row_px:
            return
        at = at or self.viewport().rect().center()
        if self._zoomed_at is not None and self._zoomed_at[:2] == (at, self.verticalOffset()):
            anchor: Anchor | None = self._zoomed_at[2]
        else:
            anchor = self.anchor(at)
        self._row_px = height_px
        self.relayout()
        if anchor is not None:
            self.scroll_to_anchor(anchor)
            self._zoomed_at = (at, self.verticalOffset(), anchor)
        self.span_changed.emit()
        self.row_height_changed.emit(height_px)

    @property
    def floor(self) -> int:
        """The match strength in hundredths from which photos of an answer match."""
        return self._floor

    def set_floor(self, floor: int) -> None:
        """Draw the line elsewhere; what stands at the top of the window stays there."""
        anchor = self.anchor()
        self._floor = floor
        self.relayout()
        if anchor is not None:
            self.scroll_to_anchor(anchor)
        self.span_changed.emit()

    def relayout(self) -> None:
        """Break the rows anew, where photos, their size, the width or the floor have changed."""
        content, width = self.content, self.viewport().width() - 2 * MARGIN_PX
        if self._laid_out != (content, width, self._row_px, self._floor):
            self._laid_out = (content, width, self._row_px, self._floor)
            self._sections = content.sections_for(self._row_px, width, self._floor)
            self._photos.set_sections(self._sections)
            self._layout = justify(
                content.aspects,
                self._sections.layout_starts,
                width,
                self._row_px,
                has_headings=bool(len(self._sections)),
            )
        self.updateGeometries()
        self.viewport().update()

    def anchor(self, at: QPoint | None = None) -> Anchor | None:
        """What stands at a point of the viewport; None: at its top left.

        At the very top of all there is no such anchor: new photos should show there.
        """
        if at is None and self.verticalOffset() == 0:
            return None
        # The heading of the section one is in covers the top edge.
        point = at or QPoint(MARGIN_PX, HEADING_PX if len(self._sections) else 0)
        y = point.y() + self.verticalOffset() - MARGIN_PX
        item = self._layout.nearest_item(point.x() - MARGIN_PX, y)
        if item is None:
            return None
        _, top, _, height = self._layout.rect(item)
        photo_id = PhotoId(int(self.content.ids[item]))
        return Anchor(photo_id, item, (y - top) / height, point.y())

    def scroll_to_anchor(self, anchor: Anchor) -> None:
        """Scroll until the photo stands again where it stood."""
        item = self.content.index_of(anchor.photo_id)
        if item is None:  # it is gone: what stands in its place now
            item = min(anchor.item, self.content.count - 1)
        if item < 0:
            return
        _, top, _, height = self._layout.rect(item)
        self.verticalScrollBar().setValue(
            round(top + anchor.share * height) + MARGIN_PX - anchor.viewport_y
        )

    def item_rect(self, item: int) -> QRect:
        """Where a photo stands in the viewport."""
        left, top, width, height = self._layout.rect(item)
        return QRect(left + MARGIN_PX, top + MARGIN_PX - self.verticalOffset(), width, height)

    def visible_span(self, pages_more: float = 0.0) -> tuple[int, int]:
        """Top and bottom of what is visible, in the layout's pixels."""
        height = self.viewport().height()
        top = self.verticalOffset() - MARGIN_PX
        return round(top - pages_more * height), round(top + (1 + pages_more) * height)

    def section_number_at(self, content_y: int) -> int | None:
        """Which section stands so many pixels below the top of all; None where there are none."""
        if not len(self._layout.heading_top):
            return None
        tops = self._layout.heading_top
        return max(int(np.searchsorted(tops, content_y - MARGIN_PX, side="right")) - 1, 0)

    @property
    def layout_now(self) -> JustifiedLayout:
        """Where everything stands."""
        return self._layout

    def visible_headings(self) -> range:
        """The sections whose heading is in sight."""
        return self._layout.headings_between(*self.visible_span())

    def heading_y(self, number: int) -> int:
        """Where a heading begins, in the viewport."""
        return int(self._layout.heading_top[number]) + MARGIN_PX - self.verticalOffset()

    # What QAbstractItemView asks of a view -----------------------------------------------------

    def doItemsLayout(self) -> None:
        """Lay everything out anew."""
        self.relayout()

    def updateGeometries(self) -> None:
        """Set the scroll bar's range."""
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        bar.setRange(0, max(0, self._layout.content_height + 2 * MARGIN_PX - page))
        bar.setPageStep(max(page - self._row_px // 2, 1))
        bar.setSingleStep(max(self._row_px // 3, 20))

    def visualRect(self, index: Index) -> QRect:
        """Where an item stands in the viewport."""
        if not index.isValid() or index.row() >= self._layout.count:
            return QRect()
        return self.item_rect(index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The item under a point of the viewport."""
        y = point.y() + self.verticalOffset() - MARGIN_PX
        item = self._layout.item_at(point.x() - MARGIN_PX, y)
        return QModelIndex() if item is None else self._index(item)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring an item into sight, below the heading that stays at the top."""
        rect = self.visualRect(index)
        if rect.isNull():
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - page // 2)
            return
        above = MARGIN_PX + (HEADING_PX if len(self._sections) else 0)
        if hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top() - above)
            return
        if rect.top() - above < 0 or rect.height() > page:
            bar.setValue(bar.value() + rect.top() - above)
        elif rect.bottom() + MARGIN_PX > page:
            bar.setValue(bar.value() + rect.bottom() + MARGIN_PX - page)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads."""
        if self._layout.count == 0:
            return QModelIndex()
        item = self.currentIndex().row()
        if item < 0:
            visible = self._layout.items_between(*self.visible_span())
            return self._index(min(visible.start, self._layout.count - 1))
        page = self.verticalScrollBar().pageStep()
        return self._index(self._cursor.move(self._layout, item, action, page))

    def horizontalOffset(self) -> int:
        """Never scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No item is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from the photo nearest to one corner to that nearest to the other, as in text."""
        ends = [
            self._layout.nearest_item(p.x() - MARGIN_PX, p.y() + self.verticalOffset() - MARGIN_PX)
            for p in (rect.topLeft(), rect.bottomRight())
        ]
        is_click_on_nothing = (
            rect.width() <= 1 and rect.height() <= 1 and not self.indexAt(rect.topLeft()).isValid()
        )
        selection = QItemSelection()
        if ends[0] is not None and ends[1] is not None and not is_click_on_nothing:
            first, last = sorted((ends[0], ends[1]))
            selection.select(self._index(first), self._index(last))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All of it: asking each of 100,000 selected photos would take longer than painting."""
        return QRegion(self.viewport().rect())
