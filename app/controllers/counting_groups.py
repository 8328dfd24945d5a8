"""Counts groups and what is marked, whenever either changed; follows the search for pairs.

GUI thread; counting is done on the engine's lane "groups".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.single_shot import single_shot
from indexer.cancel import CancelToken
from indexer.duplicates.records import GroupRequest, TierCount
from indexer.duplicates.tiers import Tier
from indexer.events import PairsProgress
from indexer.library import Library

SURE = (Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE)
"""What the sidebar counts as duplicates."""
_REST_MS = 1500
"""Between two counts, while pairs come in."""


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """How many groups there are."""

    all: dict[Tier, TierCount]
    """Without filters and switches."""
    wanted: dict[Tier, TierCount]
    """With those of the request."""
    by_likeness: tuple[int, ...] = ()
    """Of look-alikes: groups from each hundredth on; empty where another tier is listed."""


class CountingGroups(QObject):
    """Asked for by the page; the sidebar is told too."""

    counted = Signal(object)
    """`GroupCounts`."""
    marked = Signal(object)
    """A `Marked`."""
    groups_changed = Signal()
    """Other groups may be there; not more often than one can look."""
    progressed = Signal(object)
    """A `PairsProgress` while pairs are looked for; None once that is done."""
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        request: Callable[[], GroupRequest],
        parent: QObject | None = None,
    ) -> None:
        """Begin without knowing anything.

        Args:
            library: Has the groups.
            bridge: Tells of changes.
            request: What is listed now.
            parent: Owner.
        """
        super().__init__(parent)
        self._library = library
        self._request = request
        self._counting = Channel(library, bridge, "groups")
        self._marking = Channel(library, bridge, "groups")
        self._resting = single_shot(self, _REST_MS, self._on_rested)
        self._is_due = False
        self._marking_soon = single_shot(self, 0, self._read_marked)
        bridge.duplicates_changed.connect(self._on_changed)
        bridge.decisions_changed.connect(self._marking_soon.start)
        bridge.bin_changed.connect(self._marking_soon.start)
        bridge.pairs_progressed.connect(self._on_progress)

    @property
    def is_busy(self) -> bool:
        """Whether a count is still to come."""
        return self._counting.is_busy or self._marking.is_busy or self._marking_soon.isActive()

    @Slot()
    def read(self) -> None:
        """Count now."""
        request = self._request()
        self._count(request, GroupCounts({}, {}), list(Tier))
        self._marking_soon.start()

    def _count(self, request: GroupRequest, so_far: GroupCounts, left: Sequence[Tier]) -> None:
        """Count tier after tier, so that a list that somebody waits for comes in between."""
        plain = GroupRequest(request.tier, least_likeness=request.least_likeness)
        is_plain = request == replace(plain, order=request.order)
        tiers, rest = left[:1], left[1:]

        def work(_token: CancelToken) -> GroupCounts:
            duplicates = self._library.duplicates
            if not tiers:
                return replace(so_far, by_likeness=tuple(duplicates.likeness_counts(request)))
            counts = duplicates.counts(plain, tiers)
            wanted = counts if is_plain else duplicates.counts(request, tiers)
            return GroupCounts({**so_far.all, **counts}, {**so_far.wanted, **wanted})

        def done(counts: GroupCounts) -> None:
            if rest or (tiers and request.tier is Tier.LOOK_ALIKE):
                self._count(request, counts, rest)
            else:
                self.counted.emit(counts)

        self._counting.submit(work, done, self.failed.emit)

    def _read_marked(self) -> None:
        self._marking.submit(
            lambda _token: self._library.duplicates.marked, self.marked.emit, self.failed.emit
        )

    @Slot()
    def _on_changed(self) -> None:
        if self._resting.isActive():
            self._is_due = True
            return
        self._resting.start()
        self.groups_changed.emit()
        self.read()

    def _on_rested(self) -> None:
        if self._is_due:
            self._is_due = False
            self._on_changed()

    @Slot(object)
    def _on_progress(self, event: PairsProgress) -> None:
        self.progressed.emit(event if event.done < event.total else None)
