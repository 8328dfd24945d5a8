"""Paints the headings between rows of photos."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from app.models.section_texts import heading_text
from app.models.sections import Section
from app.theme import Theme

_TEXT_GAP_PX = 8
_INSET_PX = 2


def heading_font(base: QFont) -> QFont:
    """The font of headings: body size, a little stronger than text."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def heading_text_rect(rect: QRect, section: Section, base: QFont) -> QRect:
    """Which part of a heading is text: a click there selects its photos."""
    width = QFontMetrics(heading_font(base)).horizontalAdvance(heading_text(section))
    box = _text_box(rect)
    return QRect(box.left(), rect.top(), min(width, box.width()), rect.height())


def paint_heading(
    painter: QPainter,
    rect: QRect,
    section: Section,
    theme: Theme,
    *,
    is_pointed_at: bool = False,
) -> None:
    """Paint a heading: its text, then a hairline to the right edge."""
    font = heading_font(painter.font())
    box = _text_box(rect)
    metrics = QFontMetrics(font)
    text = metrics.elidedText(heading_text(section), Qt.TextElideMode.ElideRight, box.width())
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.tokens.color("accent" if is_pointed_at else "text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setPen(theme.tokens.color("hairline"))
    y = box.center().y() + 0.5
    left = box.left() + metrics.horizontalAdvance(text) + _TEXT_GAP_PX
    if left < box.right():
        painter.drawLine(QPointF(left, y), QPointF(box.right() + 1, y))
    painter.restore()


def _text_box(rect: QRect) -> QRect:
    return rect.adjusted(_INSET_PX, 4, 0, 0)
