"""Room on the disk for a model: asked for before, and said plainly when it runs out."""

from __future__ import annotations

import shutil
from pathlib import Path

from indexer.errors import StorageFullError

_SPARE_BYTES = 64 << 20
"""Left for the catalog, which must go on being written while a model arrives."""


def require_space(folder: Path, needed_bytes: int, model_name: str) -> None:
    """Refuse to begin what cannot end.

    Args:
        folder: An existing folder on the disk in question.
        needed_bytes: What will be written.
        model_name: For the message.

    Raises:
        StorageFullError: Naming what is needed and what is free.
    """
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes < needed_bytes + _SPARE_BYTES:
        raise StorageFullError(
            f"There is too little space for {model_name}",
            f"{_megabytes(needed_bytes + _SPARE_BYTES)} are needed in {folder.parent}, "
            f"{_megabytes(free_bytes)} are free",
            "Free some space and try again",
        )


def storage_error(folder: Path, error: OSError) -> StorageFullError:
    """What to say when the profile cannot take a model."""
    return StorageFullError(
        f"The model could not be stored in {folder}",
        f"{error.strerror or error}; your photos and installed models are not affected",
        "Free some space or make the folder writable, then try again",
    )


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.0f} MB"
