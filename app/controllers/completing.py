"""Offers what could be typed next: filters, their values in this library, names that were taught.

What the library has is read on an engine thread at the first key, and again after it has changed;
between two keys nothing is read. GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.actions import Actions
from app.bridge import Channel, EngineBridge
from app.models.name_completion import complete_name
from app.models.query_draft import QueryDraft
from app.views.completion_popup import CompletionPopup
from app.views.search_bar import SearchBar
from indexer.catalog.concept_records import Concept
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.search.completion import Completion, Vocabulary, complete, field_completions
from indexer.search.grammar import MINUS

_LETTERS = 2
"""Of a field must be typed before it is offered: ``d`` begins a dog as well as a date."""


class Completing(QObject):
    """Joins the field, the popup and the catalog."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        draft: QueryDraft,
        search_bar: SearchBar,
        popup: CompletionPopup,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._draft = draft
        self._search_bar = search_bar
        self._field = search_bar.field
        self._popup = popup
        self._vocabulary = Vocabulary()
        self._names: tuple[Concept, ...] = ()
        self._is_stale = True
        self._was_read = False
        self._field.textEdited.connect(self._on_typed)
        self._field.cursorPositionChanged.connect(self._on_cursor)
        popup.accepted.connect(self._on_accepted)
        popup.moved.connect(search_bar.announce)
        search_bar.buttons.filter_clicked.connect(self.offer_fields)
        actions.add_filter.triggered.connect(self.offer_fields)
        for changed in (
            bridge.index_finished,
            bridge.photos_removed,
            bridge.roots_changed,
            bridge.concepts_changed,
        ):
            changed.connect(self._on_changed)

    @property
    def popup(self) -> CompletionPopup:
        """Where it is offered."""
        return self._popup

    @property
    def is_known(self) -> bool:
        """Whether what the library had at the last key is known."""
        return self._was_read and not self._channel.is_busy

    @Slot()
    def offer_fields(self) -> None:
        """Show what there is to filter by."""
        field = self._field
        field.setFocus()
        text, cursor = field.text(), field.cursorPosition()
        if text[:cursor].strip() and not text[:cursor].endswith(" "):
            self._put(text.rstrip() + " ", len(text.rstrip()) + 1)
        self._popup.offer(field_completions(field.cursorPosition()))

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        if self._is_stale:
            self._read()
        self._offer()

    @Slot(int, int)
    def _on_cursor(self, _old: int, _new: int) -> None:
        """Arrow keys lead away from what is offered."""
        if self._popup.isVisible():
            self._offer()

    def _offer(self) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        found = [one for one in complete(text, cursor, self._vocabulary) if _is_due(one)]
        self._popup.offer([*complete_name(text, cursor, self._names), *found])

    @Slot(object)
    def _on_accepted(self, completion: Completion) -> None:
        text = self._field.text()
        before = text[: completion.start] + completion.replacement
        after = text[completion.end :]
        if completion.is_field:
            self._put(before + after, len(before))
            return
        # The space finishes a filter, which becomes a chip.
        self._put(f"{before} {after.lstrip()}", len(before) + 1)

    def _put(self, text: str, cursor: int) -> None:
        """Have another text in the field, as if it had been typed."""
        self._field.setText(text)
        self._field.setCursorPosition(cursor)
        self._field.textEdited.emit(text)

    # What the library has ----------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        self._is_stale = True

    def _read(self) -> None:
        self._is_stale = False
        catalog = self._library.catalog

        def work(_token: object) -> tuple[Vocabulary, tuple[Concept, ...]]:
            return catalog.filtering.vocabulary(), tuple(catalog.concepts.all())

        self._channel.submit(work, self._on_read, self._on_failed)

    def _on_read(self, known: tuple[Vocabulary, tuple[Concept, ...]]) -> None:
        self._vocabulary, self._names = known
        self._was_read = True
        self._draft.names = self._names
        if self._field.hasFocus() and self._field.text() and self._popup.chosen is None:
            self._offer()

    def _on_failed(self, _error: UserFacingError) -> None:
        """Nothing can be read; whoever shows photos says so. Filters are typed without help."""
        self._is_stale = True


def _is_due(completion: Completion) -> bool:
    """Whether enough is typed for it to be meant."""
    typed = completion.end - completion.start
    has_minus = completion.text[:1] in MINUS
    return not completion.is_field or typed - has_minus >= _LETTERS
