"""What a removal would do, group by group, as a dry run found it. Plain data; made on any thread.

A group is what one file stays for. Where a group would lose its last file, nothing of that goes
before the user has said so for this very group: of its files both answers are kept, what becomes
of them without that word and with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.records import BinOutcome, BinReport, Why

LAST_COPIES = (Why.WHOLE_GROUP, Why.KEEPER_GOES)
"""Refusals that end with the user's word that the whole group may go."""

DryRun = Callable[[BinPlan, frozenset[str]], BinReport]
"""Looks at a plan, as if these whole groups were confirmed."""


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A file of a plan, or one that goes along with such a file."""

    usual: BinOutcome | None
    """What becomes of it; None: it is there only if the whole group may go."""
    whole: BinOutcome | None
    """What becomes of it once its whole group may go; None: that changes nothing."""
    reason: str = ""
    """What the plan says of it: "crop: 62 % of the other"."""

    def outcome(self, *, is_confirmed: bool) -> BinOutcome:
        """With or without the user's word."""
        if is_confirmed and self.whole is not None:
            return self.whole
        found = self.usual or self.whole
        assert found is not None
        if self.usual is None:  # goes along with one that stays
            return replace(found, is_done=False, why=Why.WHOLE_GROUP)
        return found


@dataclass(frozen=True, slots=True)
class PreviewGroup:
    """Files that go for one that stays, or with nothing staying."""

    name: str
    """As `BinRequest.confirmed_groups` takes it."""
    keeper: Path | None
    tier: str
    files: tuple[PreviewFile, ...]

    @property
    def loses_all(self) -> bool:
        """Whether files of it go only with the user's word on the whole group."""
        return any(file.whole is not None and file.whole.is_done for file in self.files)


@dataclass(frozen=True, slots=True)
class Preview:
    """All of it."""

    groups: tuple[PreviewGroup, ...] = ()
    was_cancelled: bool = False

    def totals(self, confirmed: Collection[str]) -> tuple[int, int, int]:
        """How many files go, their bytes, and how many stay."""
        going = size = staying = 0
        for group in self.groups:
            is_confirmed = group.name in confirmed
            for file in group.files:
                outcome = file.outcome(is_confirmed=is_confirmed)
                if outcome.is_done:
                    going += 1
                    size += outcome.size_bytes
                else:
                    staying += 1
        return going, size, staying


def look_ahead(plan: BinPlan, dry_run: DryRun) -> Preview:
    """Find out what a plan would do; reads every file of it, and changes nothing."""
    usual = dry_run(plan, frozenset())
    by_path = {item.path: item for item in plan.items}
    asked = {
        by_path[each.path].group_name
        for each in usual.outcomes
        if each.why in LAST_COPIES and each.path in by_path
    }
    whole: dict[Path, BinOutcome] = {}
    if asked and not usual.was_cancelled:
        part = tuple(item for item in plan.items if item.group_name in asked)
        found = dry_run(BinPlan(plan.catalog, part), frozenset(asked))
        whole = {each.path: each for each in found.outcomes}
    return Preview(tuple(_groups(plan, usual, whole)), usual.was_cancelled)


def _groups(
    plan: BinPlan, usual: BinReport, whole: dict[Path, BinOutcome]
) -> Iterator[PreviewGroup]:
    items = {item.path: item for item in plan.items}
    files: dict[str, list[PreviewFile]] = {}
    heads: dict[str, BinItem] = {}

    def add(outcome: BinOutcome, file: PreviewFile) -> None:
        item = items[outcome.companion_of or outcome.path]
        heads.setdefault(item.group_name, item)
        files.setdefault(item.group_name, []).append(file)

    known = set()
    for each in usual.outcomes:
        known.add(each.path)
        other = whole.get(each.path) if each.why in LAST_COPIES else None
        reason = "" if each.companion_of is not None else items[each.path].reason
        add(each, PreviewFile(each, other, reason))
    for each in whole.values():
        if each.path not in known:  # a sidecar of a photo that goes only with that word
            add(each, PreviewFile(None, each))
    for name, found in files.items():
        yield PreviewGroup(name, heads[name].keeper, heads[name].tier, _in_order(found))


def _in_order(files: Sequence[PreviewFile]) -> tuple[PreviewFile, ...]:
    """What goes along stands behind its photo."""
    along: dict[Path, list[PreviewFile]] = {}
    for file in files:
        outcome = file.outcome(is_confirmed=True)
        if outcome.companion_of is not None:
            along.setdefault(outcome.companion_of, []).append(file)
    ordered: list[PreviewFile] = []
    for file in files:
        outcome = file.outcome(is_confirmed=True)
        if outcome.companion_of is None:
            ordered += (file, *along.pop(outcome.path, ()))
    return tuple(ordered)
