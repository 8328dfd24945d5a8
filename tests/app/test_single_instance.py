"""A library is shown by one window: real processes, killed and stopped as it happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from app.open_library import Opening, OpenLibrary, demo_of
from app.single_instance import SingleInstance, address_of, bring_to_front
from indexer.errors import UserFacingError
from indexer.profile import Profile
from tests.app.programs import Programs

OpenWindow = Callable[..., OpenLibrary]
Start = Callable[..., subprocess.Popen[str]]

_RUN = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from app import application, bootstrap, single_instance
from indexer.profile import Profile

single_instance.PATIENCE_S = float(sys.argv[2])
claim = single_instance.SingleInstance.claim.__func__
single_instance.SingleInstance.claim = classmethod(
    lambda cls, profile: claim(cls, profile, float(sys.argv[2]))
)
application.bring_to_front = lambda window: print("called", window.isVisible(), flush=True)

def show(self, original=application.OpenLibrary.show):
    original(self)
    print("open", flush=True)
    if sys.argv[3] == "close":
        QTimer.singleShot(0, self.window.close)

application.OpenLibrary.show = show
profile = Profile(Path(sys.argv[1]))
sys.exit(bootstrap.run_window(profile, model_id=None, demo=False, screenshot=None, query=None))
"""


@pytest.fixture
def start(profile_dir: Path) -> Iterator[Start]:
    """Starts a window in a process of its own; all are gone at the end."""
    started: list[subprocess.Popen[str]] = []

    def start_(what: str = "stay", patience_s: float = 20, profile: Path = profile_dir) -> object:
        process = subprocess.Popen(
            [sys.executable, "-c", _RUN, str(profile), str(patience_s), what],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=Path(__file__).resolve().parents[2],
        )
        started.append(process)
        return process

    yield start_  # type: ignore[misc]
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_start_calls_the_first_window_and_ends(start: Start) -> None:
    first = start()
    assert line_of(first) == "open"
    for _ in range(2):
        second = start()
        said, complained = second.communicate(timeout=60)
        assert second.returncode == 0, complained
        assert said == "Kindred is open already: its window was called to the front.\n"
        assert complained == ""
        assert line_of(first) == "called True"


def test_two_starts_at_once_make_one_window(start: Start) -> None:
    both = [start(), start()]
    for process in both:
        assert process.stdout is not None
    said = sorted(line_of(process) for process in both)
    assert said[1] == "open"
    assert said[0].startswith("Kindred is open already")


def test_what_a_killed_window_left_behind_is_in_nobodys_way(
    start: Start, profile_dir: Path
) -> None:
    first = start()
    assert line_of(first) == "open"
    first.kill()
    first.wait()
    if sys.platform != "win32":
        assert Path(address_of(Profile(profile_dir))).exists(), "a socket that nobody serves"
    second = start()
    assert line_of(second) == "open"
    third = start()
    assert third.wait(60) == 0
    assert line_of(second) == "called True"


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be stopped there")
def test_a_window_that_hangs_is_told_of_and_nothing_is_opened(start: Start) -> None:
    first = start()
    assert line_of(first) == "open"
    first.send_signal(signal.SIGSTOP)
    second = start(patience_s=1)
    said, complained = second.communicate(timeout=60)
    assert second.returncode == 1
    assert said == ""
    assert complained.startswith("kindred: Kindred is open already, but does not answer")
    assert "photos are not affected" in complained
    assert complained.count("\n") == 1


def test_who_comes_while_a_window_closes_waits_and_opens(start: Start) -> None:
    first = start("close")
    assert line_of(first) == "open"
    second = start()
    assert line_of(second) in ("open", ""), "it may also have called the one that was closing"
    first.wait(60)


def test_other_profiles_have_windows_of_their_own(start: Start, tmp_path: Path) -> None:
    assert line_of(start()) == "open"
    assert line_of(start(profile=tmp_path / "another")) == "open"


def test_the_address_is_that_of_the_folder_however_it_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    assert address_of(Profile(folder)) == address_of(Profile(folder / ".." / "profile"))
    assert address_of(Profile(folder)) != address_of(Profile(tmp_path / "other"))
    assert len(os.fsencode(address_of(Profile(folder / ("x" * 200))))) < 100, "sockets allow 107"


def test_odd_calls_do_no_harm(qtbot: QtBot, profile_dir: Path) -> None:
    instance = SingleInstance.claim(Profile(profile_dir))
    assert instance is not None
    called: list[None] = []
    instance.called.connect(lambda: called.append(None))
    for call in (b"\n", b"[]\n", b'{"XDG_ACTIVATION_TOKEN": 5}\n', b"\xff\xfe\n"):
        socket = QLocalSocket()
        socket.connectToServer(address_of(Profile(profile_dir)))
        assert socket.waitForConnected(5000)
        socket.write(call)
        qtbot.waitUntil(socket.canReadLine)
        assert bytes(socket.readLine().data()) == b"ok\n"
    assert len(called) == 4
    flood = QLocalSocket()
    flood.connectToServer(address_of(Profile(profile_dir)))
    assert flood.waitForConnected(5000)
    flood.write(b"x" * 100_000)
    with qtbot.waitSignal(flood.disconnected):
        flood.flush()
    instance.release()


def test_a_disk_without_locks_still_gets_its_window(
    profile_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise NotImplementedError("no flock here")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    instance = SingleInstance.claim(Profile(profile_dir))
    assert instance is not None
    instance.release()


def test_a_profile_that_cannot_be_used_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be")
    with pytest.raises(UserFacingError, match="cannot write to its profile"):
        SingleInstance.claim(Profile(tmp_path / "profile"))


def test_the_demo_of_another_window_is_called_instead_of_opened(
    programs: Programs, tmp_path: Path, start: Start
) -> None:
    mine = Profile(tmp_path / "mine")
    other = start(profile=demo_of(mine).profile.folder)
    assert line_of(other) == "open"
    program = programs.start(Opening(mine), demo_of(mine))
    mine_open = programs.shown(program)
    mine_open.window.other_library_requested.emit()
    assert program.current is mine_open
    assert line_of(other) == "called True"


def test_a_minimized_window_comes_back(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_to_front(window)
    qtbot.waitExposed(window)
    assert not window.isMinimized()
    assert window.isVisible()


def test_a_dialog_that_waits_for_an_answer_comes_above_its_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    qtbot.waitExposed(dialog)
    bring_to_front(window)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
