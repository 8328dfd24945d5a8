"""What the user reads when something goes wrong."""

from __future__ import annotations

from indexer.errors import PhotoError, UserFacingError
from indexer.messages import Message, message


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


def test_the_sentences_of_a_photo_error_can_be_translated() -> None:
    error = PhotoError(message("The file is empty"), message("{size} bytes", size=0))
    said = error.sentences
    assert said == "The file is empty. 0 bytes"
    assert isinstance(said, Message)
    assert said.arguments == {"what": error.what, "reason": error.reason}
