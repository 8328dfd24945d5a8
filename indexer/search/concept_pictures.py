"""The pictures that a name is taught with, kept small beside it: photos may leave the library.

What is kept of a part is the part with some of what surrounds it: an encoder of meanings makes more
of a dog that can be seen to stand on a beach than of a patch of fur. Used by `indexer.library`
and `indexer.search.concepts`; any thread. Files are only ever opened for reading.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.concept_records import NewExample
from indexer.errors import PhotoAbsent, PhotoError, UserFacingError
from indexer.media.decode import decode
from indexer.media.hashing import content_hash
from indexer.media.photo import MIN_SIDE_PX
from indexer.media.picture import read_photo
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail
from indexer.messages import message
from indexer.search import boxes
from indexer.search.terms import unreadable_image
from indexer.types import Box, PhotoId

_WITH_SURROUNDINGS: Final = 2.2
"""Times the sides of a box: our own measurement, see docs/decisions/0013-taught-names.md."""
_LONGEST_PX: Final = 2048
_QUALITY: Final = 92


@dataclass(frozen=True, slots=True)
class Example:
    """What the user points at: a photo of the library or any picture file, or a part of one."""

    source: PhotoId | Path
    box: Box | None = None


class ExamplePictures:
    """Reads what the user points at."""

    def __init__(self, catalog: Catalog, thumbnail: Callable[[PhotoId], bytes | None]) -> None:
        self._catalog = catalog
        self._thumbnail = thumbnail

    def read(self, example: Example, token: CancelToken) -> NewExample:
        """What is to be kept of it.

        Raises:
            UserFacingError: It cannot be looked at now, or the part is empty or lies outside.
            Cancelled: The token was cancelled.
        """
        box = None if example.box is None else boxes.inside(example.box)
        if isinstance(example.source, Path):
            return _of_file(example.source, box)
        photo = self._catalog.photos.get(example.source)
        if photo is None:
            raise UserFacingError(message("One of the photos is no more in the library"))
        roots = {root.id: root.path for root in self._catalog.roots.all()}
        try:
            data, file = read_photo(photo, roots, token)
            image = decode(data, file.path.name, min_side=_side(box)).image
        except PhotoAbsent as error:
            small = self._thumbnail(example.source)
            if small is None:
                raise UserFacingError(
                    error.what, hint=message("Connect its drive, or choose another photo")
                ) from error
            image = opened(small)  # its drive is away: what is seen will do
        except (PhotoError, MemoryError) as error:
            raise unreadable_image(photo.files[0].path, error) from error
        return NewExample(photo.content_hash, box, kept_picture(image, box))


def _of_file(path: Path, box: Box | None) -> NewExample:
    try:
        data = path.read_bytes()
        image = decode(data, path.name, min_side=_side(box)).image
    except (OSError, PhotoError, MemoryError) as error:
        raise unreadable_image(path, error) from error
    return NewExample(content_hash(data), box, kept_picture(image, box))


def _side(box: Box | None) -> int:
    return boxes.decoding_side(box, MIN_SIDE_PX)


def kept_picture(image: Image.Image, box: Box | None) -> bytes:
    """The JPEG that is kept of a picture or of a part of it.

    Args:
        image: RGB, upright.
        box: The part, inside the picture; None: all of it.

    Returns:
        A JPEG in which the short side of the part has as many pixels as an encoder can use, where
        the picture has them.

    Raises:
        QueryError: The part has too few pixels to make anything of.
    """
    part = boxes.cut(image, box)
    scale = min(1.0, MIN_SIDE_PX / min(part.size))
    shown = image if box is None else boxes.cut(image, _surrounded(box))
    scale = min(scale, _LONGEST_PX / max(shown.size))
    if scale < 1:
        width, height = (max(1, round(side * scale)) for side in shown.size)
        shown = shown.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    buffer = io.BytesIO()
    shown.convert("RGB").save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


def opened(picture: bytes) -> Image.Image:
    """The pixels of a kept picture, RGB.

    Raises:
        PhotoError: It is damaged.
    """
    return decode(picture, "picture.jpg", min_side=None).image


def thumbnail(example: NewExample) -> bytes:
    """A small JPEG of the part alone, to be looked at.

    Raises:
        PhotoError: The kept picture is damaged.
    """
    if example.box is None:
        return example.picture
    part = boxes.cut(opened(example.picture), part_of_kept(example.box))
    return encode_thumbnail(make_thumbnail(part))


def part_of_kept(box: Box | None) -> Box | None:
    """Where the part lies in the kept picture."""
    if box is None:
        return None
    around = _surrounded(box)
    return boxes.inside(
        Box(
            (box.left - around.left) / around.width,
            (box.top - around.top) / around.height,
            box.width / around.width,
            box.height / around.height,
        )
    )


def _surrounded(box: Box) -> Box:
    """The part with what surrounds it, as far as the picture reaches."""
    more = (_WITH_SURROUNDINGS - 1) / 2
    return boxes.inside(
        Box(
            box.left - more * box.width,
            box.top - more * box.height,
            box.width * _WITH_SURROUNDINGS,
            box.height * _WITH_SURROUNDINGS,
        )
    )
