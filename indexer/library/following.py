"""Has the catalog and the indexes follow files that went and came back, without a scan.

Used by `indexer.library.bin` while it moves files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from indexer.catalog.catalog import Catalog
from indexer.catalog.journal_records import EntryId
from indexer.catalog.records import Arrival
from indexer.events import DecisionsChanged, Listener, PhotosAdded, PhotosRemoved
from indexer.library.current_model import CurrentModel
from indexer.scan.stat import file_stat
from indexer.types import PhotoId


class Following:
    """Gathers what changed until it is told; one thread at a time."""

    def __init__(self, catalog: Catalog, model: CurrentModel, tell: Listener) -> None:
        self._catalog = catalog
        self._model = model
        self._tell = tell
        self._removed = 0
        self._returned: list[PhotoId] = []
        self._has_decided = False

    def forget(self, paths: Sequence[Path]) -> None:
        """Forget files as a scan would that finds them gone."""
        ids = [found for path in paths if (found := self._catalog.files.id_at(path)) is not None]
        self._removed += self._catalog.files.forget(ids)

    def came_back(self, path: Path, content_hash: bytes, entry_id: EntryId) -> None:
        """List a file again at once where its photo is still known; else the next scan does it.

        What the user had decided of it is so again.
        """
        self._list(path, content_hash)
        if self._catalog.decisions_again.take(entry_id, path, content_hash):
            self._has_decided = True

    def linked(self, contents: Mapping[Path, bytes]) -> None:
        """Files whose place a link has taken: listed as what stands there, and dealt with."""
        for path, content_hash in contents.items():
            self._list(path, content_hash)
        self._catalog.decisions_again.drop(list(contents))
        self._has_decided = True

    def _list(self, path: Path, content_hash: bytes) -> None:
        place = self._catalog.files.place_of(path)
        found = self._catalog.photos.by_hash(content_hash, None)
        if place is None or found is None:
            return
        try:
            stat = file_stat(path.stat())
        except OSError:
            return
        root_id, relative_path = place
        self._catalog.commit([Arrival(root_id, relative_path, stat, photo_id=found[0])])
        self._returned.append(found[0])

    def tell(self) -> None:
        """Tell of what changed since the last time, if anything did."""
        removed, returned = self._removed, tuple(dict.fromkeys(self._returned))
        has_decided, self._has_decided = self._has_decided, False
        self._removed, self._returned = 0, []
        if removed or returned:
            for index in self._model.indexes():
                index.sync()
        if removed:
            self._tell(PhotosRemoved(removed))
        if returned:
            self._tell(PhotosAdded(returned))
        if has_decided:
            self._tell(DecisionsChanged())
