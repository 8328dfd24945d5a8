"""How each encoder looks at a picture of a query: the one thing in which Meaning and Look differ.

Used by `indexer.search.term_encoder` and `indexer.search.sides`; any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from PIL import Image

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.embed.look import fine_similarity, mirrored_fine
from indexer.media.encoder_input import to_encoder_input
from indexer.media.photo import MIN_SIDE_PX, Look, min_side_px
from indexer.search.background import TYPICAL_TAIL, Chance
from indexer.search.calibrate import likely_look_z, likely_z
from indexer.types import EncoderId, Float32Array, PhotoId

_BYTES_A_DETAIL: Final = 8
_DETAILS_BYTES: Final = 100 * _BYTES_A_DETAIL
"""Of a query's finer code: its 100 strongest details. All 400 find no more, and take four times as
long (docs/decisions/0010-aspects-and-fusion.md)."""
_BY_CHANCE: Final = 0.12
"""Similarity of details that one in 500 unrelated candidates reaches."""
_Z_PER_SIMILARITY: Final = 20.0
_FULL_DETAIL: Final = 32
"""Details from which on they count in full: two of three alike prove nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What an encoder makes of a picture."""

    vector: Float32Array
    """``float32[D]``, unit norm."""
    fine: bytes | None = None
    """A finer code, where it makes one."""
    is_of_small_copy: bool = False
    """Whether the file was away and its thumbnail was looked at."""


class Eye(Protocol):
    """How an encoder looks at one picture of a query. Thread-safe."""

    @property
    def id(self) -> EncoderId:
        """Whose vectors these are."""
        ...

    @property
    def min_side(self) -> int:
        """Pixels that the short side of a picture should have."""
        ...

    def see(self, image: Image.Image, token: CancelToken) -> Seen:
        """Look at an upright RGB picture."""
        ...

    def recall(self, catalog: Catalog, photo_id: PhotoId) -> Seen | None:
        """What was made of a photo when it was indexed."""
        ...

    def views(self, vectors: Float32Array) -> Sequence[Float32Array]:
        """``float32[Q, D]`` each: what a photo may be like to be like the pictures of ``vectors``.

        A photo's similarity is the highest of its cosines with these.
        """
        ...

    def surplus(self, fine: bytes, codes: Sequence[bytes]) -> Float32Array:
        """What finer codes say beyond the vectors: ``float32[len(codes)]``, z to be added, >= 0."""
        ...

    def likely_z(self, chance: Chance, photos: int) -> float:
        """The score from which a photo is likely to be meant, see `indexer.search.calibrate`."""
        ...


class EncoderEye:
    """Looks with a model."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.id = encoder.id
        self.min_side = min_side_px(encoder.preprocess)

    def see(self, image: Image.Image, token: CancelToken) -> Seen:
        """Look at a picture as indexing does."""
        pixels = to_encoder_input(image, self._encoder.preprocess)
        return Seen(self._encoder.encode_images(pixels[None], token)[0])

    def recall(self, catalog: Catalog, photo_id: PhotoId) -> Seen | None:
        """The stored vector."""
        vector = catalog.vectors.get(photo_id, self.id)
        return None if vector is None else Seen(vector)

    def views(self, vectors: Float32Array) -> Sequence[Float32Array]:
        """Models see a picture and its mirror image almost alike."""
        return (vectors,)

    def surplus(self, fine: bytes, codes: Sequence[bytes]) -> Float32Array:
        """Models make no finer codes."""
        return np.zeros(len(codes), np.float32)

    def likely_z(self, chance: Chance, photos: int) -> float:
        """By the size of the library alone."""
        return likely_z(photos)


class MirroringLook(Look, Protocol):
    """What searches need of `indexer.embed.look.LookEncoder`."""

    def mirrored(self, vectors: Float32Array) -> Float32Array:
        """``float32[..., D]``: the vectors that the mirrored pictures would have."""
        ...


class LookEye:
    """Looks with the built-in encoder; also finds what is the other way round.

    Its finer codes are compared detail by detail, for the best candidates only. They can only raise
    a score: that few details are the same says little, that many are proves the same picture. So
    a photo that was no candidate is judged as one that was and has nothing in common.
    """

    min_side = MIN_SIDE_PX

    def __init__(self, look: MirroringLook) -> None:
        self._look = look
        self.id = look.id

    def see(self, image: Image.Image, token: CancelToken) -> Seen:
        """Look at a picture as indexing does."""
        token.raise_if_cancelled()
        code = self._look.describe(image)
        return Seen(code.vector, code.fine)

    def recall(self, catalog: Catalog, photo_id: PhotoId) -> Seen | None:
        """The stored codes."""
        vector = catalog.vectors.get(photo_id, self.id)
        if vector is None:
            return None
        codes = catalog.vectors.fine_codes(self.id, np.array([photo_id]))[1]
        return Seen(vector, codes[0] if codes else None)

    def views(self, vectors: Float32Array) -> Sequence[Float32Array]:
        """As they are, and mirrored."""
        return vectors, self._look.mirrored(vectors)

    def surplus(self, fine: bytes, codes: Sequence[bytes]) -> Float32Array:
        """By how alike the strongest details are, as they are or mirrored."""
        strongest = fine[:_DETAILS_BYTES]
        alike = np.maximum(
            fine_similarity(strongest, codes), fine_similarity(mirrored_fine(strongest), codes)
        )
        details = np.minimum(len(strongest), [len(code) for code in codes]) / _BYTES_A_DETAIL
        alike *= np.minimum(1, details / _FULL_DETAIL)
        return np.asarray(_Z_PER_SIMILARITY * np.maximum(alike - _BY_CHANCE, 0), np.float32)

    def likely_z(self, chance: Chance, photos: int) -> float:
        """By how the similarities of unrelated photos fall off in this library."""
        return likely_look_z(photos, chance.tail or TYPICAL_TAIL)
