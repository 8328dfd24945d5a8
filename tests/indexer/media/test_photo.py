from __future__ import annotations

import hashlib
import io

import numpy as np
import pytest
from PIL import Image

from indexer.embed.base import Preprocess
from indexer.errors import PhotoError
from indexer.media.decode import decode
from indexer.media.encoder_input import to_encoder_input
from indexer.media.photo import prepare
from indexer.media.quality import mean_color
from tests.indexer.media.pictures import (
    CLIP_224,
    difference,
    encode,
    every_container,
    exif_of,
    swapped_profile,
    textured,
)


def _thumbnail(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
    return image


def test_everything_from_one_file() -> None:
    image = textured(1600, 1200)
    data = encode(image, "JPEG", exif=exif_of({0x010F: "Make", 0x0110: "Model"}))
    photo = prepare(data, "a.jpg", [CLIP_224])
    assert photo.content_hash == hashlib.sha256(data).digest()
    assert photo.size_bytes == len(data)
    assert (photo.width, photo.height, photo.format) == (1600, 1200, "JPEG")
    assert photo.metadata.camera == "Make Model"
    assert len(photo.pixel_hash) == 16
    assert photo.sharpness > 0
    assert _thumbnail(photo.thumbnail).size == (320, 240)
    expected = np.asarray(image.resize((1, 1), Image.Resampling.BOX))[0, 0]
    found = np.array([photo.mean_color >> 16, photo.mean_color >> 8 & 255, photo.mean_color & 255])
    assert np.abs(found - expected).max() <= 2
    reduced = decode(data, "a.jpg", min_side=448).image
    np.testing.assert_array_equal(
        photo.encoder_inputs[CLIP_224], to_encoder_input(reduced, CLIP_224)
    )


def test_every_format() -> None:
    image = textured(320, 240)
    for container, data in every_container(image).items():
        name = "a.dng" if container == "RAW" else "a"
        photo = prepare(data, name, [CLIP_224])
        assert (photo.width, photo.height, photo.format) == (320, 240, container)
        assert _thumbnail(photo.thumbnail).size == (320, 240)
        if container != "RAW":  # developed to taste
            tolerance = 9 if container == "GIF" else 3
            expected = to_encoder_input(image, CLIP_224)
            assert difference(photo.encoder_inputs[CLIP_224], expected) < tolerance, container


def test_without_an_encoder() -> None:
    assert prepare(encode(textured(64, 48), "PNG"), "a.png").encoder_inputs == {}


def test_a_larger_encoder_gets_a_larger_decode() -> None:
    data = encode(textured(1400, 1100), "JPEG")
    large = Preprocess((384, 384), "shortest", "bicubic", (0.5,) * 3, (0.5,) * 3)
    found = prepare(data, "a.jpg", [large]).encoder_inputs[large]
    full = decode(data, "a.jpg", min_side=None).image
    assert found is not None
    np.testing.assert_array_equal(found, to_encoder_input(full, large))  # 1100 < 2 * 576


def test_metadata_does_not_change_the_pixel_hash() -> None:
    image = textured(900, 700)
    plain = prepare(encode(image, "JPEG"), "a.jpg")
    tagged = prepare(encode(image, "JPEG", exif=exif_of({0x010F: "M"})), "b.jpg")
    other = prepare(encode(textured(900, 700, seed=8), "JPEG"), "c.jpg")
    assert plain.content_hash != tagged.content_hash
    assert plain.pixel_hash == tagged.pixel_hash
    assert plain.pixel_hash != other.pixel_hash


def test_lossless_containers_share_the_pixel_hash() -> None:
    image = textured(300, 200)
    files = (encode(image, container) for container in ("PNG", "BMP", "TIFF", "WEBP", "JXL", "PPM"))
    assert len({prepare(data, "a").pixel_hash for data in files}) == 1


def test_colours_are_right_though_converted_late() -> None:
    """`prepare` converts what it draws, `decode` the whole picture: nobody may see a difference."""
    data = encode(textured(1600, 1200), "JPEG", icc_profile=swapped_profile())
    plain = encode(textured(1600, 1200), "JPEG")
    photo = prepare(data, "a.jpg", [CLIP_224])
    image = decode(data, "a.jpg", min_side=448).image
    assert difference(photo.encoder_inputs[CLIP_224], to_encoder_input(image, CLIP_224)) < 1
    assert difference(_thumbnail(photo.thumbnail), image.resize((320, 240))) < 4
    found, expected = photo.mean_color, mean_color(image)
    assert all(abs((found >> s & 255) - (expected >> s & 255)) <= 2 for s in (0, 8, 16))
    unconverted = prepare(plain, "b.jpg", [CLIP_224])
    assert difference(photo.encoder_inputs[CLIP_224], unconverted.encoder_inputs[CLIP_224]) > 10
    assert photo.pixel_hash != unconverted.pixel_hash


def test_orientation_comes_before_the_crop() -> None:
    image = textured(600, 400)
    turned = image.transpose(Image.Transpose.ROTATE_90)
    data = encode(turned, "PNG", exif=exif_of({0x0112: 6}))
    photo = prepare(data, "a.png", [CLIP_224])
    np.testing.assert_array_equal(photo.encoder_inputs[CLIP_224], to_encoder_input(image, CLIP_224))


def test_bad_content_is_a_photo_error() -> None:
    with pytest.raises(PhotoError, match="empty"):
        prepare(b"", "a.jpg", [CLIP_224])
