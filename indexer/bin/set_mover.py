"""Moves files that belong together: journal first, all or none, and what really happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.bin.checks import keeper_stands
from indexer.bin.identity import Seen
from indexer.bin.linking import make_link, place_link, put_back_over_link, remove_spare_link
from indexer.bin.moving import forget_note, stands, to_trash
from indexer.bin.placing import move_without_overwriting
from indexer.bin.plan import BinItem
from indexer.bin.records import BinOutcome, Refused, Why
from indexer.bin.trash_places import Trashed, TrashPlaces
from indexer.catalog.journal import Journal
from indexer.catalog.journal_records import Action, EntryId, EntryState, NewEntry
from indexer.messages import message


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was found fit to go."""

    entry: NewEntry
    seen: Seen
    keeper: Seen | None
    """As it was looked at; None where nothing stays, and of companions."""
    item: BinItem
    """Of the plan; of a companion that of its photo."""
    is_companion: bool = False

    def outcome(
        self,
        *,
        is_done: bool,
        refusal: Refused | None = None,
        trashed: Trashed | None = None,
        entry_id: EntryId | None = None,
    ) -> BinOutcome:
        """How it is reported."""
        return BinOutcome(
            self.entry.path,
            self.entry.keeper,
            self.entry.size_bytes,
            is_done,
            refusal.why if refusal else None,
            refusal.what if refusal else "",
            trashed.path if trashed else None,
            self.item.path if self.is_companion else None,
            entry_id,
        )


@dataclass(slots=True)
class _Step:
    """One file of the set, and how far it came."""

    checked: Checked
    id: EntryId
    trashed: Trashed | None = None
    refusal: Refused | None = None


class SetMover:
    """Moves one set after the other."""

    def __init__(
        self,
        journal: Journal,
        places: TrashPlaces,
        forget: Callable[[Sequence[Path]], None],
    ) -> None:
        self._journal = journal
        self._places = places
        self._forget = forget

    def move(self, checked: Sequence[Checked], outcomes: list[BinOutcome]) -> None:
        """Move all of them, or put back what was moved; one outcome each is added.

        Raises:
            StorageFullError, CatalogError: The journal could not be written to. Where that was
                before the first move, nothing was moved; else what has happened is among the
                outcomes all the same, and settling finds it out again.
        """
        ids = self._journal.intend([each.entry for each in checked])
        steps = [_Step(each, id_) for each, id_ in zip(checked, ids, strict=True)]
        for step in steps:
            try:
                self._move(step)
            except Refused as refusal:
                step.refusal = refusal
                break
        if any(step.refusal is not None for step in steps):
            self._put_back(steps)
        outcomes += (
            step.checked.outcome(
                is_done=step.refusal is None,
                refusal=step.refusal,
                trashed=step.trashed,
                entry_id=step.id,
            )
            for step in steps
        )
        gone = []
        for step in steps:
            self._note(step)
            is_linked = step.refusal is None and step.checked.entry.action is Action.LINK
            if not is_linked and not stands(step.checked.seen):
                gone.append(step.checked.entry.path)
        self._forget(gone)

    def _move(self, step: _Step) -> None:
        checked, path = step.checked, step.checked.entry.path
        is_link = checked.entry.action is Action.LINK and checked.keeper is not None
        if is_link and checked.keeper is not None:
            link = make_link(checked.keeper, path, step.id)
        try:
            step.trashed = to_trash(checked.seen, checked.entry, self._places)
            if checked.keeper is not None and not keeper_stands(checked.keeper):
                raise Refused(
                    Why.KEEPER_GONE,
                    message("{keeper} vanished at this moment", keeper=checked.keeper.path),
                )
            if is_link:
                try:
                    place_link(link, checked.item)
                except OSError as error:
                    raise Refused(
                        Why.NO_LINK, message("The link could not take its place")
                    ) from error
        finally:
            if is_link:
                remove_spare_link(path, step.id, checked.entry.keeper)

    def _put_back(self, steps: Sequence[_Step]) -> None:
        """One of a set failed: what was moved of it returns, and what was not yet stays."""
        cause = next(step for step in steps if step.refusal is not None)
        assert cause.refusal is not None
        for step in reversed(steps):
            if step is not cause and step.refusal is None:
                step.refusal = Refused(
                    Why.COMPANION,
                    message(
                        "It belongs together with {path}, which stays",
                        path=cause.checked.entry.path.name,
                    ),
                )
            if step.trashed is None:
                continue
            file = step.checked.entry
            with suppress(OSError):
                if not put_back_over_link(step.trashed.path, file):
                    move_without_overwriting(step.trashed.path, file.path, file.content_hash)
                forget_note(step.trashed)
                step.trashed = None
        for step in steps:
            if step.trashed is not None and step.refusal is not None:
                step.refusal = Refused(
                    Why.FAILED,
                    message(
                        "{path} is in the trash and could not be put back at once: {reason}",
                        path=step.checked.entry.path,
                        reason=step.refusal.what,
                    ),
                )

    def _note(self, step: _Step) -> None:
        if step.trashed is not None:
            state = EntryState.MOVED
        elif step.refusal is not None and step.refusal.why is Why.LOST:
            state = EntryState.LOST
        else:
            state = EntryState.FAILED
        detail = step.refusal.what if step.refusal else ""
        trash_path = step.trashed.path if step.trashed else None
        self._journal.set_state(step.id, state, detail=detail, trash_path=trash_path)
