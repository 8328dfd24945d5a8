"""The channel between two stages: order, bounds, ends."""

from __future__ import annotations

import threading

import pytest

from indexer.errors import Cancelled
from indexer.pipeline.channel import Channel


def test_items_come_out_in_the_order_they_went_in() -> None:
    channel: Channel[int] = Channel(10)
    for number in range(5):
        channel.put(number)
    channel.close()
    assert list(channel) == [0, 1, 2, 3, 4]


def test_a_full_channel_makes_its_producer_wait() -> None:
    channel: Channel[int] = Channel(2)
    produced: list[int] = []

    def produce() -> None:
        for number in range(5):
            channel.put(number)
            produced.append(number)
        channel.close()

    producer = threading.Thread(target=produce)
    producer.start()
    producer.join(0.1)
    assert len(produced) == 2
    assert list(channel) == [0, 1, 2, 3, 4]
    producer.join()


def test_take_gives_what_there_is_after_lingering() -> None:
    channel: Channel[int] = Channel(10)
    channel.put(1)
    assert channel.take(4, linger_s=0.01) == [1]


def test_take_waits_for_a_full_batch_and_gives_the_rest_at_the_end() -> None:
    channel: Channel[int] = Channel(10)
    for number in range(5):
        channel.put(number)
    channel.close()
    assert channel.take(3) == [0, 1, 2]
    assert channel.take(3) == [3, 4]
    assert channel.take(3) == []


def test_it_ends_only_when_every_producer_is_done() -> None:
    channel: Channel[int] = Channel(10, producers=2)
    channel.close()
    channel.put(7)
    channel.close()
    assert list(channel) == [7]


@pytest.mark.parametrize("is_consumer", [True, False])
def test_abort_releases_whoever_waits(is_consumer: bool) -> None:
    channel: Channel[int] = Channel(1)
    if not is_consumer:
        channel.put(0)
    outcome: list[str] = []

    def wait() -> None:
        try:
            if is_consumer:
                channel.take(1)
            else:
                channel.put(1)
        except Cancelled:
            outcome.append("cancelled")

    waiter = threading.Thread(target=wait)
    waiter.start()
    channel.abort()
    waiter.join(2)
    assert outcome == ["cancelled"]


def test_taking_more_than_fits_does_not_wait_for_what_cannot_come() -> None:
    channel: Channel[int] = Channel(2)
    channel.put(1)
    channel.put(2)
    assert channel.take(100) == [1, 2]


def test_a_widened_channel_lets_its_producer_go_on() -> None:
    channel: Channel[int] = Channel(1)
    channel.put(1)
    producer = threading.Thread(target=channel.put, args=(2,))
    producer.start()
    channel.widen(3)
    producer.join(2)
    assert not producer.is_alive()
    channel.put(3)
    assert channel.take(3) == [1, 2, 3]
