from __future__ import annotations

import numpy as np
import pytest

from indexer.ann.exact import ExactIndex, best_first, scan_chunks, scan_rows
from indexer.ann.kernel import cosines
from indexer.ann.source import Chunk
from indexer.types import Float32Array, Int64Array
from tests.indexer.ann.dict_source import DIM, clustered, unit


def best_of(
    chunks: list[Chunk], query: Float32Array, k: int | None
) -> tuple[Int64Array, Float32Array]:
    """What a stream of vectors is scanned and ranked to."""
    ids, scores = scan_chunks(chunks, query[None])
    return best_first(ids, scores[:, 0], k)


@pytest.mark.parametrize("k", [1, 7, 299, 300, 301, None])
def test_the_best_of_a_stream_are_the_best_of_everything(k: int | None) -> None:
    vectors = clustered(300).astype(np.float16)
    ids = np.arange(300, dtype=np.int64)
    query = clustered(1, seed=1)[0]
    chunks = [(ids[start : start + 37], vectors[start : start + 37]) for start in range(0, 300, 37)]
    found, scores = best_of(chunks, query, k)
    truth = cosines(vectors, query[None])[:, 0]
    expected = np.argsort(-truth, kind="stable")[:k]
    np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(scores, truth[expected])


def test_equal_photos_rank_by_id_however_they_are_cut_into_chunks() -> None:
    vectors = np.repeat(clustered(10), 30, axis=0).astype(np.float16)
    random = np.random.default_rng(0)
    ids = random.permutation(300).astype(np.int64)
    query = clustered(1, seed=1)[0]
    rankings: list[Int64Array] = []
    for size in (1, 7, 64, 300):
        order = random.permutation(300)
        cut = [order[start : start + size] for start in range(0, 300, size)]
        rankings.append(best_of([(ids[c], vectors[c]) for c in cut], query, 45)[0])
    for ranking in rankings[1:]:
        np.testing.assert_array_equal(ranking, rankings[0])
    assert (np.diff(rankings[0][:30]) > 0).all()


def test_nothing_is_found_in_nothing() -> None:
    query = clustered(1)[0]
    for k in (0, 5, None):
        assert len(best_of([], query, k)[0]) == 0
        assert len(ExactIndex(DIM).scan(query[None], None, None)[0]) == 0


def test_best_first_keeps_every_tie_at_the_edge_in_play() -> None:
    ids = np.array([9, 4, 7, 1], np.int64)
    scores = np.array([0.5, 0.9, 0.5, 0.5], np.float32)
    assert best_first(ids, scores, 2)[0].tolist() == [4, 1]


def test_best_first_sorts_all_floats_as_a_stable_sort_does() -> None:
    random = np.random.default_rng(0)
    scores = random.standard_normal(5000).astype(np.float32).round(2)
    scores[:6] = [0.0, -0.0, 1e-45, -1e-45, 3e38, -3e38]
    ids = random.permutation(5000)
    expected = np.lexsort((ids, -scores))
    found, sorted_scores = best_first(ids, scores)
    np.testing.assert_array_equal(found, ids[expected])
    np.testing.assert_array_equal(sorted_scores, scores[expected])


def test_a_scan_of_some_photos_has_the_bits_of_the_whole_and_leaves_out_the_unknown() -> None:
    random = np.random.default_rng(0)
    ids = np.sort(random.choice(9000, 2000, replace=False))
    vectors = clustered(2000).astype(np.float16)
    queries = clustered(3, seed=1)
    truth = scan_rows(ids, vectors, queries)
    np.testing.assert_array_equal(truth[0], ids)
    shuffled = random.permutation(2000)
    kept = ExactIndex(DIM)
    kept.add(ids[shuffled], vectors[shuffled])
    for size in (0, 1, 5, 700, 9000):
        only = np.sort(random.choice(9000, size, replace=False))
        is_asked = np.isin(ids, only)
        for found, scores in (
            scan_rows(ids, vectors, queries, only),
            kept.scan(queries, only, None),
        ):
            np.testing.assert_array_equal(found, ids[is_asked])
            np.testing.assert_array_equal(scores, truth[1][is_asked])


def test_a_scan_of_a_stream_is_ascending_however_it_comes() -> None:
    vectors = clustered(300).astype(np.float16)
    queries = clustered(2, seed=1)
    order = np.random.default_rng(0).permutation(300)
    found, scores = scan_chunks([(c, vectors[c]) for c in np.array_split(order, 7)], queries)
    np.testing.assert_array_equal(found, np.arange(300))
    np.testing.assert_array_equal(scores, cosines(vectors, queries))
    assert scan_chunks([], queries)[1].shape == (0, 2)


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
    expected = scan_chunks([(left, vectors[left].astype(np.float16))], query[None])
    found = index.scan(query[None], None, None)
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
