"""Every format, upright, at the right scale. Colours: test_color; bad content: test_bad_input."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from indexer.media.decode import decode
from indexer.media.orientation import apply_orientation
from tests.indexer.media.pictures import (
    LOSSY,
    difference,
    encode,
    every_container,
    exif_of,
    scene,
    textured,
)

_ORIENTATION = 0x0112
_UNDO = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}


@pytest.mark.parametrize(
    "container",
    ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "PPM", "JPEG2000", "AVIF", "JXL"],
)
def test_every_format_yields_its_pixels(container: str) -> None:
    image = scene()
    decoded = decode(encode(image, container), "photo", min_side=None)
    assert decoded.format == container
    assert decoded.image.mode == "RGB"
    assert (decoded.width, decoded.height) == decoded.image.size == image.size
    assert difference(decoded.image, image) <= (2.0 if container in LOSSY else 0.0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("container", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_orientation_is_applied_exactly_once(container: str, orientation: int) -> None:
    image = scene()
    stored = apply_orientation(image, _UNDO[orientation])
    data = encode(stored, container, exif=exif_of({_ORIENTATION: orientation}))
    decoded = decode(data, "photo", min_side=None)
    assert (decoded.width, decoded.height) == decoded.image.size == image.size
    assert difference(decoded.image, image) <= (2.0 if container in LOSSY else 0.0)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_agrees_with_pillow(orientation: int) -> None:
    from PIL import ImageOps

    image = scene(5, 3)
    image.getexif()[_ORIENTATION] = orientation
    assert difference(apply_orientation(image, orientation), ImageOps.exif_transpose(image)) == 0


@pytest.mark.parametrize("orientation", [0, 9, 77])
def test_nonsense_orientation_is_ignored(orientation: int) -> None:
    data = encode(scene(), "PNG", exif=exif_of({_ORIENTATION: orientation}))
    assert difference(decode(data, "a", min_side=None).image, scene()) == 0


@pytest.mark.parametrize(
    ("min_side", "size"),
    [
        (None, (1600, 1200)),
        (1200, (1600, 1200)),
        (601, (1600, 1200)),
        (600, (800, 600)),
        (448, (800, 600)),
        (300, (400, 300)),
        (10, (200, 150)),
    ],
)
def test_a_jpeg_is_reduced_but_never_below_the_asked_side(
    min_side: int | None, size: tuple[int, int]
) -> None:
    decoded = decode(encode(textured(1600, 1200), "JPEG"), "a.jpg", min_side=min_side)
    assert decoded.image.size == size
    assert (decoded.width, decoded.height) == (1600, 1200)


def test_a_reduced_portrait_is_upright() -> None:
    data = encode(textured(1600, 1200), "JPEG", exif=exif_of({_ORIENTATION: 6}))
    decoded = decode(data, "a.jpg", min_side=448)
    assert decoded.image.size == (600, 800)
    assert (decoded.width, decoded.height) == (1200, 1600)


@pytest.mark.parametrize("container", ["GIF", "WEBP", "TIFF", "PNG", "AVIF"])
def test_the_first_of_several_frames_is_shown(container: str) -> None:
    first, second = scene(), Image.new("RGB", (96, 64), (1, 2, 3))
    data = encode(first, container, save_all=True, append_images=[second])
    assert difference(decode(data, "a", min_side=None).image, first) <= 2


def test_a_small_picture_is_not_enlarged() -> None:
    assert decode(encode(scene(3, 2), "JPEG"), "a.jpg", min_side=448).image.size == (3, 2)


def test_exif_orientation_files_of_others(real_photos: Path) -> None:
    for kind in ("Landscape", "Portrait"):
        pictures = [
            decode(path.read_bytes(), path.name, min_side=None).image
            for path in sorted((real_photos / "exif_orientation").glob(f"{kind}_*.jpg"))
        ]
        assert len(pictures) == 9
        assert {picture.size for picture in pictures} == {pictures[0].size}
        # each was saved as JPEG anew after turning
        assert all(difference(picture, pictures[1]) < 4 for picture in pictures)


def test_every_container_is_tested_here() -> None:
    assert set(every_container(scene())) == {
        "JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "PPM", "JPEG2000", "AVIF", "JXL", "RAW"
    }  # fmt: skip


def test_pixels_do_not_depend_on_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    files = list(every_container(textured(320, 240)).items())

    def pixels(item: tuple[str, bytes]) -> bytes:
        name = "a.dng" if item[0] == "RAW" else "a"
        return np.asarray(decode(item[1], name, min_side=100).image).tobytes()

    alone = [pixels(item) for item in files]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(pixels, files * 3)) == alone * 3
