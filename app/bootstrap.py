"""Starts the window program: the one entry for the command line into everything that is Qt."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.output import say
from indexer.errors import UserFacingError
from indexer.profile import Profile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.application import Application

_FAILURE = 1
_SWITCH_INTERVAL_S = 0.0005
"""For how long a busy thread keeps the interpreter while another one waits. Beside a thread that
computes in Python, 99 of 100 frames of the grid were ready within 80 to 225 ms with Python's own
5 ms, and within 25 to 38 ms with this (two cores, both busy with other programs as well)."""


def run_window(
    profile: Profile,
    *,
    model_id: str | None,
    demo: bool,
    screenshot: Path | None,
    query: str | None,
    language: str | None = None,
) -> int:
    """Open the window and run until it is closed.

    Args:
        profile: Of the user's own library; with ``demo``, the default profile stands for the demo
            profile beside it, and any other one is used as it is.
        model_id: The model to use instead of the one used last.
        demo: Show the sample library.
        screenshot: Show no window: write a picture of it here once everything has come.
        query: With ``screenshot``, what to search for.
        language: To speak instead of what the settings say, such as ``de``.

    Returns:
        The exit status: 0, or 1 after an error that was told.
    """
    problem = _prepare_platform(is_offscreen=screenshot is not None)
    if problem is not None:
        return _tell(problem)
    # Nothing that is imported goes again; from then on `Garbage` has it collected.
    gc.disable()
    # Only now: Qt reads its environment when it is imported.
    from PySide6.QtWidgets import QApplication

    from app.pyside_features import skip_feature_search

    skip_feature_search()
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    from app.application import Application, show_error
    from app.open_library import Opening, demo_of
    from app.settings import Settings
    from app.theme import Theme

    home = Opening(profile, model_id)
    other: Opening | None = demo_of(profile)
    if demo and profile == Profile.default():
        home, other = demo_of(profile), home
    elif demo:
        home, other = Opening(profile, demo_of(profile).model_id, is_demo=True), None
    app = QApplication.instance() or QApplication(["kindred"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Kindred")
    app.setDesktopFileName("kindred")
    theme = Theme(app, Settings(home.profile).appearance)
    is_single = screenshot is None  # nobody sees that window
    program = Application(
        app, theme, home=home, other=other, language=language, is_single=is_single
    )
    try:
        if not program.open():
            if sys.stdout is not None:  # it is where there is no terminal, on Windows
                say("Kindred is open already: its window was called to the front.")
            return 0
    except UserFacingError as error:
        if screenshot is None and not _is_offscreen():
            show_error(error)
        return _tell(error)
    theme.motion.ask_system()  # now that there is a window to stay for the answer
    status = 0
    if screenshot is not None:
        status = _take_screenshot(program, app, screenshot, query)
    else:
        # Nothing is lost by an end at any moment, so Ctrl+C in a terminal may end it at once.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        app.exec()
    program.shut_down()
    if not program.has_ended or "torch" in sys.modules:
        # Everything is closed by now. Python would take another second to take torch apart, and
        # while torch is being imported it would wait for that first.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status


def _take_screenshot(program: Application, app: QApplication, path: Path, query: str | None) -> int:
    from app.screenshot import Screenshot

    assert program.current is not None
    window = program.current.window
    errors: list[UserFacingError] = []
    shot = Screenshot(program.current, path, query)
    shot.failed.connect(errors.append)
    shot.failed.connect(window.close)
    shot.taken.connect(window.close)
    app.exec()
    return _tell(errors[0]) if errors else 0


def _prepare_platform(*, is_offscreen: bool) -> UserFacingError | None:
    """Choose Qt's platform before Qt is loaded; without a screen it would abort the process."""
    if is_offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_linux = sys.platform.startswith("linux")
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if is_linux and not has_screen and "QT_QPA_PLATFORM" not in os.environ:
        return UserFacingError(
            "Kindred's window needs a screen, and there is none",
            "neither DISPLAY nor WAYLAND_DISPLAY is set",
            "Start it on a desktop, or use the commands that need no screen: kindred --help",
        )
    return None


def _is_offscreen() -> bool:
    return os.environ.get("QT_QPA_PLATFORM") == "offscreen"


def _tell(error: UserFacingError) -> int:
    sys.stderr.write(f"kindred: {error}\n")
    return _FAILURE
