from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.models.folds import folded, leader_of
from app.models.grid_content import EMPTY, GridContent, answer_sections
from app.models.making_content import of_answer
from indexer.catalog.records import PhotoLayout
from indexer.search.query import Band, MatchKind, SearchResult
from indexer.types import PhotoId


def _layout(ids: list[int]) -> PhotoLayout:
    n = len(ids)
    return PhotoLayout(
        ids=np.array(ids, np.int64),
        widths=np.full(n, 300, np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.zeros(n, np.uint32),
        taken_s=np.zeros(n),
    )


@pytest.fixture
def whole() -> GridContent:
    """Hits 10, 20 and 30; two photos are folded into the first, one into the last."""
    strengths = np.array([0.9, 0.6, 0.2], np.float32)
    folds = ((PhotoId(11), PhotoId(12)), (), (PhotoId(31),))
    result = SearchResult(
        np.array([10, 20, 30]),
        strengths,
        strengths,
        (Band.REST,) * 3,
        3,
        MatchKind.LOOK,
        at_least=np.array(
            [3 if i <= 20 else 2 if i <= 60 else 1 if i <= 90 else 0 for i in range(101)]
        ),
        folded_at_least=np.array([3 if i <= 20 else 2 if i <= 90 else 0 for i in range(101)]),
        folded=folds,
    )
    return of_answer(result, _layout([10, 11, 12, 20, 30, 31]))


def test_what_is_folded_is_not_seen_but_counted(whole: GridContent) -> None:
    seen = folded(whole)
    assert seen.ids.tolist() == [10, 20, 30]
    assert seen.fold_counts is not None
    assert seen.fold_counts.tolist() == [2, 0, 1]


def test_opened_photos_show_what_is_folded_into_them_behind_them(whole: GridContent) -> None:
    seen = folded(whole, {PhotoId(10)})
    assert seen.ids.tolist() == [10, 11, 12, 20, 30]
    assert seen.fold_counts is not None
    assert seen.fold_counts.tolist() == [2, 0, 0, 0, 1]
    # They stand in the band of their photo; how well they match themselves is not known.
    assert [(s.band, s.start) for s in answer_sections(seen, 50)] == [
        (Band.STRONG, 0),
        (Band.LIKELY, 3),
        (Band.REST, 4),
    ]
    assert [seen.bars(i) for i in range(5)] == [4, None, None, 3, 1]
    assert [s.count for s in answer_sections(seen, 50)] == [3, 1, 2], "photos, seen or not"
    assert [s.count for s in answer_sections(folded(whole), 50)] == [3, 1, 2]
    assert (seen.matching(50), seen.hits(50), seen.photo_total) == (4, 2, 6)
    assert leader_of(seen, 1) == leader_of(seen, 0) == 10
    assert leader_of(seen, 3) is None


def test_photos_whose_photo_is_gone_stand_for_themselves(whole: GridContent) -> None:
    assert folded(whole.taking(np.arange(1, 6))).ids.tolist() == [11, 12, 20, 30]


def test_nothing_is_folded_where_nothing_is_to_be() -> None:
    assert folded(EMPTY) is EMPTY
    nothing = replace(EMPTY, leaders=EMPTY.ids)
    assert folded(nothing).count == 0
    assert leader_of(EMPTY, 0) is None


def test_a_further_page_keeps_what_is_folded(whole: GridContent) -> None:
    page = of_answer(
        SearchResult(
            np.array([40]),
            np.array([0.1], np.float32),
            np.array([0.1], np.float32),
            (Band.REST,),
            4,
            MatchKind.LOOK,
        ),
        _layout([40]),
        offset=3,
    )
    seen = folded(whole.followed_by(page))
    assert seen.ids.tolist() == [10, 20, 30, 40]
    assert seen.fold_counts is not None
    assert seen.fold_counts.tolist() == [2, 0, 1, 0]
