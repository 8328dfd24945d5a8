"""The query as it stands in the search bar: chips and the text being typed, with undo.

Plain data and rules without Qt, changed in the GUI thread only; the search bar draws it and the
search controller turns it into a `Query`. What was asked before is `query_history`'s.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm, Query, Term, TextTerm

MIN_WEIGHT = 0.1
MAX_WEIGHT = 2.0
WEIGHT_STEP = 0.1
_UNDO_STEPS = 100


@dataclass(frozen=True, slots=True)
class Chip:
    """One term, and how it is called in the search bar."""

    term: Term
    label: str

    @property
    def is_minus(self) -> bool:
        """Whether the query asks for less of it."""
        return self.term.weight < 0

    @property
    def weight(self) -> float:
        """How much it counts, without sign."""
        return abs(self.term.weight)

    def toggled(self) -> Chip:
        """The same with the other sign."""
        return replace(self, term=replace(self.term, weight=-self.term.weight))

    def weighted(self, weight: float) -> Chip:
        """The same counting more or less; the sign stays."""
        weight = min(max(round(weight, 3), MIN_WEIGHT), MAX_WEIGHT)
        return replace(self, term=replace(self.term, weight=-weight if self.is_minus else weight))


def text_chip(typed: str) -> Chip | None:
    """What was typed, as a chip: a leading "-" makes it a minus; None when nothing is left."""
    text = typed.strip()
    is_minus = text.startswith(("-", "−", "–"))
    text = text.lstrip("-−–+").strip()
    if not text:
        return None
    return Chip(TextTerm(text, -1.0 if is_minus else 1.0), text)


@dataclass(frozen=True, slots=True)
class DraftState:
    """All that the search bar holds at one moment."""

    chips: tuple[Chip, ...] = ()
    typed: str = ""

    @property
    def typed_chip(self) -> Chip | None:
        """The chip that the typed text would be; None where there is no text."""
        return text_chip(self.typed)

    @property
    def all_chips(self) -> tuple[Chip, ...]:
        """Every chip, and the typed text as one more."""
        typed = self.typed_chip
        return self.chips if typed is None else (*self.chips, typed)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is asked for."""
        return tuple(chip.term for chip in self.all_chips)


def same_term(a: Term, b: Term) -> bool:
    """Whether two terms stand for the same thing, whatever their weights."""
    match a, b:
        case TextTerm(), TextTerm():
            return a.text.casefold() == b.text.casefold()
        case ImageFileTerm(), ImageFileTerm():
            return a.path == b.path
        case PhotoTerm(), PhotoTerm():
            return a.photo_id == b.photo_id
        case PixelsTerm(), PixelsTerm():
            return a.pixels is b.pixels
    return False


class QueryDraft:
    """Chips in the order they were added, and the text in the field.

    Every change is one step that `undo` takes back; typing, and changing one weight, are one step
    however long they go on.
    """

    def __init__(self) -> None:
        self._state = DraftState()
        self._past: list[DraftState] = []
        self._future: list[DraftState] = []
        self._last_kind: Hashable = None
        """What goes on, where the next change of the same kind belongs to the same step."""

    @property
    def state(self) -> DraftState:
        """Chips and text together."""
        return self._state

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The terms that are finished."""
        return self._state.chips

    @property
    def typed(self) -> str:
        """The text in the field."""
        return self._state.typed

    @typed.setter
    def typed(self, text: str) -> None:
        self._become(replace(self._state, typed=text), kind="typing")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.terms

    @property
    def is_typing(self) -> bool:
        """Whether the last change was one of the text in the field."""
        return self._last_kind == "typing"

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every chip's term, and the typed text as one more."""
        return self._state.terms

    def query(self, k: int, offset: int = 0) -> Query:
        """What to ask the engine."""
        return Query(self.terms, k=k, offset=offset)

    # Changes ---------------------------------------------------------------------------------

    def add(self, *chips: Chip) -> None:
        """Make the typed text a chip and append others; one for the same thing takes its place."""
        self._become(DraftState(_joined(self._state.all_chips, chips)))

    def commit_typed(self) -> bool:
        """Make the typed text a chip; return whether there was any."""
        typed = self._state.typed_chip
        chips = self.chips if typed is None else _joined(self.chips, [typed])
        self._become(DraftState(chips))
        return typed is not None

    def replace_all(self, chips: Iterable[Chip]) -> None:
        """Ask for something else altogether."""
        self._become(DraftState(_joined((), chips)))

    def change(self, position: int, chip: Chip) -> None:
        """Put another chip in the place of one."""
        before = self.chips[position]
        is_weight = same_term(before.term, chip.term) and before.is_minus == chip.is_minus
        chips = (*self.chips[:position], chip, *self.chips[position + 1 :])
        kind = ("weight", position) if is_weight else None
        self._become(replace(self._state, chips=chips), kind=kind)

    def remove(self, position: int) -> None:
        """Take one chip away; -1 is the last."""
        position %= max(len(self.chips), 1)
        chips = (*self.chips[:position], *self.chips[position + 1 :])
        self._become(replace(self._state, chips=chips))

    def clear(self) -> None:
        """Start again."""
        self._become(DraftState())

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


def _joined(chips: Iterable[Chip], more: Iterable[Chip]) -> tuple[Chip, ...]:
    joined = list(chips)
    for chip in more:
        same = [i for i, other in enumerate(joined) if same_term(other.term, chip.term)]
        if same:
            joined[same[0]] = chip
        else:
            joined.append(chip)
    return tuple(joined)
