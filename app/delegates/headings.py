"""Paints the headings between rows of photos; what they say is laid out once and kept."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QDate, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText

from app.models.section_texts import heading_text
from app.models.sections import Section
from app.theme import Theme

_TEXT_GAP_PX = 8
_LEFT_PX, _DOWN_PX = 2, 2
_KEPT = 256


class _Words(NamedTuple):
    """The text of a heading, ready to be drawn: shaping it takes longer than painting it."""

    text: QStaticText
    width: int
    height: int


class HeadingPainter(QObject):
    """Paints headings of one view. GUI thread."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: dict[tuple[Section, int, str], _Words] = {}
        self._today = QDate()

    def words_rect(self, rect: QRect, section: Section, base: QFont) -> QRect:
        """Which part of a heading is text: a click there selects its photos."""
        left = rect.left() + _LEFT_PX
        width = self._words_of(section, rect, heading_font(base)).width
        return QRect(left, rect.top(), width, rect.height())

    def paint(
        self, painter: QPainter, rect: QRect, section: Section, *, is_pointed_at: bool
    ) -> None:
        """Paint one: its text, then a hairline to the right edge."""
        font = heading_font(painter.font())
        words = self._words_of(section, rect, font)
        tokens = self._theme.tokens
        painter.save()
        painter.setFont(font)
        painter.setPen(tokens.color("accent" if is_pointed_at else "text"))
        middle = rect.top() + rect.height() // 2 + _DOWN_PX
        left = rect.left() + _LEFT_PX
        painter.drawStaticText(QPointF(left, middle - words.height // 2), words.text)
        line = left + words.width + _TEXT_GAP_PX
        if line < rect.right():
            painter.fillRect(line, middle, rect.right() + 1 - line, 1, tokens.color("hairline"))
        painter.restore()

    def _words_of(self, section: Section, rect: QRect, font: QFont) -> _Words:
        today = QDate.currentDate()
        if len(self._words) > _KEPT or today != self._today:  # yesterday's "Today"
            self._words.clear()
            self._today = today
        key = (section, rect.width(), font.key())
        if key not in self._words:
            metrics = QFontMetrics(font)
            text = metrics.elidedText(
                heading_text(section), Qt.TextElideMode.ElideRight, rect.width() - _LEFT_PX
            )
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=font)
            self._words[key] = _Words(static, metrics.horizontalAdvance(text), metrics.height())
        return self._words[key]


def heading_font(base: QFont) -> QFont:
    """The font of headings: body size, a little stronger than text."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font
