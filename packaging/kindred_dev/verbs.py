"""What each verb of `dev.py` does once its arguments are read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kindred_dev import qt_libraries
from kindred_dev.console import SetupError, hand_over, say
from kindred_dev.environment import Environment

_PROCESSES_MOST = 4

NO_DISPLAY = """\
Kindred cannot open its window: this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is
set). Log in to a desktop, or connect with “ssh -X”. Without a screen you can still

  take a picture of the window:  python3 packaging/dev.py run --demo --screenshot window.png
  use the command line:          python3 packaging/dev.py run -- --help
"""


def run(root: Path, window: Sequence[str], passed_on: Sequence[str]) -> int:
    """Hand over to `kindred`.

    Args:
        root: The checkout.
        window: Options for the window, given before `--`.
        passed_on: kindred's own arguments, untouched. When there are any and `window` is empty it
            may be a command that needs no Qt: then Qt's libraries are not asked for.
    """
    env = dict(os.environ)
    if "--screenshot" in window and not qt_libraries.has_display(env):
        env["QT_QPA_PLATFORM"] = "offscreen"
    environment = Environment(root)
    if window or not passed_on:
        if not qt_libraries.has_display(env):
            raise SetupError(NO_DISPLAY)
        qt_libraries.ensure(env)
    environment.ensure()
    # -P: a folder called "app" in the current directory must not be taken for ours.
    return hand_over([str(environment.python), "-P", "-m", "app", *window, *passed_on], env)


def test(root: Path, passed_on: Sequence[str]) -> int:
    """Hand over to pytest, in the checkout's root.

    No argument means the whole suite, spread over processes. With arguments it is pytest's own
    single process, which a debugger and ``-s`` work in, and which a few tests do not wait for.
    """
    env = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    qt_libraries.ensure(env)
    environment = Environment(root)
    environment.ensure()
    os.chdir(root)
    arguments = passed_on or _spread()
    return hand_over([str(environment.python), "-m", "pytest", *arguments], env)


def _spread() -> list[str]:
    """One process for each core, but few: each holds torch and Qt, up to 2.5 GB."""
    processes = min(os.cpu_count() or 1, _PROCESSES_MOST)
    # Each begins with its own end of the suite, so that few libraries are drawn twice; who is done
    # first takes over some of the others'.
    return ["-n", str(processes), "--dist", "worksteal"] if processes > 1 else []


def lint(root: Path, *, fix: bool) -> int:
    """Ruff's rules and formatting, and the import contracts: each, even when one before failed."""
    contracts = "from importlinter.cli import lint_imports_command as main; main()"
    return _check_all(
        root,
        [
            ["-m", "ruff", "check", *(["--fix"] if fix else [])],
            ["-m", "ruff", "format", *([] if fix else ["--check"])],
            ["-c", contracts],
        ],
    )


def types(root: Path) -> int:
    """Mypy on all that pyproject.toml names."""
    return _check_all(root, [["-m", "mypy"]])


def _check_all(root: Path, checks: Sequence[Sequence[str]]) -> int:
    environment = Environment(root)
    environment.ensure()
    worst = 0
    for check in checks:
        status = subprocess.run([environment.python, *check], cwd=root, check=False).returncode
        worst = worst or status
    return worst


def bench(root: Path, passed_on: Sequence[str]) -> int:
    """Hand over to `tests/benchmarks/bench_NAME.py`; without a name, list the names."""
    folder = root / "tests" / "benchmarks"
    names = sorted(path.stem.removeprefix("bench_") for path in folder.glob("bench_*.py"))
    if not passed_on:
        say(f"Benchmarks: {', '.join(names) or 'none'}")
        say("usage: dev.py bench NAME [ARGUMENTS]")
        return 0
    name, *arguments = passed_on
    if name not in names:
        known = ", ".join(names) or "none"
        raise SetupError(f"There is no benchmark “{name}”. There are: {known}.")
    environment = Environment(root)
    environment.ensure()
    script = folder / f"bench_{name}.py"
    return hand_over([str(environment.python), str(script), *arguments], os.environ)


def shots(root: Path, passed_on: Sequence[str]) -> int:
    """Take pictures of every page and state, in one process for each pixel ratio."""
    env = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    qt_libraries.ensure(env)
    environment = Environment(root)
    environment.ensure()
    env["PYTHONPATH"] = os.pathsep.join((str(root), str(root / "packaging")))
    command = [str(environment.python), "-m", "kindred_shots", *passed_on]
    worst = 0
    for ratio in ("1", "2"):
        done = subprocess.run([*command, "--ratio", ratio], cwd=root, env=env, check=False)
        worst = worst or done.returncode
    return worst


def setup(root: Path) -> int:
    """Install or repair everything, and check Qt's libraries for the display that is there."""
    env = dict(os.environ)
    if not qt_libraries.has_display(env):
        env["QT_QPA_PLATFORM"] = "offscreen"
    qt_libraries.ensure(env)
    Environment(root).ensure(always=True)
    return 0
