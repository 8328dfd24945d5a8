"""Which look-alikes are kept: the nearest of each photo, so that the catalog does not overflow.

The nearest among all that were found, so the order in which photos came does not matter: what is
among the nearest in the end was so when it was found. What was refused of a set of copies is not
forgotten, only shown no more.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import PairArrays
from indexer.duplicates.pairs.components import sets_of
from indexer.duplicates.pairs.rungs import NO_RUNG
from indexer.duplicates.tiers import Tier

KEPT: Final = 10
"""Look-alikes of each photo; another photo may keep it for more."""


def prune(catalog: Catalog) -> None:
    """Forget look-alikes that are among the nearest of neither photo."""
    pairs = catalog.pairs.of(Tier.LOOK_ALIKE.step)
    far = ~near_ones(pairs)
    gone = list(zip(pairs.a[far].tolist(), pairs.b[far].tolist(), strict=True))
    same = catalog.pairs.of(Tier.SAME_PICTURE.step)
    links = [*zip(same.a.tolist(), same.b.tolist(), strict=True)]
    links += catalog.pairs.set_aside(Tier.SAME_PICTURE.step)
    sets = {id_: at for at, members in enumerate(sets_of(links)) for id_ in members}
    of_sets = {(a, b) for a, b in gone if a in sets and sets[a] == sets.get(b)}
    catalog.pairs.remove(pair for pair in gone if pair not in of_sets)
    catalog.pairs.place((a, b, NO_RUNG) for a, b in sorted(of_sets))


def near_ones(pairs: PairArrays, kept: int = KEPT) -> NDArray[np.bool_]:
    """Which pairs are among the first of one of their photos; of equal ones by the other's id."""
    owners = np.concatenate([pairs.a, pairs.b])
    others = np.concatenate([pairs.b, pairs.a])
    likeness = np.concatenate([pairs.likeness, pairs.likeness])
    order = np.lexsort((others, -likeness, owners))
    starts = np.searchsorted(owners[order], owners[order])
    is_near = np.empty(len(owners), np.bool_)
    is_near[order] = np.arange(len(owners)) - starts < kept
    return is_near[: len(pairs)] | is_near[len(pairs) :]
