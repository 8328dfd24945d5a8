"""What to tell of photos that those who answer a query do not know yet.

Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.messages import counted
from indexer.search.sides import Side


def not_described(sides: Sequence[Side]) -> tuple[str, ...]:
    """Notes on photos that no side knows, and on those that one side judges alone.

    Args:
        sides: Who was asked: one, or Meaning and Look.
    """
    waiting = [side.waiting for side in sides]
    unknown = waiting[0]
    if len(sides) > 1:
        unknown = min(waiting)
        if unknown:  # only then are the ids of all photos looked at
            first, second = (side.known() for side in sides)
            unknown = max(0, waiting[0] - len(np.setdiff1d(second, first, assume_unique=True)))
    notes = []
    if unknown:
        notes.append(
            counted(
                unknown,
                "1 photo is not described yet and cannot be found this way.",
                "{count:,} photos are not described yet and cannot be found this way.",
            )
        )
    if len(sides) > 1:
        by_meaning, by_look = (max(0, other - unknown) for other in reversed(waiting))
        if by_meaning:
            notes.append(
                counted(
                    by_meaning,
                    "Look has not seen 1 photo yet: it was judged by meaning alone.",
                    "Look has not seen {count:,} photos yet: they were judged by meaning alone.",
                )
            )
        if by_look:
            notes.append(
                counted(
                    by_look,
                    "The model has not seen 1 photo yet: it was judged by look alone.",
                    "The model has not seen {count:,} photos yet: they were judged by look alone.",
                )
            )
    return tuple(notes)
