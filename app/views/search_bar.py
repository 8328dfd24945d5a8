"""The search bar: chips in the order they were added, and a field to type the next one.

Changes the `QueryDraft` and says so; who searches is `app.controllers.browsing`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.icons import Icons
from app.models.chips import Chip
from app.models.query_draft import QueryDraft
from app.models.query_history import QueryHistory
from app.theme import Theme
from app.views.busy_sign import BusySign
from app.views.chip import ChipView
from app.views.chip_area import LINE_PX, ChipArea
from app.views.chip_pictures import ChipPictures
from app.views.search_field import SearchField

_FIELD_MIN_PX = 160


class SearchBar(QFrame):
    """Draws a `QueryDraft` and lets the user change it."""

    draft_changed = Signal()
    query_begun = Signal()
    """What follows is another query, and none of the album that one is in."""
    history_changed = Signal()
    save_requested = Signal()
    """The query shall be kept as an album."""
    paste_requested = Signal()
    """Ctrl+V with something else than text in the clipboard."""
    leave_requested = Signal()
    """Return with nothing to add, or Down at the end of the history: on to the photos."""

    def __init__(
        self,
        draft: QueryDraft,
        pictures: ChipPictures,
        theme: Theme,
        icons: Icons,
        history: QueryHistory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._history = QueryHistory() if history is None else history
        self._pictures = pictures
        self._theme = theme
        self._icons = icons
        self.setObjectName("searchBar")
        self.setAccessibleName(self.tr("Query"))
        self._sign = BusySign(icons, LINE_PX, self)
        self._sign.busy_shown.connect(self.announce)
        self._field = SearchField(self)
        self._field.setMinimumWidth(_FIELD_MIN_PX)
        self._field.setFixedHeight(LINE_PX)
        self._connect_field()
        self._area = ChipArea(self._field, self._chip_view, self)
        self._area.chip_changed.connect(self._on_chip_changed)
        self._area.chip_closed.connect(self._on_chip_closed)
        self._area.settled.connect(self._on_settled)
        self._save = self._button("bookmark-simple", self.tr("Save as album…"))
        self._save.clicked.connect(self.save_requested)
        self._clear = self._button("x", self.tr("Clear the search"))
        self._clear.clicked.connect(self._on_clear_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._area, 1)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        pictures.came.connect(self._on_picture_came)
        self.show_draft()

    @property
    def field(self) -> SearchField:
        """Where one types."""
        return self._field

    @property
    def chips(self) -> list[ChipView]:
        """What is shown, in order."""
        return self._area.chips

    @property
    def last_stop(self) -> QWidget:
        """What Tab comes to last in the bar, where it is seen."""
        return self._clear

    @property
    def history(self) -> QueryHistory:
        """What was asked before."""
        return self._history

    @property
    def has_busy_sign(self) -> bool:
        """Whether it is seen that a search goes on."""
        return self._sign.is_busy

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """A search begins or ends."""
        self._sign.set_busy(is_busy)

    @Slot(str)
    def announce(self, words: str) -> None:
        """Have a screen reader say something; nothing is seen of it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    # Changes from outside ----------------------------------------------------------------------

    def add_chips(self, chips: Sequence[Chip]) -> None:
        """Append terms; text that was being typed stays before them."""
        self._draft.add(*chips)
        self._changed()

    def replace_all(self, chips: Sequence[Chip]) -> None:
        """Begin a new query; the old one is in the history."""
        self._remember()
        self._draft.replace_all(chips)
        self.query_begun.emit()
        self._changed()

    @Slot()
    def clear(self) -> None:
        """Begin again with nothing."""
        self._remember()
        self._draft.clear()
        self._changed()

    @Slot()
    def undo(self) -> None:
        """Take the last change of the query back."""
        if self._draft.undo():
            self._changed()

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        if self._draft.redo():
            self._changed()

    @Slot()
    def forget_history(self) -> None:
        """Forget what was asked before."""
        self._history.clear()
        self.history_changed.emit()

    # What is shown -----------------------------------------------------------------------------

    @Slot()
    def show_draft(self) -> None:
        """Make the widgets say what the draft says."""
        self._area.show_chips(self._draft.chips)
        if self._field.text() != self._draft.typed:
            self._field.setText(self._draft.typed)
        self._field.setPlaceholderText(
            self.tr("Add words, or drop a photo…")
            if self._draft.chips
            else self.tr("Describe what you look for, or drop a photo…")
        )
        self._show_buttons()
        before: QWidget = self._sign
        for view in self.chips:
            for child in view.focusable():
                QWidget.setTabOrder(before, child)
                before = child
        for last in (self._field, self._save, self._clear):
            QWidget.setTabOrder(before, last)
            before = last

    def _show_buttons(self) -> None:
        for button in (self._save, self._clear):
            button.setVisible(not self._draft.is_empty)

    def _chip_view(self, chip: Chip, parent: QWidget) -> ChipView:
        return ChipView(chip, self._theme, self._icons, self._pictures.of(chip.content), parent)

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._icons.icon(icon, "dim"))
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(LINE_PX, LINE_PX)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _changed(self) -> None:
        self.show_draft()
        self.draft_changed.emit()

    def _remember(self) -> None:
        self._history.remember(self._draft.state)
        self.history_changed.emit()

    # Slots -----------------------------------------------------------------------------------

    def _connect_field(self) -> None:
        field = self._field
        field.textEdited.connect(self._on_typed)
        field.focus_changed.connect(self._on_focus_changed)
        field.paste_requested.connect(self.paste_requested)
        field.finished.connect(self._on_finished)
        field.removed_before.connect(self._on_removed_before)
        field.left_before.connect(self._on_left_before)
        field.older_requested.connect(self._on_older)
        field.newer_requested.connect(self._on_newer)
        field.undo_requested.connect(self.undo)
        field.redo_requested.connect(self.redo)
        field.forget_requested.connect(self.forget_history)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._draft.typed = text
        self._show_buttons()
        self.draft_changed.emit()

    @Slot(bool)
    def _on_focus_changed(self, has_focus: bool) -> None:
        self.setProperty("focused", has_focus)
        self.style().polish(self)
        if has_focus:
            self._area.show_field()

    @Slot()
    def _on_finished(self) -> None:
        if self._draft.commit_typed():
            self._remember()
            self._changed()
        else:
            self.leave_requested.emit()

    @Slot()
    def _on_removed_before(self) -> None:
        if self._draft.chips:
            self._draft.remove(-1)
            self._changed()

    @Slot()
    def _on_left_before(self) -> None:
        if self.chips:
            self._area.focus_chip(len(self.chips) - 1)

    @Slot()
    def _on_older(self) -> None:
        has_changed = self._draft.commit_typed()
        self._remember()
        query = self._history.older(self._draft.state)
        if query is not None:
            self._draft.ask_again(query)
        if query is not None or has_changed:
            self._changed()

    @Slot()
    def _on_newer(self) -> None:
        query = self._history.newer()
        if query is None:
            self.leave_requested.emit()
            return
        if query.is_empty:
            self._draft.clear()
        else:
            self._draft.ask_again(query)
        self._changed()

    @Slot(int, object)
    def _on_chip_changed(self, position: int, chip: Chip) -> None:
        self._draft.change(position, chip)
        self.draft_changed.emit()

    @Slot(int)
    def _on_chip_closed(self, position: int) -> None:
        had_focus = self._area.has_focus(position)
        self._draft.remove(position)
        self._changed()
        # By the keyboard, on to the chip that took its place, so that Delete can be pressed again.
        self._area.focus_chip(position if had_focus else len(self.chips))

    @Slot()
    def _on_settled(self) -> None:
        self._draft.end_step()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.clear()
        self._field.setFocus()

    @Slot()
    def _on_picture_came(self) -> None:
        for view in self.chips:
            picture = self._pictures.of(view.chip.content)
            if picture is not None:
                view.set_picture(QPixmap(picture))
