"""Which photos meet one condition, as bits at the places of their ids.

Used by `indexer.catalog.filtering`, which sees to one thread at a time. A set is kept until the
catalog changes: while somebody types, the same filters are asked again with every letter.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, datetime, timedelta

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
    Yearly,
)
from indexer.catalog.database import Database
from indexer.catalog.days import month_end
from indexer.catalog.derived import sort_name
from indexer.catalog.duplicate_photos import duplicate_ids
from indexer.catalog.generations import Generation
from indexer.catalog.listings import LIVE, Listings
from indexer.catalog.marks import MAX_RATING
from indexer.catalog.naming import Naming
from indexer.catalog.spellings import Spellings
from indexer.catalog.wall_clock import from_wall_clock_us, to_wall_clock_us
from indexer.types import Int64Array, RootState

Bits = NDArray[np.bool_]

_KEPT_SETS = 64
_DAY_US = timedelta(days=1) // timedelta(microseconds=1)

_SHAPES = {
    Shape.PORTRAIT: f"height > width * {SQUARE_WITHIN}",
    Shape.LANDSCAPE: f"width > height * {SQUARE_WITHIN}",
    Shape.SQUARE: f"width <= height * {SQUARE_WITHIN} AND height <= width * {SQUARE_WITHIN}",
    Shape.PANORAMA: f"(width >= height * {PANORAMA_FROM} OR height >= width * {PANORAMA_FROM})",
}
# Each worded as the index is that covers it: SQLite would not see that others come to the same.
_HAVING = {
    Having.GPS: "photo_with_gps WHERE latitude IS NOT NULL AND longitude IS NOT NULL",
    Having.PLACE: "photo_by_place WHERE place IS NOT NULL AND place <> '[]'",
    Having.KEYWORDS: "photo_with_keywords WHERE keywords <> '[]'",
    Having.CAPTION: "photo_with_caption WHERE caption IS NOT NULL",
    Having.CAMERA: "photo_by_camera WHERE camera IS NOT NULL",
    Having.LENS: "photo_by_lens WHERE lens IS NOT NULL",
}
_MARKED = (
    "FROM mark INDEXED BY {index} CROSS JOIN photo ON photo.content_hash = mark.content_hash"
    " WHERE {condition}"
)


class Meeting:
    """Sets of photos of the library, by what they meet."""

    def __init__(self, database: Database, spellings: Spellings) -> None:
        self._database = database
        self._naming = Naming(database, spellings)
        self._version = -1
        self._size = 0
        self._kept: OrderedDict[Hashable, Bits] = OrderedDict()
        self._duplicates_kept: tuple[object, Bits] | None = None

    def begin(self) -> None:
        """See whether the catalog has changed since the last question."""
        version = self._database.version()
        if version != self._version:
            newest = self._database.row("SELECT max(id) FROM photo")
            self._size = 1 + ((newest and newest[0]) or 0)
            self._kept.clear()
            self._version = version

    @property
    def all(self) -> Bits:
        """Every photo of the library."""
        # By the smallest index that knows who is live
        return self._keep(
            "all", lambda: self._bits(f"FROM photo INDEXED BY photo_by_format WHERE {LIVE}")
        )

    def any_of(self, conditions: Iterable[Condition], today: date) -> Bits:
        """Photos that meet one of some conditions at least."""
        met = np.zeros(self._size, np.bool_)
        for condition in conditions:
            met |= self._meeting(condition, today)
        return met

    def _meeting(self, condition: Condition, today: date) -> Bits:
        match condition:
            case Taken():
                first, last = condition.on(today)
                return self._keep((Taken, first, last), lambda: self._taken(first, last))
            case Yearly():
                return self._keep(condition, lambda: self._yearly(condition.months))
            case Stars(least=least, most=most):
                stars = self._stars
                return self.all & (stars >= least) & (stars <= most)
            case Named():
                return self._keep(condition, lambda: self._named(condition))
            case Format():
                return self._keep(condition, lambda: self._format(condition))
            case Shape():
                source = f"photo_by_date WHERE {_SHAPES[condition]}"
                return self._keep(condition, lambda: self._live(source))
            case Having.RATING:
                return self.all & (self._stars > 0)
            case Having.DATE:
                source = "photo_undated WHERE taken_at_us IS NULL"
                return self.all & ~self._keep(condition, lambda: self._live(source))
            case Having():
                return self._keep(condition, lambda: self._live(_HAVING[condition]))
            case Being():
                return self._keep(condition, lambda: self._being(condition))

    def _taken(self, first: date | None, last: date | None) -> Bits:
        where, bounds = "TRUE", []
        if first is not None:
            where += " AND date_us >= ?"
            bounds.append(_midnight_us(first))
        if last is not None:
            where += " AND date_us < ?"
            bounds.append(_midnight_us(last) + _DAY_US)
        return self._live(f"photo_by_date WHERE {where}", bounds)

    def _yearly(self, months: Sequence[int]) -> Bits:
        ends = self._database.row(
            f"SELECT (SELECT min(date_us) FROM photo INDEXED BY photo_by_date WHERE {LIVE}),"
            f" (SELECT max(date_us) FROM photo INDEXED BY photo_by_date WHERE {LIVE})"
        )
        if ends is None or ends[0] is None:
            return np.zeros(self._size, np.bool_)
        first, last = (from_wall_clock_us(end).year for end in ends)
        spans = [
            (_midnight_us(day), _midnight_us(month_end(day)) + _DAY_US)
            for day in (date(year, month, 1) for year in range(first, last + 1) for month in months)
        ]
        return self._bits(
            "FROM json_each(?) AS span CROSS JOIN photo INDEXED BY photo_by_date"
            " ON date_us >= json_extract(span.value, '$[0]')"
            f" AND date_us < json_extract(span.value, '$[1]') WHERE {LIVE}",
            [json.dumps(spans)],
            "photo.id",
        )

    def _named(self, condition: Named) -> Bits:
        if condition.field is FilterField.FOLDER:
            met = np.zeros(self._size, np.bool_)
            for where, values in self._naming.folders(condition.name):
                source = f"FROM file INDEXED BY file_by_folder WHERE {where}"
                met |= self._bits(source, values, "photo_id")
            return met & ~self._gone
        column = condition.field.value
        names = self._naming.of(condition.field, condition.name)
        return self._live(
            f"photo_by_{column} WHERE {column} IN (SELECT value FROM json_each(?))",
            [json.dumps(names)],
        )

    @property
    def _stars(self) -> NDArray[np.int8]:
        """The stars of each photo that are shown: the user's where there are any."""
        return self._keep("stars", self._read_stars).view(np.int8)

    def _read_stars(self) -> Bits:
        stars = np.zeros(self._size, np.int8)
        for number in range(1, MAX_RATING + 1):
            stars[self._live("photo_by_rating WHERE rating > 0 AND rating = ?", [number])] = number
        for number in range(MAX_RATING + 1):
            source = _MARKED.format(index="mark_rating", condition="mark.rating = ?")
            stars[self._bits(source, [number], "photo.id")] = number
        return stars.view(np.bool_)

    def _format(self, condition: Format) -> Bits:
        met = self._live("photo_by_format WHERE format = ?", [condition.container])
        if condition.suffix is None:
            return met
        ending = sort_name(condition.suffix.encode())
        return met & self._live(
            "photo_by_name WHERE substr(sort_name, ?) = ?", [-len(ending), ending]
        )

    def _being(self, condition: Being) -> Bits:
        match condition:
            case Being.OFFLINE:
                if self._database.row("SELECT 1 FROM root WHERE state = ?", (RootState.OFFLINE,)):
                    return self._placed(Listings(self._database).offline_ids()) & ~self._gone
                return np.zeros(self._size, np.bool_)
            case Being.FAVOURITE:
                source = _MARKED.format(index="mark_favourite", condition="mark.is_favourite")
                return self._bits(source, (), "photo.id") & ~self._gone
            case Being.DUPLICATE:
                return self._duplicates()

    def _duplicates(self) -> Bits:
        """Photos of the first three tiers, see `duplicate_ids`.

        Kept until files, pairs or dismissals change: finding what some share means to look at all.
        """
        stamp = self._database.rows(
            "SELECT key, value FROM setting WHERE key IN (?, ?, ?)", tuple(Generation)
        )
        stamp.append(("size", self._size))
        if self._duplicates_kept is None or self._duplicates_kept[0] != stamp:
            copies = self._placed(duplicate_ids(self._database)) & ~self._gone
            self._duplicates_kept = (stamp, copies)
        return self._duplicates_kept[1]

    @property
    def _gone(self) -> Bits:
        """Photos that stand nowhere any more: few."""
        return self._bits("FROM photo INDEXED BY photo_orphaned WHERE orphaned_at_s IS NOT NULL")

    def _keep(self, key: Hashable, read: Callable[[], Bits]) -> Bits:
        """A set as it was read since the catalog changed."""
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = read()
            if len(self._kept) > _KEPT_SETS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return kept

    def _live(self, source: str, parameters: Sequence[object] = ()) -> Bits:
        return self._bits(f"FROM photo INDEXED BY {source} AND {LIVE}", parameters)

    def _bits(self, source: str, parameters: Sequence[object] = (), column: str = "id") -> Bits:
        return self._placed(self._database.id_set(column, source, *parameters))

    def _placed(self, ids: Int64Array) -> Bits:
        bits = np.zeros(self._size, np.bool_)
        bits[ids[ids < self._size]] = True  # a photo may have come since the question was begun
        return bits


def _midnight_us(day: date) -> int:
    return to_wall_clock_us(datetime(day.year, day.month, day.day))
