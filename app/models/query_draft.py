"""The query as it stands in the search bar: chips, the text being typed, and what was asked before.

Plain data and rules without Qt, changed in the GUI thread only; the search bar draws it and the
search controller turns it into a `Query`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm, Query, Term, TextTerm

MIN_WEIGHT = 0.1
MAX_WEIGHT = 2.0
WEIGHT_STEP = 0.1
_HISTORY = 50


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
    """Chips in the order they were added, and the text in the field."""

    def __init__(self) -> None:
        self.chips: tuple[Chip, ...] = ()
        self.typed = ""
        self._history: list[tuple[Chip, ...]] = []
        self._position = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.terms

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every chip's term, and the typed text as one more."""
        typed = text_chip(self.typed)
        return tuple(chip.term for chip in (*self.chips, *([typed] if typed else [])))

    def query(self, k: int, offset: int = 0) -> Query:
        """What to ask the engine."""
        return Query(self.terms, k=k, offset=offset)

    def add(self, chip: Chip) -> None:
        """Append a chip; one for the same thing is replaced where it stands."""
        for i, other in enumerate(self.chips):
            if same_term(other.term, chip.term):
                self.chips = (*self.chips[:i], chip, *self.chips[i + 1 :])
                return
        self.chips = (*self.chips, chip)

    def commit_typed(self) -> bool:
        """Make the typed text a chip; return whether there was any."""
        chip = text_chip(self.typed)
        self.typed = ""
        if chip is not None:
            self.add(chip)
        return chip is not None

    def change(self, position: int, chip: Chip) -> None:
        """Put another chip in the place of one."""
        self.chips = (*self.chips[:position], chip, *self.chips[position + 1 :])

    def remove(self, position: int) -> None:
        """Take one chip away; -1 is the last."""
        position %= max(len(self.chips), 1)
        self.chips = (*self.chips[:position], *self.chips[position + 1 :])

    def clear(self) -> None:
        """Start again."""
        self.chips = ()
        self.typed = ""

    # History ---------------------------------------------------------------------------------

    def remember(self) -> None:
        """Note the chips as asked, unless they were the last ones noted."""
        if self.chips and (not self._history or self._history[-1] != self.chips):
            self._history = [*self._history, self.chips][-_HISTORY:]
        self._position = len(self._history)

    def older(self) -> bool:
        """Go back to what was asked before; return whether anything changed."""
        while self._position > 0:
            self._position -= 1
            if self._history[self._position] != self.chips:
                self.chips, self.typed = self._history[self._position], ""
                return True
        return False

    def newer(self) -> bool:
        """Go forward again; after the newest comes the empty query."""
        if self._position >= len(self._history):
            return False
        self._position += 1
        is_end = self._position == len(self._history)
        self.chips = () if is_end else self._history[self._position]
        self.typed = ""
        return True
