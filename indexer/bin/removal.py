"""Carries out a plan: looks at each file, writes the journal, moves it, writes what happened.

Runs on the lane "bin", one run at a time. A set of files that belong together is moved as a whole
or not at all; sets are independent of each other.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.bin.checks import (
    Going,
    Surroundings,
    check_content,
    check_keeper,
    check_movable,
    hash_unchanged,
)
from indexer.bin.companions import Companions, holds_a_picture
from indexer.bin.identity import Seen, folded, look
from indexer.bin.linking import check_link
from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import BinOutcome, BinReport, CompanionRule, Refused, Why
from indexer.bin.set_mover import Checked, SetMover
from indexer.bin.sets import MoveSet, in_sets
from indexer.cancel import CancelToken
from indexer.catalog.journal import Journal
from indexer.catalog.journal_records import Action, NewEntry
from indexer.errors import CatalogError, StorageFullError, UserFacingError
from indexer.messages import message
from indexer.types import ProgressCallback

_COMPANION_TIER = "companion"


@dataclass(frozen=True, slots=True)
class BinRequest:
    """What the user decided."""

    plan: BinPlan
    confirmed_groups: frozenset[str] = frozenset()
    """`BinItem.group_name` of groups of which the user said, asked apart, that all of it may go."""
    companions: CompanionRule = CompanionRule.COPIES
    replaces_by_links: bool = False
    """Put a hard link to the keeper where each file stood."""
    is_dry_run: bool = False
    """Look at everything, and change and write nothing."""


class Removal:
    """One plan on its way."""

    def __init__(
        self,
        request: BinRequest,
        catalog_uuid: str,
        journal: Journal,
        around: Surroundings,
        forget: Callable[[Sequence[Path]], None],
        decided: Callable[[Path], str | None] = lambda _path: None,
    ) -> None:
        """Look at nothing yet.

        Args:
            request: What is wanted.
            catalog_uuid: Of the open library.
            journal: Where it is written down.
            around: What is protected, and where the trash is.
            forget: Told of files that are gone, for the catalog to follow.
            decided: Says what the user had decided of a file, for when it comes back.
        """
        self._request = request
        self._is_own = request.plan.catalog == catalog_uuid
        self._journal = journal
        self._around = around
        self._decided = decided
        self._batch = uuid.uuid4().hex
        self._mover = SetMover(journal, around.places, forget)
        self._companions = Companions()
        self._going = Going()

    def run(self, progress: ProgressCallback, token: CancelToken) -> BinReport:
        """Go through the plan; told of items, and stopped between two sets."""
        items, outcomes = self._without_repeats()
        if self._request.replaces_by_links:
            # The names stay, and with them what is named like them.
            sets = [MoveSet([item]) for item in items]
        else:
            sets = in_sets(items, self._companions)
        for set_ in sets:
            for path in (*(item.path for item in set_.items), *set_.companions):
                self._going.add(path)
        done, total = len(outcomes), len(self._request.plan.items)
        was_cancelled, stopped_by = False, None
        for number, set_ in enumerate(sets):
            progress(done, total)
            if token.is_cancelled:
                was_cancelled = True
                break
            try:
                self._take(set_, number, outcomes)
            except (StorageFullError, CatalogError) as error:
                stopped_by = _stopped(error)
                break
            done += len(set_.items)
        progress(done, total)
        return BinReport(
            "" if self._request.is_dry_run else self._batch,
            tuple(outcomes),
            self._request.is_dry_run,
            was_cancelled,
            stopped_by,
        )

    def _without_repeats(self) -> tuple[list[BinItem], list[BinOutcome]]:
        """The items, and the outcomes of those that reach a file of the plan a second time."""
        seen: set[object] = set()
        items, repeated = [], []
        for item in self._request.plan.items:
            names = _names_of(item.path)
            if names & seen:
                refusal = Refused(Why.TWICE, message("{path} is in the plan twice", path=item.path))
                repeated.append(_outcome(item.path, item.keeper, refusal))
            else:
                seen |= names
                items.append(item)
        return items, repeated

    def _take(self, set_: MoveSet, number: int, outcomes: list[BinOutcome]) -> None:
        """Deal with a set; what has happened is among the outcomes even where this raises."""
        checked: list[Checked] = []
        refusals: dict[Path, Refused] = {}
        for item in set_.items:
            try:
                checked.append(self._check(item, number))
            except Refused as refusal:
                refusals[item.path] = refusal
        if not refusals:
            for path, item in set_.companions.items():
                try:
                    checked.append(self._check_companion(path, item, number))
                except Refused as refusal:
                    refusals.setdefault(item.path, refusal)
        if refusals:
            outcomes += self._refuse(set_, refusals, number)
        elif self._request.is_dry_run:
            outcomes += (each.outcome(is_done=True) for each in checked)
        else:
            self._mover.move(checked, outcomes)

    def _check(self, item: BinItem, number: int) -> Checked:
        if not self._is_own:
            raise Refused(
                Why.OTHER_LIBRARY,
                message("The plan was made in another library"),
                message("Open that library, or make a plan in this one"),
            )
        # What is quick and may refuse comes first; the victim is read last, right before it goes.
        victim = check_movable(item.path, self._around)
        keeper = (
            None
            if self._may_go_whole(item)
            else check_keeper(item, victim, self._around, self._going)
        )
        action = Action.BIN
        if self._request.replaces_by_links:
            check_link(item, victim, keeper)
            action = Action.LINK
        check_content(victim, item.content_hash)
        return Checked(self._entry(item, victim, action, number), victim, keeper, item)

    def _may_go_whole(self, item: BinItem) -> bool:
        if item.group_name not in self._request.confirmed_groups:
            return False
        if item.keeper is None:
            return True
        try:
            return self._going.holds(look(item.keeper, follow=True))
        except OSError:
            return self._going.holds_path(item.keeper)

    def _check_companion(self, path: Path, item: BinItem, number: int) -> Checked:
        if self._request.companions is CompanionRule.NONE:
            raise Refused(
                Why.COMPANION,
                message("{name} belongs to {path}", name=path.name, path=item.path.name),
            )
        seen = check_movable(path, self._around)
        content_hash = hash_unchanged(seen)
        is_unique = holds_a_picture(path) and self._request.companions is CompanionRule.COPIES
        if is_unique and item.keeper is not None and not self._stays(content_hash, item.keeper):
            raise Refused(
                Why.COMPANION,
                message(
                    "{name} belongs to {path}, and no copy of it would stay",
                    name=path.name,
                    path=item.path.name,
                ),
            )
        belonging = BinItem(path, content_hash, item.keeper, item.keeper_hash, _COMPANION_TIER)
        entry = self._entry(belonging, seen, Action.BIN, number)
        return Checked(entry, seen, None, item, is_companion=True)

    def _stays(self, content_hash: bytes, keeper: Path) -> bool:
        """Whether the keeper has a companion of the same bytes that stays with it."""
        for path in self._companions.of(keeper):
            with suppress(OSError, Refused):
                seen = look(path)
                if not self._going.holds(seen) and hash_unchanged(seen) == content_hash:
                    return True
        return False

    def _entry(self, item: BinItem, seen: Seen | None, action: Action, number: int) -> NewEntry:
        return NewEntry(
            batch=self._batch,
            together=number,
            action=action,
            path=item.path,
            content_hash=item.content_hash,
            size_bytes=seen.size_bytes if seen else 0,
            mtime_ns=seen.mtime_ns if seen else 0,
            device=seen.device if seen else 0,
            inode=seen.inode if seen else 0,
            keeper=item.keeper,
            keeper_hash=item.keeper_hash,
            tier=item.tier,
            reason=item.reason,
            decision=self._decided(item.path) if seen else None,
        )

    def _refuse(
        self, set_: MoveSet, refusals: dict[Path, Refused], number: int
    ) -> list[BinOutcome]:
        outcomes = []
        for item in set_.items:
            refusal = refusals.get(item.path) or Refused(
                Why.COMPANION,
                message("It belongs together with {path}, which stays", path=next(iter(refusals))),
            )
            if not self._request.is_dry_run and refusal.why is not Why.OTHER_LIBRARY:
                self._journal.refuse(self._entry(item, None, Action.BIN, number), refusal.what)
            outcomes.append(_outcome(item.path, item.keeper, refusal))
        return outcomes


def _names_of(path: Path) -> set[object]:
    """What tells that two paths of a plan are one name: hard links are two."""
    # Links above it are followed, and not the one that it may be itself.
    names: set[object] = {folded(str(Path(os.path.realpath(path.parent)) / path.name))}
    with suppress(OSError):
        found = path.lstat()
        if found.st_ino and found.st_nlink == 1:
            names.add((found.st_dev, found.st_ino))
    return names


def _outcome(path: Path, keeper: Path | None, refusal: Refused) -> BinOutcome:
    return BinOutcome(path, keeper, 0, is_done=False, why=refusal.why, detail=refusal.what)


def _stopped(error: UserFacingError) -> UserFacingError:
    """Without a journal nothing is moved."""
    return type(error)(
        message("The removal was stopped, since it could not be written down"),
        error.what,
        error.hint,
    )
