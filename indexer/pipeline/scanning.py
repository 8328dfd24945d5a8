"""The first stage of a run: walks its roots, hands on what is to be read, notes what is gone.

`Walk.go` runs on the scanning thread, `Walk.conclude` on the watching one, after all stages.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from indexer.cancel import CancelToken
from indexer.events import RootsChanged
from indexer.pipeline.channel import Channel
from indexer.pipeline.engine import Engine
from indexer.pipeline.progress import Tally
from indexer.scan import Scan, ScanItem, ScanKind, ScanOutcome
from indexer.types import EncoderId, Root, RootId, RootState


class Walk:
    """Walks the roots of one run, one after the other."""

    def __init__(
        self, engine: Engine, roots: Sequence[Root], tally: Tally, token: CancelToken
    ) -> None:
        self._engine = engine
        self._roots = roots
        self._names = {root.id: root.path.name or str(root.path) for root in roots}
        self._tally = tally
        self._token = token
        self._left_out: set[RootId] = set()
        self._outcomes: list[tuple[Root, ScanOutcome]] = []

    def leave_out(self, root_id: RootId) -> None:
        """Hand on nothing more of a root; any thread."""
        self._left_out.add(root_id)

    def is_left_out(self, root_id: RootId) -> bool:
        """Whether what was handed on of a root is not to be read."""
        return root_id in self._left_out

    def show(self, root_id: RootId) -> None:
        """Let the user know that this root is worked on; the stages are not at the same one."""
        self._tally.root_name = self._names[root_id]

    def go(self, work: Channel[ScanItem], encoder_ids: Collection[EncoderId]) -> None:
        """Walk all roots.

        Args:
            work: Gets what is to be read, and is closed at the end.
            encoder_ids: Photos that one of these has not described are to be read as well.

        Raises:
            Cancelled: The run was cancelled.
        """
        scanner = self._engine.scanner()
        for root in self._roots:
            self._tally.begin_root(root.id)
            self._go_through(root, scanner.scan(root, encoder_ids, self._token), work)
            self._tally.end_root(root.id)
        self._tally.is_scan_finished = True
        work.close()

    def _go_through(self, root: Root, scan: Scan, work: Channel[ScanItem]) -> None:
        self.show(root.id)
        for item in scan:
            self._token.checkpoint()
            if root.id in self._left_out:
                return  # without an outcome: nothing is known of what was not seen
            if item.kind is ScanKind.IGNORED:
                continue
            is_waiting = item.kind in (ScanKind.CHANGED, ScanKind.NEEDS_VECTOR)
            self._tally.find(root.id, is_waiting=is_waiting)
            if item.kind is ScanKind.UNCHANGED:
                self._tally.add(unchanged=1)
            elif item.kind is ScanKind.STILL_BROKEN:
                self._tally.add(problems=1)
            else:
                work.put(item)
        self._outcomes.append((root, scan.outcome))
        unreadable = len(scan.outcome.problems)
        self._tally.add(found=unreadable, problems=unreadable)
        state = RootState.OFFLINE if scan.outcome.is_offline else RootState.ONLINE
        if state is not root.state:
            self._engine.catalog.roots.set_state(root.id, state)
            self._engine.listener(RootsChanged())

    def conclude(self) -> None:
        """Forget what vanished from the roots that were walked to the end, and note the walk."""
        catalog = self._engine.catalog
        for root, outcome in self._outcomes:
            if outcome.is_offline:
                catalog.roots.set_state(root.id, RootState.OFFLINE)
                continue
            self._tally.add(removed=catalog.files.forget(outcome.vanished_files))
            catalog.problems.forget(outcome.vanished_problems)
            catalog.commit(outcome.problems)
            catalog.roots.mark_scanned(root.id)
        for digest in catalog.photos.purge_orphans():
            self._engine.thumbnails.remove(digest)
