"""The facts of photos that are compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.views.compare.facts import lines
from app.views.compare.subjects import Subject, of_group, of_photos
from indexer.duplicates.records import Group, Member
from indexer.duplicates.tiers import Tier
from indexer.types import FileId, FileStat, Metadata, Photo, PhotoFile, PhotoId, RootId

ROOT = RootId(1)
PLACES = ("a/x.jpg", "b/x.jpg", "c/x.jpg")


@pytest.fixture
def photo(qtbot: QtBot, tmp_path: Path) -> Photo:
    files = tuple(
        PhotoFile(
            FileId(at), PhotoId(1), ROOT, tmp_path / place, FileStat(1000, 0, at), is_offline=False
        )
        for at, place in enumerate(PLACES)
    )
    return Photo(PhotoId(1), b"x" * 32, 1000, 40, 30, "JPEG", Metadata(), 0, 1.0, files)


def folders(subjects: Sequence[Subject], root: Path) -> tuple[str, ...]:
    found = lines(subjects, {ROOT: root}, shows_all=False)
    return next(line.values for line in found if line.names[0] == "Folder")


def test_files_of_one_photo_show_their_own_folders_alone(photo: Photo, tmp_path: Path) -> None:
    keeper, *members = (Member(photo, (file,)) for file in photo.files)
    group = Group("key", Tier.IDENTICAL_BYTES, keeper, "the oldest", tuple(members), 2000)
    shown = folders(of_group(group), tmp_path)
    assert [text.rpartition("/")[2].strip() for text in shown] == ["a", "b", "c"]


def test_a_photo_that_stands_for_all_of_its_files_says_so(photo: Photo, tmp_path: Path) -> None:
    (shown,) = folders(of_photos([photo]), tmp_path)
    assert " and 2 more place" in shown
