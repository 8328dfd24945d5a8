"""Whether the computer runs on its battery, asked of the system; no settings, no state.

`read_power` may take some milliseconds (macOS: a process); call it on an engine thread. A system
that does not say counts as plugged in, so that nothing ever waits for a charger that nobody knows.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_PMSET = ("/usr/bin/pmset", "-g", "batt")
_TIMEOUT_S = 3.0
_WINDOWS_NO_BATTERY = 128
_WINDOWS_UNKNOWN = 255


@dataclass(frozen=True, slots=True)
class Power:
    """Where the current comes from."""

    has_battery: bool
    is_on_battery: bool


PLUGGED_IN = Power(has_battery=False, is_on_battery=False)

PowerReader = Callable[[], Power]


def read_power() -> Power:
    """The state of now."""
    if sys.platform == "win32":
        return _read_windows()
    if sys.platform == "darwin":
        return from_pmset(_pmset())
    return from_supplies(_SUPPLIES)


def from_supplies(folder: Path) -> Power:
    """What Linux says in ``/sys/class/power_supply``.

    The batteries of mice and keyboards stand there too, with the scope "Device": they say nothing
    of the computer. A charger that is plugged in decides; without one that is listed, a battery
    that discharges does.
    """
    batteries, chargers = [], []
    for supply in sorted(folder.glob("*")):
        if _word(supply / "scope") == "Device":
            continue
        kind = _word(supply / "type")
        if kind == "Battery" and _word(supply / "present") != "0":
            batteries.append(_word(supply / "status"))
        elif kind in ("Mains", "USB"):
            chargers.append(_word(supply / "online"))
    is_charged = any(online not in ("", "0") for online in chargers)
    is_discharging = "Discharging" in batteries
    return Power(bool(batteries), is_on_battery=is_discharging and not is_charged)


def from_pmset(text: str) -> Power:
    """What macOS says: ``Now drawing from 'Battery Power'`` and a line for each battery."""
    has_battery = "InternalBattery" in text
    source = re.search(r"drawing from '([^']*)'", text)
    return Power(has_battery, has_battery and source is not None and source[1] == "Battery Power")


def from_windows(ac_line: int, battery_flag: int) -> Power:
    """What Windows says in ``SYSTEM_POWER_STATUS``."""
    is_known = battery_flag != _WINDOWS_UNKNOWN
    has_battery = is_known and not battery_flag & _WINDOWS_NO_BATTERY
    return Power(has_battery, has_battery and ac_line == 0)


def _word(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""


def _pmset() -> str:
    try:
        done = subprocess.run(_PMSET, capture_output=True, timeout=_TIMEOUT_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


class _SystemPowerStatus(ctypes.Structure):
    _fields_ = (
        ("ac_line_status", ctypes.c_ubyte),
        ("battery_flag", ctypes.c_ubyte),
        ("battery_life_percent", ctypes.c_ubyte),
        ("system_status_flag", ctypes.c_ubyte),
        ("battery_life_time", ctypes.c_ulong),
        ("battery_full_life_time", ctypes.c_ulong),
    )


def _read_windows() -> Power:
    if sys.platform == "win32":
        status = _SystemPowerStatus()
        if ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return from_windows(status.ac_line_status, status.battery_flag)
    return PLUGGED_IN
