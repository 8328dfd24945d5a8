"""The token that a job and its owner share."""

from __future__ import annotations

import threading
import time

import pytest

from indexer.cancel import CancelToken
from indexer.errors import Cancelled


def test_a_fresh_token_lets_everything_pass() -> None:
    token = CancelToken()
    token.checkpoint()
    token.raise_if_cancelled()
    assert not token.wait(0.001)


def test_cancel_wakes_a_paused_job_at_once() -> None:
    token = CancelToken()
    token.pause()
    left_by: list[type[BaseException]] = []

    def job() -> None:
        try:
            token.checkpoint()
        except Cancelled as error:
            left_by.append(type(error))

    thread = threading.Thread(target=job)
    thread.start()
    thread.join(0.05)
    assert thread.is_alive()
    before = time.monotonic()
    token.cancel()
    thread.join(2)
    assert left_by == [Cancelled]
    assert time.monotonic() - before < 0.2


def test_resume_lets_a_paused_job_go_on() -> None:
    token = CancelToken()
    token.pause()
    thread = threading.Thread(target=token.checkpoint)
    thread.start()
    thread.join(0.05)
    assert thread.is_alive()
    token.resume()
    thread.join(2)
    assert not thread.is_alive()


def test_wait_ends_early_when_cancelled() -> None:
    token = CancelToken()
    threading.Timer(0.05, token.cancel).start()
    before = time.monotonic()
    assert token.wait(10)
    assert time.monotonic() - before < 5
    with pytest.raises(Cancelled):
        token.checkpoint()
