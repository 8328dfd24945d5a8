"""A line that floats below the search bar: what is wrong with what was typed, or cannot be done.

It covers photos instead of moving them, and goes with the next key.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.icons import Icons
from app.views.label import label

_GAP_PX = 4
_WIDEST_PX = 520
_ICON_PX = 16


class BarHint(QFrame):
    """Made once, hidden; lives in the window of its bar. GUI thread."""

    def __init__(self, icons: Icons, bar: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        self.setObjectName("barHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        sign = QLabel(self)
        sign.setPixmap(icons.icon("warning-circle", "bin").pixmap(QSize(_ICON_PX, _ICON_PX)))
        self._words = label(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty: nothing."""
        return self._words.text() if not self.isHidden() else ""

    def say(self, text: str) -> None:
        """Show a sentence below the bar; empty: none."""
        self._words.setText(text)
        if not text:
            self.hide()
            return
        window = self._bar.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        margins = self.contentsMargins()
        room = min(self._bar.width(), _WIDEST_PX)
        around = margins.left() + margins.right() + 8 + 12 + 8 + _ICON_PX
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        self.setFixedWidth(min(words + around + 2, room))
        self.setFixedHeight(self._row.totalHeightForWidth(self.width()))
        corner = self._bar.mapTo(self._bar.window(), QPoint(0, self._bar.height() + _GAP_PX))
        self.move(corner)
