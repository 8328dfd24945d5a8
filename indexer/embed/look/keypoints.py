"""Local descriptors of a picture: the one place where Look calls OpenCV.

Runs on decode workers, several at a time: each thread has a SIFT object of its own, and OpenCV's
own threads are turned off, since the pipeline already has a worker a core. OpenCV is imported with
the first picture, so that the window opens without it.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

from indexer.types import Float32Array, UInt8Array

if TYPE_CHECKING:
    import cv2

DESCRIPTOR_DIM: Final = 128
WORKING_PX: Final = 256
"""Square root of the area that is looked at: 0009-look.md says what others cost and find."""
MOST_ENLARGED: Final = 2.0
"""Small pictures are enlarged, so that a small copy shows what the large one does; not more than
this, since beyond it SIFT sees only the resampling."""
MAX_DESCRIPTORS: Final = 500
_LONGEST_PX: Final = 1600
"""Of a panorama, whose short side would otherwise be squeezed to nothing; see `working_size`."""

_per_thread = threading.local()


def local_descriptors(image: Image.Image) -> Float32Array:
    """RootSIFT descriptors of a picture, those of the strongest keypoints first.

    SIFT: Lowe, "Distinctive image features from scale-invariant keypoints", IJCV 2004. RootSIFT:
    Arandjelović and Zisserman, "Three things everyone should know to improve object retrieval",
    CVPR 2012: dot products of these are Hellinger kernels of SIFT histograms.

    Returns:
        ``float32[n, 128]``, rows of unit norm, n <= `MAX_DESCRIPTORS`; none for a flat picture.
    """
    grey = _working_picture(image)
    keypoints, found = sift().detectAndCompute(grey, None)
    if not len(keypoints):  # and None instead of no rows
        return np.empty((0, DESCRIPTOR_DIM), np.float32)
    strength = np.array([keypoint.response for keypoint in keypoints])
    # OpenCV keeps all that are as strong as the last one: the limit may be passed by a few.
    order = np.argsort(-strength, kind="stable")[:MAX_DESCRIPTORS]
    descriptors = np.asarray(found, np.float32)[order]
    sums = descriptors.sum(axis=1, keepdims=True)
    descriptors = descriptors[sums[:, 0] > 0]
    root: Float32Array = np.sqrt(descriptors / descriptors.sum(axis=1, keepdims=True))
    return root


def mirrored_bins() -> np.ndarray[Any, np.dtype[np.int64]]:
    """Where each bin of a descriptor goes when the picture is mirrored: ``int64[128]``.

    A descriptor is 4 rows x 4 columns x 8 directions in a frame that is turned to the keypoint's
    main direction. In that frame mirroring swaps the rows and negates the directions, and since it
    negates the main direction as well, nothing else changes.
    """
    row, column, direction = np.indices((4, 4, 8))
    bins: np.ndarray[Any, np.dtype[np.int64]] = (
        ((3 - row) * 4 + column) * 8 + (-direction) % 8
    ).ravel()
    return bins


def working_size(width: int, height: int) -> tuple[int, int]:
    """The size at which a picture of this size is looked at, in pixels.

    By area rather than by a side: time and number of details are then alike for all shapes.
    """
    factor = min(
        WORKING_PX / (width * height) ** 0.5, MOST_ENLARGED, _LONGEST_PX / max(width, height)
    )
    return max(1, round(width * factor)), max(1, round(height * factor))


def _working_picture(image: Image.Image) -> UInt8Array:
    """``uint8[H, W]``: grey, at the working size."""
    size = working_size(*image.size)
    # Grey first: a third of the work, and the same picture but for rounding.
    return np.asarray(image.convert("L").resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0))


@cache
def _opencv() -> Any:
    import cv2

    cv2.setNumThreads(1)
    return cv2


def sift() -> cv2.SIFT:
    """This thread's SIFT, also for the keypoints of `indexer.duplicates`."""
    sift: cv2.SIFT | None = getattr(_per_thread, "sift", None)
    if sift is None:
        sift = _per_thread.sift = _opencv().SIFT_create(
            nfeatures=MAX_DESCRIPTORS,
            # Without it everything is half a pixel off, and the mirror image the other way.
            enable_precise_upscale=True,
        )
    return sift
