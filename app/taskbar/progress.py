"""Shows how far a run is, for people who work in other windows meanwhile. GUI thread.

Linux: a bar on the icon in docks that follow the Unity launcher protocol (KDE Plasma, Ubuntu's
dock, Dash to Dock). Windows: a bar in the taskbar. macOS has no such thing without AppKit (a badge
is a count that waits for the user, not a share), so there, and everywhere else, the title alone
says it: window lists, switchers and docks show titles.
"""

from __future__ import annotations

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from indexer.events import IndexProgress, IndexState

_WORTH_SHOWING = 50
"""A run that finds fewer files to read is over before anybody looks at a taskbar."""


class Indicator(Protocol):
    """What a system can show."""

    def show(self, share: float, *, is_paused: bool) -> None:
        """Show a share, 0 to 1."""

    def clear(self) -> None:
        """Show nothing any more."""


class NoIndicator:
    """For systems that have none."""

    def show(self, share: float, *, is_paused: bool) -> None:
        """Do nothing."""

    def clear(self) -> None:
        """Do nothing."""


def system_indicator(window: QWidget) -> Indicator:
    """What this system has."""
    indicator: Indicator = NoIndicator()
    if sys.platform == "win32":
        from app.taskbar.windows import WindowsTaskbar

        indicator = WindowsTaskbar(int(window.winId()))
    elif sys.platform.startswith("linux"):
        from app.taskbar.unity import UnityLauncher

        indicator = UnityLauncher()
    return indicator


class TaskbarProgress(QObject):
    """Follows the engine's progress, in whole percents."""

    def __init__(self, window: QWidget, indicator: Indicator | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._indicator = indicator
        self._title = ""
        self._shown: tuple[int, bool] | None = None

    @Slot(object)
    def show_progress(self, progress: IndexProgress) -> None:
        """Show where a run stands, once that is known."""
        to_read = progress.found - progress.unchanged
        if not progress.is_scan_finished or to_read < _WORTH_SHOWING:
            return
        percent = int(100 * progress.done / max(1, progress.found))
        is_paused = progress.state is IndexState.PAUSED
        if self._shown == (percent, is_paused):
            return
        if self._shown is None:
            self._title = self._window.windowTitle()
        self._shown = percent, is_paused
        words = self.tr("{0} % paused · {1}") if is_paused else self.tr("{0} % · {1}")
        self._window.setWindowTitle(words.format(percent, self._title))
        if self._indicator is None:
            self._indicator = system_indicator(self._window)
        self._indicator.show(percent / 100, is_paused=is_paused)

    @Slot()
    def clear(self) -> None:
        """No run goes on, or the window goes away."""
        if self._shown is None:
            return
        self._shown = None
        self._window.setWindowTitle(self._title)
        if self._indicator is not None:
            self._indicator.clear()
