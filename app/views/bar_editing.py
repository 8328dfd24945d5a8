"""What keys in the search field and gestures on chips do to the query. GUI thread.

A part of the search bar, which draws what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.models.chips import Chip
from app.models.query_draft import QueryDraft
from app.models.query_history import QueryHistory
from app.views.bar_buttons import BarButtons
from app.views.chip_area import ChipArea
from app.views.join_switch import JoinSwitch
from app.views.search_field import SearchField
from indexer.errors import FilterError
from indexer.search.query import Join


class BarEditing(QObject):
    """One slot for each thing that the user does in the bar."""

    typed = Signal()
    """The text in the field is another one; the chips are the same."""
    changed = Signal()
    """Chips came, went, or are others."""
    retouched = Signal()
    """A chip has another weight or sign, and shows it already."""
    refined = Signal()
    """Thumbs were taken back or given again; chips and text are the same."""
    mistaken = Signal(object)
    """A `FilterError`: a part of the typed text is finished and means nothing."""
    asked = Signal()
    """A query is finished: it may be asked for again."""
    leave_requested = Signal()

    def __init__(
        self,
        draft: QueryDraft,
        history: QueryHistory,
        field: SearchField,
        area: ChipArea,
        join: JoinSwitch,
        buttons: BarButtons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._history = history
        self._field = field
        self._area = area
        field.textEdited.connect(self._on_typed)
        field.finished.connect(self._on_finished)
        field.removed_before.connect(self._on_removed_before)
        field.left_before.connect(self._on_left_before)
        field.older_requested.connect(self._on_older)
        field.newer_requested.connect(self._on_newer)
        field.undo_requested.connect(self.undo)
        field.redo_requested.connect(self.redo)
        area.chip_changed.connect(self._on_chip_changed)
        area.chip_closed.connect(self._on_chip_closed)
        area.chip_opened.connect(self._on_chip_opened)
        area.settled.connect(draft.end_step)
        join.chosen.connect(self._on_join_chosen)
        buttons.clear_clicked.connect(self._on_clear_clicked)

    @Slot()
    def undo(self) -> None:
        """Take the last change of the query back."""
        self._walk(self._draft.undo)

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        self._walk(self._draft.redo)

    def _walk(self, step: Callable[[], bool]) -> None:
        before = self._draft.state
        if step():
            is_refined = before.is_refined_by(self._draft.state)
            (self.refined if is_refined else self.changed).emit()

    @Slot()
    def clear(self) -> None:
        """Begin again with nothing."""
        self.remember()
        self._draft.clear()
        self.changed.emit()

    def remember(self) -> None:
        """Note the query as asked."""
        self._history.remember(self._draft.state)
        self.asked.emit()

    # The field -------------------------------------------------------------------------------

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        reading = self._draft.type(text, self._field.cursorPosition())
        if reading.chips:
            self.changed.emit()
            self._field.setCursorPosition(reading.cursor)
        else:
            self.typed.emit()
        if reading.error is not None:
            self.mistaken.emit(reading.error)

    @Slot()
    def _on_finished(self) -> None:
        try:
            has_typed = self._draft.commit_typed()
        except FilterError as error:
            self.mistaken.emit(error)
            return
        if has_typed:
            self.remember()
            self.changed.emit()
        else:
            self.leave_requested.emit()

    @Slot()
    def _on_removed_before(self) -> None:
        if self._draft.chips:
            self._draft.remove(-1)
            self.changed.emit()

    @Slot()
    def _on_left_before(self) -> None:
        if self._area.chips:
            self._area.focus_chip(len(self._area.chips) - 1)

    @Slot()
    def _on_older(self) -> None:
        before = self._draft.state
        self._draft.add()
        self.remember()
        query = self._history.older(self._draft.state)
        if query is not None:
            self._draft.ask_again(query)
        if self._draft.state != before:
            self.changed.emit()

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
        self.changed.emit()

    # The chips -------------------------------------------------------------------------------

    @Slot(int, object)
    def _on_chip_changed(self, position: int, chip: Chip) -> None:
        self._draft.change(position, chip)
        self.retouched.emit()

    @Slot(int)
    def _on_chip_closed(self, position: int) -> None:
        had_focus = self._area.has_focus(position)
        self._draft.remove(position)
        self.changed.emit()
        # By the keyboard, on to the chip that took its place, so that Delete can be pressed again.
        self._area.focus_chip(position if had_focus else len(self._area.chips))

    @Slot(int)
    def _on_chip_opened(self, position: int) -> None:
        if self._draft.edit(position):
            self.changed.emit()
            self._field.setFocus()

    @Slot(object)
    def _on_join_chosen(self, join: Join) -> None:
        self._draft.join_by(join)
        self.changed.emit()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.clear()
        self._field.setFocus()
