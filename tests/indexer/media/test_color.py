from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from indexer.media.color import to_rgb, to_srgb
from indexer.media.decode import decode
from tests.indexer.media.pictures import (
    difference,
    encode,
    scene,
    srgb_profile,
    swapped_profile,
)


def _reference(image: Image.Image, profile: bytes) -> Image.Image:
    converted = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
    )
    assert converted is not None
    return converted


@pytest.mark.parametrize("container", ["PNG", "WEBP", "TIFF", "JPEG", "AVIF"])
def test_a_profile_is_applied(container: str) -> None:
    data = encode(scene(), container, icc_profile=swapped_profile())
    decoded = decode(data, "a", min_side=None).image
    expected = _reference(scene(), swapped_profile())
    assert difference(expected, scene()) > 30  # the profile does matter
    assert difference(decoded, expected) <= (2 if container in ("JPEG", "AVIF") else 0.5)


def test_srgb_profiles_cost_nothing_and_change_nothing() -> None:
    image = scene()
    same, transform = to_rgb(image, srgb_profile())
    assert transform is None
    assert same is image


def test_the_transform_is_built_once_per_profile() -> None:
    _, one = to_rgb(scene(), swapped_profile())
    _, two = to_rgb(scene(8, 8), bytes(bytearray(swapped_profile())))
    assert one is not None
    assert one is two


@pytest.mark.parametrize(
    "profile",
    [b"nonsense", b"\0" * 200, swapped_profile()[:100], bytes(128) + b"\xff" * 400],
    ids=["nonsense", "zeros", "cut off", "huge counts"],  # a profile holds the time of its making
)
def test_broken_profiles_are_ignored(profile: bytes) -> None:
    assert difference(to_srgb(scene(), profile), scene()) == 0


def test_a_profile_of_other_colours_is_ignored() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert difference(to_srgb(scene(), lab), scene()) == 0
    grey = scene().convert("L")  # with the profile of a colour picture
    assert difference(to_srgb(grey, swapped_profile()), grey.convert("RGB")) == 0


@pytest.mark.parametrize("container", ["JPEG", "TIFF"])
def test_cmyk(container: str) -> None:
    """Adobe stores the inks of a JPEG inverted, those of a TIFF as they are."""
    cmyk = scene().convert("CMYK")
    decoded = decode(encode(cmyk, container), "a", min_side=None).image
    assert difference(decoded, scene()) <= (2 if container == "JPEG" else 0)


def test_lab() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    image = ImageCms.profileToProfile(
        scene(), ImageCms.createProfile("sRGB"), lab, outputMode="LAB"
    )
    assert image is not None
    decoded = decode(encode(image, "TIFF"), "a.tif", min_side=None).image
    assert difference(decoded, scene()) < 2


@pytest.mark.parametrize("container", ["PNG", "TIFF", "JPEG2000", "PPM"])
def test_16_bit_grey(container: str) -> None:
    levels = np.linspace(0, 65535, 96 * 64).astype(np.uint16).reshape(64, 96)
    decoded = decode(encode(Image.fromarray(levels), container), "a", min_side=None).image
    expected = (levels >> 8).astype(np.uint8)
    assert np.abs(np.asarray(decoded)[:, :, 0].astype(int) - expected).max() <= 1
    assert decoded.mode == "RGB"


def test_16_bit_colour() -> None:
    import imagecodecs

    deep = np.asarray(scene()).astype(np.uint16) * 257
    for data in (imagecodecs.png_encode(deep), imagecodecs.jpegxl_encode(deep, lossless=True)):
        assert difference(decode(bytes(data), "a", min_side=None).image, scene()) == 0


@pytest.mark.parametrize("top", [200, 40_000, 3_000_000])
def test_32_bit_integers_are_brought_into_range(top: int) -> None:
    levels = np.linspace(0, top, 96 * 64).astype(np.int32).reshape(64, 96)
    decoded = np.asarray(
        decode(encode(Image.fromarray(levels), "TIFF"), "a.tif", min_side=None).image
    )
    brightest = {200: 200, 40_000: round(40_000 / 257), 3_000_000: 255}[top]
    assert decoded[0, 0, 0] == 0
    assert abs(int(decoded[-1, -1, 0]) - brightest) <= 1


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.0, 255.0), (-3.0, 5.0)])
def test_floating_point(low: float, high: float) -> None:
    levels = np.linspace(low, high, 96 * 64, dtype=np.float32).reshape(64, 96)
    levels[5, 5] = np.nan
    decoded = np.asarray(
        decode(encode(Image.fromarray(levels), "TIFF"), "a.tif", min_side=None).image
    )
    assert decoded[0, 0, 0] == 0
    assert decoded[-1, -1, 0] == 255


@pytest.mark.parametrize("mode", ["RGBA", "LA", "La", "RGBa", "PA"])
def test_transparency_lies_over_white(mode: str) -> None:
    alpha = Image.new("L", (40, 20), 255)
    alpha.paste(0, (0, 0, 20, 20))
    straight = {"La": "LA", "RGBa": "RGBA"}.get(mode, mode)
    image = Image.new("L", (40, 20), 10).convert("P" if mode == "PA" else "RGB").convert(straight)
    image.putalpha(alpha)
    image = image.convert(mode)
    decoded = to_srgb(image, None)
    assert decoded.mode == "RGB"
    assert decoded.getpixel((5, 5)) == (255, 255, 255)
    red = np.asarray(decoded)[5, 30, 0]
    assert red < 30


def test_half_transparent_is_mixed_with_white() -> None:
    image = Image.new("RGBA", (4, 4), (0, 0, 0, 128))
    assert to_srgb(image, None).getpixel((1, 1)) == (127, 127, 127)


def test_palettes() -> None:
    image = scene().quantize(8)
    assert difference(decode(encode(image, "PNG"), "a", min_side=None).image, scene()) == 0
    index = image.getpixel((0, 0))
    see_through = decode(encode(image, "PNG", transparency=index), "a", min_side=None).image
    assert see_through.getpixel((0, 0)) == (255, 255, 255)
    assert see_through.getpixel((95, 0)) == scene().getpixel((95, 0))


def test_a_transparent_colour() -> None:
    data = encode(scene(), "PNG", transparency=(200, 60, 40))
    decoded = decode(data, "a", min_side=None).image
    assert decoded.getpixel((0, 0)) == (255, 255, 255)
    assert decoded.getpixel((95, 63)) == scene().getpixel((95, 63))


@pytest.mark.parametrize("mode", ["1", "L"])
@pytest.mark.parametrize("container", ["PNG", "TIFF", "PPM", "BMP"])
def test_black_and_white(mode: str, container: str) -> None:
    image = scene().convert(mode)
    decoded = decode(encode(image, container), "a", min_side=None).image
    assert difference(decoded, image.convert("RGB")) == 0


def test_a_grey_profile_is_applied() -> None:
    linear = _linear_grey_profile()
    image = Image.linear_gradient("L")
    decoded = np.asarray(to_srgb(image, linear))[:, 0, 0]
    assert decoded[0] == 0
    assert decoded[255] == 255
    assert abs(int(decoded[55]) - 128) <= 3  # linear 0.2159 is sRGB 128


def _linear_grey_profile() -> bytes:
    """A minimal ICC 2.1 profile of a linear grey scale."""
    curve = b"curv" + bytes(4) + bytes(4)
    white = (
        b"XYZ "
        + bytes(4)
        + b"".join(int(v * 65536).to_bytes(4, "big") for v in (0.9642, 1, 0.8249))
    )
    text = b"desc" + bytes(4) + (2).to_bytes(4, "big") + b"g\0" + bytes(78)
    copyright_ = b"text" + bytes(4) + b"x\0\0\0"
    tags = {b"kTRC": curve, b"wtpt": white, b"desc": text, b"cprt": copyright_}
    at = 128 + 4 + 12 * len(tags)
    table, body = len(tags).to_bytes(4, "big"), b""
    for name, content in tags.items():
        table += name + (at + len(body)).to_bytes(4, "big") + len(content).to_bytes(4, "big")
        body += content + bytes(-len(content) % 4)
    header = bytearray(128)
    header[0:4] = (128 + len(table) + len(body)).to_bytes(4, "big")
    header[8:12] = b"\x02\x10\0\0"
    header[12:24] = b"mntrGRAYXYZ "
    header[36:40] = b"acsp"
    header[68:80] = white[8:]
    return bytes(header) + table + body
