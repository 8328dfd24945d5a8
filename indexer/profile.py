"""The profile: the one folder in which Kindred keeps everything of its own.

Photos lie elsewhere and are never written to. Deleting ``thumbnails`` or ``index`` loses nothing.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from indexer.errors import StorageFullError
from indexer.messages import message

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


@dataclass(frozen=True, slots=True)
class Profile:
    """Paths inside one profile folder."""

    folder: Path

    @classmethod
    def default(cls) -> Profile:
        """The profile of the user's own library, where the system keeps application data."""
        return cls(Path(platformdirs.user_data_dir("Kindred", appauthor=False)))

    @property
    def catalog_path(self) -> Path:
        """The SQLite file: the truth."""
        return self.folder / "catalog.db"

    @property
    def thumbnails_folder(self) -> Path:
        """Cache; may be deleted at any time."""
        return self.folder / "thumbnails"

    @property
    def index_folder(self) -> Path:
        """Cache; may be deleted at any time."""
        return self.folder / "index"

    @property
    def models_folder(self) -> Path:
        """Downloaded and imported models."""
        return self.folder / "models"

    @property
    def speeds_path(self) -> Path:
        """How fast each model was found to be; may be deleted at any time."""
        return self.folder / "speeds.json"

    @property
    def samples_folder(self) -> Path:
        """The rendered sample library, for those who ask to try it."""
        return self.folder / "Sample library"

    @property
    def in_flight_folder(self) -> Path:
        """Names of the files being decoded right now; see `indexer.pipeline.in_flight`."""
        return self.folder / "in flight"

    @property
    def lock_path(self) -> Path:
        """Held by the one process that indexes into this profile."""
        return self.folder / "indexing.lock"

    @property
    def bin_lock_path(self) -> Path:
        """Held by the one process that moves photos of this library to the trash, or back."""
        return self.folder / "bin.lock"

    @property
    def settings_path(self) -> Path:
        """The window's settings."""
        return self.folder / "settings.ini"

    def create(self) -> StorageFullError | None:
        """Make the folder and check that it can be written to.

        Returns:
            That the disk is full, where there is a catalog nonetheless: it can be read.

        Raises:
            StorageFullError: The folder cannot be created or written to.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._try_to_write()
        except OSError as error:
            if error.errno in _FULL and self.catalog_path.exists():
                return StorageFullError(
                    message("The disk of Kindred's own data is full"),
                    message(
                        "nothing new can be kept in {folder}; photos can still be looked at and "
                        "searched, and are not affected",
                        folder=self.folder,
                    ),
                    message("Free some space, then start Kindred again"),
                )
            raise StorageFullError(
                message("Kindred cannot write to its profile folder {folder}", folder=self.folder),
                message("{reason}; your photos are not affected", reason=error.strerror or error),
                message(
                    "Make the folder writable or free some space, or choose another one "
                    "with --profile-dir"
                ),
            ) from error
        return None

    def _try_to_write(self) -> None:
        probe = self.folder / f".write-test-{os.getpid()}"
        try:
            probe.write_bytes(b"kindred")
        finally:
            probe.unlink(missing_ok=True)  # an empty one, where the disk is full
