"""Photos to be looked at: small, large, and what their files say; `Library.pictures`. Any thread.

Everything here reads files, and may wait for a drive to wake up.
"""

from __future__ import annotations

from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Absence, PhotoAbsent, PhotoError
from indexer.media.decode import decode
from indexer.media.exif_details import exif_details
from indexer.media.photo import prepare
from indexer.media.picture import decode_picture, read_photo
from indexer.media.records import ExifDetails, Picture, Rectangle
from indexer.media.thumbnails import THUMB_PX, ThumbnailCache, encode_thumbnail, make_thumbnail
from indexer.types import Photo, PhotoFile, PhotoId


class Pictures:
    """Reads photos for the eye. Files are only ever opened for reading."""

    def __init__(self, catalog: Catalog, cache: ThumbnailCache) -> None:
        self._catalog = catalog
        self._cache = cache

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """The encoded thumbnail; made anew if the cache lost it, None if it cannot be made."""
        return self._thumbnail(photo_id, is_kept=True)

    def passing_thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """The same for work that nobody sees: one that the cache lost is not put back there.

        Who empties the cache, or limits it, is told that it fills with what is shown.
        """
        return self._thumbnail(photo_id, is_kept=False)

    def _thumbnail(self, photo_id: PhotoId, *, is_kept: bool) -> bytes | None:
        photo = self._catalog.photos.get(photo_id)
        if photo is None:
            return None
        cached = self._cache.read(photo.content_hash)
        if cached is not None:
            return cached
        for file in photo.files:
            try:
                data = file.path.read_bytes()
                prepared = prepare(data, file.path.name)
            except (OSError, PhotoError):
                continue  # offline or gone: another place may serve; the placeholder else
            if prepared.content_hash == photo.content_hash:
                if is_kept:
                    self._cache.write(photo.content_hash, prepared.thumbnail)
                return prepared.thumbnail
        return None

    def thumbnail_of_file(self, path: Path) -> bytes:
        """A thumbnail of any picture file, a JPEG; nothing is kept of it.

        Raises:
            PhotoError: There is no picture in it that can be read.
            OSError: It cannot be read at all.
        """
        image = decode(path.read_bytes(), path.name, min_side=THUMB_PX).image
        return encode_thumbnail(make_thumbnail(image))

    def open(
        self,
        photo_id: PhotoId,
        fit: tuple[int, int] | None,
        token: CancelToken | None = None,
        part: Rectangle | None = None,
    ) -> Picture:
        """A photo's pixels to be looked at: reduced to ``fit`` pixels, or at full scale.

        With a part, nothing but this part of it.

        Raises:
            PhotoAbsent: None of its files can be read now.
            PhotoError: The content is bad.
            Cancelled: The token was cancelled.
        """
        token = token or CancelToken()
        photo, data, file = self._photo_and_bytes(photo_id, token)
        return decode_picture(data, photo, file, fit, token, part)

    def exif_details(self, photo_id: PhotoId, token: CancelToken | None = None) -> ExifDetails:
        """All that a photo's file says of how it was taken.

        Raises:
            PhotoAbsent: None of its files can be read now.
            Cancelled: The token was cancelled.
        """
        _, data, file = self._photo_and_bytes(photo_id, token or CancelToken())
        return exif_details(data, file.path.name)

    def _photo_and_bytes(
        self, photo_id: PhotoId, token: CancelToken
    ) -> tuple[Photo, bytes, PhotoFile]:
        photo = self._catalog.photos.get(photo_id)
        if photo is None:
            raise PhotoAbsent(Absence.FORGOTTEN)
        roots = {root.id: root.path for root in self._catalog.roots.all()}
        return photo, *read_photo(photo, roots, token)
