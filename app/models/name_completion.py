"""Completes taught names while they are typed among other words. Plain rules without Qt."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.catalog.concept_records import Concept
from indexer.search.completion import Completion

_LETTERS = 2
"""Of a name must be typed before it is offered: else any word would begin one."""
_MOST = 5


def complete_name(text: str, cursor: int, names: Iterable[Concept]) -> list[Completion]:
    """Names that what stands before the cursor may be the beginning of.

    Args:
        text: All that is typed.
        cursor: How many characters stand before it.
        names: What was taught.
    """
    if text[cursor : cursor + 1].strip():
        return []  # within a word
    found = []
    for concept in names:
        start = _start(text[:cursor], concept.name) if concept.is_usable else None
        if start is not None:
            found.append(Completion(concept.name, concept.name, start, cursor))
    return found[:_MOST]


def _start(before: str, name: str) -> int | None:
    """Where in a text its end begins to be a name; None where it does not, or is whole."""
    folded = name.casefold()
    for length in range(min(len(before), len(name) - 1), _LETTERS - 1, -1):
        at = len(before) - length
        is_word = at == 0 or not (before[at - 1].isalnum() or before[at - 1] in "_:'")
        if is_word and folded.startswith(before[at:].casefold()) and before[at].strip():
            return at
    return None
