"""Queries kept as albums: what comes back is what was asked, also when files are gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from indexer.errors import QueryError, UserFacingError
from indexer.events import AlbumsChanged, Event
from indexer.search.albums import NamedTerm, SmartAlbums
from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm, Query, TextTerm
from indexer.types import AlbumId, PhotoId
from tests.indexer.search.pictures import Pictures


class Kept:
    """Albums of a small library, and what they tell."""

    def __init__(self, palette: Pictures) -> None:
        self.events: list[Event] = []
        self.thumbnail: bytes | None = None
        self.albums = SmartAlbums(palette.catalog, lambda _id: self.thumbnail, self.events.append)


@pytest.fixture
def kept(palette: Pictures) -> Kept:
    return Kept(palette)


def _id_of(palette: Pictures, name: str) -> PhotoId:
    found = palette.catalog.files.photo_at(palette.folder / name)
    assert found is not None
    return found


def _jpeg(path: Path, rgb: tuple[int, int, int]) -> bytes:
    Image.new("RGB", (64, 48), rgb).save(path, "JPEG")
    return path.read_bytes()


def test_words_photos_files_and_pixels_come_back(
    palette: Pictures, kept: Kept, tmp_path: Path
) -> None:
    red = _id_of(palette, "red 0.png")
    elsewhere = tmp_path / "elsewhere.jpg"
    _jpeg(elsewhere, (10, 200, 30))
    pixels = np.zeros((2000, 1000, 3), np.uint8)
    pixels[..., 2] = 250
    asked = (
        NamedTerm(TextTerm("snow “in” 雪", -0.4), "snow"),
        NamedTerm(PhotoTerm(red, 1.5), "this photo"),
        NamedTerm(ImageFileTerm(elsewhere, -1.0), "elsewhere.jpg"),
        NamedTerm(PixelsTerm(pixels, 0.1), "pasted picture"),
    )
    album = kept.albums.save("Everything", asked)
    elsewhere.unlink()
    opened = kept.albums.open(album.id)
    assert [one.label for one in opened] == [one.label for one in asked]
    assert [one.term.weight for one in opened] == [-0.4, 1.5, -1.0, 0.1]
    assert opened[0].term == asked[0].term
    assert opened[1].term == asked[1].term
    green, blue = opened[2].term, opened[3].term
    assert isinstance(green, PixelsTerm)
    assert green.pixels.shape == (48, 64, 3)
    assert abs(green.pixels[20, 20].astype(int) - (10, 200, 30)).max() <= 3
    assert isinstance(blue, PixelsTerm)
    assert blue.pixels.shape == (1024, 512, 3)
    assert abs(blue.pixels[20, 20].astype(int) - (0, 0, 250)).max() <= 3
    assert kept.events == [AlbumsChanged()]


def test_a_file_that_the_library_has_is_kept_as_its_photo(palette: Pictures, kept: Kept) -> None:
    photo = palette.catalog.photos.get(_id_of(palette, "blue 3.png"))
    assert photo is not None
    album = kept.albums.save("Blue", [NamedTerm(ImageFileTerm(photo.files[0].path), "blue")])
    assert kept.albums.open(album.id)[0].term == PhotoTerm(photo.id)


def test_a_photo_that_is_forgotten_is_searched_for_by_its_small_picture(
    palette: Pictures, kept: Kept, tmp_path: Path
) -> None:
    kept.thumbnail = _jpeg(tmp_path / "thumbnail.jpg", (230, 20, 20))
    red = _id_of(palette, "red 0.png")
    album = kept.albums.save("Red", [NamedTerm(PhotoTerm(red), "this photo")])
    palette.catalog.roots.remove(palette.root.id)
    opened = kept.albums.open(album.id)[0].term
    assert isinstance(opened, PixelsTerm)
    assert opened.pixels[20, 20, 0] > 200


def test_the_answer_of_an_album_is_that_of_its_query(palette: Pictures, kept: Kept) -> None:
    terms = (NamedTerm(TextTerm("red"), "red"), NamedTerm(TextTerm("blue", -0.5), "blue"))
    album = kept.albums.save("Red", terms)
    opened = tuple(one.term for one in kept.albums.open(album.id))
    asked = palette.engine.search(Query(tuple(one.term for one in terms), k=30))
    assert palette.engine.search(Query(opened, k=30)).photo_ids.tolist() == (
        asked.photo_ids.tolist()
    )


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "damaged"),
        ("{", "damaged"),
        ("[]", "damaged"),
        ("null", "damaged"),
        ({"version": 1}, "damaged"),
        ({"version": 1, "terms": [{}]}, "damaged"),
        ({"version": 1, "terms": [{"kind": "text", "text": "x", "label": "x"}]}, "damaged"),
        (
            {"version": 1, "terms": [{"kind": "text", "text": "x", "label": "x", "weight": 0}]},
            "damaged",
        ),
        (
            {"version": 1, "terms": [{"kind": "photo", "hash": "zz", "label": "", "weight": 1}]},
            "damaged",
        ),
        (
            {"version": 1, "terms": [{"kind": "photo", "hash": "00", "label": "", "weight": 1}]},
            "damaged",
        ),
        (
            {"version": 1, "terms": [{"kind": "picture", "picture": 0, "label": "", "weight": 1}]},
            "damaged",
        ),
        (
            {"version": 1, "terms": [{"kind": "picture", "picture": 7, "label": "", "weight": 1}]},
            "damaged",
        ),
        ({"version": 1, "terms": [{"kind": "smell", "label": "", "weight": 1}]}, "damaged"),
        ({"version": 2, "terms": "whatever comes then"}, "newer Kindred"),
    ],
)
def test_what_cannot_be_read_is_listed_and_says_so_when_it_is_opened(
    palette: Pictures, kept: Kept, query: Any, words: str
) -> None:
    text = query if isinstance(query, str) else json.dumps(query)
    album = palette.catalog.albums.add("Old one", text, [b"no picture"])
    assert kept.albums.all() == [album]
    with pytest.raises(QueryError, match=words) as raised:
        kept.albums.open(album.id)
    assert "Old one" in str(raised.value)
    assert raised.value.hint


def test_what_is_changed_renamed_or_deleted_is_told(kept: Kept) -> None:
    terms = [NamedTerm(TextTerm("snow"), "snow")]
    album = kept.albums.save("Snow", terms)
    kept.albums.change(album.id, [NamedTerm(TextTerm("sea"), "sea")])
    kept.albums.rename(album.id, "Sea")
    stored = kept.albums.delete(album.id)
    assert stored is not None
    kept.albums.restore(stored)
    assert kept.events == [AlbumsChanged()] * 5
    assert [one.name for one in kept.albums.all()] == ["Sea"]
    assert kept.albums.open(album.id)[0].label == "sea"


def test_what_cannot_be_kept_is_said_and_leaves_no_album(kept: Kept, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff nothing more")
    for term in (
        ImageFileTerm(broken),
        ImageFileTerm(tmp_path / "gone.jpg"),
        ImageFileTerm(tmp_path),
        PhotoTerm(PhotoId(10**6)),
    ):
        with pytest.raises(QueryError):
            kept.albums.save("Broken", [NamedTerm(term, "broken")])
    with pytest.raises(UserFacingError, match="name"):
        kept.albums.save(" ", [NamedTerm(TextTerm("snow"), "snow")])
    assert kept.albums.all() == []
    assert kept.events == []
    with pytest.raises(QueryError, match="no more"):
        kept.albums.open(AlbumId(1))
    with pytest.raises(QueryError, match="no more"):
        kept.albums.change(AlbumId(1), [NamedTerm(TextTerm("snow"), "snow")])
