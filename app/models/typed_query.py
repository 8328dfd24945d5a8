"""What the text in the search field means: words, filters, and what is neither yet.

Plain rules without Qt. What is typed is read again at every key: a filter counts once it is
finished, that is once the cursor has left it, and is complained about no sooner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.chips import Chip, filter_chip, text_chip
from indexer.catalog.concept_records import Concept
from indexer.errors import FilterError
from indexer.search.concept_names import expand
from indexer.search.grammar import Token, parse, tokens
from indexer.search.query import ConceptTerm, TextTerm


@dataclass(frozen=True, slots=True)
class Reading:
    """A text taken apart."""

    chips: tuple[Chip, ...]
    """What is understood: words as one chip, then filters."""
    rest: str
    """What is not, as it was typed."""
    cursor: int
    """Where the cursor stands in the rest."""
    error: FilterError | None = None
    """Why not; counts characters of the whole text."""


def read(typed: str) -> Reading:
    """All of a text, as it is meant when it is finished."""
    words, filters, broken = [], [], []
    error: FilterError | None = None
    for token in tokens(typed):
        one, mistake = _read(typed, token)
        if mistake is not None:
            error = error or mistake
            broken.append(typed[token.start : token.end])
        elif one is None:
            words.append(token.text)
        else:
            filters.append(one)
    chip = text_chip(" ".join(words))
    rest = " ".join(broken)
    return Reading((*([chip] if chip else []), *filters), rest, len(rest), error)


def words_of(typed: str) -> tuple[Chip, ...]:
    """What counts while one is typing: the words, and nothing that is or will be a filter."""
    found = [token.text for token in tokens(typed) if token.head is None]
    chip = text_chip(" ".join(found))
    return () if chip is None else (chip,)


def take_finished(typed: str, cursor: int) -> Reading:
    """Take the filters out of a text that the cursor has left; words stay.

    Args:
        typed: The text.
        cursor: Where in it one types.
    """
    chips = []
    rest, error = typed, None
    for token in reversed(tokens(typed)):
        if token.head is None or token.start <= cursor <= token.end:
            continue
        one, mistake = _read(typed, token)
        if mistake is not None:
            error = mistake
        elif one is not None:
            chips.append(one)
            end = token.end + (1 if token.end < len(rest) else 0)  # with the space behind it
            rest = rest[: token.start] + rest[end:]
            if cursor > token.start:
                cursor -= end - token.start
    if chips:
        error = None  # it counts characters of another text
    return Reading(tuple(reversed(chips)), rest, max(cursor, 0), error)


def with_names(chips: Iterable[Chip], names: Sequence[Concept]) -> list[Chip]:
    """Chips of texts that hold taught names, as chips of the names and of the words beside them.

    Args:
        chips: Any.
        names: What was taught.
    """
    called = {concept.id: concept.name for concept in names}
    found: list[Chip] = []
    for chip in chips:
        if not isinstance(chip.content, TextTerm):
            found.append(chip)
            continue
        for term in expand((chip.content,), names):
            match term:
                case ConceptTerm():
                    found.append(Chip(term, called[term.concept_id]))
                case TextTerm():
                    found.append(chip if term == chip.content else Chip(term, term.text))
    return found


def _read(typed: str, token: Token) -> tuple[Chip | None, FilterError | None]:
    """One token as a filter, or as a mistake; neither: it is words."""
    if token.head is None and token.open_quote is None:
        return None, None
    try:
        filters = parse(typed[token.start : token.end]).filters
    except FilterError as error:
        error.position += token.start
        return None, error
    return filter_chip(filters[0]), None
