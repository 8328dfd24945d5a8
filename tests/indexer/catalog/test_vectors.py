from __future__ import annotations

from typing import cast

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Background
from indexer.types import Int64Array, PhotoId, Root
from tests.indexer.catalog.making import DIM, ENCODER, OTHER_ENCODER, arrival, vector

N = 100


@pytest.fixture
def ids(catalog: Catalog, root: Root) -> Int64Array:
    """Photos 0..N-1 with vectors of their names; some without."""
    batch = [arrival(root, f"{i}.jpg", str(i)) for i in range(N)]
    bare = [arrival(root, f"bare {i}.jpg", encoder_id=None) for i in range(5)]
    result = catalog.commit([*batch, *bare])
    return np.array(cast("tuple[int, ...]", result.photo_ids[:N]))


@pytest.mark.parametrize("chunk", [1, 7, N, 8192])
def test_all_vectors_come_once_in_chunks(catalog: Catalog, ids: Int64Array, chunk: int) -> None:
    parts = list(catalog.vectors.chunks(ENCODER, chunk))

    assert all(0 < part_ids.size <= chunk for part_ids, _ in parts)
    assert all(rows.shape == (part_ids.size, DIM) for part_ids, rows in parts)
    assert {rows.dtype for _, rows in parts} == {np.dtype(np.float16)}
    np.testing.assert_array_equal(np.concatenate([part[0] for part in parts]), ids)
    expected = np.stack([vector(str(i)) for i in range(N)])
    np.testing.assert_allclose(np.concatenate([part[1] for part in parts]), expected, atol=1e-3)


def test_some_vectors_come_by_id(catalog: Catalog, ids: Int64Array) -> None:
    wanted = np.concatenate([ids[[5, 3, 99, 3]], [10**9]])

    parts = list(catalog.vectors.chunks(ENCODER, 2, ids=wanted))

    assert np.concatenate([part[0] for part in parts]).tolist() == ids[[3, 5, 99]].tolist()
    assert list(catalog.vectors.chunks(ENCODER, ids=ids[:0])) == []


def test_photos_that_stand_nowhere_are_left_out(
    catalog: Catalog, root: Root, ids: Int64Array
) -> None:
    file_id = catalog.files.known(root.id, b"")[b"7.jpg"].file_id
    assert file_id is not None
    catalog.files.forget([file_id])

    rest = np.delete(ids, 7)
    np.testing.assert_array_equal(catalog.vectors.ids(ENCODER), rest)
    assert catalog.vectors.count(ENCODER) == N - 1
    assert catalog.vectors.missing(ENCODER) == 5
    assert sum(part.size for part, _ in catalog.vectors.chunks(ENCODER)) == N - 1
    assert list(catalog.vectors.chunks(ENCODER, ids=ids[7:8])) == []
    assert catalog.vectors.get(PhotoId(int(ids[7])), ENCODER) is not None


def test_an_encoder_that_nobody_used_has_nothing(catalog: Catalog, ids: Int64Array) -> None:
    assert catalog.vectors.ids(OTHER_ENCODER).size == 0
    assert catalog.vectors.count(OTHER_ENCODER) == 0
    assert catalog.vectors.missing(OTHER_ENCODER) == N + 5
    assert list(catalog.vectors.chunks(OTHER_ENCODER)) == []
    assert catalog.vectors.get(PhotoId(int(ids[0])), OTHER_ENCODER) is None
    sample_ids, rows = catalog.vectors.sample(OTHER_ENCODER, 10, seed=0)
    assert (sample_ids.size, rows.size) == (0, 0)


def test_vectors_added_or_removed_while_reading_do_no_harm(
    catalog: Catalog, root: Root, ids: Int64Array
) -> None:
    seen: list[int] = []
    for part, _ in catalog.vectors.chunks(ENCODER, 10):
        seen += part.tolist()
        if len(seen) == 10:
            files = catalog.files.known(root.id, b"")
            gone = files[b"50.jpg"].file_id
            assert gone is not None
            catalog.files.forget([gone])
            catalog.commit([arrival(root, "late.jpg")])
    assert len(seen) == len(set(seen)) == N
    assert ids[50] not in seen


def test_a_sample_is_repeatable_and_without_repeats(catalog: Catalog, ids: Int64Array) -> None:
    first_ids, first = catalog.vectors.sample(ENCODER, 20, seed=3)
    again_ids, again = catalog.vectors.sample(ENCODER, 20, seed=3)
    other_ids, _ = catalog.vectors.sample(ENCODER, 20, seed=4)

    assert np.unique(first_ids).size == 20
    np.testing.assert_array_equal(first_ids, again_ids)
    np.testing.assert_array_equal(first, again)
    assert first_ids.tolist() != other_ids.tolist()
    np.testing.assert_array_equal(catalog.vectors.sample(ENCODER, 10**6, seed=0)[0], ids)


def test_the_newest_background_is_kept_per_encoder_and_kind(
    catalog: Catalog, ids: Int64Array
) -> None:
    for n in (10, 20):
        catalog.backgrounds.save(ENCODER, "image", Background(0.25, 0.125, n, N))

    assert catalog.backgrounds.get(ENCODER, "image") == Background(0.25, 0.125, 20, N)
    assert catalog.backgrounds.get(ENCODER, "text") is None
    assert catalog.backgrounds.get(OTHER_ENCODER, "image") is None
    with pytest.raises(ValueError, match="no vector"):
        catalog.backgrounds.save(OTHER_ENCODER, "image", Background(0, 1, 1, 1))


def test_settings(catalog: Catalog) -> None:
    assert catalog.settings.get("model") is None
    catalog.settings.set("model", "a")
    catalog.settings.set("model", "b")
    assert catalog.settings.get("model") == "b"
    catalog.settings.set("model", None)
    assert catalog.settings.get("model") is None
