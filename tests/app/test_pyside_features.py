"""What PySide is spared from doing; a new PySide that does it in another way fails here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import linecache
import PySide6.QtCore
{skip}
import app.theme
print([name for name in linecache.cache if name.endswith("motion.py")])
"""
_SKIP = "from app.pyside_features import skip_feature_search; skip_feature_search()"


def _sources_read(repository: Path, skip: str) -> str:
    command = [sys.executable, "-c", _SCRIPT.format(skip=skip)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=repository)
    return done.stdout.strip()


def test_no_source_is_read_while_modules_are_imported(repository: Path) -> None:
    assert _sources_read(repository, _SKIP) == "[]"


def test_pyside_alone_reads_them(repository: Path) -> None:
    """The reason for all this: if PySide changes, it is no longer needed."""
    assert "motion.py" in _sources_read(repository, "")
