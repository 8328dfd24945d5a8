from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from indexer.media.hashing import content_hash, hash_file, pixel_hash
from tests.indexer.media.pictures import scene, swapped_profile


def test_content_hash_is_sha_256_of_data_and_file(tmp_path: Path) -> None:
    data = bytes(range(256)) * 9000  # more than one piece
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    assert content_hash(data) == hash_file(path) == hashlib.sha256(data).digest()


def test_a_missing_file_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        hash_file("/nowhere/at/all.jpg")


def test_pixel_hash_sees_pixels_shape_full_size_and_colours() -> None:
    image = scene()
    touched = image.copy()
    touched.putpixel((50, 40), (0, 0, 0))
    tall = Image.frombytes("RGB", (64, 96), image.tobytes())
    hashes = [
        pixel_hash(image, (96, 64)),
        pixel_hash(touched, (96, 64)),
        pixel_hash(tall, (96, 64)),
        pixel_hash(image, (960, 640)),
        pixel_hash(image, (96, 64), hashlib.sha256(swapped_profile()).digest()),
    ]
    assert len(set(hashes)) == len(hashes)
    assert all(len(value) == 16 for value in hashes)
    assert pixel_hash(scene(), (96, 64)) == hashes[0]
