"""Groups as stars: who matches whom becomes keepers, each with those that match it itself.

Pure arithmetic on numbered photos; nothing is known of files or of the catalog here.

Photos are numbered from the best to keep on. Going through them in this order, a photo that no
better keeper has taken becomes a keeper itself and takes all that match it and are still free. So
the keepers are the *greedy maximal independent set* of the graph, and everybody else belongs to
the best keeper among those that it matches. No chain comes of it: who matches a member, and not
the keeper, is not in the group. The order of the pairs is of no account, since the numbers alone
decide.

All photos that no undecided better one stands against are decided at the same time, which gives
the same set in few rounds: O(log² n) for numbers without a pattern (Blelloch, Fineman and Shun,
"Greedy sequential maximal independent set and matching are parallel on average", SPAA 2012). A row
of photos of which each matches the next one only, in their order, takes a round each; hence the
plain loop for what is left after some rounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.types import Int64Array

_ROUNDS: Final = 24


@dataclass(frozen=True, slots=True, eq=False)
class Stars:
    """Groups of numbered photos, by the number of their keeper."""

    keepers: Int64Array
    """``int64[groups]``, ascending."""
    members: Int64Array
    """Of all groups one after the other, ascending in each, without the keepers."""
    offsets: Int64Array
    """``int64[groups + 1]``: group i has ``members[offsets[i]:offsets[i + 1]]``."""
    left_out: Int64Array
    """``int64[groups]``: photos that match a member and not the keeper."""


def stars(
    count: int,
    better: Int64Array,
    worse: Int64Array,
    known: Int64Array | None = None,
    classes: Int64Array | None = None,
) -> Stars:
    """Group photos around keepers.

    Args:
        count: Photos, numbered from 0, the best to keep first.
        better: ``int64[n]``: of each pair the smaller number; no pair twice.
        worse: ``int64[n]``: the greater one.
        known: Codes ``smaller * count + greater`` of pairs that match more surely, ascending: who
            matches the keeper so is not called left out.
        classes: ``int64[count]``: photos of an equal number match more surely as well.
    """
    is_member = _members(count, better, worse)
    # Of every member the smallest keeper that it matches; keepers do not match each other.
    is_taken = ~is_member[better] & is_member[worse]
    keepers_of, taken = better[is_taken], worse[is_taken]
    owner = np.full(count, count, np.int64)
    np.minimum.at(owner, taken, keepers_of)
    members = np.flatnonzero(is_member)
    order = np.argsort(owner[members], kind="stable")
    members = members[order]
    keepers, first = np.unique(owner[members], return_index=True)
    offsets = np.append(first, members.size).astype(np.int64)
    keeper, other = _near(count, better, worse, owner)
    is_left = np.ones(keeper.size, np.bool_)
    if known is not None:
        codes = np.minimum(keeper, other) * count + np.maximum(keeper, other)
        is_left &= ~_is_in(codes, known)
    if classes is not None:
        is_left &= classes[keeper] != classes[other]
    at = np.searchsorted(keepers, keeper[is_left])
    left_out = np.bincount(at, minlength=keepers.size).astype(np.int64)
    return Stars(keepers, members, offsets, left_out)


def _members(count: int, better: Int64Array, worse: Int64Array) -> NDArray[np.bool_]:
    """Which photos a keeper takes; the others are keepers, or match nobody."""
    is_member = np.zeros(count, np.bool_)
    left_better, left_worse = better, worse
    for _ in range(_ROUNDS):
        if not left_better.size:
            return is_member
        waits = np.zeros(count, np.bool_)
        waits[left_worse] = True
        is_member[left_worse[~waits[left_better]]] = True
        # Who waited for members only is a keeper in the next round.
        is_open = ~is_member[left_better] & ~is_member[left_worse]
        left_better, left_worse = left_better[is_open], left_worse[is_open]
    order = np.argsort(left_worse, kind="stable")
    for one, other in zip(left_better[order].tolist(), left_worse[order].tolist(), strict=True):
        # By the worse one: all that could take ``one`` have had their turn.
        if not is_member[one]:
            is_member[other] = True
    return is_member


def _near(
    count: int, better: Int64Array, worse: Int64Array, owner: Int64Array
) -> tuple[Int64Array, Int64Array]:
    """Keepers, and who matches a member of theirs and not them: ``int64[n]`` twice, each once."""
    members = np.concatenate((better, worse))
    others = np.concatenate((worse, better))
    keeper = owner[members]
    # Both in one group, the keeper itself, and who is in no group: nobody is left out there.
    is_near = (keeper < count) & (owner[others] != keeper) & (others != keeper)
    near = np.unique(keeper[is_near] * count + others[is_near])
    keeper, others = near // count, near % count
    codes = np.minimum(keeper, others) * count + np.maximum(keeper, others)
    is_left = ~_is_in(codes, np.sort(better * count + worse))
    return keeper[is_left], others[is_left]


def _is_in(values: Int64Array, ascending: Int64Array) -> NDArray[np.bool_]:
    if not ascending.size:
        return np.zeros(values.size, np.bool_)
    at = np.minimum(np.searchsorted(ascending, values), ascending.size - 1)
    found: NDArray[np.bool_] = ascending[at] == values
    return found
