"""VLAD: many local descriptors of a picture become one vector.

Jégou, Douze, Schmid, Pérez, "Aggregating local descriptors into a compact image representation",
CVPR 2010: the sum, at each centre of a codebook, of what is left of the descriptors nearest to it.
"""

from __future__ import annotations

import numpy as np

from indexer.embed.look.codebook import Codebook, parity
from indexer.types import Float32Array


def aggregate(descriptors: Float32Array, book: Codebook) -> Float32Array:
    """The VLAD vector of a picture.

    With residuals of unit length (Delhumeau, Gosselin, Jégou, Pérez 2013); each centre's part
    divided by the root of its length, half of Arandjelović and Zisserman's intra-normalisation
    ("All about VLAD", 2013); and the signed square root of every component. Both keep a texture
    that repeats from drowning out the rest; figures in docs/decisions/0009-look.md.

    Args:
        descriptors: ``float32[n, 128]``, RootSIFT.
        book: The codebook.

    Returns:
        ``float32[k * d]``, unit norm; zeros for no descriptors.
    """
    k, d = book.centres.shape
    if not len(descriptors):
        return np.zeros(k * d, np.float32)
    points = (descriptors - book.descriptor_mean) @ book.descriptor_basis.T
    nearest = np.argmax(points @ book.centres.T - (book.centres**2).sum(axis=1) / 2, axis=1)
    residuals = _unit(points - book.centres[nearest])
    membership = (nearest == np.arange(k)[:, None]).astype(np.float32)
    sums = membership @ residuals
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    sums /= np.sqrt(np.maximum(lengths, 1e-12))
    rooted = np.sign(sums) * np.sqrt(np.abs(sums))
    return _unit(rooted.ravel())


def mirrored(vectors: Float32Array, book: Codebook) -> Float32Array:
    """VLAD vectors of the mirrored pictures, ``float32[..., k * d]``; used by the trainer."""
    k, d = book.centres.shape
    cells = vectors.reshape(*vectors.shape[:-1], 2, k // 2, d)
    swapped: Float32Array = (cells[..., ::-1, :, :] * parity(d)).reshape(vectors.shape)
    return swapped


def _unit(rows: Float32Array) -> Float32Array:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Float32Array = rows / np.maximum(lengths, 1e-12)
    return unit
