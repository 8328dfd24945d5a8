"""Says on the page of duplicates why a list is empty, and follows what that depends on. GUI thread.

Made by `app.controllers.listing_groups`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

from app.bridge import EngineBridge
from app.controllers.overview import LibraryOverview
from app.views.review.page import ReviewPage
from indexer.duplicates.records import GroupRequest, Marked, TierCount
from indexer.duplicates.tiers import Tier
from indexer.events import PairsProgress


class WhyNoGroups(QObject):
    """Knows what is there without filters, what is marked, and whether Kindred still looks."""

    def __init__(
        self,
        bridge: EngineBridge,
        page: ReviewPage,
        request: Callable[[], GroupRequest],
        parent: QObject | None = None,
    ) -> None:
        """Begin without knowing anything.

        Args:
            bridge: Tells of runs.
            page: Shows it.
            request: What is listed.
            parent: Owner.
        """
        super().__init__(parent)
        self._page = page
        self._request = request
        self._marked = Marked(0, 0, 0)
        self._counts: Mapping[Tier, TierCount] = {}
        self._progress: PairsProgress | None = None
        self._is_indexing = False
        self._has_photos = True
        bridge.index_started.connect(self._on_run_started)
        bridge.index_finished.connect(self._on_run_finished)

    @Slot(object)
    def show_counts(self, counts: Mapping[Tier, TierCount]) -> None:
        """How many groups there are without filters."""
        self._counts = counts
        self._say_again()

    @Slot(object)
    def show_progress(self, progress: PairsProgress | None) -> None:
        """How far pairs are looked for; None: that is done."""
        self._progress = progress
        self._say_again()

    @Slot(object)
    def show_marked(self, marked: Marked) -> None:
        """What is marked now."""
        self._marked = marked
        self._say_again()

    @Slot(object)
    def show_overview(self, overview: LibraryOverview) -> None:
        """How much there is."""
        has_photos = overview.photos > 0
        if has_photos is not self._has_photos:
            self._has_photos = has_photos
            self._say_again()

    def say(self) -> None:
        """Say it."""
        request = self._request()
        count = self._counts.get(request.tier)
        self._page.state.say_why(
            request,
            self._marked,
            self._progress,
            others=0 if count is None else count.groups,
            is_indexing=self._is_indexing,
            has_photos=self._has_photos,
            next_tier=self._next_tier(request.tier),
        )

    def _next_tier(self, tier: Tier) -> Tier | None:
        """Behind it, then before it, the first that has groups."""
        tiers = list(Tier)
        at = tiers.index(tier)
        found = (each for each in tiers[at + 1 :] + tiers[:at] if self._has_groups(each))
        return next(found, None)

    def _has_groups(self, tier: Tier) -> bool:
        count = self._counts.get(tier)
        return count is not None and count.groups > 0

    @Slot()
    def _on_run_started(self) -> None:
        self._is_indexing = True
        self._say_again()

    @Slot()
    def _on_run_finished(self) -> None:
        self._is_indexing = False
        self._say_again()

    def _say_again(self) -> None:
        if self._page.groups.listed is not None and not self._page.groups.rowCount():
            self.say()
