"""Smart albums: queries kept in the catalog under a name, and told of when they change.

How a query is kept is `indexer.search.saved_query`'s. Used through `Library.albums`; any thread.
"""

from __future__ import annotations

from collections.abc import Callable

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Album, StoredAlbum
from indexer.errors import PhotoError, QueryError
from indexer.events import AlbumsChanged, Listener
from indexer.messages import message
from indexer.search.saved_query import NamedPart, QueryArchive, SavedQuery
from indexer.types import AlbumId, PhotoId

__all__ = ["NamedPart", "SavedQuery", "SmartAlbums"]


class SmartAlbums:
    """The albums of one library."""

    def __init__(
        self,
        catalog: Catalog,
        thumbnail: Callable[[PhotoId], bytes | None],
        listener: Listener,
    ) -> None:
        self._catalog = catalog
        self._archive = QueryArchive(catalog, thumbnail)
        self._listener = listener

    def all(self) -> list[Album]:
        """All albums, by name."""
        return self._catalog.albums.all()

    def open(self, album_id: AlbumId) -> SavedQuery:
        """The query of an album.

        Raises:
            QueryError: The album is gone, a newer Kindred wrote it, or it is damaged.
        """
        stored = self._catalog.albums.get(album_id)
        if stored is None:
            raise QueryError(message("This album is no more"))
        name = stored.album.name
        try:
            saved = self._archive.read(stored.query, stored.pictures)
        except (
            ValueError,
            TypeError,
            LookupError,
            AttributeError,
            PhotoError,
            QueryError,
        ) as error:
            raise QueryError(
                message("The query of the album {name} is damaged", name=name),
                message("the photos it showed are untouched"),
                message("Delete the album, and save the query anew"),
            ) from error
        if saved is None:
            raise QueryError(
                message("The album {name} was saved by a newer Kindred", name=name),
                message("this version cannot read its query"),
                message("Update Kindred to open it"),
            )
        return saved

    def save(self, name: str, saved: SavedQuery) -> Album:
        """Keep a query under a name.

        Raises:
            QueryError: A picture of the query cannot be read.
            UserFacingError: The name cannot be used.
        """
        album = self._catalog.albums.add(name, *self._archive.write(saved))
        self._listener(AlbumsChanged())
        return album

    def change(self, album_id: AlbumId, saved: SavedQuery) -> None:
        """Keep another query under the same name; errors as in `open` and `save`."""
        if not self._catalog.albums.change(album_id, *self._archive.write(saved)):
            raise QueryError(message("This album is no more"))
        self._listener(AlbumsChanged())

    def rename(self, album_id: AlbumId, name: str) -> None:
        """Give an album another name.

        Raises:
            UserFacingError: The name cannot be used.
        """
        self._catalog.albums.rename(album_id, name)
        self._listener(AlbumsChanged())

    def delete(self, album_id: AlbumId) -> StoredAlbum | None:
        """Forget an album, and return what `restore` needs; the photos stay."""
        stored = self._catalog.albums.get(album_id)
        self._catalog.albums.delete(album_id)
        self._listener(AlbumsChanged())
        return stored

    def restore(self, stored: StoredAlbum) -> None:
        """Bring a deleted album back."""
        self._catalog.albums.restore(stored)
        self._listener(AlbumsChanged())
