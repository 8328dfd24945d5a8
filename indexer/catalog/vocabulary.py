"""What there is to filter by: what completes a filter while it is typed.

Used by `indexer.catalog.filtering`; any thread. Some 50 ms for 100,000 photos, hence asked once
for a while, not with every letter.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from indexer.catalog.database import Database
from indexer.catalog.folding import folded
from indexer.catalog.listings import LIVE
from indexer.catalog.paths import text_of
from indexer.catalog.spellings import Place, Spelling, Spellings
from indexer.catalog.wall_clock import from_wall_clock_us


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What there is to filter by, each with how many photos have it."""

    cameras: tuple[tuple[str, int], ...] = ()
    """The most used one first, as are all that follow but years."""
    lenses: tuple[tuple[str, int], ...] = ()
    folders: tuple[tuple[str, int], ...] = ()
    """Names of folders on the way to photos, their roots' included."""
    places: tuple[tuple[str, int], ...] = ()
    """Cities, regions and countries; ``Paris, Texas`` where there is more than one Paris."""
    spellings: tuple[Spelling, ...] = ()
    """What cities are called in other languages, sorted by what is folded."""
    cities: Mapping[Place, int] = field(default_factory=dict)
    """How many photos each of these has."""
    formats: tuple[tuple[str, int], ...] = ()
    """Containers: ``JPEG``."""
    years: tuple[tuple[int, int], ...] = ()
    """The newest first."""


def read_vocabulary(database: Database, spellings: Spellings) -> Vocabulary:
    """All that the photos of the library have."""
    places = [(json.loads(place), count) for place, count in _column(database, "place")]
    return Vocabulary(
        cameras=_by_count(_column(database, "camera")),
        lenses=_by_count(_column(database, "lens")),
        folders=_by_count(_folders(database)),
        places=_by_count(_places(places)),
        spellings=spellings.all,
        cities=_cities(places),
        formats=_by_count(_column(database, "format")),
        years=_years(database),
    )


def _column(database: Database, column: str) -> list[tuple[str, int]]:
    return [
        (value, count)
        for value, count in database.rows(
            f"SELECT {column}, count(*) FROM photo INDEXED BY photo_by_{column}"
            f" WHERE {LIVE} AND {column} IS NOT NULL GROUP BY {column}"
        )
    ]


def _folders(database: Database) -> Iterable[tuple[str, int]]:
    roots = {
        root_id: text_of(path).replace("\\", "/").rstrip("/").rpartition("/")[2]
        for root_id, path in database.rows("SELECT id, path FROM root")
    }
    counts: Counter[str] = Counter()
    for root_id, folder, files in database.rows(
        "SELECT root_id, folder, count(*) FROM file INDEXED BY file_by_folder"
        " GROUP BY root_id, folder"
    ):
        # A name that occurs twice on one way counts once.
        for name in {roots[root_id], *text_of(folder).split("/")} - {""}:
            counts[name] += files
    return counts.items()


def _places(places: Sequence[tuple[list[str], int]]) -> Iterable[tuple[str, int]]:
    """Names of all levels; of a city that is one of several, with what tells it from them."""
    wider = defaultdict(set)
    for names, _ in places:
        for level, name in enumerate(names[:-1]):
            wider[folded(name)].add(tuple(names[level + 1 :]))
    counts: Counter[str] = Counter()
    for names, count in places:
        shown = dict.fromkeys(names)  # New York, New York: once
        for level, name in enumerate(shown):
            is_one_of_several = len(wider[folded(name)]) > 1 and level + 1 < len(shown)
            counts[f"{name}, {list(shown)[level + 1]}" if is_one_of_several else name] += count
    return counts.items()


def _cities(places: Sequence[tuple[list[str], int]]) -> dict[Place, int]:
    """Photos of each place, and of all that lies in it."""
    counts: Counter[Place] = Counter()
    for names, count in places:
        for level in range(len(names)):
            counts[tuple(names[level:])] += count
    return dict(counts)


def _years(database: Database) -> tuple[tuple[int, int], ...]:
    # Days before years: SQLite would make a text of each date to find its year.
    days = database.rows(
        "SELECT date_us / 86400000000, count(*) FROM photo INDEXED BY photo_by_date"
        f" WHERE {LIVE} GROUP BY 1"
    )
    counts: Counter[int] = Counter()
    for day, count in days:
        counts[from_wall_clock_us(day * 86_400_000_000).year] += count
    return tuple(sorted(counts.items(), reverse=True))


def _by_count(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts, key=lambda one: (-one[1], one[0].casefold(), one[0])))
