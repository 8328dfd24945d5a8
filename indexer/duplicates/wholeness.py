"""Photos of which a picture at least as fine shows more: crops, bordered and drawn-over copies."""

from __future__ import annotations

from typing import Final

import numpy as np

from indexer.catalog.group_facts import GroupFacts
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_WHOLE: Final = 0.97
"""Shown from this share on, a picture is whole; as in `indexer.duplicates.relation`."""
_FINER: Final = 1.03


def parts(facts: GroupFacts, among: Int64Array | None = None) -> Int64Array:
    """Ids of those photos, ``int64[n]`` ascending; of some photos, or of all (None).

    Where the cropped copy is the finer one, nothing is said: neither has all of the other.
    """
    a, b, relations = facts.relations(Tier.SAME_PICTURE.step, among)
    if not relations:
        return np.empty(0, np.int64)
    sides = np.array([[one, other] for one, other, _ in relations], np.float64)
    matrices = np.array([matrix for _, _, matrix in relations], np.float64)
    determinants = matrices[:, 0] * matrices[:, 4] - matrices[:, 1] * matrices[:, 3]
    scale = np.sqrt(np.abs(determinants))  # pixels of the second for one of the first
    found = []
    for of, own, other, finer in ((b, 1, 0, scale), (a, 0, 1, 1 / np.maximum(scale, 1e-9))):
        is_all_there = sides[:, own, 0] >= _WHOLE
        is_cropped = sides[:, other, 0] < _WHOLE
        is_edited = (sides[:, own, 1:] > sides[:, other, 1:]).any(axis=1)
        found.append(of[is_all_there & (is_cropped | is_edited) & (finer <= _FINER)])
    return np.unique(np.concatenate(found))
