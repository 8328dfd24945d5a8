from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Cancelled
from indexer.types import Int64Array, Metadata, Root
from tests.indexer.catalog.making import arrival


@pytest.fixture
def ids(catalog: Catalog, root: Root) -> Int64Array:
    found = catalog.commit(
        [
            arrival(root, "a/1.jpg", metadata=Metadata(datetime(2020, 2, 1), "Leica", rating=3)),
            arrival(root, "a/2.jpg", metadata=Metadata(datetime(2021, 3, 1), "Leica", rating=3)),
            arrival(root, "b/3.jpg", metadata=Metadata(datetime(2019, 4, 1), "Canon")),
            arrival(root, "4.jpg", metadata=Metadata(datetime(2018, 4, 1))),
        ]
    ).photo_ids
    return np.array(found, np.int64)


def test_several_photos_come_to_something(catalog: Catalog, root: Root, ids: Int64Array) -> None:
    catalog.marks.set_favourite(ids[1:3].tolist(), is_favourite=True)
    summary = catalog.summaries.of(ids[:3], CancelToken())
    assert summary.count == 3
    assert summary.size_bytes == 3000
    assert summary.folders == (root.path / "a", root.path / "b")
    assert (summary.first_at, summary.last_at) == (datetime(2019, 4, 1), datetime(2021, 3, 1))
    assert summary.cameras == ("Leica", "Canon")
    assert summary.favourites == 2
    assert summary.rating is None
    assert catalog.summaries.of(ids[:2], CancelToken()).rating == 3
    catalog.marks.set_rating(ids.tolist(), 1)
    assert catalog.summaries.of(ids, CancelToken()).rating == 1


def test_a_photo_at_two_places_counts_once_and_in_both_folders(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit([arrival(root, "a/1.jpg", "x"), arrival(root, "b/1.jpg", "x")])
    summary = catalog.summaries.of(catalog.photos.ids(), CancelToken())
    assert (summary.count, len(summary.folders)) == (1, 2)


def test_of_nothing_there_is_nothing(catalog: Catalog) -> None:
    summary = catalog.summaries.of(np.zeros(0, np.int64), CancelToken())
    assert (summary.count, summary.size_bytes, summary.first_at) == (0, 0, None)


def test_it_can_be_cancelled(catalog: Catalog, ids: Int64Array) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        catalog.summaries.of(ids, token)
