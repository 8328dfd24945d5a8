"""What filters mean, case by case, and that they follow what changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from indexer.catalog.catalog import Catalog
from indexer.search.grammar import parse
from indexer.types import Metadata, PhotoId, Root
from tests.indexer.catalog.filter_oracle import PLACES, filtered
from tests.indexer.catalog.making import arrival


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
    assert filtered(catalog, "date:2019") == [2, 3]
    assert filtered(catalog, "date:..2018") == [1, 5]
    assert filtered(catalog, "date:2019..") == [2, 3, 4]
    assert filtered(catalog, "date:1902-03-04") == [5]


def test_a_month_without_a_year_is_that_of_every_year(catalog: Catalog, root: Root) -> None:
    days = [(1902, 6, 30), (2019, 6, 1), (2019, 7, 1), (2020, 1, 1), (2020, 2, 29), (2021, 12, 31)]
    catalog.commit(
        [
            arrival(root, f"{i}.jpg", metadata=Metadata(taken_at=datetime(*day)))
            for i, day in enumerate(days)
        ]
    )
    for text, expected in {
        "date:june": [1, 2],
        "date:Jun|july": [1, 2, 3],
        "date:june date:july": [1, 2, 3],
        "date:winter": [4, 5, 6],
        "date:summer date:2019..2021": [2, 3],
        "date:june date:1902 date:2020": [1],
        "date:june -date:1902": [2],
        "-date:june": [3, 4, 5, 6],
        "date:june|2020": [1, 2, 4, 5],
        "date:may": [],
    }.items():
        assert filtered(catalog, text) == expected, text


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
        assert filtered(catalog, f"folder:{text}") == expected, text


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_folders_whose_names_are_no_text(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, b"Stra\xdfe/\xff.jpg"), arrival(root, "b.jpg")])
    assert filtered(catalog, "folder:stra") == [1]
    assert filtered(catalog, "folder:photos") == [1, 2]
    assert "Stra\N{REPLACEMENT CHARACTER}e" in dict(catalog.filtering.vocabulary().folders)


def test_a_photo_in_two_folders_is_in_both(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "A/a.jpg", "same"), arrival(root, "B/b.jpg", "same")])
    assert filtered(catalog, "folder:A") == filtered(catalog, "folder:B") == [1]
    assert filtered(catalog, "-folder:A") == []


def test_places_by_several_levels(catalog: Catalog, root: Root) -> None:
    says = Metadata(latitude=1.0, longitude=2.0)
    catalog.commit([arrival(root, f"{i}.jpg", metadata=says) for i in range(len(PLACES))])
    catalog.places.put({PhotoId(i + 1): place for i, place in enumerate(PLACES)})
    assert catalog.places.lacking(10) == []
    assert filtered(catalog, "place:Paris") == [1, 2]
    assert filtered(catalog, 'place:"Paris, Texas"') == [2]
    assert filtered(catalog, 'place:"Paris, Île-de-France"') == [1]
    assert filtered(catalog, "place:york") == [3]  # just that name, not New York
    assert filtered(catalog, 'place:"new york"') == [4]
    assert filtered(catalog, "place:united") == [2, 3, 4]
    assert filtered(catalog, "place:ance") == []
    assert filtered(catalog, "place:,") == []
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
    assert filtered(catalog, "has:caption") == []
    catalog.commit([arrival(root, "a.jpg", metadata=Metadata(caption="Grandma’s façade"))])
    assert filtered(catalog, "has:caption") == [1]
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
    before = filtered(catalog, text)
    assert filtered(catalog, text) == before
    change(catalog, root)
    assert len(filtered(catalog, text)) == len(before) + 1


def test_what_another_process_changed_counts_too(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "a.jpg")])
    assert filtered(catalog, "is:favourite") == []
    other = Catalog.open(catalog.path)
    try:
        other.marks.set_favourite([PhotoId(1)], True)
        assert filtered(catalog, "is:favourite") == [1]
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
