"""The photo grid: paints the visible part of justified rows and asks for their thumbnails."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.delegates.ground import ground_between
from app.delegates.photo_painter import PhotoCell, PhotoPainter
from app.icons import Icons
from app.mark_book import UNMARKED, MarkBook
from app.theme import Theme
from app.thumbnails import Request, ThumbnailLoader
from app.views.cell_buttons import CellButtons
from app.views.date_scrubber import DateScrubber
from app.views.grid_headings import GridHeadings
from app.views.grid_zoom import GridZoom
from app.views.justified_view import MARGIN_PX, JustifiedView
from indexer.types import PhotoId

_AHEAD_PAGES = 1.0
"""How much above and below the window is decoded once the window itself is done."""
_END_PAGES = 2.0
_ARROWS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class PhotoGrid(JustifiedView):
    """Shows photos; everything that is not visible costs nothing."""

    end_neared = Signal()
    """Less than two pages are left below the window."""
    drag_begun = Signal()
    """The selected photos are being dragged out."""
    menu_requested = Signal(QPoint)
    """The context menu of the selection is wanted, at a global position."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        loader: ThumbnailLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loader = loader
        self._painter = PhotoPainter(theme, icons, self)
        self._headings = GridHeadings(self, theme)
        self.buttons = CellButtons(self, self._painter.badges, self._headings.covers)
        self._photos.verdict_of = self.buttons.verdict
        # Else Qt would paint the window's ground and the view's below it, in every frame.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        GridZoom(self)
        self._marks: MarkBook | None = None
        self.setObjectName("photoGrid")
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Photos"))
        self.scrubber = DateScrubber(self, theme)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.span_changed.connect(self._on_span_changed)
        loader.loaded.connect(self._on_loaded)
        theme.changed.connect(self.viewport().update)

    def set_marks(self, marks: MarkBook) -> None:
        """Show stars and hearts, and tell a screen reader of them."""
        self._marks = marks
        self._photos.mark_of = marks.mark
        marks.changed.connect(self._on_loaded)
        self._on_span_changed()

    def is_painted_fully(self) -> bool:
        """Whether every visible photo has its thumbnail."""
        visible = self._layout.items_between(*self.visible_span())
        return all(self._loader.image(PhotoId(int(self.content.ids[i]))) for i in visible)

    def select_first_if_none(self) -> bool:
        """Select the first photo unless something is selected; return whether that was done."""
        if self.content.count == 0 or self.selected_ranges():
            return False
        self.setCurrentIndex(self.model().index(0, 0))
        return True

    # Painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is visible."""
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        # What changed may be one photo of thirty.
        up = self.verticalOffset() - MARGIN_PX
        cells = self._cells(event.rect().top() - 1 + up, event.rect().bottom() + 2 + up)
        # The viewport is opaque: nobody else paints the ground.
        ground = self._theme.tokens.color("background")
        for rect in ground_between([cell.rect for cell in cells], event.rect()):
            painter.fillRect(rect, ground)
        self._headings.paint(painter)
        self._painter.paint(painter, cells, self.devicePixelRatioF())
        self.buttons.paint(painter, self.devicePixelRatioF())
        self._headings.paint_on_top(painter)
        painter.end()

    def _cells(self, top: int, bottom: int) -> list[PhotoCell]:
        content = self.content
        ranges = self.selected_ranges()
        is_alone = len(ranges) == 1 and len(ranges[0]) == 1
        current = self.currentIndex().row() if self.hasFocus() else -1
        items = self._layout.items_between(top, bottom)
        ids = content.ids[items.start : items.stop].tolist()
        colors = content.mean_colors[items.start : items.stop].tolist()
        rects = self._layout.rects(items).tolist()
        down = MARGIN_PX - self.verticalOffset()
        buttons = self.buttons
        has_folds, has_verdicts = content.fold_counts is not None, buttons.can_judge
        cells = []
        for item, photo_id, color, (left, upper, right, lower) in zip(
            items, ids, colors, rects, strict=True
        ):
            is_selected = any(item in one for one in ranges)
            mark = self._marks.mark(photo_id) if self._marks else UNMARKED
            cells.append(
                PhotoCell(
                    QRect(left + MARGIN_PX, upper + down, right - left, lower - upper),
                    self._loader.image(photo_id),
                    color,
                    content.bars(item),
                    content.offline is not None and bool(content.offline[item]),
                    is_selected,
                    # The one selected photo is marked already; a second ring says nothing more.
                    item == current and not (is_selected and is_alone),
                    mark.rating or 0,
                    mark.is_favourite,
                    buttons.fold_badge(item) if has_folds else "",
                    buttons.verdict(photo_id) if has_verdicts else "",
                )
            )
        return cells

    # Thumbnails ------------------------------------------------------------------------------

    @Slot()
    def _on_span_changed(self) -> None:
        """Ask for what is visible, top to bottom, then for what is near."""
        if self._layout.count == 0 or not self.isVisible():
            return
        visible = self._layout.items_between(*self.visible_span())
        near = self._layout.items_between(*self.visible_span(_AHEAD_PAGES))
        requests = self._requests(near)
        first, stop = visible.start - near.start, visible.stop - near.start
        requests = [*requests[first:stop], *requests[stop:], *reversed(requests[:first])]
        self._loader.want(requests)
        if self._marks is not None:
            self._marks.want([request.photo_id for request in requests])
        if self.visible_span(_END_PAGES)[1] >= self._layout.content_height:
            self.end_neared.emit()

    def _requests(self, items: range) -> list[Request]:
        """What to ask for: each photo at the device pixels of its cell, as `device_rect` has it."""
        # Where a cell stands on the screen changes its size in pixels where ratios are broken.
        shift = np.array([MARGIN_PX, MARGIN_PX - self.verticalOffset()] * 2)
        edges = (self._layout.rects(items) + shift) * self.devicePixelRatioF()
        pixels = np.rint(edges).astype(np.int64)
        ids = self.content.ids[items.start : items.stop].tolist()
        widths = (pixels[:, 2] - pixels[:, 0]).tolist()
        heights = (pixels[:, 3] - pixels[:, 1]).tolist()
        return [Request(*one) for one in zip(ids, widths, heights, strict=True)]

    @Slot(object)
    def _on_loaded(self, photo_ids: frozenset[PhotoId]) -> None:
        for item in self._layout.items_between(*self.visible_span()):
            if int(self.content.ids[item]) in photo_ids:
                # One more on each side: at broken pixel ratios a cell ends inside a pixel.
                self.viewport().update(self.item_rect(item).adjusted(-1, -1, 1, 1))

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self.span_changed.emit()

    # Events ----------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: at a pixel ratio of 1.5 the old picture cannot be moved by whole pixels."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew; what stood at the top stays there."""
        anchor = self.anchor()
        QAbstractItemView.resizeEvent(self, event)  # QListView's would lay out items of its own
        self.relayout()
        if anchor is not None:
            self.scroll_to_anchor(anchor)
        self.span_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and select."""
        super().keyPressEvent(event)
        # The focus makes the first photo the current one without selecting it; a key that leads to
        # that photo again would do nothing.
        if event.key() in _ARROWS and not self.selected_ranges():
            self.selectionModel().select(
                self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Ask for the files: they are read where nobody waits for them."""
        self.drag_begun.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; by the keyboard it opens at the current photo."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(rect.center())
        else:
            position = event.globalPos()
        if len(self.selected_ids()):
            self.menu_requested.emit(position)
        event.accept()
