"""What is there of downloads that were not finished: ``models/.download-ID``.

Apart from `download`, whose libraries for talking to the hub load slowly.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from indexer.embed.catalogue import CatalogueEntry
from indexer.embed.models import ModelStore

PART_SUFFIX = ".part"
"""Of a file that has not arrived whole."""


def download_folder(entry: CatalogueEntry, store: ModelStore) -> Path:
    """Where the files of a model gather until all of them are there."""
    return store.folder / f".download-{entry.id}"


def present_bytes(folder: Path, name: str) -> int:
    """How much of a file is there, complete or not."""
    for path in (folder / name, folder / (name + PART_SUFFIX)):
        if path.is_file():
            return path.stat().st_size
    return 0


def partial_bytes(entry: CatalogueEntry, store: ModelStore) -> int:
    """How much of an unfinished download of this model is there, to go on from."""
    folder = download_folder(entry, store)
    return sum(present_bytes(folder, file.name) for file in entry.files)


def discard_partial_download(entry: CatalogueEntry, store: ModelStore) -> None:
    """Delete what an unfinished download of this model left behind."""
    shutil.rmtree(download_folder(entry, store), ignore_errors=True)
