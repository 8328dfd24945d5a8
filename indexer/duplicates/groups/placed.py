"""Groups of a list by the places of their photos, and why their keepers are kept: as arrays.

A list is answered from what was read for it, and photos may be gone by the time it is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.duplicates.groups.moving import must_stay
from indexer.duplicates.groups.standing import Stand
from indexer.duplicates.groups.wholeness import pair_codes
from indexer.duplicates.keepers.keeper_words import reasons
from indexer.duplicates.records import GroupList
from indexer.types import Int64Array


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """g groups of a list that are still there, by places in a `Stand`."""

    rows: Int64Array
    """``int64[g]``: where they stand in the list, ascending."""
    keepers: Int64Array
    members: Int64Array
    """Group after group, without those that are gone; each group has one."""
    offsets: Int64Array
    """``int64[g + 1]`` into ``members``."""

    @property
    def groups(self) -> Int64Array:
        """Of each member, the group that it is in: ``int64[m]``, ascending."""
        return np.repeat(np.arange(self.rows.size), np.diff(self.offsets))

    def lossy(self, stand: Stand) -> NDArray[np.bool_]:
        """Members that must not go for their keeper, ``bool[m]``: nothing is freed by these."""
        found = np.isin(self._codes(stand), stand.lossy)
        if not stand.is_of_files:
            keepers = self.keepers[self.groups]
            found |= must_stay(stand.subjects.photos, stand.tier, keepers, self.members)
        return found

    def doubtful(self, stand: Stand) -> NDArray[np.bool_]:
        """Those of them of which the keeper may be an enlarged copy, ``bool[m]``."""
        return np.isin(self._codes(stand), stand.doubtful)

    def _codes(self, stand: Stand) -> Int64Array:
        ids = stand.ids
        return pair_codes(ids[self.keepers[self.groups]], ids[self.members])

    def reasons(self, stand: Stand) -> list[str]:
        """Why each keeper is kept rather than all others of its group, in words."""
        return _reasons(stand, self.keepers, self.members, self.offsets)

    def reasons_beside(self, stand: Stand, which: Int64Array) -> list[str]:
        """Why the keepers are kept rather than just these members, in words.

        What made a keeper win over all of its group need not be true of each.

        Args:
            stand: Of all of them.
            which: ``int64[n]`` into ``members``.
        """
        alone = np.arange(which.size + 1)
        return _reasons(stand, self.keepers[self.groups[which]], self.members[which], alone)


def _reasons(
    stand: Stand, keepers: Int64Array, members: Int64Array, offsets: Int64Array
) -> list[str]:
    details = None if stand.is_of_files else stand.subjects.photos.details
    return reasons(stand.columns, keepers, members, offsets, details)


def placed(stand: Stand, listed: GroupList, start: int, stop: int) -> Placed:
    """Groups ``start`` to ``stop`` of a list; without a keeper, or without members, it is none."""
    offsets = listed.offsets[start : stop + 1]
    keepers = stand.at(listed.keepers[start:stop])
    members = stand.at(listed.members[offsets[0] : offsets[-1]])
    groups = np.repeat(np.arange(stop - start), np.diff(offsets))
    is_there = (members >= 0) & (keepers[groups] >= 0)
    counts = np.bincount(groups[is_there], minlength=stop - start)
    rows = np.flatnonzero(counts)
    return Placed(
        (start + rows).astype(np.int64),
        keepers[rows],
        members[is_there],
        np.concatenate(([0], np.cumsum(counts[rows]))).astype(np.int64),
    )
