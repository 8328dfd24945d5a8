"""What a key means for a group: which of its files are to stay and which to go.

Plain rules without Qt. Every decision covers a whole photo, with all of its files (but those that
protected and reference folders hold, where it is to go), and is given for
the whole group again, so that what is to go always names a photo that stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from indexer.duplicates.records import Choice, Decision, Group, Member
from indexer.messages import message
from indexer.types import FileId, PhotoFile

Choices = tuple[Choice | None, ...]
"""Of the photos of a group, in the order of `photos_of`."""


_CHOSEN: str = message("you chose which one stays")
_NOTHING_STAYS: str = message("nothing of its group stays, by your choice")


class GroupState(Enum):
    """How far a group is decided."""

    OPEN = auto()
    PARTLY = auto()
    DONE = auto()


def photos_of(group: Group) -> tuple[Member, ...]:
    """All photos of a group, the one that is advised to be kept first."""
    return (group.keeper, *group.members)


def choices_of(group: Group) -> Choices:
    """What is decided already."""
    return tuple(member.choice for member in photos_of(group))


def state_of(group: Group) -> GroupState:
    """How far it is decided.

    Nothing is left to decide where all others go and one stays by that, and about protected photos,
    which stay anyway.
    """
    photos = photos_of(group)
    decided = [member.choice for member in photos if member.choice is not None]
    left = sum(member.choice is None and not member.is_protected for member in photos)
    if not decided:
        return GroupState.OPEN
    stays_by_that = left == 1 and all(choice is Choice.BIN for choice in decided)
    return GroupState.DONE if not left or stays_by_that else GroupState.PARTLY


def marked(group: Group) -> int:
    """How many photos of it are to go."""
    return sum(choice is Choice.BIN for choice in choices_of(group))


def leaves_nothing(group: Group) -> bool:
    """Whether no photo of it would stay: that needs a word of its own before anything goes."""
    return all(choice is Choice.BIN for choice in choices_of(group))


def chosen(group: Group, place: int, choice: Choice | None) -> Choices:
    """One photo decided, the others as they are."""
    choices = list(choices_of(group))
    choices[place] = choice
    return tuple(choices)


def only(group: Group, place: int) -> Choices:
    """One photo stays and the others go, but for protected ones."""
    return tuple(
        Choice.KEEP if i == place or member.is_protected else Choice.BIN
        for i, member in enumerate(photos_of(group))
    )


def advised(group: Group) -> Choices | None:
    """What the rules advise for the photos that are not decided; what is decided stays.

    What shows more than the one to keep is kept as well.

    None: there is no advice, since the photo that it would keep is to go. The others match that one
    and need not match each other.
    """
    given = choices_of(group)
    if state_of(group) is GroupState.DONE:
        return given
    if given[0] is Choice.BIN:
        return None
    return tuple(
        choice or (Choice.KEEP if place == 0 or _stays(member) else Choice.BIN)
        for place, (choice, member) in enumerate(zip(given, photos_of(group), strict=True))
    )


def decisions(group: Group, choices: Choices) -> tuple[Decision, ...]:
    """What is to be remembered so that the photos of a group are decided like this.

    Photos of which nothing was and nothing is decided are left out.
    """
    photos = photos_of(group)
    survivor = _survivor(choices)
    keeper_id = None if survivor is None else photos[survivor].files[0].id
    return tuple(
        Decision(
            file.id,
            member.photo.id,
            choice,
            keeper_id if choice is Choice.BIN else None,
            group.tier,
            _reason(member, survivor) if choice is Choice.BIN else "",
        )
        for member, choice in zip(photos, choices, strict=True)
        if not (choice is None and member.choice is None)
        for file in _concerned(member, choice)
    )


def _reason(member: Member, survivor: int | None) -> str:
    """Why one goes: what speaks for the keeper beside just this one, where that one stays."""
    if survivor is None:
        return _NOTHING_STAYS
    return member.reason if survivor == 0 else _CHOSEN


def _stays(member: Member) -> bool:
    return member.is_protected or len(member.staying) == len(member.files)


def _concerned(member: Member, choice: Choice | None) -> Sequence[PhotoFile]:
    """Its files; of a photo that goes without those in protected and reference folders."""
    if choice is not Choice.BIN or _stays(member):
        return member.files
    return [file for file in member.files if file.id not in member.staying]


def with_choices(group: Group, by_file: Mapping[FileId, Choice | None]) -> Group:
    """A group as it is once some decisions are remembered.

    Args:
        group: As the engine knows it.
        by_file: Decisions that are on their way.
    """
    if not by_file:
        return group
    photos = [_with_choice(member, by_file) for member in photos_of(group)]
    return replace(group, keeper=photos[0], members=tuple(photos[1:]))


def _with_choice(member: Member, by_file: Mapping[FileId, Choice | None]) -> Member:
    on_their_way = [by_file[file.id] for file in member.files if file.id in by_file]
    return replace(member, choice=on_their_way[0]) if on_their_way else member


def _survivor(choices: Sequence[Choice | None]) -> int | None:
    """The place of the photo for which the others go: a kept one, else one that may stay."""
    for wanted in (Choice.KEEP, None):
        if wanted in choices:
            return choices.index(wanted)
    return None
