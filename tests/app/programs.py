"""Programs of a test: each shows one window at a time, in the place of the one before."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Application
from app.open_library import Opening, OpenLibrary
from app.theme import Theme

_WAIT_MS = 30_000


class Programs:
    """Starts programs, and ends them."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
        self._qtbot, self._qapp, self._theme = qtbot, qapp, theme
        self._running: list[Application] = []

    def start(
        self, home: Opening, other: Opening | None = None, language: str | None = None
    ) -> Application:
        """Start one; its window is shown."""
        program = Application(self._qapp, self._theme, home=home, other=other, language=language)
        self._running.append(program)
        assert program.open()
        return program

    def shown(self, program: Application) -> OpenLibrary:
        """What it shows; amid a change of windows that is nothing for a moment."""
        self._qtbot.waitUntil(lambda: program.current is not None, timeout=_WAIT_MS)
        assert program.current is not None
        return program.current

    def end(self, program: Application) -> None:
        """Close the window as the user does, and wait until its engine has ended."""
        self._running.remove(program)
        try:
            opened = self.shown(program)
            with self._qtbot.waitSignal(opened.library_closed, timeout=_WAIT_MS):
                opened.window.close()
        finally:
            program.shut_down()

    def end_all(self) -> None:
        """End those that still run, also where their test failed."""
        for program in tuple(self._running):
            self.end(program)
