"""Tallies and the rate."""

from __future__ import annotations

import pytest

from indexer.pipeline.progress import RATE_WINDOW_S, RateMeter, Tally


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
