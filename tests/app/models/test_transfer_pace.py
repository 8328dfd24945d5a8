from __future__ import annotations

import pytest

from app.models.transfer_pace import WINDOW_S, TransferPace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_at_first_nothing_is_known(clock: Clock) -> None:
    pace = TransferPace(clock)
    assert pace.bytes_per_second is None
    assert pace.seconds_left is None
    pace.update(50, 1000)
    clock.now += 0.5
    pace.update(60, 1000)
    assert pace.bytes_per_second is None, "half a second says too little"


def test_what_an_earlier_try_brought_makes_nothing_faster(clock: Clock) -> None:
    pace = TransferPace(clock)
    pace.update(500, 1000)
    clock.now += 2
    pace.update(600, 1000)
    assert pace.bytes_per_second == pytest.approx(50)
    assert pace.seconds_left == pytest.approx(8)


def test_the_rate_is_that_of_the_last_seconds(clock: Clock) -> None:
    pace = TransferPace(clock)
    for step in range(60):
        clock.now += 1
        pace.update(step if step < 30 else 30 + (step - 30) * 100, 100_000)
    assert pace.bytes_per_second == pytest.approx(100)
    assert WINDOW_S < 30


def test_a_line_that_goes_silent_gets_slower(clock: Clock) -> None:
    pace = TransferPace(clock)
    pace.update(0, 1000)
    clock.now += 2
    pace.update(200, 1000)
    clock.now += 8
    assert pace.bytes_per_second == pytest.approx(20)
