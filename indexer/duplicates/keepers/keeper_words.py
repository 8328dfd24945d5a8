"""Why a photo is kept, in a few words: what decided, and what else speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.catalog.group_columns import HAS_CAMERA, HAS_DATE, HAS_GPS, HAS_KEYWORDS
from indexer.duplicates.keepers.keeper import MOVING, Columns, in_groups
from indexer.duplicates.keepers.keeper_rules import KeeperRule
from indexer.duplicates.keepers.origin import EDITED, ENLARGED, NO_CAMERA, TURNED
from indexer.messages import message
from indexer.types import Int64Array, Photo

_MOST: Final = 3

_DETAILS: Final[dict[int, Callable[[], str]]] = {
    HAS_DATE: lambda: message("has a date"),
    HAS_GPS: lambda: message("has GPS"),
    HAS_CAMERA: lambda: message("names its camera"),
    HAS_KEYWORDS: lambda: message("has keywords"),
}


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of a keeper beside its members."""

    decided: int
    """Bit i: rule i of the columns decided against one of them."""
    speaking: int
    """Bit i: rule i speaks for it against all."""
    lacks: int
    """Signs of a copy that one of them has and it has not."""
    details: int
    """What it says of itself and one of them does not."""
    is_untouched: int
    """1: as it was when it was taken, where one of them is not."""
    is_moving: int
    """1: an animation, or of several pages, where one of them is not."""


def reasons(
    columns: Columns,
    keepers: Int64Array,
    members: Int64Array,
    offsets: Int64Array,
    details: Int64Array | None = None,
) -> list[str]:
    """Why the keepers of groups are kept: "larger, has GPS". Of many groups few are different.

    Args:
        columns: What the rules say of all.
        keepers: ``int64[g]``: their places in the columns.
        members: The places of all members, group after group; each group has one.
        offsets: ``int64[g + 1]`` into ``members``.
        details: What each of all says of itself; None for files of one content.
    """
    decided, speaking = columns.telling(keepers, members, offsets)
    lacks, more, untouched = np.zeros((3, keepers.size), np.int64)
    if KeeperRule.ORIGINAL in columns.rules:
        signs = columns.of(KeeperRule.ORIGINAL)
        lacks = in_groups(np.bitwise_or, signs[members], offsets) & ~signs[keepers]
    if details is not None:
        more = details[keepers] & ~in_groups(np.bitwise_and, details[members], offsets)
    if KeeperRule.EARLIEST in columns.rules and details is not None:
        ages = columns.of(KeeperRule.EARLIEST)
        others = np.repeat(ages[keepers], np.diff(offsets))
        is_next = in_groups(np.bitwise_or, ages[members] == others + 1, offsets)
        untouched = is_next & ~ages[keepers] & 1
    moving = np.zeros(keepers.size, np.bool_)
    if KeeperRule.FORMAT in columns.rules:
        kinds = columns.of(KeeperRule.FORMAT)
        is_still = in_groups(np.bitwise_or, kinds[members] != MOVING, offsets)
        moving = (kinds[keepers] == MOVING) & is_still.astype(np.bool_)
    told = (decided, speaking, lacks, more, untouched, moving)
    codes = np.zeros(keepers.size, np.int64)
    for column in told:
        codes = codes * (int(column.max(initial=0)) + 1) + column
    _, first, which = np.unique(codes, return_index=True, return_inverse=True)
    words = [
        _reason(columns.rules, _Told(*(int(column[at]) for column in told)))
        for at in first.tolist()
    ]
    return [words[at] for at in which.tolist()]


def _reason(rules: Sequence[KeeperRule], told: _Told) -> str:
    # What decided first, by the order of the rules, then what speaks for it as well.
    telling = [rule for place, rule in enumerate(rules) if told.decided >> place & 1]
    telling += [
        rule for place, rule in enumerate(rules) if (told.speaking & ~told.decided) >> place & 1
    ]
    if KeeperRule.WHOLE in telling:
        # A border has pixels that cost next to nothing: bytes on each compare nothing then.
        telling = [rule for rule in telling if rule is not KeeperRule.COMPRESSION]
    said = dict.fromkeys(_said(rule, told) for rule in telling[:_MOST])
    if not said:
        return message("nothing tells them apart")
    return joined(list(said))


def joined(words: Sequence[str]) -> str:
    """Words as one list, each of which can be translated."""
    if not words:
        return ""
    found = words[-1]
    for word in reversed(words[:-1]):
        found = message("{first}, {rest}", first=word, rest=found)
    return found


def what_pixels_lack(keeper: Photo, other: Photo) -> list[str]:
    """What one photo is beside another one of the very same pixels, in words."""
    said: list[str] = []
    if other.format != keeper.format:
        said.append(message("as {format}", format=other.format))
    own, its = keeper.metadata, other.metadata
    if own.taken_at != its.taken_at:
        said.append(message("without a date") if its.taken_at is None else message("another date"))
    if (own.latitude is None) != (its.latitude is None):
        said.append(message("without GPS") if its.latitude is None else message("with GPS"))
    if own.camera != its.camera and its.camera is None:
        said.append(message("without its camera's name"))
    if own.keywords != its.keywords:
        said.append(message("other keywords") if its.keywords else message("without keywords"))
    return said


def _said(rule: KeeperRule, told: _Told) -> str:
    match rule:
        case KeeperRule.FOLDER:
            return message("in a folder that you prefer")
        case KeeperRule.REFERENCE:
            return message("in a reference folder")
        case KeeperRule.WHOLE:
            return message("the whole picture")
        case KeeperRule.RESOLUTION:
            return message("larger")
        case KeeperRule.FORMAT:
            if told.is_moving:
                return message("more than its first picture")
            return message("in the better format")
        case KeeperRule.ORIGINAL:
            return _original(told.lacks)
        case KeeperRule.RATING:
            return message("rated higher")
        case KeeperRule.COMPRESSION:
            return message("less compressed")
        case KeeperRule.SHARPNESS:
            return message("sharper")
        case KeeperRule.METADATA:
            return _detail(told.details)
        case KeeperRule.EARLIEST:
            if told.is_untouched:
                return message("not touched since it was taken")
            return message("the oldest")


def _original(lacks: int) -> str:
    """By the sign that says most of those that others have and the keeper has not."""
    if lacks & ENLARGED:
        return message("not an enlarged copy")
    if lacks & NO_CAMERA:
        return message("names its camera")
    if lacks & EDITED:
        return message("not saved by an editing program")
    if lacks & TURNED:
        return message("not the one that was turned or mirrored")
    return message("not a copy by its name")


def _detail(details: int) -> str:
    for bit, word in _DETAILS.items():
        if details & bit:
            return word()
    return message("says more of itself")


def rule_names() -> Iterable[tuple[KeeperRule, str]]:
    """All rules as a list of settings names them."""
    return (
        (KeeperRule.FOLDER, message("in a folder that you prefer")),
        (KeeperRule.REFERENCE, message("in a reference folder")),
        (KeeperRule.WHOLE, message("not cropped, bordered or drawn over")),
        (KeeperRule.RESOLUTION, message("more pixels")),
        (
            KeeperRule.ORIGINAL,
            message("the original, not an enlarged, edited, turned or sent copy"),
        ),
        (KeeperRule.FORMAT, message("better format: RAW before JPEG")),
        (KeeperRule.RATING, message("rated higher, or a favourite")),
        (KeeperRule.SHARPNESS, message("sharper, of several shots")),
        (KeeperRule.METADATA, message("more complete metadata: date, GPS, camera, keywords")),
        (KeeperRule.EARLIEST, message("taken first, not touched since, or the oldest file")),
        (KeeperRule.COMPRESSION, message("less compressed, of one picture")),
    )
