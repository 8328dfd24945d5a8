"""Pairs of photos as the catalog keeps them; plain frozen data for any thread."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.types import Float32Array, Int64Array, PhotoId


@dataclass(frozen=True, slots=True, eq=False)
class PairArrays:
    """Pairs of a tier, 20 bytes each."""

    a: Int64Array
    """``int64[n]`` photo ids, the smaller of each pair."""
    b: Int64Array
    """``int64[n]`` photo ids, the larger of each pair."""
    likeness: Float32Array
    """``float32[n]``, 0..1 in steps of 1/10,000."""

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.a)


@dataclass(frozen=True, slots=True)
class StoredPair:
    """What was found of two photos."""

    a: PhotoId
    """The smaller id of the two."""
    b: PhotoId
    step: int
    """3 same picture, 4 same moment, 5 look-alike: `indexer.duplicates.tiers.Tier.step`.

    6: on no tier; kept since it says which copies go together, see `duplicates.pairs.belonging`.
    """
    likeness: float
    """0..1."""
    verdict: str
    """What verification said; empty: it was not asked."""
    relation: str | None = None
    """Of a to b, as text; None but for pairs that were verified to be the same picture."""


@dataclass(frozen=True, slots=True, eq=False)
class PairedPhotos:
    """Photos whose pairs were looked for by one version of code and encoder."""

    ids: Int64Array
    """``int64[n]``, ascending."""
    reach: Float32Array
    """``float32[n]``: how near the last of its neighbours was; what comes nearer is looked at."""
