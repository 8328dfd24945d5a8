"""From the bytes of a file to one upright sRGB picture, whatever the format.

Used by the decode workers (through `photo.prepare`) and by search for query images; any thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import Image

from indexer.media.color import ColorTransform, to_rgb
from indexer.media.failures import codec_failures, empty_file, not_a_picture
from indexer.media.formats import Container, sniff
from indexer.media.frames import frames, is_lossless
from indexer.media.limits import default_pixel_limit
from indexer.media.metadata import merge
from indexer.media.orientation import apply_orientation, swaps_sides
from indexer.media.raster import Raster
from indexer.types import Metadata


@dataclass(frozen=True, slots=True)
class DecodedImage:
    """A picture ready to be looked at, and what its file says of it."""

    image: Image.Image
    """Mode ``RGB``, sRGB, orientation applied; perhaps reduced."""
    width: int
    """Pixels at full size, after orientation."""
    height: int
    format: Container
    metadata: Metadata


def decode(
    data: bytes, name: str, *, min_side: int | None, pixel_limit: int | None = None
) -> DecodedImage:
    """Decode the (first) picture of a file.

    Args:
        data: The whole file.
        name: Its name; only tells RAW files from TIFF files.
        min_side: The short side may be reduced for speed (JPEG is decoded at 1/2, 1/4 or 1/8, RAW
            from its preview) but keeps at least this many pixels where it has them. None: full.
        pixel_limit: Most pixels that may be decoded; None: `default_pixel_limit`.

    Raises:
        PhotoError: The content is bad, too large or of an unknown format. Nothing else is raised
            for what is in the file.
    """
    decoded, transform = decode_before_color(data, name, min_side, pixel_limit)
    if transform is None:
        return decoded
    with codec_failures():
        return replace(decoded, image=transform.apply(decoded.image))


def decode_before_color(
    data: bytes, name: str, min_side: int | None, pixel_limit: int | None = None
) -> tuple[DecodedImage, ColorTransform | None]:
    """`decode` for those who reduce the picture further: its last step, to sRGB, is left to them.

    Returns:
        The picture in the colours of its own profile, and what takes it, or any picture drawn from
        it, to sRGB; None where it is sRGB.
    """
    if not data:
        raise empty_file()
    container = sniff(data, name)
    if container is None:
        raise not_a_picture()
    limit = default_pixel_limit() if pixel_limit is None else pixel_limit
    raster = _read(data, container, min_side, limit)
    with codec_failures():  # converting allocates as well
        image, transform = to_rgb(raster.image, raster.icc_profile)
        image = apply_orientation(image, raster.orientation)
    width, height = raster.width, raster.height
    if swaps_sides(raster.orientation):
        width, height = height, width
    metadata = replace(
        merge(raster.blocks),
        frames=frames(data, container),
        is_lossless=is_lossless(data, container),
    )
    decoded = DecodedImage(image, width, height, raster.container, metadata)
    return decoded, transform


def _read(data: bytes, container: Container, min_side: int | None, limit: int) -> Raster:
    # Each loads libraries of its own: imported when the first such file comes along, so that the
    # window, which shows thumbnails first, need not wait for them.
    if container == "HEIF":
        from indexer.media import heif

        return heif.read(data, limit)
    if container == "JXL":
        from indexer.media import jxl

        return jxl.read(data, limit)
    if container == "RAW":
        from indexer.media import raw

        return raw.read(data, min_side, limit)
    from indexer.media import pillow_reader

    return pillow_reader.read(data, container, min_side, limit)
