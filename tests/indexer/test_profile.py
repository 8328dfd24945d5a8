"""The one folder that is Kindred's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.errors import StorageFullError
from indexer.profile import Profile


def test_create_makes_the_folder_and_leaves_nothing_else(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "a" / "b")
    profile.create()
    profile.create()
    assert list(profile.folder.iterdir()) == []


def test_a_profile_that_is_a_file_is_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFullError, match="your photos are not affected"):
        Profile(tmp_path / "file").create()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_read_only_profile_is_refused_with_a_reason(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageFullError, match="--profile-dir"):
            Profile(tmp_path).create()
    finally:
        tmp_path.chmod(0o700)


def test_the_default_lies_among_the_users_own_data() -> None:
    assert Profile.default().folder.name == "Kindred"
