"""`CompareView`: two to eight photos beside each other or over each other. GUI thread.

Used by the review of duplicates and for any selected photos. It is told what to show and says what
the user wants; `app.controllers.comparing` brings the pictures and knows what the keys do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.deck import Deck
from app.views.compare.difference import Difference
from app.views.compare.facts import relation_text
from app.views.compare.layers import Layers
from app.views.compare.legend import Legend
from app.views.compare.linking import Spot
from app.views.compare.mode_bar import ModeBar
from app.views.compare.parts import Need
from app.views.compare.picture_view import PictureView
from app.views.compare.stage import Laid, Mode, Stage
from app.views.compare.subjects import MOST_SHOWN, Subject, letter, of_group, of_photos
from app.views.own_escape import keep_escape
from app.views.preview.framing import Framing
from indexer.duplicates.records import Choice, Group
from indexer.duplicates.relation import Relation
from indexer.types import Photo, PhotoId, RootId


class CompareView(QWidget):
    """Photos by their place: 0 is the first one or a group's keeper, i its member i - 1."""

    selection_changed = Signal(object)
    """Other photos are shown at once: a tuple of places."""
    current_changed = Signal(int)
    """The user turned to the photo at this place."""
    decided = Signal(int, object)
    """The photo at a place shall be kept or binned: a `Choice`; None takes it back."""
    needs_changed = Signal()
    """Other pixels are seen."""
    mode_changed = Signal(object)
    """A `Mode`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareView")
        self.setAccessibleName(self.tr("Compared photos"))
        self._subjects: tuple[Subject, ...] = ()
        self._selected: tuple[int, ...] = ()
        self._choices: tuple[Choice | None, ...] = ()
        self._can_decide = False
        self._current = 0
        self._mode = Mode.SIDE_BY_SIDE
        self._shown: dict[PhotoId, tuple[Layers, str]] = {}
        self.bar = ModeBar(icons, self)
        self.deck = Deck(theme, icons, self)
        self.stage = Stage(theme, self)
        self.legend = Legend(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.deck)
        self._pages.addWidget(self.stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        column.addWidget(self.legend)
        self.legend.hide()
        self.bar.mode_chosen.connect(self.set_mode)
        self.deck.current_changed.connect(self._on_current)
        self.deck.decided.connect(self._on_decided)
        self.deck.moved.connect(self._on_moved)
        self.stage.moved.connect(self._on_stage_moved)
        self.stage.resized.connect(self._place_stage)

    # What is compared ------------------------------------------------------------------------

    def show_group(self, group: Group, selected: Sequence[int]) -> None:
        """Show some photos of a group: 0 is its keeper, i its member i - 1; at most eight.

        The same photos with other decisions stay as they are seen.
        """
        choices = [member.choice for member in (group.keeper, *group.members)]
        self._show(of_group(group), selected, choices, can_decide=True)

    def show_photos(
        self, photos: Sequence[Photo], relations: Sequence[Relation | None] = ()
    ) -> None:
        """Show any photos, of which nothing is to be decided.

        Args:
            photos: Two to eight.
            relations: Of the first one to each, where it was found out.
        """
        subjects = of_photos(photos, relations)
        self._show(subjects, range(len(subjects)), [None] * len(subjects), can_decide=False)

    def set_choices(self, choices: Sequence[Choice | None]) -> None:
        """What is decided about all photos, by their places."""
        self._choices = tuple(choices)
        self.deck.show_choices([self._choices[place] for place in self._selected])

    def set_roots(self, roots: Mapping[RootId, Path]) -> None:
        """Where the folders of the library are, to say where photos stand."""
        self.deck.roots = dict(roots)
        self.deck.show_facts()

    def clear(self) -> None:
        """Show nothing, and let go of all pictures."""
        self._subjects, self._selected, self._choices = (), (), ()
        self._shown.clear()
        self._current = 0
        self.deck.show_subjects((), (), None, can_decide=False)
        self.stage.clear()
        self.needs_changed.emit()

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """All photos, by their places."""
        return self._subjects

    @property
    def selected(self) -> tuple[int, ...]:
        """The places of those that are shown."""
        return self._selected

    def select(self, selected: Sequence[int]) -> None:
        """Show others of the photos at once; what they show in the middle stays."""
        places = tuple(place for place in selected if 0 <= place < len(self._subjects))
        places = places[:MOST_SHOWN]
        if places and places != self._selected:
            self._show(self._subjects, places, self._choices, can_decide=self._can_decide)
            self.selection_changed.emit(places)

    @property
    def current(self) -> int:
        """The place of the photo on which keys act."""
        return self._current

    def set_current(self, place: int) -> None:
        """Turn to a photo; one that is not shown takes the place of the one left."""
        if not 0 <= place < len(self._subjects) or place == self._current:
            return
        if place not in self._selected:
            left = self._current if self._current != self._selected[0] else self._selected[-1]
            others = [place if one == left else one for one in self._selected]
            self._current = place
            self.select(sorted(others))
        self._current = place
        if self.deck.isVisible() and self._has_focus_inside():
            self._focus_current()
        self._show_pair()
        self._say()

    def _show(
        self,
        subjects: tuple[Subject, ...],
        selected: Sequence[int],
        choices: Sequence[Choice | None],
        *,
        can_decide: bool,
    ) -> None:
        selected = tuple(selected)[:MOST_SHOWN]
        is_same_set = _ids(subjects) == _ids(self._subjects)
        is_same = is_same_set and selected == self._selected and can_decide == self._can_decide
        self._choices, self._can_decide = tuple(choices), can_decide
        if is_same:
            self.deck.show_choices([self._choices[place] for place in selected])
            return
        spot = self._spot if is_same_set else None
        had_focus = self._has_focus_inside()
        self._subjects, self._selected = subjects, selected
        seen = {subjects[place].photo.id for place in selected}
        self._shown = {id_: one for id_, one in self._shown.items() if id_ in seen}
        if not is_same_set or self._current not in selected:
            self._current = selected[min(1, len(selected) - 1)]
        shown = [subjects[place] for place in selected]
        self.deck.show_subjects(shown, selected, spot, can_decide=can_decide)
        self.deck.show_choices([self._choices[place] for place in selected])
        for photo_id, (layers, problem) in self._shown.items():
            self._hand_out(photo_id, layers, problem)
        can_overlay = len(selected) > 1
        self.bar.set_can_overlay(can_overlay=can_overlay)
        if not can_overlay:
            self.set_mode(Mode.SIDE_BY_SIDE)
        self.stage.show_other(is_other=False)
        self._show_pair()
        self._place_stage_at(spot)
        if had_focus:
            self._focus_current()
        self._say()
        self.needs_changed.emit()

    # How it is compared ----------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """How photos are compared."""
        return self._mode

    @Slot(object)
    def set_mode(self, mode: Mode) -> None:
        """Compare in another way, at the same spot."""
        if mode is self._mode or (mode is not Mode.SIDE_BY_SIDE and len(self._selected) < 2):
            self.bar.show_mode(self._mode)
            return
        spot, had_focus = self._spot, self._has_focus_inside()
        self._mode = mode
        self.bar.show_mode(mode)
        is_stage = mode is not Mode.SIDE_BY_SIDE
        self.legend.setVisible(mode is Mode.DIFFERENCE)
        self.legend.show_difference(None)
        self.stage.set_mode(mode)
        self._pages.setCurrentWidget(self.stage if is_stage else self.deck)
        if is_stage:
            self._show_pair()
            self._place_stage_at(spot)
        else:
            self.deck.go_to(spot)
        if had_focus:
            self._focus_current()
        self._say()
        self.mode_changed.emit(mode)
        self.needs_changed.emit()

    def flip(self) -> None:
        """Compare by flipping; then show the next photo in turn."""
        if self._mode is not Mode.FLIP:
            self.stage.show_other(is_other=False)
            self.set_mode(Mode.FLIP)
            return
        turn = list(self._selected)
        seen = turn.index(self._current) if self.stage.shows_other else 0
        after = turn[(seen + 1) % len(turn)]
        if after != turn[0] and after != self._current:
            self.set_current(after)
            self.current_changed.emit(after)
        self.stage.show_other(is_other=after != turn[0])
        self._say()

    def step(self, steps: int) -> None:
        """Turn to the next photo; at either end nothing happens."""
        place = self._current + steps
        if 0 <= place < len(self._subjects):
            self.set_current(place)
            self.current_changed.emit(self._current)

    @property
    def is_linked(self) -> bool:
        """Whether all photos follow the one that is moved."""
        return self.deck.is_linked

    def set_linked(self, *, is_linked: bool) -> None:
        """Let all follow the one on which keys act, or each go its own way."""
        leader = self._selected.index(self._current) if self._current in self._selected else 0
        self.deck.set_linked(is_linked=is_linked, leader=leader)

    def set_shows_all_facts(self, *, shows_all: bool) -> None:
        """Also facts that are the same in all photos."""
        self.deck.shows_all_facts = shows_all
        self.deck.show_facts()

    @property
    def active(self) -> PictureView:
        """What zoom and pan act on: the photo in its card, or those on the stage."""
        if self._mode is not Mode.SIDE_BY_SIDE or not self._selected:
            return self.stage
        return self.deck.cards[self._selected.index(self._current)].pane

    # Pictures --------------------------------------------------------------------------------

    def needs(self) -> list[Need]:
        """What is seen of each photo, the one on which keys act first."""
        if self._mode is not Mode.SIDE_BY_SIDE:
            return self.stage.needs()
        found = [
            card.pane.need(card.subject.photo.id)
            for card in self.deck.cards
            if card.subject is not None
        ]
        first = self._subjects[self._current].photo.id if self._subjects else None
        return sorted(found, key=lambda need: need.photo_id != first)

    @property
    def known(self) -> frozenset[PhotoId]:
        """Photos of which there is something to show, or a reason why there is nothing."""
        return frozenset(self._shown)

    def show_difference(self, found: Difference, framing: Framing) -> None:
        """Show how the two photos on the stage differ, found out while they stood so."""
        if self._mode is Mode.DIFFERENCE:
            self.stage.show_difference(found, framing)
            self.legend.show_difference(found)

    def set_layers(self, photo_id: PhotoId, layers: Layers, problem: str = "") -> None:
        """There is more of a photo, or it cannot be shown, for a reason that is told."""
        self._shown[photo_id] = (layers, problem)
        self._hand_out(photo_id, layers, problem)
        if self._mode is not Mode.SIDE_BY_SIDE:
            self._show_pair()

    def _hand_out(self, photo_id: PhotoId, layers: Layers, problem: str) -> None:
        for card in self.deck.cards:  # identical files are one photo in several cards
            if card.subject is not None and card.subject.photo.id == photo_id:
                card.pane.set_layers(layers, problem)

    def _show_pair(self) -> None:
        if len(self._selected) < 2 or self._mode is Mode.SIDE_BY_SIDE:
            return
        first, other = self.pair
        self.stage.show_pair(self._laid(first), self._laid(other))
        self.legend.show_difference(self.stage.difference)

    @property
    def pair(self) -> tuple[int, int]:
        """The places of the photos that lie over each other, the lower one first."""
        first = self._selected[0]
        return first, self._current if self._current != first else self._selected[1]

    def _laid(self, place: int) -> Laid:
        subject = self._subjects[place]
        layers, problem = self._shown.get(subject.photo.id, (Layers(), ""))
        return Laid(subject, f"{letter(place)} · {subject.name}", layers, problem)

    # Moving ----------------------------------------------------------------------------------

    @property
    def _spot(self) -> Spot | None:
        """What is seen in the middle; None: all of it."""
        if self._mode is Mode.SIDE_BY_SIDE or len(self._selected) < 2:
            return self.deck.spot
        framing = self.stage.framing
        first = self._subjects[self.pair[0]]
        return None if framing.is_fitted else Spot.of(framing, first.to_picture)

    @Slot()
    def _place_stage(self) -> None:
        self._place_stage_at(self._spot)

    def _place_stage_at(self, spot: Spot | None) -> None:
        if self._mode is Mode.SIDE_BY_SIDE or len(self._selected) < 2:
            return
        first = self._subjects[self.pair[0]]
        if spot is None:
            self.stage.place(self.stage.fitted_in_view(first.size))
        else:
            self.stage.place(spot.framing(first.to_picture, first.size, *self.stage.view))
        self._on_stage_moved()

    @Slot()
    def _on_stage_moved(self) -> None:
        self.bar.show_zoom(round(self.stage.framing.zoom * 100))
        self.needs_changed.emit()

    @Slot()
    def _on_moved(self) -> None:
        if self._subjects and self._mode is Mode.SIDE_BY_SIDE:
            self.bar.show_zoom(round(self.active.framing.zoom * 100))
            self.needs_changed.emit()

    # What the user does ----------------------------------------------------------------------

    @Slot(int)
    def _on_current(self, at: int) -> None:
        place = self._selected[at]
        if place != self._current:
            self._current = place
            self._say()
            self._on_moved()
            self.current_changed.emit(place)

    @Slot(int, object)
    def _on_decided(self, at: int, choice: Choice | None) -> None:
        self.decided.emit(self._selected[at], choice)

    def event(self, event: QEvent) -> bool:
        """Escape leads back to all photos side by side."""
        if self._mode is not Mode.SIDE_BY_SIDE and keep_escape(event):
            return True
        return super().event(event)

    def focus(self) -> None:
        """Let keys act on the photos."""
        self._focus_current()

    def _focus_current(self) -> None:
        if self._selected:
            self.active.setFocus()

    def _has_focus_inside(self) -> bool:
        focused = self.focusWidget() if self.window().isActiveWindow() else None
        return focused is not None and isinstance(focused, PictureView) and focused.hasFocus()

    def _say(self) -> None:
        """How the two relate on which one looks."""
        if len(self._selected) < 2:
            self.bar.show_sentence("")
            return
        place = self.pair[1]
        subject = self._subjects[place]
        words = relation_text(subject)
        parts = []
        if words:
            parts.append(self.tr("{0} beside {1}: {2}").format(letter(place), letter(0), words))
        if subject.is_verified:
            parts.append(self.tr("aligned by what both show"))
        self.bar.show_sentence(" · ".join(parts))


def _ids(subjects: Sequence[Subject]) -> list[tuple[PhotoId, object]]:
    return [(one.photo.id, one.file and one.file.id) for one in subjects]
