"""The environment that it makes: when it installs, and what it says where it cannot."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from kindred_dev import compiler
from kindred_dev.console import SetupError
from kindred_dev.environment import Environment

PROJECT = """
[build-system]
requires = ["setuptools"]
[project]
name = "kindred"
dependencies = ["numpy"]
[tool.ruff]
line-length = 100
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A checkout with a real interpreter in `.venv`, and an install step that only counts."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "constraints.txt").write_text("numpy==2.4.6\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text(PROJECT, "utf-8")
    venv.create(tmp_path / ".venv", symlinks=sys.platform != "win32")
    # The real pip would take ten seconds to unpack, and nothing here lets it run.
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(tmp_path / ".venv")}))
    (site / "pip.py").touch()
    monkeypatch.setattr(compiler, "ensure", lambda _headers: None)
    monkeypatch.setattr("kindred_dev.environment.DISK_NEEDED_GB", 0)
    return Environment(tmp_path)


def count_installs(monkeypatch: pytest.MonkeyPatch, status: int = 0) -> list[list[str]]:
    calls: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        if "compileall" not in command:
            calls.append(command)
        return status

    monkeypatch.setattr("kindred_dev.environment.call", call)
    return calls


def test_the_stamp_tells_when_to_install(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = count_installs(monkeypatch)
    mine = checkout.folder / "made-by-hand"
    mine.touch()
    checkout.ensure()
    assert len(calls) == 1
    assert calls[0][:4] == [str(checkout.python), "-m", "pip", "install"]
    assert calls[0][-1] == f"{checkout.root}[dev]"
    assert str(checkout.root / "packaging" / "constraints.txt") in calls[0]
    assert mine.exists(), "an environment made by hand is adopted, not deleted"

    checkout.ensure()
    assert len(calls) == 1, "nothing changed"

    pyproject = checkout.root / "pyproject.toml"
    pyproject.write_text(PROJECT.replace("100", "99"), "utf-8")
    checkout.ensure()
    assert len(calls) == 1, "a lint rule is no reason to install"

    pyproject.write_text(PROJECT.replace('"numpy"', '"numpy", "tqdm"'), "utf-8")
    checkout.ensure()
    assert len(calls) == 2

    (checkout.root / "packaging" / "constraints.txt").write_text("numpy==2.4.7\n", "utf-8")
    checkout.ensure()
    assert len(calls) == 3

    settings = checkout.folder / "pyvenv.cfg"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("version = ", "version = 9."), "utf-8")
    checkout.ensure()
    assert len(calls) == 4

    checkout.ensure(always=True)
    assert len(calls) == 5


def test_our_own_modules_are_compiled_with_the_installed_ones(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = checkout.root / "app" / "start.py"
    module.parent.mkdir()
    module.write_text("ANSWER = 42\n")

    def call(command: list[str], **_: object) -> int:
        return subprocess.run(command, check=False).returncode if "compileall" in command else 0

    monkeypatch.setattr("kindred_dev.environment.call", call)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    checkout.ensure()
    assert list(module.parent.glob("__pycache__/start.*.pyc"))


def test_a_failed_install_leaves_no_stamp(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    count_installs(monkeypatch)
    checkout.ensure()
    assert checkout.is_current()
    calls = count_installs(monkeypatch, status=3)
    with pytest.raises(SetupError, match=r"exit status 3.*\n\n    .*-m pip install"):
        checkout.ensure(always=True)
    assert not checkout.is_current()
    with pytest.raises(SetupError):
        checkout.ensure()
    assert len(calls) == 2


def test_an_environment_without_interpreter_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = count_installs(monkeypatch, status=1)
    environment = Environment(tmp_path)
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(tmp_path / "gone")
    with pytest.raises(SetupError, match="could not make a virtual environment"):
        environment.ensure()
    assert calls == [[sys.executable, "-m", "venv", "--clear", str(environment.folder)]]


def test_too_little_disk_space_is_said_before_the_download(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = count_installs(monkeypatch)
    monkeypatch.setattr("kindred_dev.environment.DISK_NEEDED_GB", 10**9)
    with pytest.raises(SetupError, match=r"needs about 1000000000 GB .* only [\d.]+ GB are free"):
        checkout.ensure()
    assert calls == []
