"""Decoders and the encoder never work at the same time, and neither waits for ever."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from indexer.pipeline.turns import Turns


def test_the_encoder_is_alone() -> None:
    turns = Turns(enabled=True)
    lock = threading.Lock()
    inside = {"decoding": 0, "embedding": 0}
    overlaps: list[dict[str, int]] = []

    def work(kind: str) -> None:
        with turns.decoding() if kind == "decoding" else turns.embedding():
            with lock:
                inside[kind] += 1
                if inside["embedding"] and inside["decoding"]:
                    overlaps.append(dict(inside))
            threading.Event().wait(0.001)
            with lock:
                inside[kind] -= 1

    with ThreadPoolExecutor(3) as decoders, ThreadPoolExecutor(1) as encoder:
        jobs = [decoders.submit(work, "decoding") for _ in range(60)]
        jobs += [encoder.submit(work, "embedding") for _ in range(20)]
        for job in jobs:
            job.result(timeout=10)
    assert overlaps == []


def test_decoders_work_side_by_side() -> None:
    turns = Turns(enabled=True)
    both_inside = threading.Barrier(2)

    def decode() -> None:
        with turns.decoding():
            both_inside.wait(timeout=5)

    with ThreadPoolExecutor(2) as pool:
        for job in [pool.submit(decode), pool.submit(decode)]:
            job.result(timeout=5)


def test_a_waiting_encoder_goes_before_new_decoders() -> None:
    turns = Turns(enabled=True)
    order: list[str] = []
    first_decoder_may_end = threading.Event()
    first_decoder_is_in = threading.Event()

    def first_decoder() -> None:
        with turns.decoding():
            first_decoder_is_in.set()
            first_decoder_may_end.wait(5)

    def encoder() -> None:
        with turns.embedding():
            order.append("encoder")

    def late_decoder() -> None:
        with turns.decoding():
            order.append("decoder")

    threads = [threading.Thread(target=first_decoder)]
    threads[0].start()
    first_decoder_is_in.wait(5)
    threads.append(threading.Thread(target=encoder))
    threads[1].start()
    while not turns.is_embedding_wanted:
        threading.Event().wait(0.001)
    threads.append(threading.Thread(target=late_decoder))
    threads[2].start()
    first_decoder_may_end.set()
    for thread in threads:
        thread.join(5)
    assert order == ["encoder", "decoder"]


def test_without_turns_nobody_waits() -> None:
    turns = Turns(enabled=False)
    with turns.embedding(), turns.decoding():
        pass
