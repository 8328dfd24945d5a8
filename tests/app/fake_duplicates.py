"""Groups without an engine: as many as a test wants, made of the photos of a real library."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from indexer.bin.plan import BinPlan
from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.duplicates.records import (
    Advice,
    Choice,
    Decision,
    Decisions,
    Group,
    GroupList,
    GroupRequest,
    Marked,
    Member,
    TierCount,
)
from indexer.duplicates.tiers import Tier
from indexer.events import DecisionsChanged, DuplicatesChanged, Listener
from indexer.messages import message
from indexer.types import FileId, Photo, PhotoId

SIZE = 3
FREED = 1_000_000


class FakeDuplicates:
    """Every group has three photos: of photo i the next two are copies."""

    def __init__(self, photos: Sequence[Photo], count: int, tell: Listener) -> None:
        self._tell = tell
        self._photos = list(photos)
        self._ids = list(range(count))
        self.choices: dict[FileId, Choice | None] = {}
        self.dismissed: list[str] = []
        self.fetched: list[tuple[int, int]] = []
        self.asked: list[GroupRequest] = []

    def make(self, count: int) -> None:
        """So many groups."""
        self._ids = list(range(count))

    def call(self, name: Path) -> None:
        """Every second photo has a name, as long as one likes, below the folder where it lies."""
        for at in range(1, len(self._photos), 2):
            photo = self._photos[at]
            file = photo.files[0]
            file = replace(file, path=file.path.parent / name)
            self._photos[at] = replace(photo, files=(file,))

    @property
    def rules(self) -> KeeperRules:
        """As usual."""
        return KeeperRules()

    @property
    def reference_folders(self) -> Sequence[Path]:
        """None."""
        return ()

    def counts(
        self, request: GroupRequest, tiers: Sequence[Tier] = tuple(Tier)
    ) -> dict[Tier, TierCount]:
        """The same in all tiers."""
        count = len(self._of(request))
        return {tier: TierCount(count, 2 * count, FREED * count) for tier in tiers}

    def list(self, request: GroupRequest) -> GroupList:
        """All of them; none where a filter is asked for."""
        self.asked.append(request)
        ids = np.array(self._of(request), np.int64)
        count = len(ids)
        return GroupList(
            request,
            1,
            ids,
            np.repeat(ids, SIZE - 1),
            np.arange(count + 1, dtype=np.int64) * (SIZE - 1),
            np.full(count, FREED, np.int64),
            np.zeros(count, np.int64),
        )

    def groups(self, listed: GroupList, start: int, stop: int) -> tuple[Group, ...]:
        """Three photos each, the second 62 % of the first."""
        self.fetched.append((start, stop))
        return tuple(
            self._group(int(id_), listed.request.tier) for id_ in listed.keepers[start:stop]
        )

    def likeness_counts(self, request: GroupRequest) -> Sequence[int]:
        """The fewer, the more alike."""
        return [len(self._ids) * (100 - i) // 100 for i in range(101)]

    def decide(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Remember them."""
        before = tuple(replace(one, choice=self.choices.get(one.file_id)) for one in decisions)
        self.choices.update((one.file_id, one.choice) for one in decisions)
        self._tell(DecisionsChanged())
        return before

    def unmark_all(self) -> tuple[Decision, ...]:
        """Take back what goes."""
        going = [file_id for file_id, choice in self.choices.items() if choice is Choice.BIN]
        rows = [
            Decision(id_, PhotoId(0), Choice.BIN, None, Tier.IDENTICAL_BYTES, "") for id_ in going
        ]
        self.decide([replace(row, choice=None) for row in rows])
        return tuple(rows)

    def dismiss(self, group: Group) -> None:
        """No longer listed."""
        self.dismissed.append(group.key)
        self._tell(DuplicatesChanged())

    def undo_dismiss(self, group: Group) -> None:
        """Listed again."""
        self.dismissed.remove(group.key)
        self._tell(DuplicatesChanged())

    def advise(self, listed: GroupList, start: int = 0, stop: int | None = None) -> Advice:
        """Two of each group go."""
        groups = self.groups(listed, start, len(listed) if stop is None else stop)
        decisions = [
            Decision(
                member.files[0].id,
                member.photo.id,
                Choice.BIN,
                group.keeper.files[0].id,
                group.tier,
                group.reason,
            )
            for group in groups
            for member in group.members
        ]
        return Advice(len(groups), len(decisions), FREED * len(groups), Decisions.of(decisions))

    @property
    def marked(self) -> Marked:
        """As decided."""
        files = sum(choice is Choice.BIN for choice in self.choices.values())
        return Marked(files, files * FREED, files)

    def plan(self) -> BinPlan:
        """Nothing."""
        return BinPlan("", ())

    def _of(self, request: GroupRequest) -> builtins.list[int]:
        if request.filters or request.least_bytes_freed > FREED:
            return []
        return [id_ for id_ in self._ids if str(id_) not in self.dismissed]

    def _group(self, id_: int, tier: Tier) -> Group:
        members: builtins.list[Member] = []
        for step in range(SIZE):
            photo = self._photos[(id_ + step) % len(self._photos)]
            number = FileId(id_ * SIZE + step + 1)
            files = (replace(photo.files[0], id=number),)
            crop = message("crop: {share} % of the other", share=62)
            words = ((crop, message("more compressed")), (message("mirrored"),))
            members.append(
                Member(
                    photo,
                    files,
                    () if step == 0 else words[step - 1],
                    choice=self.choices.get(number),
                    reason=message("larger") if step else "",
                )
            )
        reason = message("larger")
        return Group(str(id_), tier, members[0], reason, tuple(members[1:]), FREED, id_ % 2)
