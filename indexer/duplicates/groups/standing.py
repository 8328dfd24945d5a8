"""`Stand`: all that tells some photos apart: for their groups, and for what is said of these."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from indexer.catalog.group_facts import GroupFacts
from indexer.duplicates.groups.one_file import Identify, SameFiles, find_same
from indexer.duplicates.groups.subjects import Subjects, gather
from indexer.duplicates.groups.wholeness import lossy, parts, read_related, turned_later
from indexer.duplicates.keepers import keeper
from indexer.duplicates.keepers.keeper import Columns
from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.duplicates.keepers.origin import copy_names, oldest_ns
from indexer.duplicates.keepers.places import FolderRules
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_FEW = 2000
"""Of so many photos the pairs are looked up one by one; of more, all pairs are read."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants of all groups."""

    rules: KeeperRules
    folders: FolderRules


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """n photos with m files in all."""

    tier: Tier
    subjects: Subjects
    columns: Columns
    """Of the photos; of the files in the tier of identical bytes."""
    file_order: Int64Array
    """``int64[m]``: places of all files, the best first."""
    same: SameFiles
    lossy: Int64Array
    """`indexer.duplicates.groups.wholeness.lossy` pairs of the photos."""

    @property
    def ids(self) -> Int64Array:
        """By what keepers and members are named: ids of files or of photos."""
        subjects = self.subjects
        return subjects.files.ids if self.is_of_files else subjects.photos.ids

    @property
    def is_of_files(self) -> bool:
        """Whether groups are of files of one content."""
        return self.tier is Tier.IDENTICAL_BYTES

    def pair_code(self, keeper: int, member: int) -> int:
        """As in ``lossy``, of their places."""
        ids = self.ids
        return int(ids[keeper]) << 32 | int(ids[member])

    def at(self, ids: Int64Array) -> Int64Array:
        """The places of some ids, ``int64[n]``; -1 for those that are gone."""
        own = self.ids
        if not own.size:
            return np.full(ids.size, -1, np.int64)
        order = np.argsort(own)
        found = order[np.minimum(np.searchsorted(own, ids, sorter=order), own.size - 1)]
        return np.where(own[found] == ids, found, -1).astype(np.int64)

    def files_by_place(self) -> list[list[int]]:
        """Of each file or photo by its place: the places of its files, the best first."""
        if self.is_of_files:
            return [[at] for at in range(self.ids.size)]
        found: list[list[int]] = [[] for _ in range(self.ids.size)]
        owners = self.subjects.photo_of_file[self.file_order].tolist()
        for at, owner in zip(self.file_order.tolist(), owners, strict=True):
            found[owner].append(at)
        return found


def read_stand(
    facts: GroupFacts, tier: Tier, ids: Int64Array, wishes: Wishes, identify: Identify
) -> Stand:
    """Read what tells photos apart.

    Args:
        facts: The catalog's.
        tier: Of the groups.
        ids: Of photos; in the tier of identical bytes all files of these are looked at.
        wishes: The user's.
        identify: Looks a file up on disk, where two may be one.
    """
    subjects = gather(facts, ids, wishes.folders)
    rules = wishes.rules.order
    is_copy = copy_names(subjects.files)
    columns = keeper.of_files(rules, subjects.files, subjects.places, is_copy)
    file_order = columns.order()
    same = find_same(subjects.files, file_order, identify)
    lost = np.empty(0, np.int64)
    if tier is not Tier.IDENTICAL_BYTES:
        found = subjects.photos.ids
        related = read_related(facts, found if found.size < _FEW else None)
        lost = lossy(related) if tier is Tier.SAME_PICTURE else lost
        oldest = oldest_ns(subjects.photos, subjects.files)
        columns = keeper.of_photos(
            rules,
            tier,
            subjects.photos,
            subjects.files,
            subjects.places,
            is_copy,
            is_part=np.isin(found, parts(related)),
            is_turned=np.isin(found, turned_later(related, found, oldest)),
        )
    return Stand(tier, subjects, columns, file_order, same, lost)
