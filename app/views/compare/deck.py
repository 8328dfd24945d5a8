"""The cards side by side, and how their pictures move together. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.arrangement import GAP_PX, LEAST_SHARE, columns
from app.views.compare.card import Card
from app.views.compare.facts import lines
from app.views.compare.layers import Layers
from app.views.compare.linking import Spot, by_views
from app.views.compare.pane import Pane
from app.views.compare.parts import Need
from app.views.compare.subjects import Subject
from app.views.preview.framing import Extent
from indexer.duplicates.records import Choice
from indexer.duplicates.verification.alignment import Alignment
from indexer.types import PhotoId, RootId


class Deck(QWidget):
    """Up to eight cards; they are kept and shown again with other photos."""

    current_changed = Signal(int)
    """The place of the card that the user turned to."""
    decided = Signal(int, object)
    """The place of a card, and a `Choice` or None."""
    moved = Signal()
    """Pictures are seen at another place or size."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._all: list[Card] = []
        self._subjects: Sequence[Subject] = ()
        self._extents: Sequence[Extent] = ()
        self._spot: Spot | None = None
        """What all show in the middle; None: each shows the whole of itself."""
        self._is_linked = True
        self._placed: dict[int, Alignment] = {}
        """How the user has laid other pictures beside the first one, while nothing was linked."""
        self._is_laying_out = False
        self._facts = 0
        self._roots: Mapping[RootId, Path] = {}
        self._shows_all_facts = False

    @property
    def cards(self) -> list[Card]:
        """Those that are shown, in order."""
        return self._all[: len(self._subjects)]

    @property
    def spot(self) -> Spot | None:
        """What all show in the middle; None: each shows the whole of itself."""
        return self._spot

    def set_linked(self, *, is_linked: bool, leader: int) -> None:
        """Let all follow one of them from now on, or each go its own way.

        Copies are aligned again; other pictures stay beside each other as the user has put them.
        """
        if is_linked and not self._is_linked:
            self._placed = self._as_they_stand()
        self._is_linked = is_linked
        self._set_pictures()
        if is_linked and self._subjects:
            self._follow(self.cards[leader].pane)

    def show_subjects(
        self,
        subjects: Sequence[Subject],
        extents: Sequence[Extent],
        indices: Sequence[int],
        spot: Spot | None,
        *,
        can_decide: bool,
    ) -> None:
        """Show other photos.

        Args:
            subjects: In order, at most eight.
            extents: How far one can look beside each while all move together.
            indices: The place of each among all that are compared, for their letters.
            spot: What they show in the middle; None: each the whole of itself.
            can_decide: Whether they can be kept or binned.
        """
        while len(self._all) < len(subjects):
            self._add_card()
        self._subjects, self._extents, self._spot = tuple(subjects), tuple(extents), spot
        self._placed.clear()
        for card, subject, index in zip(self._all, subjects, indices, strict=False):
            card.show_subject(subject, index, can_decide=can_decide)
        self._set_pictures()
        self._show_facts()
        for i, card in enumerate(self._all):
            card.setVisible(i < len(subjects))

    def set_roots(self, roots: Mapping[RootId, Path]) -> None:
        """Where the folders of the library are."""
        self._roots = dict(roots)
        self._show_facts()

    def set_shows_all_facts(self, *, shows_all: bool) -> None:
        """Also those that are the same in all photos."""
        self._shows_all_facts = shows_all
        self._show_facts()

    def _show_facts(self) -> None:
        known = lines(self._subjects, self._roots, shows_all=self._shows_all_facts)
        for place, card in enumerate(self.cards):
            card.show_lines(known, place)
        self._facts = len(known)
        self._lay_out()

    def show_choices(self, choices: Sequence[Choice | None]) -> None:
        """What is decided about each that is shown."""
        for card, choice in zip(self.cards, choices, strict=True):
            card.show_choice(choice)

    def show_current(self, place: int) -> None:
        """Mark the card on which keys act."""
        for i, card in enumerate(self.cards):
            card.set_current(is_current=i == place and len(self._subjects) > 1)

    def needs(self) -> list[Need]:
        """What is seen of each photo."""
        return [
            card.pane.need(subject.photo.id)
            for card, subject in zip(self.cards, self._subjects, strict=True)
        ]

    def set_layers(self, photo_id: PhotoId, layers: Layers, problem: str) -> None:
        """There is more of a photo; identical files are one photo in several cards."""
        for pane, subject in zip(self._panes, self._subjects, strict=True):
            if subject.photo.id == photo_id:
                pane.set_layers(layers, problem)

    def go_to(self, spot: Spot | None) -> None:
        """Show another spot in the middle of all."""
        self._spot = spot
        if spot is None:
            self._placed.clear()
        self._place_all()

    # Moving together -------------------------------------------------------------------------

    def _follow(self, leader: Pane) -> None:
        """All others show what one shows, at the same place and as large."""
        framing = leader.framing
        to_picture = self._alignments()[self._panes.index(leader)]
        self._spot = None if framing.is_fitted else Spot.of(framing, to_picture)
        if self._spot is None:
            self._placed.clear()
        self._place_all(leader)

    def _place_all(self, leader: Pane | None = None) -> None:
        for pane, to_picture in zip(self._panes, self._alignments(), strict=True):
            if pane is not leader:
                pane.go_to(self._spot, to_picture)
        for card in self.cards:
            card.show_zoom(round(card.pane.framing.zoom * 100))
        self.moved.emit()

    def _alignments(self) -> list[Alignment]:
        """From the first photo of all to each; other pictures move by their places in the cards."""
        subjects, base = self._subjects, self._base
        wholes = [
            pane.whole_within(extent)
            for pane, extent in zip(self._panes, self._extents, strict=True)
        ]
        return [
            self._placed[i]
            if i in self._placed
            else one.to_picture
            if one.is_over_first or i == base
            else by_views(wholes[base], subjects[base].to_picture, wholes[i])
            for i, one in enumerate(subjects)
        ]

    @property
    def _base(self) -> int:
        """Which of those that are shown all others are laid beside."""
        return next((i for i, one in enumerate(self._subjects) if one.is_over_first), 0)

    def _as_they_stand(self) -> dict[int, Alignment]:
        base, framings = self._base, [pane.framing for pane in self._panes]
        return {
            i: by_views(framings[base], self._subjects[base].to_picture, framings[i])
            for i, one in enumerate(self._subjects)
            if i != base and not one.is_verified
        }

    def _set_pictures(self) -> None:
        for pane, subject, extent in zip(self._panes, self._subjects, self._extents, strict=True):
            alone = subject.alone._replace(finest=extent.finest)  # or it would jump when unlinked
            pane.set_picture(subject.size, extent if self._is_linked else alone)

    @property
    def _panes(self) -> list[Pane]:
        return [card.pane for card in self.cards]

    @Slot()
    def _on_moved(self) -> None:
        pane = self.sender()
        if not isinstance(pane, Pane) or pane not in self._panes:
            return
        if self._is_linked:
            self._follow(pane)
        else:
            card = self.cards[self._panes.index(pane)]
            card.show_zoom(round(pane.framing.zoom * 100))
            self.moved.emit()

    @Slot()
    def _on_entered(self) -> None:
        pane = self.sender()
        if isinstance(pane, Pane) and pane in self._panes:
            self.current_changed.emit(self._panes.index(pane))

    @Slot(object)
    def _on_choice(self, choice: Choice | None) -> None:
        card = self.sender()
        if isinstance(card, Card) and card in self.cards:
            self.decided.emit(self.cards.index(card), choice)

    # Layout ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns, perhaps."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Cells of one size, to the pixel: else the same place would not be at the same place."""
        cards, count = self.cards, len(self._subjects)
        if not count or not self.width() or not self.height():
            return
        sizes = [(extent.box.width, extent.box.height) for extent in self._extents]
        head, line = cards[0].head_px, cards[0].facts.line_px
        words = head + line * self._facts
        across = columns(sizes, (self.width(), self.height()), words)
        rows = -(-count // across)
        width = (self.width() - (across - 1) * GAP_PX) // across
        height = (self.height() - (rows - 1) * GAP_PX) // rows
        most = max(0, int(height * (1 - LEAST_SHARE) - head) // line)
        first_rows = 2 if any(card.is_advice_cut(width) for card in cards) else 1
        self._is_laying_out = True
        for i, card in enumerate(cards):
            row, column = divmod(i, across)
            place = QRect(column * (width + GAP_PX), row * (height + GAP_PX), width, height)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                place.moveLeft(self.width() - place.right() - 1)
            card.set_width(width)
            card.facts.set_most(most, first_rows)
            card.setGeometry(place)
            layout = card.layout()
            assert layout is not None
            layout.activate()  # the picture's size must be known before it is placed
        self._is_laying_out = False
        self._keep_places()

    @Slot()
    def _on_resized(self) -> None:
        """By the layout, which places all at once, or on another screen."""
        if not self._is_laying_out:
            self._keep_places()

    def _keep_places(self) -> None:
        if self._is_linked:
            if self._spot is not None and self._subjects:
                whole = self._panes[0].whole()  # of a larger window, perhaps larger than that
                if self._spot.framing(self._alignments()[0], whole).zoom < whole.min_zoom:
                    self._spot = None
            self._place_all()
            return
        for pane in self._panes:
            pane.keep_place()
        self.moved.emit()

    def _add_card(self) -> None:
        card = Card(self._theme, self._icons, self)
        card.pane.moved.connect(self._on_moved)
        card.pane.resized.connect(self._on_resized)
        card.pane.entered.connect(self._on_entered)
        card.choice_clicked.connect(self._on_choice)
        self._all.append(card)
