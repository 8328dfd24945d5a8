"""What patterns of the user would leave out, before they hold. Engine threads."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.scan.ignore import IgnoreRules, PatternFault, fault_of
from indexer.types import PhotoId, RootId

__all__ = ["PatternFault", "PatternPreview", "fault_of", "preview"]


@dataclass(frozen=True, slots=True)
class PatternPreview:
    """How much of the library as it stands would go."""

    left_out: int
    photos: int


def preview(catalog: Catalog, patterns: Sequence[str], token: CancelToken) -> PatternPreview:
    """Count the photos of which no file would be left.

    Files that are left out already are not in the catalog, so they are not counted.

    Raises:
        Cancelled: The token was cancelled.
    """
    rules = IgnoreRules(patterns)
    roots = {root.id: root.path.name for root in catalog.roots.all()}
    folders: dict[tuple[RootId, str], bool] = {}
    seen: set[PhotoId] = set()
    kept: set[PhotoId] = set()

    def is_ignored(root_id: RootId, folder: str) -> bool:
        if not folder:
            return False
        known = folders.get((root_id, folder))
        if known is None:
            above, _, name = folder.rpartition("/")
            parent = above.rpartition("/")[2] or roots.get(root_id, "")
            known = is_ignored(root_id, above) or rules.ignores_folder(name, folder, parent)
            folders[root_id, folder] = known
        return known

    for place in catalog.outline.places():
        token.raise_if_cancelled()
        folder, name = os.fsdecode(place.folder), os.fsdecode(place.name)
        seen.add(place.photo_id)
        path = f"{folder}/{name}" if folder else name
        if not is_ignored(place.root_id, folder) and not rules.ignores_file(name, path):
            kept.add(place.photo_id)
    return PatternPreview(len(seen) - len(kept), len(seen))
