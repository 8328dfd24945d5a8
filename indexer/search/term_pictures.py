"""Reads the pictures that a query shows: photos of the library, files, pixels, or parts of them.

Used by `indexer.search.term_encoder`; any thread. Files are only ever opened for reading.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import PhotoAbsent, PhotoError, QueryError
from indexer.media.decode import decode
from indexer.media.picture import read_photo
from indexer.messages import message
from indexer.search import boxes
from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm
from indexer.search.terms import unreadable_image
from indexer.types import PhotoId

Thumbnail = Callable[[PhotoId], bytes | None]
"""The encoded thumbnail of a photo, if there is one."""
PictureTerm = PhotoTerm | ImageFileTerm | PixelsTerm


@dataclass(frozen=True, slots=True, eq=False)
class TermPicture:
    """What is to be encoded."""

    image: Image.Image
    """RGB, upright; the part alone."""
    is_small_copy: bool = False
    """Whether the file was away, so that this is a part of the thumbnail."""


class TermPictures:
    """Gives the pixels of picture terms."""

    def __init__(self, catalog: Catalog, thumbnail: Thumbnail | None) -> None:
        self._catalog = catalog
        self._thumbnail = thumbnail

    def of(self, term: PictureTerm, min_side: int, token: CancelToken) -> TermPicture:
        """The picture of a term, or the part of it that the term names.

        Args:
            term: What is shown.
            min_side: Pixels that the short side should have, where the file has them.
            token: Asked while a file is read.

        Raises:
            QueryError: It cannot be read, or the part is empty or lies outside.
            Cancelled: The token was cancelled.
        """
        match term:
            case PixelsTerm():
                return TermPicture(Image.fromarray(term.pixels))
            case PhotoTerm():
                return self._of_photo(term, min_side, token)
            case ImageFileTerm():
                return self._of_file(term, min_side)

    def _of_file(self, term: ImageFileTerm, min_side: int) -> TermPicture:
        try:
            return TermPicture(_decoded(term.path.read_bytes(), term.path, term, min_side))
        except (OSError, PhotoError, MemoryError) as error:
            raise unreadable_image(term.path, error) from error

    def _of_photo(self, term: PhotoTerm, min_side: int, token: CancelToken) -> TermPicture:
        photo = self._catalog.photos.get(term.photo_id)
        if photo is None:
            raise QueryError(message("A photo of this query is no more in the library"))
        roots = {root.id: root.path for root in self._catalog.roots.all()}
        try:
            data, file = read_photo(photo, roots, token)
        except PhotoAbsent as error:
            thumbnail = self._thumbnail(term.photo_id) if self._thumbnail else None
            if thumbnail is None:
                raise QueryError(
                    error.what, hint=message("Connect its drive, or search with another photo")
                ) from error
            small = Image.open(io.BytesIO(thumbnail)).convert("RGB")
            return TermPicture(boxes.cut(small, term.box), is_small_copy=True)
        try:
            return TermPicture(_decoded(data, file.path, term, min_side))
        except (PhotoError, MemoryError) as error:
            raise unreadable_image(file.path, error) from error


def _decoded(
    data: bytes, path: Path, term: PhotoTerm | ImageFileTerm, min_side: int
) -> Image.Image:
    # As `indexer.media.photo.prepare` decodes photos, so that equal pictures get equal vectors.
    side = boxes.decoding_side(term.box, min_side)
    return boxes.cut(decode(data, path.name, min_side=side).image, term.box)
