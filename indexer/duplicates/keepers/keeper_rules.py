"""Which rules say what is kept of a group, in which order; how they are remembered."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class KeeperRule(StrEnum):
    """One question that tells which of two photos is kept; the values are what is remembered."""

    FOLDER = "folder"
    """It lies in a folder that the user prefers; the first of them is the best."""
    REFERENCE = "reference"
    """It lies in a reference folder."""
    WHOLE = "whole"
    """No finer picture shows more of it: it is not the crop, bordered or drawn over."""
    RESOLUTION = "resolution"
    """It has more pixels."""
    ORIGINAL = "original"
    """Nothing says that it was made from another one: no lost camera, no turning, no name."""
    FORMAT = "format"
    """RAW, then what cameras and scanners write, then what programs do."""
    RATING = "rating"
    """It is a favourite, or has more stars."""
    SHARPNESS = "sharpness"
    """Of different shots: it is sharper."""
    METADATA = "metadata"
    """It says more of itself: date, place, camera, keywords."""
    EARLIEST = "earliest"
    """It was taken first, or was not touched since, or its file is the oldest."""
    COMPRESSION = "compression"
    """Of one picture: its file spends more bytes on each pixel."""


DEFAULT_ORDER: Final = tuple(KeeperRule)
"""The user's own folders first, then what cannot be had back from the others, then what tells the
original. Bytes come last: saving again at a higher quality adds some, and nothing else."""


@dataclass(frozen=True, slots=True)
class KeeperRules:
    """What the user wants; the first rule that tells two photos apart decides."""

    order: tuple[KeeperRule, ...] = DEFAULT_ORDER
    """Those that count; others are turned off."""
    preferred: tuple[Path, ...] = ()
    """Absolute folders, the best first."""

    def __post_init__(self) -> None:
        """Refuse what means nothing."""
        if len(set(self.order)) < len(self.order):
            raise ValueError("a rule counts once")


def written(rules: KeeperRules) -> str:
    """As JSON; paths that are no UTF-8 survive as escaped lone surrogates."""
    return json.dumps(
        {"order": list(rules.order), "preferred": [os.fspath(path) for path in rules.preferred]}
    )


def read(text: str | None) -> KeeperRules:
    """Rules as they were written; the usual ones where that is none, or cannot be read."""
    try:
        found = json.loads(text or "")
        known = {rule.value for rule in KeeperRule}
        # A later version may know more rules.
        order = dict.fromkeys(KeeperRule(rule) for rule in found["order"] if rule in known)
        return KeeperRules(tuple(order), tuple(Path(path) for path in found["preferred"]))
    except (ValueError, TypeError, KeyError):
        return KeeperRules()
