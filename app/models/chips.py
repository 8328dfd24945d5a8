"""One part of a query as the search bar calls it: a term with its weight, or a filter.

Plain data without Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.search.filters import Filter
from indexer.search.grammar import written_words
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm

MIN_WEIGHT = 0.1
MAX_WEIGHT = 2.0
WEIGHT_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Chip:
    """A term or a filter, and how it is called in the search bar."""

    content: Term | Filter
    label: str

    @property
    def term(self) -> Term | None:
        """What ranks photos; None in the chip of a filter."""
        return None if isinstance(self.content, Filter) else self.content

    @property
    def filter(self) -> Filter | None:
        """What every photo must be; None in the chip of a term."""
        return self.content if isinstance(self.content, Filter) else None

    @property
    def is_picture(self) -> bool:
        """Whether it is a term that looks at a picture, or a part of one."""
        return isinstance(self.content, PhotoTerm | ImageFileTerm | PixelsTerm)

    @property
    def is_minus(self) -> bool:
        """Whether the query asks for less of it, or for photos that are not so."""
        if isinstance(self.content, Filter):
            return self.content.is_minus
        return self.content.weight < 0

    @property
    def weight(self) -> float:
        """How much it counts, without sign; a filter has no more and no less."""
        return 1.0 if isinstance(self.content, Filter) else abs(self.content.weight)

    @property
    def typed(self) -> str | None:
        """What one types to get it; None for pictures and names, which are not typed."""
        match self.content:
            case Filter():
                return self.content.written
            case TextTerm():
                words = " ".join(written_words(self.content.text))
                return f"-{words}" if self.is_minus else words
        return None

    def toggled(self) -> Chip:
        """The same with the other sign."""
        if isinstance(self.content, Filter):
            return filter_chip(replace(self.content, is_minus=not self.is_minus))
        return replace(self, content=replace(self.content, weight=-self.content.weight))

    def weighted(self, weight: float) -> Chip:
        """The same counting more or less; the sign stays. A filter stays as it is."""
        if isinstance(self.content, Filter):
            return self
        weight = min(max(round(weight, 3), MIN_WEIGHT), MAX_WEIGHT)
        signed = -weight if self.is_minus else weight
        return replace(self, content=replace(self.content, weight=signed))


def text_chip(typed: str) -> Chip | None:
    """What was typed, as a chip: a leading "-" makes it a minus; None where that says nothing."""
    text = typed.strip()
    is_minus = text.startswith(("-", "−", "–"))
    text = text.lstrip("-−–+").strip()
    term = TextTerm(text, -1.0 if is_minus else 1.0)
    return Chip(term, text) if term.says_something else None


def filter_chip(condition: Filter) -> Chip:
    """A filter as a chip, called as it is typed."""
    return Chip(condition, replace(condition, is_minus=False).written)


def same_content(a: Term | Filter, b: Term | Filter) -> bool:
    """Whether two chips stand for the same thing, whatever their weights and signs."""
    match a, b:
        case Filter(), Filter():
            return (a.field, a.value.casefold()) == (b.field, b.value.casefold())
        case TextTerm(), TextTerm():
            return a.text.casefold() == b.text.casefold()
        case ImageFileTerm(), ImageFileTerm():
            return (a.path, a.box) == (b.path, b.box)
        case PhotoTerm(), PhotoTerm():
            return (a.photo_id, a.box) == (b.photo_id, b.box)
        case PixelsTerm(), PixelsTerm():
            return a.pixels is b.pixels
        case ConceptTerm(), ConceptTerm():
            return a.concept_id == b.concept_id
    return False


def are_alike(a: Sequence[Chip], b: Sequence[Chip]) -> bool:
    """Whether two queries are of the same terms and filters, in any order and of any weight."""
    return len(a) == len(b) and all(any(same_content(x.content, y.content) for y in b) for x in a)


def joined(chips: Iterable[Chip], more: Iterable[Chip]) -> tuple[Chip, ...]:
    """Chips with others behind them; one for the same thing takes its place."""
    whole = list(chips)
    for chip in more:
        same = [i for i, other in enumerate(whole) if same_content(other.content, chip.content)]
        if same:
            whole[same[0]] = chip
        else:
            whole.append(chip)
    return tuple(whole)
