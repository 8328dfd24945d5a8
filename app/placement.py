"""Keeps a window where it can be seen and grasped, whatever became of the screens. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_GRIP_PX = 96
"""So much of the window's upper edge has to lie on a screen, else nobody could move it."""
_GRIP_HEIGHT_PX = 24
_FRAME_PX = 16, 64
"""Room for what the system draws around a window, with some air, where it opens the first time."""


class Placement(QObject):
    """Puts one window back where it was, and brings it back when a screen goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screens_changed)
            app.primaryScreenChanged.connect(self._on_screens_changed)

    def restore(self, saved: QByteArray) -> None:
        """Take up a saved place and size, as far as they fit the screens of today."""
        if saved.isEmpty():
            screen = self._window.screen().availableGeometry().size()
            self._window.resize(self._window.size().boundedTo(screen - QSize(*_FRAME_PX)))
        else:
            self._window.restoreGeometry(saved)
        self.bring_back()

    @Slot()
    def bring_back(self) -> None:
        """Move the window onto a screen, and into it, if it is neither there nor full-screen."""
        if self._window.isMaximized() or self._window.isFullScreen():
            return  # whoever did that looks after it
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        now = self._window.geometry()
        fitting = fitted(now, screens)
        if fitting != now:
            self._window.setGeometry(fitting)

    @Slot()
    def _on_screens_changed(self) -> None:
        # Later: while it is told of, the screen that goes is still counted.
        QTimer.singleShot(0, self, self.bring_back)


def fitted(window: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window belongs.

    Args:
        window: Where it is, in pixels of the desktop.
        screens: What each screen has to give, the main one first.

    Returns:
        The same where one can grasp it and it fits; else a place on the screen that shows most of
        it, or on the main one, in a size that this screen has room for.
    """
    if not screens:
        return window
    desktop = QRect()
    for screen in screens:
        desktop = desktop.united(screen)
    edge = QRect(window.left(), window.top(), window.width(), _GRIP_HEIGHT_PX)
    grips = [edge.intersected(screen) for screen in screens]
    can_be_grasped = any(
        grip.height() == _GRIP_HEIGHT_PX and grip.width() >= min(_GRIP_PX, window.width())
        for grip in grips
    )
    has_room = window.width() <= desktop.width() and window.height() <= desktop.height()
    if can_be_grasped and has_room:
        return window
    best = max(screens, key=lambda screen: _area(window.intersected(screen)))
    width, height = min(window.width(), best.width()), min(window.height(), best.height())
    if _area(window.intersected(best)):  # as little as need be
        left = min(max(window.left(), best.left()), best.right() + 1 - width)
        top = min(max(window.top(), best.top()), best.bottom() + 1 - height)
    else:
        left = best.left() + (best.width() - width) // 2
        top = best.top() + (best.height() - height) // 2
    return QRect(left, top, width, height)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
