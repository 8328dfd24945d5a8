"""The plan for photos that the user chose one by one: all of their files go.

Where a photo with the same pixels stays, that is the keeper, and else none is: then it goes only by
a confirmation of its own, as every whole group does.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.bin.plan import BinItem, BinPlan
from indexer.catalog.catalog import Catalog
from indexer.types import Photo, PhotoId

_SAME_PIXELS = "identical-pixels"


def plan_for_photos(catalog: Catalog, ids: Sequence[PhotoId]) -> BinPlan:
    """All files of some photos, each photo a group of its own.

    Files on drives that are away are in it too: that they stay is then said.
    """
    chosen = set(ids)
    items: list[BinItem] = []
    for photo in catalog.photos.of(ids):
        others = [id_ for id_ in catalog.photos.same_pixels(photo.id) if id_ not in chosen]
        keeper, kept = None, None
        for other in catalog.photos.of(others):
            keeper = next((file.path for file in other.files if not file.is_offline), None)
            if keeper is not None:
                kept = other.content_hash
                break
        tier = "" if keeper is None else _SAME_PIXELS
        items += (
            BinItem(file.path, photo.content_hash, keeper, kept, tier, group=_name(photo))
            for file in photo.files
        )
    return BinPlan(catalog.uuid, tuple(items))


def _name(photo: Photo) -> str:
    return f"photo {photo.content_hash.hex()}"
