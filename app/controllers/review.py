"""All of the window that has to do with duplicates: made here, and joined with the rest of it.

GUI thread.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.bridge import Channel, EngineBridge
from app.commands import Scope
from app.controllers.advising import Advising
from app.controllers.browsing import Browsing
from app.controllers.choosing_keepers import ChoosingKeepers
from app.controllers.compare_keys import CompareKeys
from app.controllers.comparing import Comparing
from app.controllers.counting_groups import SURE, CountingGroups, GroupCounts
from app.controllers.deciding import Deciding, Spot
from app.controllers.listing_groups import ListingGroups
from app.controllers.overview import Overview
from app.controllers.removing import Removing
from app.controllers.reviewing import Reviewing
from app.controllers.undoing import Undoing
from app.icons import Icons
from app.models.place import Place, PlaceKind
from app.settings import Settings
from app.theme import Theme
from app.views.center import Center
from app.views.compare.view import CompareView
from app.views.message_bar import MessageAction
from app.views.review.head import ReviewHead
from app.views.review.page import ReviewPage
from app.views.texts import count_text
from app.views.top_bar import TopBar
from indexer.bin.plan import BinPlan
from indexer.cancel import CancelToken
from indexer.duplicates.records import Marked
from indexer.duplicates.tiers import Tier
from indexer.events import PairsProgress
from indexer.library import Library


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What of the window the review works with."""

    browsing: Browsing
    center: Center
    top_bar: TopBar
    counting: Overview
    undoing: Undoing
    removing: Removing
    actions: Actions
    settings: Settings


class Review(QObject):
    """The page, its head in the top bar, and who works for them."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        around: Surroundings,
        theme: Theme,
        icons: Icons,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.library = library
        self._around = around
        self._planning = Channel(library, bridge, "bin")
        do, center = around.actions, around.center
        self.actions = do
        self.page = ReviewPage(library, do, theme, icons)
        self.head = ReviewHead(do, theme, around.top_bar)
        self.compare = CompareView(theme, icons)
        self.comparing = Comparing(library, bridge, self.compare, parent=self)
        self.compare_keys = CompareKeys(self.compare, do, self)
        self.page.set_compare(self.compare)
        self.deciding = Deciding(library, bridge, self)
        self.listing = ListingGroups(
            library, bridge, self.page, self.head, around.settings, self.deciding.shape, self
        )
        self.reviewing = Reviewing(
            self.listing, self.deciding, self.page, self.compare, do, center.message, self
        )
        self.advising = Advising(
            library, bridge, self.deciding, center.message, theme, icons, around.settings, window
        )
        self.choosing_keepers = ChoosingKeepers(library, bridge, icons, window)
        self.counting = CountingGroups(library, bridge, lambda: self.listing.request, self)
        for kind in PlaceKind:
            if kind.has_groups:
                center.add_page(kind, self.page)
        around.top_bar.add_stand_in(self.head)
        center.message.keep_free(self.page.bar)
        do.attach(Scope.REVIEW, self.page.list, self.page.strip, self.compare, self.page.bar)
        # How photos are looked at as well, since the keys mostly stay with the list.
        do.attach(Scope.COMPARE, self.page.list, self.page.strip, self.page.bar)
        for action in (do.next_tier, do.previous_tier):  # also while a filter is typed
            self.page.addAction(action)
        self._connect(bridge)

    def _connect(self, bridge: EngineBridge) -> None:
        around, page, listing, counting = self._around, self.page, self.listing, self.counting
        around.browsing.place_changed.connect(self._on_place)
        listing.tier_left.connect(self._go_to)
        listing.listed.connect(counting.read)
        self.deciding.begun.connect(lambda: around.undoing.follow_other(None))
        self.reviewing.announced.connect(self._announce)
        around.undoing.of_page = self._undo
        around.counting.changed.connect(listing.why.show_overview)
        bridge.decisions_changed.connect(listing.follow_decisions)
        counting.groups_changed.connect(listing.refresh)
        counting.counted.connect(self._on_counted)
        counting.marked.connect(self._on_marked)
        counting.progressed.connect(self._on_progress)
        page.state.preview_requested.connect(self.preview)
        around.actions.preview_bin.triggered.connect(self.preview)
        page.advice_for_seen_requested.connect(self._advise_for_seen)
        page.advice_for_all_requested.connect(self._advise_for_all)
        page.unmarking_requested.connect(self._unmark_all)
        around.actions.keeper_rules.triggered.connect(self.choosing_keepers.open)
        around.actions.connect_all(
            {
                around.actions.show_duplicates: lambda: self._go_to(PlaceKind.DUPLICATES),
                around.actions.next_tier: lambda: self._step_tier(1),
                around.actions.previous_tier: lambda: self._step_tier(-1),
            }
        )
        for asking in (self.advising, self.choosing_keepers):
            asking.closed.connect(page.list.setFocus)  # one goes on with the groups
        sources = (listing, self.reviewing, counting, self.advising, self.choosing_keepers)
        for source in sources:
            source.failed.connect(around.center.message.show_error)

    @Slot()
    def begin(self) -> None:
        """Count once the photos are there."""
        self.counting.read()

    @Slot()
    def close(self) -> None:
        """The window goes."""
        self.page.pictures.close()

    @property
    def is_settled(self) -> bool:
        """Whether nothing that was asked for is still to come."""
        return self.listing.is_settled and not self.deciding.is_busy and not self.counting.is_busy

    @Slot()
    def preview(self) -> None:
        """Show every file that is marked, before anything goes."""

        def work(_token: CancelToken) -> BinPlan:
            # What is decided by now is written first. A plan of 50,000 files takes seconds, in
            # which lists go on.
            self.library.submit(lambda: None, "groups").result()
            return self.library.duplicates.plan()

        self._planning.submit(
            work,
            self._around.removing.ask,
            self._around.center.message.show_error,
        )

    @Slot()
    def _advise_for_seen(self) -> None:
        listed = self.page.groups.listed
        if listed is not None:
            self.advising.ask(listed, self.page.list.span)

    @Slot()
    def _advise_for_all(self) -> None:
        listed = self.page.groups.listed
        if listed is not None:
            self.advising.ask(listed, range(len(listed)))

    @Slot()
    def _unmark_all(self) -> None:
        self.deciding.unmark_all(Spot(self.listing.request.tier, None))
        self._around.center.message.show_notice(
            self.tr("Nothing is marked any more."),
            action=MessageAction(self.tr("Undo"), self.deciding.undo),
        )

    # -----------------------------------------------------------------------------------------

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        is_here = place.kind.has_groups
        self._around.top_bar.show_stand_in(self.head if is_here else None)
        if is_here:
            self._around.center.show_notes(())
        self.listing.on_place(place)

    @Slot(object)
    def _go_to(self, kind: PlaceKind) -> None:
        self._around.browsing.go_to(Place(kind))

    def _step_tier(self, steps: int) -> None:
        tiers = list(Tier)
        at = tiers.index(self.listing.request.tier) + steps
        self.listing.choose_tier(tiers[at % len(tiers)])

    @Slot(object)
    def _on_counted(self, counts: GroupCounts) -> None:
        self.head.show_counts(counts.wanted)
        self.page.head.likeness.show_counts(counts.by_likeness)
        self.listing.why.show_counts(counts.all)
        duplicates = sum(counts.all[tier].groups for tier in SURE if tier in counts.all)
        moments = counts.all.get(Tier.SAME_MOMENT)
        self._around.counting.set_groups(duplicates, 0 if moments is None else moments.groups)

    @Slot(object)
    def _on_marked(self, marked: Marked) -> None:
        self.head.show_marked(marked)
        self._around.actions.preview_bin.setEnabled(marked.files > 0)
        self.page.show_marked(marked)
        self.listing.why.show_marked(marked)

    @Slot(object)
    def _on_progress(self, progress: PairsProgress | None) -> None:
        said = ""
        if progress is not None:
            said = self.tr("Looking for duplicates: {0} of {1}").format(
                count_text(progress.done), count_text(progress.total)
            )
        self.page.news.show_text(said)
        self.listing.why.show_progress(progress)

    def _undo(self, is_undo: bool) -> bool:
        deciding = self.deciding
        if not self._around.browsing.place.kind.has_groups:
            return False
        if is_undo and deciding.can_undo:
            deciding.undo()
            return True
        if not is_undo and deciding.can_redo:
            deciding.redo()
            return True
        return False

    @Slot(str)
    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.page, text))
