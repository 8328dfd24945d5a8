"""What can be clicked on a photo in the grid: thumbs, and the badge of what is folded into it.

The thumbs are there while the pointer is over the photo. Keys and the context menu do the same, so
nothing here takes the focus. GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from app.delegates.badges import BADGE_MARGIN, BUTTON_PX, Badges, Corner, badge_rect
from app.views.justified_view import JustifiedView
from indexer.types import PhotoId

_GAP_PX = 4
_LEAST_WIDTH_PX = 2 * BUTTON_PX + _GAP_PX + 2 * BADGE_MARGIN
_LEAST_HEIGHT_PX = 56


class CellButton(NamedTuple):
    """Something on a photo that can be clicked."""

    what: str
    """``like``, ``dislike`` or ``fold``."""
    item: int
    rect: QRectF


class CellButtons(QObject):
    """Of one view: follows the pointer, paints the thumbs, takes the clicks."""

    judged = Signal(object, bool)
    """A photo's id, and whether it was the thumb up."""
    fold_clicked = Signal(object)
    """The id of a photo: what is folded into it is to be seen, or no longer."""

    def __init__(
        self, view: JustifiedView, badges: Badges, is_covered: Callable[[QPoint], bool]
    ) -> None:
        """Follow the pointer over a view.

        Args:
            view: The grid.
            badges: Makes what is painted.
            is_covered: Whether something is painted over the photos at a point of the viewport.
        """
        super().__init__(view)
        self._view = view
        self._badges = badges
        self._is_covered = is_covered
        self._hovered: int | None = None
        self.can_judge = False
        """Whether there are thumbs."""
        self.liked: frozenset[int] = frozenset()
        self.disliked: frozenset[int] = frozenset()
        """Photos that the query goes by, or keeps away from."""
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def set_judged(self, liked: frozenset[int], disliked: frozenset[int]) -> None:
        """What the query goes by now."""
        if (liked, disliked) != (self.liked, self.disliked):
            self.liked, self.disliked = liked, disliked
            self._view.viewport().update()

    def verdict(self, photo_id: int) -> str:
        """The badge of a photo that the query goes by; empty: of none."""
        if photo_id in self.liked:
            return "liked"
        return "disliked" if photo_id in self.disliked else ""

    def fold_badge(self, item: int) -> str:
        """The badge that tells what is folded into a photo; empty: nothing is."""
        content = self._view.content
        if content.fold_counts is None or content.leaders is None:
            return ""
        if content.leaders[item] != content.ids[item]:
            return "member"
        count = int(content.fold_counts[item])
        if not count:
            return ""
        is_open = item + 1 < content.count and content.leaders[item + 1] == content.ids[item]
        return f"{'open' if is_open else 'folded'} {count}"

    def paint(self, painter: QPainter, ratio: float) -> None:
        """Paint the thumbs of the photo under the pointer."""
        for button in self._thumbs():
            photo_id = int(self._view.content.ids[button.item])
            is_like = button.what == "like"
            is_on = photo_id in (self.liked if is_like else self.disliked)
            icon = f"thumbs-{'up' if is_like else 'down'}{'-fill' if is_on else ''}"
            name = f"{'pressed' if is_on else 'button'} {icon}"
            painter.drawPixmap(button.rect.topLeft(), self._badges.badge(name, ratio))

    def at(self, point: QPoint) -> CellButton | None:
        """What could be clicked at a point of the viewport."""
        index = self._view.indexAt(point)
        if not index.isValid() or self._is_covered(point):
            return None
        buttons = [*self._thumbs(), *self._fold_badge_of(index.row())]
        return next((one for one in buttons if one.rect.contains(point)), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer; take clicks on what is here."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._hover(None)
        elif isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            button = self.at(event.pos())
            if button is not None:
                viewport, rect = self._view.viewport(), button.rect.toRect()
                QToolTip.showText(event.globalPos(), self._words(button), viewport, rect)
                return True
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseMove:
            index = self._view.indexAt(point)
            is_over = index.isValid() and not event.buttons()
            self._hover(index.row() if is_over else None)
            return False
        is_press = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if not is_press or event.button() != Qt.MouseButton.LeftButton:
            return False
        button = self.at(point)
        if button is None:
            return False
        photo_id = PhotoId(int(self._view.content.ids[button.item]))
        if button.what == "fold":
            self.fold_clicked.emit(photo_id)
        else:
            self.judged.emit(photo_id, button.what == "like")
        return True

    def _thumbs(self) -> list[CellButton]:
        item = self._hovered
        if not self.can_judge or item is None or item >= self._view.content.count:
            return []
        cell = self._view.item_rect(item)
        if cell.width() < _LEAST_WIDTH_PX or cell.height() < _LEAST_HEIGHT_PX:
            return []
        left, top = cell.left() + BADGE_MARGIN, cell.top() + BADGE_MARGIN
        return [
            CellButton(
                what, item, QRectF(left + i * (BUTTON_PX + _GAP_PX), top, BUTTON_PX, BUTTON_PX)
            )
            for i, what in enumerate(("like", "dislike"))
        ]

    def _fold_badge_of(self, item: int) -> list[CellButton]:
        name = self.fold_badge(item)
        if not name or name == "member":
            return []
        cell = self._view.item_rect(item)
        badge = self._badges.badge(name, self._view.devicePixelRatioF())
        return [CellButton("fold", item, badge_rect(badge, cell, Corner.TOP_RIGHT))]

    def _hover(self, item: int | None) -> None:
        if item == self._hovered:
            return
        old, self._hovered = self._hovered, item
        if self.can_judge:
            for one in (old, item):
                if one is not None and one < self._view.content.count:
                    self._view.viewport().update(self._cell_around(one))

    def _cell_around(self, item: int) -> QRect:
        return self._view.item_rect(item).adjusted(-1, -1, 1, 1)

    def _words(self, button: CellButton) -> str:
        photo_id = int(self._view.content.ids[button.item])
        match button.what:
            case "like" if photo_id in self.liked:
                return self.tr("No longer ask for more like this")
            case "like":
                return self.tr("More like this: refine the search")
            case "dislike" if photo_id in self.disliked:
                return self.tr("No longer keep away from this")
            case "dislike":
                return self.tr("Less like this: refine the search")
        counts = self._view.content.fold_counts
        count = 0 if counts is None else int(counts[button.item])
        if self.fold_badge(button.item).startswith("open"):
            return self.tr("Fold %Ln look-alike(s) into this photo again", "", count)
        return self.tr(
            "%Ln photo(s) looking almost the same are folded into this one. Click to show them. "
            "Whatever you do with this photo is done with it alone.",
            "",
            count,
        )
