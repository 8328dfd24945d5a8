"""Paints a photo of a group: letter, what is decided, and which ones are seen large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.delegates.review_pictures import choice_token, paint_badge, paint_picture
from app.icons import Icons
from app.models.review.strip import IS_COMPARED_ROLE, MEMBER_ROLE
from app.models.review.words import choice_word
from app.theme import Theme, caption_font
from app.views.review.pictures import PICTURE_PX
from indexer.duplicates.records import Choice, Member
from indexer.types import PhotoId

Index = QModelIndex | QPersistentModelIndex

_FRAME_PX = 6
_LETTER_PX = 16
_SMALL = 0.625


class StripDelegate(QStyledItemDelegate):
    """A picture in a frame: thick for the one that keys act on, thin for what is compared."""

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
        self.is_small = False

    @property
    def picture(self) -> QSize:
        """Room for a picture."""
        return PICTURE_PX * (_SMALL if self.is_small else 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and its frame."""
        return self.picture + QSize(2 * _FRAME_PX, 2 * _FRAME_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one photo."""
        member: Member = index.data(MEMBER_ROLE)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent_tint"))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 7, 7)
        if is_current or index.data(IS_COMPARED_ROLE):
            painter.setPen(QPen(tokens.color("accent"), 2 if is_current else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 2 if is_current else 2.5
            painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 6, 6)
        place = whole.adjusted(_FRAME_PX, _FRAME_PX, -_FRAME_PX, -_FRAME_PX)
        goes = member.choice is Choice.BIN
        photo = member.photo
        at = paint_picture(
            painter, place, self._image_of(photo.id), photo.mean_color, is_faint=goes
        )
        self._paint_letter(painter, option, index, at)
        if member.choice is not None:
            corner = QPointF(at.right() - 3, at.bottom() - 3)
            word, token = choice_word(member.choice), choice_token(member.choice)
            paint_badge(painter, corner, word, token, tokens, option.font)
        for sign, is_shown, down in (
            ("lock-simple", member.is_protected, 3),
            ("cloud-slash", member.files[0].is_offline, 21 if member.is_protected else 3),
        ):
            if is_shown:
                self._paint_sign(painter, QPointF(at.right() - 19, at.top() + down), sign)
        painter.restore()

    def _paint_letter(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, at: QRectF
    ) -> None:
        tokens = self._theme.tokens
        box = QRectF(at.left() + 3, at.top() + 3, _LETTER_PX, _LETTER_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(tokens.color("text"))
        painter.setFont(caption_font(option.font, is_bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, index.data())

    def _paint_sign(self, painter: QPainter, at: QPointF, name: str) -> None:
        tokens = self._theme.tokens
        box = QRectF(at.x(), at.y(), _LETTER_PX, _LETTER_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        self._icons.paint(painter, box.adjusted(2, 2, -2, -2), name, tokens.color("text"))
