"""Whether things may move, by the user's word or the system's."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from app.motion import Motion, MotionChoice, Question, question


def answering(text: str, *, means: str = "false") -> Question:
    return Question(
        sys.executable, ("-c", f"print({text!r})"), lambda answer: answer.strip() == means
    )


def test_things_move_unless_somebody_says_otherwise(qtbot: QtBot) -> None:
    assert not Motion().is_reduced


def test_the_user_has_the_last_word(qtbot: QtBot) -> None:
    motion = Motion()
    with qtbot.waitSignal(motion.changed):
        motion.choose(MotionChoice.REDUCED)
    assert motion.is_reduced
    with qtbot.waitSignal(motion.changed):
        motion.choose(MotionChoice.SYSTEM)
    assert not motion.is_reduced


def test_a_system_that_reduces_motion_is_followed(qtbot: QtBot) -> None:
    motion = Motion()
    with qtbot.waitSignal(motion.changed, timeout=10_000):
        motion.ask_system(answering("false"))
    assert motion.is_reduced


def test_a_system_without_the_program_changes_nothing(qtbot: QtBot) -> None:
    motion = Motion()
    motion.ask_system(Question("no-such-program-of-kindred", (), lambda _answer: True))
    with qtbot.waitSignal(motion.changed, timeout=10_000):  # it can be asked again
        qtbot.waitUntil(lambda: motion._process is None)
        motion.ask_system(answering("false"))


@pytest.mark.parametrize(
    ("platform", "desktop", "answer", "is_reduced"),
    [
        ("linux", "GNOME", "false", True),
        ("linux", "ubuntu:GNOME", "true", False),
        ("linux", "KDE", "0", True),
        ("linux", "KDE", "0.5", False),
        ("linux", "KDE", "", False),
        ("darwin", "", "1", True),
        ("darwin", "", "0", False),
    ],
)
def test_answers(platform: str, desktop: str, answer: str, is_reduced: bool) -> None:
    asked = question(platform, desktop)
    assert asked is not None
    assert asked.means_reduced(answer) is is_reduced


def test_windows_is_asked_by_a_call() -> None:
    assert question("win32", "") is None
