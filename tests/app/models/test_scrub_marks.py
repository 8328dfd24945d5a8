from __future__ import annotations

from itertools import pairwise

import pytest

from app.models.grid_content import EMPTY
from app.models.justified import justify
from app.models.scrub_marks import PlacedMark, ScrubMark, marks_of, placed_marks
from app.models.sections import Grouping
from tests.app.views.grids import years

WIDTH, ROW_PX = 800, 140


def _marks(first: int, last: int, photos_a_month: int = 12) -> tuple[list[ScrubMark], int]:
    content = years(first, last, photos_a_month)
    sections = content.sections_for(ROW_PX, WIDTH)
    layout = justify(content.aspects, sections.layout_starts, WIDTH, ROW_PX)
    return marks_of(content.runs, layout), layout.content_height


def _placed(marks: list[ScrubMark], content_height: int, height: int) -> list[PlacedMark]:
    return placed_marks(marks, lambda y: round(y / content_height * height), height)


def test_years_and_months_stand_where_their_photos_do() -> None:
    marks, _ = _marks(2018, 2020)
    assert len(marks) == 36
    majors = [mark for mark in marks if mark.is_major]
    assert [1970 + mark.number // 12 for mark in majors] == [2020, 2019, 2018]
    tops = [mark.content_y for mark in marks]
    assert tops == sorted(tops)
    assert tops[0] == 0
    gaps = [b.content_y - a.content_y for a, b in pairwise(majors)]
    assert gaps[0] == pytest.approx(gaps[1], rel=0.1), "years of as many photos take as long a way"


def test_where_there_is_room_months_have_labels_too() -> None:
    marks, content_height = _marks(2020, 2020)
    texts = [one.mark.is_major for one in _placed(marks, content_height, 900) if one.has_text]
    assert len(texts) >= 10


def test_labels_never_overlap_and_years_come_first() -> None:
    marks, content_height = _marks(1980, 2024)
    placed = _placed(marks, content_height, 500)
    at = [one.y for one in placed if one.has_text]
    assert all(b - a >= 18 for a, b in pairwise(at))
    assert all(one.mark.is_major for one in placed if one.has_text)
    assert len(at) > 15
    assert all(9 <= y <= 491 for y in at), "none is cut off"
    ticks = [one.y for one in placed if not one.has_text]
    assert all(b - a >= 4 for a, b in pairwise(ticks))
    assert all(abs(tick - label) >= 9 for tick in ticks for label in at)


def test_lists_without_sections_have_no_marks() -> None:
    layout = justify(EMPTY.aspects, EMPTY.sections_for(1, 1).layout_starts, WIDTH, ROW_PX)
    assert marks_of(None, layout) == []
    assert marks_of(years(2020, 2020).runs, layout) == [], "a layout of other content"


def test_marks_of_days_are_months() -> None:
    marks, _ = _marks(2020, 2020, photos_a_month=1)
    assert {mark.grouping for mark in marks} == {Grouping.MONTH}
