"""The query as it stands in the search bar, with undo.

Plain data and rules without Qt, changed in the GUI thread only; the search bar draws it and the
search controller turns it into a `Query`. What was asked before is `query_history`'s.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from app.models.chips import Chip, joined, same_content
from app.models.draft_state import DraftState
from app.models.typed_query import Reading, read, take_finished, with_names
from indexer.catalog.concept_records import Concept
from indexer.search.query import Aspect, Join, Query, Term
from indexer.types import PhotoId

_UNDO_STEPS = 100


class QueryDraft:
    """Chips in the order they were added, and the text in the field.

    Every change is one step that `undo` takes back; typing, and changing one weight or the share
    of Look, are one step however long they go on.
    """

    def __init__(self) -> None:
        self._state = DraftState()
        self._past: list[DraftState] = []
        self._future: list[DraftState] = []
        self._last_kind: Hashable = None
        """What goes on, where the next change of the same kind belongs to the same step."""
        self.has_meaning = True
        """Whether there is a model; `app.controllers.choosing_aspect` keeps it true."""
        self.names: tuple[Concept, ...] = ()
        """What the user taught; `app.controllers.completing` keeps it true."""

    @property
    def state(self) -> DraftState:
        """Chips and text together."""
        return self._state

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The terms and filters that are finished."""
        return self._state.chips

    @property
    def typed(self) -> str:
        """The text in the field."""
        return self._state.typed

    @typed.setter
    def typed(self, text: str) -> None:
        self._become(replace(self._state, typed=text), kind="typing")

    def type(self, text: str, cursor: int) -> Reading:
        """Take what stands in the field now, and make chips of filters that are finished.

        Args:
            text: All of it.
            cursor: Where one types; what it touches is not finished.
        """
        reading = take_finished(text, cursor)
        if reading.chips:
            chips = joined(self.chips, reading.chips)
            self._become(replace(self._state, chips=chips, typed=reading.rest))
        else:
            self.typed = text
        return reading

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return self._state.is_empty

    @property
    def is_typing(self) -> bool:
        """Whether the last change was one of the text in the field."""
        return self._last_kind == "typing"

    @property
    def terms(self) -> tuple[Term, ...]:
        """The term of every chip that has one, and those of the typed text."""
        return self._state.terms

    @property
    def aspect(self) -> Aspect:
        """What is searched by: what the user wishes, where there is a model for it."""
        return self._state.aspect if self.has_meaning else Aspect.LOOK

    def query(self, k: int, offset: int = 0) -> Query:
        """What to ask the engine."""
        return self._state.query(k, offset, has_meaning=self.has_meaning, names=self.names)

    # Changes ---------------------------------------------------------------------------------

    def add(self, *chips: Chip) -> None:
        """Make chips of the typed text and append others; one for the same takes its place.

        What is not understood of the text stays where it is.
        """
        reading = read(self.typed)
        whole = joined(self.chips, (*with_names(reading.chips, self.names), *chips))
        self._become(replace(self._state, chips=whole, typed=reading.rest))

    def commit_typed(self) -> bool:
        """Make chips of the typed text; return whether there was any.

        Raises:
            FilterError: A part of it is not understood; nothing has changed.
        """
        reading = read(self.typed)
        if reading.error is not None:
            raise reading.error
        chips = joined(self.chips, with_names(reading.chips, self.names))
        self._become(replace(self._state, chips=chips, typed=""))
        return bool(reading.chips)

    def replace_all(self, chips: Iterable[Chip]) -> None:
        """Ask for something else altogether."""
        self._become(replace(self._state.emptied, chips=joined((), chips)))

    def ask_again(self, state: DraftState) -> None:
        """Ask for what was asked before, in the way it was asked."""
        self._become(state)

    def change(self, position: int, chip: Chip) -> None:
        """Put another chip in the place of one."""
        before = self.chips[position]
        is_same = same_content(before.content, chip.content)
        is_weight = is_same and before.is_minus == chip.is_minus
        chips = (*self.chips[:position], chip, *self.chips[position + 1 :])
        kind = ("weight", position) if is_weight else None
        self._become(replace(self._state, chips=chips), kind=kind)

    def remove(self, position: int) -> None:
        """Take one chip away; -1 is the last."""
        position %= max(len(self.chips), 1)
        chips = (*self.chips[:position], *self.chips[position + 1 :])
        self._become(replace(self._state, chips=chips))

    def edit(self, position: int) -> bool:
        """Make a chip words in the field again; return whether it can be.

        What stands there becomes a chip.
        """
        typed = self.chips[position].typed
        if typed is None:
            return False
        chips = (*self.chips[:position], *self.chips[position + 1 :])
        whole = joined(chips, read(self.typed).chips)
        self._become(replace(self._state, chips=whole, typed=typed))
        return True

    def clear(self) -> None:
        """Start again, in the same way."""
        self._become(self._state.emptied)

    def search_by(self, aspect: Aspect) -> None:
        """Go by another notion of similarity."""
        self._become(replace(self._state, aspect=aspect))

    def let_look_count(self, share: float) -> None:
        """How much Look counts where both do, 0 to 1."""
        share = min(max(round(share, 3), 0.0), 1.0)
        self._become(replace(self._state, look_share=share), kind="share")

    def join_by(self, join: Join) -> None:
        """Ask for all of several pictures, or for any of them."""
        self._become(replace(self._state, join=join))

    def judge(self, liked: Iterable[PhotoId], disliked: Iterable[PhotoId]) -> None:
        """What of the answer the user approved of, and what not: all of it, anew."""
        self._become(replace(self._state, liked=tuple(liked), disliked=tuple(disliked)))

    def collapse(self, *, is_on: bool) -> None:
        """Fold photos that look almost the same into one, or no longer."""
        self._become(replace(self._state, is_collapsed=is_on))

    def load(self, state: DraftState) -> None:
        """Show another query, as of a place one comes back to; there is nothing to undo then."""
        self._state = state
        self._past, self._future, self._last_kind = [], [], None

    def end_step(self) -> None:
        """What is changed next is a step of its own: the mouse let the weight go."""
        self._last_kind = None

    # Undo ------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return bool(self._future)

    def undo(self) -> bool:
        """Take the last change back; return whether there was one."""
        if not self._past:
            return False
        self._future.append(self._state)
        self._state, self._last_kind = self._past.pop(), None
        return True

    def redo(self) -> bool:
        """Make the last change that was taken back again; return whether there was one."""
        if not self._future:
            return False
        self._past.append(self._state)
        self._state, self._last_kind = self._future.pop(), None
        return True

    def _become(self, state: DraftState, kind: Hashable = None) -> None:
        if state == self._state:
            return
        if kind is None or kind != self._last_kind:
            self._past = [*self._past, self._state][-_UNDO_STEPS:]
        self._future.clear()
        self._state, self._last_kind = state, kind
