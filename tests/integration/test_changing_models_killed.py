"""A change of model that is killed in the middle goes on where it was."""

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

from tests.integration.conftest import Opened
from tests.integration.two_models import ASKED, NEW, OLD, in_use, is_same

OpenLibrary = Callable[..., Opened]

INDEX_SLOWLY = """
import sys, time
import indexer.pipeline.run as run
embed = run.embed
def slowly(*args):
    time.sleep(0.05)
    return embed(*args)
run.embed = slowly
run.FIRST_BATCH = run.BATCH_WITHOUT_ENCODER = 1
from indexer.embed.openclip import encoder
encoder.OpenClipEncoder.batch_size = 1
from app.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def vectors_and_settings(profile: Path) -> tuple[list[int], dict[str, str]]:
    path = profile / "catalog.db"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5) as connection:
        counts = connection.execute(
            "SELECT count(*) FROM vector JOIN encoder ON encoder.id = encoder_id"
            " WHERE key LIKE 'open_clip:%' GROUP BY encoder_id ORDER BY encoder_id"
        ).fetchall()
        settings = connection.execute(
            "SELECT key, value FROM setting WHERE key IN ('model', 'next_model')"
        ).fetchall()
    connection.close()
    return [count for (count,) in counts], dict(settings)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
def test_kill_9_in_the_middle_of_a_change(
    described: Opened, profile_dir: Path, photos: Path, open_library: OpenLibrary
) -> None:
    before = described.library.search(ASKED)
    described.library.models.use(NEW)
    assert described.library.close(10)
    command = [sys.executable, "-c", INDEX_SLOWLY, "index", str(photos), "--json"]
    process = subprocess.Popen(
        [*command, "--profile-dir", str(profile_dir)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while len(found := vectors_and_settings(profile_dir)[0]) < 2 or found[1] < 3:
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    counts, settings = vectors_and_settings(profile_dir)
    assert counts[0] == 12
    assert 3 <= counts[1] < 12, "it was killed too late to prove anything"
    assert settings == {"model": OLD, "next_model": NEW}

    again = open_library(None)
    switch = again.library.models.switch
    assert switch is not None
    assert (switch.done, switch.total) == (counts[1], 12)
    assert is_same(again.library.search(ASKED), before), "the old model still answers"
    assert again.library.close(10)

    finished = subprocess.run(
        [sys.executable, "-m", "app", *command[3:], "--profile-dir", str(profile_dir)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(finished.stdout)["unchanged"] == 12
    assert vectors_and_settings(profile_dir) == ([12, 12], {"model": NEW})
    last = open_library(None).library
    assert in_use(last) == NEW
    assert last.models.switch is None
    assert last.search(ASKED).total == 12
