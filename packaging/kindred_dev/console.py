"""Talk to the person on stderr, start other programs, and hand the process over to one of them.

Everything here keeps stdout free: `dev.py run -- search … --json` must print nothing but the JSON.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence

ON_WINDOWS = sys.platform == "win32"


class SetupError(Exception):
    """Something outside this project is missing; the message says what it is and what to do."""


def say(message: str) -> None:
    """Print one message for the person at the terminal, on stderr."""
    print(message, file=sys.stderr, flush=True)


def quoted(command: Sequence[str]) -> str:
    """The command as one would type it."""
    return subprocess.list2cmdline(command) if ON_WINDOWS else shlex.join(command)


def call(command: Sequence[str], *, env: Mapping[str, str] | None = None) -> int:
    """Run a program with its stdout sent to our stderr, wait for it, return its exit status."""
    return subprocess.run(command, stdout=sys.stderr, env=env, check=False).returncode


def hand_over(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Become `command`: its output, its signals and its exit status are ours from here on.

    Returns:
        The exit status, on Windows; elsewhere this does not return.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    if not ON_WINDOWS:
        os.execve(command[0], list(command), dict(env))
    # Windows has no exec: stay as a parent that only waits. Ctrl-C reaches the child directly.
    child = subprocess.Popen(command, env=env)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue
