"""`Notion`: what "alike" means where nothing is verified, on a scale from 0 to 1.

A cosine of one encoder is not a cosine of another. So both ends are tied down: 0.5 is where chance
ends, and 1 is the same picture; in between the cosine decides, below it goes down to 0 at a cosine
of 0. The scale is fixed by the encoder and not measured in the library: a pair's likeness never
changes, whatever is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.types import EncoderId, Float32Array

WORTH_KEEPING: Final = 0.5
"""Likeness below which a pair is not kept: strangers are as alike."""


@dataclass(frozen=True, slots=True)
class Notion:
    """A way of being alike."""

    encoder_id: EncoderId
    chance: float
    """Cosine that two of 10,000 random pairs reach at most."""
    moment: float
    """Cosine from which two shots of a few seconds show the same thing."""
    bound: float
    """Cosine below which nothing is a candidate."""
    k: int
    """Neighbours of each photo that are candidates."""

    def likeness(self, cosines: Float32Array) -> Float32Array:
        """``float32[n]``, 0..1, of cosines."""
        values = np.interp(cosines, [0.0, self.chance, 1.0], [0.0, WORTH_KEEPING, 1.0])
        return values.astype(np.float32)


def look(encoder_id: EncoderId) -> Notion:
    """Of the built-in encoder: 610 photos, with the mirrored pictures 0.32 at one in 10,000."""
    return Notion(encoder_id, chance=0.35, moment=0.25, bound=0.12, k=64)


def meaning(encoder_id: EncoderId) -> Notion:
    """Of a CLIP model: unrelated photos 0.30 +- 0.12 (docs/decisions/0006), 0.75 hardly ever."""
    return Notion(encoder_id, chance=0.80, moment=0.70, bound=0.75, k=16)
