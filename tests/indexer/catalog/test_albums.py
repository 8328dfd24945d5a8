from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.catalog.albums import MAX_NAME
from indexer.catalog.catalog import Catalog
from indexer.errors import UserFacingError
from indexer.types import AlbumId


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    catalog = Catalog.open(tmp_path / "catalog.db")
    yield catalog
    catalog.close()


def _names(catalog: Catalog) -> list[str]:
    return [album.name for album in catalog.albums.all()]


def test_albums_are_kept_with_their_pictures(tmp_path: Path, catalog: Catalog) -> None:
    snow = catalog.albums.add("Snow", '{"version": 1}', [b"one", b"two"])
    catalog.albums.add("dogs at sea", "{}", [])
    assert _names(catalog) == ["dogs at sea", "Snow"]
    catalog.close()
    again = Catalog.open(tmp_path / "catalog.db")
    stored = again.albums.get(snow.id)
    assert stored is not None
    assert stored.album == snow
    assert stored.query == '{"version": 1}'
    assert stored.pictures == (b"one", b"two")
    again.close()


def test_a_changed_album_keeps_its_name_and_nothing_of_its_old_pictures(catalog: Catalog) -> None:
    album = catalog.albums.add("Snow", "old", [b"one", b"two"])
    other = catalog.albums.add("Sea", "sea", [b"three"])
    assert catalog.albums.change(album.id, "new", [b"four"])
    stored = catalog.albums.get(album.id)
    assert stored is not None
    assert (stored.album.name, stored.query, stored.pictures) == ("Snow", "new", (b"four",))
    untouched = catalog.albums.get(other.id)
    assert untouched is not None
    assert untouched.pictures == (b"three",)
    assert not catalog.albums.change(AlbumId(99), "new", [])


def test_a_deleted_album_can_come_back(catalog: Catalog) -> None:
    album = catalog.albums.add("Snow", "query", [b"one"])
    stored = catalog.albums.get(album.id)
    assert stored is not None
    catalog.albums.delete(album.id)
    assert catalog.albums.all() == []
    assert catalog.albums.get(album.id) is None
    assert catalog.albums.add("Sea", "sea", [b"two"]).id != album.id
    catalog.albums.restore(stored)
    catalog.albums.restore(stored)
    assert catalog.albums.get(album.id) == stored
    assert _names(catalog) == ["Sea", "Snow"]


def test_names_are_tidied_and_never_look_the_same(catalog: Catalog) -> None:
    snow = catalog.albums.add("  Snow \n days ", "query", [])
    assert snow.name == "Snow days"
    for name in ("", "   ", "x" * (MAX_NAME + 1), "snow days", "SNOW  DAYS"):
        with pytest.raises(UserFacingError):
            catalog.albums.add(name, "query", [])
    sea = catalog.albums.add("Sea", "query", [])
    with pytest.raises(UserFacingError, match="already"):
        catalog.albums.rename(sea.id, "Snow days")
    catalog.albums.rename(snow.id, "Snow Days")
    catalog.albums.rename(sea.id, "海 🌊 " + "x" * (MAX_NAME - 4))
    assert _names(catalog)[0] == "Snow Days"
