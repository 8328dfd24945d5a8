"""The guards of conftest.py, shown to fail what they should fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

GUARDED = """
import socket
import threading
import time
from pathlib import Path

import pytest
from platformdirs import user_data_dir

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(4,), name="forgotten").start()

def test_reaches_out_and_hides_it():
    with pytest.raises(OSError):
        socket.create_connection(("example.com", 80), timeout=1)

def test_reaches_an_address_and_hides_it():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock, pytest.raises(OSError):
        sock.sendto(b"x", ("192.0.2.1", 53))

def test_ends_its_thread():
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()

@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_talks_to_itself(host):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection((host, server.getsockname()[1]), timeout=5).close()

@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows keeps its folders in the registry")
def test_keeps_out_of_the_users_folders(tmp_path_factory):
    assert Path(user_data_dir("kindred")).is_relative_to(tmp_path_factory.getbasetemp())

def test_skips_without_real_photos(real_photos):
    raise AssertionError("not reached")
"""


def test_the_guards_fail_what_they_should_and_nothing_else(
    tmp_path: Path, repository: Path
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    shutil.copy(repository / "tests" / "conftest.py", inner)
    (inner / "test_guarded.py").write_text(GUARDED, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-rA",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:pytest-qt",
    ]
    answer = subprocess.run(
        [*command, "--rootdir", str(inner), str(inner)],
        cwd=inner,
        env={**os.environ, "KINDRED_REAL_PHOTOS": str(tmp_path / "none")},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    report = answer.stdout
    errors = {line.split(" ")[1] for line in report.splitlines() if line.startswith("ERROR test_")}
    assert errors == {
        "test_guarded.py::test_leaves_a_thread",
        "test_guarded.py::test_reaches_out_and_hides_it",
        "test_guarded.py::test_reaches_an_address_and_hides_it",
    }, report
    assert "threads left alive 2 s after the test: 'forgotten'" in report
    assert "the test tried to reach other machines: example.com" in report
    assert "the test tried to reach other machines: 192.0.2.1" in report
    assert "no real photos" in report
    assert "FAILED" not in report
