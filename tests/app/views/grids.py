"""Contents of a grid, for the tests of what shows them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.models.grid_content import EMPTY, GridContent
from app.models.making_content import by_order
from app.models.sections import Grouping, Runs
from indexer.catalog.records import PhotoLayout, PhotoOrder


def content(ids: list[int]) -> GridContent:
    """Photos of three shapes and one colour, on two days."""
    n = len(ids)
    rng = np.random.default_rng(4)
    return replace(
        EMPTY,
        ids=np.array(ids, np.int64),
        widths=rng.choice([300, 400, 150], n).astype(np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.full(n, 0x336699, np.uint32),
        taken_s=np.zeros(n),
        runs=Runs(Grouping.DAY, np.array([0, n // 3]), np.array([18_305, 17_900]), n),
        total=n,
    )


def years(first: int, last: int, photos_a_month: int = 12) -> GridContent:
    """Photos on the 14th of each month, newest first."""
    months = np.arange(np.datetime64(f"{first}-01"), np.datetime64(f"{last + 1}-01"))[::-1]
    taken = (months.astype("datetime64[D]") + 13).astype("datetime64[s]").astype(np.int64)
    taken_s = np.repeat(taken, photos_a_month).astype(np.float64)
    n = len(taken_s)
    layout = PhotoLayout(
        ids=np.arange(1, n + 1, dtype=np.int64),
        widths=np.full(n, 300, np.int32),
        heights=np.full(n, 200, np.int32),
        mean_colors=np.full(n, 0x336699, np.uint32),
        taken_s=taken_s,
    )
    return by_order(layout, PhotoOrder.DATE)
