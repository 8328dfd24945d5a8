"""Numbers that change with every change of something, by whatever process.

Who keeps what was made of a table compares them. Finer than `Database.version`, which changes with
every commit, and unlike counting rows they tell an exchange from nothing, in no time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


class Generation(StrEnum):
    """What is counted: keys of settings."""

    FILES = "files_generation"
    """Which files there are, and of what photos."""
    PAIRS = "pairs_generation"
    """Pairs of photos that are alike."""
    DISMISSALS = "dismissals_generation"
    """What the user said is no duplicate."""


def raise_generation(db: sqlite_utils.Database, generation: Generation) -> None:
    """Count a change, inside the transaction that makes it."""
    db.conn.execute(
        "INSERT INTO setting (key, value) VALUES (?, '1')"
        " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        (generation,),
    )
