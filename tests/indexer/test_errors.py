"""What the user reads when something goes wrong."""

from __future__ import annotations

from indexer.errors import PhotoError, UserFacingError


def test_the_parts_become_one_line_of_sentences() -> None:
    error = UserFacingError("It broke.", "the disk is full", "Free some space")
    assert str(error) == "It broke: the disk is full. Free some space."


def test_missing_parts_leave_no_trace() -> None:
    assert str(UserFacingError("It broke")) == "It broke."


def test_a_photo_error_is_shown_as_sentences() -> None:
    assert PhotoError("The file is cut off.", "Its end is missing").sentences == (
        "The file is cut off. Its end is missing"
    )
    assert PhotoError("The file is empty").sentences == "The file is empty"
