from __future__ import annotations

import csv
import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from indexer.errors import UserFacingError
from indexer.export.lists import write_list
from indexer.types import FileId, FileStat, Mark, Metadata, Photo, PhotoFile, PhotoId, RootId


def _photo(*paths: str, rating: int | None = None) -> Photo:
    return Photo(
        id=PhotoId(1),
        content_hash=b"",
        size_bytes=1234,
        width=40,
        height=30,
        format="JPEG",
        metadata=Metadata(taken_at=datetime(2020, 2, 12, 14, 3, 9), keywords=("sea", "dog")),
        mean_color=0,
        sharpness=0.0,
        files=tuple(
            PhotoFile(
                FileId(i), PhotoId(1), RootId(1), Path(path), FileStat(1, 1, 0), is_offline=False
            )
            for i, path in enumerate(paths)
        ),
        mark=Mark(rating, is_favourite=True),
    )


def test_a_table_has_a_line_for_each_file(tmp_path: Path) -> None:
    target = tmp_path / "photos.csv"
    count = write_list([_photo("/p/ä, b.jpg", "/p/copy.jpg", rating=4)], target)
    assert count == 2
    assert target.read_bytes().startswith(b"\xef\xbb\xbf"), "spreadsheets look for this"
    with target.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["path"] for row in rows] == [str(Path("/p/ä, b.jpg")), str(Path("/p/copy.jpg"))]
    assert rows[0]["taken"] == "2020-02-12 14:03:09"
    assert rows[0]["size_bytes"] == "1234"
    assert (rows[0]["rating"], rows[0]["favourite"]) == ("4", "1")
    assert rows[0]["keywords"] == "sea; dog"


def test_a_name_is_never_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "photos.csv"
    write_list([_photo("/p/=cmd()|x.jpg")], target)
    with target.open(encoding="utf-8-sig", newline="") as lines:
        assert next(csv.DictReader(lines))["name"] == "'=cmd()|x.jpg"


def test_plain_text_has_one_path_a_line_byte_for_byte(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("names are text there")
    target = tmp_path / "photos.txt"
    write_list([_photo("/p/a.jpg"), _photo(os.fsdecode(b"/p/\xff.jpg"))], target)
    assert target.read_bytes() == b"/p/a.jpg\n/p/\xff.jpg\n"


def test_what_cannot_be_written_is_said_and_the_old_list_stays(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="could not be written"):
        write_list([_photo("/p/a.jpg")], tmp_path / "missing" / "photos.txt")
    target = tmp_path / "photos.txt"
    target.write_text("old")
    write_list([_photo("/p/a.jpg")], target)
    assert "a.jpg" in target.read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["photos.txt"]
