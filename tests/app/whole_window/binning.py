"""The way through a removal in all its stages, the bin, and a folder compared with the library.

Nothing is moved here: what the engine would have told is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.dialogs.removing.dialog import RemovalDialog
from app.main_window import MainWindow
from app.models.comparison_rows import HereFile
from app.models.place import BIN, COMPARE
from app.models.removal_preview import look_ahead
from app.views.folder_comparison.lists import Tab
from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import (
    Action,
    Batch,
    BinOutcome,
    BinReport,
    Entry,
    EntryId,
    EntryState,
    Why,
)
from indexer.catalog.journal_records import NewEntry
from indexer.comparing.records import (
    Comparison,
    ComparisonProgress,
    Match,
    ThereFile,
    Unreadable,
)
from indexer.duplicates.tiers import Tier
from indexer.messages import message
from indexer.types import PhotoId
from tests.app.waiting import LONG_MS
from tests.app.whole_window.stop import Stop, leave

_FOLDER = Path("/x/2019-07-13_100CANON")
_HASH = b"\1" * 32
_WHEN = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)


def binning(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    """The preview, the report, the bin, and the comparison in its states."""
    yield from _removal(window)
    yield from _bin(qtbot, window)
    yield from _comparison(qtbot, window)


def _removal(window: MainWindow) -> Iterator[Stop]:
    dialog = RemovalDialog(window._theme, window._icons, window)
    dialog.open()
    dialog.show_progress(1_203, 12_040)
    yield Stop("looking at what would go", dialog)
    for is_selection in (False, True):
        dialog.show_preview(look_ahead(_plan(), _dry_run), is_selection=is_selection)
        yield Stop(f"what would go, of a selection: {is_selection}", dialog)
    dialog.preview.last_copies.click()
    yield Stop("the last copies may go", dialog)
    dialog.show_moving()
    dialog.show_progress(1_203, 12_040)
    yield Stop("moving to the trash", dialog)
    dialog.show_report(_dry_run(_plan(), frozenset()))
    yield Stop("what went", dialog)
    leave(dialog)
    window.activateWindow()  # nobody manages windows here


def _plan() -> BinPlan:
    return BinPlan(
        "",
        (
            BinItem(_FOLDER / "a.jpg", _HASH, _FOLDER / "b.jpg", _HASH, "identical-bytes", "same"),
            BinItem(_FOLDER / "c.jpg", _HASH, None, group="c"),
            BinItem(_FOLDER / "d.jpg", _HASH, _FOLDER / "b.jpg", _HASH, "same-picture"),
        ),
    )


def _dry_run(plan: BinPlan, confirmed: frozenset[str]) -> BinReport:
    outcomes = []
    for item in plan.items:
        outcome = BinOutcome(item.path, item.keeper, 3_200_000, is_done=True)
        if item.keeper is None and item.group_name not in confirmed:
            said = message("Nothing of its group would be left, and nobody confirmed that")
            outcome = replace(outcome, is_done=False, why=Why.WHOLE_GROUP, detail=said)
        if item.path.name == "d.jpg":
            said = message("{path} has changed since it was chosen", path=item.path.name)
            outcome = replace(outcome, is_done=False, why=Why.CHANGED, detail=said)
        outcomes.append(outcome)
    return BinReport("", tuple(outcomes))


def _bin(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    page = window.binning.page
    window.browsing.go_to(BIN)
    qtbot.waitUntil(lambda: bool(page.text.strip()), timeout=LONG_MS)
    yield Stop("an empty bin", window)
    window.binning.showing._reading.cancel()
    batch = Batch("x", _WHEN, 1_240, 1_203, 3_200_000_000, 12, 5, 20)
    page.show_batches([batch, replace(batch, id="y", moved=0, restored=7)])
    entries = [_entry(number, state) for number, state in enumerate(EntryState)]
    page.show_entries("x", entries)
    page.files.selectAll()
    qtbot.wait(1)
    yield Stop("the bin", window)
    page.show_batches([])


def _entry(number: int, state: EntryState) -> Entry:
    file = NewEntry(
        "x", number, Action.BIN, _FOLDER / f"{state.value}.jpg", _HASH, 3_200_000, 0, 0, 0,
        None, None, "", "",
    )  # fmt: skip
    detail = message("{folder} is protected", folder=_FOLDER) if state is state.REFUSED else ""
    return Entry(EntryId(number), file, state, detail, None, _WHEN, _WHEN)


def _comparison(qtbot: QtBot, window: MainWindow) -> Iterator[Stop]:
    page = window.binning.comparing.page
    window.browsing.go_to(COMPARE)
    qtbot.wait(1)
    yield Stop("no folder is compared yet", window)
    page.show_begun(_FOLDER)
    yield Stop("a folder is being looked through", window)
    page.show_progress(ComparisonProgress(1_203, 12_040, 900, 303, 2))
    yield Stop("a folder is being compared", window)
    file = ThereFile(_FOLDER / "a.jpg", 3_200_000, _HASH)
    words = (message("{factor:.1f}× smaller", factor=2.0),)
    match = Match(
        file, Tier.SAME_PICTURE, PhotoId(1), _HASH, _FOLDER / "b.jpg", is_reachable=True,
        relation=words,
    )  # fmt: skip
    safe = replace(match, tier=Tier.IDENTICAL_BYTES, relation=())
    torn = Unreadable(_FOLDER / "torn.jpg", message("The file is too large to be read into memory"))
    page.show_comparison(Comparison(_FOLDER, (match, safe), (file,) * 12, (torn,)))
    page.lists.show_here([HereFile(_FOLDER / "c.jpg", 3_200_000)] * 1_203)
    for tab in Tab:
        page.lists.choose(tab)
        qtbot.wait(1)
        yield Stop(f"a compared folder, {tab.name.lower()}", window)
    page.lists.choose(Tab.BOTH)
    page.show_comparison(Comparison(_FOLDER, (match,), was_cancelled=True))
    yield Stop("a comparison that was stopped", window)
    page.show_comparison(Comparison(_FOLDER, (), (file,), others=1_203, was_cut_off=True))
    yield Stop("a card that was pulled out", window)
    page.show_comparison(Comparison(_FOLDER))
    yield Stop("a folder without photos", window)
    page.show_copying(12, 1_203)
    yield Stop("copying into the library", window)
    page.show_failed()
