"""Giving stars and favourites; `Library.marks`. Any thread.

Kept in the catalog by content, never written to a photo.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import MarkChange
from indexer.events import Listener, PhotosMarked
from indexer.types import PhotoId


class Marks:
    """Changes marks and tells of it; `Catalog.marks` is asked for those there are."""

    def __init__(self, catalog: Catalog, tell: Listener) -> None:
        self._catalog = catalog
        self._tell = tell

    def set_rating(self, ids: Sequence[PhotoId], rating: int | None) -> MarkChange:
        """Give photos 0 to 5 stars; None: what the file says. The files stay as they are."""
        return self._told(self._catalog.marks.set_rating(ids, rating))

    def set_favourite(self, ids: Sequence[PhotoId], is_favourite: bool) -> MarkChange:
        """Make photos favourites, or no longer."""
        return self._told(self._catalog.marks.set_favourite(ids, is_favourite))

    def put_back(self, change: MarkChange) -> MarkChange:
        """Undo a change of marks; return the change that does it again."""
        return self._told(self._catalog.marks.put_back(change))

    def _told(self, change: MarkChange) -> MarkChange:
        if change.photo_ids:
            self._tell(PhotosMarked(change.photo_ids))
        return change
