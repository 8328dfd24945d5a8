"""Photos as cameras, screens and programs leave them: for the tests of what is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from indexer.duplicates.verification.relation import Relation
from indexer.types import Metadata
from tests.indexer.library.twice import Shot

TAKEN = datetime(2019, 7, 14, 15, 30, 12, 340_000)
CAMERA = Metadata(camera="Canon EOS 80D", latitude=48.1, longitude=11.6)
MB = 1_000_000


def written(at: datetime) -> int:
    """As files know it."""
    return int(at.replace(tzinfo=UTC).timestamp()) * 10**9


LATER = written(datetime(2023, 1, 2))
ORIGINAL = Shot(
    "IMG_1.JPG", size_bytes=4 * MB, metadata=CAMERA, taken_at=TAKEN, mtime_ns=written(TAKEN)
)
BARE = Shot("a.jpg", size_bytes=2 * MB, mtime_ns=written(datetime(2020, 1, 1)))
"""A picture from somewhere: it says nothing of itself."""
SCREENSHOT = replace(
    BARE, path="Screenshot_1.png", format="PNG", width=1080, height=2400, size_bytes=MB
)


def saved_again(shot: Shot, **changes: object) -> Shot:
    """What a program makes of it that keeps metadata, later."""
    return replace(shot, **{"path": "b.jpg", "mtime_ns": LATER, **changes})  # type: ignore[arg-type]


def stripped(shot: Shot, **changes: object) -> Shot:
    """What a program makes of it that drops metadata."""
    return saved_again(shot, **{"metadata": Metadata(), "taken_at": None, **changes})


@dataclass(frozen=True)
class Case:
    """Two files of one picture, of which the first one is to be kept."""

    name: str
    kept: Shot
    other: Shot
    reason: str
    relation: Relation | None = None
    is_fine: bool | None = None
    """Whether the larger one was found to have detail of its own; None: it was not looked at."""
    goes: bool = True
    """Whether the other one is advised to go."""
