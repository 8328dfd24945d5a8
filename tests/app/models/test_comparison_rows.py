"""Where files of a compared folder and of the library stand, in words that fit into a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.comparison_rows import place_text

_PICTURES, _INNER = Path("/home/ada/Pictures"), Path("/home/ada/Pictures/Camera")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/home/ada/Pictures/2019/Beach/a.jpg", "Pictures / 2019 / Beach / a.jpg"),
        ("/home/ada/Pictures", "Pictures"),
        ("/home/ada/Pictures/Camera/b.jpg", "Camera / b.jpg"),
        ("/home/ada/Picture/b.jpg", str(Path("/home/ada/Picture/b.jpg"))),
    ],
)
def test_a_place_is_named_from_the_folder_on_that_the_user_knows(path: str, said: str) -> None:
    assert place_text(Path(path), (_PICTURES, _INNER)) == said


def test_the_root_of_a_drive_has_a_name_too() -> None:
    drive = Path(Path.cwd().anchor)
    assert place_text(drive / "DCIM", (drive,)).endswith(" / DCIM")
