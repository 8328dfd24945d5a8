"""All groups of a tier, before anything is filtered: what a list of groups is chosen from.

As arrays: a library may have hundreds of thousands of groups. In the tier of identical bytes
keepers and members are files, in all others photos.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.duplicates.groups.moving import must_stay
from indexer.duplicates.groups.one_file import SameFiles
from indexer.duplicates.groups.stars import Stars
from indexer.duplicates.groups.subjects import Subjects
from indexer.duplicates.groups.wholeness import pair_codes
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """g groups with f files in all, the best keepers first."""

    keepers: Int64Array
    """``int64[g]``: FileId or PhotoId."""
    members: Int64Array
    offsets: Int64Array
    """``int64[g + 1]`` into ``members``."""
    bytes_freed: Int64Array
    left_out: Int64Array
    dates_us: Int64Array
    """Of the keepers."""
    keeper_files: Int64Array
    """How many files each keeper has."""
    folder_order: Int64Array
    """Of the keepers: the place of their folder among all by path."""
    file_ids: Int64Array
    """``int64[f]``: keepers' and members'."""
    file_groups: Int64Array
    """``int64[f]``: the group that each belongs to."""
    file_photos: Int64Array
    file_folders: Int64Array
    file_references: NDArray[np.bool_]
    """Whether they lie in reference folders."""

    def __len__(self) -> int:
        """How many groups."""
        return len(self.keepers)


def of_files(subjects: Subjects, order: Int64Array, same: SameFiles) -> Grouping:
    """Groups of files of equal bytes: of each photo the best file, and the others.

    Args:
        subjects: Photos that stand at several places.
        order: ``int64[m]``: the places of their files, the best first.
        same: Which of them are one file.
    """
    files = subjects.files
    rank = np.empty(order.size, np.int64)
    rank[order] = np.arange(order.size)
    rows = order[~same.is_again[order]]
    rows = rows[np.argsort(files.photo_ids[rows], kind="stable")]
    starts = _starts(files.photo_ids[rows])
    keeper = np.repeat(rows[starts], np.diff(np.append(starts, rows.size)))
    is_member = same.number[rows] != same.number[keeper]
    members, keeper_of = rows[is_member], keeper[is_member]
    by_rank = np.lexsort((rank[members], rank[keeper_of]))
    members, keeper_of = members[by_rank], keeper_of[by_rank]
    starts = _starts(keeper_of)
    keepers = keeper_of[starts]
    offsets = np.append(starts, members.size).astype(np.int64)
    groups = np.repeat(np.arange(keepers.size), np.diff(offsets))
    frees = _frees(subjects, same)
    return _grouping(
        subjects,
        keepers=files.ids[keepers],
        members=files.ids[members],
        offsets=offsets,
        bytes_freed=_sums(groups, frees[members], keepers.size),
        left_out=np.zeros(keepers.size, np.int64),
        dates_us=subjects.photos.date_us[subjects.photo_of_file[keepers]],
        keeper_counts=np.ones(keepers.size, np.int64),
        keeper_files=keepers,
        rows=np.concatenate((keepers, members)),
        groups=np.concatenate((np.arange(keepers.size), groups)),
    )


def of_photos(
    tier: Tier,
    subjects: Subjects,
    order: Int64Array,
    file_order: Int64Array,
    same: SameFiles,
    found: Stars,
    lossy: Int64Array,
) -> Grouping:
    """Groups of photos.

    Args:
        tier: On which they match.
        subjects: Photos of which some match.
        order: ``int64[n]``: their places, the best first; stars are numbered so.
        file_order: ``int64[m]``: the places of their files, the best first.
        same: Which files are one.
        found: The groups.
        lossy: `indexer.duplicates.groups.wholeness.lossy` pairs: nothing is freed by these.
    """
    photos = subjects.photos
    keepers, members = order[found.keepers], order[found.members]
    groups = np.repeat(np.arange(keepers.size), np.diff(found.offsets))
    group_of = np.full(photos.ids.size, -1, np.int64)
    group_of[members] = groups
    group_of[keepers] = np.arange(keepers.size)
    owners = subjects.photo_of_file
    frees = _sums(owners, _frees(subjects, same), photos.ids.size)
    ids = photos.ids
    stays = np.isin(pair_codes(ids[keepers[groups]], ids[members]), lossy)
    stays |= must_stay(photos, tier, keepers[groups], members)
    best_file = np.empty(photos.ids.size, np.int64)
    best_file[owners[file_order[::-1]]] = file_order[::-1]
    rows = np.flatnonzero(group_of[owners] >= 0)
    return _grouping(
        subjects,
        keepers=photos.ids[keepers],
        members=photos.ids[members],
        offsets=found.offsets,
        bytes_freed=_sums(groups, np.where(stays, 0, frees[members]), keepers.size),
        left_out=found.left_out,
        dates_us=photos.date_us[keepers],
        keeper_counts=np.bincount(owners, minlength=photos.ids.size)[keepers],
        keeper_files=best_file[keepers],
        rows=rows,
        groups=group_of[owners[rows]],
    )


def _grouping(
    subjects: Subjects,
    *,
    keepers: Int64Array,
    members: Int64Array,
    offsets: Int64Array,
    bytes_freed: Int64Array,
    left_out: Int64Array,
    dates_us: Int64Array,
    keeper_counts: Int64Array,
    keeper_files: Int64Array,
    rows: Int64Array,
    groups: Int64Array,
) -> Grouping:
    files = subjects.files
    by_path = sorted(
        range(len(files.all_folders)),
        key=lambda at: (files.all_folders[at].root, files.all_folders[at].below),
    )
    folder_order = np.empty(len(by_path), np.int64)
    folder_order[by_path] = np.arange(len(by_path))
    return Grouping(
        keepers,
        members,
        offsets,
        bytes_freed,
        left_out,
        dates_us,
        keeper_counts,
        folder_order[files.folders[keeper_files]],
        file_ids=files.ids[rows],
        file_groups=groups,
        file_photos=files.photo_ids[rows],
        file_folders=files.folders[rows],
        file_references=subjects.places.is_reference[files.folders[rows]],
    )


def _frees(subjects: Subjects, same: SameFiles) -> Int64Array:
    """Bytes that are free again when a file goes and all other names of it as well."""
    is_first = same.number == np.arange(same.number.size)
    return np.where(subjects.may_go & is_first, subjects.files.sizes, 0).astype(np.int64)


def _starts(values: Int64Array) -> Int64Array:
    """Where a run of equal values begins."""
    if not values.size:
        return np.empty(0, np.int64)
    return np.flatnonzero(np.append(True, values[1:] != values[:-1])).astype(np.int64)


def _sums(groups: Int64Array, values: Int64Array, count: int) -> Int64Array:
    # Exact: bincount would add float64, which is exact to 9 PB
    return np.bincount(groups, values, count).astype(np.int64)
