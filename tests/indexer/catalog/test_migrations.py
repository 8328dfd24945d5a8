from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import sqlite_utils

from indexer.catalog import migrations
from indexer.catalog.catalog import Catalog
from indexer.catalog.migrations import APPLICATION_ID
from indexer.catalog.schema import STEPS
from indexer.errors import CatalogError, StorageFullError
from indexer.types import EncoderId, PhotoId, RootId
from tests.indexer.catalog.making import arrival

V1 = Path(__file__).with_name("catalog_v1.sql")


@pytest.fixture
def path(profile_dir: Path) -> Path:
    return profile_dir / "catalog.db"


@pytest.fixture
def v1(path: Path) -> Path:
    """A catalog as version 1 left it, in WAL mode."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(V1.read_text(encoding="utf-8"))
        connection.execute("PRAGMA journal_mode = wal")
    return path


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copies(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.glob("catalog.db.before*"))


def test_a_new_catalog_is_of_this_version_and_has_an_identity(path: Path) -> None:
    catalog = Catalog.open(path)
    uuid = catalog.uuid
    catalog.close()

    assert len(uuid) == 32
    assert _version(path) == len(STEPS)
    again = Catalog.open(path)
    assert again.uuid == uuid
    again.close()
    assert _copies(path) == []


def test_an_old_catalog_is_copied_and_brought_up_to_date(v1: Path) -> None:
    catalog = Catalog.open(v1)
    try:
        assert catalog.uuid == "0123456789abcdef0123456789abcdef"
        assert catalog.photos.ids().tolist() == [2, 1]  # newest first; 7 stands nowhere
        photo = catalog.photos.get(PhotoId(1))
        assert photo is not None
        assert photo.metadata.keywords == ("zürich",)
        assert photo.metadata.rating == 4
        assert len(photo.files) == 2
        assert photo.metadata.taken_at is not None
        assert photo.metadata.taken_at.microsecond == 500_000
        # What version 1 did not have is there for what version 1 wrote.
        for words in ("img", "Winter", "canon", "ZURICH", "2020-02", "12 February 2020"):
            assert catalog.names.find(words)[0].tolist() == [1], words
        assert catalog.names.find("gone")[1] == 0
        encoder = EncoderId("test-encoder")
        vector = catalog.vectors.get(PhotoId(1), encoder)
        assert vector is not None
        np.testing.assert_array_equal(vector, [1, 0, 0, 0])
        assert catalog.backgrounds.get(encoder, "image") is None
        known = catalog.files.known(RootId(1), b"Stra\xdfe", [encoder])
        assert list(known) == [b"beach.png"]
        assert catalog.problems.count() == 1
        # An id that was given away before the update is not given away again.
        result = catalog.commit([arrival(catalog.roots.all()[0], "new.jpg", encoder_id=None)])
        assert result.new_ids == (8,)
    finally:
        catalog.close()
    assert _version(v1) == len(STEPS)
    assert _copies(v1) == [f"catalog.db.before-v{len(STEPS)}"]
    assert _version(v1.with_name(_copies(v1)[0])) == 1

    Catalog.open(v1).close()
    assert len(_copies(v1)) == 1


def test_what_may_be_an_animation_is_to_be_looked_at(v1: Path) -> None:
    with closing(sqlite3.connect(v1)) as connection, connection:
        connection.execute("UPDATE photo SET format = 'GIF' WHERE id = 2")
    catalog = Catalog.open(v1)
    try:
        facts = catalog.group_facts.photos(np.array([1, 2], np.int64))
        assert facts.frames.tolist() == [1, 0]  # a JPEG holds one picture
        assert facts.may_move.tolist() == [False, True]
    finally:
        catalog.close()


def test_the_copy_can_take_the_place_of_the_catalog(v1: Path) -> None:
    Catalog.open(v1).close()
    v1.with_name(_copies(v1)[0]).replace(v1)

    catalog = Catalog.open(v1)
    assert catalog.names.find("winter")[0].tolist() == [1]
    catalog.close()


def test_only_the_newest_two_copies_are_kept(v1: Path) -> None:
    for version in (1, 2, 10):
        v1.with_name(f"catalog.db.before-v{version}").write_bytes(b"older")
    v1.with_name("catalog.db.before-the-holidays").write_bytes(b"the user's own")

    Catalog.open(v1).close()

    assert _copies(v1) == [
        "catalog.db.before-the-holidays",
        "catalog.db.before-v10",
        f"catalog.db.before-v{len(STEPS)}",
    ]


def test_a_step_that_fails_changes_nothing_and_is_taken_later(
    v1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(db: sqlite_utils.Database) -> None:
        STEPS[1](db)
        db.conn.execute("DROP TABLE problem")
        raise sqlite3.OperationalError("as if the program had ended here")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (STEPS[0], fails, *STEPS[2:]))
        with pytest.raises(sqlite3.OperationalError):
            Catalog.open(v1)
    assert _version(v1) == 1

    catalog = Catalog.open(v1)
    assert catalog.problems.count() == 1
    assert catalog.names.find("winter")[1] == 1
    catalog.close()


def test_words_are_filled_in_later_when_the_first_try_was_cut_off(
    v1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(db: sqlite_utils.Database) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("indexer.catalog.catalog.fill_names_if_asked", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Catalog.open(v1)
    assert _version(v1) == len(STEPS)

    catalog = Catalog.open(v1)
    assert catalog.names.find("winter")[1] == 1
    catalog.close()


def test_a_disk_that_is_full_while_copying_leaves_the_catalog_alone(
    v1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect

    def small(name: Path) -> sqlite3.Connection:
        connection = real(name)
        if name == v1:
            return connection
        connection.execute("PRAGMA max_page_count = 2")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr("indexer.catalog.migrations.sqlite3.connect", small)
        with (
            closing(real(v1, isolation_level=None)) as connection,
            pytest.raises(sqlite3.OperationalError, match="full"),
        ):
            migrations.migrate(connection, v1)
    assert _version(v1) == 1
    assert _copies(v1) == []


def test_a_newer_catalog_is_refused_and_left_as_it_is(path: Path) -> None:
    Catalog.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()

    with pytest.raises(CatalogError, match="newer version of Kindred") as told:
        Catalog.open(path)

    assert "99" in str(told.value)
    assert path.read_bytes() == before
    assert _copies(path) == []


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_the_database_of_another_program_is_refused_and_left_as_it_is(
    path: Path, journal_mode: str
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        connection.execute("CREATE TABLE photo (id)")
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(CatalogError, match="not a catalog of Kindred"):
        Catalog.open(path)

    assert path.read_bytes() == before


def test_a_database_that_carries_another_programs_mark_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID + 1}")
    with pytest.raises(CatalogError, match="not a catalog of Kindred"):
        Catalog.open(path)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_text("Dear diary, " * 500)
    before = path.read_bytes()

    with pytest.raises(CatalogError, match="not a catalog of Kindred"):
        Catalog.open(path)

    assert path.read_bytes() == before


def test_a_folder_in_the_catalogs_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageFullError, match="cannot write to its catalog"):
        Catalog.open(path)


def test_a_damaged_catalog_is_told(path: Path) -> None:
    Catalog.open(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996  # the table of tables, behind an intact header
    path.write_bytes(content)

    with pytest.raises(CatalogError, match="damaged") as told:
        Catalog.open(path)

    assert "your photos are not affected" in str(told.value)


def test_an_empty_file_becomes_a_catalog(path: Path) -> None:
    path.touch()
    catalog = Catalog.open(path)
    assert catalog.photos.counts().photos == 0
    catalog.close()


@pytest.mark.parametrize("again", range(6))
def test_a_catalog_that_some_open_at_once_is_made_once(path: Path, again: int) -> None:
    barrier = threading.Barrier(4)
    uuids: list[str] = []
    failures: list[BaseException] = []

    def open_it() -> None:
        try:
            barrier.wait()
            catalog = Catalog.open(path)
            uuids.append(catalog.uuid)
            catalog.close()
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert len(uuids) == 4
    assert len(set(uuids)) == 1
