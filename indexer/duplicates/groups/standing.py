"""`Stand`: all that tells some photos apart: for their groups, and for what is said of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from indexer.catalog.group_facts import GroupFacts
from indexer.duplicates.groups.enlarged import Judged, read_sizes
from indexer.duplicates.groups.one_file import Identify, SameFiles, find_same
from indexer.duplicates.groups.subjects import Subjects, gather
from indexer.duplicates.groups.wholeness import (
    Related,
    lossy,
    parts,
    read_related,
    turned_later,
)
from indexer.duplicates.keepers import keeper
from indexer.duplicates.keepers.keeper import Columns
from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.duplicates.keepers.origin import copy_names, oldest_ns
from indexer.duplicates.keepers.places import FolderRules
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_FEW = 10_000
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
    """`pair_codes`, ascending, of which the second must not go for the first: those of
    `wholeness.lossy`, and the doubtful ones."""
    doubtful: Int64Array
    """Those of them of which the first may be an enlarged copy of the second."""

    @property
    def ids(self) -> Int64Array:
        """By what keepers and members are named: ids of files or of photos."""
        subjects = self.subjects
        return subjects.files.ids if self.is_of_files else subjects.photos.ids

    @property
    def is_of_files(self) -> bool:
        """Whether groups are of files of one content."""
        return self.tier is Tier.IDENTICAL_BYTES

    def at(self, ids: Int64Array) -> Int64Array:
        """The places of some ids, ``int64[n]``; -1 for those that are gone."""
        own = self.ids
        if not own.size:
            return np.full(ids.size, -1, np.int64)
        order = np.argsort(own)
        found = order[np.minimum(np.searchsorted(own, ids, sorter=order), own.size - 1)]
        return np.where(own[found] == ids, found, -1).astype(np.int64)

    @property
    def owners(self) -> Int64Array:
        """``int64[m]``: the place of each file, or of its photo."""
        if self.is_of_files:
            return np.arange(self.ids.size, dtype=np.int64)
        return self.subjects.photo_of_file

    def files_by_place(self) -> tuple[Int64Array, Int64Array]:
        """The files of each place, the best first.

        Returns:
            ``int64[m]``: places of files, and ``int64[places + 1]`` into them.
        """
        owners = self.owners
        files = self.file_order[np.argsort(owners[self.file_order], kind="stable")]
        counts = np.bincount(owners, minlength=self.ids.size)
        return files, np.concatenate(([0], np.cumsum(counts))).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """What pairs of the same picture say of their photos: the same on all tiers."""

    related: Related
    sizes: Judged


def read_pictures(facts: GroupFacts, among: Int64Array | None = None) -> Pictures:
    """Of some photos, or of all (None)."""
    related = read_related(facts, among)
    return Pictures(related, read_sizes(facts.traces, related))


def read_stand(
    facts: GroupFacts,
    tier: Tier,
    ids: Int64Array,
    wishes: Wishes,
    identify: Identify,
    pictures: Callable[[], Pictures] | None = None,
) -> Stand:
    """Read what tells photos apart.

    Args:
        facts: The catalog's.
        tier: Of the groups.
        ids: Of photos; in the tier of identical bytes all files of these are looked at.
        wishes: The user's.
        identify: Looks a file up on disk, where two may be one.
        pictures: Gives those of all photos, where they are kept.
    """
    subjects = gather(facts, ids, wishes.folders)
    rules = wishes.rules.order
    is_copy = copy_names(subjects.files)
    columns = keeper.of_files(rules, subjects.files, subjects.places, is_copy)
    file_order = columns.order()
    same = find_same(subjects.files, file_order, identify)
    lost = doubtful = np.empty(0, np.int64)
    if tier is not Tier.IDENTICAL_BYTES:
        found = subjects.photos.ids
        if pictures is None or found.size < _FEW:
            known = read_pictures(facts, found if found.size < _FEW else None)
        else:
            known = pictures()
        related, sizes = known.related, known.sizes
        if tier is Tier.SAME_PICTURE:
            lost, doubtful = np.union1d(lossy(related), sizes.doubtful), sizes.doubtful
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
            is_edited=np.isin(found, facts.traces.edited(found if found.size < _FEW else None)),
            enlarged_px=sizes.pixels_of(found),
        )
    return Stand(tier, subjects, columns, file_order, same, lost, doubtful)
