"""Whether what differs between two aligned pictures was drawn over one of them.

A bar, a caption or lettering is drawn in few, extreme tones, with more contrast than what it hides
or with none. Someone who walked on between two shots looks as natural in both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from indexer.duplicates.verification.pixels import BoolArray, Comparison
from indexer.types import Float32Array

_DIFFERS: Final = 25.0
"""Levels, after brightness and contrast are evened out."""
_TONE_WIDTH: Final = 21
"""Levels that JPEG leaves around one tone."""
_ONE_TONE: Final = 0.8
"""Share of differing pixels in one tone that is a bar, or clipped by an edit."""
_DARK, _BRIGHT = 20, 225
_EXTREME: Final = 0.3
_MORE_EXTREME: Final = 0.2
_MORE_CONTRAST: Final = 1.25
_FEWEST_PIXELS: Final = 5
_LEAST_DRAWN: Final = 0.1
_MOST_UNTOUCHED: Final = 1
"""Of 46 pictures with text or a bar none has more; of 28 next shots of such, 22 have."""


@dataclass(frozen=True, slots=True)
class Tones:
    """How both pictures look where they differ; every field for the frame and the other one."""

    one_tone: tuple[float, float]
    """Share of the differing pixels in the commonest tone."""
    extreme: tuple[float, float]
    """Share of them that is nearly black or white."""
    contrast: float
    """That of the other picture over the frame's, evened out: the median of the blocks."""
    untouched: tuple[int, int]
    """Blocks whose differing pixels have hardly ever the commonest tone or an extreme one."""


def tones(comparison: Comparison, differing: BoolArray, agreeing: BoolArray) -> Tones | None:
    """What is seen in the differing blocks; None where hardly a pixel of them differs."""
    mine, theirs = comparison.frame, comparison.other
    gain, offset = _brightness(mine[agreeing].mean(axis=1), theirs[agreeing].mean(axis=1))
    mine, theirs = mine[differing], theirs[differing]
    apart = np.abs(theirs - (gain * mine + offset)) > _DIFFERS
    if apart.sum() < _FEWEST_PIXELS:
        return None
    here, there = comparison.contrast[:, differing]
    (tone, share), (tone_there, share_there) = _one_tone(mine[apart]), _one_tone(theirs[apart])
    return Tones(
        (share, share_there),
        (_extreme(mine[apart]), _extreme(theirs[apart])),
        float(np.median(there / np.maximum(gain * here, 1e-3))),
        (_untouched(mine, apart, tone), _untouched(theirs, apart, tone_there)),
    )


def covered_side(found: Tones) -> int | None:
    """Which picture is drawn over: 0, the frame; 1, the other one; None: neither."""
    side = _drawn_over(found)
    # What is drawn explains what differs where it was drawn, and nowhere else: the next shot of
    # a picture with a caption is another shot, though most of what differs is the caption.
    return None if side is None or found.untouched[side] > _MOST_UNTOUCHED else side


def _drawn_over(found: Tones) -> int | None:
    for side in (0, 1) if found.one_tone[0] >= found.one_tone[1] else (1, 0):
        if found.one_tone[side] >= _ONE_TONE:
            return side
    for side, contrast in ((0, 1 / max(found.contrast, 1e-3)), (1, found.contrast)):
        more = found.extreme[side] - found.extreme[1 - side]
        if found.extreme[side] >= _EXTREME and more >= _MORE_EXTREME and contrast > _MORE_CONTRAST:
            return side
    return None


def _brightness(mine: Float32Array, theirs: Float32Array) -> tuple[float, float]:
    """Gain and offset that bring levels of the frame near those of the other picture."""
    spread = float(mine.var())
    if spread < 1:
        return 1.0, float((theirs - mine).mean())
    gain = float(((mine - mine.mean()) * (theirs - theirs.mean())).mean()) / spread
    gain = min(max(gain, 0.2), 5.0)
    return gain, float(theirs.mean() - gain * mine.mean())


def _one_tone(levels: Any) -> tuple[float, float]:
    """The commonest tone and its share."""
    counts = np.bincount(np.clip(np.rint(levels), 0, 255).astype(int), minlength=256)
    sums = np.convolve(counts, np.ones(_TONE_WIDTH), "same")
    return float(sums.argmax()), float(sums.max() / len(levels))


def _untouched(levels: Float32Array, apart: BoolArray, tone: float) -> int:
    """See `Tones.untouched`."""
    drawn = (np.abs(levels - tone) <= _TONE_WIDTH / 2) | (levels < _DARK) | (levels > _BRIGHT)
    differing = apart.sum(axis=1)
    few = (drawn & apart).sum(axis=1) < _LEAST_DRAWN * differing
    return int((few & (differing >= _FEWEST_PIXELS)).sum())


def _extreme(levels: Any) -> float:
    return float(((levels < _DARK) | (levels > _BRIGHT)).mean())
