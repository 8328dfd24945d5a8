"""Paths that lead through a folder which is called what a trash is called."""

from __future__ import annotations

import pytest

from indexer.bin import identity
from indexer.bin.identity import is_named_as_in_trash


@pytest.mark.parametrize(
    "folder", [*sorted(identity._TRASH_NAMES), ".Trash-1000", "$RECYCLE.BIN", "Trash/files"]
)
def test_every_name_of_a_trash_is_known(folder: str) -> None:
    assert is_named_as_in_trash(f"/photos/{folder}/deep/a.jpg")
    assert is_named_as_in_trash(f"/photos/{folder}/a.jpg")
    assert not is_named_as_in_trash(f"/photos/my {folder.replace('/', ' ')}/a.jpg")


@pytest.mark.parametrize("path", ["/photos/trash/a.jpg", "/files/Trash/a.jpg", "/photos/.trash"])
def test_other_folders_may_have_such_names(path: str) -> None:
    assert not is_named_as_in_trash(path)
