"""Which of several files of one picture is the original: signs that one was made from another.

How a file was saved says nothing of that: a copy that was saved again at a higher quality has more
bytes and nothing that the original lacks. What programs leave behind says more: metadata that got
lost, names, later dates, and pictures that were turned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import HAS_CAMERA, HAS_DATE, FileFacts, PhotoFacts
from indexer.duplicates.keepers.copy_names import are_copy_names
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

ENLARGED, NO_CAMERA, EDITED, TURNED, COPY_NAME = 16, 8, 4, 2, 1
"""Signs, as bits; the greater one says more."""

_UNTOUCHED_NS: Final = 24 * 3600 * 10**9
"""A file that was written so near to when it was taken, in whatever time zone, is as it was."""
_WRITTEN_US: Final = 2_000_000
"""Steps of the times of files: FAT counts in two seconds."""

_LOSSLESS: Final = (b"PNG", b"BMP", b"PPM")
_LOSSLESS_WORTH: Final = 1e6
_BYTES_WORTH: Final[Mapping[bytes, float]] = {
    b"HEIF": 4.0,
    b"AVIF": 4.0,
    b"JXL": 3.0,
    b"WEBP": 1.5,
    b"JPEG2000": 1.5,
}
"""Bytes of JPEG that a byte is worth, generously: a JPEG that was made of an HEIC is two to three
times as large and shows no more."""


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What was done to n pictures, as ``bool[n]`` each."""

    is_turned: NDArray[np.bool_]
    """It is an older picture turned or mirrored."""
    is_edited: NDArray[np.bool_]
    """A program that edits pictures has written it."""
    is_enlarged: NDArray[np.bool_]
    """It is a smaller picture enlarged."""


def signs(tier: Tier, photos: PhotoFacts, is_copy: Int64Array, done: Signs) -> Int64Array:
    """What says of each photo that it is not the original, as bits: ``int64[n]``.

    Different shots are told apart by their names alone. A RAW is an original whatever its name.

    Args:
        tier: Of the groups.
        photos: n of them.
        is_copy: ``int64[n]``: 1 where all names are those of copies.
        done: What programs did to them.
    """
    found = is_copy * COPY_NAME
    if tier.is_of_one_picture:
        found |= np.where(photos.details & HAS_CAMERA, 0, NO_CAMERA)
        found |= done.is_turned * TURNED | done.is_edited * EDITED | done.is_enlarged * ENLARGED
    return np.where(photos.formats == b"RAW", 0, found).astype(np.int64)


def ages(tier: Tier, photos: PhotoFacts, files: FileFacts) -> Int64Array:
    """When each photo came into being, ``int64[n]``: the smaller the earlier.

    Copies of one picture carry the date on which it was taken, so whether a file was written on
    that day counts as well: then nobody touched it since. The times of files that were written
    later say when they were copied, and are believed only where there is no date at all.
    """
    if not tier.is_of_one_picture:
        return photos.date_us
    has_date = (photos.details & HAS_DATE) > 0
    # Programs drop fractions of a second, which must not make a copy the earlier one.
    step = np.where(has_date, 1_000_000, _WRITTEN_US)
    apart_ns = np.abs(oldest_ns(photos, files) - photos.date_us * 1000)
    is_touched = has_date & (apart_ns > _UNTOUCHED_NS)
    found: Int64Array = photos.date_us // step * step * 2 + is_touched
    return found


def bytes_worth(photos: PhotoFacts) -> NDArray[np.float64]:
    """Bytes that each photo spends on a pixel, as if all were JPEG: ``float64[n]``."""
    pixels = np.maximum(photos.widths * photos.heights, 1)
    found: NDArray[np.float64] = by_format(photos, _BYTES_WORTH, 1.0) * photos.sizes / pixels
    # However few its bytes are: what lost nothing is not the more compressed one.
    return np.where(photos.is_lossless & ~photos.is_of_lossy, found * _LOSSLESS_WORTH, found)


def by_format(
    photos: PhotoFacts, values: Mapping[bytes, float], otherwise: float
) -> NDArray[np.float64]:
    """What a table says of the format of each photo, ``float64[n]``."""
    found = np.full(photos.ids.size, otherwise, np.float64)
    for kind, value in values.items():
        found[photos.formats == kind] = value
    return found


def is_lossless_original(photos: PhotoFacts) -> NDArray[np.bool_]:
    """Whether a picture that no camera took was saved without loss: screenshots, drawings."""
    is_lossless = np.isin(photos.formats, _LOSSLESS) | photos.is_lossless
    is_lossless &= ~photos.is_of_lossy
    return is_lossless & ~(photos.details & HAS_CAMERA).astype(np.bool_)


def copy_names(files: FileFacts) -> Int64Array:
    """1 for each file whose name is that of a copy, else 0: ``int64[m]``."""
    return np.array(are_copy_names(files.names), np.int64)


def oldest_ns(photos: PhotoFacts, files: FileFacts) -> Int64Array:
    """When the oldest file of each photo was written, ``int64[n]``."""
    return least(photos, files, files.mtime_ns, np.iinfo(np.int64).max)


def least(photos: PhotoFacts, files: FileFacts, values: Int64Array, empty: int) -> Int64Array:
    """The least of some values of each photo's files, ``int64[n]``.

    Args:
        photos: n of them.
        files: All of theirs, and no others.
        values: ``int64[m]``: of the files.
        empty: No value is greater.
    """
    found = np.full(photos.ids.size, empty, np.int64)
    np.minimum.at(found, np.searchsorted(photos.ids, files.photo_ids), values)
    return found
