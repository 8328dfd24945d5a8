"""Goes through groups of duplicates: which photos are seen, and what is decided of them.

GUI thread. `app.controllers.listing_groups` says which group is looked at.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.deciding import Deciding, Spot
from app.controllers.listing_groups import ListingGroups
from app.models.review.choices import (
    Choices,
    advised,
    choices_of,
    chosen,
    decisions,
    leaves_nothing,
    only,
    photos_of,
)
from app.models.review.words import choice_word, letter
from app.review_actions import ReviewActions
from app.views.compare.subjects import MOST_SHOWN
from app.views.compare.view import CompareView
from app.views.message_bar import MessageBar
from app.views.review.page import ReviewPage
from indexer.duplicates.records import Choice, Group
from indexer.errors import UserFacingError


class Reviewing(QObject):
    """Does what the keys of the page say."""

    failed = Signal(object)
    """A `UserFacingError`: something was not remembered."""
    announced = Signal(str)
    """What was decided, for a screen reader."""

    def __init__(
        self,
        listing: ListingGroups,
        deciding: Deciding,
        page: ReviewPage,
        compare: CompareView,
        actions: ReviewActions,
        message: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._listing, self._deciding = listing, deciding
        self._page, self._compare = page, compare
        self._actions = actions
        self._message = message
        self._place = 1
        """Of the photo that keys act on: the first surplus one, to begin with."""
        self._other = 1
        """The photo that is seen beside the one to keep."""
        self._compares: frozenset[int] = frozenset()
        """Places that the user chose to see large; empty: the one to keep and the one of now."""
        listing.row_changed.connect(self._on_row)
        listing.group_changed.connect(self._show_group)
        page.strip.current_changed.connect(self._on_place)
        page.strip.toggled.connect(self._on_toggled)
        compare.current_changed.connect(page.strip.show_current)
        compare.selection_changed.connect(self._on_selection)
        compare.decided.connect(self._on_decided)
        deciding.begun.connect(self._enable)
        deciding.failed.connect(self._on_refused)
        deciding.stepped.connect(self._on_stepped)
        self._connect_actions()
        self._enable()

    def _connect_actions(self) -> None:
        do = self._actions
        do.connect_all(
            {
                do.next_group: lambda: self._listing.go(1),
                do.previous_group: lambda: self._listing.go(-1),
                do.next_undecided: self.go_on,
                do.next_in_group: lambda: self.walk(1),
                do.previous_in_group: lambda: self.walk(-1),
                do.keep: lambda: self.decide(Choice.KEEP),
                do.bin: lambda: self.decide(Choice.BIN),
                do.undecide: lambda: self.decide(None),
                do.not_duplicates: self.dismiss,
                do.take_advice: self.take_advice,
                do.undo_decision: self._deciding.undo,
                do.redo_decision: self._deciding.redo,
                do.compare_all: self.compare_all,
            }
        )
        for place, action in enumerate(do.keep_only):
            action.triggered.connect(lambda _checked=False, place=place: self.keep_only(place))
        for action in (do.take_advice, do.not_duplicates, do.keep, do.bin, *do.keep_only):
            action.setAutoRepeat(False)  # a key that is held down decides once, not of all groups

    # Which photos are seen -------------------------------------------------------------------

    @property
    def selected(self) -> tuple[int, ...]:
        """The places of the photos that are seen large."""
        if self._compares:
            return tuple(sorted(self._compares))
        return (0, self._other)

    @property
    def place(self) -> int:
        """Of the photo that keys act on."""
        return self._place

    def go_on(self) -> None:
        """To the next group that is not decided."""
        if not self._listing.go_on() and self._page.groups.rowCount():
            self._message.show_notice(self.tr("Every group of this list is decided."))

    def walk(self, steps: int) -> None:
        """To the next photo of the group; it does not go round."""
        count = self._page.photos.rowCount()
        if count:
            self._page.strip.show_current(min(max(self._place + steps, 0), count - 1))

    def compare_all(self) -> None:
        """See all photos of the group large, or only two again."""
        count = min(self._page.photos.rowCount(), MOST_SHOWN)
        self._compares = frozenset() if self._compares else frozenset(range(count))
        self._show_large()

    @Slot()
    def _on_row(self) -> None:
        self._place, self._other, self._compares = 1, 1, frozenset()
        self._show_group()

    @Slot()
    def _show_group(self) -> None:
        page, group = self._page, self._listing.group
        page.bar.show_where(self._listing.row, page.groups.rowCount())
        if self._listing.row is None or group is not None:
            page.show_group(group)  # until it is fetched, the one before is seen
        if self._listing.row is None:
            self._compare.clear()
        if group is not None and group.members:
            self._place = min(self._place, len(group.members))
            self._other = min(self._other, len(group.members))
            page.strip.show_current(self._place)
            self._show_large()
        self._enable()

    def _show_large(self) -> None:
        group = self._listing.group
        if group is not None and group.members:
            self._page.photos.set_compared(frozenset(self.selected))
            self._compare.show_group(group, self.selected)
            self._compare.set_current(self._place)

    @Slot(int)
    def _on_place(self, place: int) -> None:
        if place == self._place:
            return
        self._place, self._other = place, place or self._other
        if place not in self._compares:
            self._compares = frozenset()
        self._show_large()

    @Slot(object)
    def _on_selection(self, places: tuple[int, ...]) -> None:
        """The compare view shows others, since one turned to them there."""
        if places != self.selected:
            self._compares = frozenset(places)
            self._page.photos.set_compared(self._compares)

    @Slot(int, object)
    def _on_decided(self, place: int, choice: Choice | None) -> None:
        """A button of a photo was pressed."""
        self._page.strip.show_current(place)
        self.decide(choice)

    @Slot(int)
    def _on_toggled(self, place: int) -> None:
        shown = set(self.selected) ^ {place}
        if 2 <= len(shown) <= MOST_SHOWN:
            self._compares = frozenset(shown)
            self._show_large()

    # What is decided -------------------------------------------------------------------------

    def decide(self, choice: Choice | None) -> None:
        """About the photo that keys act on."""
        group = self._group
        if group is None:
            return
        if choice is Choice.BIN and photos_of(group)[self._place].is_protected:
            self._message.show_notice(
                self.tr("It lies in a protected or a reference folder, so it stays.")
            )
            return
        self._remember(group, chosen(group, self._place, choice))
        said = choice_word(choice) or self.tr("not decided")
        self.announced.emit(f"{letter(self._place)}: {said}")

    def keep_only(self, place: int) -> None:
        """Keep one photo and bin the rest."""
        group = self._group
        if group is not None and place <= len(group.members):
            self._remember(group, only(group, place))
            self.announced.emit(self._actions.keep_only[place].text())

    def take_advice(self) -> None:
        """Decide the rest of the group as the rules advise, and go on."""
        group = self._group
        if group is None:
            return
        choices = advised(group)
        if choices is None:
            self._message.show_notice(
                self.tr("The photo that is advised to be kept is marked to go."),
                self.tr("Decide about the others yourself, or undo that."),
            )
            return
        if choices != choices_of(group):
            self._remember(group, choices)
            self.announced.emit(self.tr("Advice taken"))
        self.go_on()

    def dismiss(self) -> None:
        """These are not duplicates: the group leaves the list, and one is at the next."""
        group = self._group
        if group is not None:
            self._deciding.dismiss(group, self._spot())
            self._listing.remove()
            self.announced.emit(self.tr("Not duplicates"))

    @property
    def _group(self) -> Group | None:
        """The group that keys act on; one that is gone has no members."""
        group = self._listing.group
        return group if group is not None and group.members else None

    def _remember(self, group: Group, choices: Choices) -> None:
        self._deciding.decide(decisions(group, choices), self._spot())
        self._listing.change(self._deciding.shape)
        self._show_group()
        after = self._listing.group
        if after is not None and leaves_nothing(after):
            self._message.show_notice(
                self.tr("Nothing of this group would stay."),
                self.tr("Before such a group goes, you are asked once more."),
            )

    def _spot(self) -> Spot:
        return Spot(self._listing.request.tier, self._listing.keeper)

    @Slot(object, bool)
    def _on_stepped(self, spot: Spot, is_undo: bool) -> None:
        """A step was taken back: show where."""
        self._listing.follow_decisions()
        if self._listing.is_here and spot.keeper is not None:
            if spot.tier is self._listing.request.tier:
                self._listing.go_to(spot.keeper)
        elif spot.keeper is None:
            self._message.show_notice(
                self.tr("The decisions are taken back.")
                if is_undo
                else self.tr("All is decided again.")
            )
        self.announced.emit(self.tr("Undone") if is_undo else self.tr("Done again"))
        self._enable()

    @Slot(object)
    def _on_refused(self, error: UserFacingError) -> None:
        self._listing.follow_decisions()
        self.failed.emit(error)

    @Slot()
    def _enable(self) -> None:
        do, has_group = self._actions, self._group is not None
        for action in (
            do.keep,
            do.bin,
            do.undecide,
            do.not_duplicates,
            do.take_advice,
            do.compare_all,
            *do.keep_only,
        ):
            action.setEnabled(has_group)
        do.undo_decision.setEnabled(self._deciding.can_undo)
        do.redo_decision.setEnabled(self._deciding.can_redo)
