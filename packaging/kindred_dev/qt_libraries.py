"""The system libraries and the font that Qt needs on Linux, checked by name before Qt is loaded.

Qt's own message for a missing library names one at a time, and for a missing platform plugin it
aborts the process. The lists are the DT_NEEDED entries of PySide6-Essentials 6.11's QtCore, QtGui,
QtWidgets, QtDBus, QtSvg and of the named platform plugin, less what the C runtime brings.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from kindred_dev.packages import require

# Library name -> package on Debian and Ubuntu. Newer releases rename some of them (…t64) but still
# answer to these names.
BASE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".pfb")


def has_display(env: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always outside Linux, there if a display server is named."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY") or env.get("QT_QPA_PLATFORM"))


def needed(env: Mapping[str, str]) -> dict[str, str]:
    """Library name -> Debian package, for the platform plugin that Qt will choose under `env`."""
    libraries = dict(BASE)
    platform = env.get("QT_QPA_PLATFORM", "")
    if platform.startswith("wayland") or (not platform and env.get("WAYLAND_DISPLAY")):
        libraries |= WAYLAND
    if platform.startswith("xcb") or (not platform and env.get("DISPLAY")):
        libraries |= X11
    return libraries


def _loads(library: str) -> bool:
    # Loading asks the same question as Qt will; a search by file name would need ldconfig and
    # compilers, and guesses folders.
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    for folder in FONT_FOLDERS:
        for _, _, names in os.walk(Path(folder).expanduser()):
            if any(name.lower().endswith(FONT_SUFFIXES) for name in names):
                return True
    try:  # some systems keep their fonts elsewhere: ask fontconfig's own tool, if it is there
        return bool(subprocess.run(["fc-list"], capture_output=True, check=False).stdout.strip())
    except FileNotFoundError:
        return False


def missing(env: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is not there, as (name, Debian package)."""
    found = [(name, package) for name, package in needed(env).items() if not _loads(name)]
    if not _has_font():
        found.append(("a font", "fonts-dejavu-core"))
    return found


def ensure(env: Mapping[str, str]) -> None:
    """Check, and install or explain what is missing. Does nothing outside Linux.

    Raises:
        SetupError: Something is missing and could not be installed from here.
    """
    if sys.platform.startswith("linux"):
        require("the window (Qt)", lambda: missing(env))
