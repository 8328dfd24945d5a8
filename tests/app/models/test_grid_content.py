from __future__ import annotations

import numpy as np

from app.models.grid_content import EMPTY, by_band
from indexer.catalog.records import PhotoLayout
from indexer.search.query import Band, MatchKind, SearchResult
from indexer.types import PhotoId


def _layout(ids: list[int], taken_s: list[float] | None = None) -> PhotoLayout:
    n = len(ids)
    return PhotoLayout(
        ids=np.array(ids, np.int64),
        widths=np.full(n, 300, np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.zeros(n, np.uint32),
        taken_s=np.array(taken_s if taken_s is not None else [0.0] * n),
    )


def _result(ids: list[int], strengths: list[float], total: int, kind: MatchKind) -> SearchResult:
    bands = tuple(
        Band.STRONG if s > 0.7 else Band.LIKELY if s > 0.4 else Band.REST for s in strengths
    )
    values = np.array(strengths, np.float32)
    return SearchResult(np.array(ids, np.int64), values, values, bands, total, kind)


def test_bands_are_sections_and_count_what_is_not_loaded_yet() -> None:
    result = _result([9, 8, 7, 6], [0.9, 0.8, 0.5, 0.05], 1000, MatchKind.MEANING)
    content = by_band(result, _layout([9, 8, 7, 6]))
    assert [(s.band, s.start, s.count) for s in content.bands_shown] == [
        (Band.STRONG, 0, 2),
        (Band.LIKELY, 2, 1),
        (Band.REST, 3, 997),
    ]
    assert [content.bars(i) for i in range(4)] == [4, 4, 2, 0]
    assert not content.bands_shown[0].is_best_weak


def test_an_answer_without_a_good_match_says_so() -> None:
    content = by_band(_result([1], [0.1], 1, MatchKind.MEANING), _layout([1]))
    assert content.bands_shown[0].is_best_weak


def test_photos_found_by_name_have_no_strength() -> None:
    content = by_band(_result([1, 2], [1.0, 1.0], 2, MatchKind.NAME), _layout([1, 2]))
    assert content.bars(0) is None
    assert len(content.bands_shown) == 1


def test_a_hit_that_is_gone_is_left_out_with_its_strength() -> None:
    result = _result([5, 6, 7], [0.9, 0.5, 0.1], 3, MatchKind.MEANING)
    content = by_band(result, _layout([5, 7]))
    assert content.strengths is not None
    np.testing.assert_allclose(content.strengths, [0.9, 0.1])
    assert [s.band for s in content.bands_shown] == [Band.STRONG, Band.REST]


def test_pages_are_joined_without_repeating_a_photo() -> None:
    first = by_band(_result([5, 6], [0.9, 0.5], 4, MatchKind.MEANING), _layout([5, 6]))
    offline = np.array([False, True])
    page = _result([6, 7], [0.45, 0.1], 4, MatchKind.MEANING)
    second = by_band(page, _layout([6, 7]), offline, offset=2)
    joined = first.followed_by(second)
    assert joined.ids.tolist() == [5, 6, 7]
    assert joined.loaded_until == 4
    assert joined.offline is not None
    assert joined.offline.tolist() == [False, False, True]
    assert joined.index_of(PhotoId(7)) == 2
    assert joined.index_of(PhotoId(99)) is None


def test_a_page_that_brings_nothing_ends_the_answer() -> None:
    first = by_band(_result([5], [0.9], 10, MatchKind.MEANING), _layout([5]))
    nothing = by_band(_result([], [], 10, MatchKind.MEANING), _layout([]), offset=1)
    assert first.followed_by(nothing).total == 1
    assert EMPTY.sections_for(140, 900).layout_starts.tolist() == [0]
