r"""Reads what is typed into the search bar: words to search for, and filters.

::

    text      =  token { white space  token }
    token     =  [ "-" ] field ":" value  |  word
    value     =  alternative { "|" alternative }
    field     =  date camera lens folder place rating type orientation has is, in any case

What stands between quotes is never a filter, and quotes hold a value with spaces together, wherever
they stand in it: ``camera:"Canon EOS"|Nikon``. Doubled, a quote within quotes and a bar are meant
as such. A token with a colon whose begin is a word, but no field, is an error and not a word: who
types ``colour:red`` means a filter. ``16:9``, ``http://…``, ``note: this`` and ``C:\`` stay words.

Pure functions, quick enough for every key stroke; any thread.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from indexer.errors import FilterError
from indexer.messages import message
from indexer.search.filters import QUOTES, Filter, FilterField, quoted
from indexer.search.spans import Span

MINUS = "-−–"
"""A hyphen, a minus sign and a dash, which some keyboards make of a hyphen."""

_FIELD = re.compile(rf"(?P<minus>[{MINUS}]?)(?P<name>[^\W\d_]+(?:-[^\W\d_]+)*):")
_FIELDS = {field.value: field for field in FilterField}
_MEANT = {
    **dict.fromkeys(("after", "before", "day", "month", "taken", "time", "when", "year"), "date"),
    **dict.fromkeys(("body", "make", "maker", "model"), "camera"),
    **dict.fromkeys(("dir", "directory", "in", "path", "root"), "folder"),
    **dict.fromkeys(("city", "country", "gps", "loc", "location", "region", "where"), "place"),
    **dict.fromkeys(("star", "stars"), "rating"),
    **dict.fromkeys(("ext", "extension", "filetype", "format"), "type"),
    **dict.fromkeys(("aspect", "ratio", "shape"), "orientation"),
    **dict.fromkeys(("favorite", "favourite"), "is"),
}
"""What other programs call our fields."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text means."""

    words: str
    """All that is no filter, without quotes, with single spaces."""
    filters: tuple[Filter, ...]

    @property
    def written(self) -> str:
        """A text that means just this."""
        return " ".join([*(one.written for one in self.filters), *written_words(self.words)])


@dataclass(frozen=True, slots=True)
class Token:
    """Some characters between white space, as they are meant."""

    start: int
    """Where it begins in the text."""
    text: str
    """Without quotes; of a filter its value."""
    origins: tuple[int, ...]
    """Where in the text each character of ``text`` stands."""
    end: int
    """Where it ends in the text."""
    head: re.Match[str] | None
    """What stands before the value, where it looks like a filter."""
    open_quote: int | None
    """Where a quote stands that nothing closes."""


def parse(text: str) -> Parsed:
    """Read a text.

    Args:
        text: Whatever was typed.

    Raises:
        FilterError: A part of it is not understood; the position counts characters of the text.
    """
    words: list[str] = []
    filters: dict[Filter, None] = {}  # an ordered set
    for token in tokens(text):
        if token.open_quote is not None:
            raise FilterError(
                message("A quote is opened and not closed"),
                hint=message("Put a second one behind the words that belong together"),
                position=token.open_quote,
                length=len(text) - token.open_quote,
            )
        if token.head is None:
            words += token.text.split()
        else:
            filters[_filter(token, token.head)] = None
    return Parsed(" ".join(words), tuple(filters))


def tokens(text: str) -> list[Token]:
    """What stands between white space; a quote that is not closed goes to the end."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        found.append(token)
        at = token.end
    return found


def written_words(words: str) -> list[str]:
    """Words as they are to be typed: what would be read otherwise is put between quotes."""
    return [word if _is_plain(word) else quoted(word) for word in words.split()]


def _is_plain(word: str) -> bool:
    token = _token(word, 0)
    return token.head is None and token.open_quote is None and token.text == word


def _token(text: str, start: int) -> Token:
    head = _head(text, start)
    at = start if head is None else head.end()
    # Of a word quotes count at its begin alone: 5" and rock"n"roll are words.
    may_quote = head is not None or text[at] in QUOTES or text[at : at + 1] in MINUS
    kept: list[int] = []
    open_quote: int | None = None
    while at < len(text) and (open_quote is not None or not text[at].isspace()):
        is_quote = may_quote and text[at] in QUOTES
        if is_quote and open_quote is not None and text[at + 1 : at + 2] == text[at]:
            kept.append(at)
            at += 2
            continue
        if is_quote and (head is not None or open_quote is not None or _opens(text, start, at)):
            open_quote = at if open_quote is None else None
        else:
            kept.append(at)
        at += 1
    return Token(start, "".join(text[i] for i in kept), tuple(kept), at, head, open_quote)


def _opens(text: str, start: int, at: int) -> bool:
    """Whether a quote of a word begins it, or stands right behind its minus."""
    return at == start or (at == start + 1 and text[start] in MINUS)


def _head(text: str, start: int) -> re.Match[str] | None:
    """What looks like the begin of a filter, minus and field and colon."""
    head = _FIELD.match(text, start)
    if head is None or head["name"].casefold() in _FIELDS:
        return head
    rest = text[head.end() : head.end() + 1]
    is_word = len(head["name"]) == 1 or not rest or rest.isspace() or rest in "/\\:"
    return None if is_word else head


def _filter(token: Token, head: re.Match[str]) -> Filter:
    name = head["name"].casefold()
    if name not in _FIELDS:
        raise _unknown_field(Span(head["name"], head.start("name")), name)
    if not token.text.strip():
        raise FilterError(
            message("The filter {field} is empty", field=name),
            hint=message("Write what to look for right behind the colon, or take it out"),
            position=token.start,
            length=token.end - token.start,
        )
    try:
        return Filter(_FIELDS[name], token.text, bool(head["minus"]))
    except FilterError as error:
        # From characters of the value to characters of the text, where quotes may stand between.
        # Where something is missing, the character that it is missing at is pointed at.
        end = len(token.origins) - 1
        first = token.origins[min(error.position, end)]
        last = token.origins[min(error.position + max(error.length, 1) - 1, end)]
        error.position, error.length = first, last + 1 - first
        raise


def _unknown_field(found: Span, name: str) -> FilterError:
    what = message("There is no filter {name}", name=found.text)
    near = _MEANT.get(name) or next(iter(difflib.get_close_matches(name, _FIELDS, n=1)), None)
    if near is not None:
        return found.error(
            what,
            hint=message(
                "Did you mean {near}:? Put the word between quotes to search for it", near=near
            ),
        )
    return found.error(
        what,
        hint=message(
            "There are {fields}. Put the word between quotes to search for it",
            fields=", ".join(f"{field}:" for field in FilterField),
        ),
    )
