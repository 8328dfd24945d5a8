"""Opening a catalog without room for what SQLite's connections share."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from indexer.catalog import database as module
from indexer.catalog import full_disk
from indexer.catalog.catalog import Catalog
from indexer.catalog.database import Database
from indexer.errors import StorageFullError

pytestmark = pytest.mark.usefixtures("full_disk_at_first_look")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A catalog that was closed in order."""
    catalog = Catalog.open(tmp_path / "catalog.db")
    catalog.settings.set("kept", "before")
    catalog.close()
    return tmp_path / "catalog.db"


@pytest.fixture
def full_disk_at_first_look(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLite says when it finds no room for its shared memory."""

    def refuse(*_args: object) -> int:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
        raise error

    monkeypatch.setattr(module, "check", refuse)


@pytest.mark.parametrize("has_exclusive", [full_disk._HAS_EXCLUSIVE, False])
def test_it_is_read_without_any_new_file(
    path: Path, has_exclusive: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_disk, "_HAS_EXCLUSIVE", has_exclusive)
    catalog = Catalog.open(path)
    try:
        assert catalog.settings.get("kept") == "before"
        assert not path.with_name("catalog.db-shm").exists()
        if has_exclusive:  # there is room again
            catalog.settings.set("kept", "after")
            assert catalog.settings.get("kept") == "after"
        else:
            with pytest.raises(StorageFullError):
                catalog.settings.set("kept", "after")
    finally:
        catalog.close()


def test_what_was_not_merged_yet_is_not_passed_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_disk, "_HAS_EXCLUSIVE", False)
    path.with_name("catalog.db-wal").write_bytes(b"frames")
    with pytest.raises(StorageFullError, match="is full: what was"):
        Database.open(path)


def test_where_there_is_no_catalog_there_is_nothing_to_read(path: Path) -> None:
    path.unlink()
    with pytest.raises(StorageFullError, match="is full"):
        Database.open(path)
