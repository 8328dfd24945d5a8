"""What is said of tiers, groups and their photos, in few words. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.review.choices import (
    GroupState,
    choices_of,
    leaves_nothing,
    marked,
    state_of,
)
from app.translations import in_words
from indexer.duplicates.records import Choice, Group, GroupOrder, Member
from indexer.duplicates.tiers import Tier


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Review", text, None, count)


def tier_name(tier: Tier) -> str:
    """What its tab is called."""
    match tier:
        case Tier.IDENTICAL_BYTES:
            return _tr("Identical files")
        case Tier.IDENTICAL_PIXELS:
            return _tr("Identical pixels")
        case Tier.SAME_PICTURE:
            return _tr("Same picture")
        case Tier.SAME_MOMENT:
            return _tr("Same moment")
        case Tier.LOOK_ALIKE:
            return _tr("Look-alikes")


def tier_meaning(tier: Tier) -> str:
    """What is in it, in a sentence."""
    match tier:
        case Tier.IDENTICAL_BYTES:
            return _tr("The same file, byte by byte, at several places.")
        case Tier.IDENTICAL_PIXELS:
            return _tr("The same pixels with other details, or in another kind of file.")
        case Tier.SAME_PICTURE:
            return _tr(
                "One picture saved again: resized, turned, mirrored, cropped or lightly edited. "
                "Each pair was laid over each other."
            )
        case Tier.SAME_MOMENT:
            return _tr("Several shots, taken within seconds, of nearly the same.")
        case Tier.LOOK_ALIKE:
            return _tr("Photos that look alike; more is not known of them.")


def nothing_in(tier: Tier) -> str:
    """What it means that a tier is empty."""
    match tier:
        case Tier.IDENTICAL_BYTES:
            return _tr("No file is in your folders twice.")
        case Tier.IDENTICAL_PIXELS:
            return _tr("No two photos have the same pixels.")
        case Tier.SAME_PICTURE:
            return _tr("No photo is there a second time, resized, cropped or edited.")
        case Tier.SAME_MOMENT:
            return _tr("No two shots were taken within seconds of nearly the same.")
        case Tier.LOOK_ALIKE:
            return _tr("No two photos look as much alike as that: the slider asks for less.")


def none_of(tier: Tier) -> str:
    """The headline of an empty list."""
    match tier:
        case Tier.IDENTICAL_BYTES:
            return _tr("No identical files")
        case Tier.IDENTICAL_PIXELS:
            return _tr("No identical pixels")
        case Tier.SAME_PICTURE:
            return _tr("No picture twice")
        case Tier.SAME_MOMENT:
            return _tr("No shots of the same moment")
        case Tier.LOOK_ALIKE:
            return _tr("No look-alikes")


def order_name(order: GroupOrder) -> str:
    """How a menu calls it."""
    match order:
        case GroupOrder.BYTES:
            return _tr("What frees most first")
        case GroupOrder.DATE:
            return _tr("Newest first")
        case GroupOrder.COUNT:
            return _tr("Most photos first")
        case GroupOrder.FOLDER:
            return _tr("By folder")


def relation_words(member: Member) -> str:
    """What a photo is beside the one to keep."""
    return ", ".join(in_words(part) for part in member.relation)


def group_words(group: Group) -> str:
    """What its members are beside the keeper, each word once."""
    words = dict.fromkeys(in_words(part) for member in group.members for part in member.relation)
    if words:
        return ", ".join(words)
    match group.tier:
        case Tier.IDENTICAL_BYTES:
            return _tr("identical files")
        case Tier.IDENTICAL_PIXELS:
            return _tr("identical pixels")
        case Tier.SAME_PICTURE:
            return _tr("the same picture")
        case Tier.SAME_MOMENT:
            return _tr("the same moment")
        case Tier.LOOK_ALIKE:
            return _tr("alike")


def state_words(group: Group) -> str:
    """What is decided; empty: nothing yet."""
    state = state_of(group)
    if state is GroupState.OPEN:
        return ""
    count = marked(group)
    if leaves_nothing(group):
        return _tr("all of it marked to go")
    if state is GroupState.DONE and not count:
        return _tr("all kept")
    if state is GroupState.PARTLY and not count:
        return _tr("%Ln kept", sum(choice is Choice.KEEP for choice in choices_of(group)))
    return _tr("%Ln to the bin", count)


def left_out_text(group: Group) -> str:
    """What is near its members and no member; empty where there is nothing."""
    if not group.left_out:
        return ""
    return _tr("%Ln more near, but not matching the one to keep", group.left_out)


def letter(place: int) -> str:
    """``A`` for the one that is advised to be kept; behind ``Z`` numbers."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def choice_word(choice: Choice | None) -> str:
    """As it stands on a badge; empty: nothing decided."""
    match choice:
        case Choice.KEEP:
            return _tr("KEEP")
        case Choice.BIN:
            return _tr("BIN")
        case None:
            return ""
