"""Which of two sizes of one picture is the original: more pixels may be those of an enlarged copy.

An enlarged copy (by a service, a careless export, a program that "improves") has more pixels than
the camera's file and shows less. Metadata often tells, since programs drop it or leave it as it
was; else the pixels do (`fineness`). Where neither does, nobody may be advised to let the smaller
one go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.traces import TraceColumns, Traces
from indexer.duplicates.groups.wholeness import Related, pair_codes
from indexer.duplicates.keepers.fineness import BANDS, finer
from indexer.types import Float32Array, Int64Array

RESIZED: Final = 1.03
"""From this scale on the sizes of two pictures differ; less is rounding."""
_CLEARLY: Final = 1.1
"""By so much a stated size and a real one differ for sure: some cameras state what they crop."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What is known of the sizes of some photos."""

    enlarged: Int64Array
    """Ids of photos that are an enlarged copy of a smaller one for sure, ascending."""
    pixels: Int64Array
    """Of each of these: how many pixels the one has that it was made of."""
    doubtful: Int64Array
    """`pair_codes`, ascending, of a larger photo and a smaller one of which it is a copy, or may
    be: the smaller one must not go for it."""

    def pixels_of(self, ids: Int64Array) -> Int64Array:
        """Of each of some photos that is enlarged the pixels it was made of, else 0."""
        found = np.zeros(ids.size, np.int64)
        at = np.searchsorted(self.enlarged, ids)
        is_there = np.isin(ids, self.enlarged)
        found[is_there] = self.pixels[at[is_there]]
        return found


NONE: Final = Judged(*np.empty((3, 0), np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Resized:
    """n pairs of one picture in two sizes, as parallel arrays."""

    large: Int64Array
    """PhotoId."""
    small: Int64Array
    scale: NDArray[np.float64]
    """Pixels along a line of the large one for one of the small one."""


def resized(related: Related) -> Resized:
    """The pairs of which one is larger, pixel for pixel; crops of one size are not."""
    scale = related.scale
    parts = [
        (big[which], little[which], factor[which])
        for big, little, factor in (
            (related.b, related.a, scale),
            (related.a, related.b, 1 / scale),
        )
        for which in (factor > RESIZED,)
    ]
    return Resized(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def read_sizes(traces: Traces, related: Related) -> Judged:
    """Read what is known of the photos of pairs, and judge these."""
    pairs = resized(related)
    if not pairs.large.size:
        return NONE
    columns = traces.of(np.concatenate((pairs.large, pairs.small)))
    return judge(pairs, columns, traces.fineness(BANDS, np.unique(pairs.large)))


def told_by_metadata(pairs: Resized, traces: TraceColumns) -> tuple[NDArray[np.bool_], ...]:
    """What files say of pairs.

    Returns:
        ``bool[n]`` each: the small one was made smaller, or the large one is the camera's own; the
        large one says of itself that it was enlarged; of the two the small one alone names its
        camera, was not edited, or is a RAW.
    """
    large, small = (np.searchsorted(traces.ids, ids) for ids in (pairs.large, pairs.small))
    states_large, states_small = traces.stated_long_px[large], traces.stated_long_px[small]
    # As large as the large one, by what the camera said: that was the small one once.
    was_large = states_small * _CLEARLY >= traces.long_px[large]
    was_large &= states_small > traces.long_px[small] * _CLEARLY
    camera, other_camera = traces.has_camera[large], traces.has_camera[small]
    edited, other_edited = traces.is_edited[large], traces.is_edited[small]
    touched, other_touched = traces.is_touched[large], traces.is_touched[small]
    is_own = camera & ~edited & (~other_camera | other_edited | (~touched & other_touched))
    was_small = (states_large > 0) & (states_large * _CLEARLY < traces.long_px[large])
    # Nobody makes a RAW of a picture.
    from_raw = traces.is_raw[small] & ~traces.is_raw[large]
    is_less = from_raw | (other_camera & (~camera | (edited & ~other_edited)))
    is_sure = traces.is_raw[large] | (~is_less & (was_large | (is_own & ~was_small)))
    return is_sure, was_small & ~is_sure, is_less


def left_to_pixels(pairs: Resized, traces: TraceColumns) -> Int64Array:
    """Photos of which the pixels have to be looked at, ``int64[n]`` ascending."""
    pairs = _known(pairs, traces)
    is_sure, _, _ = told_by_metadata(pairs, traces)
    return np.unique(pairs.large[~is_sure])


def judge(
    pairs: Resized, traces: TraceColumns, measured: tuple[Int64Array, Float32Array]
) -> Judged:
    """Tell which photos are enlarged copies, and of which that cannot be told.

    Args:
        pairs: In two sizes.
        traces: Of all photos in them.
        measured: Ids, ascending, and `fineness.profile` of photos, as far as they are known.
    """
    pairs = _known(pairs, traces)
    if not pairs.large.size:
        return NONE
    is_sure, was_small, is_less = told_by_metadata(pairs, traces)
    said = finer(_of(pairs.large, *measured), pairs.scale)
    is_finer, is_coarse = said == 1, said == 0
    is_enlarged = ~is_sure & ~is_finer & (was_small | (is_coarse & is_less))
    # Detail can be invented, a camera's name hardly is. No rule and no folder makes an original go
    # for its enlarged copy.
    is_doubtful = ~is_sure & ~(is_finer & ~is_less & ~was_small)
    large, at = np.unique(pairs.large[is_enlarged], return_inverse=True)
    small = np.searchsorted(traces.ids, pairs.small[is_enlarged])
    pixels = np.full(large.size, np.iinfo(np.int64).max)
    np.minimum.at(pixels, at.reshape(-1), traces.long_px[small] * traces.short_px[small])
    doubtful = pair_codes(pairs.large[is_doubtful], pairs.small[is_doubtful])
    return Judged(large, pixels, np.unique(doubtful))


def _known(pairs: Resized, traces: TraceColumns) -> Resized:
    """Those of which both photos are still there."""
    known = np.isin(pairs.large, traces.ids) & np.isin(pairs.small, traces.ids)
    return Resized(pairs.large[known], pairs.small[known], pairs.scale[known])


def _of(wanted: Int64Array, ids: Int64Array, profiles: Float32Array) -> Float32Array:
    """A profile for each; zeros where there is none."""
    found = np.zeros((wanted.size, BANDS), np.float32)
    at = np.searchsorted(ids, wanted)
    is_there = at < ids.size
    is_there[is_there] = ids[at[is_there]] == wanted[is_there]
    found[is_there] = profiles[at[is_there]]
    return found
