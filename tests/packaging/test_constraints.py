from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def pins(repository: Path) -> dict[str, str]:
    text = (repository / "packaging" / "constraints.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in (s.split("==") for s in lines)}


def installed_closure() -> dict[str, str]:
    """Name -> installed version of all that ``kindred[dev]`` brings to this machine."""
    found: dict[str, str] = {}
    waiting = [Requirement("kindred[dev]")]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        package = distribution(name)
        found[name] = package.version
        for text in package.requires or []:
            needed = Requirement(text)
            environments = [{"extra": extra} for extra in ("", *extras)]
            if needed.marker is None or any(needed.marker.evaluate(e) for e in environments):
                waiting.append(needed)
    # pip drives the install, so it is whatever the virtual environment came with.
    return {name: version for name, version in found.items() if name not in ("kindred", "pip")}


def test_every_package_is_pinned_to_what_is_installed(repository: Path) -> None:
    installed = installed_closure()
    assert len(installed) > 40
    pinned = pins(repository)
    assert {name: pinned.get(name) for name in installed} == installed
