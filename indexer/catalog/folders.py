"""How many photos lie in each folder of a root, and below it: what a folder tree shows.

Any thread may read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from indexer.catalog.database import Database
from indexer.catalog.derived import sort_name
from indexer.types import RootId


class Folders:
    """Counts photos by folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, root_id: RootId) -> dict[bytes, int]:
        """Photos in each folder and those below it; a photo that stands there twice counts once.

        Returns:
            By folder, relative to the root, as file managers sort; with those that hold nothing
            but folders, and without those that hold no photo at all. ``b""`` is the root itself.
        """
        counts: Counter[bytes] = Counter()
        for folder, files in self._database.rows(
            "SELECT folder, count(*) FROM file WHERE root_id = ? GROUP BY folder", (root_id,)
        ):
            for above in _with_ancestors(folder):
                counts[above] += files
        # Files are counted by then. A photo with two files below a folder counted twice there.
        copies: defaultdict[int, list[bytes]] = defaultdict(list)
        for photo_id, folder in self._database.rows(
            "SELECT photo_id, folder FROM file WHERE root_id = ?1 AND photo_id IN"
            " (SELECT photo_id FROM file WHERE root_id = ?1 GROUP BY photo_id HAVING count(*) > 1)",
            (root_id,),
        ):
            copies[photo_id].append(folder)
        for folders in copies.values():
            of_photo = Counter(above for folder in folders for above in _with_ancestors(folder))
            for above, files in of_photo.items():
                counts[above] -= files - 1
        return {folder: counts[folder] for folder in sorted(counts, key=_sort_key)}


def _sort_key(folder: bytes) -> list[tuple[str, bytes]]:
    return [(sort_name(part), part) for part in folder.split(b"/")]


def _with_ancestors(folder: bytes) -> Iterator[bytes]:
    while folder:
        yield folder
        folder = folder.rpartition(b"/")[0]
    yield b""
