from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.dropping import MAX_PICTURES, can_take, image_in, paths_in, pixels_of, sort_paths


def test_folders_and_files_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "a folder.jpg"
    folder.mkdir()
    files = [tmp_path / f"{i}.jpg" for i in range(MAX_PICTURES + 3)]
    dropped = sort_paths([folder, *files])
    assert dropped.folders == (folder,)
    assert dropped.pictures == tuple(files[:MAX_PICTURES])
    assert dropped.left_out == 3


def test_a_drop_of_thousands_looks_at_the_first_only(tmp_path: Path) -> None:
    dropped = sort_paths([tmp_path / f"{i}.jpg" for i in range(5000)])
    assert len(dropped.pictures) == MAX_PICTURES
    assert dropped.left_out == 5000 - MAX_PICTURES


def test_paths_are_those_of_local_files() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/b c.jpg"), QUrl("https://example.org/x.jpg")])
    assert paths_in(data) == [Path("/a/b c.jpg")]
    assert can_take(data)
    assert not can_take(QMimeData())


@pytest.mark.parametrize("width", [1, 2, 3, 5, 61])
def test_pixels_keep_their_places_at_every_width(width: int) -> None:
    image = QImage(width, 2, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 20, 30))
    image.setPixelColor(width - 1, 1, QColor(200, 100, 50))
    pixels = pixels_of(image)
    assert pixels.shape == (2, width, 3)
    assert pixels[1, width - 1].tolist() == [200, 100, 50]
    assert pixels[0, 0].tolist() == [10, 20, 30]


def test_what_is_transparent_becomes_white(qapp: QApplication) -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 0))
    assert pixels_of(image)[0, 0].tolist() == [255, 255, 255]


def test_a_huge_picture_is_reduced(qapp: QApplication) -> None:
    image = QImage(5000, 2500, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert pixels_of(image).shape == (512, 1024, 3)


def test_a_picture_without_a_file_is_found(qapp: QApplication) -> None:
    data = QMimeData()
    assert image_in(data) is None
    data.setImageData(QImage(3, 3, QImage.Format.Format_RGB32))
    assert image_in(data) is not None
    data.setImageData(QImage())
    assert image_in(data) is None
