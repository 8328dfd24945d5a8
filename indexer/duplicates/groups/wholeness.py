"""What pairs say of whole libraries: parts of finer pictures, and pictures turned or mirrored.

The relations of all pairs as columns, since a list of groups looks at all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_facts import GroupFacts
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_WHOLE: Final = 0.97
"""Shown from this share on, a picture is whole; as in `verification.relation`."""
_FINER: Final = 1.03
_UPRIGHT_DEGREES: Final = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Related:
    """n pairs of the same picture, as parallel arrays."""

    a: Int64Array
    """PhotoId."""
    b: Int64Array
    sides: NDArray[np.float64]
    """``[n, 2, 3]``: shown, bordered, covered of the one and of the other."""
    matrices: NDArray[np.float64]
    """``[n, 6]``: from pixels of the one to pixels of the other."""

    @property
    def scale(self) -> NDArray[np.float64]:
        """Pixels along a line of the other for one of the one."""
        found: NDArray[np.float64] = np.sqrt(np.abs(self._determinant))
        return np.maximum(found, 1e-9)

    @property
    def is_turned(self) -> NDArray[np.bool_]:
        """Whether one is the other turned or mirrored: no program that sends or scales does so."""
        is_mirrored = self._determinant < 0
        a, b, _, c, d, _ = self.matrices.T
        angle = np.degrees(np.arctan2(c - b, a + d))
        found: NDArray[np.bool_] = is_mirrored | (np.abs(angle) > _UPRIGHT_DEGREES)
        return found

    @property
    def _determinant(self) -> NDArray[np.float64]:
        a, b, _, c, d, _ = self.matrices.T
        found: NDArray[np.float64] = a * d - b * c
        return found


def read_related(facts: GroupFacts, among: Int64Array | None = None) -> Related:
    """Pairs of which a relation is known: those of some photos, or all (None)."""
    a, b, numbers = facts.relations(Tier.SAME_PICTURE.step, among)
    return Related(a, b, numbers[:, :6].reshape(-1, 2, 3), numbers[:, 6:])


def parts(related: Related) -> Int64Array:
    """Photos of which a picture at least as fine shows more, ``int64[n]`` ids, ascending.

    Crops, bordered and drawn-over copies. Where the cropped copy is the finer one, nothing is said:
    neither has all of the other.
    """
    found = []
    for of, own, other, finer in (
        (related.b, 1, 0, related.scale),
        (related.a, 0, 1, 1 / related.scale),
    ):
        sides = related.sides
        is_all_there = sides[:, own, 0] >= _WHOLE
        is_cropped = sides[:, other, 0] < _WHOLE
        is_edited = (sides[:, own, 1:] > sides[:, other, 1:]).any(axis=1)
        found.append(of[is_all_there & (is_cropped | is_edited) & (finer <= _FINER)])
    return np.unique(np.concatenate(found))


def pair_codes(kept: Int64Array, gone: Int64Array) -> Int64Array:
    """A number for each pair of ids, in this order."""
    found: Int64Array = (kept << 32) | gone
    return found


def lossy(related: Related) -> Int64Array:
    """Pairs of which the second has what the first lacks: `pair_codes`, ascending.

    It shows more, or what is drawn over the first. However fine the first one is, whatever folder
    it lies in: it is no reason for the second to go.
    """
    found = []
    for kept, gone, at, to in ((related.a, related.b, 0, 1), (related.b, related.a, 1, 0)):
        shows_more = related.sides[:, to, 0] < _WHOLE
        is_covered = related.sides[:, at, 2] > related.sides[:, to, 2]
        which = shows_more | is_covered
        found.append(pair_codes(kept[which], gone[which]))
    return np.unique(np.concatenate(found))


def turned_later(related: Related, ids: Int64Array, oldest_ns: Int64Array) -> Int64Array:
    """Photos that are an older picture turned or mirrored, and no finer: ids, ascending.

    Args:
        related: Pairs.
        ids: ``int64[n]`` ascending: the photos that are asked about; pairs with others are left
            out.
        oldest_ns: ``int64[n]``: when the oldest file of each was written.
    """
    if not ids.size:
        return ids
    found = []
    ages = []
    is_known = related.is_turned
    for of in (related.a, related.b):
        at = np.minimum(np.searchsorted(ids, of), ids.size - 1)
        is_known = is_known & (ids[at] == of)
        ages.append(oldest_ns[at])
    for of, later, finer in (
        (related.b, ages[1] > ages[0], related.scale),
        (related.a, ages[0] > ages[1], 1 / related.scale),
    ):
        found.append(of[is_known & later & (finer <= _FINER)])
    return np.unique(np.concatenate(found))
