"""Paints the small pictures of groups, and the badges that say what is decided."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath

from app.theme import RADIUS_PHOTO_PX, Tokens, caption_font
from indexer.duplicates.records import Choice

_BADGE_PX = 16
_BADGE_PADDING_PX = 5
_TINT = 0.16


def paint_picture(
    painter: QPainter,
    place: QRectF,
    image: QImage | None,
    mean_color: int,
    *,
    is_faint: bool,
    fills: bool = False,
) -> QRectF:
    """Paint a picture in the middle of a box; its mean colour where it is not there yet.

    Args:
        painter: With smooth scaling.
        place: The box.
        image: Of any size.
        mean_color: 0xRRGGBB.
        is_faint: It is dealt with.
        fills: Cut it to the box; else it is seen whole.

    Returns:
        Where it stands.
    """
    painter.save()
    if is_faint:
        painter.setOpacity(0.45)
    at, part = place, QRectF()
    if image is not None and not image.isNull():
        scales = (place.width() / image.width(), place.height() / image.height())
        scale = max(scales) if fills else min(scales)
        part = QRectF(image.rect())
        if fills:
            part.setSize(place.size() / scale)
            part.moveCenter(QRectF(image.rect()).center())
        else:
            at = QRectF(0, 0, image.width() * scale, image.height() * scale)
            at.moveCenter(place.center())
    path = QPainterPath()
    path.addRoundedRect(at, RADIUS_PHOTO_PX, RADIUS_PHOTO_PX)
    painter.setClipPath(path)
    if image is None or image.isNull():
        painter.fillRect(at, QColor(mean_color))
    else:
        painter.drawImage(at, image, part)
    painter.restore()
    return at


def choice_token(choice: Choice) -> str:
    """The colour of a decision."""
    return "keep" if choice is Choice.KEEP else "bin"


def paint_badge(
    painter: QPainter, right_bottom: QPointF, text: str, token: str, tokens: Tokens, font: QFont
) -> None:
    """Paint a word on its own ground, into a corner of a picture."""
    small = caption_font(font, is_bold=True)
    small.setPixelSize(10)
    width = QFontMetrics(small).horizontalAdvance(text) + 2 * _BADGE_PADDING_PX
    box = QRectF(0, 0, width, _BADGE_PX)
    box.moveBottomRight(right_bottom)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("surface"))
    painter.drawRoundedRect(box, 4, 4)
    tint = tokens.color(token)
    tint.setAlphaF(_TINT)
    painter.setBrush(tint)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(tokens.color(token))
    painter.setFont(small)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
