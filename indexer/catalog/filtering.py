"""Which photos meet filters: one set of ids for each condition, from an index that covers it.

Any thread may ask. The sets are joined as bits by id, not in SQL: a query over several conditions
would take one index and then visit the wide rows of `photo` one by one, which is what takes time.

How filters are joined:

* filters of different fields must all be met;
* several of one field widen the search, any is enough: ``camera:canon camera:nikon``;
* but ``has:`` and ``is:``, of which a photo can be several at once, and ranges with an open end
  narrow it: ``has:gps has:caption``, ``date:2019.. date:..2021``;
* a minus leaves out whatever meets it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.conditions import (
    PANORAMA_FROM,
    SQUARE_WITHIN,
    Being,
    Condition,
    FilterField,
    Format,
    Having,
    Named,
    Shape,
    Stars,
    Taken,
)
from indexer.catalog.database import Database
from indexer.catalog.derived import sort_name
from indexer.catalog.listings import LIVE, Listings
from indexer.catalog.naming import Naming
from indexer.catalog.wall_clock import to_wall_clock_us
from indexer.types import Int64Array

_MAX_STARS = 5
_ALL_MUST_HOLD = frozenset((FilterField.HAS, FilterField.IS))

_SHAPES = {
    Shape.PORTRAIT: f"height > width * {SQUARE_WITHIN}",
    Shape.LANDSCAPE: f"width > height * {SQUARE_WITHIN}",
    Shape.SQUARE: f"width <= height * {SQUARE_WITHIN} AND height <= width * {SQUARE_WITHIN}",
    Shape.PANORAMA: f"(width >= height * {PANORAMA_FROM} OR height >= width * {PANORAMA_FROM})",
}
# Each just as the index says that covers it: another wording would visit every row.
_HAVING = {
    Having.GPS: "INDEXED BY photo_with_gps WHERE latitude IS NOT NULL AND longitude IS NOT NULL",
    Having.PLACE: "INDEXED BY photo_by_place WHERE place IS NOT NULL AND place <> '[]'",
    Having.KEYWORDS: "INDEXED BY photo_with_keywords WHERE keywords <> '[]'",
    Having.CAPTION: "INDEXED BY photo_with_caption WHERE caption IS NOT NULL",
    Having.CAMERA: "INDEXED BY photo_by_camera WHERE camera IS NOT NULL",
    Having.LENS: "INDEXED BY photo_by_lens WHERE lens IS NOT NULL",
}

_Bits = NDArray[np.bool_]


class AnyFilter(Protocol):
    """What is asked of a filter; `indexer.search.filters.Filter` is one."""

    @property
    def field(self) -> FilterField:
        """What it looks at."""

    @property
    def is_minus(self) -> bool:
        """Whether photos that meet it are left out."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What it asks for, any of which is enough."""


class Filtering:
    """Answers filters."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._naming = Naming(database)

    def ids(self, filters: Sequence[AnyFilter], today: date | None = None) -> Int64Array:
        """The photos of the library that meet all filters.

        Args:
            filters: See the head of this module for how they are joined; none: all photos.
            today: What relative dates count from; None: the day that it is here.

        Returns:
            ``int64[n]``, ascending.
        """
        question = _Question(self._database, self._naming, today or date.today())
        widening: defaultdict[FilterField, list[Condition]] = defaultdict(list)
        narrowing: list[tuple[Condition, ...]] = []
        minus: list[Condition] = []
        for one in filters:
            if one.is_minus:
                minus += one.conditions
            elif one.field in _ALL_MUST_HOLD or any(map(_is_open, one.conditions)):
                narrowing.append(one.conditions)
            else:
                widening[one.field] += one.conditions
        kept: _Bits | None = None
        for alternatives in (*map(tuple, widening.values()), *narrowing):
            met = question.any_of(alternatives)
            kept = met if kept is None else kept & met
            if not kept.any():
                return np.empty(0, np.int64)
        if kept is None:
            kept = question.all
        if minus:
            kept = kept & ~question.any_of(minus)
        return np.flatnonzero(kept)


def _is_open(condition: Condition) -> bool:
    """Whether it is a range without one of its ends."""
    match condition:
        case Taken(first=first, last=last):
            return first is None or last is None
        case Stars(least=least, most=most):
            return least < most and (least == 0 or most == _MAX_STARS)
    return False


class _Question:
    """One question to the catalog: sets of ids, as bits at the places of the ids."""

    def __init__(self, database: Database, naming: Naming, today: date) -> None:
        self._database = database
        self._naming = naming
        self._today = today
        newest = database.row("SELECT max(id) FROM photo")
        self._size = 1 + ((newest and newest[0]) or 0)
        self._all: _Bits | None = None

    @property
    def all(self) -> _Bits:
        """Every photo of the library."""
        if self._all is None:
            # By the smallest index that knows who is live
            self._all = self._bits(f"FROM photo INDEXED BY photo_by_format WHERE {LIVE}")
        return self._all

    def any_of(self, conditions: Iterable[Condition]) -> _Bits:
        """Photos that meet one of some conditions at least."""
        met = np.zeros(self._size, np.bool_)
        for condition in conditions:
            met |= self._meeting(condition)
        return met

    def _meeting(self, condition: Condition) -> _Bits:
        match condition:
            case Taken():
                return self._taken(condition)
            case Named():
                return self._named(condition)
            case Stars():
                return self._stars(condition)
            case Format():
                return self._format(condition)
            case Shape():
                return self._live(f"INDEXED BY photo_by_date WHERE {_SHAPES[condition]}")
            case Having():
                return self._having(condition)
            case Being():
                return self._being(condition)

    def _taken(self, condition: Taken) -> _Bits:
        first, last = condition.on(self._today)
        where, bounds = ["TRUE"], []
        if first is not None:
            where.append("date_us >= ?")
            bounds.append(_midnight_us(first))
        if last is not None:
            where.append("date_us < ?")
            bounds.append(_midnight_us(last) + _DAY_US)
        return self._live(f"INDEXED BY photo_by_date WHERE {' AND '.join(where)}", bounds)

    def _named(self, condition: Named) -> _Bits:
        met = np.zeros(self._size, np.bool_)
        if condition.field is FilterField.FOLDER:
            for where, values in self._naming.folders(condition.name):
                met |= self._bits(
                    f"FROM file INDEXED BY file_by_folder WHERE {where}", values, "photo_id"
                )
            return met & ~self._gone
        column = condition.field.value
        for name in self._naming.of(condition.field, condition.name):
            met |= self._live(f"INDEXED BY photo_by_{column} WHERE {column} = ?", [name])
        return met

    def _stars(self, condition: Stars) -> _Bits:
        """The user's stars where there are any, else the file's."""
        if condition.least == 0:
            if condition.most >= _MAX_STARS:
                return self.all
            return self.all & ~self._stars(Stars(condition.most + 1, _MAX_STARS))
        met = self._live(
            "INDEXED BY photo_by_rating WHERE rating > 0 AND rating BETWEEN ? AND ?",
            [condition.least, condition.most],
        )
        marked = (
            "FROM mark INDEXED BY mark_rating CROSS JOIN photo"
            " ON photo.content_hash = mark.content_hash WHERE mark.rating"
        )
        met &= ~self._bits(f"{marked} IS NOT NULL", (), "photo.id")
        by_user = self._bits(
            f"{marked} BETWEEN ? AND ?", (condition.least, condition.most), "photo.id"
        )
        return (met | by_user) & ~self._gone

    def _format(self, condition: Format) -> _Bits:
        met = self._live("INDEXED BY photo_by_format WHERE format = ?", [condition.container])
        if condition.suffix is None:
            return met
        ending = sort_name(condition.suffix.encode())
        return met & self._live(
            "INDEXED BY photo_by_name WHERE substr(sort_name, ?) = ?", [-len(ending), ending]
        )

    def _having(self, condition: Having) -> _Bits:
        match condition:
            case Having.RATING:
                return self._stars(Stars(1, _MAX_STARS))
            case Having.DATE:
                undated = self._live("INDEXED BY photo_undated WHERE taken_at_us IS NULL")
                return self.all & ~undated
        return self._live(_HAVING[condition])

    def _being(self, condition: Being) -> _Bits:
        match condition:
            case Being.OFFLINE:
                return self._placed(Listings(self._database).offline_ids())
            case Being.FAVOURITE:
                return (
                    self._bits(
                        "FROM mark INDEXED BY mark_favourite CROSS JOIN photo"
                        " ON photo.content_hash = mark.content_hash WHERE mark.is_favourite",
                        (),
                        "photo.id",
                    )
                    & ~self._gone
                )
            case Being.DUPLICATE:
                return self._duplicates()

    def _duplicates(self) -> _Bits:
        at_several_places = self._bits(
            "FROM (SELECT photo_id FROM file INDEXED BY file_by_photo"
            " GROUP BY photo_id HAVING count(*) > 1)",
            (),
            "photo_id",
        )
        same_pixels = self._bits(
            "FROM (SELECT group_concat(id) AS ids FROM photo INDEXED BY photo_by_pixels"
            f" WHERE {LIVE} GROUP BY pixel_hash HAVING count(*) > 1)",
            (),
            "ids",
        )
        return (at_several_places & ~self._gone) | same_pixels

    @property
    def _gone(self) -> _Bits:
        """Photos that stand nowhere any more: few."""
        return self._bits("FROM photo INDEXED BY photo_orphaned WHERE orphaned_at_s IS NOT NULL")

    def _live(self, source: str, parameters: Sequence[object] = ()) -> _Bits:
        return self._bits(f"FROM photo {source} AND {LIVE}", parameters)

    def _bits(self, source: str, parameters: Sequence[object] = (), column: str = "id") -> _Bits:
        # One text of all ids takes a third of the time of one row for each (100,000 of them).
        found = self._database.row(f"SELECT group_concat({column}) {source}", parameters)
        text = found[0] if found and found[0] is not None else ""
        return self._placed(np.fromstring(str(text), dtype=np.int64, sep=","))

    def _placed(self, ids: Int64Array) -> _Bits:
        bits = np.zeros(self._size, np.bool_)
        bits[ids[ids < self._size]] = True  # a photo may have come since the question was begun
        return bits


_DAY_US = timedelta(days=1) // timedelta(microseconds=1)


def _midnight_us(day: date) -> int:
    return to_wall_clock_us(datetime(day.year, day.month, day.day))
