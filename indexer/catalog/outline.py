"""A library as a whole: a consistent copy of the file, and plain rows for other programs.

For copies of a library's data; any engine thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.cancel import CancelToken
from indexer.catalog.database import Database
from indexer.catalog.failures import damaged, told_to_the_user
from indexer.catalog.migrations import check
from indexer.catalog.paths import absolute
from indexer.catalog.wall_clock import from_wall_clock_us
from indexer.types import PhotoId, ProgressCallback, RootId

_PAGES = 2048


@dataclass(frozen=True, slots=True)
class Place:
    """Where a photo stands: its root, and the folder and name below, as bytes."""

    photo_id: PhotoId
    root_id: RootId
    folder: bytes
    name: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """What a list of photos says of one file."""

    path: Path
    taken: str
    camera: str
    width: int
    height: int
    size_bytes: int
    rating: int
    is_favourite: bool
    sha256: str


class Outline:
    """Reads a library as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def copy_to(self, target: Path, progress: ProgressCallback, token: CancelToken) -> None:
        """Write a consistent copy of the catalog, also while others write to it.

        Args:
            target: A file that does not exist.
            progress: Told of pages.
            token: Stops between some pages.

        Raises:
            UserFacingError: The disk is full, or the catalog cannot be read.
            Cancelled: A part of the target was written.
        """

        def report(_status: int, remaining: int, total: int) -> None:
            token.raise_if_cancelled()
            progress(total - remaining, total)

        with told_to_the_user(target), closing(sqlite3.connect(target)) as copy:
            self._database.read.backup(copy, pages=_PAGES, progress=report)
            # A copy is one file: a reader of it needs no other beside it.
            copy.execute("PRAGMA journal_mode = DELETE")

    def places(self) -> Iterator[Place]:
        """Every file, by root and folder."""
        rows = self._database.read.execute(
            "SELECT photo_id, root_id, folder, name FROM file ORDER BY root_id, folder, name"
        )
        with told_to_the_user(self._database.path):
            for photo_id, root_id, folder, name in rows:
                yield Place(PhotoId(photo_id), RootId(root_id), folder, name)

    def lines(self) -> Iterator[Line]:
        """Every file, with what the user thinks of its photo."""
        rows = self._database.read.execute(
            "SELECT root.path, file.folder, file.name, photo.taken_at_us, photo.camera,"
            " photo.width, photo.height, file.size_bytes,"
            " coalesce(mark.rating, photo.rating, 0), coalesce(mark.is_favourite, 0),"
            " photo.content_hash"
            " FROM file JOIN photo ON photo.id = file.photo_id JOIN root ON root.id = file.root_id"
            " LEFT JOIN mark ON mark.content_hash = photo.content_hash"
            " ORDER BY file.root_id, file.folder, file.name"
        )
        with told_to_the_user(self._database.path):
            for root, folder, name, taken_us, camera, width, height, size, *rest in rows:
                stars, liked, content_hash = rest
                taken = "" if taken_us is None else from_wall_clock_us(taken_us).isoformat(" ")
                yield Line(
                    absolute(root, folder, name),
                    taken,
                    camera or "",
                    width,
                    height,
                    size,
                    stars,
                    is_favourite=bool(liked),
                    sha256=content_hash.hex(),
                )

    def albums(self) -> list[dict[str, Any]]:
        """Smart albums: name and query; a damaged query as the text that it is."""
        rows = self._database.rows("SELECT name, query FROM album ORDER BY id")
        return [{"name": name, "query": _read(query)} for name, query in rows]

    def names(self) -> list[dict[str, Any]]:
        """Taught names, with the contents they were taught with; boxes as they are kept."""
        rows = self._database.rows(
            "SELECT name, content_hash, box FROM concept LEFT JOIN concept_example"
            " ON concept_example.concept_id = concept.id ORDER BY concept.id, concept_example.id"
        )
        names: dict[str, list[dict[str, Any]]] = {}
        for name, content_hash, box in rows:
            photos = names.setdefault(name, [])
            if content_hash is not None:
                photos.append({"sha256": content_hash.hex(), "box": box and _read(box)})
        return [{"name": name, "photos": photos} for name, photos in names.items()]


def check_copy(path: Path) -> None:
    """Find out whether a file is a catalog that this Kindred can open, and whole.

    Raises:
        CatalogError: It is not.
    """
    with told_to_the_user(path), closing(sqlite3.connect(path)) as connection:
        is_empty = check(connection, path) == 0
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if is_empty or found != ("ok",):
            raise damaged(path, "" if is_empty else " ".join(str(found[0]).split()))


def fold_in(path: Path) -> bool:
    """Bring the last changes, which SQLite keeps in a file beside, into the catalog's own file.

    Returns:
        Whether the file is all there is: it can be moved alone. False where another process has it
        open, or it cannot be read.
    """
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    beside = path.with_name(f"{path.name}-wal")
    return not beside.exists() or beside.stat().st_size == 0


def _read(query: str) -> object:
    try:
        return json.loads(query)
    except ValueError:
        return query
