from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from indexer.ann import snapshot
from indexer.ann.hnsw import HnswIndex
from indexer.ann.snapshot import GraphIdentity
from indexer.types import EncoderId
from tests.indexer.ann.dict_source import DIM, ENCODER, clustered

IDENTITY = GraphIdentity("the-catalog", ENCODER, DIM)
VECTORS = clustered(300)


def graph_of(n: int) -> HnswIndex:
    graph = HnswIndex(DIM)
    graph.add(np.arange(n), VECTORS[:n])
    return graph


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved")
    assert snapshot.save(graph_of(300), folder, IDENTITY)
    return folder


@pytest.fixture
def copy(saved: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(saved, tmp_path / "copy"))


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    graph = graph_of(300)
    graph.remove(np.array([7]))
    assert graph.unsaved == 301
    assert snapshot.save(graph, tmp_path / "new" / "folder", IDENTITY)
    assert graph.unsaved == 0
    loaded = snapshot.load(tmp_path / "new" / "folder", IDENTITY)
    assert loaded is not None
    np.testing.assert_array_equal(loaded.ids(), graph.ids())
    np.testing.assert_array_equal(loaded.search(VECTORS[3], 9)[0], graph.search(VECTORS[3], 9)[0])
    assert loaded.unsaved == 0


def test_only_the_newest_graph_stays_on_disk(copy: Path) -> None:
    assert snapshot.save(graph_of(50), copy, IDENTITY)
    assert len(list(copy.iterdir())) == 2
    loaded = snapshot.load(copy, IDENTITY)
    assert loaded is not None
    assert loaded.count == 50


def test_nothing_saved_is_nothing_loaded(tmp_path: Path) -> None:
    assert snapshot.load(tmp_path, IDENTITY) is None
    assert snapshot.load(tmp_path / "missing", IDENTITY) is None


@pytest.mark.parametrize("share", [0.0, 0.0005, 0.01, 0.3, 0.77, 0.999, 1.001])
def test_a_file_of_another_length_is_not_used(copy: Path, share: float) -> None:
    path = next(copy.glob("graph-*.bin"))
    data = path.read_bytes()
    path.write_bytes((data + b"\0" * 100_000)[: int(len(data) * share)])
    assert snapshot.load(copy, IDENTITY) is None


@pytest.mark.parametrize("position", [0, 8, 16, 24, 50, 90, 96, 200, 5000, -1, -5, -400])
def test_a_single_wrong_byte_is_noticed(copy: Path, position: int) -> None:
    path = next(copy.glob("graph-*.bin"))
    data = bytearray(path.read_bytes())
    data[position] ^= 0x40
    path.write_bytes(data)
    assert snapshot.load(copy, IDENTITY) is None


def test_garbage_of_the_right_length_is_not_used(copy: Path) -> None:
    path = next(copy.glob("graph-*.bin"))
    path.write_bytes(np.random.default_rng(0).bytes(path.stat().st_size))
    assert snapshot.load(copy, IDENTITY) is None


@pytest.mark.parametrize(
    "identity",
    [
        GraphIdentity("another-catalog", ENCODER, DIM),
        GraphIdentity("the-catalog", "another-encoder", DIM),
        GraphIdentity("the-catalog", ENCODER, DIM * 2),
        GraphIdentity("the-catalog", ENCODER, DIM, "hnswlib 0.0.1, big endian"),
    ],
)
def test_a_foreign_graph_is_not_used(copy: Path, identity: GraphIdentity) -> None:
    assert snapshot.load(copy, identity) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", '{"file": 3}', "\0\0\0", "[" * 100_000],
)
def test_a_broken_manifest_is_not_used(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text)
    assert snapshot.load(copy, IDENTITY) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("file", "../../etc/passwd"),
        ("file", "missing.bin"),
        ("file", ""),
        ("count", 299),
        ("deleted", ["x"]),
        ("deleted", [1, 2]),
        ("deleted", None),
        ("size_bytes", "many"),
        ("crc32", None),
    ],
)
def test_a_manifest_that_contradicts_the_graph_is_not_used(
    copy: Path, field: str, value: object
) -> None:
    path = copy / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), field: value}))
    assert snapshot.load(copy, IDENTITY) is None


KILLED = """
import os, sys
from pathlib import Path
import numpy as np
from indexer.ann import snapshot
from tests.indexer.ann.test_snapshot import IDENTITY, graph_of

def die(*args, **options):
    os._exit(9)

module, name = sys.argv[2].rsplit(".", 1)
target = {"graph": snapshot.HnswIndex, "snapshot": snapshot, "os": os}[module]
setattr(target, name, die)
snapshot.save(graph_of(50), Path(sys.argv[1]), IDENTITY)
os._exit(0)
"""


@pytest.mark.parametrize(
    ("step", "expected_count"),
    [
        ("snapshot._checksum", 300),
        ("os.fsync", 300),
        ("os.replace", 300),
        ("snapshot._sweep", 50),
    ],
)
def test_a_kill_while_saving_leaves_the_older_graph_or_the_newer_one(
    copy: Path, repository: Path, step: str, expected_count: int
) -> None:
    result = subprocess.run(
        [sys.executable, "-c", KILLED, str(copy), step], cwd=repository, check=False
    )
    assert result.returncode == 9
    loaded = snapshot.load(copy, IDENTITY)
    assert loaded is not None
    assert loaded.count == expected_count
    assert snapshot.save(graph_of(60), copy, IDENTITY)
    assert len(list(copy.iterdir())) == 2, "what the kill left behind is swept by the next save"


def test_a_disk_that_takes_only_a_part_leaves_the_older_graph(
    copy: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write = HnswIndex.write

    def write_half(self: HnswIndex, path: Path) -> int:
        size_bytes = write(self, path)  # hnswlib says nothing when the disk is full
        path.write_bytes(path.read_bytes()[: size_bytes // 2])
        return size_bytes

    monkeypatch.setattr(HnswIndex, "write", write_half)
    graph = graph_of(50)
    assert not snapshot.save(graph, copy, IDENTITY)
    assert "disk full" in caplog.text
    assert graph.unsaved == 50
    loaded = snapshot.load(copy, IDENTITY)
    assert loaded is not None
    assert loaded.count == 300
    assert len(list(copy.iterdir())) == 2


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert not snapshot.save(graph_of(10), blocked / "index", IDENTITY)


def test_a_save_that_is_stopped_leaves_the_older_graph(copy: Path) -> None:
    assert not snapshot.save(graph_of(50), copy, IDENTITY, should_stop=lambda: True)
    loaded = snapshot.load(copy, IDENTITY)
    assert loaded is not None
    assert loaded.count == 300
    assert snapshot.load(copy, IDENTITY, should_stop=lambda: True) is None
    assert len(list(copy.iterdir())) == 2


def test_folders_of_encoders_are_told_apart_whatever_their_ids(tmp_path: Path) -> None:
    names = ["a/b", "a b", "a-b", "../x", "x" * 300, "", "Größe", "CON"]
    folders = {snapshot.snapshot_folder(tmp_path, EncoderId(name)) for name in names}
    assert len(folders) == len(names)
    for folder in folders:
        assert folder.parent == tmp_path
        folder.mkdir()
