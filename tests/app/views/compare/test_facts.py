"""What is said of compared photos, and what of it is better."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.views.compare.fact_lines import FactLines
from app.views.compare.facts import Line, lines
from app.views.compare.subjects import of_photos
from tests.app.views.compare.compared import HALF, edit, photo

_NOON = datetime(2020, 2, 12, 12, 0)
SAME = edit([[1, 0, 0], [0, 1, 0]])
_LONG = ("crop: 62 % of the other", "2.0× smaller", "mirrored", "turned to the left")


def _line(name: str, found: list[Line]) -> Line:
    return next(line for line in found if line.names[0] == name)


def test_the_larger_and_older_one_is_praised() -> None:
    later = _NOON + timedelta(days=1)
    subjects = of_photos([photo(1, (400, 300), later), photo(2, (800, 600), _NOON), photo(3)])
    found = lines(subjects, {}, shows_all=False)
    assert _line("Size", found).praise == ("", "", "larger")
    assert _line("Taken", found).praise == ("", "the oldest", "")
    assert _line("Taken", found).values[2] == ""
    assert _line("Size", found).differs


def test_nothing_is_praised_that_is_so_everywhere() -> None:
    subjects = of_photos([photo(1, taken_at=_NOON), photo(2, taken_at=_NOON)])
    for line in lines(subjects, {}, shows_all=True):
        assert not any(line.praise)
    assert not _line("Taken", lines(subjects, {}, shows_all=False)).differs


def test_sharpness_is_praised_where_it_tells_something() -> None:
    alike = of_photos([photo(1, sharpness=1.0), photo(2, sharpness=0.96)])
    assert not any(_line("Sharpness", lines(alike, {}, shows_all=True)).praise)
    apart = of_photos([photo(1, sharpness=0.5), photo(2, sharpness=1.0)])
    assert _line("Sharpness", lines(apart, {}, shows_all=False)).praise == ("", "sharper")


def test_stars_are_praised() -> None:
    subjects = of_photos([photo(1, rating=2), photo(2, rating=5), photo(3)])
    assert _line("Rating", lines(subjects, {}, shows_all=False)).praise == ("", "rated higher", "")


def test_it_is_read_out(qtbot: QtBot, theme: Theme) -> None:
    shown = FactLines(theme)
    qtbot.addWidget(shown)
    subjects = of_photos([photo(1, (400, 300)), photo(2, (800, 600))])
    shown.show_lines(lines(subjects, {}, shows_all=False), 1)
    assert "Size: 800 × 600 · 2.0 kB (larger)" in shown.accessibleName()


def test_how_it_relates_is_said_of_each_as_soon_as_it_is_known() -> None:
    photos = [photo(1), photo(2, (600, 400)), photo(3), photo(4, (500, 900))]
    lighter = dataclasses.replace(photos[2], mean_color=0xA0A0A0)
    photos[2] = lighter
    before = _line("Relation", lines(of_photos(photos), {}, shows_all=False))
    assert before.values == ("the others are compared with it", "", "", "")
    subjects = of_photos(photos, [None, HALF, SAME, None])
    assert _line("Relation", lines(subjects, {}, shows_all=False)).values == (
        "the others are compared with it",
        "2.0× smaller",
        "other brightness or colours",
        "another picture",
    )


@pytest.mark.parametrize("width", [260, 420])
def test_what_does_not_fit_into_a_line_takes_two(qtbot: QtBot, theme: Theme, width: int) -> None:
    shown = FactLines(theme)
    qtbot.addWidget(shown)
    subjects = of_photos([photo(1), photo(2, (600, 400))], [None, HALF])
    subjects = (subjects[0], dataclasses.replace(subjects[1], relation=_LONG))
    shown.show_lines(lines(subjects, {}, shows_all=False), 1)
    shown.resize(width, 200)
    shown.set_most(9)
    height = shown.sizeHint().height()
    assert shown.is_first_cut(width)
    shown.set_most(9, 2)
    assert shown.sizeHint().height() == height + shown.line_px
    assert "mirrored, turned to the left" in shown.texts[0]
    narrow = shown.grab().toImage()
    shown.set_most(9)
    assert shown.grab().toImage() != narrow
    assert not shown.is_first_cut(2000)
