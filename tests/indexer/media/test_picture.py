from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from indexer.cancel import CancelToken
from indexer.errors import Absence, Cancelled, PhotoAbsent, PhotoError
from indexer.library import Library
from indexer.media import picture as picture_module
from indexer.media.records import Rectangle
from indexer.profile import Profile
from indexer.types import PhotoId
from tests.indexer.media.pictures import encode, exif_of, scene, textured


@pytest.fixture
def library(profile_dir: Path) -> Iterator[Library]:
    library = Library.open(Profile(profile_dir))
    yield library
    assert library.close()


def _take_in(library: Library, folder: Path, *files: tuple[str, bytes]) -> PhotoId:
    folder.mkdir()
    for name, data in files:
        (folder / name).write_bytes(data)
    library.roots.add(folder)
    library.indexing.run_to_end()
    return PhotoId(int(library.catalog.photos.ids()[0]))


def test_full_scale_has_every_pixel_upright(library: Library, tmp_path: Path) -> None:
    turned = exif_of({0x0112: 6})
    photo_id = _take_in(
        library, tmp_path / "p", ("a.png", encode(scene(), "PNG", exif=turned.tobytes()))
    )
    picture = library.pictures.open(photo_id, None)
    expected = np.asarray(scene().transpose(Image.Transpose.ROTATE_270))
    assert (picture.width, picture.height) == (64, 96)
    assert picture.is_full
    assert (picture.pixels[:, :, :3] == expected).all()


def test_it_comes_at_the_size_it_is_shown(library: Library, tmp_path: Path) -> None:
    photo_id = _take_in(
        library, tmp_path / "p", ("a.jpg", encode(textured(1600, 1200), "JPEG", quality=90))
    )
    picture = library.pictures.open(photo_id, (640, 480))
    assert picture.pixels.shape == (480, 640, 4)
    assert (picture.width, picture.height) == (1600, 1200)
    assert not picture.is_full
    # Reduced by averaging: each pixel is near to the mean of those that it stands for.
    full = np.asarray(textured(1600, 1200).reduce(10)).astype(int)
    shown = np.asarray(Image.fromarray(picture.pixels[:, :, :3].copy()).reduce(4)).astype(int)
    assert np.abs(full - shown).max() < 12
    small = library.pictures.open(photo_id, (3200, 2400))
    assert small.is_full, "nothing is enlarged"
    halves = library.pictures.open(photo_id, None).halves
    assert [half.shape[:2] for half in halves] == [(600, 800), (300, 400)]


def test_a_picture_beyond_the_bound_is_shown_at_half_its_scale(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo_id = _take_in(
        library,
        tmp_path / "p",
        ("a.jpg", encode(textured(400, 300), "JPEG")),
    )
    monkeypatch.setattr(picture_module, "FULL_PIXELS", 400 * 300 - 1)
    picture = library.pictures.open(photo_id, None)
    assert picture.pixels.shape == (150, 200, 4)
    assert (picture.width, picture.height) == (400, 300)


def test_why_it_cannot_be_seen(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    data = encode(scene(), "PNG")
    photo_id = _take_in(library, folder, ("a.png", data))
    file = folder / "a.png"

    # Touched, but the same content: it is the same photo.
    os.utime(file, ns=(1, 1))
    assert library.pictures.open(photo_id, None).is_full

    file.write_bytes(encode(textured(64, 64), "PNG"))
    assert _absence(library, photo_id) is Absence.CHANGED
    file.unlink()
    assert _absence(library, photo_id) is Absence.MISSING
    folder.rename(tmp_path / "elsewhere")
    assert _absence(library, photo_id) is Absence.OFFLINE
    assert _absence(library, PhotoId(4711)) is Absence.FORGOTTEN


def test_another_copy_serves(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    data = encode(scene(), "PNG")
    photo_id = _take_in(library, folder, ("a.png", data), ("b.png", data))
    (folder / "a.png").unlink()
    assert library.pictures.open(photo_id, None).file.path.name == "b.png"


def test_who_moved_on_gets_nothing(library: Library, tmp_path: Path) -> None:
    photo_id = _take_in(library, tmp_path / "p", ("a.png", encode(scene(), "PNG")))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.pictures.open(photo_id, None, token)


def test_content_that_broke_in_place_is_said(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    photo_id = _take_in(library, folder, ("a.jpg", encode(textured(200, 200), "JPEG")))
    file = folder / "a.jpg"
    stat = file.stat()
    data = bytearray(file.read_bytes())
    data[2:] = bytes(len(data) - 2)  # size and time stay: as a failing disk would have it
    file.write_bytes(data)
    os.utime(file, ns=(stat.st_mtime_ns, stat.st_mtime_ns))
    with pytest.raises(PhotoError) as raised:
        library.pictures.open(photo_id, None)
    assert not isinstance(raised.value, PhotoAbsent)


def _absence(library: Library, photo_id: PhotoId) -> Absence:
    with pytest.raises(PhotoAbsent) as raised:
        library.pictures.open(photo_id, None)
    return raised.value.absence


@pytest.mark.parametrize("fit", [None, (800, 600)])
def test_a_part_is_the_same_as_cut_out_of_all(
    library: Library, tmp_path: Path, fit: tuple[int, int] | None
) -> None:
    data = encode(textured(1600, 1200), "JPEG", quality=90)
    photo_id = _take_in(library, tmp_path / "p", ("a.jpg", data))
    part = library.pictures.open(photo_id, fit, part=Rectangle(400, 200, 640, 480))
    pixels = library.pictures.open(photo_id, fit).pixels
    step = 1 if fit is None else 2
    expected = pixels[200 // step : 680 // step, 400 // step : 1040 // step]
    assert (part.pixels[:, :, :3] == expected[:, :, :3]).all()
    assert (part.width, part.height) == (1600, 1200)
    assert not part.halves
    assert not part.is_full
    beyond = library.pictures.open(photo_id, fit, part=Rectangle(1599, 1199, 50, 50))
    assert beyond.pixels.shape == (1, 1, 4)
