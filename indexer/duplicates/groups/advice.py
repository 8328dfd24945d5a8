"""What following the advice would mark: over arrays, since it may be about the whole library.

Never advised to go: what lies in protected or reference folders, what is offline (it could not be
moved now), other names of the file that stays, and what shows more than that one does. Where the
user decided, that stands.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from indexer.duplicates.groups.standing import Stand
from indexer.duplicates.keepers.keeper_words import reason
from indexer.duplicates.records import Advice, Choice, Decision, GroupList
from indexer.types import FileId, Int64Array, PhotoId


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
    files = stand.subjects.files
    may_go = (stand.subjects.may_go & ~np.isin(files.ids, decided)).tolist()
    may_stay = (
        ~(stand.subjects.places.is_offline[files.folders] | np.isin(files.ids, going))
    ).tolist()
    number, sizes = stand.same.number.tolist(), files.sizes.tolist()
    ids, photo_ids = files.ids.tolist(), files.photo_ids.tolist()
    of_place, lossy = stand.files_by_place(), set(stand.lossy.tolist())
    decisions: list[Decision] = []
    groups = size_bytes = 0
    for keeper, members in groups_in(stand, listed, start, stop):
        kept = next((file for file in of_place[keeper] if may_stay[file]), None)
        if kept is None:
            continue
        goes = [
            file
            for member in members.tolist()
            if not (lossy and stand.pair_code(keeper, member) in lossy)
            for file in of_place[member]
            if may_go[file] and number[file] != number[kept]
        ]
        if not goes:
            continue
        why = why_kept(stand, keeper, members)
        groups += 1
        size_bytes += sum(sizes[at] for at in {number[file] for file in goes})
        decisions += [
            Decision(
                FileId(ids[file]),
                PhotoId(photo_ids[file]),
                Choice.BIN,
                FileId(ids[kept]),
                stand.tier,
                why,
            )
            for file in goes
        ]
    return Advice(groups, len(decisions), size_bytes, tuple(decisions))


def groups_in(
    stand: Stand, listed: GroupList, start: int, stop: int
) -> Iterator[tuple[int, Int64Array]]:
    """Keeper and members of groups by their places, those that are gone left out.

    A group without keeper, or without members, is none any more.
    """
    keepers = stand.at(listed.keepers[start:stop]).tolist()
    first = int(listed.offsets[start])
    members = stand.at(listed.members[first : listed.offsets[stop]])
    offsets = (listed.offsets[start : stop + 1] - first).tolist()
    for group, keeper in enumerate(keepers):
        there = members[offsets[group] : offsets[group + 1]]
        there = there[there >= 0]
        if keeper >= 0 and there.size:
            yield keeper, there


def why_kept(stand: Stand, keeper: int, members: Int64Array) -> str:
    """In words, by their places."""
    details = None if stand.is_of_files else stand.subjects.photos.details
    return reason(stand.columns, keeper, members, details)
