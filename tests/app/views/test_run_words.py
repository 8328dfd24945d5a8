"""Runs in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.views.run_words import (
    SteadyTime,
    ago_text,
    duration_text,
    finished_text,
    summary_text,
    what_text,
    work_text,
)
from app.views.texts import time_left_text
from indexer.errors import UserFacingError
from indexer.events import IndexFinished, IndexProgress, IndexState, IndexSummary

pytestmark = pytest.mark.usefixtures("qapp")  # which speaks English

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (5, "just now"),
        (61, "1 minute ago"),
        (59 * 60, "59 minutes ago"),
        (2 * 3600 + 5, "2 hours ago"),
        (25 * 3600, "yesterday"),
        (3 * 86_400, "3 days ago"),
    ],
)
def test_how_long_ago(seconds: int, text: str) -> None:
    assert ago_text(NOW - timedelta(seconds=seconds), NOW) == text


def test_long_ago_is_a_date() -> None:
    assert "ago" not in ago_text(NOW - timedelta(days=30), NOW)


def test_a_finished_run_says_what_it_did() -> None:
    text = summary_text(IndexSummary(40, 20, 3, 15, 12, 2, 245.0))
    assert text == "20 photos added, 3 moved or copied, 12 removed, 2 problems · 4 min"
    assert summary_text(IndexSummary(40, 0, 0, 40, 0, 2, 245.0)) == "Nothing has changed"


def test_a_run_that_ended_early_says_why() -> None:
    some = IndexSummary(40, 20, 0, 0, 0, 0, 2.0)
    assert "20 photos" in finished_text(IndexFinished(some, was_cancelled=True))
    full = UserFacingError("The disk is full")
    assert finished_text(IndexFinished(some, was_cancelled=False, error=full)) == full.what


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (59, "59 s"), (240, "4 min"), (7500, "2 h 5 min")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (30, "less than a minute left"),
        (130, "2 min left"),
        (27 * 60, "25 min left"),
        (3599, "1 h 0 min left"),
        (2 * 3600 + 14 * 60, "2 h 10 min left"),
    ],
)
def test_time_left_is_rounded_as_roughly_as_it_is_known(seconds: float, text: str) -> None:
    assert time_left_text(seconds) == text


def test_time_left_does_not_jump_to_and_fro() -> None:
    steady = SteadyTime()
    said = {steady.text(149 + wobble) for wobble in (0, 3, -2, 4, 0, 3)}
    assert len(said) == 1, "149 s and 151 s round to different minutes"
    assert steady.text(70) != said.pop()
    assert steady.text(None) == ""


def test_waiting_for_the_model_is_not_looking_for_photos() -> None:
    waiting = IndexProgress(IndexState.SCANNING, "", 0, 0, False, 0.0, None, "", 0)
    assert "model" in what_text(waiting)
    assert "model" in work_text(waiting)
