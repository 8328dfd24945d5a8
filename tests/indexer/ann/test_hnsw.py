from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from indexer.ann.exact import best_first
from indexer.ann.hnsw import GraphExhaustedError, HnswIndex
from indexer.ann.kernel import cosines as cosines_of
from indexer.types import Float32Array, Int64Array
from tests.indexer.ann.dict_source import DIM, clustered

N = 2000


@pytest.fixture(scope="module")
def vectors() -> Float32Array:
    return clustered(N)


@pytest.fixture
def graph(vectors: Float32Array) -> HnswIndex:
    index = HnswIndex(DIM)
    index.add(np.arange(N), vectors.astype(np.float16))
    return index


def exact(ids: Int64Array, vectors: Float32Array, query: Float32Array, k: int) -> set[int]:
    scores = cosines_of(vectors[ids].astype(np.float16), query[None])[:, 0]
    return set(best_first(ids, scores, k)[0].tolist())


def recall(graph: HnswIndex, vectors: Float32Array) -> float:
    queries = clustered(50, seed=1)
    hits = [
        len(set(graph.search(query, 10)[0].tolist()) & exact(graph.ids(), vectors, query, 10))
        for query in queries
    ]
    return sum(hits) / (10 * len(queries))


def test_the_graph_finds_what_exact_search_finds(graph: HnswIndex, vectors: Float32Array) -> None:
    assert recall(graph, vectors) >= 0.99
    query = clustered(1, seed=2)[0]
    ids, cosines = graph.search(query, 20)
    scores = cosines_of(vectors.astype(np.float16), query[None])[:, 0]
    expected = best_first(np.arange(N), scores, 20)
    np.testing.assert_array_equal(ids, expected[0])
    np.testing.assert_allclose(cosines, expected[1], atol=1e-6)


def test_a_graph_grown_batch_by_batch_answers_like_one_made_at_once(
    graph: HnswIndex, vectors: Float32Array
) -> None:
    grown = HnswIndex(DIM)
    for start in range(0, N, 77):
        grown.add(np.arange(start, min(N, start + 77)), vectors[start : start + 77])
    assert recall(grown, vectors) >= 0.99
    np.testing.assert_array_equal(grown.ids(), graph.ids())


def test_a_deleted_photo_is_never_returned_and_the_others_still_are(
    graph: HnswIndex, vectors: Float32Array
) -> None:
    gone = np.arange(0, N, 3)
    assert graph.remove(gone) == len(gone)
    assert graph.remove(gone) == 0
    assert graph.count == N - len(gone)
    assert graph.deleted_share == pytest.approx(1 / 3, abs=0.01)
    for query in vectors[::50]:
        assert not np.isin(graph.search(query, 30)[0], gone).any()
    assert recall(graph, vectors) >= 0.99


def test_all_that_is_left_is_found_after_nearly_everything_was_deleted(
    graph: HnswIndex, vectors: Float32Array
) -> None:
    graph.remove(np.arange(N - 15))
    ids, _ = graph.search(vectors[0], 100)
    assert sorted(ids.tolist()) == list(range(N - 15, N))


def test_a_photo_that_comes_back_is_found_again_without_a_second_node(
    graph: HnswIndex, vectors: Float32Array
) -> None:
    graph.remove(np.array([5, 6]))
    assert graph.add(np.array([5, 7]), vectors[[5, 7]]) == 1
    assert graph.search(vectors[5], 1)[0].tolist() == [5]
    assert graph.deleted_ids().tolist() == [6]
    assert graph._graph.get_current_count() == N


def test_an_id_given_twice_in_one_batch_counts_once(vectors: Float32Array) -> None:
    graph = HnswIndex(DIM)
    assert graph.add(np.array([1, 2, 1]), vectors[[1, 2, 1]]) == 2
    assert graph.ids().tolist() == [1, 2]


def test_an_empty_graph_answers_nothing_and_a_small_one_everything(
    vectors: Float32Array,
) -> None:
    graph = HnswIndex(DIM)
    assert len(graph.search(vectors[0], 10)[0]) == 0
    graph.add(np.arange(3), vectors[:3])
    assert sorted(graph.search(vectors[0], 10)[0].tolist()) == [0, 1, 2]


def test_it_says_so_when_the_graph_does_not_reach_enough(
    graph: HnswIndex, vectors: Float32Array, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unreachable:
        def set_ef(self, ef: int) -> None:
            pass

        def knn_query(self, *args: object, **options: object) -> None:
            raise RuntimeError("Cannot return the results in a contiguous 2D array.")

    monkeypatch.setattr(graph, "_graph", Unreachable())
    with pytest.raises(GraphExhaustedError):
        graph.search(vectors[0], 10)


def test_a_written_graph_comes_back_with_its_deletions_and_goes_on(
    graph: HnswIndex, vectors: Float32Array, tmp_path: Path
) -> None:
    graph.remove(np.array([10, 11]))
    path = tmp_path / "Bücher \udcff.bin" if Path("/").root == "/" else tmp_path / "graph.bin"
    size_bytes = graph.write(path)
    assert path.stat().st_size == size_bytes
    again = HnswIndex.read(path, DIM, graph.deleted_ids())
    np.testing.assert_array_equal(again.ids(), graph.ids())
    for query in vectors[::100]:
        np.testing.assert_array_equal(again.search(query, 10)[0], graph.search(query, 10)[0])
    assert again.add(np.array([10, N]), np.stack([vectors[10], -vectors[0]])) == 2
    assert again.search(vectors[10], 1)[0].tolist() == [10]
    assert again.search(-vectors[0], 1)[0].tolist() == [N]


def test_searching_while_photos_come_and_go_is_safe_and_sees_what_is_there(
    graph: HnswIndex, vectors: Float32Array
) -> None:
    more = clustered(1000, seed=3)
    problems: list[str] = []
    finished = threading.Event()

    def search() -> None:
        while not finished.is_set():
            for query in vectors[500:1500:100]:
                ids, cosines = graph.search(query, 5)
                if len(ids) != 5 or cosines[0] < 0.999:
                    problems.append(f"{ids} {cosines}")

    searchers = [threading.Thread(target=search) for _ in range(2)]
    for thread in searchers:
        thread.start()
    for start in range(0, 1000, 100):
        ids = np.arange(N + start, N + start + 100)
        graph.add(ids, more[start : start + 100])
        graph.remove(np.arange(start // 10, start // 10 + 10))
        if graph.search(more[start], 1)[0].tolist() != [N + start]:
            problems.append(f"{N + start} was just added and is not found")
    finished.set()
    for thread in searchers:
        thread.join()
    assert not problems
    assert graph.count == N + 1000 - 100
