"""A bulk removal is killed at any moment: no byte is lost, and undo brings back all of them."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.integration.bin_kill import one_run


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(signal, "SIGKILL"),
    reason="the trash of this system cannot be moved to a folder of the test",
)
@pytest.mark.parametrize("seed", range(4))
def test_kill_9_loses_no_file(tmp_path: Path, seed: int) -> None:
    one_run(tmp_path, seed)
