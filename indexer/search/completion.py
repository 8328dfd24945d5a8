"""Completes filters while they are typed: fields, fixed values, and what the library has.

Pure functions over a `Vocabulary` that the caller keeps, quick enough for every key stroke.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from indexer.catalog.conditions import Being, FilterField, Having, Shape
from indexer.catalog.folding import folded
from indexer.catalog.spellings import BEGINS_FROM, Place, beginning_with
from indexer.catalog.vocabulary import Vocabulary
from indexer.search.dates import MONTHS, RELATIVE
from indexer.search.filters import QUOTES, quoted
from indexer.search.grammar import MINUS, Token, tokens
from indexer.search.values import MAX_STARS, OFFERED_TYPES, TYPES, last_alternative

__all__ = ["MOST", "Completion", "Vocabulary", "complete", "field_completions"]

MOST = 12
"""How many are offered at once: as many as are taken in at a glance."""

_NAMED = frozenset((FilterField.CAMERA, FilterField.LENS, FilterField.FOLDER, FilterField.PLACE))
_SEASONS = ("spring", "summer", "autumn", "winter")
_STARS = (*(f">={stars}" for stars in range(1, MAX_STARS)), *map(str, range(MAX_STARS, -1, -1)))


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on."""

    text: str
    """To be shown: ``camera:``, ``Canon EOS R5``."""
    replacement: str
    """What takes the place of ``text[start:end]``; quoted where it has to be."""
    start: int
    end: int
    count: int | None = None
    """How many photos of the library have it; None where nobody counted."""

    @property
    def is_field(self) -> bool:
        """Whether a value is to follow."""
        return self.replacement.endswith(":")


def complete(text: str, cursor: int, vocabulary: Vocabulary) -> list[Completion]:
    """How what stands before the cursor could go on, best first.

    Args:
        text: All that is typed.
        cursor: How many characters stand before it.
        vocabulary: Of the library; see `Filtering.vocabulary`.

    Returns:
        At most `MOST`; none where words are typed that begin like no field.
    """
    token = next((one for one in tokens(text[:cursor]) if one.end == cursor), None)
    if token is None:
        return []
    if token.head is None:
        return _fields(text, token)
    field = token.head["name"].casefold()
    if field not in {known.value for known in FilterField}:
        return []
    return _values(text, token, FilterField(field), vocabulary)


def field_completions(cursor: int) -> list[Completion]:
    """All fields, for who asks what there is with nothing typed."""
    return [Completion(f"{field}:", f"{field}:", cursor, cursor) for field in FilterField]


def _fields(text: str, token: Token) -> list[Completion]:
    typed = text[token.start : token.end]
    minus = typed[:1] if typed[:1] in MINUS else ""
    begun = typed[len(minus) :].casefold()
    if not begun and not minus:
        return []
    return [
        Completion(f"{minus}{field}:", f"{minus}{field}:", token.start, token.end)
        for field in FilterField
        if field.startswith(begun)
    ]


def _values(
    text: str, token: Token, field: FilterField, vocabulary: Vocabulary
) -> list[Completion]:
    """Values that go on with the alternative, or the end of the range, that is being typed."""
    assert token.head is not None
    whole = token.text
    dots = whole.rfind("..") + 2 if field is FilterField.DATE and ".." in whole else 0
    kept = max(last_alternative(whole), dots)
    begun = whole[kept:]
    if kept and token.open_quote is not None and token.open_quote < token.origins[kept - 1]:
        # The quote holds the alternatives before as well: it is made anew around the whole value.
        start, before = token.head.end(), whole[:kept]
    else:
        # What stands before the alternative stays as it is, quotes included.
        start, before = (token.origins[kept - 1] + 1 if kept else token.head.end()), ""
    typed = next(one for one in tokens(text) if one.start == token.start)
    # With the rest of the word that the cursor is in, unless that is all that follows.
    end = token.end if typed.open_quote is not None else typed.end
    best = list(_best(_offered(field, vocabulary), begun, is_name=field in _NAMED))
    if field is FilterField.PLACE:
        best += _spelled(vocabulary, begun, {folded(value.split(",")[0]) for value, _ in best})
    return [
        Completion(value, _written(before + value.replace("|", "||")), start, end, count)
        for value, count in best[:MOST]
    ]


def _spelled(vocabulary: Vocabulary, begun: str, offered: Set[str]) -> list[tuple[str, int | None]]:
    """Cities by a name in another language that begins so: the shortest one of each."""
    wanted = folded(begun)
    if len(wanted) < BEGINS_FROM:
        return []
    names: dict[Place, str] = {}
    for one in beginning_with(vocabulary.spellings, wanted):
        is_there = vocabulary.cities.get(one.place) and folded(one.place[0]) not in offered
        known = names.get(one.place)
        if is_there and (known is None or len(one.name) < len(known)):
            names[one.place] = one.name
    found = [(name, vocabulary.cities[place]) for place, name in names.items()]
    return [(name, count) for name, count in sorted(found, key=lambda one: (-one[1], one[0]))]


def _written(value: str) -> str:
    needs_quotes = any(char.isspace() or char in QUOTES for char in value)
    return quoted(value) if needs_quotes else value


def _best(
    offered: Iterable[tuple[str, int | None]], begun: str, *, is_name: bool
) -> Sequence[tuple[str, int | None]]:
    """Those that begin with it, then those of which a word does, then names that have it within."""
    wanted = folded(begun)
    ranked: list[list[tuple[str, int | None]]] = [[], [], []]
    for value, count in offered:
        name = folded(value)
        if name == wanted:
            continue  # it is typed already
        if name.startswith(wanted):
            ranked[0].append((value, count))
        elif f" {wanted}" in f" {name.replace('-', ' ').replace('/', ' ')}":
            ranked[1].append((value, count))
        elif is_name and wanted in name:
            ranked[2].append((value, count))
        if len(ranked[0]) >= MOST:
            break
    return [one for rank in ranked for one in rank][:MOST]


def _offered(
    field: FilterField, vocabulary: Vocabulary
) -> Iterator[tuple[str, int | None]] | Sequence[tuple[str, int | None]]:
    match field:
        case FilterField.CAMERA:
            return list(vocabulary.cameras)
        case FilterField.LENS:
            return list(vocabulary.lenses)
        case FilterField.FOLDER:
            return list(vocabulary.folders)
        case FilterField.PLACE:
            return list(vocabulary.places)
        case FilterField.DATE:
            return _dates(vocabulary)
        case FilterField.TYPE:
            return _types(dict(vocabulary.formats))
        case FilterField.RATING:
            return [(stars, None) for stars in _STARS]
        case FilterField.ORIENTATION:
            return [(word.value, None) for word in Shape]
        case FilterField.HAS:
            return [(word.value, None) for word in Having]
        case FilterField.IS:
            return [(word.value, None) for word in Being]


def _types(counts: Mapping[str, int]) -> list[tuple[str, int | None]]:
    """Those that the library has first, the most frequent one before the others."""
    offered = [(name, counts.get(TYPES[name].container, 0)) for name in OFFERED_TYPES]
    return [(name, count) for name, count in sorted(offered, key=lambda one: -one[1])]


def _dates(vocabulary: Vocabulary) -> Iterator[tuple[str, int | None]]:
    """Days counted from today, years, what comes every year, and what has a year within it."""
    years = list(vocabulary.years)
    yield from ((name, None) for name in RELATIVE)
    yield from ((str(year), count) for year, count in years)
    yield from ((name, None) for name in (*_SEASONS, *MONTHS))
    for year, _ in years:
        yield from ((f"{season}-{year}", None) for season in _SEASONS)
    for year, _ in years:
        yield from ((f"{month}-{year}", None) for month in MONTHS)
    for year, _ in years:
        yield from ((f"{year}-{month:02}", None) for month in range(1, 13))
