"""Encoders in the catalog: what each keeps, and forgetting one without touching the others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Background, Description
from indexer.types import Root
from tests.indexer.catalog.making import DIM, ENCODER, OTHER_ENCODER, arrival, digest, vector


@pytest.fixture
def described(catalog: Catalog, root: Root) -> list[int]:
    """Ten photos with vectors of two encoders, and finer codes of one."""
    batch: list[Arrival] = []
    for number in range(10):
        name = f"{number}.jpg"
        batch.append(
            replace(
                arrival(root, name),
                descriptions=(
                    Description(ENCODER, vector(name)),
                    Description(OTHER_ENCODER, vector(name, 2 * DIM), fine=name.encode() * 4),
                ),
            )
        )
    return list(catalog.commit(batch).new_ids)


def test_one_arrival_brings_the_vectors_of_several_encoders(
    catalog: Catalog, described: list[int]
) -> None:
    assert catalog.vectors.counts() == {ENCODER: 10, OTHER_ENCODER: 10}
    stored = {encoder.id: encoder for encoder in catalog.encoders.all()}
    assert stored[ENCODER].size_bytes == 10 * DIM * 2
    assert stored[OTHER_ENCODER].size_bytes == 10 * (2 * DIM * 2 + len(b"0.jpg" * 4))


def test_fine_codes_are_handed_out_by_id(catalog: Catalog, described: list[int]) -> None:
    wanted = np.array([described[3], 999, described[1]])
    ids, codes = catalog.vectors.fine_codes(OTHER_ENCODER, wanted)
    assert ids.tolist() == [described[1], described[3]]
    assert codes == [b"1.jpg" * 4, b"3.jpg" * 4]
    assert catalog.vectors.fine_codes(ENCODER, wanted)[1] == []
    assert catalog.vectors.fine_codes(OTHER_ENCODER, np.empty(0, np.int64))[1] == []


def test_what_lacks_is_told_of_each_encoder(
    catalog: Catalog, root: Root, described: list[int]
) -> None:
    catalog.commit([arrival(root, "late.jpg", "late")])
    both = (ENCODER, OTHER_ENCODER)
    known = catalog.files.known(root.id, b"", both)
    assert known[b"late.jpg"].lacks == {OTHER_ENCODER}
    assert known[b"0.jpg"].lacks == frozenset()
    found = catalog.photos.known(digest("late"), both)
    assert found is not None
    assert found[1] == {OTHER_ENCODER}
    assert catalog.vectors.uncovered(by=OTHER_ENCODER, than=ENCODER) == 1
    assert catalog.vectors.uncovered(by=ENCODER, than=OTHER_ENCODER) == 0


def test_an_encoder_is_forgotten_in_parts_and_the_others_stay(
    catalog: Catalog, described: list[int]
) -> None:
    catalog.backgrounds.save(OTHER_ENCODER, "image", Background(0.1, 0.2, 3, 4))
    parts = catalog.encoders.forget(OTHER_ENCODER, part=4)
    assert next(parts) == 8, "four vectors and their codes"
    # Others read and write in between, and whoever stops here leaves a sound catalog.
    assert catalog.vectors.count(OTHER_ENCODER) == 6
    catalog.settings.set("in between", "yes")
    assert list(parts) == [8, 4]
    assert [encoder.id for encoder in catalog.encoders.all()] == [ENCODER]
    assert catalog.backgrounds.get(OTHER_ENCODER, "image") is None
    assert catalog.vectors.count(ENCODER) == 10
    assert list(catalog.encoders.forget(OTHER_ENCODER)) == []


def test_fine_codes_go_with_their_photo(catalog: Catalog, root: Root, described: list[int]) -> None:
    catalog.roots.remove(root.id)
    assert catalog.vectors.fine_codes(OTHER_ENCODER, np.array(described))[1] == []
    assert all(encoder.vectors == encoder.size_bytes == 0 for encoder in catalog.encoders.all())
