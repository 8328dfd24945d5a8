"""Filters against an oracle that looks at every photo, one by one, in plain Python."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.conditions import (
    Being,
    Having,
    Shape,
)
from indexer.catalog.filtering import Filtering
from indexer.search.grammar import parse
from tests.indexer.catalog.filter_oracle import TODAY, Oracle, fill, filtered


@pytest.fixture(scope="module", params=range(3))
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Catalog]:
    folder = tmp_path_factory.mktemp("library")
    catalog = Catalog.open(folder / "catalog.db")
    fill(catalog, folder, random.Random(request.param))
    yield catalog
    catalog.close()


@pytest.fixture(scope="module")
def oracle(library: Catalog) -> Oracle:
    return Oracle(library)


_ASKED = (
    *("date:2019", "date:..2020", "date:2021-03..", "date:summer-2020", "date:last-10-years"),
    *("date:june", "date:Winter", "date:feb|autumn", "date:march|2019"),
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
        assert filtered(library, text) == oracle.ids(parse(text).filters), text


def test_any_filters_together(library: Catalog, oracle: Oracle) -> None:
    chance = random.Random(7)
    found = 0
    for _ in range(150):
        chosen = chance.sample(_ASKED, chance.randint(2, 4))
        text = " ".join(chance.choice(("", "", "-")) + one for one in chosen)
        ids = filtered(library, text)
        assert ids == oracle.ids(parse(text).filters), text
        found += bool(ids)
    assert found > 30


def test_no_filter_lets_everything_through(library: Catalog) -> None:
    found = library.filtering.ids((), TODAY)
    assert found.tolist() == sorted(library.photos.ids().tolist())
    assert found.dtype.name == "int64"


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
