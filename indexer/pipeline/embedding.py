"""From readings to arrivals: the batch goes through the encoders, the order is kept.

Runs on the one embedding thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.base import Encoder
from indexer.media.photo import PreparedPhoto
from indexer.pipeline.reading import Reading
from indexer.types import Float32Array


def embed(
    readings: Sequence[Reading], encoders: Sequence[Encoder], token: CancelToken
) -> list[Arrival]:
    """Embed what was decoded and say of every reading what the catalog shall keep.

    Args:
        readings: In the order of the scan.
        encoders: The models; each describes the photos that lack its vector. Without any, photos
            arrive with what is told of their looks alone.
        token: Cancels between two layers of an encoder.

    Returns:
        One arrival a reading, in the same order.
    """
    by_encoder = [(encoder, _vectors(readings, encoder, token)) for encoder in encoders]
    arrivals = []
    for position, reading in enumerate(readings):
        descriptions = list(reading.descriptions)
        for encoder, vectors in by_encoder:
            if position in vectors:
                descriptions.append(Description(encoder.id, vectors[position]))
        arrivals.append(_arrival(reading, tuple(descriptions)))
    return arrivals


def _vectors(
    readings: Sequence[Reading], encoder: Encoder, token: CancelToken
) -> dict[int, Float32Array]:
    """The vectors of those that lack one, by position."""
    wanted = [
        (position, reading.photo.encoder_inputs[encoder.preprocess])
        for position, reading in enumerate(readings)
        if reading.photo is not None and encoder.id in reading.lacks
    ]
    vectors: dict[int, Float32Array] = {}
    for start in range(0, len(wanted), encoder.batch_size):
        part = wanted[start : start + encoder.batch_size]
        rows = encoder.encode_images(np.stack([image for _, image in part]), token)
        vectors |= {position: row for (position, _), row in zip(part, rows, strict=True)}
    return vectors


def _arrival(reading: Reading, descriptions: tuple[Description, ...]) -> Arrival:
    return Arrival(
        root_id=reading.item.root_id,
        relative_path=reading.item.relative_path,
        stat=reading.item.stat,
        photo=_new_photo(reading.photo) if reading.photo is not None else None,
        photo_id=reading.known,
        problem=reading.problem,
        descriptions=descriptions,
        encoder_id=reading.failed,
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
