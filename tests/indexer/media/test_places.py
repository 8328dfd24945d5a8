from __future__ import annotations

import math

import pytest

from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from indexer.media import places
from indexer.media.places import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return places.gazetteer()


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (48.8584, 2.2945, ("Paris 16 Passy", "Paris", "Île-de-France", "France")),
        (40.78, -73.966, ("Manhattan", "New York City", "New York", "United States")),
        (-33.8568, 151.2153, ("The Rocks", "Sydney", "New South Wales", "Australia")),
        (51.5, -0.125, ("City of Westminster", "London", "England", "United Kingdom")),
        (48.17, 11.58, ("Bogenhausen", "Munich", "Bavaria", "Germany")),
        (37.745, -119.593, ("Yosemite Valley", "California", "United States")),
        (-25.344, 131.036, ("Yulara", "Northern Territory", "Australia")),
        (78.22, 15.65, ("Longyearbyen", "Svalbard", "Svalbard and Jan Mayen")),
    ],
)
def test_known_places(
    gazetteer: Gazetteer, latitude: float, longitude: float, expected: tuple[str, ...]
) -> None:
    assert gazetteer.place(latitude, longitude) == expected


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (50.1, 8.77, "Offenbach"),  # beside Frankfurt
        (52.39, 13.06, "Potsdam"),  # beside Berlin
        (40.72, -74.05, "Jersey City"),  # beside New York, in another state
    ],
)
def test_a_town_beside_a_city_is_no_quarter_of_it(
    gazetteer: Gazetteer, latitude: float, longitude: float, expected: str
) -> None:
    town, region, country = gazetteer.place(latitude, longitude)
    assert town == expected
    assert region
    assert country


def test_at_sea_there_is_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.place(40, -40) == ()
    assert gazetteer.place(0, 0) == ()
    assert gazetteer.place(-90, 0) == ()


def test_far_from_a_town_there_are_region_and_country_alone(gazetteer: Gazetteer) -> None:
    assert gazetteer.place(-16.8, -179.99) == ("Northern", "Fiji")  # across the date line
    assert gazetteer.place(-16.8, -179.99) == gazetteer.place(-16.8, 180)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(math.nan, 0), (0, math.nan), (math.inf, 0), (0, math.inf), (90.1, 0), (48, 999)],
)
def test_nonsense_is_nowhere(gazetteer: Gazetteer, latitude: float, longitude: float) -> None:
    assert gazetteer.place(latitude, longitude) == ()


def test_nothing_is_farther_off_than_a_walk_when_it_is_looked_up_again(
    gazetteer: Gazetteer,
) -> None:
    """What is remembered is that of the same block, whoever asked first."""
    first = gazetteer.place(47.99951, 7.84951)
    assert gazetteer.place(48.0, 7.85) == first


def test_reading_the_table_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Gazetteer(token.checkpoint)
