"""Neighbours among made-up vectors, beside what comparing all of them gives."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.duplicates.pairs import neighbours
from indexer.duplicates.pairs.neighbours import Candidates, nearest
from indexer.duplicates.pairs.resemblance import Resemblance, Vectors
from indexer.types import Float16Array, Float32Array, Int64Array

COUNT, DIM, KEPT, K = 1200, 24, 14, 8


@pytest.fixture(scope="module")
def rows() -> Float16Array:
    """In the last third each row is near one of the first, mirrored every other time."""
    rng = np.random.default_rng(3)
    made = rng.standard_normal((COUNT, DIM)).astype(np.float32)
    copies = made[: COUNT // 3] + 0.4 * made[-COUNT // 3 :]
    copies[::2, KEPT:] *= -1
    made[-COUNT // 3 :] = copies
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float16)


@pytest.fixture
def few_directions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_PHOTOS_A_DIRECTION", 40)
    monkeypatch.setattr(neighbours, "LOOKED_AT", 10)


def found(
    rows: Float16Array, of: Int64Array | None = None, reach: Float32Array | None = None, **how: int
) -> Candidates:
    vectors = Vectors(np.arange(len(rows)), rows, KEPT)
    of = np.arange(len(rows)) if of is None else of
    reach = np.full(len(rows), np.inf, np.float32) if reach is None else reach
    return nearest(Resemblance(vectors), of, reach, k=K, bound=0.0, token=CancelToken(), **how)


def pairs(candidates: Candidates) -> set[tuple[int, int]]:
    return set(zip(candidates.first.tolist(), candidates.second.tolist(), strict=True))


def compared_all(rows: Float16Array) -> Float32Array:
    wide = rows.astype(np.float32)
    likeness = wide[:, :KEPT] @ wide[:, :KEPT].T + abs(wide[:, KEPT:] @ wide[:, KEPT:].T)
    np.fill_diagonal(likeness, -1)
    return np.asarray(likeness, np.float32)


def test_they_are_the_nearest_of_one_or_the_other(rows: Float16Array) -> None:
    candidates = found(rows)
    likeness = compared_all(rows)
    kth = np.sort(likeness, axis=1)[:, -K]
    is_near = likeness >= np.minimum(kth[:, None], kth[None, :])
    first, second = np.nonzero(np.triu(is_near, 1))
    assert pairs(candidates) == set(zip(first.tolist(), second.tolist(), strict=True))
    np.testing.assert_allclose(candidates.reach, kth, atol=1e-5)


@pytest.mark.usefixtures("few_directions")
def test_around_directions_what_is_near_is_found_each_pair_once(rows: Float16Array) -> None:
    candidates = found(rows, all_compared=0)
    keys = candidates.first * COUNT + candidates.second
    assert len(np.unique(keys)) == len(keys)
    assert (candidates.first < candidates.second).all()
    copies = {(row, COUNT - COUNT // 3 + row) for row in range(COUNT // 3)}
    assert len(copies & pairs(candidates)) >= 0.97 * len(copies)
    likeness = compared_all(rows)[candidates.first, candidates.second]
    np.testing.assert_allclose(candidates.likeness, likeness, atol=1e-5)


@pytest.mark.usefixtures("few_directions")
@pytest.mark.parametrize("all_compared", [0, COUNT**2])
def test_the_order_of_photos_does_not_matter(rows: Float16Array, all_compared: int) -> None:
    order = np.random.default_rng(1).permutation(COUNT)
    shuffled = found(rows[order], all_compared=all_compared)
    first, second = order[shuffled.first], order[shuffled.second]
    there = set(
        zip(np.minimum(first, second).tolist(), np.maximum(first, second).tolist(), strict=True)
    )
    assert there == pairs(found(rows, all_compared=all_compared))


@pytest.mark.usefixtures("few_directions")
@pytest.mark.parametrize("all_compared", [0, COUNT**2])
def test_of_new_photos_alone_it_is_the_same(rows: Float16Array, all_compared: int) -> None:
    everything = found(rows, all_compared=all_compared)
    new = np.arange(0, COUNT, 9)
    some = found(rows, new, everything.reach, all_compared=all_compared)
    of_new = {pair for pair in pairs(everything) if np.isin(pair, new).any()}
    assert of_new <= pairs(some)
    assert len(pairs(some)) <= 1.01 * len(of_new)
