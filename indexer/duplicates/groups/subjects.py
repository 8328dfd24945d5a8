"""Photos that may be in groups, with their files and what their folders mean: read together.

Files in a trash are left out of everything: nothing is to be decided about them any more, and none
may ever be the one that stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import FileFacts, PhotoFacts
from indexer.catalog.group_facts import GroupFacts
from indexer.duplicates.keepers.places import FolderRules, Places, look_up
from indexer.types import Int64Array


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """n photos, m files; every photo has a file, every file's photo is there."""

    photos: PhotoFacts
    files: FileFacts
    places: Places
    """Of ``files.all_folders``."""

    @property
    def photo_of_file(self) -> Int64Array:
        """``int64[m]``: the place of each file's photo among the photos."""
        return np.searchsorted(self.photos.ids, self.files.photo_ids).astype(np.int64)

    @property
    def may_go(self) -> NDArray[np.bool_]:
        """``bool[m]``: which files can be advised to go now."""
        return self.places.may_go[self.files.folders]

    def raw_pairs(self) -> Iterator[tuple[int, int]]:
        """Places of photos that are RAW and picture of one shot: beside each other, of one name.

        They belong together, and are no duplicates of each other.
        """
        is_raw = (self.photos.formats == b"RAW")[self.photo_of_file]
        if not is_raw.any() or is_raw.all():
            return
        shots: dict[tuple[int, str], tuple[list[int], list[int]]] = {}
        owners = self.photo_of_file
        with_raw = np.unique(self.files.folders[is_raw])
        for at in np.flatnonzero(np.isin(self.files.folders, with_raw)).tolist():
            name = PurePosixPath(self.files.names[at].decode("utf-8", "surrogateescape"))
            shot = (int(self.files.folders[at]), name.stem.casefold())
            shots.setdefault(shot, ([], []))[int(is_raw[at])].append(int(owners[at]))
        for pictures, raws in shots.values():
            for picture in pictures:
                for raw in raws:
                    yield picture, raw


def gather(facts: GroupFacts, ids: Int64Array, rules: FolderRules) -> Subjects:
    """Read what is known of some photos; without those that stand nowhere, or in a trash only."""
    photos, files = facts.photos(ids), facts.files(ids)
    places = look_up(files.all_folders, rules)
    stands = ~places.is_trash[files.folders] & np.isin(files.photo_ids, photos.ids)
    if not stands.all():
        files = files.chosen(stands)
    has_file = np.isin(photos.ids, files.photo_ids)
    if not has_file.all():
        photos = photos.chosen(has_file)
    return Subjects(photos, files, places)
