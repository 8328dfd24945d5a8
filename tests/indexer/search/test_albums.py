"""Queries kept as albums: what comes back is what was asked, also when files are gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from indexer.catalog.concept_records import NewExample
from indexer.errors import QueryError, UserFacingError
from indexer.events import AlbumsChanged, Event
from indexer.search.albums import NamedPart, SavedQuery, SmartAlbums
from indexer.search.filters import Filter
from indexer.search.grammar import parse
from indexer.search.query import (
    Aspect,
    ConceptTerm,
    ImageFileTerm,
    Join,
    PhotoTerm,
    PixelsTerm,
    TextTerm,
)
from indexer.types import AlbumId, Box, ConceptId, PhotoId
from tests.indexer.search.pictures import Pictures

V2 = {
    "version": 2,
    "terms": [],
    "aspect": "look",
    "look_share": 0.5,
    "join": "all",
    "liked": [],
    "disliked": [],
    "collapsed": False,
}


def weight(part: NamedPart) -> float:
    assert not isinstance(part.content, Filter)
    return part.content.weight


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
        NamedPart(TextTerm("snow “in” 雪", -0.4), "snow"),
        NamedPart(PhotoTerm(red, 1.5), "this photo"),
        NamedPart(ImageFileTerm(elsewhere, -1.0), "elsewhere.jpg"),
        NamedPart(PixelsTerm(pixels, 0.1), "pasted picture"),
    )
    album = kept.albums.save("Everything", SavedQuery(asked))
    elsewhere.unlink()
    opened = kept.albums.open(album.id).parts
    assert [one.label for one in opened] == [one.label for one in asked]
    assert [weight(one) for one in opened] == [-0.4, 1.5, -1.0, 0.1]
    assert opened[0].content == asked[0].content
    assert opened[1].content == asked[1].content
    green, blue = opened[2].content, opened[3].content
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
    album = kept.albums.save(
        "Blue", SavedQuery((NamedPart(ImageFileTerm(photo.files[0].path), "blue"),))
    )
    assert kept.albums.open(album.id).parts[0].content == PhotoTerm(photo.id)


def test_a_photo_that_is_forgotten_is_searched_for_by_its_small_picture(
    palette: Pictures, kept: Kept, tmp_path: Path
) -> None:
    kept.thumbnail = _jpeg(tmp_path / "thumbnail.jpg", (230, 20, 20))
    red = _id_of(palette, "red 0.png")
    album = kept.albums.save("Red", SavedQuery((NamedPart(PhotoTerm(red), "this photo"),)))
    palette.catalog.roots.remove(palette.root.id)
    opened = kept.albums.open(album.id).parts[0].content
    assert isinstance(opened, PixelsTerm)
    assert opened.pixels[20, 20, 0] > 200


def test_the_answer_of_an_album_is_that_of_its_query(palette: Pictures, kept: Kept) -> None:
    terms = (NamedPart(TextTerm("red"), "red"), NamedPart(TextTerm("blue", -0.5), "blue"))
    saved = SavedQuery(terms)
    album = kept.albums.save("Red", saved)
    asked = palette.engine.search(saved.query(30))
    opened = palette.engine.search(kept.albums.open(album.id).query(30))
    assert opened.photo_ids.tolist() == asked.photo_ids.tolist()


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
        ({"version": 2, "terms": []}, "damaged"),
        ({**V2, "look_share": 2.0}, "damaged"),
        ({**V2, "aspect": "smell"}, "damaged"),
        ({**V2, "join": "none"}, "damaged"),
        ({**V2, "liked": ["zz"]}, "damaged"),
        (
            {**V2, "terms": [{"kind": "filter", "field": "x", "value": "", "label": ""}]},
            "damaged",
        ),
        (
            {
                **V2,
                "terms": [
                    {"kind": "filter", "field": "date", "value": "x", "label": "", "minus": False}
                ],
            },
            "damaged",
        ),
        (
            {
                **V2,
                "terms": [
                    {"kind": "photo", "hash": "00", "label": "", "weight": 1, "box": [0, 0, 0, 0]}
                ],
            },
            "damaged",
        ),
        ({"version": 3, "terms": "whatever comes then"}, "newer Kindred"),
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
    terms = SavedQuery((NamedPart(TextTerm("snow"), "snow"),))
    album = kept.albums.save("Snow", terms)
    kept.albums.change(album.id, SavedQuery((NamedPart(TextTerm("sea"), "sea"),)))
    kept.albums.rename(album.id, "Sea")
    stored = kept.albums.delete(album.id)
    assert stored is not None
    kept.albums.restore(stored)
    assert kept.events == [AlbumsChanged()] * 5
    assert [one.name for one in kept.albums.all()] == ["Sea"]
    assert kept.albums.open(album.id).parts[0].label == "sea"


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
            kept.albums.save("Broken", SavedQuery((NamedPart(term, "broken"),)))
    with pytest.raises(UserFacingError, match="name"):
        kept.albums.save(" ", SavedQuery((NamedPart(TextTerm("snow"), "snow"),)))
    assert kept.albums.all() == []
    assert kept.events == []
    with pytest.raises(QueryError, match="no more"):
        kept.albums.open(AlbumId(1))
    with pytest.raises(QueryError, match="no more"):
        kept.albums.change(AlbumId(1), SavedQuery((NamedPart(TextTerm("snow"), "snow"),)))


def test_all_that_a_query_holds_comes_back(palette: Pictures, kept: Kept) -> None:
    red, blue = _id_of(palette, "red 0.png"), _id_of(palette, "blue 0.png")
    (since,) = parse("-date:last-year").filters
    saved = SavedQuery(
        (
            NamedPart(since, since.written),
            NamedPart(PhotoTerm(red, 1.5, Box(0.25, 0.5, 0.5, 0.25)), "part of red 0.png"),
        ),
        Aspect.BLEND,
        0.3,
        Join.ANY,
        (blue,),
        (red,),
        is_collapsed=True,
    )
    album = kept.albums.save("All of it", saved)
    assert kept.albums.open(album.id) == saved
    query = saved.query(7, 14)
    assert (query.k, query.offset) == (7, 14)
    assert query.filters == (since,)
    assert query.terms == (saved.parts[1].content,)


def test_what_version_1_wrote_is_read(palette: Pictures, kept: Kept) -> None:
    written = {
        "version": 1,
        "terms": [{"kind": "text", "text": "snow", "label": "snow", "weight": -0.5}],
    }
    album = palette.catalog.albums.add("Old one", json.dumps(written), [])
    assert kept.albums.open(album.id) == SavedQuery((NamedPart(TextTerm("snow", -0.5), "snow"),))


def test_a_part_outlives_its_photo_and_judged_photos_are_left_out(
    palette: Pictures, kept: Kept
) -> None:
    pixels = np.empty((480, 640, 3), np.uint8)
    pixels[:, :320], pixels[:, 320:] = (230, 20, 20), (20, 230, 20)
    both = palette.add("both.png", pixels)
    kept.thumbnail = palette.thumbnails[both]
    term = PhotoTerm(both, box=Box(0.5, 0, 0.5, 1))
    album = kept.albums.save(
        "Green", SavedQuery((NamedPart(term, "part"),), liked=(both,), disliked=(both,))
    )
    palette.catalog.roots.remove(palette.root.id)
    opened = kept.albums.open(album.id)
    assert opened.liked == opened.disliked == ()
    part = opened.parts[0].content
    assert isinstance(part, PixelsTerm)
    assert part.pixels[..., 1].mean() > 200
    assert part.pixels[..., 0].mean() < 60


def test_a_part_of_a_file_from_elsewhere_is_kept_alone(
    palette: Pictures, kept: Kept, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere.png"
    pixels = np.zeros((100, 200, 3), np.uint8)
    pixels[:, 100:] = (10, 200, 30)
    Image.fromarray(pixels).save(path)
    term = ImageFileTerm(path, box=Box(0.5, 0, 0.5, 1))
    album = kept.albums.save("Green", SavedQuery((NamedPart(term, "part"),)))
    path.unlink()
    part = kept.albums.open(album.id).parts[0].content
    assert isinstance(part, PixelsTerm)
    assert part.pixels.shape == (100, 100, 3)


def test_a_taught_name_is_kept_by_name(palette: Pictures, kept: Kept) -> None:
    example = NewExample(b"x" * 32, None, _jpeg(palette.folder / "x.jpg", (1, 2, 3)))
    taught = palette.catalog.concepts.add("Biscuit", [example])
    saved = SavedQuery((NamedPart(ConceptTerm(taught, -1.0), "Biscuit"),))
    album = kept.albums.save("Without her", saved)
    assert kept.albums.open(album.id) == saved
    palette.catalog.concepts.delete(taught)
    opened = kept.albums.open(album.id)
    assert opened.parts == (NamedPart(TextTerm("Biscuit", -1.0), "Biscuit"),)
    with pytest.raises(QueryError, match="not known"):
        kept.albums.save("Gone", SavedQuery((NamedPart(ConceptTerm(ConceptId(99)), "?"),)))
