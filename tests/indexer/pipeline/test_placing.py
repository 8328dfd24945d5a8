from __future__ import annotations

import pytest

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Cancelled
from indexer.pipeline.placing import Placing
from indexer.types import Metadata, PhotoId, Root
from tests.indexer.catalog.making import arrival


def test_photos_with_coordinates_get_places_once(catalog: Catalog, root: Root) -> None:
    catalog.commit(
        [
            arrival(root, "paris.jpg", metadata=Metadata(latitude=48.8584, longitude=2.2945)),
            arrival(root, "sea.jpg", metadata=Metadata(latitude=40.0, longitude=-40.0)),
            arrival(root, "nowhere.jpg"),
            arrival(root, "half.jpg", metadata=Metadata(latitude=48.0)),
        ]
    )
    placing = Placing(catalog, CancelToken())
    placing.all()

    places = [photo.place for photo in catalog.photos.of([PhotoId(i) for i in range(1, 5)])]
    assert places[0][-3:] == ("Paris", "Île-de-France", "France")
    assert places[1:] == [(), (), ()]
    assert catalog.places.lacking(10) == []
    assert catalog.names.find("france")[0].tolist() == [1]


def test_a_library_without_coordinates_reads_no_table(
    catalog: Catalog, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise AssertionError("the table was read")

    monkeypatch.setattr("indexer.pipeline.placing.gazetteer", fail)
    catalog.commit([arrival(root, "a.jpg")])
    assert not Placing(catalog, CancelToken()).some()


def test_a_run_that_is_cancelled_leaves_the_rest_to_the_next(catalog: Catalog, root: Root) -> None:
    says = Metadata(latitude=48.0, longitude=2.0)
    catalog.commit([arrival(root, "a.jpg", metadata=says)])
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Placing(catalog, token).all()
    assert len(catalog.places.lacking(10)) == 1
