"""Giving stars and favourites; `Library.marks`. Any thread.

Kept in the catalog by content, never written to a photo.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import MarkChange
from indexer.errors import CatalogError, StorageFullError
from indexer.events import Listener, PhotosMarked
from indexer.messages import message
from indexer.types import PhotoId


class Marks:
    """Changes marks and tells of it; `Catalog.marks` is asked for those there are.

    Each method raises `StorageFullError` or `CatalogError` where nothing could be kept.
    """

    def __init__(self, catalog: Catalog, tell: Listener) -> None:
        self._catalog = catalog
        self._tell = tell

    def set_rating(self, ids: Sequence[PhotoId], rating: int | None) -> MarkChange:
        """Give photos 0 to 5 stars; None: what the file says. The files stay as they are."""
        with _told_as(message("The stars were not kept")):
            change = self._catalog.marks.set_rating(ids, rating)
        return self._told(change)

    def set_favourite(self, ids: Sequence[PhotoId], is_favourite: bool) -> MarkChange:
        """Make photos favourites, or no longer."""
        with _told_as(message("The favourites stay as they were")):
            change = self._catalog.marks.set_favourite(ids, is_favourite)
        return self._told(change)

    def put_back(self, change: MarkChange) -> MarkChange:
        """Undo a change of marks; return the change that does it again."""
        with _told_as(message("The stars and favourites stay as they are")):
            undone = self._catalog.marks.put_back(change)
        return self._told(undone)

    def _told(self, change: MarkChange) -> MarkChange:
        if change.photo_ids:
            self._tell(PhotosMarked(change.photo_ids))
        return change


@contextmanager
def _told_as(lost: str) -> Iterator[None]:
    """Say first what did not happen: why the catalog cannot be written to is the reason."""
    try:
        yield
    except (StorageFullError, CatalogError) as error:
        raise type(error)(lost, error.what, error.hint) from error
