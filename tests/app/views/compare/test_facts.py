"""What is said of compared photos, and what of it is better."""

from __future__ import annotations

from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.views.compare.fact_lines import FactLines
from app.views.compare.facts import Line, lines
from app.views.compare.subjects import of_photos
from tests.app.views.compare.compared import photo

_NOON = datetime(2020, 2, 12, 12, 0)


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
