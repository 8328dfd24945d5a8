"""Which keypoints of two pictures look alike: mutual nearest neighbours that stand out.

Lowe's ratio test ("Distinctive image features from scale-invariant keypoints", IJCV 2004, 7.1), in
both directions.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.embed.look.keypoints import mirrored_bins
from indexer.types import Float32Array, Int64Array, UInt8Array

RATIO: Final = 0.8
"""Of the distances to the nearest and the second nearest; more is not distinctive."""
_MIRRORED: Final = mirrored_bins()


def mirrored(descriptors: UInt8Array) -> UInt8Array:
    """The descriptors that the mirrored picture would have."""
    result = np.empty_like(descriptors)
    result[:, _MIRRORED] = descriptors
    return result


def matches(first: UInt8Array, second: UInt8Array) -> Int64Array:
    """Pairs of keypoints that look alike.

    Args:
        first: ``uint8[n, 128]``.
        second: ``uint8[m, 128]``.

    Returns:
        ``int64[k, 2]``: rows of both, each row at most once, in the order of the first.
    """
    if min(len(first), len(second)) < 2:
        return np.empty((0, 2), np.int64)
    one, two = first.astype(np.float32), second.astype(np.float32)
    squares = (one**2).sum(axis=1)[:, None] + (two**2).sum(axis=1)[None] - 2 * one @ two.T
    forth, is_clear_forth = _nearest(squares)
    back, is_clear_back = _nearest(squares.T)
    rows = np.arange(len(one))
    good = is_clear_forth & (back[forth] == rows) & is_clear_back[forth]
    return np.stack([rows[good], forth[good]], axis=1)


def _nearest(squares: Float32Array) -> tuple[Int64Array, NDArray[np.bool_]]:
    """The nearest column of each row, and whether it stands out."""
    nearest = squares.argmin(axis=1)
    best, second = np.partition(squares, 1, axis=1)[:, :2].T
    return nearest, best < RATIO**2 * second
