"""A card: one photo, what is decided about it, and what is known of it. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.fact_lines import FactLines
from app.views.compare.facts import Line
from app.views.compare.pane import Pane
from app.views.compare.subjects import Subject, letter
from app.views.elided_label import ElidedLabel
from indexer.duplicates.records import Choice

PAD_PX = 12
_ABOVE_PX, _GAP_PX, _BELOW_PX = 8, 6, 10
_ZOOM_FROM_PX = 240
_WORDS_FROM_PX = 320
"""In a narrower card the buttons have icons alone."""
_NARROW_PX = 190
"""In a narrower card the letter stands beside the buttons; the tooltip has the name."""
_NARROW_PAD_PX = 4
_LETTER_PX = 12


class Card(QFrame):
    """Told what to show; `CompareView` moves its picture along with the others."""

    choice_clicked = Signal(object)
    """A `Choice`, or None: the one that was made is taken back."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareCard")
        self.pane = Pane(theme, self)
        self.facts = FactLines(theme, self)
        self._name = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        bold = QFont(self._name.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(bold)
        self._zoom = QLabel(self)
        self._zoom.setProperty("kind", "caption")
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._lock = QLabel(self)
        self._lock.setPixmap(icons.icon("lock", "dim").pixmap(QSize(16, 16)))
        words = self.tr("In a protected folder: it stays")
        self._lock.setToolTip(words)
        self._lock.setAccessibleName(words)
        self._subject: Subject | None = None
        self._letter = self._title = ""
        self._is_narrow = False
        self.keep = self._button(icons, self.tr("Keep"), "check", Choice.KEEP)
        self.bin = self._button(icons, self.tr("Bin"), "trash", Choice.BIN)
        head = self._head = QHBoxLayout()
        head.setSpacing(6)
        self._name.setMinimumWidth(_LETTER_PX)  # of nothing else is so much to be left out
        head.addWidget(self._name, 1)
        for widget in (self._zoom, self._lock, self.keep, self.bin):
            head.addWidget(widget)
        words_below = self._below = QVBoxLayout()
        words_below.setContentsMargins(PAD_PX, _ABOVE_PX, PAD_PX, _BELOW_PX)
        words_below.setSpacing(_GAP_PX)
        words_below.addLayout(head)
        words_below.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addLayout(words_below)

    @property
    def subject(self) -> Subject | None:
        """The photo that is shown."""
        return self._subject

    @property
    def head_px(self) -> int:
        """Height that neither the picture nor the facts take."""
        return _ABOVE_PX + _BELOW_PX + _GAP_PX + 2 + self._head.sizeHint().height()

    def show_subject(self, subject: Subject, index: int, *, can_decide: bool) -> None:
        """Show another photo, without facts yet.

        Args:
            subject: The photo.
            index: Its place among all that are compared.
            can_decide: Whether it can be kept or binned.
        """
        self._subject = subject
        title = f"{letter(index)} · {subject.name}"
        self._letter, self._title = letter(index), title
        self.setAccessibleName(title)
        self.pane.setAccessibleName(title)
        self.pane.clear()
        self._lock.setVisible(subject.is_protected)
        for button in (self.keep, self.bin):
            button.setVisible(can_decide)
            button.setAccessibleName(f"{button.text()}: {title}")
        self.bin.setEnabled(not subject.is_protected)
        self._show_name()

    def show_lines(self, lines: Sequence[Line], place: int) -> None:
        """Show what is known, beside what is known of the others."""
        self.facts.show_lines(lines, place)

    def show_choice(self, choice: Choice | None) -> None:
        """Say what is decided."""
        self.keep.setChecked(choice is Choice.KEEP)
        self.bin.setChecked(choice is Choice.BIN)

    def show_zoom(self, percent: int) -> None:
        """Say how large the picture is seen."""
        self._zoom.setText(self.tr("{0} %").format(percent))

    def set_current(self, *, is_current: bool) -> None:
        """Say whether keys act on this one."""
        if self.property("current") is not is_current:
            self.setProperty("current", is_current)
            self.style().unpolish(self)
            self.style().polish(self)

    def is_advice_cut(self, width: int) -> bool:
        """Whether in a card so wide what it is beside the others takes more than a line."""
        pad = _NARROW_PAD_PX if width < _NARROW_PX else PAD_PX
        return self.facts.is_first_cut(width - 2 * pad - 2)

    def set_width(self, width: int) -> None:
        """Take less room for words in a narrow card."""
        self._zoom.setVisible(width >= _ZOOM_FROM_PX)
        self._is_narrow = width < _NARROW_PX
        self._show_name()
        pad = _NARROW_PAD_PX if self._is_narrow else PAD_PX
        self._below.setContentsMargins(pad, _ABOVE_PX, pad, _BELOW_PX)
        self._head.setSpacing(min(pad, 6))
        style = Qt.ToolButtonStyle
        wide = width >= _WORDS_FROM_PX
        for button in (self.keep, self.bin):
            button.setToolButtonStyle(
                style.ToolButtonTextOnly if wide else style.ToolButtonIconOnly
            )

    def _show_name(self) -> None:
        is_letter = self._is_narrow and not self.keep.isHidden()
        self._name.setText(self._letter if is_letter else self._title)
        self.setToolTip(self._title if is_letter else "")

    def _button(self, icons: Icons, text: str, icon: str, choice: Choice) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(text)
        button.setIcon(icons.icon(icon, choice.value))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setProperty("choice", choice.value)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the photo

        def clicked(is_checked: bool) -> None:
            self.choice_clicked.emit(choice if is_checked else None)

        button.clicked.connect(clicked)
        return button
