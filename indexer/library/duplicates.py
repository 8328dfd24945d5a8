"""What is there twice or twenty times, and what the user decides about it; `Library.duplicates`.

Reading and deciding is on the lane "groups", looking for pairs on "pairs". Nothing here moves a
file: `Library.bin` does, with the plan that `plan` gives.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer.bin.identity import folded, is_named_as_in_trash, look
from indexer.bin.plan import BinPlan
from indexer.catalog.catalog import Catalog
from indexer.catalog.decisions import taken_back
from indexer.catalog.paths import named
from indexer.duplicates.groups import selecting
from indexer.duplicates.groups.advice import advise
from indexer.duplicates.groups.describing import describe
from indexer.duplicates.groups.grouping import Grouping
from indexer.duplicates.groups.ladder import Ladder
from indexer.duplicates.groups.one_file import Identity
from indexer.duplicates.groups.standing import Stand, Wishes, read_stand
from indexer.duplicates.keepers import keeper_rules
from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.duplicates.keepers.places import FolderRules
from indexer.duplicates.records import (
    Advice,
    Choice,
    Decision,
    Decisions,
    Group,
    GroupList,
    GroupRequest,
    Marked,
    TierCount,
)
from indexer.duplicates.tiers import Tier
from indexer.events import DecisionsChanged, DuplicatesChanged, Listener
from indexer.library.bin_planning import plan_of_marked
from indexer.library.saved_quality import SavedQuality
from indexer.types import Int64Array

RULES_SETTING = "keeper_rules"


class Duplicates:
    """Groups, advice and decisions. Thread-safe."""

    def __init__(self, catalog: Catalog, tell: Listener) -> None:
        """Read nothing yet; ``tell`` hears of what changes."""
        self._catalog = catalog
        self._tell = tell
        self._ladder = Ladder(catalog, self._wishes, _identify)
        self._quality = SavedQuality()

    # Groups ------------------------------------------------------------------------------------

    def counts(
        self, request: GroupRequest, tiers: Sequence[Tier] = tuple(Tier)
    ) -> dict[Tier, TierCount]:
        """Of every tier, or of some, with the same filters and switches."""
        limits = self._limits(request, tiers)
        counts = {}
        for tier in tiers:
            found, _ = self._ladder.grouping(tier, request.least_likeness)
            counts[tier] = selecting.counted(found, limits.shown(found, tier))
        return counts

    def list(self, request: GroupRequest) -> GroupList:
        """The groups of a tier, in order; under a second for 50,000."""
        found, generation = self._ladder.grouping(request.tier, request.least_likeness)
        which = self._limits(request, [request.tier]).shown(found, request.tier)
        return selecting.listed(found, request, which, generation)

    def groups(self, listed: GroupList, start: int, stop: int) -> tuple[Group, ...]:
        """Some groups of a list with all that is shown of them; those that are gone are empty."""
        stop = min(stop, len(listed))
        if start >= stop:
            return ()
        stand = self._stand(listed, start, stop)
        return describe(self._catalog, stand, listed, start, stop, self._quality)

    def likeness_counts(self, request: GroupRequest) -> Sequence[int]:
        """For the slider of look-alikes: [i] = groups at ``least_likeness`` i/100."""
        limits = self._limits(request, [Tier.LOOK_ALIKE])
        counts: list[int] = []
        last = None
        for found in self._ladder.by_likeness():
            if found is not last:
                counts.append(int(limits.shown(found, Tier.LOOK_ALIKE).sum()))
            else:
                counts.append(counts[-1])
            last = found
        return counts

    # Decisions ---------------------------------------------------------------------------------

    def decide(self, decisions: Sequence[Decision]) -> Decisions:
        """Remember decisions; return those that undo them.

        Raises:
            StorageFullError: As all that write.
        """
        before = self._catalog.decisions.write(Decisions.of(decisions).columns)
        if before.file_ids:
            self._tell(DecisionsChanged())
        return Decisions(before)

    def unmark_all(self) -> Decisions:
        """Take back what is marked to go, over all tiers; return those that undo it.

        Raises:
            StorageFullError: As all that write.
        """
        rows = self._catalog.decisions.all(Choice.BIN)
        return self.decide(Decisions(taken_back(rows)))

    @property
    def marked(self) -> Marked:
        """What is marked to go, over all tiers."""
        found = self._catalog.decisions.totals(Choice.BIN)
        return Marked(found.files, found.size_bytes, found.groups)

    def plan(self) -> BinPlan:
        """Everything that is marked to go."""
        return plan_of_marked(self._catalog)

    def dismiss(self, group: Group) -> None:
        """These are not duplicates: remembered by content; it is back only for a new member.

        Of equal bytes: these copies are wanted where they are; a further one brings it back.
        """
        if group.tier is Tier.IDENTICAL_BYTES:
            self._catalog.dismissals.want(_copies(group))
        else:
            self._catalog.dismissals.add_pairs(_pairs(group))
        self._tell(DuplicatesChanged())

    def undo_dismiss(self, group: Group) -> None:
        """They are, after all."""
        if group.tier is Tier.IDENTICAL_BYTES:
            self._catalog.dismissals.want_no_longer(_copies(group))
        else:
            self._catalog.dismissals.remove_pairs(_pairs(group))
        self._tell(DuplicatesChanged())

    # Advice ------------------------------------------------------------------------------------

    def advise(self, listed: GroupList, start: int = 0, stop: int | None = None) -> Advice:
        """What following the advice would mark, of some groups of a list or of all.

        Files about which the user decided already are left out.
        """
        stop = len(listed) if stop is None else min(stop, len(listed))
        decisions = self._catalog.decisions
        return advise(
            self._ladder.stand(listed.request.tier),
            listed,
            start,
            stop,
            decided=decisions.with_choice(),
            going=decisions.with_choice(Choice.BIN),
        )

    # Rules and folders -------------------------------------------------------------------------

    @property
    def rules(self) -> KeeperRules:
        """By which a keeper is chosen."""
        return keeper_rules.read(self._catalog.settings.get(RULES_SETTING))

    def set_rules(self, rules: KeeperRules) -> None:
        """Choose keepers by these from now on; decisions stay as they are."""
        self._catalog.settings.set(RULES_SETTING, keeper_rules.written(rules), is_durable=True)
        self._tell(DuplicatesChanged())

    @property
    def reference_folders(self) -> Sequence[Path]:
        """Folders that hold the originals."""
        return self._catalog.reference.all()

    def add_reference(self, folder: Path) -> None:
        """What lies in a folder stays from now on, and is kept before copies elsewhere."""
        self._catalog.reference.add(named(folder))
        self._tell(DuplicatesChanged())

    def remove_reference(self, folder: Path) -> None:
        """A folder like any other again."""
        self._catalog.reference.remove(named(folder))
        self._tell(DuplicatesChanged())

    # -------------------------------------------------------------------------------------------

    def _limits(self, request: GroupRequest, tiers: Sequence[Tier]) -> _Limits:
        catalog = self._catalog
        return _Limits(
            request,
            allowed=catalog.filtering.ids(request.filters) if request.filters else None,
            decided=catalog.decisions.with_choice() if request.hides_decided else None,
            wanted=catalog.dismissals.wanted_files() if Tier.IDENTICAL_BYTES in tiers else None,
        )

    def _stand(self, listed: GroupList, start: int, stop: int) -> Stand:
        members = listed.members[listed.offsets[start] : listed.offsets[stop]]
        ids: Int64Array = np.concatenate((listed.keepers[start:stop], members))
        tier, facts = listed.request.tier, self._catalog.group_facts
        if tier is Tier.IDENTICAL_BYTES:
            ids = facts.photos_of(ids)
        return read_stand(facts, tier, ids, self._wishes(), _identify)

    def _wishes(self) -> Wishes:
        rules = self.rules
        return Wishes(
            rules,
            FolderRules(
                rules.preferred,
                self._catalog.reference.all(),
                self._catalog.protected.all(),
                folded,
                is_named_as_in_trash,
            ),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Limits:
    """What a request lets through: read once for all the groups that it is asked about."""

    request: GroupRequest
    allowed: Int64Array | None
    decided: Int64Array | None
    wanted: Int64Array | None

    def shown(self, found: Grouping, tier: Tier) -> selecting.Which:
        """Which groups of a tier are listed."""
        return selecting.shown(
            found,
            self.request,
            allowed=self.allowed,
            decided=self.decided,
            wanted=self.wanted if tier is Tier.IDENTICAL_BYTES else None,
        )


def _identify(path: Path) -> Identity | None:
    """Look a file up on disk."""
    try:
        seen = look(path, follow=True)
    except OSError:
        return None
    return Identity(seen.key, folded(seen.real))


def _copies(group: Group) -> list[tuple[bytes, Path]]:
    return [
        (member.photo.content_hash, file.path)
        for member in (group.keeper, *group.members)
        for file in member.files
    ]


def _pairs(group: Group) -> list[tuple[bytes, bytes]]:
    """All pairs in a group: else the others would come back as a group without the keeper."""
    hashes = [member.photo.content_hash for member in (group.keeper, *group.members)]
    return list(itertools.combinations(hashes, 2))
