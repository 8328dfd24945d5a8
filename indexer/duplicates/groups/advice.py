"""What following the advice would mark: over arrays, since it may be about the whole library.

Never advised to go: what lies in protected or reference folders, what is offline (it could not be
moved now), other names of the file that stays, and what shows more than that one does. Where the
user decided, that stands.
"""

from __future__ import annotations

import numpy as np

from indexer.catalog.decisions import DecisionColumns
from indexer.duplicates.groups.placed import placed
from indexer.duplicates.groups.standing import Stand
from indexer.duplicates.records import Advice, Choice, Decisions, GroupList
from indexer.types import Int64Array


def advise(
    stand: Stand, listed: GroupList, start: int, stop: int, decided: Int64Array, going: Int64Array
) -> Advice:
    """What the advice for some groups of a list comes to.

    Args:
        stand: Of all their photos, as they are now.
        listed: The list.
        start: The first group.
        stop: The one behind the last.
        decided: Files about which the user decided already, ascending.
        going: Those of them that the user marked to go.
    """
    files, places = stand.subjects.files, stand.subjects.places
    may_go = stand.subjects.may_go & ~np.isin(files.ids, decided)
    may_stay = ~(places.is_offline[files.folders] | np.isin(files.ids, going))
    found = placed(stand, listed, start, stop)
    of_place, starts = stand.files_by_place()
    # Of each group the best file of the keeper that may stay; -1: none.
    best = np.full(stand.ids.size, -1, np.int64)
    staying = of_place[may_stay[of_place]][::-1]
    best[stand.owners[staying]] = staying
    kept = best[found.keepers]
    members, groups = found.members, found.groups
    which = np.flatnonzero(~found.lossy(stand) & (kept[groups] >= 0))
    members, groups = members[which], groups[which]
    reasons = found.reasons_beside(stand, which)
    counts = starts[members + 1] - starts[members]
    groups, beside = np.repeat(groups, counts), np.repeat(np.arange(which.size), counts)
    each = np.arange(groups.size) - np.repeat(np.cumsum(counts) - counts, counts)
    at = of_place[np.repeat(starts[members], counts) + each]
    goes = may_go[at] & (stand.same.number[at] != stand.same.number[kept[groups]])
    at, groups, beside = at[goes], groups[goes], beside[goes]
    rows = DecisionColumns(
        files.ids[at].tolist(),
        files.photo_ids[at].tolist(),
        [Choice.BIN.value] * at.size,
        files.ids[kept[groups]].tolist(),
        [stand.tier.value] * at.size,
        [reasons[pair] for pair in beside.tolist()],
    )
    freed = files.sizes[np.unique(stand.same.number[at])].sum()
    return Advice(np.unique(groups).size, at.size, int(freed), Decisions(rows))
