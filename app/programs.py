"""Opens photos in other programs. The starting itself runs on an engine thread."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from indexer.errors import UserFacingError
from indexer.messages import message

KEPT = 5
_STARTED: list[subprocess.Popen[bytes]] = []
"""Programs that may still run: they are ours to wait for, or they would stay as zombies."""


def open_with(program: Path, files: Sequence[Path]) -> None:
    """Start a program with files; it goes on when Kindred ends.

    Raises:
        UserFacingError: It could not be started.
    """
    command: list[str] = [str(program), *map(str, files)]
    if sys.platform == "darwin" and program.suffix == ".app":
        command = ["open", "-a", str(program), *map(str, files)]
    _STARTED[:] = [process for process in _STARTED if process.poll() is None]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=outer_environment(os.environ),
            start_new_session=True,
        )
    except OSError as error:
        raise UserFacingError(
            message("{program} could not be started", program=name_of(program)),
            error.strerror or str(error),
            message("Choose another program"),
        ) from error
    _STARTED.append(process)


def name_of(program: Path) -> str:
    """How a program is called in a menu."""
    return program.stem if program.suffix.lower() in (".exe", ".app") else program.name


def remembered(programs: Sequence[str], program: Path) -> list[str]:
    """The list of last programs with this one in front."""
    return [str(program), *(one for one in programs if one != str(program))][:KEPT]


def outer_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment as it was outside a bundle, whose own libraries other programs must not get.

    PyInstaller keeps what it replaced under ``…_ORIG``.
    """
    outer = dict(environment)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        kept = outer.pop(f"{name}_ORIG", None)
        if kept is not None:
            outer[name] = kept
        elif getattr(sys, "frozen", False):
            outer.pop(name, None)
    return outer
