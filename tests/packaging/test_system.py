"""What the system lacks: it is found out, installed by root, and else said with the command."""

from __future__ import annotations

import sys
from pathlib import Path

import dev
import pytest

from kindred_dev import compiler, packages, qt_libraries
from kindred_dev.console import SetupError
from tests.packaging.handed import Handed

needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="about system libraries on Linux"
)


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
