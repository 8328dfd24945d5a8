"""What a run tells of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer.cancel import CancelToken
from indexer.events import IndexState
from indexer.pipeline.progress import Tally
from indexer.pipeline.reporting import BYTES_A_PHOTO, RESERVE_BYTES, Reporter
from indexer.types import RootId

ROOT = RootId(1)


def tally_of(found: int, done: int) -> Tally:
    tally = Tally()
    tally.begin_root(ROOT)
    for _ in range(found):
        tally.find(ROOT, is_waiting=True)
    tally.add(new=done)
    tally.is_scan_finished = True
    return tally


@pytest.mark.parametrize(("free", "is_short"), [(-1, True), (0, False)])
def test_a_disk_that_may_not_do_is_told_of_before_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, is_short: bool
) -> None:
    needed = 100 * BYTES_A_PHOTO + RESERVE_BYTES

    def disk_usage(folder: Path) -> object:
        assert folder == tmp_path
        return shutil._ntuple_diskusage(2 * needed, needed - free, needed + free)

    monkeypatch.setattr("indexer.pipeline.reporting.shutil.disk_usage", disk_usage)
    progress = Reporter(tally_of(150, 50), CancelToken(), tmp_path).progress(
        "CPU", 2, is_on_battery=False
    )
    assert progress.is_disk_nearly_full is is_short
    assert progress.free_bytes == needed + free
    done = Reporter(tally_of(150, 150), CancelToken(), tmp_path).progress(
        "CPU", 2, is_on_battery=False
    )
    assert not done.is_disk_nearly_full, "nothing more is needed"


def test_a_disk_that_does_not_say_is_no_reason_to_worry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise OSError("no such device")

    monkeypatch.setattr("indexer.pipeline.reporting.shutil.disk_usage", refuse)
    progress = Reporter(tally_of(3, 0), CancelToken(), tmp_path).progress(
        "", 1, is_on_battery=False
    )
    assert progress.free_bytes is None
    assert not progress.is_disk_nearly_full


def test_states(tmp_path: Path) -> None:
    token, tally = CancelToken(), Tally()
    reporter = Reporter(tally, token, tmp_path)
    assert reporter.progress("", 2, is_on_battery=False).state is IndexState.SCANNING
    tally.is_scan_finished = True
    assert reporter.progress("", 2, is_on_battery=False).state is IndexState.INDEXING
    token.pause()
    paused = reporter.progress("GPU", 2, is_on_battery=False)
    assert (paused.state, paused.device, paused.threads) == (IndexState.PAUSED, "GPU", 2)
    assert paused.photos_per_second == 0.0
