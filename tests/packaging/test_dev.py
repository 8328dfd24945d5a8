"""Its verbs, and what becomes of the words behind them."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path

import dev
import pytest

from kindred_dev import verbs
from kindred_dev.console import SetupError
from kindred_dev.environment import Environment
from tests.packaging.handed import Handed


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["run"], []),
        (["run", "--demo"], ["--demo"]),
        (
            ["run", "--query", "a red boat", "--demo", "--screenshot", "f.png"],
            ["--demo", "--screenshot", "f.png", "--query", "a red boat"],
        ),
        (["run", "--", "search", "a red boat", "--json"], ["search", "a red boat", "--json"]),
        (["run", "--", "search", "--", "-x"], ["search", "--", "-x"]),
        (["run", "--", "--help"], ["--help"]),
        (["run", "--demo", "--", "--profile-dir", "d"], ["--demo", "--profile-dir", "d"]),
        (["run", "--", "search", "", "naïve\udcff"], ["search", "", "naïve\udcff"]),
    ],
)
def test_run_passes_arguments_on_untouched(
    handed: Handed, given: list[str], expected: list[str]
) -> None:
    assert dev.main(given) == 7
    assert handed.command[1:] == ["-P", "-m", "app", *expected]
    assert handed.command[0] == str(Environment(dev.ROOT).python)


@pytest.mark.parametrize("wrong", [[], ["nonsense"], ["run", "search"], ["run", "--dem0"]])
def test_wrong_usage_exits_with_2(handed: Handed, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main(wrong)
    assert ended.value.code == 2
    assert handed.command == []


@pytest.mark.parametrize(
    "given", [["-k", "scan", "--", "x"], ["-q"], ["--collect-only", "tests/packaging"]]
)
def test_test_passes_everything_to_pytest_offscreen(
    handed: Handed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert dev.main(["test", *given]) == 7
    assert handed.command[1:] == ["-m", "pytest", *given]
    assert handed.env["QT_QPA_PLATFORM"] == "offscreen"
    assert Path.cwd() == dev.ROOT


@pytest.mark.parametrize(
    ("cores", "options"),
    [
        (None, []),
        (1, []),
        (2, ["-n", "2", "--dist", "worksteal"]),
        (64, ["-n", "4", "--dist", "worksteal"]),
    ],
)
def test_the_whole_suite_is_spread_over_the_cores(
    handed: Handed,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    cores: int | None,
    options: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert dev.main(["test"]) == 7
    assert handed.command[1:] == ["-m", "pytest", *options]


def test_bench_runs_the_named_file_and_lists_names(
    handed: Handed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tests" / "benchmarks"
    folder.mkdir(parents=True)
    (folder / "bench_index.py").touch()
    (folder / "rendering.py").touch()
    assert verbs.bench(tmp_path, ["index", "--photos", "9"]) == 7
    assert handed.command[1:] == [str(folder / "bench_index.py"), "--photos", "9"]
    with pytest.raises(SetupError, match=r"no benchmark “speed”\. There are: index"):
        verbs.bench(tmp_path, ["speed"])
    assert verbs.bench(tmp_path, []) == 0
    captured = capsys.readouterr()
    assert "Benchmarks: index\n" in captured.err
    assert captured.out == ""


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(Path(dev.__file__)), run_name="__main__")
    assert ended.value.code == 1
    assert "needs Python 3.11 or newer; this is Python 3.10" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="exec replaces the process on POSIX only")
def test_hand_over_becomes_the_program() -> None:
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]);"
        "from kindred_dev.console import hand_over;"
        "hand_over([sys.executable, '-c', 'import os; print(os.getpid(), os.environ); exit(5)'],"
        "{'ONLY': 'this'})"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(dev.ROOT / "packaging")],
        stdout=subprocess.PIPE,
        text=True,
    )
    out, _ = child.communicate(timeout=60)
    assert child.returncode == 5
    assert out.startswith(f"{child.pid} ")
    assert "'ONLY': 'this'" in out
    assert "'PATH'" not in out


def test_the_script_starts_without_anything_installed(tmp_path: Path) -> None:
    script = Path(dev.__file__)
    answer = subprocess.run(
        [sys.executable, "-I", "-S", script, "--help"],
        cwd=tmp_path,
        env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=True,
    )
    for verb in ("run", "test", "lint", "types", "bench", "setup"):
        assert f"\n    {verb} " in answer.stdout
