"""The search bar: chips in the order they were added, and a field to type the next one.

Changes the `QueryDraft` and says so; who searches is `app.controllers.browsing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.icons import Icons
from app.models.chips import Chip
from app.models.query_draft import QueryDraft
from app.models.query_history import QueryHistory
from app.theme import Theme
from app.views.aspect_button import AspectButton
from app.views.bar_buttons import BarButtons
from app.views.bar_editing import BarEditing
from app.views.bar_hint import BarHint
from app.views.busy_sign import BusySign
from app.views.chip import ChipView
from app.views.chip_area import LINE_PX, ChipArea
from app.views.chip_pictures import ChipPictures
from app.views.join_switch import JoinSwitch
from app.views.judged_chips import JudgedChips
from app.views.search_field import SearchField
from app.views.texts import error_text
from indexer.errors import FilterError

_FIELD_MIN_PX = 140


class SearchBar(QFrame):
    """Draws a `QueryDraft` and lets the user change it."""

    draft_changed = Signal()
    draft_shown = Signal()
    """What is shown is what the draft says, whoever changed it."""
    refined = Signal()
    """The draft has other thumbs: none asks for anything else, and who looks at one photo stays."""
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
        self._field = SearchField(theme, self)
        self._field.setMinimumWidth(_FIELD_MIN_PX)
        self._field.setFixedHeight(LINE_PX)
        self._join = JoinSwitch(self)
        self.judged = JudgedChips(icons, self)
        behind = (self._join, self.judged)
        self._area = ChipArea(self._field, behind, self._chip_view, self)
        self.buttons = BarButtons(icons, self)
        self._hint = BarHint(icons, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._area, 1)
        row.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self._editing = BarEditing(
            draft, self._history, self._field, self._area, self._join, self.buttons, self
        )
        self._connect()
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
    def aspect(self) -> AspectButton:
        """Says what is searched by."""
        return self.buttons.aspect

    @property
    def join(self) -> JoinSwitch:
        """Says what is asked of several pictures."""
        return self._join

    @property
    def last_stop(self) -> QWidget:
        """What Tab comes to last in the bar, where it is seen."""
        return self.buttons.all[-1]

    @property
    def history(self) -> QueryHistory:
        """What was asked before."""
        return self._history

    @property
    def has_busy_sign(self) -> bool:
        """Whether it is seen that a search goes on."""
        return self._sign.is_busy

    @property
    def hint(self) -> str:
        """What is said below the bar; empty: nothing."""
        return self._hint.text

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """A search begins or ends."""
        self._sign.set_busy(is_busy)

    @Slot(str)
    def announce(self, words: str) -> None:
        """Have a screen reader say something; nothing is seen of it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def say(self, words: str) -> None:
        """Say below the bar what cannot be; the next change takes it away. Empty: nothing."""
        self._field.mark(0, 0)
        self._hint.say(words)
        if words:
            self.announce(words)

    # Changes from outside ----------------------------------------------------------------------

    def add_chips(self, chips: Sequence[Chip]) -> None:
        """Append terms; text that was being typed stays before them."""
        self._draft.add(*chips)
        self.tell_changed()

    def replace_all(self, chips: Sequence[Chip]) -> None:
        """Begin a new query; the old one is in the history."""
        self._editing.remember()
        self._draft.replace_all(chips)
        self.query_begun.emit()
        self.tell_changed()

    @Slot()
    def clear(self) -> None:
        """Begin again with nothing."""
        self._editing.clear()

    @Slot()
    def undo(self) -> None:
        """Take the last change of the query back."""
        self._editing.undo()

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        self._editing.redo()

    @Slot()
    def forget_history(self) -> None:
        """Forget what was asked before."""
        self._history.clear()
        self.history_changed.emit()

    @Slot()
    def tell_changed(self) -> None:
        """The draft was changed: show it, and have it searched for."""
        self.say("")
        self.show_draft()
        self.draft_changed.emit()

    @Slot()
    def tell_refined(self) -> None:
        """The draft has other thumbs: show them, and have the answer refined."""
        self.say("")
        self.show_draft()
        self.refined.emit()

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
        self._join.show_join(self._draft.state.join)
        self._show_controls()
        stops: list[QWidget] = [self._sign]
        for view in self.chips:
            stops += view.focusable()
        stops += [*self._join.buttons, *self.judged.buttons, self._field, *self.buttons.all]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.draft_shown.emit()

    def _show_controls(self) -> None:
        self.buttons.show_for_query(is_empty=self._draft.is_empty)
        self._join.setVisible(self._draft.state.has_pictures_to_join)
        self.judged.show_judged(len(self._draft.state.liked), len(self._draft.state.disliked))

    def _chip_view(self, chip: Chip, parent: QWidget) -> ChipView:
        return ChipView(chip, self._theme, self._icons, self._pictures.of(chip.content), parent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow bar the buttons take less room."""
        super().resizeEvent(event)
        self.buttons.fit_into(self.width())

    # Slots -----------------------------------------------------------------------------------

    def _connect(self) -> None:
        field, editing = self._field, self._editing
        field.focus_changed.connect(self._on_focus_changed)
        field.paste_requested.connect(self.paste_requested)
        field.forget_requested.connect(self.forget_history)
        editing.typed.connect(self._on_retouched)
        editing.retouched.connect(self._on_retouched)
        editing.changed.connect(self.tell_changed)
        editing.refined.connect(self.tell_refined)
        editing.mistaken.connect(self._on_mistaken)
        editing.asked.connect(self.history_changed)
        editing.leave_requested.connect(self.leave_requested)
        self.buttons.save_clicked.connect(self.save_requested)
        self._pictures.came.connect(self._on_picture_came)

    @Slot()
    def _on_retouched(self) -> None:
        self.say("")
        self._show_controls()
        self.draft_changed.emit()

    @Slot(object)
    def _on_mistaken(self, error: FilterError) -> None:
        self.say(". ".join(part for part in error_text(error) if part))
        self._field.mark(error.position, error.length)

    @Slot(bool)
    def _on_focus_changed(self, has_focus: bool) -> None:
        self.setProperty("focused", has_focus)
        self.style().polish(self)
        if has_focus:
            self._area.show_field()

    @Slot()
    def _on_picture_came(self) -> None:
        for view in self.chips:
            picture = self._pictures.of(view.chip.content)
            if picture is not None:
                view.set_picture(QPixmap(picture))
