"""What is asked about a few photos looks at a few rows, however many the library has."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.types import FileId, PhotoId

_ASKED: dict[str, Callable[[Catalog], object]] = {
    "decisions with a choice": lambda catalog: catalog.decisions.with_choice("bin"),
    "decisions of a kind": lambda catalog: catalog.decisions.all("bin"),
    "decisions about files": lambda catalog: catalog.decisions.of([FileId(1)]),
    "what is marked": lambda catalog: catalog.decisions.totals("bin"),
    "wanted copies": lambda catalog: catalog.dismissals.wanted_files(),
    "dismissed pairs": lambda catalog: catalog.dismissals.pairs(),
    "pairs among photos": lambda catalog: catalog.pairs.among([PhotoId(1)]),
    "pairs of photos": lambda catalog: catalog.pairs.linked([1], 3),
    "verified pairs of photos": lambda catalog: catalog.pairs.related([1]),
    "known pairs": lambda catalog: catalog.pairs.known([(1, 2)]),
    "relations": lambda catalog: catalog.pairs.relations([(PhotoId(1), PhotoId(2))]),
    "pixel twins of one": lambda catalog: catalog.group_facts.of_pixels_like(PhotoId(1)),
    "facts of photos": lambda catalog: catalog.group_facts.photos(np.array([1])),
    "facts of files": lambda catalog: catalog.group_facts.files(np.array([1])),
    "photos of files": lambda catalog: catalog.group_facts.photos_of(np.array([1])),
    "photos": lambda catalog: catalog.photos.of([PhotoId(1)]),
    "photos by content": lambda catalog: catalog.photos.by_hash(b"", None),
    "photos by pixels": lambda catalog: catalog.photos.with_pixels(b""),
}


@pytest.mark.parametrize("asked", _ASKED.values(), ids=list(_ASKED))
def test_nothing_goes_through_all_photos_or_files(
    catalog: Catalog, asked: Callable[[Catalog], object]
) -> None:
    database = catalog.decisions._database
    heard: list[str] = []
    database.read.set_trace_callback(heard.append)
    try:
        asked(catalog)
    finally:
        database.read.set_trace_callback(None)
    plans = {sql: database.rows(f"EXPLAIN QUERY PLAN {sql}") for sql in heard}
    assert any("file" in sql or "photo" in sql for sql in plans)
    for sql, plan in plans.items():
        for *_, step in plan:
            assert not step.startswith(("SCAN file", "SCAN photo", "SCAN pair")), (sql, step)
            assert "pair_by_tier (tier=?)" not in step, (sql, step)
