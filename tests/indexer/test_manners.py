from __future__ import annotations

import pytest

from indexer.manners import Threads


@pytest.mark.parametrize(
    ("threads", "cores", "count"),
    [
        (Threads.ALL, 8, 8),
        (Threads.HALF, 8, 4),
        (Threads.HALF, 5, 2),
        (Threads.HALF, 1, 1),
        (Threads.ONE, 8, 1),
    ],
)
def test_how_many_cores(threads: Threads, cores: int, count: int) -> None:
    assert threads.among(cores) == count


def test_all_are_those_that_this_process_may_use() -> None:
    assert Threads.ALL.among() >= 1
