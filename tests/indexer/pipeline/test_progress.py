"""Tallies and the rate."""

from __future__ import annotations

import pytest

from indexer.events import RootProgress, RootStage
from indexer.pipeline.progress import (
    RATE_WINDOW_S,
    SETTLE_S,
    WARM_UP_S,
    RateMeter,
    Tally,
    TimeLeft,
)
from indexer.types import RootId


def test_found_is_the_sum_of_what_became_of_the_files() -> None:
    tally = Tally()
    tally.add(found=11, new=4, reused=1, unchanged=3, completed=2, problems=1)
    summary = tally.summary(1.23456)
    assert summary.found == summary.new + summary.reused + summary.unchanged + summary.problems
    assert summary.unchanged == 5
    assert summary.seconds == 1.235
    assert tally.done == 11
    assert tally.worked_on == 7


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_rate_is_that_of_the_last_seconds() -> None:
    clock = Clock()
    meter = RateMeter(clock)
    total = 0
    for _ in range(100):  # 10 photos a second for a long while
        clock.now += 1
        total += 10
        rate = meter.update(total)
    assert rate == pytest.approx(10)
    for _ in range(int(RATE_WINDOW_S) + 2):  # then 2 a second
        clock.now += 1
        total += 2
        rate = meter.update(total)
    assert rate == pytest.approx(2)


def test_a_pause_does_not_count() -> None:
    clock = Clock()
    meter = RateMeter(clock)
    clock.now += 1
    meter.update(10)
    clock.now += 1_000
    meter.restart(10)
    clock.now += 1
    assert meter.update(20) == pytest.approx(10)


def test_no_time_no_rate() -> None:
    assert RateMeter(Clock()).update(5) == 0.0


def test_how_far_each_root_is() -> None:
    tally = Tally()
    one, two = RootId(1), RootId(2)
    tally.expect([one, two])
    assert [root.stage for root in tally.roots()] == [RootStage.WAITING] * 2
    tally.begin_root(one)
    for number in range(5):
        tally.find(one, is_waiting=number < 3)
    assert tally.roots()[0] == RootProgress(one, RootStage.SCANNING, done=2, found=5)
    tally.end_root(one)
    tally.settle(one)
    tally.settle(one, is_lost=True)
    assert tally.roots()[0] == RootProgress(one, RootStage.INDEXING, done=3, found=4)
    assert tally.found == 4
    tally.settle(one)
    assert tally.roots()[0] == RootProgress(one, RootStage.DONE, done=4, found=4)
    assert tally.roots()[1].stage is RootStage.WAITING


def test_time_left_counts_down_and_does_not_jump() -> None:
    clock = Clock()
    time_left = TimeLeft(clock)
    assert time_left.update(1000, 10.0) is None, "too early for a guess"
    clock.now += WARM_UP_S
    assert time_left.update(1000, 10.0) == pytest.approx(100)
    clock.now += 10
    assert time_left.update(900, 10.0) == pytest.approx(90)
    before = 90.0
    for _ in range(20):  # a folder of larger photos: four times as slow
        clock.now += 0.1
        now = time_left.update(900, 2.5)
        assert now is not None
        assert abs(now - before) < 4, "it moves, but step by step"
        before = now
    clock.now += 10 * SETTLE_S
    assert time_left.update(900, 2.5) == pytest.approx(360, rel=0.01)
    time_left.restart()
    assert time_left.update(900, 2.5) is None
    assert time_left.update(900, 0.0) is None
