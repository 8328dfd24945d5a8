from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.dropping import (
    MAX_PICTURES,
    can_take,
    image_in,
    is_web_address,
    looks_like_paths,
    paths_in,
    paths_in_text,
    pixels_of,
    sort_paths,
)


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


def test_a_folder_is_found_behind_many_files(tmp_path: Path) -> None:
    folder = tmp_path / "2019"
    folder.mkdir()
    dropped = sort_paths([*(tmp_path / f"{i}.jpg" for i in range(500)), folder])
    assert dropped.folders == (folder,)
    assert dropped.left_out == 500 - MAX_PICTURES


@pytest.mark.parametrize(
    ("text", "is_path"),
    [
        ("/home/me/a b.jpg", True),
        ("'/home/me/a b.jpg'", True),
        ('"C:\\Users\\me\\a.jpg"', True),
        ("c:/photos/a.jpg", True),
        ("\\\\server\\share\\a.jpg", True),
        ("~/a.jpg", True),
        ("file:///home/me/a%20b.jpg", True),
        ("/a.jpg\n/b.jpg\n", True),
        ("/a.jpg\nand words", False),
        ("a dog", False),
        ("and/or", False),
        ("/", False),
        ("", False),
        ("https://example.org/a.jpg", False),
    ],
)
def test_text_that_is_paths(text: str, is_path: bool) -> None:
    assert looks_like_paths(text) is is_path
    assert bool(paths_in_text(text)) is is_path


def test_paths_in_text_are_unquoted_and_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    assert paths_in_text("'/a b.jpg'\n\nfile:///c%20d.jpg") == [Path("/a b.jpg"), Path("/c d.jpg")]


def test_paths_given_as_text_may_be_of_nothing(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"")
    gone = tmp_path / "gone.jpg"
    dropped = sort_paths([photo, gone, tmp_path], are_text=True)
    assert dropped.pictures == (photo,)
    assert dropped.missing == (gone,)
    assert dropped.folders == (tmp_path,)
    assert dropped.left_out == 0


def test_web_addresses_are_told_from_words() -> None:
    address = QMimeData()
    address.setUrls([QUrl("https://example.org/a.jpg")])
    assert is_web_address(address)
    for text, expected in (("http://example.org/a.jpg ", True), ("see http://a.b", False)):
        words = QMimeData()
        words.setText(text)
        assert is_web_address(words) is expected


def test_an_address_that_holds_its_picture_needs_no_web(qapp: QApplication) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    encoded = QByteArray()
    buffer = QBuffer(encoded)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    data = QMimeData()
    data.setUrls([QUrl("data:image/png;base64," + encoded.toBase64().toStdString())])
    found = image_in(data)
    assert found is not None
    assert pixels_of(found)[0, 0].tolist() == [255, 0, 0]
    data.setUrls([QUrl("data:image/png;base64,AAAA"), QUrl("data:text/plain,hello")])
    assert image_in(data) is None


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights mean nothing here")
def test_what_may_not_be_looked_at_is_left_to_the_search(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    try:
        assert sort_paths([locked / "a.jpg"]).pictures == (locked / "a.jpg",)
    finally:
        locked.chmod(0o700)
