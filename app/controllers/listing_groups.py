"""Which groups are listed, and which of them is looked at.

GUI thread; the engine lists on its lane "groups".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.group_loading import GroupLoading
from app.controllers.why_no_groups import WhyNoGroups
from app.models.place import Place, PlaceKind
from app.models.review.choices import GroupState, state_of
from app.settings import Settings
from app.views.review.head import ReviewHead
from app.views.review.page import ReviewPage
from indexer.cancel import CancelToken
from indexer.duplicates.records import Group, GroupList, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.library import Library


class ListingGroups(QObject):
    """Keeps list, tabs and filters of the page together; what is looked at keeps its place."""

    tier_left = Signal(object)
    """The user goes on to another tier, of another place of the sidebar: a `PlaceKind`."""
    row_changed = Signal()
    """Another group is looked at."""
    group_changed = Signal()
    """The group that is looked at came, went, or is otherwise now."""
    listed = Signal()
    """A list was shown."""
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        page: ReviewPage,
        head: ReviewHead,
        settings: Settings,
        shape: Callable[[Group], Group],
        parent: QObject | None = None,
    ) -> None:
        """Begin without a list.

        Args:
            library: Has the groups.
            bridge: Brings them.
            page: Shows them.
            head: Has the tabs.
            settings: Remember tier, order and switches.
            shape: Adds what the engine does not know yet to a group.
            parent: Owner.
        """
        super().__init__(parent)
        self._library = library
        self._page, self._head, self._settings = page, head, settings
        self._loading = GroupLoading(library, bridge, page.groups, shape, self)
        self._listing = Channel(library, bridge, "groups")
        self._request = settings.review_request
        self._is_here = False
        self._is_stale = True
        self._wanted: int | None = None
        """The keeper of the group to look at once it is listed."""
        self.why = WhyNoGroups(bridge, page, lambda: self._request, self)
        """What is said where there are none."""
        page.list.current_changed.connect(self._on_row)
        page.head.changed.connect(self.ask)
        page.state.clear_requested.connect(page.head.clear_filter)
        page.state.show_decided_requested.connect(page.head.show_decided)
        page.state.tier_requested.connect(self.choose_tier)
        head.tier_chosen.connect(self.choose_tier)
        self._loading.filled.connect(self._on_filled)
        self._loading.failed.connect(self.failed)
        head.show_tier(self._request.tier)
        page.head.show_request(self._request)
        page.show_nothing()

    # Which groups ----------------------------------------------------------------------------

    @property
    def request(self) -> GroupRequest:
        """What is listed, or being listed."""
        return self._request

    @property
    def is_here(self) -> bool:
        """Whether the page is seen."""
        return self._is_here

    @property
    def is_settled(self) -> bool:
        """Whether nothing that was asked for is still to come."""
        return not (self._listing.is_busy or self._loading.is_busy)

    @Slot(object)
    def on_place(self, place: Place) -> None:
        """One goes there, or away."""
        self._is_here = place.kind.has_groups
        if self._is_here:
            is_moments = place.kind is PlaceKind.MOMENTS
            self._show_tier(Tier.SAME_MOMENT if is_moments else self._settings.review_request.tier)

    @Slot(object)
    def choose_tier(self, tier: Tier) -> None:
        """Another tab."""
        is_moments = tier is Tier.SAME_MOMENT
        if not is_moments:
            self._settings.review_request = replace(self._request, tier=tier)
        if is_moments is not (self._request.tier is Tier.SAME_MOMENT):
            self.tier_left.emit(PlaceKind.MOMENTS if is_moments else PlaceKind.DUPLICATES)
        else:
            self._show_tier(tier)

    def _show_tier(self, tier: Tier) -> None:
        if tier is not self._request.tier:
            self._request = replace(self._request, tier=tier)
            self._is_stale = True
            self._page.groups.forget()
            self._page.show_nothing()
        self._head.show_tier(tier)
        self._page.head.show_request(self._request)
        if self._is_stale:
            self.ask(self._request)
        self._page.list.setFocus()

    @Slot(object)
    def ask(self, request: GroupRequest) -> None:
        """List the groups of a request; what is looked at stays where it is among them."""
        self._request = request
        kept = self._settings.review_request.tier
        self._settings.review_request = replace(
            request, tier=kept if request.tier is Tier.SAME_MOMENT else request.tier
        )

        def work(_token: CancelToken) -> GroupList:
            return self._library.duplicates.list(request)

        self._is_stale = False
        self._listing.submit(work, self._on_listed, self._on_failed)

    @Slot()
    def refresh(self) -> None:
        """There may be other groups than before."""
        self._is_stale = True
        if self._is_here:
            self.ask(self._request)

    @Slot()
    def follow_decisions(self) -> None:
        """Something was decided, perhaps by somebody else: what is seen is fetched again."""
        self._page.groups.refresh()
        if self.row is not None:
            self._page.groups.ask(self.row)  # seen or not

    def _on_failed(self, error: UserFacingError) -> None:
        self._is_stale = True
        self.failed.emit(error)

    def _on_listed(self, listed: GroupList) -> None:
        view, groups = self._page.list, self._page.groups
        before, row_px = self.row, view.sizeHintForRow(0)
        keeper = self.keeper if self._wanted is None else self._wanted
        scrolled = view.verticalScrollBar().value() - (before or 0) * row_px
        self._wanted = None
        with QSignalBlocker(view.selectionModel()):
            groups.set_list(listed)
        if not len(listed):
            self._show_empty()
            self.listed.emit()
            return
        found = None if keeper is None else groups.row_of(keeper)
        self._page.show_work()
        view.choose(min(before or 0, len(listed) - 1) if found is None else found)
        if before is not None and found is not None:  # it stays where it was on the screen
            view.verticalScrollBar().setValue(found * view.sizeHintForRow(0) + scrolled)
        self.listed.emit()

    def _show_empty(self) -> None:
        self.why.say()
        self._page.show_state()
        self.row_changed.emit()

    # Which group -----------------------------------------------------------------------------

    @property
    def row(self) -> int | None:
        """Where the group that is looked at stands."""
        return self._page.list.row

    @property
    def group(self) -> Group | None:
        """The group that is looked at, if it was fetched."""
        return None if self.row is None else self._page.groups.group(self.row)

    @property
    def keeper(self) -> int | None:
        """What names it, as `GroupList.keepers` has it."""
        return None if self.row is None else self._page.groups.keeper(self.row)

    def go(self, steps: int) -> None:
        """Some groups on, or back."""
        count = self._page.groups.rowCount()
        if count:
            self._page.list.choose(min(max((self.row or 0) + steps, 0), count - 1))

    def go_on(self) -> bool:
        """To the next group that is not decided, past the end from the beginning; if any."""
        if self.row is None:
            return False
        found = self._page.groups.find_undecided(
            self.row, lambda group: state_of(group) is not GroupState.DONE
        )
        if found is None:
            return False
        self._page.list.choose(found)
        return True

    def go_to(self, keeper: int) -> None:
        """To a group, or to it once it is listed again."""
        row = self._page.groups.row_of(keeper)
        if row is None:
            self._wanted = keeper
        else:
            self._page.list.choose(row)

    def change(self, change: Callable[[Group], Group]) -> None:
        """Show the group that is looked at otherwise."""
        if self.row is not None:
            self._page.groups.change(self.row, change)

    def remove(self) -> None:
        """Take the group that is looked at out; one is at the next then."""
        row = self.row
        if row is None:
            return
        with QSignalBlocker(self._page.list.selectionModel()):
            self._page.groups.remove(row)
        count = self._page.groups.rowCount()
        if count:
            self._page.list.choose(min(row, count - 1))
            self.row_changed.emit()  # the number may be the same
        else:
            self._show_empty()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._page.groups.ask(row)  # seen or not
        self.row_changed.emit()

    @Slot(int, int)
    def _on_filled(self, start: int, stop: int) -> None:
        if self.row is not None and start <= self.row < stop:
            self.group_changed.emit()
