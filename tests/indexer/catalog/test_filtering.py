"""Filters against an oracle that looks at every photo, one by one, in plain Python."""

from __future__ import annotations

import hashlib
import os
import random
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.conditions import (
    Being,
    Condition,
    FilterField,
    Format,
    Having,
    Named,
    Shape,
    Stars,
    Taken,
)
from indexer.catalog.filtering import Filtering
from indexer.search.filters import Filter
from indexer.search.grammar import parse
from indexer.types import Metadata, Photo, PhotoId, Root, RootState
from tests.indexer.catalog.making import arrival, stat

TODAY = date(2024, 5, 15)


def _ids(catalog: Catalog, text: str) -> list[int]:
    return [int(id_) for id_ in catalog.filtering.ids(parse(text).filters, TODAY)]


# The oracle -------------------------------------------------------------------------------------


class Oracle:
    """All photos of a catalog, and which of them meet a condition."""

    def __init__(self, catalog: Catalog) -> None:
        layout = catalog.listings.all()
        self.photos = catalog.photos.of([PhotoId(int(id_)) for id_ in layout.ids])
        self.taken = dict(zip(layout.ids.tolist(), layout.taken_s.tolist(), strict=True))
        self.roots = [root.path for root in catalog.roots.all()]
        database = catalog.filtering._database
        self._pixels = dict(database.rows("SELECT id, pixel_hash FROM photo"))
        self._same = Counter(self._pixels[photo.id] for photo in self.photos)
        self._everywhere = {
            field: {_plain(name) for photo in self.photos for name in self._names(photo, field)}
            for field in ("folder", "place", "camera", "lens")
        }

    def ids(self, filters: tuple[Filter, ...]) -> list[int]:
        return sorted(photo.id for photo in self.photos if self._passes(photo, filters))

    def _passes(self, photo: Photo, filters: tuple[Filter, ...]) -> bool:
        for field in FilterField:
            mine = [one for one in filters if one.field is field]
            meets = [(one, any(self._meets(photo, c) for c in one.conditions)) for one in mine]
            if any(is_met for one, is_met in meets if one.is_minus):
                return False
            plus = [(one, is_met) for one, is_met in meets if not one.is_minus]
            narrow = [m for one, m in plus if field in "has is" or _is_open(one.value)]
            widen = [m for one, m in plus if not (field in "has is" or _is_open(one.value))]
            if not all(narrow) or (widen and not any(widen)):
                return False
        return True

    def _meets(self, photo: Photo, condition: Condition) -> bool:
        says = photo.metadata
        match condition:
            case Taken():
                first, last = condition.on(TODAY)
                day = (datetime(1970, 1, 1) + timedelta(seconds=self.taken[photo.id])).date()
                return (first is None or first <= day) and (last is None or day <= last)
            case Stars(least=least, most=most):
                return least <= photo.rating <= most
            case Format(container=container, suffix=suffix):
                name = min(photo.files, key=lambda file: file.id).path.name.casefold()
                return photo.format == container and name.endswith(suffix or "")
            case Shape.PORTRAIT:
                return photo.height > 1.03 * photo.width
            case Shape.LANDSCAPE:
                return photo.width > 1.03 * photo.height
            case Shape.SQUARE:
                return max(photo.width, photo.height) <= 1.03 * min(photo.width, photo.height)
            case Shape.PANORAMA:
                return max(photo.width, photo.height) >= 2 * min(photo.width, photo.height)
            case Having():
                return {
                    Having.GPS: says.latitude is not None and says.longitude is not None,
                    Having.PLACE: bool(photo.place),
                    Having.KEYWORDS: bool(says.keywords),
                    Having.CAPTION: says.caption is not None,
                    Having.RATING: photo.rating > 0,
                    Having.CAMERA: says.camera is not None,
                    Having.LENS: says.lens is not None,
                    Having.DATE: says.taken_at is not None,
                }[condition]
            case Being.FAVOURITE:
                return photo.mark.is_favourite
            case Being.OFFLINE:
                return all(file.is_offline for file in photo.files)
            case Being.DUPLICATE:
                return len(photo.files) > 1 or self._same[self._pixels[photo.id]] > 1
            case Named(field=field, name=name):
                return self._is_named(photo, field, name)

    def _is_named(self, photo: Photo, field: FilterField, name: str) -> bool:
        mine = [_plain(one) for one in self._names(photo, field)]
        wanted = _plain(name)
        if wanted in self._everywhere[field]:
            return wanted in mine
        if field is FilterField.PLACE:
            return any(f" {wanted}" in f" {one}".replace("-", " ") for one in mine)
        return any(wanted in one for one in mine)

    def _names(self, photo: Photo, field: str) -> list[str]:
        if field == "place":
            return list(photo.place)
        if field != "folder":
            return [getattr(photo.metadata, field) or ""]
        found: list[str] = []
        for file in photo.files:
            root = next(root for root in self.roots if root in file.path.parents)
            found += [root.name, *file.path.parent.relative_to(root).parts]
        return found


def _is_open(value: str) -> bool:
    return value.startswith(("..", ">", "<")) or value.endswith("..")


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


# A library by chance ----------------------------------------------------------------------------

_FOLDERS = ("", "Trips", "Trips/Italy", "Trips/Italien/Süd", "Family/2019", "trips 2", "2019/Trips")
_PLACES = (
    ("Passy", "Paris", "Île-de-France", "France"),
    ("Paris", "Texas", "United States"),
    ("York", "England", "United Kingdom"),
    ("New York City", "New York", "United States"),
    (),
)


@pytest.fixture(scope="module", params=range(3))
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Catalog]:
    folder = tmp_path_factory.mktemp("library")
    catalog = Catalog.open(folder / "catalog.db")
    _fill(catalog, folder, random.Random(request.param))
    yield catalog
    catalog.close()


@pytest.fixture(scope="module")
def oracle(library: Catalog) -> Oracle:
    return Oracle(library)


def _fill(catalog: Catalog, folder: Path, chance: random.Random) -> None:
    roots = []
    for name in ("photos", "Disk"):
        (folder / name).mkdir()
        roots.append(catalog.roots.add(folder / name))
    root, other = roots
    made = []
    for i in range(160):
        says = Metadata(
            taken_at=chance.choice(
                (None, datetime(2018, 1, 1) + timedelta(hours=chance.randrange(60_000)))
            ),
            camera=chance.choice((None, "Canon EOS R", "Canon EOS R5", "NIKON Z 6", "Kamera Ü")),
            lens=chance.choice((None, "RF35mm F1.8", "Sigma 35mm")),
            latitude=chance.choice((None, 48.1)),
            longitude=chance.choice((None, 11.5)),
            keywords=chance.choice(((), ("beach", "dog"))),
            rating=chance.choice((None, 0, 1, 3, 5)),
            caption=chance.choice((None, "At the sea")),
        )
        suffix, container = chance.choice(
            ((".jpg", "JPEG"), (".NEF", "RAW"), (".cr2", "RAW"), (".heic", "HEIF"))
        )
        path = f"{chance.choice(_FOLDERS)}/IMG_{i}{suffix}".lstrip("/")
        one = arrival(
            chance.choice((root, other)),
            path,
            f"content {i if chance.random() < 0.9 else i // 10}",
            metadata=says,
            file_stat=stat(mtime_ns=1_500_000_000_000_000_000 + i * 10**15),
        )
        assert one.photo is not None
        width, height = chance.choice(((300, 200), (200, 300), (300, 295), (900, 200), (2, 4)))
        pixels = hashlib.sha256(b"%d" % (i if chance.random() < 0.9 else i // 10)).digest()[:16]
        photo = replace(one.photo, width=width, height=height, format=container, pixel_hash=pixels)
        made.append(replace(one, photo=photo))
    catalog.commit(made)
    # Some content changes: what it was stands nowhere any more.
    catalog.commit([arrival(root, made[i].relative_path, f"changed {i}") for i in range(0, 160, 9)])
    ids = [PhotoId(int(id_)) for id_ in catalog.photos.ids()]
    for stars in (0, 2, 4):
        catalog.marks.set_rating(chance.sample(ids, 15), stars)
    catalog.marks.set_favourite(chance.sample(ids, 12), True)
    catalog.places.put({id_: chance.choice(_PLACES) for id_, *_ in catalog.places.lacking(1000)})
    catalog.roots.set_state(other.id, RootState.OFFLINE)


_ASKED = (
    *("date:2019", "date:..2020", "date:2021-03..", "date:summer-2020", "date:last-10-years"),
    *("date:2019|2021", "date:2018-05..2020-02", "camera:canon", 'camera:"canon eos r"'),
    *("camera:u", "camera:nothing", "lens:35", "lens:sigma|rf", "folder:Trips", "folder:ital"),
    *("folder:SUD", "folder:disk", "folder:photos", "place:paris", "place:york", "place:new"),
    *("place:ile", "place:fran", "rating:0", "rating:>=3", "rating:2", "rating:..3", "rating:1..4"),
    *("rating:1|5", "type:raw", "type:nef|heic", "type:jpeg", "type:png"),
    *(f"orientation:{shape}" for shape in Shape),
    *(f"has:{what}" for what in Having),
    *(f"is:{what}" for what in Being),
)


@pytest.mark.parametrize("asked", _ASKED)
def test_every_filter_and_its_opposite(library: Catalog, oracle: Oracle, asked: str) -> None:
    for text in (asked, f"-{asked}"):
        assert _ids(library, text) == oracle.ids(parse(text).filters), text


def test_any_filters_together(library: Catalog, oracle: Oracle) -> None:
    chance = random.Random(7)
    found = 0
    for _ in range(150):
        chosen = chance.sample(_ASKED, chance.randint(2, 4))
        text = " ".join(chance.choice(("", "", "-")) + one for one in chosen)
        ids = _ids(library, text)
        assert ids == oracle.ids(parse(text).filters), text
        found += bool(ids)
    assert found > 30


def test_no_filter_lets_everything_through(library: Catalog) -> None:
    found = library.filtering.ids((), TODAY)
    assert found.tolist() == sorted(library.photos.ids().tolist())
    assert found.dtype.name == "int64"


# What it means ----------------------------------------------------------------------------------


def test_days_end_at_midnight_on_the_wall(catalog: Catalog, root: Root) -> None:
    moments = [
        datetime(2018, 12, 31, 23, 59, 59, 999_999),
        datetime(2019, 1, 1),
        datetime(2019, 12, 31, 23, 59, 59, 999_999),
        datetime(2020, 1, 1),
        datetime(1902, 3, 4),
    ]
    catalog.commit(
        [
            arrival(root, f"{i}.jpg", metadata=Metadata(taken_at=moment))
            for i, moment in enumerate(moments)
        ]
    )
    assert _ids(catalog, "date:2019") == [2, 3]
    assert _ids(catalog, "date:..2018") == [1, 5]
    assert _ids(catalog, "date:2019..") == [2, 3, 4]
    assert _ids(catalog, "date:1902-03-04") == [5]


def test_relative_days_count_from_the_day_that_it_is(catalog: Catalog, root: Root) -> None:
    yesterday = datetime.now() - timedelta(days=1)
    catalog.commit([arrival(root, "a.jpg", metadata=Metadata(taken_at=yesterday))])
    filters = parse("date:yesterday").filters
    assert catalog.filtering.ids(filters).tolist() == [1]
    assert catalog.filtering.ids(filters, date(2000, 1, 1)).tolist() == []


def test_ways_to_folders(catalog: Catalog, root: Root) -> None:
    paths = ["Trips/Italy/a.jpg", "Italy/b.jpg", "Trips/Italy 2/c.jpg", "d.jpg"]
    catalog.commit([arrival(root, path) for path in paths])
    everything = [1, 2, 3, 4]
    top = f'"{root.path}"'
    for text, expected in {
        "Trips/Italy": [1],
        "trips\\italy": [1],
        "Trips/Italy/": [1],
        "Trips/Ita": [1, 3],
        "Italy": [1, 2],
        "photos/Italy": [2],
        "photos": everything,
        top: everything,
        f'"{root.path}/Trips"': [1, 3],
        f'"{root.path}x"': [],
        "/Trips": [],
        "/": [],
        "Trips|Italy": [1, 2, 3],
        "~nobody/x": [],
        root.path.parent.name: [],  # no folder of the library
    }.items():
        assert _ids(catalog, f"folder:{text}") == expected, text


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_folders_whose_names_are_no_text(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, b"Stra\xdfe/\xff.jpg"), arrival(root, "b.jpg")])
    assert _ids(catalog, "folder:stra") == [1]
    assert _ids(catalog, "folder:photos") == [1, 2]
    assert "Stra\N{REPLACEMENT CHARACTER}e" in dict(catalog.filtering.vocabulary().folders)


def test_a_photo_in_two_folders_is_in_both(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "A/a.jpg", "same"), arrival(root, "B/b.jpg", "same")])
    assert _ids(catalog, "folder:A") == _ids(catalog, "folder:B") == [1]
    assert _ids(catalog, "-folder:A") == []


def test_places_by_several_levels(catalog: Catalog, root: Root) -> None:
    says = Metadata(latitude=1.0, longitude=2.0)
    catalog.commit([arrival(root, f"{i}.jpg", metadata=says) for i in range(len(_PLACES))])
    catalog.places.put({PhotoId(i + 1): place for i, place in enumerate(_PLACES)})
    assert catalog.places.lacking(10) == []
    assert _ids(catalog, "place:Paris") == [1, 2]
    assert _ids(catalog, 'place:"Paris, Texas"') == [2]
    assert _ids(catalog, 'place:"Paris, Île-de-France"') == [1]
    assert _ids(catalog, "place:york") == [3]  # just that name, not New York
    assert _ids(catalog, 'place:"new york"') == [4]
    assert _ids(catalog, "place:united") == [2, 3, 4]
    assert _ids(catalog, "place:ance") == []
    assert _ids(catalog, "place:,") == []
    assert dict(catalog.filtering.vocabulary().places) == {
        "United States": 2,
        "France": 1,
        "Paris, Texas": 1,
        "Paris, Île-de-France": 1,
        "Passy": 1,
        "Île-de-France": 1,
        "Texas": 1,
        "York": 1,
        "England": 1,
        "United Kingdom": 1,
        "New York City": 1,
        "New York": 1,
    }


def test_places_are_words_too(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "a.jpg", metadata=Metadata(latitude=1.0, longitude=2.0))])
    assert catalog.places.lacking(10) == [(1, 1.0, 2.0)]
    catalog.places.put({PhotoId(1): ("Köln", "North Rhine-Westphalia", "Germany")})
    assert catalog.names.find("koln germany")[0].tolist() == [1]
    photo = catalog.photos.get(PhotoId(1))
    assert photo is not None
    assert photo.place == ("Köln", "North Rhine-Westphalia", "Germany")


def test_captions_are_kept_found_and_filled_in_later(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "a.jpg")])
    assert _ids(catalog, "has:caption") == []
    catalog.commit([arrival(root, "a.jpg", metadata=Metadata(caption="Grandma’s façade"))])
    assert _ids(catalog, "has:caption") == [1]
    assert catalog.names.find("facade")[0].tolist() == [1]
    photo = catalog.photos.get(PhotoId(1))
    assert photo is not None
    assert photo.metadata.caption == "Grandma’s façade"


def _favour(catalog: Catalog, root: Root) -> None:
    catalog.marks.set_favourite([PhotoId(1)], True)


def _rate(catalog: Catalog, root: Root) -> None:
    catalog.marks.set_rating([PhotoId(1)], 5)


def _add(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "new.jpg", metadata=Metadata(camera="Canon"))])


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("is:favourite", _favour),
        ("rating:5", _rate),
        ("camera:canon", _add),
        ("folder:photos", _add),
    ],
)
def test_what_changed_counts_at_once(
    catalog: Catalog, root: Root, text: str, change: Callable[[Catalog, Root], None]
) -> None:
    catalog.commit([arrival(root, "a.jpg")])
    before = _ids(catalog, text)
    assert _ids(catalog, text) == before
    change(catalog, root)
    assert len(_ids(catalog, text)) == len(before) + 1


def test_what_another_process_changed_counts_too(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "a.jpg")])
    assert _ids(catalog, "is:favourite") == []
    other = Catalog.open(catalog.path)
    try:
        other.marks.set_favourite([PhotoId(1)], True)
        assert _ids(catalog, "is:favourite") == [1]
    finally:
        other.close()


def test_the_vocabulary_counts_photos(catalog: Catalog, root: Root) -> None:
    canon = Metadata(taken_at=datetime(2019, 5, 1), camera="Canon", lens="50mm")
    catalog.commit(
        [
            arrival(root, "Trips/2019/a.jpg", metadata=canon),
            arrival(root, "Trips/Trips/b.jpg", metadata=canon),
            arrival(root, "c.jpg", metadata=Metadata(taken_at=datetime(1902, 1, 1), camera="Box")),
        ]
    )
    vocabulary = catalog.filtering.vocabulary()
    assert vocabulary.cameras == (("Canon", 2), ("Box", 1))
    assert vocabulary.lenses == (("50mm", 2),)
    assert vocabulary.folders == (("photos", 3), ("Trips", 2), ("2019", 1))
    assert vocabulary.formats == (("JPEG", 3),)
    assert vocabulary.years == ((2019, 2), (1902, 1))
    assert vocabulary.places == ()


def test_every_condition_is_answered_from_an_index(library: Catalog) -> None:
    """A look at the rows of 100,000 photos would take longer than a search may."""
    database = library.filtering._database
    asked: list[str] = []
    database.read.set_trace_callback(asked.append)
    try:
        for text in _ASKED:
            Filtering(database).ids(parse(text).filters, TODAY)  # one that has kept nothing
    finally:
        database.read.set_trace_callback(None)
    sets = [sql for sql in asked if "group_concat" in sql]
    assert len(sets) > len(_ASKED) / 2
    for sql in sets:
        for *_, step in database.rows(f"EXPLAIN QUERY PLAN {sql}"):
            if step.startswith(("SCAN photo", "SCAN file", "SCAN mark")):
                assert "INDEX" in step, sql
