"""Numbers, sizes and places in words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.views.texts import error_text, folder_text, photos_text, size_text, without_ellipsis
from indexer.errors import UserFacingError
from indexer.types import FileId, FileStat, PhotoFile, PhotoId, RootId


def file_at(path: Path) -> PhotoFile:
    return PhotoFile(FileId(1), PhotoId(1), RootId(1), path, FileStat(1, 1, 1), is_offline=False)


def test_a_folder_is_named_from_its_root_on(tmp_path: Path) -> None:
    root = tmp_path / "Pictures"
    assert folder_text(file_at(root / "2020" / "Allgäu" / "a.jpg"), root) == (
        "Pictures / 2020 / Allgäu"
    )
    assert folder_text(file_at(root / "a.jpg"), root) == "Pictures"


def test_a_whole_drive_is_a_root_as_well() -> None:
    drive = Path(Path.cwd().anchor)
    assert folder_text(file_at(drive / "a.jpg"), drive) == str(drive)


@pytest.mark.skipif(os.name != "posix", reason="only there are names bytes")
def test_names_that_are_not_utf8_can_be_drawn(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    assert folder_text(file_at(folder / "a.jpg"), tmp_path) == f"{tmp_path.name} / caf?"


@pytest.mark.usefixtures("qapp")
def test_sizes_and_counts() -> None:
    assert photos_text(1) == "1 photo"
    assert photos_text(48_213) == "48,213 photos"
    assert size_text(8_400_000) == "8.4 MB"


@pytest.mark.parametrize("text", ["Settings…", "Einstellungen\u00a0…", "Settings"])
def test_a_name_without_the_sign_that_more_is_asked(text: str) -> None:
    assert without_ellipsis(text) in ("Settings", "Einstellungen")


@pytest.mark.usefixtures("qapp")
def test_what_is_asked_gets_no_full_stop() -> None:
    error = UserFacingError("summer-20x is no date", hint="Did you mean summer-2020?")
    assert error_text(error) == ("summer-20x is no date", "Did you mean summer-2020?")
    plain = UserFacingError("It failed.", "the disk is full", "Make room")
    assert error_text(plain) == ("It failed", "The disk is full. Make room.")
