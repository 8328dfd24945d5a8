from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer.ann import row_file
from indexer.ann.row_file import DEAD, RowFile, RowIdentity
from tests.indexer.ann.dict_source import DIM, ENCODER, clustered

IDENTITY = RowIdentity("the-catalog", ENCODER, DIM)
VECTORS = clustered(300).astype(np.float16)
IDS = np.random.default_rng(0).permutation(300)


def written(folder: Path, count: int = 300) -> RowFile:
    """A file of `count` rows, which came in three parts."""
    file = RowFile.create(folder, IDENTITY)
    for rows in np.array_split(np.arange(count), 3):
        file = file.appended([(IDS[rows], VECTORS[rows])])
    return file


def assert_holds(file: RowFile | None, count: int) -> None:
    assert file is not None
    np.testing.assert_array_equal(file.ids, IDS[:count])
    np.testing.assert_array_equal(file.vectors, VECTORS[:count])
    assert file.is_intact()


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    assert_holds(written(tmp_path), 300)
    assert_holds(RowFile.load(tmp_path, IDENTITY), 300)
    assert RowFile.load(tmp_path / "elsewhere", IDENTITY) is None


def test_an_older_object_keeps_its_rows_while_the_file_grows(tmp_path: Path) -> None:
    older = written(tmp_path, 150)
    older.appended([(IDS[150:], VECTORS[150:])])
    assert_holds(older, 150)


def test_dead_rows_stay_dead_and_go_with_the_next_file(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.ids[[3, 77, 299]] = DEAD
    file.save()
    loaded = RowFile.load(tmp_path, IDENTITY)
    assert loaded is not None
    assert np.flatnonzero(loaded.ids == DEAD).tolist() == [3, 77, 299]
    small = loaded.compacted()
    small.sweep()
    again = RowFile.load(tmp_path, IDENTITY)
    for compact in (small, again):
        assert compact is not None
        alive = np.setdiff1d(np.arange(300), [3, 77, 299])
        alive = alive[np.argsort(IDS[alive])]
        np.testing.assert_array_equal(compact.ids, IDS[alive])
        np.testing.assert_array_equal(compact.vectors, VECTORS[alive])
        assert compact.is_intact()
    assert [path.name for path in tmp_path.glob("rows-*")] == ["rows-2.f16"]


@pytest.mark.parametrize(
    "other",
    [
        replace(IDENTITY, catalog_uuid="another"),
        replace(IDENTITY, encoder_id="another"),
        replace(IDENTITY, dim=DIM // 2),
        replace(IDENTITY, format="big endian"),
    ],
)
def test_foreign_rows_are_not_used(tmp_path: Path, other: RowIdentity) -> None:
    written(tmp_path)
    assert RowFile.load(tmp_path, other) is None


@pytest.mark.parametrize("kept", [0, 1, 10, 100, 700, -8, -1])
def test_a_torn_manifest_is_not_used(tmp_path: Path, kept: int) -> None:
    written(tmp_path)
    path = tmp_path / "rows.manifest"
    path.write_bytes(path.read_bytes()[:kept])
    assert RowFile.load(tmp_path, IDENTITY) is None


@pytest.mark.parametrize("text", ["[]", "null", "7", "{}", "{", ""])
def test_a_manifest_of_something_else_is_not_used(tmp_path: Path, text: str) -> None:
    written(tmp_path)
    (tmp_path / "rows.manifest").write_text(text, encoding="utf-8")
    assert RowFile.load(tmp_path, IDENTITY) is None


def test_a_manifest_does_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    written(tmp_path / "a")
    header, _, ids = (tmp_path / "a" / "rows.manifest").read_bytes().partition(b"\n")
    manifest = json.loads(header) | {"file": "../a/rows-1.f16"}
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "rows.manifest").write_bytes(json.dumps(manifest).encode() + b"\n" + ids)
    assert RowFile.load(tmp_path / "b", IDENTITY) is None


def test_a_shorter_file_is_not_used_and_what_stands_behind_the_rows_is_overwritten(
    tmp_path: Path,
) -> None:
    file = written(tmp_path, 150)
    path = tmp_path / file.name
    path.write_bytes(path.read_bytes() + b"half a row")
    loaded = RowFile.load(tmp_path, IDENTITY)
    assert_holds(loaded, 150)
    assert loaded is not None
    assert_holds(loaded.appended([(IDS[150:], VECTORS[150:])]), 300)
    assert_holds(RowFile.load(tmp_path, IDENTITY), 300)
    del loaded, file  # their mappings
    path.write_bytes(path.read_bytes()[:-1])
    assert RowFile.load(tmp_path, IDENTITY) is None


def test_a_flipped_bit_is_noticed(tmp_path: Path) -> None:
    file = written(tmp_path)
    path = tmp_path / file.name
    with path.open("r+b") as opened:
        opened.seek(1234)
        byte = opened.read(1)[0]
        opened.seek(1234)
        opened.write(bytes([byte ^ 4]))
    loaded = RowFile.load(tmp_path, IDENTITY)
    assert loaded is not None
    assert not loaded.is_intact()


@pytest.mark.parametrize("step", ["write", "fsync", "flush_to_disk", "replace"])
def test_a_full_disk_leaves_what_was_valid(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, 150)

    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        match step:
            case "write":
                patch.setattr(zlib, "crc32", fail)  # after the bytes went out
            case "flush_to_disk":
                patch.setattr(row_file, step, fail)
            case _:
                patch.setattr(os, step, fail)
        with pytest.raises(OSError, match="No space"):
            file.appended([(IDS[150:], VECTORS[150:])])
    assert_holds(RowFile.load(tmp_path, IDENTITY), 150)
    assert_holds(file.appended([(IDS[150:], VECTORS[150:])]), 300)


_VICTIM = """
import os, sys
from pathlib import Path
from indexer.ann import row_file, snapshot
from tests.indexer.ann.test_row_file import IDS, IDENTITY, VECTORS

step, folder = sys.argv[1], Path(sys.argv[2])
file = row_file.RowFile.load(folder, IDENTITY)

def die(*args):
    os._exit(9)

if step == "crc32":
    row_file.zlib.crc32 = die
elif step == "flush_to_disk":
    row_file.flush_to_disk = die
else:
    setattr(os, step, die)
file.appended([(IDS[150:], VECTORS[150:])])
"""


@pytest.mark.parametrize("step", ["crc32", "fsync", "flush_to_disk", "replace"])
def test_a_kill_at_any_step_leaves_what_was_valid(tmp_path: Path, step: str) -> None:
    written(tmp_path, 150)
    command = [sys.executable, "-c", _VICTIM, step, str(tmp_path)]
    root = Path(__file__).parents[3]
    assert subprocess.run(command, cwd=root, check=False).returncode == 9
    loaded = RowFile.load(tmp_path, IDENTITY)
    assert_holds(loaded, 150)
    assert loaded is not None
    assert_holds(loaded.appended([(IDS[150:], VECTORS[150:])]), 300)
    assert_holds(RowFile.load(tmp_path, IDENTITY), 300)
