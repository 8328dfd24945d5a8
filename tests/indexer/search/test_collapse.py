from __future__ import annotations

import time

import numpy as np
import pytest

from indexer.search.collapse import FOLDED_AT_MOST, fold
from indexer.types import Float32Array


def _unit(rows: Float32Array) -> Float32Array:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _at_degrees(*angles: float) -> Float32Array:
    """Vectors in a plane: the cosine of two is that of the angle between them."""
    radians = np.radians(angles)
    return np.stack([np.cos(radians), np.sin(radians)], axis=1).astype(np.float32)


def _plainly(vectors: Float32Array, threshold: float) -> list[int]:
    """The definition, one hit after the other."""
    into: list[int] = []
    for i, vector in enumerate(vectors):
        kept = [j for j in range(i) if into[j] == j]
        best = max(kept, key=lambda j: float(vectors[j] @ vector), default=None)
        is_alike = best is not None and float(vectors[best] @ vector) >= threshold
        into.append(best if is_alike and best is not None else i)
    return into


def test_a_hit_is_folded_into_the_hit_that_it_is_most_alike_to() -> None:
    # 20 degrees apart from the first, 5 from the second: both would do.
    folding = fold(_at_degrees(0, 25, 20), threshold=np.cos(np.radians(21)))
    assert folding.kept.tolist() == [0, 1]
    assert folding.into.tolist() == [0, 1, 1]
    assert folding.folded(np.array([70, 80, 90])) == ((), (90,))


def test_there_are_no_chains() -> None:
    # Each is 15 degrees from the one before: the third is like the second, which is not shown.
    folding = fold(_at_degrees(0, 15, 30, 45), threshold=np.cos(np.radians(16)))
    assert folding.into.tolist() == [0, 0, 2, 2]


def test_the_best_hit_stands_for_all() -> None:
    folding = fold(_at_degrees(10, 0, 5))
    assert folding.kept.tolist() == [0]
    assert folding.folded(np.array([5, 3, 9])) == ((3, 9),)


def test_photos_that_look_does_not_know_stand_for_themselves() -> None:
    folding = fold(np.zeros((3, 8), np.float32))
    assert folding.kept.tolist() == [0, 1, 2]


def test_nothing_is_folded_into_nothing() -> None:
    folding = fold(np.zeros((0, 8), np.float32))
    assert folding.kept.tolist() == []
    assert folding.folded(np.zeros(0, np.int64)) == ()


@pytest.mark.parametrize("count", [5, 256, 257, 700])
def test_blocks_change_nothing(count: int) -> None:
    rng = np.random.default_rng(count)
    centres = rng.normal(size=(count // 4 + 1, 16))
    rows = centres[rng.integers(len(centres), size=count)] + rng.normal(size=(count, 16)) * 0.4
    vectors = _unit(rows.astype(np.float32))
    folding = fold(vectors, threshold=0.8)
    assert folding.into.tolist() == _plainly(vectors, 0.8)
    assert 0 < len(folding.kept) < count


def test_every_hit_is_kept_or_folded_once() -> None:
    rng = np.random.default_rng(2)
    vectors = _unit(rng.normal(size=(300, 4)).astype(np.float32)).astype(np.float16)
    ids = rng.permutation(1000)[:300].astype(np.int64)
    folding = fold(vectors)
    seen = [*ids[folding.kept].tolist(), *(one for some in folding.folded(ids) for one in some)]
    assert sorted(seen) == sorted(ids.tolist())


def test_all_that_is_folded_takes_no_time() -> None:
    """Measured: 25 ms on one core; the bound leaves room for a busy machine."""
    rng = np.random.default_rng(1)
    vectors = _unit(rng.normal(size=(FOLDED_AT_MOST, 1024)).astype(np.float32)).astype(np.float16)
    fold(vectors)
    began = time.perf_counter()
    fold(vectors)
    assert time.perf_counter() - began < 0.5
