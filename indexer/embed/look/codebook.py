"""What `packaging/train_look.py` learned: the codebook and the projections, read once.

Everything in it is closed under mirroring: each basis vector is *even* (a mirrored picture has the
same coordinate) or *odd* (it has the negative one), and centres come in mirrored pairs. So the code
of the mirrored picture follows from the code alone, without looking at the picture again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load

from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.types import Float32Array

FILE_NAME: Final = "look.safetensors"


@dataclass(frozen=True, slots=True)
class Codebook:
    """The learned part of Look; shapes for d descriptor dimensions, k centres, D local ones."""

    digest: str
    """Of the file, in hexadecimal."""
    descriptor_mean: Float32Array
    """``float32[128]``."""
    descriptor_basis: Float32Array
    """``float32[d, 128]``: orthonormal rows, the first half even, the other odd."""
    bit_basis: Float32Array
    """``float32[bits, 128]``, likewise: the signs of these coordinates are the fine code."""
    centres: Float32Array
    """``float32[k, d]``: the second half are the first half's mirror images."""
    local_mean: Float32Array
    """``float32[k * d]``: of VLAD vectors."""
    local_basis: Float32Array
    """``float32[D, k * d]``: half-whitened principal directions, each even or odd."""
    local_parity: Float32Array
    """``float32[D]``: 1 for even rows of `local_basis`, -1 for odd ones."""
    colour_mean: Float32Array
    """``float32[C]``: of colour histograms."""
    layout_mean: Float32Array
    """``float32[L]``: of layouts."""


def read_codebook(path: Path) -> Codebook:
    """Read the file that the trainer wrote.

    Raises:
        UserFacingError: It is missing or damaged.
    """
    try:
        data = path.read_bytes()
        stored = load(data)
        basis = stored["local_basis"].astype(np.float32) * stored["local_scale"][:, None]
        half = stored["centres"].astype(np.float32)
        book = Codebook(
            digest=hashlib.sha256(data).hexdigest(),
            centres=np.concatenate([half, half * parity(half.shape[1])]),
            local_basis=basis,
            **{
                name: stored[name].astype(np.float32)
                for name in (
                    "descriptor_mean",
                    "descriptor_basis",
                    "bit_basis",
                    "local_mean",
                    "local_parity",
                    "colour_mean",
                    "layout_mean",
                )
            },
        )
        _check(book)
    except (OSError, SafetensorError, KeyError, ValueError, IndexError) as error:
        raise UserFacingError(
            message("Kindred cannot compare photos by their looks"),
            message(
                "a file that comes with Kindred is missing or damaged ({path}); "
                "your photos are not touched by this",
                path=path,
            ),
            message("Install Kindred again"),
        ) from error
    return book


def parity(dim: int) -> Float32Array:
    """``float32[dim]``: 1 for the even first half, -1 for the odd second half."""
    return np.repeat(np.array([1, -1], np.float32), dim // 2)


def _check(book: Codebook) -> None:
    """Raise ValueError where the parts do not fit each other."""
    k, d = book.centres.shape
    dim = len(book.local_parity)
    fits = (
        book.descriptor_mean.shape == (128,)
        and book.descriptor_basis.shape == (d, 128)
        and book.bit_basis.shape[1:] == (128,)
        and book.local_mean.shape == (k * d,)
        and book.local_basis.shape == (dim, k * d)
    )
    if not fits or not all(
        np.isfinite(part).all() for part in (book.local_basis, book.centres, book.bit_basis)
    ):
        raise ValueError("the parts of the codebook do not fit each other")
