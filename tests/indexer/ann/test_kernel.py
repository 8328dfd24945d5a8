from __future__ import annotations

import threading

import numpy as np
import pytest
from numpy.typing import NDArray

from indexer.ann import kernel
from indexer.ann.kernel import cosines
from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from tests.indexer.ann.dict_source import clustered


def test_cosines_are_those_of_a_plain_float64_product() -> None:
    vectors = clustered(3000).astype(np.float16)
    queries = clustered(3, seed=1)
    expected = vectors.astype(np.float64) @ queries.astype(np.float64).T
    np.testing.assert_allclose(cosines(vectors, queries), expected, atol=1e-6)


def test_every_finite_float16_is_widened_exactly() -> None:
    every = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    every = every[np.isfinite(every)]
    # Queries along the axes: a product by 1 and sums with 0 have the bits of the number itself.
    vectors = np.zeros((len(every), 2), np.float16)
    vectors[:, 1] = every
    found = cosines(vectors, np.eye(2, dtype=np.float32))
    np.testing.assert_array_equal(found[:, 1], every.astype(np.float32))
    np.testing.assert_array_equal(found[:, 0], 0)


def test_the_bits_are_those_of_widened_rows() -> None:
    vectors = clustered(500, dim=512).astype(np.float16)
    queries = clustered(2, dim=512, seed=1)
    expected = np.vecdot(vectors.astype(np.float32)[:, None, :], queries)
    np.testing.assert_array_equal(cosines(vectors, queries), expected)


@pytest.mark.parametrize("dim", [512, 100, 33])
def test_a_photos_cosine_does_not_depend_on_what_is_scanned_with_it(dim: int) -> None:
    vectors = clustered(2500, dim=dim).astype(np.float16)
    queries = clustered(4, dim=dim, seed=1)
    whole = cosines(vectors, queries)
    for start, end in ((0, 1), (1, 2), (3, 10), (1023, 1025), (17, 2400)):
        np.testing.assert_array_equal(cosines(vectors[start:end].copy(), queries), whole[start:end])
    np.testing.assert_array_equal(cosines(vectors, queries[2:3])[:, 0], whole[:, 2])
    at = np.sort(np.random.default_rng(0).choice(2500, 777, replace=False))
    np.testing.assert_array_equal(cosines(vectors, queries, at), whole[at])


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_threads_share_the_rows_and_leave_none_behind(
    threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = clustered(5003).astype(np.float16)
    queries = clustered(2, seed=1)
    whole = cosines(vectors, queries)
    monkeypatch.setattr(kernel, "usable_cores", lambda: threads)
    monkeypatch.setattr(kernel, "_BLOCK_BYTES", 4 * 32 * 50)
    before = threading.active_count()
    at = np.random.default_rng(0).permutation(5003)
    np.testing.assert_array_equal(cosines(vectors, queries), whole)
    np.testing.assert_array_equal(cosines(vectors, queries, at), whole[at])
    assert threading.active_count() == before


def test_rows_are_read_wherever_they_are_asked_for() -> None:
    vectors = clustered(100).astype(np.float16)
    queries = clustered(1, seed=1)
    whole = cosines(vectors, queries)
    for at in ([], [99], [4, 5, 6], [6, 5, 4], [4, 4, 4], [4, 6, 5, 7]):
        np.testing.assert_array_equal(
            cosines(vectors, queries, np.array(at, np.int64)), whole[np.array(at, np.int64)]
        )


def test_an_error_on_another_thread_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "usable_cores", lambda: 2)
    monkeypatch.setattr(kernel, "_BLOCK_BYTES", 4 * 32 * 10)

    widened = kernel._Block.widened

    def fail(self: kernel._Block, bits: NDArray[np.int16]) -> NDArray[np.float32]:
        if threading.current_thread().name.startswith("scan"):
            failed.set()
            raise MemoryError
        assert failed.wait(30)
        return widened(self, bits)

    failed = threading.Event()

    monkeypatch.setattr(kernel._Block, "widened", fail)
    with pytest.raises(MemoryError):
        cosines(clustered(1000).astype(np.float16), clustered(1))


def test_a_cancelled_scan_ends() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        cosines(clustered(10).astype(np.float16), clustered(1), token=token)
