"""Whether things may move: what the user chose or, where that is left open, what the system says.

Qt 6.11 does not know the system's setting, so each system is asked in its own way; by a process
that runs beside us where there is no quick call, so that the window never waits for it. GUI thread.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

_SPI_GETCLIENTAREAANIMATION = 0x1042
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class MotionChoice(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    REDUCED = "reduced"


@dataclass(frozen=True, slots=True)
class Question:
    """A command that prints what the system's setting is, and how to read its answer."""

    program: str
    arguments: tuple[str, ...]
    means_reduced: Callable[[str], bool]


def question(platform: str = sys.platform, desktop: str | None = None) -> Question | None:
    """How to ask this system; None where it is asked by a call, or cannot be asked."""
    if platform == "darwin":
        return Question(
            "/usr/bin/defaults",
            ("read", "com.apple.universalaccess", "reduceMotion"),
            lambda answer: answer == "1",
        )
    if not platform.startswith("linux"):
        return None
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "") if desktop is None else desktop
    if "KDE" in desktop.upper().split(":"):
        return Question(
            "kreadconfig6",
            ("--group", "KDE", "--key", "AnimationDurationFactor", "--default", "1"),
            _is_zero,
        )
    return Question(
        "gsettings",
        ("get", "org.gnome.desktop.interface", "enable-animations"),
        lambda answer: answer == "false",
    )


class Motion(QObject):
    """The one place that says whether motion is reduced."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = MotionChoice.SYSTEM
        self._system_reduces = False
        self._question: Question | None = None
        self._process: QProcess | None = None

    @property
    def is_reduced(self) -> bool:
        """True: nothing fades, slides or grows; what changes is there at once."""
        return self._choice is MotionChoice.REDUCED or self._system_reduces

    def choose(self, choice: MotionChoice) -> None:
        """Follow the user's choice from now on."""
        self._update(choice, is_reduced_by_system=self._system_reduces)

    def ask_system(self, asked: Question | None = None) -> None:
        """Find out what the system says; `changed` tells if that makes a difference."""
        if sys.platform == "win32" and asked is None:
            self._update(self._choice, is_reduced_by_system=_windows_reduces_motion())
            return
        self._question = asked or question()
        if self._question is None or self._process is not None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_answered)
        self._process.errorOccurred.connect(self._on_no_answer)
        self._process.start(self._question.program, list(self._question.arguments))

    @Slot()
    def _on_answered(self) -> None:
        if self._process is None or self._question is None:
            return
        answer = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        is_reduced = self._question.means_reduced(answer.strip())
        self._on_no_answer()
        self._update(self._choice, is_reduced_by_system=is_reduced)

    @Slot()
    def _on_no_answer(self) -> None:
        """No such program: the system has no such setting that could be known."""
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def _update(self, choice: MotionChoice, *, is_reduced_by_system: bool) -> None:
        was_reduced = self.is_reduced
        self._choice, self._system_reduces = choice, is_reduced_by_system
        if self.is_reduced != was_reduced:
            for effect in _EFFECTS:
                QApplication.setEffectEnabled(effect, not self.is_reduced)
            self.changed.emit()


def _is_zero(answer: str) -> bool:
    try:
        return float(answer) == 0
    except ValueError:
        return False


def _windows_reduces_motion() -> bool:
    """``SystemParametersInfo(SPI_GETCLIENTAREAANIMATION)``: a call of microseconds."""
    if sys.platform == "win32":
        is_animated = ctypes.c_int(1)
        has_answered = ctypes.windll.user32.SystemParametersInfoW(
            _SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(is_animated), 0
        )
        return bool(has_answered) and not is_animated.value
    return False
