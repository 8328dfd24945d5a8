"""What is said where no group is seen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.models.review.words import none_of, nothing_in, tier_name
from app.theme import Theme
from app.views.page import Page
from app.views.texts import count_text, size_text
from indexer.duplicates.records import GroupRequest, Marked
from indexer.duplicates.tiers import Tier
from indexer.events import PairsProgress

_LEAST_PX = 240


class ReviewState(Page):
    """No photos, looking for pairs, nothing found or let through by the filter, all decided."""

    clear_requested = Signal()
    """Without filters."""
    preview_requested = Signal()
    """What is marked."""
    show_decided_requested = Signal()
    tier_requested = Signal(object)
    """Another `Tier`, which has groups."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, parent)
        self.setMinimumWidth(_LEAST_PX)  # not that of the words as they are broken now
        self._clear = self.add_button(self.tr("Show all groups"), icon="x")
        self._clear.clicked.connect(self.clear_requested)
        self._preview = self.add_button(
            self.tr("Preview what is marked…"), icon="list-bullets", is_primary=True
        )
        self._preview.clicked.connect(self.preview_requested)
        self._show_decided = self.add_button(self.tr("Show decided groups"), icon="eye")
        self._show_decided.clicked.connect(self.show_decided_requested)
        self._next_tier: Tier | None = None
        self._next = self.add_button("", icon="caret-right")
        self._next.clicked.connect(self._on_next)

    def say_why(
        self,
        request: GroupRequest,
        marked: Marked,
        progress: PairsProgress | None,
        *,
        others: int,
        is_indexing: bool = False,
        has_photos: bool = True,
        next_tier: Tier | None = None,
    ) -> None:
        """Say why a list is empty.

        Args:
            request: What was asked for.
            marked: What is marked to go, over all tiers.
            progress: Of looking for pairs, while that is done.
            others: Groups of this tier without filters and switches, as far as is known.
            is_indexing: Whether photos are being read.
            has_photos: Whether there are any.
            next_tier: To go on with, where this one is done or has nothing.
        """
        is_filtered = (
            bool(request.filters) or request.only_across_folders or request.least_bytes_freed > 0
        )
        is_decided = request.hides_decided and others > 0 and not is_filtered
        if progress is not None and not others:
            self.say(
                "magnifying-glass",
                self.tr("Looking for duplicates…"),
                self.tr("{0} of {1} photos are compared. Groups appear as they are found.").format(
                    count_text(progress.done), count_text(progress.total)
                ),
            )
        elif is_indexing and not others:
            self.say(
                "magnifying-glass",
                self.tr("Looking for duplicates…"),
                self.tr("Photos are still being read. Groups appear as they are found."),
            )
        elif not has_photos:
            self.say(
                "image",
                self.tr("No photos yet"),
                self.tr("Add a folder: what is in it twice is listed here."),
            )
        elif is_decided:
            text = (
                self.tr("%Ln file(s) marked.", "", marked.files)
                + " "
                + self.tr("Look at what would go; that frees {0}.").format(
                    size_text(marked.bytes_freed)
                )
                if marked.files
                else self.tr("Everything here stays.")
            )
            self.say("check-circle", self.tr("All decided"), text)
        elif is_filtered and others:
            self.say(
                "funnel",
                self.tr("No group passes the filter"),
                self.tr("There are %Ln group(s) without it.", "", others),
            )
        else:
            self.say("check-circle", none_of(request.tier), nothing_in(request.tier))
        self._next_tier = None if is_filtered and others else next_tier
        if self._next_tier is not None:
            self._next.setText(self.tr("Go on: {0}").format(tier_name(self._next_tier)))
        self._next.setVisible(self._next_tier is not None)
        self._clear.setVisible(is_filtered and others > 0)
        self._show_decided.setVisible(is_decided)
        self._preview.setVisible(is_decided and marked.files > 0)

    @Slot()
    def _on_next(self) -> None:
        if self._next_tier is not None:
            self.tier_requested.emit(self._next_tier)
