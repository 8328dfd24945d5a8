"""What one picture is beside another that was found to be the same, for the user. Any thread.

Geometry tells of place and size alone: a copy that was only made lighter, or only saved again, has
nothing of that, and yet something has to be said of it, and something true.
"""

from __future__ import annotations

from typing import Final

from indexer.duplicates.verification.relation import Relation, words
from indexer.messages import message

_WHOLE: Final = 0.97
"""Of pictures of which less is in both, means are of different things."""
_APART: Final = 5
"""Levels of 255 between the means of a channel: 60 photos that were turned, made smaller or saved
again moved by 2 at most, at JPEG quality 10 by 4; made 10 % lighter or darker, by 11 or 12."""


def telling(
    relation: Relation,
    colors: tuple[int, int],
    qualities: tuple[int | None, int | None] = (None, None),
) -> list[str]:
    """What the second picture is beside the first, most telling first; never nothing.

    Args:
        relation: Of the two.
        colors: The mean of each, ``0xRRGGBB``.
        qualities: Of both files: `jpeg_quality`; None where it is not known.
    """
    said = words(relation, qualities)
    if _have_other_tones(relation, *colors):
        said.append(message("other brightness or colours"))
    return said or [message("saved again or edited")]


def _have_other_tones(relation: Relation, first: int, second: int) -> bool:
    """Whether the same content has another mean: then its tones are others, certainly."""
    for side in (relation.first, relation.second):
        if side.shown < _WHOLE or side.is_bordered or side.is_covered:
            return False
    channels = ((first >> shift & 255, second >> shift & 255) for shift in (16, 8, 0))
    return any(abs(a - b) >= _APART for a, b in channels)
