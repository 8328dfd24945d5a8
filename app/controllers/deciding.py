"""Remembers what is decided about groups, in order, and takes it back. GUI thread.

A decision is shown at once and written behind it, on the engine's lane "groups", which keeps the
order; until it is written it is "on its way" and holds over what the engine still says.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.bridge import EngineBridge
from app.models.review.choices import with_choices
from indexer.duplicates.records import Choice, Decision, Decisions, Group
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import FileId

Work = Callable[[], "Work"]
"""Does something on an engine thread, and returns what takes it back."""

_UNDOS = 500


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something was decided, to be shown when it is taken back."""

    tier: Tier
    keeper: int | None
    """As `GroupList.keepers` has it; None: many groups at once."""


class Deciding(QObject):
    """Every step can be taken back while the window is open, also a bulk one."""

    failed = Signal(object)
    """A `UserFacingError`: that decision was not remembered."""
    begun = Signal()
    """Something is being decided."""
    stepped = Signal(object, bool)
    """The `Spot` of a step that was taken back, or done again; whether it was taken back."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._done: list[tuple[Future[Work], Spot]] = []
        self._undone: list[tuple[Future[Work], Spot]] = []
        self._on_way: ChainMap[FileId, Choice | None] = ChainMap()
        """What was asked for and not written yet, the newest step first."""
        self._awaited = 0

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    @property
    def is_busy(self) -> bool:
        """Whether something is still on its way."""
        return self._awaited > 0

    def shape(self, group: Group) -> Group:
        """A group as the engine knows it, with what is on its way."""
        return with_choices(group, self._on_way)

    def decide(self, decisions: Sequence[Decision], spot: Spot) -> None:
        """Remember decisions, as one step."""
        asked = Decisions.of(decisions)
        if not asked:
            return
        duplicates = self._library.duplicates

        def work_of(asked: Sequence[Decision]) -> Work:
            def work() -> Work:
                return work_of(duplicates.decide(asked))

            return work

        step = asked.choices_by_file()
        self._on_way.maps.insert(0, step)
        self._begin(work_of(asked), spot, lambda: self._arrive(step))

    def unmark_all(self, spot: Spot) -> None:
        """Take back all that is marked to go, as one step."""
        duplicates = self._library.duplicates

        def work() -> Work:
            before = duplicates.unmark_all()

            def again() -> Work:
                duplicates.decide(before)
                return work

            return again

        self._begin(work, spot, lambda: None)

    def dismiss(self, group: Group, spot: Spot) -> None:
        """These are not duplicates."""
        duplicates = self._library.duplicates

        def dismiss() -> Work:
            duplicates.dismiss(group)
            return undo

        def undo() -> Work:
            duplicates.undo_dismiss(group)
            return dismiss

        self._begin(dismiss, spot, lambda: None)

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._done, self._undone, is_undo=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._undone, self._done, is_undo=False)

    # -----------------------------------------------------------------------------------------

    def _begin(self, work: Work, spot: Spot, arrived: Callable[[], None]) -> None:
        if self._bridge.is_closed:
            return
        future = self._library.submit(work, "groups")
        self._undone.clear()
        self._done = [*self._done[1 - _UNDOS :], (future, spot)]
        self._follow(future, arrived)
        self.begun.emit()

    def _step(
        self,
        source: list[tuple[Future[Work], Spot]],
        target: list[tuple[Future[Work], Spot]],
        *,
        is_undo: bool,
    ) -> None:
        if not source or self._bridge.is_closed:
            return
        last, spot = source.pop()
        # Done already: the lane keeps the order.
        future = self._library.submit(lambda: last.result()(), "groups")
        target.append((future, spot))
        self._follow(future, lambda: self.stepped.emit(spot, is_undo))

    def _follow(self, future: Future[Work], arrived: Callable[[], None]) -> None:
        def deliver(done: Future[Work]) -> None:
            self._awaited -= 1
            try:
                done.result()
            except CancelledError:
                return
            except UserFacingError as error:
                for steps in (self._done, self._undone):
                    steps[:] = [step for step in steps if step[0] is not done]
                arrived()
                self.failed.emit(error)
                return
            arrived()

        self._awaited += 1
        future.add_done_callback(lambda done: self._bridge.call_soon(lambda: deliver(done)))

    def _arrive(self, step: dict[FileId, Choice | None]) -> None:
        self._on_way.maps[:] = [each for each in self._on_way.maps if each is not step]
