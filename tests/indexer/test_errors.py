"""What the user reads when something goes wrong."""

from __future__ import annotations

from indexer.errors import UserFacingError


def test_the_parts_become_one_line_of_sentences() -> None:
    error = UserFacingError("It broke.", "the disk is full", "Free some space")
    assert str(error) == "It broke: the disk is full. Free some space."


def test_missing_parts_leave_no_trace() -> None:
    assert str(UserFacingError("It broke")) == "It broke."
