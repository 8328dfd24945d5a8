"""Smart albums: queries kept in the catalog, in a form that outlives files, ids and this version.

Photos of the library are kept by content hash and, for the day when the library has them no more,
as a small picture; pictures from elsewhere are kept as pictures. Used through
`Library.albums`; any thread.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Album, StoredAlbum
from indexer.errors import PhotoError, QueryError
from indexer.events import AlbumsChanged, Listener
from indexer.media.decode import decode
from indexer.media.hashing import content_hash
from indexer.messages import message
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm
from indexer.search.terms import unreadable_image
from indexer.types import AlbumId, PhotoId

_VERSION = 1
_PICTURE_PX = 1024
"""Long side of a kept picture: more than any encoder looks at."""
_QUALITY = 95


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """A term, and how the search bar calls it."""

    term: Term
    label: str


class SmartAlbums:
    """The albums of one library."""

    def __init__(
        self,
        catalog: Catalog,
        thumbnail: Callable[[PhotoId], bytes | None],
        listener: Listener,
    ) -> None:
        self._catalog = catalog
        self._thumbnail = thumbnail
        self._listener = listener

    def all(self) -> list[Album]:
        """All albums, by name."""
        return self._catalog.albums.all()

    def open(self, album_id: AlbumId) -> tuple[NamedTerm, ...]:
        """The query of an album.

        Raises:
            QueryError: The album is gone, a newer Kindred wrote it, or it is damaged.
        """
        stored = self._catalog.albums.get(album_id)
        if stored is None:
            raise QueryError(message("This album is no more"))
        name = stored.album.name
        try:
            kept = json.loads(stored.query)
            version = int(kept["version"])
            if version > _VERSION:
                raise QueryError(
                    message(
                        "The album {name} was saved by a newer Kindred", name=stored.album.name
                    ),
                    message("this version cannot read its query"),
                    message("Update Kindred to open it"),
                )
            return tuple(self._read(one, stored.pictures) for one in kept["terms"])
        except (ValueError, TypeError, LookupError, AttributeError, PhotoError) as error:
            raise QueryError(
                message("The query of the album {name} is damaged", name=name),
                message("the photos it showed are untouched"),
                message("Delete the album, and save the query anew"),
            ) from error

    def save(self, name: str, terms: Sequence[NamedTerm]) -> Album:
        """Keep a query under a name.

        Raises:
            QueryError: A picture of the query cannot be read.
            UserFacingError: The name cannot be used.
        """
        album = self._catalog.albums.add(name, *self._written(terms))
        self._listener(AlbumsChanged())
        return album

    def change(self, album_id: AlbumId, terms: Sequence[NamedTerm]) -> None:
        """Keep another query under the same name; errors as in `open` and `save`."""
        if not self._catalog.albums.change(album_id, *self._written(terms)):
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

    # Writing ---------------------------------------------------------------------------------

    def _written(self, terms: Sequence[NamedTerm]) -> tuple[str, list[bytes]]:
        pictures: list[bytes] = []
        kept = [
            {**self._write(one.term, pictures), "label": one.label, "weight": one.term.weight}
            for one in terms
        ]
        return json.dumps({"version": _VERSION, "terms": kept}), pictures

    def _write(self, term: Term, pictures: list[bytes]) -> dict[str, Any]:
        match term:
            case TextTerm(text=text):
                return {"kind": "text", "text": text}
            case PhotoTerm(photo_id=photo_id):
                photo = self._catalog.photos.get(photo_id)
                if photo is None:
                    raise QueryError(message("A photo of this query is no more in the library"))
                return self._write_photo(photo_id, photo.content_hash, pictures)
            case ConceptTerm():
                raise QueryError(message("This name is not known any more"))
            case PixelsTerm(pixels=pixels):
                return _write_picture(_encoded(Image.fromarray(pixels)), pictures)
            case ImageFileTerm(path=path):
                try:
                    data = path.read_bytes()
                    digest = content_hash(data)
                    known = self._catalog.photos.by_hash(digest, None)
                    if known is not None:
                        return self._write_photo(known[0], digest, pictures)
                    image = decode(data, path.name, min_side=_PICTURE_PX).image
                except (OSError, PhotoError, MemoryError) as error:
                    raise unreadable_image(path, error) from error
                return _write_picture(_encoded(image), pictures)

    def _write_photo(
        self, photo_id: PhotoId, digest: bytes, pictures: list[bytes]
    ) -> dict[str, Any]:
        kept: dict[str, Any] = {"kind": "photo", "hash": digest.hex()}
        thumbnail = self._thumbnail(photo_id)
        if thumbnail is not None:
            kept["picture"] = len(pictures)
            pictures.append(thumbnail)
        return kept

    # Reading ---------------------------------------------------------------------------------

    def _read(self, kept: dict[str, Any], pictures: Sequence[bytes]) -> NamedTerm:
        weight = float(kept["weight"])
        if not math.isfinite(weight) or weight == 0:
            raise ValueError(f"a weight of {weight}")
        return NamedTerm(self._read_term(kept, weight, pictures), str(kept["label"]))

    def _read_term(self, kept: dict[str, Any], weight: float, pictures: Sequence[bytes]) -> Term:
        match kept["kind"]:
            case "text":
                return TextTerm(str(kept["text"]), weight)
            case "photo":
                known = self._catalog.photos.by_hash(bytes.fromhex(kept["hash"]), None)
                if known is not None:
                    return PhotoTerm(known[0], weight)
                return _read_picture(kept["picture"], weight, pictures)
            case "picture":
                return _read_picture(kept["picture"], weight, pictures)
            case kind:
                raise ValueError(f"a term of kind {kind}")


def _write_picture(data: bytes, pictures: list[bytes]) -> dict[str, Any]:
    pictures.append(data)
    return {"kind": "picture", "picture": len(pictures) - 1}


def _encoded(image: Image.Image) -> bytes:
    image.thumbnail((_PICTURE_PX, _PICTURE_PX), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue()


def _read_picture(number: int, weight: float, pictures: Sequence[bytes]) -> PixelsTerm:
    if number < 0:
        raise IndexError(number)
    image = decode(pictures[number], "picture.jpg", min_side=None).image
    return PixelsTerm(np.array(image, np.uint8), weight)
