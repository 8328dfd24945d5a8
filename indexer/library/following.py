"""Has the catalog and the indexes follow files that went and came back, without a scan.

Used by `indexer.library.bin` while it moves files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival
from indexer.events import Listener, PhotosAdded, PhotosRemoved
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

    def forget(self, paths: Sequence[Path]) -> None:
        """Forget files as a scan would that finds them gone."""
        ids = [found for path in paths if (found := self._catalog.files.id_at(path)) is not None]
        self._removed += self._catalog.files.forget(ids)

    def came_back(self, path: Path, content_hash: bytes) -> None:
        """List a file again at once where its photo is still known; else the next scan does it."""
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
        self._removed, self._returned = 0, []
        if removed or returned:
            for index in self._model.indexes():
                index.sync()
        if removed:
            self._tell(PhotosRemoved(removed))
        if returned:
            self._tell(PhotosAdded(returned))
