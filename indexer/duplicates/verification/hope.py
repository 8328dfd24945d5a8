"""Which pictures may be the same, as far as Look can tell: geometry takes a hundred times longer.

Asked for pairs of the library (`duplicates.pairs.verifying`) and for pictures of a folder beside it
(`indexer.comparing`): what is verified there and here must not differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.embed.look import fine_similarity, mirrored_fine
from indexer.types import Float32Array

_LEAST_FINE: Final = 0.10
"""Fine similarity below which one in a hundred crops to 40 % lies, and 99 % of near strangers."""
_ALIKE_AS_WHOLES: Final = 0.8
"""Cosine of Look from which pictures are verified that have few details, or none."""


def alike_in_detail(fine: bytes, others: Sequence[bytes]) -> Float32Array:
    """Fine similarity of a picture with others, the greater of plain and mirrored.

    Args:
        fine: Its fine code.
        others: n fine codes; empty ones are like nothing.

    Returns:
        ``float32[n]``.
    """
    return np.maximum(fine_similarity(fine, others), fine_similarity(mirrored_fine(fine), others))


def are_hopeful(in_detail: Float32Array, cosines: Float32Array) -> NDArray[np.bool_]:
    """``bool[n]``: which of some pairs are worth to be verified.

    Args:
        in_detail: ``float32[n]``, see `alike_in_detail`; 0 where nothing is known.
        cosines: ``float32[n]``: of Look, the greater of plain and mirrored.
    """
    hopeful: NDArray[np.bool_] = (in_detail >= _LEAST_FINE) | (cosines >= _ALIKE_AS_WHOLES)
    return hopeful
