"""Bringing a library up to date with its folders; `Library.indexing`. Any thread."""

from __future__ import annotations

from collections.abc import Collection

from indexer.events import IndexSummary
from indexer.library.roots import Roots
from indexer.manners import Manners
from indexer.pipeline.run import IndexingRun
from indexer.pipeline.runs import Runs
from indexer.types import RootId


class Indexing:
    """Starts runs, and says how they behave."""

    def __init__(self, runs: Runs, roots: Roots) -> None:
        self._runs = runs
        self._roots = roots

    @property
    def run(self) -> IndexingRun | None:
        """The run that goes on, or the last one."""
        return self._runs.latest

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process indexes this library right now."""
        return self._runs.is_elsewhere

    @property
    def manners(self) -> Manners:
        """How runs behave towards whoever works at the computer."""
        return self._runs.conduct.manners

    @manners.setter
    def manners(self, manners: Manners) -> None:
        """Holds at once, also for a run that goes on."""
        self._runs.conduct.manners = manners

    def start(self, root_ids: Collection[RootId] | None = None) -> IndexingRun | None:
        """Bring roots up to date in the background; roots asked for during a run come after it.

        Args:
            root_ids: Which, paused ones too; None means all that are not paused.

        Returns:
            The run, or None when there is nothing to index or the library is closing.

        Raises:
            IndexedElsewhereError: Another process indexes this library right now.
        """
        return self._runs.start(root_ids)

    def run_to_end(self, root_ids: Collection[RootId] | None = None) -> IndexSummary:
        """Index and wait for the end. For the command line and tests.

        Raises:
            UserFacingError: The run was stopped by an error.
            Exception: The run was stopped by a bug.
        """
        self._roots.finish_removals()
        run = self.start(root_ids)
        if run is None:
            return IndexSummary(0, 0, 0, 0, 0, 0, 0.0)
        try:
            while not run.join(0.2):
                pass
        except KeyboardInterrupt:
            run.cancel()
            run.join()
            raise
        if run.error is not None:
            raise run.error
        assert run.summary is not None
        return run.summary
