"""Find the C++ compiler and the Python headers that building hnswlib from its source needs."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from kindred_dev.console import SetupError
from kindred_dev.packages import require

_PURPOSE = "the vector index (hnswlib comes as C++ source and is compiled here)"
_VSWHERE = Path("Microsoft Visual Studio", "Installer", "vswhere.exe")
_MSVC = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"


def find(env: Mapping[str, str]) -> str | None:
    """The compiler that the build will find: a command or a folder, None if there is none."""
    if sys.platform == "win32":
        return shutil.which("cl") or _visual_studio(env)
    if sys.platform == "darwin" and _status("xcode-select", "-p") != 0:
        return None  # /usr/bin/c++ is there all the same: a stub that asks to install the tools
    chosen = shlex.split(env.get("CXX", ""))[:1]
    for name in [*chosen, "c++", "g++", "clang++"]:
        if found := shutil.which(name, path=env.get("PATH")):
            return found
    return None


def _status(*command: str) -> int:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode
    except FileNotFoundError:
        return 127


def _visual_studio(env: Mapping[str, str]) -> str | None:
    vswhere = Path(env.get("ProgramFiles(x86)", r"C:\Program Files (x86)")) / _VSWHERE
    if not vswhere.is_file():
        return None
    query = ["-latest", "-products", "*", "-requires", _MSVC, "-property", "installationPath"]
    answer = subprocess.run([vswhere, *query], capture_output=True, text=True, check=False)
    return answer.stdout.strip() or None


def missing_on_linux(env: Mapping[str, str], headers: Path) -> list[tuple[str, str]]:
    """What is not there, as (name, Debian package); `headers` is where Python.h should be."""
    found = []
    if find(env) is None:
        found.append(("a C++ compiler", "g++"))
    if not (headers / "Python.h").is_file():
        # Debian's own Python keeps its headers in a package of the same version.
        found.append(("Python's header files", f"{headers.name.removesuffix('d')}-dev"))
    return found


def ensure(headers: Path) -> None:
    """Check, and install or explain what is missing.

    Raises:
        SetupError: There is no compiler, or no headers, and none could be installed from here.
    """
    if sys.platform.startswith("linux"):
        require(_PURPOSE, lambda: missing_on_linux(os.environ, headers))
    elif find(os.environ) is None:
        if sys.platform == "darwin":
            advice = "Install Apple's command line tools with:\n\n    xcode-select --install\n"
        else:
            advice = (
                "Install the free “Build Tools for Visual Studio” with the workload"
                " “Desktop development with C++”, for example with:\n\n"
                "    winget install Microsoft.VisualStudio.2022.BuildTools --override"
                ' "--wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"\n'
            )
        raise SetupError(f"Missing for {_PURPOSE}: a C++ compiler.\n{advice}")
