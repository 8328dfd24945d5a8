"""What the window and the command line may ask about Kindred's own data.

`Library.upkeep` is the one of an open library. Every method may take seconds or minutes; call them
on the lane "upkeep".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.media.thumbnails import ThumbnailCache
from indexer.profile import Profile
from indexer.types import ProgressCallback
from indexer.upkeep.cache_place import CachePlace
from indexer.upkeep.copies import write_copy
from indexer.upkeep.ignoring import PatternPreview, preview
from indexer.upkeep.sizes import DataSizes, data_sizes


class Upkeep:
    """Sizes, the cache of thumbnails, copies of the data, and what patterns would leave out."""

    def __init__(self, profile: Profile, catalog: Catalog, cache: ThumbnailCache) -> None:
        self._profile = profile
        self._catalog = catalog
        self._cache = cache
        self.cache_place = CachePlace(profile, catalog, cache)

    def sizes(self, token: CancelToken) -> DataSizes:
        """How much disk each part of the data takes."""
        return data_sizes(self._profile, self._cache.folder, token)

    def preview_patterns(self, patterns: Sequence[str], token: CancelToken) -> PatternPreview:
        """How many photos of the library these patterns would leave out."""
        return preview(self._catalog, patterns, token)

    def write_copy(self, target: Path, progress: ProgressCallback, token: CancelToken) -> None:
        """Write all that Kindred knows into a zip file; see `indexer.upkeep.copies`."""
        write_copy(self._catalog, self._profile, target, progress, token)
