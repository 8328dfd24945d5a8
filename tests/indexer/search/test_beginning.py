from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from indexer.ann.index import VectorIndex
from indexer.errors import QueryError
from indexer.search import engine as engine_module
from indexer.search.beginning import estimated
from indexer.search.engine import SearchEngine
from indexer.search.filters import Filter, FilterField
from indexer.search.query import Aspect, Join, PhotoTerm, Query, Term, TextTerm
from indexer.search.sides import meaning_side
from indexer.types import PhotoId
from tests.indexer.search.pictures import Pictures


@pytest.fixture
def large(palette: Pictures, tmp_path: Path) -> Iterator[SearchEngine]:
    """An engine of a library that counts as large, of which twelve candidates are looked at."""
    source, encoder = palette.catalog.vectors, palette.encoder
    opened = VectorIndex.open(
        tmp_path / "large", source, encoder.id, encoder.dim, exact_limit=5, graph_from=10
    )
    with closing(opened) as index, pytest.MonkeyPatch.context() as patch:
        assert index.wait_until_built(30)
        patch.setattr(engine_module, "CANDIDATES", 12)
        side = meaning_side(palette.catalog, index, encoder)
        yield SearchEngine(palette.catalog, side, palette.looks)


@pytest.mark.parametrize(
    "terms",
    [
        (TextTerm("red"),),
        (TextTerm("red"), TextTerm("blue", -0.5)),
        (PhotoTerm(PhotoId(1)),),
        (PhotoTerm(PhotoId(1)), TextTerm("red")),
    ],
)
def test_it_has_the_best_photos_with_the_strengths_of_the_whole_answer(
    large: SearchEngine, terms: tuple[Term, ...]
) -> None:
    query = Query(terms, k=5)
    first, whole = large.beginning(query), large.search(query)
    assert first is not None
    np.testing.assert_array_equal(first.photo_ids, whole.photo_ids)
    np.testing.assert_array_equal(first.strengths, whole.strengths)
    assert (first.bands, first.kind, first.total) == (whole.bands, whole.kind, whole.total)
    assert first.notes == whole.notes
    assert first.seconds > 0


def test_photos_like_any_of_some_are_near_to_one_of_them(large: SearchEngine) -> None:
    both = (PhotoTerm(PhotoId(1)), PhotoTerm(PhotoId(21)))
    query = Query(both, join=Join.ANY, k=6)
    first, whole = large.beginning(query), large.search(query)
    assert first is not None
    np.testing.assert_array_equal(first.photo_ids, whole.photo_ids)
    assert {1, 21} <= set(first.photo_ids.tolist())


def test_terms_that_cancel_each_other_out_are_refused(large: SearchEngine) -> None:
    with pytest.raises(QueryError, match="cancel each other out"):
        large.beginning(Query((TextTerm("red"), TextTerm("red", -1.0)), k=5))


def test_counts_are_exact_as_far_as_the_candidates_go(large: SearchEngine) -> None:
    query = Query((TextTerm("red"),), k=12)
    first, whole = large.beginning(query), large.search(query)
    assert first is not None
    assert first.at_least is not None
    assert whole.at_least is not None
    is_known = np.arange(101) / 100 > first.strengths[-1]
    assert is_known.any()
    np.testing.assert_array_equal(first.at_least[is_known], whole.at_least[is_known])
    assert first.at_least[0] == 30


def test_a_photo_that_has_the_words_is_there_however_far_it_lies(
    palette: Pictures, large: SearchEngine
) -> None:
    palette.add("sunset red.png", (0, 0, 250))
    first = large.beginning(Query((TextTerm("sunset red"),), k=12))
    assert first is not None
    (named,) = palette.catalog.photos.of([PhotoId(int(first.photo_ids[0]))])
    assert named.files[0].path.name == "sunset red.png"


def test_a_photo_that_has_gone_is_not_shown(palette: Pictures, large: SearchEngine) -> None:
    query = Query((TextTerm("red"),), k=12)
    before = large.beginning(query)
    palette.remove("red 0.png")
    after = large.beginning(query)
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(after.photo_ids, before.photo_ids[before.photo_ids != 1])


def test_where_it_would_not_be_the_same_the_whole_answer_is_the_way(
    palette: Pictures, large: SearchEngine
) -> None:
    red = (TextTerm("red"),)
    assert palette.engine.beginning(Query(red)) is None, "no graph"
    assert palette.without_model.beginning(Query(red)) is None
    for query in (
        Query(red, filters=(Filter(FilterField.TYPE, "png"),), k=5),
        Query(red, offset=5, k=5),
        Query(red, is_collapsed=True, k=5),
        Query(red, k=100),
        Query((PhotoTerm(PhotoId(1)),), aspect=Aspect.LOOK, k=5),
        Query((PhotoTerm(PhotoId(1)),), aspect=Aspect.BLEND, k=5),
        Query((TextTerm("red", -1.0),), k=5),
    ):
        assert large.beginning(query) is None, query


def test_counts_further_down_are_those_of_the_sample() -> None:
    strengths = np.array([0.9, 0.8, 0.6], np.float32)
    by_chance = np.array([0.0, 0.3, 0.0, 0.7], np.float32)
    counts = estimated(strengths, by_chance, 1000)
    assert counts[[100, 90, 81, 80, 61]].tolist() == [0, 1, 1, 2, 2]
    assert counts[60] == 250, "the sample says that a quarter is as strong"
    assert counts[[30, 20, 1, 0]].tolist() == [500, 500, 500, 1000]
    assert (np.diff(counts) <= 0).all()


def test_without_a_sample_only_the_candidates_count() -> None:
    counts = estimated(np.array([0.9], np.float32), np.empty(0, np.float32), 5)
    assert counts[[91, 90, 10, 0]].tolist() == [0, 1, 1, 5]
