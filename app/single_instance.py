"""One window a library: a second start brings the first window to the front instead.

GUI thread. A lock in the profile says whether there is a window; the system lets go of it when its
process ends in any way. A local socket only carries the call: what lies about of it after a crash
is swept away by whoever holds the lock.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import tempfile
import time
from pathlib import Path

import filelock
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.profile import Profile

_log = logging.getLogger(__name__)

PATIENCE_S = 8.0
"""How long the first window may take to answer: it may be starting, or about to be gone."""
_ANSWER = b"ok\n"
_POLL_S = 0.1
_MAX_CALL_BYTES = 4096
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""What a Wayland desktop gives a program that the user starts, and asks of one that comes up."""


class SingleInstance(QObject):
    """Held by the process whose window shows a library."""

    called = Signal()
    """The library was opened once more: its window should come to the front."""

    def __init__(self, lock: filelock.BaseFileLock | None, address: str) -> None:
        """Use `claim`."""
        super().__init__()
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(address)  # of a process that was killed: ours is the lock
        if not self._server.listen(address):
            _log.warning("a second start will not find this window: %s", self._server.errorString())

    @classmethod
    def claim(cls, profile: Profile, patience_s: float = PATIENCE_S) -> SingleInstance | None:
        """Become the one window of a library, or call the one that there is.

        Returns:
            None: There is a window, and it has been called to the front.

        Raises:
            UserFacingError: There is one and it does not answer, or the profile cannot be used.
        """
        profile.create()
        address = address_of(profile)
        lock = filelock.FileLock(profile.folder / "window.lock", thread_local=False)
        deadline = time.monotonic() + patience_s
        while True:
            try:
                lock.acquire(timeout=0)
                return cls(lock, address)
            except filelock.Timeout:
                pass
            except (OSError, NotImplementedError) as error:
                # A disk without locks: better two windows than none.
                _log.warning("%s cannot be locked: %s", profile.folder, error)
                return cls(None, address)
            if _call(address, deadline):
                return None
            if time.monotonic() > deadline:
                raise UserFacingError(
                    message("Kindred is open already, but does not answer"),
                    message(
                        "its window has the library in {folder}; your photos are not affected",
                        folder=profile.folder,
                    ),
                    message("Wait a moment and start it again, or end the program that hangs"),
                )
            time.sleep(_POLL_S)

    def stop_answering(self) -> None:
        """The window goes: who comes now waits for the library to be closed."""
        self._server.close()

    def release(self) -> None:
        """The library is closed: the next one may open it."""
        self._server.close()
        if self._lock is not None:
            self._lock.release()

    @Slot()
    def _on_connection(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(self._on_call)
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._answer(caller)

    @Slot()
    def _on_call(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._answer(caller)

    def _answer(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _MAX_CALL_BYTES:
                caller.abort()
            return
        try:
            token = json.loads(bytes(caller.readLine(_MAX_CALL_BYTES).data()))[_TOKEN]
        except (ValueError, TypeError, KeyError):
            token = ""
        if isinstance(token, str) and token and "\0" not in token:
            os.environ[_TOKEN] = token  # where Qt looks for it when a window asks to be active
        caller.write(_ANSWER)
        caller.flush()
        self.called.emit()


def address_of(profile: Profile) -> str:
    """Where the window of a profile listens: the same however its folder is written."""
    folder = os.path.normcase(os.path.realpath(profile.folder))
    name = f"kindred-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    # The user's own where the system has such a folder. Not through QStandardPaths, which makes
    # one and complains where there is none.
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    return str((runtime if runtime.is_dir() else Path(tempfile.gettempdir())) / name)


def _call(address: str, deadline: float) -> bool:
    """Ask the window that listens there to come to the front; return whether it has answered."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_left_ms(deadline)):
        return False
    if sys.platform == "win32":
        import ctypes

        any_process = -1  # who was started by the user may hand on the right to come up
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
    call = {_TOKEN: os.environ.get(_TOKEN, "")}
    socket.write(json.dumps(call).encode() + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_left_ms(deadline)):
            return False
    return bytes(socket.readLine().data()) == _ANSWER


def _left_ms(deadline: float) -> int:
    return max(1, round((deadline - time.monotonic()) * 1000))


def bring_to_front(window: QWidget) -> None:
    """Show a window above others, as far as the system lets a program do that."""
    if window.isMinimized():
        window.showNormal()
    top = QApplication.activeModalWidget() or window
    for each in (window, top):
        each.show()
        each.raise_()
    top.activateWindow()
    QApplication.alert(window)  # where it may not come up by itself, its entry asks for attention
