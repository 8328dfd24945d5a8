"""Which groups of a tier are listed, and in which order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from indexer.duplicates.groups.grouping import Grouping
from indexer.duplicates.records import GroupList, GroupOrder, GroupRequest, TierCount
from indexer.types import Int64Array

Which = NDArray[np.bool_]
"""Of all groups, ``bool[g]``."""


def shown(
    grouping: Grouping,
    request: GroupRequest,
    *,
    allowed: Int64Array | None,
    decided: Int64Array | None,
    wanted: Int64Array | None,
) -> NDArray[np.bool_]:
    """Which groups are listed, ``bool[g]``.

    Args:
        grouping: All of a tier.
        request: What is asked for.
        allowed: Photos that pass its filters, ascending; None: all.
        decided: Files about which something was decided, ascending, where they are hidden.
        wanted: Files that are wanted where they are, ascending, where that counts.
    """
    count = len(grouping)
    is_shown = _any(grouping, ~grouping.file_references)
    if allowed is not None:
        is_shown &= _any(grouping, np.isin(grouping.file_photos, allowed))
    if decided is not None:
        is_shown &= _any(grouping, ~np.isin(grouping.file_ids, decided))
    if wanted is not None and wanted.size:
        is_shown &= _any(grouping, ~np.isin(grouping.file_ids, wanted))
    if request.least_bytes_freed:
        is_shown &= grouping.bytes_freed >= request.least_bytes_freed
    if request.only_across_folders:
        least = np.full(count, np.iinfo(np.int64).max)
        most = np.full(count, -1, np.int64)
        np.minimum.at(least, grouping.file_groups, grouping.file_folders)
        np.maximum.at(most, grouping.file_groups, grouping.file_folders)
        is_shown &= least != most
    return is_shown


def listed(
    grouping: Grouping, request: GroupRequest, which: NDArray[np.bool_], generation: int
) -> GroupList:
    """A list of some groups, in the order asked for; ties go by the rules of what is kept."""
    sizes = np.diff(grouping.offsets)
    keys = {
        GroupOrder.BYTES: -grouping.bytes_freed,
        GroupOrder.DATE: -grouping.dates_us,
        GroupOrder.COUNT: -sizes,
        GroupOrder.FOLDER: grouping.folder_order,
    }
    chosen = np.flatnonzero(which)
    chosen = chosen[np.argsort(keys[request.order][chosen], kind="stable")]
    sizes = sizes[chosen]
    offsets = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
    # The places of all their members: each group's run, counted on from its start.
    within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], sizes)
    return GroupList(
        request,
        generation,
        grouping.keepers[chosen],
        grouping.members[np.repeat(grouping.offsets[chosen], sizes) + within],
        offsets,
        grouping.bytes_freed[chosen],
        grouping.left_out[chosen],
    )


def counted(grouping: Grouping, which: NDArray[np.bool_]) -> TierCount:
    """What those groups come to; surplus files are all of the members'."""
    files = np.bincount(grouping.file_groups, minlength=len(grouping))
    kept = grouping.keeper_files
    return TierCount(
        int(which.sum()),
        int((files - kept)[which].sum()),
        int(grouping.bytes_freed[which].sum()),
    )


def _any(grouping: Grouping, files: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Groups of which one file at least is among some files."""
    found = np.zeros(len(grouping), np.bool_)
    found[grouping.file_groups[files]] = True
    return found
