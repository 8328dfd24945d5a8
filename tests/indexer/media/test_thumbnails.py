from __future__ import annotations

import errno
import io
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from indexer.errors import StorageFullError
from indexer.media.thumbnails import THUMB_PX, ThumbnailCache, encode_thumbnail, make_thumbnail
from tests.indexer.media.pictures import difference, scene, textured

_HASH = bytes(range(32))
_THUMBNAIL = encode_thumbnail(scene())


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1000, 750), (320, 240)),
        ((750, 1000), (240, 320)),
        ((321, 10), (320, 10)),
        ((300, 200), (300, 200)),
        ((10_000, 3), (320, 1)),
    ],
)
def test_size_of_a_thumbnail(size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert make_thumbnail(Image.new("RGB", size)).size == expected
    assert max(expected) <= THUMB_PX


def test_a_thumbnail_looks_like_a_careful_reduction() -> None:
    image = textured(1000, 750)
    careful = image.resize((320, 240), Image.Resampling.LANCZOS)
    assert difference(make_thumbnail(image), careful) < 1.5


def test_an_encoded_thumbnail_is_a_jpeg() -> None:
    with Image.open(io.BytesIO(_THUMBNAIL)) as image:
        assert image.format == "JPEG"
        assert image.size == scene().size


def test_write_read_remove(tmp_path: Path) -> None:
    cache = ThumbnailCache(tmp_path / "thumbnails")
    assert cache.read(_HASH) is None
    cache.write(_HASH, _THUMBNAIL)
    assert cache.read(_HASH) == _THUMBNAIL
    assert cache.path(_HASH) == tmp_path / "thumbnails/00/01" / f"{_HASH.hex()}.jpg"
    cache.remove(_HASH)
    cache.remove(_HASH)
    assert cache.read(_HASH) is None


@pytest.mark.parametrize("torn", [b"", _THUMBNAIL[:-20], bytes(len(_THUMBNAIL))])
def test_a_torn_thumbnail_counts_as_missing_and_is_replaced(tmp_path: Path, torn: bytes) -> None:
    cache = ThumbnailCache(tmp_path)
    cache.write(_HASH, _THUMBNAIL)
    cache.path(_HASH).write_bytes(torn)
    assert cache.read(_HASH) is None
    cache.write(_HASH, _THUMBNAIL)
    assert cache.read(_HASH) == _THUMBNAIL


def test_writers_of_one_thumbnail_do_not_disturb_each_other(tmp_path: Path) -> None:
    cache = ThumbnailCache(tmp_path)
    cache.write(_HASH, _THUMBNAIL)

    def write_and_read(_: int) -> bool:
        cache.write(_HASH, _THUMBNAIL)
        return cache.read(_HASH) == _THUMBNAIL

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(write_and_read, range(200)))
    assert [path.name for path in cache.path(_HASH).parent.iterdir()] == [f"{_HASH.hex()}.jpg"]


def test_the_folder_can_be_deleted_at_any_time(tmp_path: Path) -> None:
    import shutil

    cache = ThumbnailCache(tmp_path / "cache")
    cache.write(_HASH, _THUMBNAIL)
    shutil.rmtree(tmp_path / "cache")
    assert cache.read(_HASH) is None
    cache.write(_HASH, _THUMBNAIL)
    assert cache.read(_HASH) == _THUMBNAIL


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    cache = ThumbnailCache(tmp_path)

    def refuse(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:5])
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", refuse)
        with pytest.raises(StorageFullError) as caught:
            cache.write(_HASH, _THUMBNAIL)
    assert caught.value.what
    assert caught.value.hint
    assert list(cache.path(_HASH).parent.iterdir()) == []  # nothing half-written stays
    cache.write(_HASH, _THUMBNAIL)
    assert cache.read(_HASH) == _THUMBNAIL


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full (Linux)")
def test_a_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = ThumbnailCache(tmp_path)
    write_bytes = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda _, data: write_bytes(Path("/dev/full"), data))
    with pytest.raises(StorageFullError, match="full"):
        cache.write(_HASH, _THUMBNAIL)


def test_other_errors_are_not_dressed_up(tmp_path: Path) -> None:
    (tmp_path / "00").write_bytes(b"a file where a folder should be")
    with pytest.raises(OSError, match="00"):
        ThumbnailCache(tmp_path).write(_HASH, _THUMBNAIL)
