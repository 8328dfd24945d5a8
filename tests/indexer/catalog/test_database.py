from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.database import Database
from indexer.errors import CatalogError, StorageFullError
from indexer.types import Root
from tests.indexer.catalog.making import arrival


@pytest.fixture
def database(profile_dir: Path) -> Iterator[Database]:
    opened = Database.open(profile_dir / "catalog.db")
    yield opened
    opened.close()


def _pragma(database: Database, name: str) -> object:
    found = database.row(f"PRAGMA {name}")
    assert found is not None
    return found[0]


def test_every_connection_is_set_up_alike(database: Database) -> None:
    def settings() -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return {name: _pragma(database, name) for name in names}

    here = settings()
    elsewhere: list[dict[str, object]] = []
    thread = threading.Thread(target=lambda: elsewhere.append(settings()))
    thread.start()
    thread.join()

    assert here == {
        "journal_mode": "wal",
        "synchronous": 1,
        "foreign_keys": 1,
        "busy_timeout": 15_000,
    }
    assert elsewhere == [here]


def test_what_a_user_decides_outlives_a_power_cut(database: Database) -> None:
    """That FULL does is SQLite's promise; here it is seen that such writes, and no others, ask."""
    with database.write(is_durable=True):
        assert _pragma(database, "synchronous") == 2
    with database.write():
        assert _pragma(database, "synchronous") == 1
    with pytest.raises(ZeroDivisionError), database.write(is_durable=True):
        raise ZeroDivisionError
    assert _pragma(database, "synchronous") == 1


def test_each_thread_has_its_own_connection_which_is_closed_after_it(database: Database) -> None:
    seen: list[sqlite3.Connection] = []
    for _ in range(3):
        thread = threading.Thread(target=lambda: seen.append(database.read))
        thread.start()
        thread.join()

    assert len({id(connection) for connection in [*seen, database.read]}) == 4
    for connection in seen[:-1]:  # closed when the next thread came
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")


def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.write() as db:
            db.conn.execute("INSERT INTO setting VALUES ('a', '1')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.write() as db:
        db.conn.execute("INSERT INTO setting VALUES ('b', '2')")

    assert database.rows("SELECT key FROM setting WHERE key IN ('a', 'b')") == [("b",)]


def test_a_write_inside_a_write_is_a_bug_that_is_told_at_once(database: Database) -> None:
    with (
        database.write(),
        pytest.raises(RuntimeError, match=r"inside write"),
        database.write(),
    ):
        pass


def test_sqlite_utils_takes_part_in_the_transaction(database: Database) -> None:
    def fail() -> None:
        with database.write() as db:
            db.table("setting").insert({"key": "a", "value": "1"})
            db.table("setting").upsert({"key": "b", "value": "1"}, pk="key")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert database.row("SELECT count(*) FROM setting WHERE key IN ('a', 'b')") == (0,)


def test_readers_see_whole_batches_while_a_writer_works(catalog: Catalog, root: Root) -> None:
    size, batches = 16, 25
    is_done = threading.Event()
    torn: list[int] = []
    failures: list[BaseException] = []

    def read() -> None:
        try:
            while not is_done.is_set():
                count = catalog.photos.ids().size
                if count % size:
                    torn.append(count)
                catalog.listings.all()
                catalog.names.find("beach", 10)
                catalog.files.known(root.id, b"")
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    def write(name: str) -> None:
        try:
            for batch in range(batches):
                catalog.commit(
                    [arrival(root, f"{name} {batch} beach {i}.jpg") for i in range(size)]
                )
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in readers + writers:
        thread.start()
    for thread in writers:
        thread.join()
    is_done.set()
    for thread in readers:
        thread.join()

    assert failures == []
    assert torn == []
    assert catalog.photos.ids().size == 2 * size * batches


def test_a_full_disk_is_told_and_keeps_what_was_there(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "first.jpg")])
    connection = catalog._database.read
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(StorageFullError, match="is full") as told:
        catalog.commit([arrival(root, f"{number}.jpg") for number in range(500)])
    assert "your photos are not affected" in str(told.value)
    assert catalog.photos.ids().size == 1

    connection.execute("PRAGMA max_page_count = 1000000")  # space was freed
    catalog.commit([arrival(root, f"{number}.jpg") for number in range(500)])
    assert catalog.photos.ids().size == 501


def test_a_catalog_that_became_read_only_is_told(catalog: Catalog, root: Root) -> None:
    catalog._database.read.execute("PRAGMA query_only = ON")

    with pytest.raises(StorageFullError, match="cannot write to its catalog"):
        catalog.commit([arrival(root, "a.jpg")])


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageFullError, match="cannot write to its catalog"):
        Database.open(tmp_path / "missing" / "catalog.db")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write permission on Windows")
@pytest.mark.parametrize("has_catalog", [False, True])
def test_a_read_only_profile_is_told(has_catalog: bool) -> None:
    # Not in tmp_path, which only its owner may enter.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if has_catalog:
            Database.open(folder / "catalog.db").close()
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP | 0o005)
        script = (
            "import os, sys; from pathlib import Path\n"
            "from indexer.catalog.catalog import Catalog\n"
            "from indexer.errors import StorageFullError\n"
            "if os.getuid() == 0: os.setuid(65534)\n"  # root may write anywhere
            "try: Catalog.open(Path(sys.argv[1])).set_setting('a', 'b')\n"
            "except StorageFullError as error: print(error)\n"
        )
        result = subprocess.run(
            [sys.executable, "-c", script, folder / "catalog.db"],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        folder.chmod(0o700)
        names = {path.name for path in folder.iterdir()}

    assert result.stderr == ""
    assert result.stdout.startswith("Kindred cannot write to its catalog")
    assert result.stdout.count("\n") == 1
    assert names == ({"catalog.db"} if has_catalog else set())


def test_a_catalog_that_another_process_keeps_busy_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.read.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(database.path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogError, match="busy"), database.write():
            pass
    finally:
        other.close()
    with database.write() as db:
        db.conn.execute("INSERT INTO setting VALUES ('a', '1')")


def test_damage_that_shows_later_is_told(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, f"{number}.jpg") for number in range(300)])
    path = catalog.path
    catalog.close()
    page = 4096
    with path.open("r+b") as file:  # everything but the page that says what tables there are
        size = os.fstat(file.fileno()).st_size
        file.seek(page)
        file.write(b"\xab" * (size - page))

    with pytest.raises(CatalogError, match="damaged"):
        Catalog.open(path).photos.ids()


def test_who_was_not_waited_for_ends_what_it_does_and_nobody_begins(database: Database) -> None:
    database.leave()
    assert database.row("SELECT 1") == (1,), "this thread has its connection"
    raised: list[BaseException] = []

    def begin() -> None:
        try:
            database.rows("SELECT 1")
        except CatalogError as error:
            raised.append(error)

    thread = threading.Thread(target=begin)
    thread.start()
    thread.join()
    assert "closed" in str(raised[0])


@pytest.mark.skipif(os.name == "nt", reason="files in use cannot be deleted there")
def test_a_catalog_that_was_deleted_is_told_and_not_made_anew(database: Database) -> None:
    raised: list[BaseException] = []

    def begin() -> None:
        try:
            database.rows("SELECT 1 FROM vector")
        except CatalogError as error:
            raised.append(error)

    database.path.unlink()
    thread = threading.Thread(target=begin)
    thread.start()
    thread.join()
    assert "gone" in str(raised[0])
    assert not database.path.exists()


def test_after_closing_nothing_is_opened_again(database: Database) -> None:
    database.rows("SELECT 1")
    database.close()
    with pytest.raises(CatalogError, match="closed"):
        database.rows("SELECT 1")
    database.close()
