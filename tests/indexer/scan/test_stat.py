from __future__ import annotations

import os

import pytest

from indexer.scan.stat import are_inodes_renumbered, file_stat, is_unchanged
from indexer.types import FileStat

S = 10**9
EVEN = 1_600_000_000 * S


@pytest.mark.parametrize(
    ("known", "now", "expected"),
    [
        (FileStat(1, 5, 7), FileStat(1, 5, 7), True),
        (FileStat(1, 5, 7), FileStat(2, 5, 7), False),
        (FileStat(1, 5, 7), FileStat(1, 6, 7), False),
        (FileStat(1, 5, 7), FileStat(1, 5, 8), False),
        (FileStat(1, 5, 0), FileStat(1, 5, 8), True),
        (FileStat(1, 5, 7), FileStat(1, 5, 0), True),
        # FAT: what was seen while it was mounted, and what was kept.
        (FileStat(1, EVEN + 1_999_999_999, 0), FileStat(1, EVEN, 0), True),
        (FileStat(1, EVEN + 2 * S, 0), FileStat(1, EVEN, 0), False),
        (FileStat(1, EVEN, 0), FileStat(1, EVEN + S, 0), False),
        (FileStat(1, EVEN + 2 * S, 0), FileStat(1, EVEN + S, 0), False),
    ],
)
def test_unchanged(known: FileStat, now: FileStat, expected: bool) -> None:
    assert is_unchanged(known, now) is expected


def _folder(same: int, other: int, unknown: int = 0) -> list[tuple[FileStat, FileStat]]:
    return [
        *[(FileStat(1, i, 5), FileStat(1, i, 5)) for i in range(same)],
        *[(FileStat(1, i, 5), FileStat(1, i, 6)) for i in range(other)],
        *[(FileStat(1, i, 0), FileStat(1, i, 6)) for i in range(unknown)],
    ]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (_folder(0, 4), True),
        (_folder(3, 4), True),
        (_folder(4, 4), False),
        (_folder(0, 3), False),
        (_folder(0, 3, 9), False),
        ([], False),
    ],
)
def test_renumbered(pairs: list[tuple[FileStat, FileStat]], expected: bool) -> None:
    assert are_inodes_renumbered(pairs) is expected
    changed = [(known, FileStat(9, now.mtime_ns, now.inode)) for known, now in pairs]
    assert not are_inodes_renumbered(changed)


def test_numbers_too_large_for_the_catalog_are_cut() -> None:
    values = [0o100644, 2**128 - 1, 1, 1, 0, 0, 10, 0, 0, 0]
    for mtime_ns in (2**70, -(2**70)):
        stat = file_stat(os.stat_result(values, {"st_mtime_ns": mtime_ns}))
        assert 0 < stat.inode < 2**63
        assert abs(stat.mtime_ns) < 2**63
        assert stat.size_bytes == 10
