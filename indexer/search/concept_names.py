"""What a taught name may be, and finding names in what was typed. Pure; any thread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from indexer.catalog.concept_records import MIN_EXAMPLES, Concept
from indexer.errors import UserFacingError
from indexer.messages import counted, message
from indexer.search.filters import FilterField
from indexer.search.query import ConceptTerm, Term, TextTerm
from indexer.types import ConceptId

MAX_NAME: Final = 60
_FORBIDDEN: Final = ':"“”„«»|<>'
"""What has a meaning of its own in searches, or looks as if it had."""
_PAUSES: Final = " ,;"
_MINUS: Final = "-−–—+"
_ARTICLES: Final = ("a", "an", "the", "my", "our", "his", "her", "their", "this", "that")
_LINKS: Final = ("of", "with", "and", "or", "at", "from", "in", "on", "near", "by", "to", "for")
_WITHOUT: Final = ("without", "no", "not")
_LEADING: Final = frozenset((*_ARTICLES, *_LINKS, *_WITHOUT))
"""What only leads to the word after it, and makes no sense once that is gone."""
_JOINING: Final = frozenset(("and", "or"))


def checked_name(typed: str) -> str:
    """The name without what surrounds it, if it can be one.

    Raises:
        UserFacingError: It is empty, too long, or means something else in searches.
    """
    name = normal(typed)
    if not any(char.isalnum() for char in name):
        raise UserFacingError(message("A name needs a letter or a digit"))
    if len(name) > MAX_NAME:
        raise UserFacingError(
            message("This name is too long"),
            message("{most} letters are the most", most=MAX_NAME),
        )
    odd = next((char for char in name if char in _FORBIDDEN or not char.isprintable()), None)
    if odd is not None:
        raise UserFacingError(
            message("A name cannot hold the sign “{sign}”", sign=odd),
            message("it has a meaning of its own in searches"),
            message("Leave it out"),
        )
    if name[0] in _MINUS:
        raise UserFacingError(
            message("A name cannot begin with “{sign}”", sign=name[0]),
            message("in a search that asks for photos without it"),
            message("Leave it out"),
        )
    word = name.casefold()
    if word in _LEADING or word in {str(field) for field in FilterField}:
        raise UserFacingError(
            message("{name} cannot be a name", name=name),
            message("the word is used in searches for something else"),
            message("Add another word to it, or choose another name"),
        )
    return name


def normal(text: str) -> str:
    """Composed letters (NFC), single spaces, straight apostrophes: equal where it looks equal."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def expand(terms: Sequence[Term], names: Iterable[Concept]) -> tuple[Term, ...]:
    """Put taught names in the place of the words that say them.

    ``Biscuit on a beach`` becomes Biscuit, and the words ``on a beach``; all with the weight of
    the text, and with the other sign where it says ``without Biscuit``. Names are found as whole
    words in any case, also as ``Biscuit's``, the longest first; those with too few examples stay
    words.

    Args:
        terms: Of a query; those that are no texts stay as they are.
        names: What has been taught.

    Returns:
        Terms in the same order; more of them where a text holds a name and other words.
    """
    usable = _longest_first(one for one in names if one.is_usable)
    if not usable:
        return tuple(terms)
    pattern = _pattern(usable)
    expanded: list[Term] = []
    for term in terms:
        if isinstance(term, TextTerm):
            expanded += _expanded(term, pattern, usable)
        else:
            expanded.append(term)
    return tuple(expanded)


def waiting(terms: Sequence[Term], names: Iterable[Concept]) -> tuple[str, ...]:
    """What to tell of names that the texts of a query say, and that `expand` leaves as words."""
    known = _longest_first(names)
    if all(one.is_usable for one in known):
        return ()
    pattern = _pattern(known)
    notes: dict[str, None] = {}
    for term in terms:
        if isinstance(term, TextTerm):
            for match in pattern.finditer(normal(term.text)):
                assert match.lastindex is not None
                found = known[match.lastindex - 1]
                if not found.is_usable:
                    notes[_needs_more(found)] = None
    return tuple(notes)


def _needs_more(name: Concept) -> str:
    return counted(
        MIN_EXAMPLES - len(name.example_ids),
        "{name} needs 1 more photo before it can be searched with: until then it is a word.",
        "{name} needs {count:,} more photos before it can be searched with: until then it is "
        "a word.",
        name=name.name,
    )


def _longest_first(names: Iterable[Concept]) -> list[Concept]:
    return sorted(names, key=lambda one: (-len(one.name), one.id))


def _pattern(names: Sequence[Concept]) -> re.Pattern[str]:
    """Finds each of the names; its group says which."""
    return re.compile("|".join(f"({_words_of(one.name)})" for one in names), re.IGNORECASE)


def _words_of(name: str) -> str:
    words = r"\s+".join(re.escape(word) for word in normal(name).split())
    # Neither "Biscuits" nor "Anne-Marie", where the name is "Anne".
    return rf"(?<![\w-])(?<!\w')(?:{words})(?:'s)?(?![\w-])(?!'\w)"


def _expanded(term: TextTerm, pattern: re.Pattern[str], names: Sequence[Concept]) -> list[Term]:
    text = normal(term.text)
    found: dict[ConceptId, ConceptTerm] = {}
    left, end = "", 0
    for match in pattern.finditer(text):
        assert match.lastindex is not None
        concept = names[match.lastindex - 1]
        left, lead = _without_lead(f"{left} {text[end : match.start()].lstrip(_PAUSES)}")
        sign = -1 if lead in _WITHOUT else 1
        found.setdefault(concept.id, ConceptTerm(concept.id, sign * term.weight))
        end = match.end()
    if not found:
        return [term]
    rest = _without_join(f"{left} {text[end:].lstrip(_PAUSES)}")
    words = [TextTerm(rest, term.weight)] if any(char.isalnum() for char in rest) else []
    return [*found.values(), *words]


def _without_lead(text: str) -> tuple[str, str]:
    """``a photo of my`` without what led to the name, and the first word that did so."""
    words, lead = text.split(), ""
    while words and words[-1].casefold().strip(",;") in _LEADING:
        lead = words.pop().casefold().strip(",;")
        if lead in _WITHOUT:
            break
    return " ".join(words).rstrip(" ,;"), lead


def _without_join(text: str) -> str:
    """``and a cat`` without what followed the name: ``a cat``."""
    words = text.strip(" ,;.!?").split()
    while words and words[0].casefold() in _JOINING:
        words.pop(0)
    return " ".join(words)
