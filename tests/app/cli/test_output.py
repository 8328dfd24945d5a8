"""JSON for scripts, lines for people, whatever a name contains."""

from __future__ import annotations

import json
import os

import pytest

from app.cli.output import complain, json_array, print_json, say

NAME = os.fsdecode(b"caf\xe9-\xff.jpg") if os.name == "posix" else "caf\udce9-\udcff.jpg"


def test_json_carries_names_that_are_not_utf8(capsys: pytest.CaptureFixture[str]) -> None:
    print_json([{"path": NAME}])
    output = capsys.readouterr().out
    assert output.isascii()
    assert json.loads(output) == [{"path": NAME}]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_is_the_same_piece_by_piece(
    count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    value = [{"path": NAME, "members": [{"at": at}, "line\nbreak"]} for at in range(count)]
    print_json(value)
    assert "".join(json_array(value)) == capsys.readouterr().out


def test_lines_for_people_carry_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"found {NAME} and 漢字")
    assert "漢字" in capsys.readouterr().out


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain(f"it broke:\n  {NAME}\nagain")
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert output.err.startswith("kindred: it broke: caf")
