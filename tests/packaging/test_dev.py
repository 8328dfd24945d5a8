from __future__ import annotations

import os
import runpy
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path

import dev
import pytest

from kindred_dev import compiler, packages, qt_libraries, verbs
from kindred_dev.console import SetupError
from kindred_dev.environment import Environment

needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="about system libraries on Linux"
)


class Handed:
    """Stands where the process would become another one, and keeps what it would become."""

    def __init__(self) -> None:
        self.command: list[str] = []
        self.env: dict[str, str] = {}

    def __call__(self, command: Sequence[str], env: dict[str, str]) -> int:
        self.command, self.env = list(command), dict(env)
        return 7


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """An environment that is ready, on a machine with a display and all of Qt's libraries."""
    spy = Handed()
    monkeypatch.setattr(verbs, "hand_over", spy)
    monkeypatch.setattr(Environment, "ensure", lambda _self, **_: None)
    monkeypatch.setattr(qt_libraries, "missing", lambda _env: [])
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return spy


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


# --- arguments ---------------------------------------------------------------------------------


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


# --- the stamp -----------------------------------------------------------------------------------

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


# --- what the system lacks -----------------------------------------------------------------------


@needs_linux
def test_no_display_says_what_is_missing_and_how_to_get_a_picture(
    handed: Handed, no_display: None
) -> None:
    for given in (["run"], ["run", "--demo"], ["run", "--query", "boat"]):
        with pytest.raises(SetupError, match=r"no display(.|\n)*--screenshot"):
            dev.main(given)
    assert handed.command == []


@needs_linux
def test_no_display_is_no_matter_for_a_picture_or_a_command(
    handed: Handed, no_display: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dev.main(["run", "--demo", "--screenshot", "f.png"]) == 7
    assert handed.env["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setattr(qt_libraries, "missing", lambda _env: [("libGL.so.1", "libgl1")])
    assert dev.main(["run", "--", "search", "boat"]) == 7, "a command needs no Qt"
    assert "QT_QPA_PLATFORM" not in handed.env


@needs_linux
def test_the_libraries_asked_for_are_those_of_the_platform() -> None:
    offscreen = qt_libraries.needed({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
    assert offscreen == qt_libraries.BASE
    x11 = qt_libraries.needed({"DISPLAY": ":0"})
    assert x11["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert "libwayland-cursor.so.0" not in x11
    assert "libwayland-cursor.so.0" in qt_libraries.needed({"WAYLAND_DISPLAY": "wayland-0"})


@needs_linux
def test_a_library_that_does_not_load_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qt_libraries, "BASE", {"libc.so.6": "libc6", "libnone.so.9": "libnone9"})
    monkeypatch.setattr(qt_libraries, "FONT_FOLDERS", ())
    monkeypatch.setenv("PATH", "")
    assert qt_libraries.missing({"QT_QPA_PLATFORM": "offscreen"}) == [
        ("libnone.so.9", "libnone9"),
        ("a font", "fonts-dejavu-core"),
    ]


@needs_linux
def test_this_machine_has_what_these_tests_run_on() -> None:
    assert qt_libraries.missing({"QT_QPA_PLATFORM": "offscreen"}) == []


def lacking() -> list[tuple[str, str]]:
    return [("libEGL.so.1", "libegl1"), ("a font", "fonts-dejavu-core")]


def only_these_commands(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in names else None

    monkeypatch.setattr("kindred_dev.packages.shutil.which", which)


def test_without_root_the_exact_command_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    only_these_commands(monkeypatch, "apt-get")
    monkeypatch.setattr(packages, "is_root", lambda: False)
    with pytest.raises(SetupError) as stopped:
        packages.require("the window (Qt)", lacking)
    assert str(stopped.value) == (
        "Missing for the window (Qt): libEGL.so.1, a font.\nInstall with:\n\n"
        "    sudo apt-get update && sudo apt-get install -y --no-install-recommends"
        " fonts-dejavu-core libegl1\n"
    )


def test_root_on_debian_installs_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[list[str]] = []
    installed: list[str] = []

    def call(command: list[str], *, env: dict[str, str]) -> int:
        assert env["DEBIAN_FRONTEND"] == "noninteractive"
        calls.append(command)
        if "install" in command:
            installed.append("all")
        return 100 if "update" in command else 0

    only_these_commands(monkeypatch, "apt-get")
    monkeypatch.setattr(packages, "is_root", lambda: True)
    monkeypatch.setattr(packages, "call", call)
    packages.require("the window (Qt)", lambda: [] if installed else lacking())
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    assert calls == [["apt-get", "update"], [*install, "fonts-dejavu-core", "libegl1"]]
    captured = capsys.readouterr()
    assert "Installing with: apt-get update && apt-get install -y" in captured.err
    assert captured.out == ""


def test_an_install_that_changes_nothing_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    only_these_commands(monkeypatch, "apt-get")
    monkeypatch.setattr(packages, "is_root", lambda: True)
    monkeypatch.setattr(packages, "call", lambda _command, **_: 0)
    with pytest.raises(SetupError, match="apt-get could not install"):
        packages.require("the window (Qt)", lacking)


def test_other_systems_get_a_command_or_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    only_these_commands(monkeypatch, "dnf")
    with pytest.raises(SetupError) as stopped:
        packages.require("the window (Qt)", lacking)
    assert str(stopped.value) == (
        "Missing for the window (Qt): libEGL.so.1, a font.\nInstall with:\n\n"
        "    sudo dnf install 'libEGL.so.1()(64bit)'\n\n"
        "Install with your system's package manager: a font"
        " (on Debian the packages are called fonts-dejavu-core)."
    )
    only_these_commands(monkeypatch)
    with pytest.raises(SetupError, match=r"libEGL\.so\.1, a font \(on Debian .* libegl1\)"):
        packages.require("the window (Qt)", lacking)


@needs_linux
def test_a_missing_compiler_is_said_with_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CXX", "g++-99 -O2")
    only_these_commands(monkeypatch, "apt-get")
    monkeypatch.setattr(packages, "is_root", lambda: False)
    monkeypatch.setattr(compiler, "find", lambda _env: None)
    with pytest.raises(SetupError) as stopped:
        compiler.ensure(tmp_path / "python3.11")
    message = str(stopped.value)
    assert "hnswlib comes as C++ source" in message
    assert "a C++ compiler" in message
    assert "install -y --no-install-recommends g++ python3.11-dev" in message


@needs_linux
def test_a_compiler_named_by_cxx_is_found(tmp_path: Path) -> None:
    program = tmp_path / "my-compiler"
    program.touch(mode=0o755)
    env = {"CXX": "my-compiler -O2", "PATH": str(tmp_path)}
    assert compiler.find(env) == str(program)
    assert compiler.find({"PATH": str(tmp_path)}) is None


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
