"""`LookEncoder`: from a picture to the vector for the index and the fine code.

Made once a process (`look_encoder`); called by decode workers and by search, several at a time.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from indexer.embed.look.code import LookCode
from indexer.embed.look.codebook import FILE_NAME, Codebook, read_codebook
from indexer.embed.look.colour import COLOUR_DIM, colour_and_layout, layout_parity
from indexer.embed.look.fine import fine_code
from indexer.embed.look.keypoints import local_descriptors
from indexer.embed.look.vlad import aggregate
from indexer.resources import resource_path
from indexer.types import EncoderId, Float32Array

ALGORITHM: Final = 1
"""Part of the id: raise it with every change that moves the vectors or the fine codes."""
COLOUR_SHARE: Final = 0.06
LAYOUT_SHARE: Final = 0.04
"""Of a vector's squared length, where a picture has detail: too small to hide a copy that was
cropped or turned, enough to put alike colours first among what has no detail in common."""
_FULL_DETAIL: Final = 40
"""Descriptors from which on detail has its full share; fewer say little of a picture."""


class LookEncoder:
    """Says how pictures look, without a model. Thread-safe; reads its codebook when first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _book(self) -> Codebook:
        return read_codebook(self._path)  # perhaps by two threads at once, which does no harm

    @property
    def id(self) -> EncoderId:
        """Names the algorithm and the codebook.

        Raises:
            UserFacingError: The codebook is missing or damaged; likewise everything below.
        """
        return EncoderId(f"look-{ALGORITHM}-{self._book.digest[:16]}")

    @property
    def dim(self) -> int:
        """Length of every vector."""
        return len(self._signs)

    def describe(self, image: Image.Image) -> LookCode:
        """How a picture looks.

        Args:
            image: Mode ``RGB``, sRGB, upright, of any size; it is scaled down here.
        """
        book = self._book
        descriptors = local_descriptors(image)
        local = book.local_basis @ (aggregate(descriptors, book) - book.local_mean)
        colour, layout = colour_and_layout(image)
        detail = min(1.0, len(descriptors) / _FULL_DETAIL)
        vector = np.concatenate(
            [
                _unit(local) * np.sqrt((1 - COLOUR_SHARE - LAYOUT_SHARE) * detail),
                _unit(colour - book.colour_mean) * np.sqrt(COLOUR_SHARE),
                _unit(layout - book.layout_mean) * np.sqrt(LAYOUT_SHARE),
            ]
        )
        return LookCode(_unit(vector), fine_code(descriptors, book))

    def mirrored(self, vectors: Float32Array) -> Float32Array:
        """The vectors that the mirrored pictures would have.

        Args:
            vectors: ``float32[..., D]``.
        """
        signs = self._signs
        result: Float32Array = vectors * signs
        return result

    @cached_property
    def _signs(self) -> Float32Array:
        even = np.ones(COLOUR_DIM, np.float32)
        return np.concatenate([self._book.local_parity, even, layout_parity()])


def _unit(vector: Float32Array) -> Float32Array:
    """Of unit norm; zeros, which only a made-up picture has, become the first axis."""
    length = np.linalg.norm(vector)
    if length < 1e-12:
        axis = np.zeros(len(vector), np.float32)
        axis[0] = 1
        return axis
    return (vector / length).astype(np.float32)


_built_in = LookEncoder(resource_path("look", FILE_NAME))


def look_encoder() -> LookEncoder:
    """The one that comes with Kindred."""
    return _built_in
