"""The fine code: the local descriptors themselves, each as 64 signs, compared detail by detail.

Summing descriptors (VLAD) loses a small part of a picture among everything else in it; the details
of a crop still have their equals in the whole, one by one. Too much to scan for every photo, so it
re-scores the best candidates of the index. Used by search, on any thread.

The signs are those of a random rotation of the principal components: the share of equal signs
estimates the angle between two descriptors (Charikar 2002). Close pairs alone count, more the
closer they are (the selective match kernel of Tolias, Avrithis, Jégou, "To aggregate or not to
aggregate", ICCV 2013), and every detail once (Jégou, Douze, Schmid, "On the burstiness of visual
elements", CVPR 2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from indexer.embed.look.codebook import Codebook
from indexer.types import Float32Array

FINE_BITS: Final = 64
MAX_DETAILS: Final = 400
"""Of 8 bytes each: 3,200 bytes a photo."""
_MOST_DIFFERENT: Final = 12
"""Bits by which two details may differ and still count: 0009-look.md."""
_ODD_BITS: Final = np.uint64(0xFFFFFFFF)
_BY_CHANCE: Final = 0.07
"""Root of the share of details that two unrelated photos have in common."""
_BLOCK: Final = 1 << 16
"""Pairs that are compared at a time, of 8 bytes: what the cache of a core holds."""


def fine_code(descriptors: Float32Array, book: Codebook) -> bytes:
    """The fine code of a picture with these descriptors, ``float32[n, 128]``, strongest first."""
    points = (descriptors[:MAX_DETAILS] - book.descriptor_mean) @ book.bit_basis.T
    return np.packbits(points > 0, axis=1).tobytes()


def mirrored_fine(code: bytes) -> bytes:
    """The fine code that the mirrored picture would have."""
    return (_details(code) ^ _ODD_BITS).astype(">u8").tobytes()


def fine_similarity(query: bytes, codes: Sequence[bytes]) -> Float32Array:
    """How much of the smaller picture's detail is in the other one, for each of many.

    The root of the share of matched details: on the scale of the index vectors' cosines for copies
    and crops (0009-look.md has both), with what unrelated photos share by chance taken off.

    Args:
        query: A fine code; for the mirrored picture: `mirrored_fine` of it.
        codes: Fine codes of the same encoder.

    Returns:
        ``float32[len(codes)]``: 1 for the same picture, near 0 for unrelated ones, 0 for pictures
        without detail. It does not depend on the other codes.
    """
    asked = _details(query)
    counts = np.array([len(code) // 8 for code in codes], np.int64)
    if not len(asked) or not counts.any():
        return np.zeros(len(codes), np.float32)
    details = _details(b"".join(codes))
    owners = np.repeat(np.arange(len(codes)), counts)
    mine, theirs, differing = _close_pairs(asked, details)
    order = np.lexsort((theirs, mine, differing))  # closest first; ties always the same way
    mine, theirs, differing = mine[order], theirs[order], differing[order]
    # Each detail of either side once: first the best of each of ours in a picture …
    _, first = np.unique(mine * len(codes) + owners[theirs], return_index=True)
    first.sort()
    mine, theirs, differing = mine[first], theirs[first], differing[first]
    # … then, of ours that share one of theirs, the closest.
    _, first = np.unique(theirs, return_index=True)
    weights = 1 - differing[first] / (_MOST_DIFFERENT + 1)
    sums = np.bincount(owners[theirs[first]], weights, len(codes))
    smaller = np.maximum(np.minimum(len(asked), counts), 1)
    roots = np.sqrt(sums / smaller)
    return np.maximum(0, (roots - _BY_CHANCE) / (1 - _BY_CHANCE)).astype(np.float32)


def _close_pairs(
    asked: np.ndarray[tuple[int], np.dtype[np.uint64]],
    details: np.ndarray[tuple[int], np.dtype[np.uint64]],
) -> tuple[
    np.ndarray[tuple[int], np.dtype[np.int64]],
    np.ndarray[tuple[int], np.dtype[np.int64]],
    np.ndarray[tuple[int], np.dtype[np.int64]],
]:
    """Pairs that differ in few bits: rows of both, and in how many."""
    found = []
    step = max(1, _BLOCK // len(asked))
    for start in range(0, len(details), step):
        block = details[start : start + step]
        differing = np.bitwise_count(asked[:, None] ^ block[None])
        flat = np.flatnonzero(differing <= _MOST_DIFFERENT)
        mine, theirs = np.divmod(flat, len(block))
        found.append((mine, theirs + start, differing.ravel()[flat].astype(np.int64)))
    mine, theirs, bits = (np.concatenate(part) for part in zip(*found, strict=True))
    return mine, theirs, bits


def _details(code: bytes) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.frombuffer(code, ">u8").astype(np.uint64)
