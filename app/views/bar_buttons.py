"""The buttons at the end of the search bar: filters, what to search by, save, clear."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.icons import Icons
from app.views.aspect_button import AspectButton
from app.views.chip_area import LINE_PX

_WORDS_FROM_PX = 420
"""In a narrower search bar the word for what is searched by leaves too little to type in."""


class BarButtons(QWidget):
    """One line of small buttons; those for a query are seen with one only. GUI thread."""

    filter_clicked = Signal()
    save_clicked = Signal()
    clear_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.filter = self._button("funnel-simple", self.tr("Add a filter"))
        self.filter.clicked.connect(self.filter_clicked)
        self.aspect = AspectButton(icons, self)
        self._save = self._button("bookmark-simple", self.tr("Save as album…"))
        self._save.clicked.connect(self.save_clicked)
        self._clear = self._button("x", self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.all:
            row.addWidget(button)

    @property
    def all(self) -> tuple[QToolButton, ...]:
        """In the order in which they stand, and Tab comes to them."""
        return (self.filter, self.aspect, self._save, self._clear)

    def show_for_query(self, *, is_empty: bool) -> None:
        """Nothing can be saved or cleared where nothing is asked for."""
        for button in (self._save, self._clear):
            button.setVisible(not is_empty)

    def fit_into(self, bar_px: int) -> None:
        """Take less room in a narrow search bar."""
        self.aspect.set_compact(is_compact=bar_px < _WORDS_FROM_PX)

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._icons.icon(icon, "dim"))
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(LINE_PX, LINE_PX)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
