"""The words that a photo is found by without any model, and the words of a question.

Pure text, used by `indexer.catalog.names`. Both sides go through `spread`, so that they are cut
into the same tokens by SQLite's ``unicode61`` (letters and digits; case and accents ignored).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Chinese and Japanese put no spaces between words: each character is a token of its own, and a
# word of the question a sequence of them.
_UNSPACED = re.compile(
    "([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_WORD = re.compile(r"[^\W_]+")
# Where a part of a compound word begins: a run of digits, of letters, a capital after small ones.
_PART = re.compile(r"(?<!\d)\d|(?<![^\W\d])[^\W\d]|(?<=[a-z])[A-Z]")
_MAX_TERMS = 64  # FTS5 refuses expressions that are nested deeper than 256


def spread(text: str) -> str:
    """Composed characters (macOS names are decomposed), unspaced scripts character by character."""
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", text))


def with_parts(names: Iterable[str]) -> str:
    """Names, and compound words of them from each part on.

    ``DSC01234`` is found by ``01234`` and ``1234`` as well, ``BeachHoliday`` by ``holiday``. The
    parts themselves need not be there: a question may be the beginning of a word.
    """
    words: dict[str, None] = {}  # an ordered set
    for name in names:
        words[name] = None
        for word in _WORD.findall(name):
            for match in _PART.finditer(word):
                part = word[match.start() :]
                if match.start():
                    words[part] = None
                if part[0] == "0":
                    words[part.lstrip("0")] = None
    return spread(" ".join(words))


def date_words(moment: datetime) -> str:
    """``2020-02-12 12 February 2020``: found by year, ``2020-02``, ``12 Feb`` and the like."""
    # Not strftime: its month names follow the locale, and it rejects years before 1000 in places.
    return (
        f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
        f" {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    )


def words_of(text: str) -> list[str]:
    """The words of a question, as it has them; quotes and operators have no meaning."""
    # A lone surrogate, from a command line that is no UTF-8, cannot be handed to SQLite.
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ").replace('"', " ")
    return [chunk for chunk in clean.split() if _WORD.search(chunk)][:_MAX_TERMS]


def match_term(word: str, *, is_prefix: bool) -> str:
    """A word of `words_of`, or some in a row, as an FTS5 expression.

    Args:
        word: The word.
        is_prefix: Whether it may be the beginning of the one that is found.
    """
    return f'"{spread(word)}"{"*" if is_prefix else ""}'
