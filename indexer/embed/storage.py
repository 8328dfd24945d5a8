"""Room on the disk for a model: asked for before, and said plainly when it runs out."""

from __future__ import annotations

import shutil
from pathlib import Path

from indexer.errors import StorageFullError
from indexer.messages import Bytes, message

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
            message("There is too little space for {model_name}", model_name=model_name),
            message(
                "{needed} are needed in {parent}, {free} are free",
                needed=Bytes(needed_bytes + _SPARE_BYTES),
                parent=folder.parent,
                free=Bytes(free_bytes),
            ),
            message("Free some space and try again"),
        )


def storage_error(folder: Path, error: OSError) -> StorageFullError:
    """What to say when the profile cannot take a model."""
    return StorageFullError(
        message("The model could not be stored in {folder}", folder=folder),
        message(
            "{reason}; your photos and installed models are not affected",
            reason=error.strerror or error,
        ),
        message("Free some space or make the folder writable, then try again"),
    )
