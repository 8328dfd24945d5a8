"""A process that indexes is killed at any moment: nothing is torn, the next run goes on."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PHOTOS = 150
ENCODERS = 2
"""The sample model, and Look."""


@pytest.fixture
def many_photos(tmp_path: Path, write_photo: Callable[..., Path]) -> Path:
    folder = tmp_path / "many"
    for seed in range(PHOTOS):
        write_photo(folder / f"{seed:03}.jpg", seed, size=(800, 600))
    return folder


def index(folder: Path, profile: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "app", "index", str(folder), "--model", "sample", "--json"]
    return subprocess.Popen(
        [*command, "--profile-dir", str(profile)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def committed(profile: Path) -> tuple[int, int]:
    """Photos and vectors in the catalog, as another process sees them right now."""
    path = profile / "catalog.db"
    if not path.exists():
        return 0, 0
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5) as connection:
        try:
            (photos,) = connection.execute("SELECT count(*) FROM photo").fetchone()
            (vectors,) = connection.execute("SELECT count(*) FROM vector").fetchone()
        except sqlite3.OperationalError:  # not migrated yet
            photos = vectors = 0
    connection.close()
    return photos, vectors


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
def test_kill_9_loses_at_most_the_batch_in_flight(many_photos: Path, profile_dir: Path) -> None:
    killed_at: list[int] = []
    for least in (1, 50):  # once at the very beginning, once in the middle
        process = index(many_photos, profile_dir)
        deadline = time.monotonic() + 60
        while committed(profile_dir)[0] < least and process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.005)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        photos, vectors = committed(profile_dir)
        assert vectors == ENCODERS * photos  # a batch is committed as a whole
        assert photos >= least
        killed_at.append(photos)
    assert killed_at[0] < PHOTOS, "it was killed too late to prove anything"

    process = index(many_photos, profile_dir)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    summary = json.loads(output)
    assert summary["found"] == PHOTOS
    assert summary["unchanged"] == killed_at[-1]  # all that was committed was kept
    assert summary["new"] == PHOTOS - killed_at[-1]
    assert committed(profile_dir) == (PHOTOS, ENCODERS * PHOTOS)


CRASHING = """
import os, signal, sys
import indexer.pipeline.reading as reading
prepare = reading.prepare
def crash(data, name, *args, **kwargs):
    if name == "crashes.jpg":
        os.kill(os.getpid(), signal.SIGKILL)  # as a bug in a native decoder would end it
    return prepare(data, name, *args, **kwargs)
reading.prepare = crash
from app.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
def test_a_file_that_crashes_the_decoder_is_left_out_in_the_end(
    photos: Path, profile_dir: Path, write_photo: Callable[..., Path]
) -> None:
    write_photo(photos / "crashes.jpg", seed=77)
    words = ["index", str(photos), "--model", "sample", "--json"]
    outcomes = [
        subprocess.run(
            [sys.executable, "-c", CRASHING, *words, "--profile-dir", str(profile_dir)],
            capture_output=True,
            text=True,
            check=False,
        )
        for _ in range(3)
    ]
    assert [outcome.returncode for outcome in outcomes[:2]] == [-signal.SIGKILL] * 2
    assert outcomes[2].returncode == 0, outcomes[2].stderr
    summary = json.loads(outcomes[2].stdout)
    assert summary["problems"] == 1
    assert summary["new"] + summary["unchanged"] == 12
