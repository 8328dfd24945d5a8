from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from indexer.ann import row_file, rows
from indexer.ann.kernel import cosines
from indexer.ann.row_file import RowFile
from indexer.ann.rows import RowStore
from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from indexer.types import Float16Array, Int64Array
from tests.indexer.ann.dict_source import DIM, ENCODER, DictSource, clustered

VECTORS = clustered(4000, seed=3).astype(np.float16)
QUERIES = clustered(2, seed=4)
Opener = Callable[[], RowStore]


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "FEW", 50)
    monkeypatch.setattr(rows, "_ROWS_IN_MEMORY", 200)


@pytest.fixture
def source() -> DictSource:
    return DictSource()


@pytest.fixture
def open_store(source: DictSource, tmp_path: Path) -> Iterator[Opener]:
    opened: list[RowStore] = []

    def open_it() -> RowStore:
        opened.append(RowStore(tmp_path, source, ENCODER, DIM))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


def commit(source: DictSource, ids: Int64Array) -> tuple[Int64Array, Float16Array]:
    source.put(ids, VECTORS[ids])
    return ids, VECTORS[ids]


def assert_sees_all(store: RowStore, source: DictSource) -> None:
    """Whole scans and scans of a part have the very bits of a product with every vector."""
    ids = source.ids(ENCODER)
    truth = cosines(np.array([source.rows[id_] for id_ in ids.tolist()]).reshape(-1, DIM), QUERIES)
    found, scores = store.scan(QUERIES, None, None)
    np.testing.assert_array_equal(found, ids)
    np.testing.assert_array_equal(scores, truth)
    only = np.arange(1, 5000, 3)
    found, scores = store.scan(QUERIES, only, CancelToken())
    np.testing.assert_array_equal(found, np.intersect1d(ids, only))
    np.testing.assert_array_equal(scores, truth[np.isin(ids, only)])


def refuse_the_catalog() -> None:
    raise AssertionError("the catalog was read")


def test_rows_that_are_complete_need_no_catalog(source: DictSource, open_store: Opener) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert not store.follow(few_only=True)
    assert_sees_all(store, source)
    assert store.follow()
    assert store.count == 1000
    source.before_chunk = refuse_the_catalog
    assert_sees_all(store, source)
    for start in range(1000, 1500, 50):  # into memory, and from there into the file
        store.add(*commit(source, np.arange(start, start + 50)))
        assert store.is_complete
        assert_sees_all(store, source)


def test_the_next_run_reads_what_was_saved(source: DictSource, open_store: Opener) -> None:
    commit(source, np.arange(1000))
    first = open_store()
    assert first.follow()
    first.save()
    first.close()
    read: list[int] = []
    chunks = source.chunks

    def watched(
        *args: object, ids: Int64Array | None = None
    ) -> Iterator[tuple[Int64Array, Float16Array]]:
        assert ids is not None
        read.append(len(ids))
        return chunks(ENCODER, ids=ids)

    commit(source, np.arange(1000, 1010))
    source.chunks = watched  # type: ignore[method-assign,assignment]
    second = open_store()
    assert second.follow(few_only=True)
    assert sum(read) <= 10 + 2 * rows._WITNESSES
    assert_sees_all(second, source)


@pytest.mark.parametrize("seed", range(4))
def test_scans_see_the_catalog_whatever_happens(
    source: DictSource, open_store: Opener, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = np.random.default_rng(seed)
    store = open_store()
    store.follow()
    for _ in range(60):
        held = source.ids(ENCODER)
        lacking = np.setdiff1d(np.arange(len(VECTORS)), held)
        match random.choice(["add", "add", "bulk", "remove", "save", "reopen", "full", "second"]):
            case "add":
                ids = random.choice(lacking, random.integers(1, 40), replace=False)
                store.add(*commit(source, ids))
            case "bulk":
                commit(source, random.choice(lacking, min(300, len(lacking)), replace=False))
                store.follow(few_only=bool(random.integers(2)))
            case "remove" if len(held):
                size = random.integers(1, 1 + len(held) // 2)
                for id_ in random.choice(held, size, replace=False).tolist():
                    del source.rows[id_]
                store.follow(few_only=True)
            case "save":
                store.save()
            case "reopen":
                store.close()
                store = open_store()
                store.follow(few_only=bool(random.integers(2)))
            case "full":
                with monkeypatch.context() as patch:
                    patch.setattr(row_file, "flush_to_disk", no_space)
                    ids = random.choice(lacking, min(350, len(lacking)), replace=False)
                    for part in np.array_split(ids, 20):
                        store.add(*commit(source, part))
                    assert_sees_all(store, source)
                    store.save()
            case "second":
                other = open_store()
                other.follow()
                assert_sees_all(other, source)
                other.close()
        assert_sees_all(store, source)


def no_space(path: Path) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_only_costs_time_and_memory_stays_bounded(
    source: DictSource,
    open_store: Opener,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    with monkeypatch.context() as patch:
        patch.setattr(row_file, "flush_to_disk", no_space)
        assert not store.follow()
        assert "No space" in caplog.text
        for start in range(1000, 2000, 40):
            store.add(*commit(source, np.arange(start, start + 40)))
        assert store.count <= 400
        assert_sees_all(store, source)
    assert store.follow(), "there is room again"
    source.before_chunk = refuse_the_catalog
    assert_sees_all(store, source)


def test_two_processes_one_writes_and_both_see_all(
    source: DictSource, open_store: Opener, tmp_path: Path
) -> None:
    writer, reader = open_store(), open_store()
    assert writer.follow()
    commit(source, np.arange(1000))
    assert not reader.follow(), "too many to keep in memory"
    assert reader.count <= 400
    assert_sees_all(reader, source)
    assert writer.follow()
    assert reader.follow(), "it maps what the writer wrote"
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("rows*")}
    for start in range(1000, 1500, 100):
        ids, vectors = commit(source, np.arange(start, start + 100))
        reader.add(ids, vectors)
        assert_sees_all(reader, source)
        reader.save()
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("rows*")} == before
    assert writer.follow()
    assert_sees_all(writer, source)
    writer.close()
    assert reader.follow(), "now it writes"
    reader.save()
    assert_sees_all(reader, source)


_OTHER_PROCESS = """
import sys
from pathlib import Path
import numpy as np
from indexer.ann import rows
from indexer.ann.rows import RowStore
from tests.indexer.ann.dict_source import DIM, ENCODER, DictSource
from tests.indexer.ann.test_rows import VECTORS, assert_sees_all, commit

rows._ROWS_IN_MEMORY = 200
source = DictSource()
commit(source, np.arange(1000))
store = RowStore(Path(sys.argv[1]), source, ENCODER, DIM)
print("complete" if store.follow() else "incomplete", store._is_writer())
assert_sees_all(store, source)
if "die" in sys.argv:
    store.add(*commit(source, np.arange(1000, 1900)))
    import os
    os._exit(9)
"""


def other_process(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", _OTHER_PROCESS, str(folder), *arguments]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[3], check=False, capture_output=True, text=True
    )
    assert done.returncode in (0, 9), done.stderr
    return done.stdout.strip()


def test_another_process_reads_while_this_one_writes_and_its_death_frees_the_rows(
    source: DictSource, open_store: Opener, tmp_path: Path
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert store.follow()
    store.save()
    assert other_process(tmp_path) == "complete False"
    store.close()
    assert other_process(tmp_path, "die") == "complete True"
    commit(source, np.arange(1000, 1030))
    survivor = open_store()
    assert survivor.follow(few_only=True)
    assert_sees_all(survivor, source)


def test_a_catalog_that_was_put_back_from_a_copy_is_not_mixed_with_what_came_after_it(
    source: DictSource, open_store: Opener
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert store.follow()
    store.save()
    store.close()
    for id_ in range(700, 1000):  # the copy had 700; then other photos came
        source.rows[id_] = VECTORS[id_ + 2000]
    again = open_store()
    again.follow()
    assert_sees_all(again, source)


def test_ids_that_went_with_a_catalog_and_came_back_are_other_photos(
    source: DictSource, open_store: Opener
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert store.follow()
    for id_ in range(900, 1000):
        del source.rows[id_]
    assert store.follow()
    ids = np.arange(900, 1000)
    source.put(ids, VECTORS[ids + 2000])
    store.add(ids, VECTORS[ids + 2000])
    assert_sees_all(store, source)


def test_a_folder_that_was_removed_and_added_again_is_found_again(
    source: DictSource, open_store: Opener
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert store.follow()
    store.save()
    for _ in range(3):
        for id_ in range(100, 600):
            del source.rows[id_]
        assert store.follow(few_only=True)
        assert_sees_all(store, source)
        store.save()
        commit(source, np.arange(100, 600))
        assert store.follow()
        assert_sees_all(store, source)
    store.save()
    assert store._file is not None
    assert len(store._file.ids) < 2000, "dead rows are given back"


def test_damage_is_found_in_the_background_and_mended(
    source: DictSource, open_store: Opener, tmp_path: Path
) -> None:
    commit(source, np.arange(1000))
    store = open_store()
    assert store.follow()
    store.save()
    store.close()
    path = next(tmp_path.glob("rows-*.f16"))
    with path.open("r+b") as file:
        file.write(b"\x01" * 10)
    damaged = open_store()
    assert damaged.follow(few_only=True) or damaged.count == 0
    damaged.prepare(lambda: False)
    assert_sees_all(damaged, source)
    loaded = RowFile.load(tmp_path, damaged._identity)
    assert loaded is not None
    assert loaded.is_intact()


def test_scans_go_on_while_rows_are_read_added_and_removed(
    source: DictSource, open_store: Opener
) -> None:
    commit(source, np.arange(2000))
    store = open_store()
    stop = threading.Event()
    errors: list[BaseException] = []

    def scan() -> None:
        truth = cosines(VECTORS, QUERIES)
        try:
            while not stop.is_set():
                found, scores = store.scan(QUERIES, np.arange(0, 1000), None)
                np.testing.assert_array_equal(scores, truth[found])
                assert len(found) == 1000
        except BaseException as error:
            errors.append(error)
            raise

    scanning = threading.Thread(target=scan)
    scanning.start()
    try:
        store.prepare(lambda: False)
        for start in range(2000, 4000, 40):
            store.add(*commit(source, np.arange(start, start + 40)))
        for id_ in range(1000, 3000):
            del source.rows[id_]
        store.follow()
        store.save()
    finally:
        stop.set()
        scanning.join()
    assert not errors
    assert_sees_all(store, source)


def test_a_folder_that_cannot_be_written_to_is_no_reason_not_to_answer(
    source: DictSource, tmp_path: Path
) -> None:
    commit(source, np.arange(1000))
    (tmp_path / "file").write_bytes(b"")
    store = RowStore(tmp_path / "file" / "rows", source, ENCODER, DIM)
    assert not store.follow()
    assert_sees_all(store, source)
    store.save()
    store.close()


def test_reading_stops_when_it_is_told_to(source: DictSource, open_store: Opener) -> None:
    commit(source, np.arange(2000))
    store = open_store()
    token = CancelToken()
    source.before_chunk = token.cancel
    assert not store.follow(should_stop=lambda: token.is_cancelled)
    assert store.count < 2000
    token = CancelToken()
    source.before_chunk = token.cancel
    with pytest.raises(Cancelled):
        store.scan(QUERIES, None, token)
