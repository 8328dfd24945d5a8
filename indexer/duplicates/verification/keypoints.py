"""SIFT keypoints with their places, for geometry; Look keeps only what they look like.

Runs on any thread, several at a time.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from indexer.embed.look.keypoints import DESCRIPTOR_DIM, MAX_DESCRIPTORS, sift
from indexer.types import Float32Array, UInt8Array

DETECTION_PX: Final = 400
"""Long side at which keypoints are looked for; at 320 a small crop of a small photo has too few."""
MOST_ENLARGED: Final = 4.0
_STEPS: Final = 512.0
"""A descriptor's roots are below 0.5 nearly always: a byte holds them."""


def find_keypoints(grey: UInt8Array) -> tuple[Float32Array, UInt8Array]:
    """Keypoints of a grey picture, strongest first.

    Returns:
        ``float32[n, 4]``: x, y, size (pixels), direction (radians); ``uint8[n, 128]``.
    """
    height, width = grey.shape
    factor = min(DETECTION_PX / max(width, height), MOST_ENLARGED)
    if factor != 1:
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        enlarged = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BICUBIC))
    else:
        enlarged = grey
    keypoints, found = sift().detectAndCompute(enlarged, None)
    if not len(keypoints):
        return np.empty((0, 4), np.float32), np.empty((0, DESCRIPTOR_DIM), np.uint8)
    rows = np.array([(*k.pt, k.size, k.angle, k.response) for k in keypoints], np.float32)
    order = np.argsort(-rows[:, 4], kind="stable")[:MAX_DESCRIPTORS]
    rows, found = rows[order], np.asarray(found, np.float32)[order]
    sums = found.sum(axis=1)
    rows, found, sums = rows[sums > 0], found[sums > 0], sums[sums > 0]
    scale = np.array([enlarged.shape[1] / width, enlarged.shape[0] / height], np.float32)
    points = np.empty((len(rows), 4), np.float32)
    points[:, :2] = (rows[:, :2] + 0.5) / scale - 0.5
    points[:, 2] = rows[:, 2] / scale.mean()
    points[:, 3] = np.deg2rad(rows[:, 3])
    root = np.sqrt(found / sums[:, None])
    return points, np.minimum(np.rint(root * _STEPS), 255).astype(np.uint8)
