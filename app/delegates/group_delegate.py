"""Paints a group in the list: picture, how many photos, what they are, and what it frees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.delegates.review_pictures import paint_picture
from app.icons import Icons
from app.models.review.choices import GroupState, state_of
from app.models.review.group_list import BYTES_ROLE, GROUP_ROLE
from app.models.review.words import group_words, state_words
from app.theme import Theme, caption_font
from app.views.texts import size_text
from indexer.duplicates.records import Group
from indexer.types import PhotoId

Index = QModelIndex | QPersistentModelIndex

_LINE_PX = 65
_PAD_PX = 12
_PICTURE = QSize(64, 48)
_SIGN_PX = 16
_GAP_PX = 8


class GroupDelegate(QStyledItemDelegate):
    """A line of the list; one whose group is not there yet says how many and how much."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        image_of: Callable[[PhotoId], QImage | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._image_of = image_of

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the picture needs."""
        return QSize(200, _LINE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        group: Group | None = index.data(GROUP_ROLE)
        state = GroupState.OPEN if group is None else state_of(group)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, option)
        rect = option.rect
        place = QRectF(
            rect.left() + _PAD_PX,
            rect.top() + (rect.height() - 1 - _PICTURE.height()) / 2,
            _PICTURE.width(),
            _PICTURE.height(),
        )
        is_done = state is GroupState.DONE
        if group is None:
            paint_picture(painter, place, None, tokens.color("raised").rgb(), is_faint=False)
        else:
            photo = group.keeper.photo
            image = self._image_of(photo.id)
            paint_picture(painter, place, image, photo.mean_color, is_faint=is_done, fills=True)
        right = rect.right() - _PAD_PX
        words_right = right
        if state is not GroupState.OPEN:
            words_right = self._paint_sign(painter, rect, right, is_done=is_done)
        across = (round(place.right()) + _GAP_PX, right, words_right)
        self._paint_words(painter, option, index, group, across, is_done=is_done)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, rect = self._theme.tokens, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("raised"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.color("hairline")
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_sign(self, painter: QPainter, rect: QRect, right: int, *, is_done: bool) -> int:
        """A check where all is decided, half a circle where some is; return where words end."""
        box = QRectF(right - _SIGN_PX, rect.top() + 35, _SIGN_PX, _SIGN_PX)
        name, token = ("check-circle", "keep") if is_done else ("circle-half", "dim")
        self._icons.paint(painter, box, name, self._theme.tokens.color(token))
        return right - _SIGN_PX - _GAP_PX

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        group: Group | None,
        across: tuple[int, int, int],
        *,
        is_done: bool,
    ) -> None:
        """Paint two lines; ``across`` is their left end, and the right end of each."""
        tokens, top = self._theme.tokens, option.rect.top()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        small = caption_font(option.font)
        left, right, words_right = across
        size = size_text(index.data(BYTES_ROLE))
        size_px = QFontMetrics(small).horizontalAdvance(size)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(tokens.color("dim"))
        painter.drawText(QRect(right - size_px, top + 12, size_px + 1, 20), middle, size)
        words = "" if group is None else state_words(group) or group_words(group)
        for text, font, token, at, end in (
            (index.data(), bold, "dim" if is_done else "text", 12, right - size_px - _GAP_PX),
            (words, small, "dim", 33, words_right),
        ):
            painter.setFont(font)
            painter.setPen(tokens.color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, end - left)
            painter.drawText(QRect(left, top + at, max(end - left, 0), 20), middle, shown)
