"""The digest on record: taken once, and again when the file is another."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from indexer.embed import installed
from indexer.embed.installed import WEIGHTS_NAME, InstalledModel


def write_weights(folder: Path, value: float) -> None:
    safetensors.numpy.save_file({"a": np.full(5, value)}, folder / WEIGHTS_NAME)


def test_the_weights_are_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_weights(tmp_path, 1)
    InstalledModel("own", "Own", tmp_path, "MIT").write(tmp_path)
    first = InstalledModel.read(tmp_path).digest()

    def not_again(_path: Path) -> str:
        raise AssertionError("hashed a second time")

    monkeypatch.setattr(installed, "weights_digest", not_again)
    assert InstalledModel.read(tmp_path).digest() == first


def test_replaced_weights_are_hashed_anew(tmp_path: Path) -> None:
    write_weights(tmp_path, 1)
    InstalledModel("own", "Own", tmp_path, "MIT").write(tmp_path)
    first = InstalledModel.read(tmp_path).digest()
    write_weights(tmp_path, 2)
    os.utime(tmp_path / WEIGHTS_NAME, ns=(1, 1))
    second = InstalledModel.read(tmp_path).digest()
    assert second != first
    assert InstalledModel.read(tmp_path).weights_digest == second


def test_everything_on_record_survives(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    write_weights(folder, 1)
    model = InstalledModel(
        id="own",
        name="Größe ✓",
        folder=folder,
        licence="MIT",
        licence_url="https://example.org",
        source="somewhere",
        installed_at="2026-01-02T03:04:05+00:00",
        weights_file_sha256="0" * 64,
    ).with_digest("1" * 64, folder / WEIGHTS_NAME)
    model.write(folder)
    read = InstalledModel.read(folder)
    assert read == model
    size = read.size_bytes
    assert size > (folder / WEIGHTS_NAME).stat().st_size
    shutil.rmtree(folder)
    assert read.size_bytes == size, "who shows a model that is just being removed need not find it"
