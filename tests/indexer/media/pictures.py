"""Renders the small pictures that the tests of decoding read back, in every format."""

from __future__ import annotations

import io
from collections.abc import Mapping

import imagecodecs
import numpy as np
from PIL import Image, ImageCms

from indexer.embed.base import Preprocess
from indexer.types import UInt8Array
from tests.indexer.media.dng import make_dng

CLIP_224 = Preprocess((224, 224), "shortest", "bicubic", (0.5,) * 3, (0.5,) * 3)

LOSSY = frozenset(("JPEG", "AVIF", "RAW"))


def scene(width: int = 96, height: int = 64) -> Image.Image:
    """A picture that no turn or flip maps onto itself: four corners of different colours."""
    pixels = np.empty((height, width, 3), np.uint8)
    middle_y, middle_x = height // 2, width // 2
    pixels[:middle_y, :middle_x] = (200, 60, 40)
    pixels[:middle_y, middle_x:] = (60, 180, 70)
    pixels[middle_y:, :middle_x] = (50, 70, 190)
    pixels[middle_y:, middle_x:] = (220, 210, 90)
    return Image.fromarray(pixels)


def textured(width: int, height: int, seed: int = 7) -> Image.Image:
    """Smooth random colours with some fine detail, as a photo has."""
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 255, (7, 9, 3), dtype=np.uint8))
    pixels = np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC)).astype(np.int16)
    pixels += rng.integers(-12, 13, (height, width, 1), dtype=np.int16)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def encode(image: Image.Image, container: str, **options: object) -> bytes:
    """The picture as a file of that format (a name of Pillow's, ``JXL`` or ``RAW``)."""
    if container == "JXL":
        return bytes(imagecodecs.jpegxl_encode(np.asarray(image), lossless=True))
    if container == "RAW":
        return make_dng(np.asarray(image))
    if container == "JPEG":
        options = {"quality": 95, "subsampling": 0} | options
    if container == "WEBP":
        options = {"lossless": True} | options
    buffer = io.BytesIO()
    image.save(buffer, container, **options)
    return buffer.getvalue()


def animation(first: Image.Image, container: str, count: int = 3) -> bytes:
    """A file of so many pictures: frames, or pages."""
    others = [textured(*first.size, seed=100 + at) for at in range(count - 1)]
    return encode(first, container, save_all=True, append_images=others)


def every_container(image: Image.Image) -> Mapping[str, bytes]:
    """The picture in each format that can be written here; HEIC has no free encoder."""
    written = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "PPM", "JPEG2000", "AVIF", "JXL", "RAW")
    return {container: encode(image, container) for container in written}


def exif_of(
    main: Mapping[int, object],
    photo: Mapping[int, object] | None = None,
    gps: Mapping[int, object] | None = None,
) -> Image.Exif:
    """An EXIF block with these tags."""
    exif = Image.Exif()
    for tag, value in main.items():
        exif[tag] = value
    for pointer, directory in ((0x8769, photo), (0x8825, gps)):
        if directory:
            exif[pointer] = dict(directory)
    loaded = Image.Exif()  # Pillow writes further directories of a TIFF only if it has read them
    loaded.load(exif.tobytes())
    return loaded


def srgb_profile() -> bytes:
    """The profile of sRGB, as LittleCMS writes it."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """sRGB with the primaries of red and blue exchanged: nobody can take it for sRGB."""
    profile = bytearray(srgb_profile())
    count = int.from_bytes(profile[128:132], "big")
    entries = {
        bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)
    }  # signature, offset, size
    red, blue = entries[b"rXYZ"], entries[b"bXYZ"]
    profile[red + 4 : red + 12], profile[blue + 4 : blue + 12] = (
        profile[blue + 4 : blue + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(profile)


def difference(one: Image.Image | UInt8Array, other: Image.Image | UInt8Array) -> float:
    """Mean absolute difference of two pictures of one size, in grey levels."""
    a, b = np.asarray(one, dtype=np.int16), np.asarray(other, dtype=np.int16)
    assert a.shape == b.shape
    return float(np.abs(a - b).mean())
