"""What each system says of its power, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.power import Power, from_pmset, from_supplies, from_windows, read_power

PLUGGED_IN = Power(has_battery=True, is_on_battery=False)
ON_BATTERY = Power(has_battery=True, is_on_battery=True)
DESKTOP = Power(has_battery=False, is_on_battery=False)

BATTERY = {"type": "Battery", "present": "1"}
MOUSE = {"type": "Battery", "scope": "Device", "status": "Discharging"}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ({}, DESKTOP),
        ({"hidpp_battery_0": MOUSE}, DESKTOP),
        (
            {"AC": {"type": "Mains", "online": "0"}, "BAT0": BATTERY | {"status": "Discharging"}},
            ON_BATTERY,
        ),
        (
            {"AC": {"type": "Mains", "online": "1"}, "BAT0": BATTERY | {"status": "Full"}},
            PLUGGED_IN,
        ),
        # A weak charger: the battery shrinks although it is plugged in.
        (
            {"usb": {"type": "USB", "online": "1"}, "BAT0": BATTERY | {"status": "Discharging"}},
            PLUGGED_IN,
        ),
        ({"BAT0": BATTERY | {"status": "Discharging"}, "mouse": MOUSE}, ON_BATTERY),
        ({"BAT0": BATTERY | {"status": "Not charging"}}, PLUGGED_IN),
        ({"BAT0": BATTERY | {"status": "Unknown"}}, PLUGGED_IN),
        ({"BAT0": {"type": "Battery", "present": "0", "status": "Unknown"}}, DESKTOP),
        (
            {
                "AC": {"type": "Mains", "online": "0"},
                "BAT0": BATTERY | {"status": "Unknown"},
                "BAT1": BATTERY | {"status": "Discharging"},
            },
            ON_BATTERY,
        ),
    ],
)
def test_linux(tmp_path: Path, supplies: dict[str, dict[str, str]], expected: Power) -> None:
    for name, says in supplies.items():
        (tmp_path / name).mkdir()
        for key, value in says.items():
            (tmp_path / name / key).write_text(f"{value}\n", "ascii")
    assert from_supplies(tmp_path) == expected


def test_linux_without_such_a_folder(tmp_path: Path) -> None:
    assert from_supplies(tmp_path / "none") == DESKTOP


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4522083)\t83%; discharging",
            ON_BATTERY,
        ),
        ("Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged", PLUGGED_IN),
        ("Now drawing from 'AC Power'\n", DESKTOP),
        ("", DESKTOP),
    ],
)
def test_macos(text: str, expected: Power) -> None:
    assert from_pmset(text) == expected


@pytest.mark.parametrize(
    ("ac_line", "flag", "expected"),
    [
        (0, 1, ON_BATTERY),
        (1, 8, PLUGGED_IN),
        (1, 128, DESKTOP),
        (0, 255, DESKTOP),
        (255, 0, PLUGGED_IN),
    ],
)
def test_windows(ac_line: int, flag: int, expected: Power) -> None:
    assert from_windows(ac_line, flag) == expected


def test_this_machine_can_be_asked() -> None:
    power = read_power()
    assert power.has_battery or not power.is_on_battery
