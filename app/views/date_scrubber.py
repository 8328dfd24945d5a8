"""The time line at the right edge of the grid: years and months beside the scroll bar.

Quiet until the pointer or the keyboard is on the bar. Labels stand where their photos do, so that
a long year takes a long way. Lists by name or size show letters or sizes instead.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.models.date_texts import day_of, day_text
from app.models.justified import JustifiedLayout
from app.models.scrub_marks import PlacedMark, ScrubMark, marks_of, placed_marks
from app.models.section_texts import heading_text, letter_text, section_name, size_mark_text
from app.models.sections import Grouping
from app.theme import Theme, caption_font
from app.views.date_bubble import DateBubble
from app.views.justified_view import MARGIN_PX, JustifiedView
from app.views.scrub_bar import ScrubBar

_PAD_PX = 8
_TICK_PX = 3
_LEAST_WIDTH_PX = 44


class DateScrubber(QWidget):
    """Gives a view its scroll bar, and shows what stands where along it. GUI thread."""

    def __init__(self, view: JustifiedView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._marks: list[ScrubMark] = []
        self._placed: list[PlacedMark] = []
        self._made_for: tuple[JustifiedLayout, int] | None = None
        self._pointer_y: int | None = None
        self.bar = ScrubBar(view)
        view.setVerticalScrollBar(self.bar)
        self._bubble = DateBubble(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.bar.pointed_at.connect(self._on_pointed_at)
        self.bar.left.connect(self._on_left)
        self.bar.focus_changed.connect(self._on_focus)
        self.bar.valueChanged.connect(self._on_value)
        self.bar.rangeChanged.connect(self._on_range)
        theme.changed.connect(self.update)
        self._name_bar()
        view.installEventFilter(self)

    @property
    def placed(self) -> list[PlacedMark]:
        """What is shown beside the bar."""
        return self._placed

    @property
    def bubble(self) -> DateBubble:
        """What is said of the place that is pointed at."""
        return self._bubble

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._show()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint labels and ticks on a veil that keeps them readable on every photo."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        veil = tokens.color("background")
        veil.setAlphaF(0.88)
        painter.fillRect(self.rect(), veil)
        painter.setFont(caption_font(self.font()))
        right = self.width() - _PAD_PX
        line = QFontMetrics(painter.font()).height()
        for mark, y, has_text in self._placed:
            painter.setPen(tokens.color("text" if mark.is_major else "dim"))
            if has_text:
                box = QRect(0, y - line // 2, right, line)
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, side, _mark_text(mark))
            else:
                painter.drawLine(right - _TICK_PX, y, right - 1, y)
        if self._pointer_y is not None:
            painter.setPen(tokens.color("accent"))
            painter.drawLine(0, self._pointer_y, self.width(), self._pointer_y)
        painter.end()

    # What the bar says -----------------------------------------------------------------------

    @Slot(int)
    def _on_pointed_at(self, y: int) -> None:
        if self.bar.maximum() == 0:
            return
        is_dragged = self.bar.isSliderDown()
        self._pointer_y = min(max(y, 0), self.bar.height() - 1)
        self._show()
        self._say(self.bar.value() if is_dragged else self.bar.value_at(y), self._pointer_y)

    @Slot()
    def _on_left(self) -> None:
        self._pointer_y = None
        self._bubble.hide()
        self.setVisible(self.bar.hasFocus() and self.bar.maximum() > 0)
        self.update()

    @Slot(bool)
    def _on_focus(self, has_focus: bool) -> None:
        if not has_focus:
            self._on_left()
        elif self.bar.maximum() > 0:
            self._show()
            self._on_value(self.bar.value())

    @Slot(int)
    def _on_value(self, value: int) -> None:
        if self.bar.hasFocus() and not self.bar.isSliderDown():
            self._say(value, self.bar.y_of(value))
            self.bar.setAccessibleDescription(self._words_at(value))

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        self._name_bar()
        if most == 0:
            self._on_left()
        elif self.isVisible():
            self._show()

    # What is shown ---------------------------------------------------------------------------

    def _show(self) -> None:
        self._name_bar()
        self._make()
        font = QFontMetrics(caption_font(self.font()))
        texts = [font.horizontalAdvance(_mark_text(one.mark)) for one in self._placed]
        width = max([*texts, _LEAST_WIDTH_PX - 2 * _PAD_PX]) + 2 * _PAD_PX
        corner = self.bar.mapTo(self._view, QPoint(0, 0))
        self.setGeometry(corner.x() - width, corner.y(), width, self.bar.height())
        # Where nothing is to be told apart (an answer, or what was added last), the bubble is all.
        self.setVisible(bool(self._placed))
        self.raise_()
        self.update()

    def _name_bar(self) -> None:
        """For a screen reader: only what is sorted by time lies along a time line."""
        runs = self._view.content.runs
        by_time = runs is not None and runs.grouping in (Grouping.DAY, Grouping.MONTH)
        self.bar.setAccessibleName(
            self.tr("Time line") if by_time else self.tr("Position in the list")
        )

    def _make(self) -> None:
        key = (self._view.layout_now, self.bar.height())
        if self._made_for is not None and self._made_for == key:
            return
        self._made_for = key
        self._marks = marks_of(self._view.content.runs, self._view.layout_now)
        self._placed = placed_marks(self._marks, self._y_of_content, self.bar.height())
        self.bar.stops = sorted({min(m.content_y, self.bar.maximum()) for m in self._marks})

    def _y_of_content(self, content_y: int) -> int:
        return self.bar.y_of(content_y)

    def _say(self, value: int, y: int) -> None:
        edge = self if self.isVisible() else self.bar
        at = self.bar.mapTo(self._view, QPoint(0, y))
        right = edge.mapTo(self._view, QPoint(0, 0)).x()
        self._bubble.show_at(right, at.y(), self._words_at(value))

    def _words_at(self, value: int) -> str:
        """What the top of the view shows when it is scrolled so far."""
        number = self._view.section_number_at(value)
        if number is not None:
            section = self._view.sections[number]
            return section_name(section) if section.grouping else heading_text(section)
        item = self._view.layout_now.nearest_item(0, value - MARGIN_PX)
        return "" if item is None else day_text(day_of(float(self._view.content.taken_s[item])))


def _mark_text(mark: ScrubMark) -> str:
    match mark.grouping:
        case Grouping.MONTH if mark.is_major:
            return str(1970 + mark.number // 12)
        case Grouping.MONTH:
            return QLocale().standaloneMonthName(
                mark.number % 12 + 1, QLocale.FormatType.ShortFormat
            )
        case Grouping.LETTER:
            return letter_text(mark.number)
        case _:
            return size_mark_text(mark.number)
