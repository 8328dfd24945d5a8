"""A small field over the photos: type a date, and the photos follow while you type.

A field and no bare type-ahead, since digits rate photos and letters are keys of other commands:
what is typed has to be seen, and a slip must not give five stars. It opens by key (Ctrl+G, or G)
and is gone with Enter, Escape, or when the photos get the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QLineEdit

from app.models.date_texts import day_of, day_text
from app.models.justified import HEADING_PX
from app.models.typed_date import Found, find_date, read_date
from app.views.justified_view import MARGIN_PX
from app.views.photo_grid import PhotoGrid

_FIELD_CHARS = 16


class GoToDate(QFrame):
    """Floats over a grid. GUI thread."""

    def __init__(self, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._began_at = 0
        self._found: Found | None = None
        self.setObjectName("goToDate")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Go to date"))
        self.field.setPlaceholderText(self.tr("2019, May 2019, 12 Feb"))
        # A hint in another language may be longer: it is to be seen whole.
        hint = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        least = self.field.fontMetrics().averageCharWidth() * _FIELD_CHARS
        self.field.setMinimumWidth(max(hint, least) + 24)
        self._answer = QLabel(self)
        self._answer.setProperty("kind", "dim")
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self._answer)
        self.hide()
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        grid.installEventFilter(self)

    @property
    def answer(self) -> str:
        """What is said beside the field."""
        return self._answer.text()

    @Slot()
    def open(self) -> None:
        """Ask for a date, where there are photos."""
        if not self._grid.isVisible() or not self._grid.content.count:
            return
        self._began_at = self._grid.verticalOffset()
        self._found = None
        self.field.clear()
        self._say("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Escape and when the focus goes elsewhere; stay in the middle."""
        if watched is self._grid:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        # Escape is a shortcut of the window as well: it is this field's while it is open.
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            if event.type() == QEvent.Type.KeyPress:
                self._grid.verticalScrollBar().setValue(self._began_at)
                self._leave()
            event.accept()
            return True
        if event.type() == QEvent.Type.FocusOut and not self.field.hasFocus():
            self.hide()
        return False

    @Slot(str)
    def _on_text(self, text: str) -> None:
        """Go to what is typed so far."""
        self._found = None
        typed = read_date(text, _month_names(), is_day_first=_is_day_first())
        if typed is not None:
            content = self._grid.content
            top = self._grid.layout_now.nearest_item(0, self._began_at + HEADING_PX - MARGIN_PX)
            shown = day_of(float(content.taken_s[top])) if top is not None else 0
            self._found = find_date(typed, content.taken_s, shown)
        if self._found is None:
            is_begun = bool(text.strip()) and not text.strip().isdigit()
            self._say(self.tr("No date yet") if is_begun else "")
            return
        index = self._grid.model().index(self._found.item, 0)
        self._grid.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        day = day_text(day_of(float(self._grid.content.taken_s[self._found.item])))
        self._say(day if self._found.is_exact else self.tr("Nearest: {0}").format(day))

    @Slot()
    def _on_return(self) -> None:
        """The photo that was gone to is the current one."""
        if self._found is not None:
            self._grid.setCurrentIndex(self._grid.model().index(self._found.item, 0))
        self._leave()

    def _leave(self) -> None:
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        self._answer.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        room = self._grid.viewport().width()
        self.setFixedWidth(min(self.sizeHint().width(), room))
        self.move((room - self.width()) // 2, HEADING_PX + MARGIN_PX)


def _month_names() -> list[list[str]]:
    locale, kinds = QLocale(), (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return [
        [f(month, kind) for kind in kinds for f in (locale.monthName, locale.standaloneMonthName)]
        for month in range(1, 13)
    ]


def _is_day_first() -> bool:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M")
