"""Get system packages: with apt-get where we may, else by telling the person the exact command."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence

from kindred_dev.console import ON_WINDOWS, SetupError, call, quoted, say


def is_root() -> bool:
    """Whether this process may install system packages."""
    return not ON_WINDOWS and os.geteuid() == 0


def require(
    purpose: str,
    find_missing: Callable[[], Sequence[tuple[str, str]]],
) -> None:
    """Make sure that nothing is missing, installing Debian packages when run as root.

    Args:
        purpose: What the missing things are needed for; completes "Missing for …".
        find_missing: Looks again at each call; pairs of (what is missing, its Debian package).

    Raises:
        SetupError: Something is missing and cannot be installed from here.
    """
    missing = find_missing()
    if not missing:
        return
    names = ", ".join(dict.fromkeys(name for name, _ in missing))
    packages = sorted({package for _, package in missing})
    update = ["apt-get", "update"]
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise SetupError(f"Missing for {purpose}: {names}.\n{_other_systems(missing)}")
    if not is_root():
        command = f"sudo {quoted(update)} && sudo {quoted(install)}"
        raise SetupError(f"Missing for {purpose}: {names}.\nInstall with:\n\n    {command}\n")
    say(f"Missing for {purpose}: {names}.")
    say(f"Installing with: {quoted(update)} && {quoted(install)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A failing update is no reason to stop: the lists that are there may be good enough.
    call(update, env=env)
    status = call(install, env=env)
    if status != 0 or find_missing():
        raise SetupError(
            f"apt-get could not install what is needed for {purpose} (exit status {status}).\n"
            f"Its messages stand above; the command was:\n\n    {quoted(install)}\n"
        )


def _other_systems(missing: Sequence[tuple[str, str]]) -> str:
    rest = list(missing)
    lines = []
    tool = next((name for name in ("dnf", "zypper") if shutil.which(name)), None)
    # Both accept the name of a library in place of a package's.
    libraries = [f"{name}()(64bit)" for name, _ in missing if ".so." in name]
    if tool and libraries:
        lines.append(f"Install with:\n\n    {quoted(['sudo', tool, 'install', *libraries])}\n")
        rest = [(name, package) for name, package in missing if ".so." not in name]
    if rest:
        names = ", ".join(name for name, _ in rest)
        debian = ", ".join(sorted({package for _, package in rest}))
        lines.append(
            f"Install with your system's package manager: {names}"
            f" (on Debian the packages are called {debian})."
        )
    return "\n".join(lines)
