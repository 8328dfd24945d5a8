from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths

from app.dialogs.beginning import first_folder

PICTURES = QStandardPaths.StandardLocation.PicturesLocation


def test_dialogs_begin_in_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures, last = tmp_path / "Pictures", tmp_path / "last"
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: str(pictures)))
    assert first_folder("", PICTURES) == QDir.homePath()
    pictures.mkdir()
    assert first_folder("", PICTURES) == str(pictures)
    assert first_folder(str(last), PICTURES) == str(pictures)
    last.mkdir()
    assert first_folder(str(last), PICTURES) == str(last)
