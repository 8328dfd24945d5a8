"""Surplus files of several tiers as one list, by which all of them could go together.

Tiers never mix where people look at them one by one. But what may be carried out as a whole (the
output of the command line is a plan) must not say of one file that it stays and that it goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


def surplus(groups: Sequence[Group]) -> list[SurplusGroup]:
    """What could go, group by group, in the order given.

    Left out are files that must stay (in protected and reference folders), groups of which nothing
    else is left, groups whose keeper goes by another one, and second mentions of a file: a surer
    tier has the say.

    Args:
        groups: Of one tier or of several, whole tiers.
    """
    going: dict[FileId, Tier] = {}
    for group in sorted(groups, key=lambda group: group.tier.step):
        # Whose keeper goes on a surer tier says nothing; that tier's keeper is the better one.
        if group.members and _keeper_file(group).id not in going:
            for file in _may_go(group):
                going.setdefault(file.id, group.tier)
    found = []
    for group in groups:
        if group.members and _keeper_file(group).id not in going:
            files = [
                _advised(group, member, file)
                for member in group.members
                for file in _files_of(member)
                if going.get(file.id) is group.tier
            ]
            if files:
                found.append(_of(group, files))
    return found


def _of(group: Group, files: list[AdvisedFile]) -> SurplusGroup:
    everything = sum(len(_files_of(member)) for member in group.members)
    freed = sum(file.size_bytes for file in files)
    return SurplusGroup(
        group.tier,
        _keeper_file(group).path,
        group.reason,
        tuple(files),
        # Names of one file are counted once there, which sizes alone do not tell.
        group.bytes_freed if len(files) == everything else min(freed, group.bytes_freed),
    )


def _advised(group: Group, member: Member, file: PhotoFile) -> AdvisedFile:
    return AdvisedFile(
        file.path,
        file.stat.size_bytes,
        group.tier,
        _keeper_file(group).path,
        group.reason,
        joined(member.relation),
        member.photo.id,
        group.keeper.photo.id,
    )


def _keeper_file(group: Group) -> PhotoFile:
    """The best that is there; where all are offline, the best."""
    files = group.keeper.files
    return next((file for file in files if not file.is_offline), files[0])


def _files_of(member: Member) -> list[PhotoFile]:
    return [file for file in member.files if file.id not in member.staying]


def _may_go(group: Group) -> list[PhotoFile]:
    return [file for member in group.members for file in _files_of(member)]
