from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.removal_preview import look_ahead
from app.models.removal_rows import PreviewModel
from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import BinOutcome, BinReport, Why

_ITEM = BinItem(Path("/x/a.jpg"), b"1" * 32, Path("/x/b.jpg"), b"1" * 32, "identical-bytes")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (None, "b.jpg stays"),
        (Why.CHANGED, "b.jpg stays"),
        (Why.PROTECTED, "b.jpg stays"),
        (Why.KEEPER_GONE, "b.jpg was to stay"),
        (Why.KEEPER_IN_TRASH, "b.jpg was to stay"),
        (Why.SAME_FILE, "b.jpg was to stay"),
    ],
)
def test_only_of_what_was_found_fit_it_is_said_that_it_stays(
    qtbot: QtBot, why: Why | None, said: str
) -> None:
    def dry_run(plan: BinPlan, _confirmed: frozenset[str]) -> BinReport:
        (item,) = plan.items
        return BinReport("", (BinOutcome(item.path, item.keeper, 3, why is None, why, "why"),))

    model = PreviewModel()
    model.set_preview(look_ahead(BinPlan("", (_ITEM,)), dry_run))
    assert model.row_at(0).text == said
    assert (model.row_at(0).icon == "warning") == (said == "b.jpg was to stay")
