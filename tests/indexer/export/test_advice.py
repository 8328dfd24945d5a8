"""Lists of what following the advice would mark."""

from __future__ import annotations

import base64
import csv
import io
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from indexer.duplicates.records import AdvisedFile
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.export.advice import write_advice
from indexer.types import PhotoId

FILES = (
    AdvisedFile(
        Path("/photos/=sum.jpg"), 1234567, Tier.SAME_PICTURE, Path("/a.jpg"), "larger", "mirrored"
    ),
    AdvisedFile(Path("/photos/<b>&.jpg"), 12, Tier.SAME_PICTURE, Path("/a.jpg"), "larger", ""),
    AdvisedFile(
        Path(os.fsdecode(b"/photos/\xff.jpg")), 1, Tier.LOOK_ALIKE, Path("/b.jpg"), "older", ""
    ),
)


def test_a_table_has_a_line_a_file(tmp_path: Path) -> None:
    path = tmp_path / "advice.csv"
    assert write_advice(FILES, path, "x") == 3
    text = path.read_text("utf-8-sig", errors="surrogateescape")
    lines = list(csv.DictReader(text.splitlines()))
    assert [line["path"] for line in lines] == [str(file.path) for file in FILES]
    assert lines[0]["relation"] == "mirrored"
    assert lines[0]["keeper"] == "/a.jpg"
    assert lines[2]["tier"] == "look-alike"


def test_no_name_of_a_file_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "advice.csv"
    formula = AdvisedFile(Path("=1+1"), 1, Tier.SAME_PICTURE, Path("+a"), "", "")
    write_advice([formula], path, "x")
    assert "'=1+1" in path.read_text("utf-8-sig")


def test_a_page_names_what_stays_once_and_escapes_names(tmp_path: Path) -> None:
    path = tmp_path / "advice.html"
    assert write_advice(FILES, path, "3 files < 2 MB", str.upper) == 3
    text = path.read_bytes()
    assert text.count(b"<h2>/a.jpg</h2>") == 1
    assert text.count(b"<b>STAYS</b>") == 2
    assert text.count(b"<b>WOULD GO</b>") == 3
    assert b"<bdi>/photos/=sum.jpg</bdi>" in text
    assert b"&lt;b&gt;&amp;.jpg" in text
    assert b"3 files &lt; 2 MB" in text
    assert b"LARGER" in text
    assert b"\xff.jpg" in text


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError):
        write_advice(FILES, tmp_path / "none" / "advice.csv", "x")
    assert not list(tmp_path.iterdir())


def test_a_page_has_small_pictures_in_it_and_fetches_nothing(tmp_path: Path) -> None:
    file = replace(FILES[0], photo_id=PhotoId(1), keeper_photo_id=PhotoId(2))
    data = io.BytesIO()
    Image.new("RGB", (320, 240), "red").save(data, "JPEG")
    path = tmp_path / "advice.html"
    write_advice([file], path, "x", thumbnail=lambda id_: data.getvalue() if id_ == 1 else None)
    text = path.read_text("utf-8")
    (encoded,) = re.findall(r'<img alt="" src="data:image/jpeg;base64,([^"]*)">', text)
    with Image.open(io.BytesIO(base64.b64decode(encoded))) as image:
        assert image.size == (160, 120)
    assert "default-src 'none'" in text
    assert "http:" not in text
    assert "https:" not in text
