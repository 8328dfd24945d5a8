"""From readings to arrivals: the batch goes through the encoder, the order is kept.

Runs on the one embedding thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.arrivals import Arrival, NewPhoto
from indexer.embed.base import Encoder
from indexer.errors import PhotoError
from indexer.media.photo import PreparedPhoto
from indexer.pipeline.reading import Reading
from indexer.pipeline.turns import Turns
from indexer.types import Float32Array, Stage


def embed(
    readings: Sequence[Reading], encoder: Encoder | None, turns: Turns, token: CancelToken
) -> list[Arrival]:
    """Embed what was decoded and say of every reading what the catalog shall keep.

    Args:
        readings: In the order of the scan.
        encoder: None while no model is in use: photos then arrive without a vector.
        turns: Taken for the time of the encoding.
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
        with turns.embedding():
            rows = encoder.encode_images(images, token)
        vectors = {position: row for (position, _), row in zip(decoded, rows, strict=True)}
    return [
        _arrival(reading, vectors.get(position), encoder)
        for position, reading in enumerate(readings)
    ]


def _arrival(reading: Reading, vector: Float32Array | None, encoder: Encoder | None) -> Arrival:
    item = reading.item
    problem, stage = reading.problem, reading.stage
    if vector is not None and not np.isfinite(vector).all():
        problem = PhotoError("The model could not describe this picture")
        stage = Stage.EMBED
    return Arrival(
        root_id=item.root_id,
        relative_path=item.relative_path,
        stat=item.stat,
        photo=_new_photo(reading.photo) if reading.photo is not None and problem is None else None,
        known=reading.known,
        vector=vector if problem is None else None,
        encoder_id=encoder.id if encoder is not None else None,
        problem=problem,
        stage=stage,
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
