from __future__ import annotations

import numpy as np

from app.models.grid_content import DEFAULT_FLOOR, EMPTY, answer_sections
from app.models.making_content import of_answer
from app.models.sections import Grouping
from indexer.catalog.records import PhotoLayout
from indexer.search.query import Band, MatchKind, SearchResult
from indexer.types import PhotoId

DAY_S = 86_400.0


def _layout(ids: list[int], taken_s: list[float] | None = None) -> PhotoLayout:
    n = len(ids)
    return PhotoLayout(
        ids=np.array(ids, np.int64),
        widths=np.full(n, 300, np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.zeros(n, np.uint32),
        taken_s=np.array(taken_s if taken_s is not None else [0.0] * n),
    )


def _at_least(strengths: list[float]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Of the whole ranking: how many reach each hundredth."""
    return np.array([sum(s >= i / 100 for s in strengths) for i in range(101)], np.int64)


def _result(
    ids: list[int],
    strengths: list[float],
    total: int,
    kind: MatchKind = MatchKind.MEANING,
    whole: list[float] | None = None,
) -> SearchResult:
    values = np.array(strengths, np.float32)
    return SearchResult(
        np.array(ids, np.int64),
        values,
        values,
        (Band.REST,) * len(ids),
        total,
        kind,
        at_least=_at_least(strengths if whole is None else whole),
    )


def _bands(content: object, floor: int = DEFAULT_FLOOR) -> list[tuple[Band | None, int, int]]:
    return [(s.band, s.start, s.count) for s in answer_sections(content, floor)]  # type: ignore[arg-type]


def test_bands_are_sections_and_count_what_is_not_loaded_yet() -> None:
    content = of_answer(_result([9, 8, 7, 6], [0.9, 0.8, 0.5, 0.05], 1000), _layout([9, 8, 7, 6]))
    assert _bands(content) == [(Band.STRONG, 0, 2), (Band.LIKELY, 2, 1), (Band.REST, 3, 997)]
    assert [content.bars(i) for i in range(4)] == [4, 4, 2, 0]
    assert not answer_sections(content, DEFAULT_FLOOR)[0].is_best_weak


def test_the_floor_moves_the_bands_without_another_search() -> None:
    content = of_answer(_result([9, 8, 7, 6], [0.9, 0.8, 0.5, 0.05], 1000), _layout([9, 8, 7, 6]))
    assert _bands(content, 4) == [(Band.STRONG, 0, 2), (Band.LIKELY, 2, 2)]
    assert _bands(content, 60) == [(Band.STRONG, 0, 2), (Band.REST, 2, 998)]
    assert _bands(content, 85) == [(Band.STRONG, 0, 1), (Band.REST, 1, 999)]
    assert _bands(content, 95) == [(Band.REST, 0, 1000)]
    assert [content.matching(floor) for floor in (4, 60, 85, 95)] == [4, 2, 1, 0]


def test_a_band_goes_on_beyond_what_is_loaded() -> None:
    whole = [0.9] * 3 + [0.6] * 50 + [0.1] * 47
    content = of_answer(_result([1, 2, 3, 4], whole[:4], 100, whole=whole), _layout([1, 2, 3, 4]))
    assert _bands(content) == [(Band.STRONG, 0, 3), (Band.LIKELY, 3, 50)]


def test_an_answer_without_a_good_match_says_so() -> None:
    content = of_answer(_result([1], [0.1], 1), _layout([1]))
    assert answer_sections(content, DEFAULT_FLOOR)[0].is_best_weak
    assert not answer_sections(content, 9)[0].is_best_weak


def test_where_ranks_do_not_follow_strengths_there_are_three_bands_still() -> None:
    # A photo whose name has the word stands above others that look more like it.
    strengths = [0.3, 0.9, 0.4, 0.8, 0.6, 0.1]
    content = of_answer(_result([1, 2, 3, 4, 5, 6], strengths, 6), _layout([1, 2, 3, 4, 5, 6]))
    assert _bands(content) == [(Band.STRONG, 0, 2), (Band.LIKELY, 2, 1), (Band.REST, 3, 3)]


def test_photos_found_by_name_have_no_strength() -> None:
    content = of_answer(_result([1, 2], [1.0, 1.0], 2, MatchKind.NAME), _layout([1, 2]))
    assert content.bars(0) is None
    assert _bands(content) == [(None, 0, 2)]
    assert content.matching(DEFAULT_FLOOR) == 0


def test_photos_listed_by_filters_alone_stand_under_their_days() -> None:
    days = [900 * DAY_S, 900 * DAY_S, 500 * DAY_S]
    result = _result([1, 2, 3], [0.0] * 3, 4, MatchKind.FILTER)
    content = of_answer(result, _layout([1, 2, 3], days))
    assert content.strengths is None
    assert content.runs is not None
    assert content.runs.grouping is Grouping.DAY
    assert content.runs.numbers.tolist() == [900, 500]
    page = _result([4], [0.0], 4, MatchKind.FILTER)
    whole = content.followed_by(of_answer(page, _layout([4], [500 * DAY_S]), offset=3))
    assert whole.runs is not None
    assert whole.runs.starts.tolist() == [0, 2]
    assert whole.runs.total == 4


def test_a_hit_that_is_gone_is_left_out_with_its_strength() -> None:
    content = of_answer(_result([5, 6, 7], [0.9, 0.5, 0.1], 3), _layout([5, 7]))
    assert content.strengths is not None
    np.testing.assert_allclose(content.strengths, [0.9, 0.1])
    assert [band for band, _, _ in _bands(content)] == [Band.STRONG, Band.REST]


def test_pages_are_joined_without_repeating_a_photo() -> None:
    first = of_answer(_result([5, 6], [0.9, 0.5], 4), _layout([5, 6]))
    offline = np.array([False, True])
    second = of_answer(_result([6, 7], [0.45, 0.1], 4), _layout([6, 7]), offline, offset=2)
    assert not first.is_whole
    joined = first.followed_by(second)
    assert joined.is_whole
    assert joined.ids.tolist() == [5, 6, 7]
    assert joined.strengths is not None
    np.testing.assert_allclose(joined.strengths, [0.9, 0.5, 0.1])
    assert joined.loaded_until == 4
    assert joined.offline is not None
    assert joined.offline.tolist() == [False, False, True]
    assert joined.index_of(PhotoId(7)) == 2
    assert joined.index_of(PhotoId(99)) is None


def test_a_page_that_brings_nothing_ends_the_answer() -> None:
    first = of_answer(_result([5], [0.9], 10), _layout([5]))
    nothing = of_answer(_result([], [], 10), _layout([]), offset=1)
    assert first.followed_by(nothing).total == 1
    assert EMPTY.sections_for(140, 900).layout_starts.tolist() == [0]
