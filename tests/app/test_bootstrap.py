from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from app.bootstrap import run_window
from app.open_library import demo_of
from indexer.profile import Profile
from indexer.samples.library import render_library


def _kindred(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the window in a process of its own, as a user does."""
    env = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env=env,
        cwd=Path(__file__).resolve().parents[2],
    )


def test_the_demo_is_a_library_of_its_own() -> None:
    demo = demo_of(Profile(Path("/data/Kindred")))
    assert demo.profile.folder == Path("/data/Kindred-demo")
    assert demo.is_demo
    assert demo.model_id == "sample"


def test_a_screenshot_of_the_demo_shows_the_answer(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    # A part of the sample library, so that the test need not draw all of it.
    render_library(profile.samples_folder, trips=2, scale=0.2)
    shot = tmp_path / "shot.png"
    done = _kindred(
        "--demo", "--profile-dir", profile.folder, "--screenshot", shot, "--query", "a beach"
    )
    assert done.stderr == ""
    assert done.returncode == 0
    with Image.open(shot) as image:
        assert image.size == (1440, 900)
        colors = image.convert("RGB").resize((144, 90)).getcolors(144 * 90)
    assert colors is not None
    assert len(colors) > 500, "there are photos in it"


def test_an_error_is_one_line_and_a_failure(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.write_text("a file where the folder should be")
    done = _kindred("--profile-dir", profile, "--screenshot", tmp_path / "shot.png")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("kindred: ")
    assert not (tmp_path / "shot.png").exists()


def test_a_screenshot_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    done = _kindred("--profile-dir", profile.folder, "--screenshot", tmp_path / "no" / "shot.png")
    assert done.returncode == 1
    assert "could not be written" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status = run_window(Profile(tmp_path), model_id=None, demo=False, screenshot=None, query=None)
    assert status == 1
    assert "needs a screen" in capsys.readouterr().err


def test_the_window_does_not_need_torch_to_open() -> None:
    code = "import app.main_window, sys; sys.exit('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == 0


@pytest.mark.parametrize("after_ms", [300, 4000])
def test_the_process_ends_within_two_seconds(tmp_path: Path, after_ms: int) -> None:
    """While torch is imported, and while it works."""
    profile = Profile(tmp_path / "profile")
    render_library(profile.samples_folder, trips=2, scale=0.2)
    code = f"""
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from app import application, bootstrap
from indexer.profile import Profile

def show(self, original=application.OpenLibrary.show):
    original(self)
    def close():
        print(time.time(), flush=True)
        self.window.close()
    QTimer.singleShot({after_ms}, close)

application.OpenLibrary.show = show
profile = Profile(Path(sys.argv[1]))
bootstrap.run_window(profile, model_id=None, demo=True, screenshot=None, query=None)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(profile.folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
    )
    ended_at = time.time()
    assert done.stderr == ""
    assert done.returncode == 0
    assert ended_at - float(done.stdout) < 2.0
