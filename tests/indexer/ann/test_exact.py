from __future__ import annotations

import numpy as np
import pytest

from indexer.ann.exact import ExactIndex, best_first, cosines, search_exact
from indexer.types import Int64Array
from tests.indexer.ann.dict_source import DIM, clustered, unit


def test_cosines_are_those_of_a_plain_float64_product() -> None:
    vectors = clustered(3000).astype(np.float16)
    query = clustered(1, seed=1)[0]
    expected = vectors.astype(np.float64) @ query.astype(np.float64)
    np.testing.assert_allclose(cosines(vectors, query), expected, atol=1e-6)


def test_a_photos_cosine_does_not_depend_on_its_chunk() -> None:
    vectors = clustered(2500, dim=512).astype(np.float16)
    query = clustered(1, dim=512, seed=1)[0]
    whole = cosines(vectors, query)
    for start, end in ((0, 1), (1, 2), (3, 10), (1023, 1025), (17, 2400)):
        np.testing.assert_array_equal(cosines(vectors[start:end].copy(), query), whole[start:end])


@pytest.mark.parametrize("k", [1, 7, 299, 300, 301, None])
def test_the_best_of_a_stream_are_the_best_of_everything(k: int | None) -> None:
    vectors = clustered(300).astype(np.float16)
    ids = np.arange(300, dtype=np.int64)
    query = clustered(1, seed=1)[0]
    chunks = [(ids[start : start + 37], vectors[start : start + 37]) for start in range(0, 300, 37)]
    found, scores = search_exact(chunks, query, k)
    expected = np.argsort(-cosines(vectors, query), kind="stable")[:k]
    np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(scores, cosines(vectors, query)[expected])


def test_equal_photos_rank_by_id_however_they_are_cut_into_chunks() -> None:
    vectors = np.repeat(clustered(10), 30, axis=0).astype(np.float16)
    random = np.random.default_rng(0)
    ids = random.permutation(300).astype(np.int64)
    query = clustered(1, seed=1)[0]
    rankings: list[Int64Array] = []
    for size in (1, 7, 64, 300):
        order = random.permutation(300)
        cut = [order[start : start + size] for start in range(0, 300, size)]
        rankings.append(search_exact([(ids[c], vectors[c]) for c in cut], query, 45)[0])
    for ranking in rankings[1:]:
        np.testing.assert_array_equal(ranking, rankings[0])
    assert (np.diff(rankings[0][:30]) > 0).all()


def test_nothing_is_found_in_nothing() -> None:
    query = clustered(1)[0]
    for k in (0, 5, None):
        assert len(search_exact([], query, k)[0]) == 0
        assert len(ExactIndex(DIM).search(query, k)[0]) == 0


def test_best_first_keeps_every_tie_at_the_edge_in_play() -> None:
    ids = np.array([9, 4, 7, 1], np.int64)
    scores = np.array([0.5, 0.9, 0.5, 0.5], np.float32)
    assert best_first(ids, scores, 2)[0].tolist() == [4, 1]


def test_the_matrix_equals_the_stream_after_adding_in_batches_and_removing() -> None:
    vectors = clustered(500)
    ids = np.arange(500, dtype=np.int64)
    index = ExactIndex(DIM)
    for start in range(0, 500, 33):
        assert index.add(ids[start : start + 33], vectors[start : start + 33]) > 0
    assert index.add(ids[:50], vectors[:50]) == 0
    assert index.remove(np.array([3, 4, 499, 1000])) == 3
    assert index.add(ids[3:4], vectors[3:4]) == 1
    left = np.setdiff1d(ids, [4, 499])
    query = clustered(1, seed=1)[0]
    expected = search_exact([(left, vectors[left].astype(np.float16))], query, None)
    found = index.search(query, None)
    np.testing.assert_array_equal(found[0], expected[0])
    np.testing.assert_array_equal(found[1], expected[1])
    np.testing.assert_array_equal(index.ids(), left)


def test_rows_that_come_in_during_a_search_do_not_change_it() -> None:
    index = ExactIndex(DIM)
    vectors = clustered(40)
    index.add(np.arange(20), vectors[:20])
    rows = index._rows
    before = (rows[0].copy(), rows[1].copy())
    index.add(np.arange(20, 40), vectors[20:])
    index.remove(np.arange(10))
    index.add(np.arange(5), unit(-vectors[:5]))
    np.testing.assert_array_equal(rows[0], before[0])
    np.testing.assert_array_equal(rows[1], before[1])
