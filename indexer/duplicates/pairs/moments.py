"""Pairs that were taken within seconds of each other, from a list of times. Pure functions."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import numpy as np

from indexer.catalog.shot_times import ShotTimes
from indexer.duplicates.pairs.shots import MOMENT
from indexer.types import Int64Array

NEXT: Final = 32
"""Of longer bursts, a photo is paired with as many before and after it."""


def pairs_in_time(times: ShotTimes) -> tuple[Int64Array, Int64Array]:
    """Ids of photos of one camera that are at most `MOMENT` apart, ``int64[n]`` twice."""
    window_us = MOMENT // timedelta(microseconds=1)
    first, second = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for steps in range(1, min(NEXT + 1, len(times.ids))):
        near = times.taken_at_us[steps:] - times.taken_at_us[:-steps] <= window_us
        if not near.any():
            break
        near &= times.cameras[steps:] == times.cameras[:-steps]
        first.append(times.ids[:-steps][near])
        second.append(times.ids[steps:][near])
    return np.concatenate(first), np.concatenate(second)
