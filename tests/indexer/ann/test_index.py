from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from indexer.ann import builder, index
from indexer.ann.exact import best_first
from indexer.ann.hnsw import GraphExhaustedError, HnswIndex
from indexer.ann.index import VectorIndex
from indexer.ann.kernel import cosines as cosines_of
from indexer.ann.status import IndexState, IndexStatus
from indexer.types import Float32Array, Int64Array
from tests.indexer.ann.dict_source import DIM, ENCODER, DictSource, clustered

LIMIT = 600
Opener = Callable[[], VectorIndex]


@pytest.fixture
def source() -> DictSource:
    return DictSource()


@pytest.fixture
def open_index(source: DictSource, tmp_path: Path) -> Iterator[Opener]:
    opened: list[VectorIndex] = []

    def open_it() -> VectorIndex:
        opened.append(
            VectorIndex.open(tmp_path, source, ENCODER, DIM, exact_limit=LIMIT, graph_from=LIMIT)
        )
        return opened[-1]

    yield open_it
    for one in opened:
        assert one.close()


def fill(source: DictSource, start: int, end: int) -> tuple[Int64Array, Float32Array]:
    ids = np.arange(start, end)
    vectors = clustered(end, seed=5)[start:end]
    source.put(ids, vectors)
    return ids, vectors


def assert_finds_all(vector_index: VectorIndex, source: DictSource) -> None:
    """A scan has every live photo once; a graph, where there is one, their best and no others."""
    ids = source.ids(ENCODER)
    vectors = np.stack([source.rows[id_] for id_ in ids.tolist()])
    assert vector_index.count == len(ids)
    for query in clustered(5, seed=6):
        expected, _ = best_first(ids, cosines_of(vectors, query[None])[:, 0], 10)
        nearest = vector_index.nearest(query[None], 10)
        assert (nearest is not None) == (vector_index.status.state is IndexState.READY)
        if nearest is not None:
            assert nearest.tolist() == sorted(expected.tolist())
    queries = clustered(3, seed=7)
    found, scores = vector_index.scan(queries)
    np.testing.assert_array_equal(found, ids)
    np.testing.assert_array_equal(scores, cosines_of(vectors, queries))
    only = np.arange(0, 2 * len(ids), 3)
    found, scores = vector_index.scan(queries[:1], only)
    np.testing.assert_array_equal(found, np.intersect1d(ids, only))
    np.testing.assert_array_equal(scores[:, 0], cosines_of(vectors, queries)[np.isin(ids, only), 0])


def near(vector_index: VectorIndex, queries: Float32Array, k: int) -> list[int]:
    """What the graph finds, which must be there."""
    found = vector_index.nearest(queries, k)
    assert found is not None
    return [int(id_) for id_ in found]


def best(vector_index: VectorIndex, query: Float32Array) -> int:
    ids, cosines = vector_index.scan(query[None])
    return int(best_first(ids, cosines[:, 0], 1)[0][0])


def test_a_small_library_is_searched_exactly_and_needs_no_file(
    source: DictSource, open_index: Opener, tmp_path: Path
) -> None:
    fill(source, 0, 100)
    small = open_index()
    assert small.status == IndexStatus(IndexState.EXACT, 100, 100)
    assert_finds_all(small, source)
    small.add(*fill(source, 100, 150))
    assert_finds_all(small, source)
    del source.rows[120]
    small.finish_run()
    assert_finds_all(small, source)
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_outgrows_exact_search_gets_a_graph(
    source: DictSource, open_index: Opener
) -> None:
    fill(source, 0, 500)
    growing = open_index()
    for start in range(500, 1000, 50):
        growing.add(*fill(source, start, start + 50))
        assert_finds_all(growing, source)
    assert growing.wait_until_built(30)
    assert growing.status == IndexStatus(IndexState.READY, 1000, 1000)
    assert_finds_all(growing, source)


def test_the_saved_graph_is_used_on_the_next_start_and_completed(
    source: DictSource, open_index: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(source, 0, 1000)
    first = open_index()
    assert first.wait_until_built(30)
    first.close()
    fill(source, 1000, 1100)
    for id_ in range(0, 1000, 10):
        del source.rows[id_]
    added: list[int] = []
    add = HnswIndex.add

    def counting_add(self: HnswIndex, ids: Int64Array, *args: object, **options: object) -> int:
        added.extend(ids.tolist())
        return add(self, ids, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(HnswIndex, "add", counting_add)
    second = open_index()
    assert second.wait_until_built(30)
    assert sorted(added) == list(range(1000, 1100))
    assert second.status.state is IndexState.READY
    assert_finds_all(second, source)


@pytest.mark.parametrize("damage", ["delete", "truncate", "garbage"])
def test_a_lost_graph_is_rebuilt_while_exact_search_answers(
    source: DictSource, open_index: Opener, tmp_path: Path, damage: str
) -> None:
    fill(source, 0, 700)
    first = open_index()
    assert first.wait_until_built(30)
    first.close()
    path = next(tmp_path.rglob("graph-*.bin"))
    match damage:
        case "delete":
            path.unlink()
        case "truncate":
            path.write_bytes(path.read_bytes()[:-1])
        case "garbage":
            path.write_bytes(np.random.default_rng(0).bytes(path.stat().st_size))
    second = open_index()
    assert_finds_all(second, source)
    assert second.wait_until_built(30)
    assert second.status.state is IndexState.READY
    assert_finds_all(second, source)


def test_the_graph_of_another_catalog_is_not_used(
    source: DictSource, open_index: Opener, tmp_path: Path
) -> None:
    fill(source, 0, 700)
    assert open_index().wait_until_built(30)
    other = DictSource("another-catalog")
    other.put(np.arange(700), clustered(700, seed=9))
    foreign = VectorIndex.open(tmp_path, other, ENCODER, DIM, exact_limit=LIMIT, graph_from=LIMIT)
    assert foreign.wait_until_built(30)
    assert foreign.status.state is IndexState.READY
    assert_finds_all(foreign, other)
    assert foreign.close()


def test_photos_are_found_at_once_while_the_graph_is_being_built(
    source: DictSource, open_index: Opener
) -> None:
    fill(source, 0, 700)
    may_go_on = threading.Event()
    builders: set[str] = set()

    def hold_the_builder() -> None:
        if threading.current_thread().name == "graph-building":
            builders.add("held")
            may_go_on.wait(30)

    source.before_chunk = hold_the_builder
    building = open_index()
    try:
        assert building.status.state is IndexState.BUILDING
        assert building.status.total == 700
        ids, vectors = fill(source, 700, 710)
        building.add(ids, vectors)
        assert building.nearest(vectors[:1], 1) is None
        assert best(building, vectors[3]) == 703
        del source.rows[5]
        building.sync()
        assert_finds_all(building, source)
    finally:
        may_go_on.set()
    assert building.wait_until_built(30)
    assert builders
    assert building.status == IndexStatus(IndexState.READY, 709, 709)
    assert_finds_all(building, source)


def test_with_a_graph_photos_are_found_at_once_and_removed_ones_no_more(
    source: DictSource, open_index: Opener
) -> None:
    fill(source, 0, 800)
    ready = open_index()
    assert ready.wait_until_built(30)
    ids, vectors = fill(source, 800, 900)
    ready.add(ids, vectors)
    assert near(ready, vectors[50:51], 1) == [850]
    del source.rows[850]
    ready.finish_run()
    assert ready.status.state is IndexState.READY
    assert near(ready, vectors[50:51], 1) != [850]
    assert_finds_all(ready, source)
    ready.close()
    reopened = open_index()
    assert reopened.wait_until_built(30)
    assert_finds_all(reopened, source)


def test_a_graph_that_is_mostly_dead_is_built_anew(source: DictSource, open_index: Opener) -> None:
    fill(source, 0, 1200)
    shrinking = open_index()
    assert shrinking.wait_until_built(30)
    for id_ in range(500):
        del source.rows[id_]
    shrinking.finish_run()
    assert shrinking.wait_until_built(30)
    graph = shrinking._answering
    assert isinstance(graph, HnswIndex)
    assert graph.deleted_share == 0
    assert_finds_all(shrinking, source)


def test_many_new_rows_are_added_in_the_background(
    source: DictSource, open_index: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "FEW", 50)
    monkeypatch.setattr(builder, "FEW", 50)
    fill(source, 0, 700)
    ready = open_index()
    assert ready.wait_until_built(30)
    fill(source, 700, 1400)
    ready.sync()
    assert ready.status.state is IndexState.BUILDING
    assert_finds_all(ready, source)
    assert ready.wait_until_built(30)
    assert_finds_all(ready, source)


def test_a_run_saves_in_between(
    source: DictSource, open_index: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(index, "_SAVE_AFTER", 100)
    fill(source, 0, 700)
    ready = open_index()
    assert ready.wait_until_built(30)
    before = next(tmp_path.rglob("graph-*.bin")).name
    ready.add(*fill(source, 700, 799))
    assert next(tmp_path.rglob("graph-*.bin")).name == before
    ready.add(*fill(source, 799, 800))
    assert next(tmp_path.rglob("graph-*.bin")).name != before


def test_the_nearest_of_several_vectors_are_told_together(
    source: DictSource, open_index: Opener
) -> None:
    fill(source, 0, 1500)
    ready = open_index()
    assert ready.wait_until_built(30)
    queries = clustered(1500, seed=5)[[100, 101, 900]]  # the first two are of one cluster
    apart = [near(ready, query[None], 15) for query in queries]
    together = near(ready, queries, 15)
    assert together == sorted({id_ for found in apart for id_ in found})
    assert 15 < len(together) < 45
    assert len(near(ready, queries[:1], 2000)) == 1500


def test_an_exhausted_graph_is_no_reason_not_to_answer(
    source: DictSource, open_index: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(source, 0, 700)
    ready = open_index()
    assert ready.wait_until_built(30)

    def give_up(*args: object, **options: object) -> None:
        raise GraphExhaustedError

    monkeypatch.setattr(HnswIndex, "search", give_up)
    assert ready.nearest(clustered(1), 10) is None
    assert len(ready.scan(clustered(1))[0]) == 700


def test_a_failed_building_is_told_and_searches_stay_exact(
    source: DictSource, open_index: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **options: object) -> None:
        raise RuntimeError("Not enough memory")

    monkeypatch.setattr(HnswIndex, "add", fail)
    fill(source, 0, 700)
    failed = open_index()
    assert failed.wait_until_built(30)
    assert failed.status.state is IndexState.EXACT
    assert "Not enough memory" in failed.status.problem
    assert_finds_all(failed, source)


def test_closing_in_the_middle_of_a_building_is_quick(
    source: DictSource, open_index: Opener, tmp_path: Path
) -> None:
    source.put(np.arange(20_000), clustered(20_000, seed=4))
    building = open_index()
    while building.status.done == 0:
        time.sleep(0.01)
    began = time.monotonic()
    assert building.close()
    assert time.monotonic() - began < 1.0
    assert building.status.state is not IndexState.READY
    assert not list(tmp_path.rglob("manifest.json"))


def test_a_library_in_between_is_scanned_from_rows_and_needs_no_graph(
    source: DictSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_it() -> VectorIndex:
        return VectorIndex.open(tmp_path, source, ENCODER, DIM, exact_limit=100, graph_from=2000)

    monkeypatch.setattr(HnswIndex, "__init__", None)  # none is made
    fill(source, 0, 90)
    rows = open_it()
    for start in range(90, 1700, 70):
        rows.add(*fill(source, start, start + 70))
        assert_finds_all(rows, source)
    assert rows.wait_until_built(30)
    assert rows.status == IndexStatus(IndexState.EXACT, 1700, 1700)
    for id_ in range(0, 1700, 5):
        del source.rows[id_]
    rows.finish_run()
    assert_finds_all(rows, source)
    assert rows.count == 1360
    rows.close()
    again = open_it()
    assert_finds_all(again, source)
    assert again.wait_until_built(30)
    assert again.status == IndexStatus(IndexState.EXACT, 1360, 1360)
    assert again.close()
    assert not list(tmp_path.rglob("graph-*"))


def test_a_library_that_outgrows_the_rows_gets_a_graph_at_the_end_of_a_run(
    source: DictSource, tmp_path: Path
) -> None:
    fill(source, 0, 700)
    growing = VectorIndex.open(tmp_path, source, ENCODER, DIM, exact_limit=100, graph_from=800)
    assert growing.wait_until_built(30)
    growing.add(*fill(source, 700, 799))
    growing.finish_run()
    assert growing.wait_until_built(30)
    assert growing.status.state is IndexState.EXACT
    growing.add(*fill(source, 799, 900))
    growing.finish_run()
    assert growing.wait_until_built(30)
    assert growing.status == IndexStatus(IndexState.READY, 900, 900)
    assert_finds_all(growing, source)
    assert growing.close()
