"""What is there twice or twenty times, and what the user decides about it; `Library.duplicates`.

Reading and deciding is on the lane "groups", looking for pairs on "pairs". Nothing here moves a
file: `Library.bin` does, with the plan that `plan` gives.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.bin.plan import BinPlan
from indexer.duplicates.records import (
    Advice,
    Decision,
    Group,
    GroupList,
    GroupRequest,
    Marked,
    TierCount,
)
from indexer.duplicates.tiers import Tier


class Duplicates:
    """Groups, advice and decisions."""

    def counts(self, request: GroupRequest) -> dict[Tier, TierCount]:
        """Of every tier, with the same filters and switches."""
        raise NotImplementedError

    def list(self, request: GroupRequest) -> GroupList:
        """The groups of a tier, in order; under a second for 50,000."""
        raise NotImplementedError

    def groups(self, listed: GroupList, start: int, stop: int) -> tuple[Group, ...]:
        """Some groups of a list with all that is shown of them; those that are gone are empty."""
        raise NotImplementedError

    def likeness_counts(self, request: GroupRequest) -> Sequence[int]:
        """For the slider of look-alikes: [i] = groups at ``least_likeness`` i/100."""
        raise NotImplementedError

    def decide(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Remember decisions; return those that undo them."""
        raise NotImplementedError

    def dismiss(self, group: Group) -> None:
        """These are not duplicates: remembered by content; it is back only for a new member."""
        raise NotImplementedError

    def undo_dismiss(self, group: Group) -> None:
        """They are, after all."""
        raise NotImplementedError

    def advise(self, listed: GroupList, start: int = 0, stop: int | None = None) -> Advice:
        """What following the advice would mark, of some groups of a list or of all."""
        raise NotImplementedError

    @property
    def marked(self) -> Marked:
        """What is marked to go, over all tiers."""
        raise NotImplementedError

    def plan(self) -> BinPlan:
        """Everything that is marked to go."""
        raise NotImplementedError
