"""Says what became of files that were tried again, once the run that tried them is over.

GUI thread; used by the problems page.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.types import Problem, ProblemId


class LookingBack(QObject):
    """Follows one attempt, the last."""

    ended = Signal(int, int)
    """How many files were tried, and how many of them cannot be taken in still."""
    failed = Signal(object)

    def __init__(self, library: Library, bridge: EngineBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._reading = Channel(library, bridge, "read")
        self._tried: frozenset[ProblemId] = frozenset()
        self._asked_at = datetime.now(UTC)
        bridge.index_finished.connect(self._on_index_finished)

    def follow(self, problem_ids: Collection[ProblemId]) -> None:
        """These are going to be tried again now."""
        self._tried, self._asked_at = frozenset(problem_ids), datetime.now(UTC)

    @Slot()
    def _on_index_finished(self) -> None:
        tried, asked_at = self._tried, self._asked_at
        if not tried:
            return

        def still(_token: CancelToken) -> list[Problem]:
            problems = self._library.catalog.problems.page(0, -1)
            return [problem for problem in problems if problem.id in tried]

        def on_done(failing: list[Problem]) -> None:
            # A run that was on its way before may end first: it tried none of them.
            if all(problem.tried_at >= asked_at for problem in failing):
                self._tried = frozenset()
                self.ended.emit(len(tried), len(failing))

        self._reading.submit(still, on_done, self.failed.emit)
