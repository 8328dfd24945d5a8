"""How much disk each part of a profile takes. Engine threads: a large cache takes a second."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.media.thumbnail_files import Usage, measure
from indexer.profile import Profile


@dataclass(frozen=True, slots=True)
class DataSizes:
    """Bytes by part."""

    catalog: int
    """With copies of it from before an upgrade or a reset."""
    thumbnails: Usage
    index: int
    models: int
    samples: int
    """The rendered sample library."""

    @property
    def total(self) -> int:
        """All of them."""
        return self.catalog + self.thumbnails.size_bytes + self.index + self.models + self.samples


def data_sizes(profile: Profile, thumbnails_folder: Path, token: CancelToken) -> DataSizes:
    """Measure everything of Kindred's own.

    Raises:
        Cancelled: The token was cancelled.
    """
    name = profile.catalog_path.name
    return DataSizes(
        catalog=sum(_size(path) for path in profile.folder.glob(f"{name}*")),
        thumbnails=measure(thumbnails_folder, token),
        index=folder_size(profile.index_folder, token),
        models=folder_size(profile.models_folder, token),
        samples=folder_size(profile.samples_folder, token),
    )


def folder_size(folder: Path, token: CancelToken) -> int:
    """Bytes of all files below a folder; links are not followed."""
    size_bytes = 0
    for above, _, names in os.walk(folder):
        token.raise_if_cancelled()
        size_bytes += sum(_size(Path(above, name)) for name in names)
    return size_bytes


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0
