"""What a user does about files that could not be taken in; `Library.problems`. Any thread."""

from __future__ import annotations

from collections.abc import Collection

from indexer.catalog.catalog import Catalog
from indexer.events import Listener, RootsChanged
from indexer.pipeline.run import IndexingRun
from indexer.pipeline.runs import Runs
from indexer.types import ProblemId


class Problems:
    """Tries files again, or leaves them alone; `Catalog.problems` is asked which there are."""

    def __init__(self, catalog: Catalog, runs: Runs, tell: Listener) -> None:
        self._catalog = catalog
        self._runs = runs
        self._tell = tell

    def retry(self, problem_ids: Collection[ProblemId] | None = None) -> IndexingRun | None:
        """Try files again that could not be taken in, though they have not changed.

        They are read by a run over the folders that they stand in; where such a folder is paused,
        once it is resumed.

        Args:
            problem_ids: Which; None means all but those that the user ignores.

        Raises:
            IndexedElsewhereError: Another process indexes this library right now.
        """
        marked = self._catalog.problems.mark_for_retry(problem_ids)
        self._tell(RootsChanged())  # ignored ones count again
        paused = {root.id for root in self._catalog.roots.all() if root.is_paused}
        return self._runs.start(marked - paused) if marked - paused else None

    def ignore(self, problem_ids: Collection[ProblemId], *, is_ignored: bool = True) -> None:
        """Hear no more of files, until they change; or take that back."""
        self._catalog.problems.ignore(problem_ids, is_ignored=is_ignored)
        self._tell(RootsChanged())
