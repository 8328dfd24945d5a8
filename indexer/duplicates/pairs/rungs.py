"""On which rung of the ladder a pair belongs: the first that it reaches. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.catalog.pair_records import StoredPair
from indexer.duplicates.pairs.likeness import WORTH_KEEPING
from indexer.duplicates.pairs.shots import are_of_one_moment, are_two_shots
from indexer.duplicates.tiers import Tier
from indexer.types import Photo

if TYPE_CHECKING:
    from indexer.duplicates.verification.verify import Verdict

FOUND_BY_MEANING: Final = "alike in meaning"
"""The verdict of pairs that a model alone found: they go when another model takes its place."""
UNVERIFIED: Final = ("", FOUND_BY_MEANING)
NO_RUNG: Final = 6
"""The step of pairs that are on none: verified, and neither one picture nor alike."""


def placed(
    first: Photo,
    second: Photo,
    likeness: float,
    verdict: Verdict | None,
    *,
    is_alike: bool,
    is_look: bool,
) -> StoredPair | None:
    """A pair on the first rung that it reaches.

    Args:
        first: One photo.
        second: The other one.
        likeness: Of both, by some notion.
        verdict: Of verification; None: it was not asked, or could not see them.
        is_alike: Whether they are alike enough for two shots of a few seconds.
        is_look: Whether the notion is Look.

    Returns:
        None where it reaches none, and nobody has verified that.
    """
    from indexer.duplicates.verification.stored_relations import written

    if first.id > second.id:
        first, second = second, first
    said = "" if verdict is None else str(verdict.reason)
    said_if_alike = said if is_look else FOUND_BY_MEANING
    if verdict is not None and verdict.relation is not None:
        likeness, said_if_alike = max(likeness, WORTH_KEEPING), said
        if not are_two_shots(first, second, verdict.relation):
            text, step = written(verdict.relation), Tier.SAME_PICTURE.step
            return StoredPair(first.id, second.id, step, likeness, said, text)
    if is_alike or likeness >= WORTH_KEEPING:
        step = step_if_alike(first, second, likeness)
        if step != NO_RUNG:
            return StoredPair(first.id, second.id, step, likeness, said_if_alike)
    return None if verdict is None else StoredPair(first.id, second.id, NO_RUNG, likeness, said)


def step_if_alike(first: Photo, second: Photo, likeness: float) -> int:
    """Where a pair belongs that is not one picture."""
    if are_of_one_moment(first, second):
        return Tier.SAME_MOMENT.step
    return Tier.LOOK_ALIKE.step if likeness >= WORTH_KEEPING else NO_RUNG
