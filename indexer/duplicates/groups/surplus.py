"""Surplus files of several tiers as one list, by which all of them could go together.

Tiers never mix where people look at them one by one. But what may be carried out as a whole (the
output of the command line is a plan) must not say of one file that it stays and that it goes.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.duplicates.keepers.keeper_words import joined
from indexer.duplicates.records import AdvisedFile, Group, Member
from indexer.duplicates.tiers import Tier
from indexer.types import FileId, PhotoFile


@dataclass(frozen=True, slots=True)
class SurplusGroup:
    """A file that stays, and those that could go beside it."""

    tier: Tier
    keeper: Path
    reason: str
    files: tuple[AdvisedFile, ...]
    bytes_freed: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A group as far as it may be carried out: far less than all that is shown of it."""

    keeper: FileId
    files: tuple[FileId, ...]
    """Those of the group, in its order."""
    whole: SurplusGroup
    """Should all of them go."""

    def without(self, going: Mapping[FileId, Tier]) -> SurplusGroup | None:
        """What is left of it; None: nothing."""
        if self.keeper in going:
            return None
        group = self.whole
        goes = [going.get(id_) is group.tier for id_ in self.files]
        if all(goes):
            return group
        files = tuple(itertools.compress(group.files, goes))
        freed = sum(file.size_bytes for file in files)
        # Names of one file are counted once there, which sizes alone do not tell.
        return replace(group, files=files, bytes_freed=min(freed, group.bytes_freed))


def surplus(groups: Iterable[Group]) -> list[SurplusGroup]:
    """What could go, group by group, in the order given.

    Left out are files that must stay (in protected and reference folders), groups of which nothing
    else is left, groups whose keeper goes by another one, and second mentions of a file: a surer
    tier has the say.

    Args:
        groups: Of one tier or of several, whole tiers; none of them is held on to.
    """
    candidates = [found for group in groups if (found := _candidate(group)) is not None]
    going: dict[FileId, Tier] = {}
    for each in sorted(candidates, key=lambda each: each.whole.tier.step):
        # Whose keeper goes on a surer tier says nothing; that tier's keeper is the better one.
        if each.keeper not in going:
            for id_ in each.files:
                going.setdefault(id_, each.whole.tier)
    left = (each.without(going) for each in candidates)
    return [group for group in left if group is not None and group.files]


def _candidate(group: Group) -> _Candidate | None:
    files = [
        (file.id, _advised(group, member, file))
        for member in group.members
        for file in member.files
        if file.id not in member.staying
    ]
    if not files:
        return None
    keeper = _keeper_file(group)
    advised = tuple(advised for _, advised in files)
    whole = SurplusGroup(group.tier, keeper.path, group.reason, advised, group.bytes_freed)
    return _Candidate(keeper.id, tuple(id_ for id_, _ in files), whole)


def _advised(group: Group, member: Member, file: PhotoFile) -> AdvisedFile:
    return AdvisedFile(
        file.path,
        file.stat.size_bytes,
        group.tier,
        _keeper_file(group).path,
        member.reason,
        joined(member.relation),
        member.photo.id,
        group.keeper.photo.id,
    )


def _keeper_file(group: Group) -> PhotoFile:
    """The best that is there; where all are offline, the best."""
    files = group.keeper.files
    return next((file for file in files if not file.is_offline), files[0])
