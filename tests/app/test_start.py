"""What a start imports before the first photos are seen: each module is waited for by the user."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from indexer.library import Library
from indexer.profile import Profile

NOT_YET = (
    "app.dialogs.settings.dialog",
    "app.dialogs.shortcuts.dialog",
    "app.screenshot",
    "defusedxml",
    "email.message",
    "http.client",
    "huggingface_hub",
    "imagecodecs",
    "importlib.metadata",
    "indexer.embed.hub",
    "indexer.media.pillow_reader",
    "indexer.samples.drawing",
    "pi_heif",
    "qtawesome",
    "rawpy",
    "sqlite_utils",
    "ssl",
    "torch",
    "tqdm",
    "truststore",
)
"""Loaded when there is something for them to do."""

_SCRIPT = """
import json, os, sys
from PySide6.QtWidgets import QApplication

def look(_app):
    [window] = [one for one in QApplication.topLevelWidgets() if hasattr(one, "grid")]
    window._begin_engine = lambda: None  # what is begun once the photos are there
    while not (window.grid.content.count and window.grid.is_painted_fully()):
        QApplication.processEvents()
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

QApplication.exec = look
from app.cli.main import main
main(["--profile-dir", sys.argv[1]])
"""


def test_the_first_photos_wait_for_nothing_that_is_not_needed_yet(
    profile_dir: Path, pictures: Path, repository: Path
) -> None:
    profile = Profile(profile_dir)
    library = Library.open(profile)
    library.roots.add(pictures)
    library.indexing.run_to_end()
    assert library.close()
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(profile_dir)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=repository,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    imported = set(json.loads(done.stdout))
    assert "app.main_window" in imported
    assert imported.isdisjoint(NOT_YET), imported & set(NOT_YET)


def test_the_names_are_those_of_modules() -> None:
    assert [name for name in NOT_YET if find_spec(name) is None] == []
