from __future__ import annotations

import numpy as np
import pytest

from indexer.ann.hnsw import HnswIndex
from indexer.ann.recall import nearest_cosines, recall_of, self_test
from tests.indexer.ann.dict_source import DIM, ENCODER, DictSource, clustered


def library(n: int) -> DictSource:
    source = DictSource()
    source.put(np.arange(n), clustered(n))
    return source


def graph_of(source: DictSource) -> HnswIndex:
    graph = HnswIndex(DIM)
    for ids, vectors in source.chunks(ENCODER):
        graph.add(ids, vectors)
    return graph


def test_the_nearest_cosines_are_those_of_sorting_everything() -> None:
    source = library(700)
    queries = clustered(6, seed=1)
    vectors = np.stack(list(source.rows.values())).astype(np.float32)
    expected = -np.sort(-(queries @ vectors.T), axis=1)[:, :10]
    found = nearest_cosines(source.chunks(ENCODER), queries, 10)
    np.testing.assert_allclose(found, expected, atol=1e-6)
    few = nearest_cosines(library(4).chunks(ENCODER), queries, 10)
    assert few.shape == (6, 4)


def test_a_good_graph_is_called_good_also_when_photos_are_there_many_times() -> None:
    source = library(800)
    copies = clustered(5, seed=2).repeat(40, axis=0)
    source.put(np.arange(1000, 1200), copies)
    report = self_test(graph_of(source), source, ENCODER, DIM, 100)
    assert report is not None
    assert report.recall >= 0.99
    assert (report.queries, report.photos, report.is_trial) == (100, 1000, False)


def test_a_bad_graph_is_called_bad() -> None:
    """A graph that answers from half of the library cannot have more than half of the truth."""
    source = library(1000)
    graph = graph_of(source)
    queries = clustered(50, seed=3)
    truth = nearest_cosines(source.chunks(ENCODER), queries, 10)
    assert recall_of(graph, queries, truth) >= 0.99
    graph.remove(np.arange(0, 1000, 2))
    assert recall_of(graph, queries, truth) == pytest.approx(0.5, abs=0.15)


@pytest.mark.parametrize("photos", [2, 5, 300])
def test_where_search_is_exact_a_trial_graph_is_made(photos: int) -> None:
    report = self_test(None, library(photos), ENCODER, DIM, 50)
    assert report is not None
    assert report.is_trial
    assert report.recall >= 0.99
    assert report.photos == photos


@pytest.mark.parametrize("photos", [0, 1])
def test_there_is_nothing_to_test_without_photos(photos: int) -> None:
    assert self_test(None, library(photos), ENCODER, DIM, 50) is None
