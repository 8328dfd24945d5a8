"""Why a photo is kept, in a few words: what decided, and what else speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np

from indexer.catalog.group_columns import HAS_CAMERA, HAS_DATE, HAS_GPS, HAS_KEYWORDS
from indexer.duplicates.keepers.keeper import Columns
from indexer.duplicates.keepers.keeper_rules import KeeperRule
from indexer.duplicates.keepers.origin import NO_CAMERA, TURNED
from indexer.messages import message
from indexer.types import Int64Array, Photo

_MOST: Final = 3

_DETAILS: Final[dict[int, Callable[[], str]]] = {
    HAS_DATE: lambda: message("has a date"),
    HAS_GPS: lambda: message("has GPS"),
    HAS_CAMERA: lambda: message("names its camera"),
    HAS_KEYWORDS: lambda: message("has keywords"),
}


def reason(
    columns: Columns, keeper: int, members: Int64Array, details: Int64Array | None = None
) -> str:
    """Why one is kept of a group: "larger, has GPS".

    Args:
        columns: What the rules say of all.
        keeper: Its place in the columns.
        members: ``int64[n]``: the places of the others.
        details: What each of all says of itself; None for files of one content.
    """
    # What decided first, by the order of the rules, then what speaks for it as well.
    rules, speaking = columns.telling(keeper, members)
    rules += [rule for rule in speaking if rule not in rules]
    if KeeperRule.WHOLE in rules:
        # A border has pixels that cost next to nothing: bytes on each compare nothing then.
        rules = [rule for rule in rules if rule is not KeeperRule.COMPRESSION]
    said = dict.fromkeys(
        _said(rule, columns.of(rule), keeper, members, details) for rule in rules[:_MOST]
    )
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


def _said(
    rule: KeeperRule,
    column: Int64Array,
    keeper: int,
    members: Int64Array,
    details: Int64Array | None,
) -> str:
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
            return message("in the better format")
        case KeeperRule.ORIGINAL:
            return _original(column, keeper, members)
        case KeeperRule.RATING:
            return message("rated higher")
        case KeeperRule.COMPRESSION:
            return message("less compressed")
        case KeeperRule.SHARPNESS:
            return message("sharper")
        case KeeperRule.METADATA:
            return _detail(keeper, members, details)
        case KeeperRule.EARLIEST:
            return _earliest(column, keeper, members, is_of_files=details is None)


def _original(signs: Int64Array, keeper: int, members: Int64Array) -> str:
    """By the sign that says most of those that others have and the keeper has not."""
    others = int(np.bitwise_or.reduce(signs[members])) & ~int(signs[keeper])
    if others & NO_CAMERA:
        return message("names its camera")
    if others & TURNED:
        return message("not the one that was turned or mirrored")
    return message("not a copy by its name")


def _earliest(ages: Int64Array, keeper: int, members: Int64Array, *, is_of_files: bool) -> str:
    own = int(ages[keeper])
    if not is_of_files and bool((ages[members] == own + 1).any()) and not own & 1:
        return message("not touched since it was taken")
    return message("the oldest")


def _detail(keeper: int, members: Int64Array, details: Int64Array | None) -> str:
    if details is not None:
        for bit, word in _DETAILS.items():
            if details[keeper] & bit and not (details[members] & bit).all():
                return word()
    return message("says more of itself")


def rule_names() -> Iterable[tuple[KeeperRule, str]]:
    """All rules as a list of settings names them."""
    return (
        (KeeperRule.FOLDER, message("in a folder that you prefer")),
        (KeeperRule.REFERENCE, message("in a reference folder")),
        (KeeperRule.WHOLE, message("not cropped, bordered or drawn over")),
        (KeeperRule.RESOLUTION, message("more pixels")),
        (KeeperRule.ORIGINAL, message("the original, not an edited, turned or sent copy")),
        (KeeperRule.FORMAT, message("better format: RAW before JPEG")),
        (KeeperRule.RATING, message("rated higher, or a favourite")),
        (KeeperRule.SHARPNESS, message("sharper, of several shots")),
        (KeeperRule.METADATA, message("more complete metadata: date, GPS, camera, keywords")),
        (KeeperRule.EARLIEST, message("taken first, not touched since, or the oldest file")),
        (KeeperRule.COMPRESSION, message("less compressed, of one picture")),
    )
