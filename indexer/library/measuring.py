"""Measures how fine the detail of photos is that are larger than another one of the same picture.

And counts the frames of what may be an animation, where that was not known when it was indexed.

Which of the two is the original is told by it where files say nothing (`groups.enlarged`). Photos
are read and decoded at full size for it, some 130 ms for 12 megapixels: only those that it helps
with, once. After pairs were found, on their lane.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.duplicates.groups.enlarged import left_to_pixels, resized
from indexer.duplicates.groups.wholeness import read_related
from indexer.duplicates.keepers.fineness import NOTHING, profile
from indexer.errors import PhotoError
from indexer.media.decode import decode_before_color
from indexer.media.formats import sniff
from indexer.media.frames import frames, is_lossless
from indexer.media.hashing import content_hash
from indexer.types import Float32Array, Int64Array, Photo, PhotoId

_BATCH: Final = 16
"""So many are kept at once: killed in between, the next start goes on there."""


def measure_detail(catalog: Catalog, token: CancelToken) -> int:
    """Measure what is left; photos that cannot be read now are tried again the next time.

    Returns:
        How many photos were measured.

    Raises:
        StorageFullError: They cannot be kept.
        Cancelled: The token was cancelled; what was measured of whole batches stays.
    """
    left = _left(catalog)
    count = 0
    for start in range(0, left.size, _BATCH):
        wanted = [PhotoId(id_) for id_ in left[start : start + _BATCH].tolist()]
        found = {}
        for photo in catalog.photos.of(wanted):
            token.checkpoint()
            measured = _measured(photo)
            if measured is not None:
                found[photo.id] = measured
        catalog.group_facts.traces.keep_fineness(found)
        count += len(found)
    return count


def count_frames(catalog: Catalog, token: CancelToken) -> int:
    """Count what files hold that were indexed before this was asked; until then nothing goes.

    Only of photos that match others, once. No pixel is decoded.

    Returns:
        Of how many photos it was counted.

    Raises:
        StorageFullError: It cannot be kept.
        Cancelled: The token was cancelled; what was counted of whole batches stays.
    """
    traces = catalog.group_facts.traces
    left = traces.uncounted()
    count = 0
    for start in range(0, left.size, _BATCH):
        wanted = [PhotoId(id_) for id_ in left[start : start + _BATCH].tolist()]
        found = {}
        for photo in catalog.photos.of(wanted):
            token.checkpoint()
            data = next(iter(_contents(photo)), b"")
            container = sniff(data, photo.files[0].path.name) if data else None
            if container is not None:
                found[photo.id] = (frames(data, container), is_lossless(data, container))
        traces.keep_frames(found)
        count += len(found)
    return count


def _left(catalog: Catalog) -> Int64Array:
    """Photos whose pixels have to tell and were not looked at, ``int64[n]``."""
    pairs = resized(read_related(catalog.group_facts))
    traces = catalog.group_facts.traces
    columns = traces.of(np.concatenate((pairs.large, pairs.small)))
    return np.setdiff1d(left_to_pixels(pairs, columns), traces.measured())


def _measured(photo: Photo) -> Float32Array | None:
    """None where none of its files can be read now."""
    for data in _contents(photo):
        try:
            decoded, _ = decode_before_color(data, photo.files[0].path.name, None)
        except PhotoError:
            return NOTHING
        return profile(decoded.image)
    return None


def _contents(photo: Photo) -> Iterable[bytes]:
    """The bytes of its files that still are what they were."""
    for file in photo.files:
        if not file.is_offline:
            try:
                data = file.path.read_bytes()
            except OSError:
                continue
            if content_hash(data) == photo.content_hash:
                yield data
