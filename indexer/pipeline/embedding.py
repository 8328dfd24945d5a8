"""From readings to arrivals: the batch goes through the encoder, the order is kept.

Runs on the one embedding thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.records import Arrival, NewPhoto
from indexer.embed.base import Encoder
from indexer.media.photo import PreparedPhoto
from indexer.pipeline.reading import Reading
from indexer.types import Float32Array


def embed(
    readings: Sequence[Reading], encoder: Encoder | None, token: CancelToken
) -> list[Arrival]:
    """Embed what was decoded and say of every reading what the catalog shall keep.

    Args:
        readings: In the order of the scan.
        encoder: None while no model is in use: photos then arrive without a vector.
        token: Cancels between two layers of the encoder.

    Returns:
        One arrival a reading, in the same order.
    """
    vectors: dict[int, Float32Array] = {}
    decoded = [
        (position, reading.photo.encoder_input)
        for position, reading in enumerate(readings)
        if reading.photo is not None and reading.photo.encoder_input is not None
    ]
    if encoder is not None and decoded:
        images = np.stack([image for _, image in decoded])
        rows = encoder.encode_images(images, token)
        vectors = {position: row for (position, _), row in zip(decoded, rows, strict=True)}
    return [
        _arrival(reading, vectors.get(position), encoder)
        for position, reading in enumerate(readings)
    ]


def _arrival(reading: Reading, vector: Float32Array | None, encoder: Encoder | None) -> Arrival:
    return Arrival(
        root_id=reading.item.root_id,
        relative_path=reading.item.relative_path,
        stat=reading.item.stat,
        photo=_new_photo(reading.photo) if reading.photo is not None else None,
        photo_id=reading.known,
        problem=reading.problem,
        vector=vector,
        encoder_id=encoder.id if encoder is not None else None,
    )


def _new_photo(photo: PreparedPhoto) -> NewPhoto:
    return NewPhoto(
        content_hash=photo.content_hash,
        size_bytes=photo.size_bytes,
        width=photo.width,
        height=photo.height,
        format=photo.format,
        metadata=photo.metadata,
        pixel_hash=photo.pixel_hash,
        sharpness=photo.sharpness,
        mean_color=photo.mean_color,
    )
