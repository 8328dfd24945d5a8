"""Headings between rows of photos: what they say, and how they are painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from app.models.grid_content import Section
from app.theme import Theme, caption_font
from indexer.search.query import Band, MatchKind

_TEXT_GAP_PX = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("Headings", text)


def month_text(year: int, month: int) -> str:
    """A month for people, in their language: ``May 2019``."""
    return QLocale().toString(QDate(year, month, 1), "MMMM yyyy")


def heading_text(section: Section) -> str:
    """What stands above the photos of a section."""
    count = QLocale().toString(section.count)
    if section.month is not None:
        return _tr("{0} · {1}").format(month_text(*section.month), count)
    if section.kind is MatchKind.NAME:
        return _tr("Found by name, folder, date or camera · {0}").format(count)
    if section.is_best_weak:
        return _tr("Closest photos · {0}").format(count)
    match section.band:
        case Band.STRONG:
            return _tr("Strong matches · {0}").format(count)
        case Band.LIKELY:
            return _tr("Likely · {0}").format(count)
        case _:
            return _tr("Other photos, best first · {0}").format(count)


def paint_heading(painter: QPainter, rect: QRect, section: Section, theme: Theme) -> None:
    """Paint a heading: its text, then a hairline to the right edge."""
    font: QFont = caption_font(painter.font())
    text = heading_text(section)
    width = QFontMetrics(font).horizontalAdvance(text)
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.tokens.color("dim"))
    box = rect.adjusted(2, 6, 0, 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setPen(theme.tokens.color("hairline"))
    y = box.center().y() + 0.5
    painter.drawLine(QPointF(box.left() + width + _TEXT_GAP_PX, y), QPointF(box.right() + 1, y))
    painter.restore()
