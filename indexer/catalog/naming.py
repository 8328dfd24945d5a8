"""Which cameras, lenses, places and folders of the library a name means.

What has just that name, or, where nothing has, whatever has it within its name: ``camera:canon``
means all of Canon's, ``camera:"Canon EOS R"`` that one and not the R5. Case, accents and repeated
spaces do not count. Places are also known by what they are called in other languages.
Used by `indexer.catalog.filtering`; any thread.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from indexer.catalog.conditions import FilterField
from indexer.catalog.database import Database
from indexer.catalog.folding import folded
from indexer.catalog.listings import LIVE
from indexer.catalog.paths import text_of
from indexer.catalog.spellings import Place, Spellings

_SEPARATOR = re.compile(r"[/\\]+")
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:(?:[/\\]|$)")


class Naming:
    """Looks names up."""

    def __init__(self, database: Database, spellings: Spellings) -> None:
        self._database = database
        self._spellings = spellings

    def of(self, field: FilterField, name: str) -> list[str]:
        """The values of ``photo``'s column that a name means."""
        known = self._distinct(field.value)
        if field is FilterField.PLACE:
            return _places(known, name, self._spellings)
        wanted = folded(name)
        by_value = {value: folded(value) for value in known}
        exact = [value for value, its in by_value.items() if its == wanted]
        return exact or [value for value, its in by_value.items() if wanted in its]

    def folders(self, name: str) -> list[tuple[str, tuple[int | bytes, ...]]]:
        """Conditions on ``file``, with their values, that together mean the folders of a name.

        A name is that of any folder on the way to a photo, its root's included; one with slashes
        is a way: a path of the system, or some folders in a row.
        """
        return [_below(root_id, folder) for root_id, folder in _outermost(self._tops(name))]

    def _tops(self, name: str) -> set[tuple[int, bytes]]:
        """The folders that have the name; what is below them is meant as well."""
        name = os.path.expanduser(name)  # noqa: PTH111 - a Path would raise for ~nobody
        is_absolute = bool(_ABSOLUTE.match(name))
        wanted = [part for part in map(folded, _SEPARATOR.split(name)) if part]
        exact: set[tuple[int, bytes]] = set()
        within: set[tuple[int, bytes]] = set()
        for root_id, path in self._database.rows("SELECT id, path FROM root"):
            above = [part for part in _SEPARATOR.split(text_of(path)) if part]
            outside = len(above) - 1 if above else 0
            for folder in self._folders_of(root_id):
                parts = folder.split(b"/") if folder else []
                names = [folded(part) for part in (*above, *map(text_of, parts))]
                for end in _ends(names, wanted, outside, is_absolute, str.__eq__):
                    exact.add((root_id, _first(parts, end - len(above))))
                if not exact:
                    for end in _ends(names, wanted, outside, is_absolute, str.__contains__):
                        within.add((root_id, _first(parts, end - len(above))))
        return exact or within

    def _folders_of(self, root_id: int) -> Iterator[bytes]:
        """Folders that hold files, by hops from one to the next through the index."""
        hop = (
            "(SELECT min(folder) FROM file INDEXED BY file_by_folder"
            " WHERE root_id = ?1 AND folder {condition})"
        )
        rows = self._database.rows(
            f"WITH RECURSIVE found(folder) AS (SELECT {hop.format(condition='IS NOT NULL')}"
            f" UNION ALL SELECT {hop.format(condition='> found.folder')} FROM found"
            " WHERE found.folder IS NOT NULL) SELECT folder FROM found WHERE folder IS NOT NULL",
            (root_id,),
        )
        return (folder for (folder,) in rows)

    def _distinct(self, column: str) -> list[str]:
        """All values of a column of live photos, by hops from one to the next."""
        source = f"FROM photo INDEXED BY photo_by_{column} WHERE {LIVE} AND {column}"
        rows = self._database.rows(
            f"WITH RECURSIVE found(value) AS (SELECT (SELECT min({column}) {source} > '')"
            f" UNION ALL SELECT (SELECT min({column}) {source} > found.value) FROM found"
            " WHERE found.value IS NOT NULL) SELECT value FROM found WHERE value IS NOT NULL"
        )
        return [value for (value,) in rows]


def _places(known: Sequence[str], name: str, spellings: Spellings) -> list[str]:
    """Places that have each part of a name (``Paris, Texas``) as city, region or country."""
    names = {value: tuple(json.loads(value)) for value in known}
    levels = {value: [folded(level) for level in its] for value, its in names.items()}
    parts = [part for part in map(folded, name.split(",")) if part]
    met = set(known) if parts else set()
    for part in parts:
        begins = re.compile(r"(?<!\w)" + re.escape(part))
        met &= (
            {value for value, its in levels.items() if part in its}
            or _in(names, spellings.of(part))
            or {value for value, its in levels.items() if any(map(begins.search, its))}
            or _in(names, spellings.begun(part))
        )
    return sorted(met)


def _in(names: Mapping[str, Place], cities: set[Place]) -> set[str]:
    """Places that are one of some cities, or a quarter of one."""
    return {
        value
        for value, its in names.items()
        if cities and any(its[level:] in cities for level in range(len(its)))
    }


def _ends(
    names: Sequence[str],
    wanted: Sequence[str],
    outside: int,
    is_absolute: bool,
    matches: Callable[[str, str], bool],
) -> Iterator[int]:
    """How many folders of a path go as far as the wanted ones do, each time that they occur.

    Args:
        names: The folders of a path, from the top of the system.
        wanted: Some in a row; of the last one it is ``matches(name, wanted)`` that counts.
        outside: How many of the path no root holds: they count in absolute paths alone.
        is_absolute: Whether the wanted ones begin at the top of the system.
        matches: What the last one must meet.
    """
    count = len(wanted)
    if not count:
        return
    starts = (0,) if is_absolute else range(outside, len(names) - count + 1)
    for start in starts:
        end = start + count
        if (
            end <= len(names)
            and names[start : end - 1] == wanted[:-1]
            and matches(names[end - 1], wanted[-1])
        ):
            yield end


def _first(parts: Sequence[bytes], count: int) -> bytes:
    """The folder that so many parts lead to; the root where there are none."""
    return b"/".join(parts[: max(0, count)])


def _outermost(folders: set[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
    """Without the folders that lie in another one."""
    kept: list[tuple[int, bytes]] = []
    for root_id, folder in sorted(folders, key=lambda one: (one[0], one[1] + b"/")):
        if kept and kept[-1][0] == root_id:
            outer = kept[-1][1]
            if not outer or folder.startswith(outer + b"/"):
                continue
        kept.append((root_id, folder))
    return kept


def _below(root_id: int, folder: bytes) -> tuple[str, tuple[int | bytes, ...]]:
    if not folder:
        return "root_id = ?", (root_id,)
    # b"0" is the byte after b"/". All between lies in one piece of the index, with a few folders
    # that only begin with the name.
    return (
        "root_id = ? AND folder >= ? AND folder < ? AND (folder = ? OR folder > ?)",
        (root_id, folder, folder + b"0", folder, folder + b"/"),
    )
