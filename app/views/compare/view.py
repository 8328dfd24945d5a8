"""`CompareView`: two to eight photos beside each other or over each other. GUI thread.

Used by the review of duplicates and for any selected photos. It is told what to show and says what
the user wants; `app.controllers.comparing` brings the pictures, `app.controllers.compare_keys` lets
actions act on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.compare.comparison import Comparison
from app.views.compare.difference import Difference
from app.views.compare.facts import pair_text
from app.views.compare.frame import CompareFrame
from app.views.compare.layers import Layers
from app.views.compare.linking import Spot
from app.views.compare.parts import Need
from app.views.compare.picture_view import PictureView
from app.views.compare.stage import Laid, Mode
from app.views.compare.subjects import Subject, letter, of_group, of_photos
from app.views.preview.framing import Framing
from indexer.duplicates.records import Choice, Group
from indexer.duplicates.verification.relation import Relation
from indexer.types import Photo, PhotoId, RootId


class CompareView(CompareFrame):
    """Photos by their place: 0 is the first one or a group's keeper, i its member i - 1."""

    selection_changed = Signal(object)
    """Other photos are shown at once: a tuple of places."""
    current_changed = Signal(int)
    """The user turned to the photo at this place."""
    decided = Signal(int, object)
    """The photo at a place shall be kept or binned: a `Choice`; None takes it back."""
    needs_changed = Signal()
    """Other pixels are seen."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, parent)
        self.setObjectName("compareView")
        self.setAccessibleName(self.tr("Compared photos"))
        self._now = Comparison()
        self._choices: tuple[Choice | None, ...] = ()
        self._can_decide = False
        self._shown: dict[PhotoId, tuple[Layers, str]] = {}
        self.bar.mode_chosen.connect(self.set_mode)
        self.left_overlay.connect(self._on_left_overlay)
        self.deck.current_changed.connect(self._on_current)
        self.deck.decided.connect(self._on_decided)
        self.deck.moved.connect(self._on_moved)
        self.overlay.moved.connect(self._on_moved)

    # What is compared ------------------------------------------------------------------------

    def show_group(self, group: Group, selected: Sequence[int]) -> None:
        """Show some photos of a group: 0 is its keeper, i its member i - 1; at most eight.

        The same photos with other decisions stay as they are seen.
        """
        choices = [member.choice for member in (group.keeper, *group.members)]
        self._show(of_group(group), tuple(selected), choices, can_decide=True)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show any photos, two to eight, of which nothing is to be decided."""
        subjects = of_photos(photos)
        all_of_them = tuple(range(len(subjects)))
        self._show(subjects, all_of_them, [None] * len(subjects), can_decide=False)

    def set_relations(self, relations: Sequence[Relation | None]) -> None:
        """How the photos follow from the first one is known now; what is seen stays."""
        photos = [subject.photo for subject in self.subjects]
        self._lay_out(replace(self._now, subjects=of_photos(photos, relations)), self.spot)

    def set_choices(self, choices: Sequence[Choice | None]) -> None:
        """What is decided about all photos, by their places."""
        self._choices = tuple(choices)
        self.deck.show_choices([self._choices[place] for place in self.selected])

    def set_roots(self, roots: Mapping[RootId, Path]) -> None:
        """Where the folders of the library are, to say where photos stand."""
        self.deck.set_roots(roots)

    def clear(self) -> None:
        """Show nothing, and let go of all pictures."""
        self._now, self._choices = Comparison(), ()
        self._shown.clear()
        self.deck.show_subjects((), (), (), None, can_decide=False)
        self.overlay.clear()
        self.needs_changed.emit()

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """All photos, by their places."""
        return self._now.subjects

    @property
    def selected(self) -> tuple[int, ...]:
        """The places of those that are shown."""
        return self._now.selected

    @property
    def current(self) -> int:
        """The place of the photo on which keys act."""
        return self._now.current

    def set_current(self, place: int) -> None:
        """Turn to a photo; one that is not shown takes the place of the one left."""
        if self.subjects and place != self.current:
            self._change(self._now.turned_to(place))

    def _show(
        self,
        subjects: tuple[Subject, ...],
        selected: tuple[int, ...],
        choices: Sequence[Choice | None],
        *,
        can_decide: bool,
    ) -> None:
        fresh = Comparison(subjects)
        is_same_set = fresh.has_same_photos(self._now) and can_decide == self._can_decide
        self._choices, self._can_decide = tuple(choices), can_decide
        if not is_same_set:
            self._lay_out(fresh.showing(selected), None)
        elif selected != self.selected:
            self._lay_out(self._now.showing(selected), self.spot)
        else:
            self.set_choices(choices)

    def _change(self, now: Comparison) -> None:
        if now.selected != self.selected:
            self._lay_out(now, self.spot)
            self.selection_changed.emit(now.selected)
            return
        had_focus = self.has_photo_focus
        self._now = now
        self._turn()
        if had_focus:
            self.focus()

    def _lay_out(self, now: Comparison, spot: Spot | None) -> None:
        """Show other photos, with this spot in the middle."""
        had_focus = self.has_photo_focus
        self._now = now
        seen = {subject.photo.id for subject in now.shown}
        self._shown = {id_: one for id_, one in self._shown.items() if id_ in seen}
        self.deck.show_subjects(
            now.shown, now.extents, now.selected, spot, can_decide=self._can_decide
        )
        self.set_choices(self._choices)
        for photo_id, (layers, problem) in self._shown.items():
            self.deck.set_layers(photo_id, layers, problem)
        self.bar.set_can_overlay(can_overlay=now.is_pair)
        self.bar.prepare_sentences([self._sentence(place) for place in now.selected])
        if not now.is_pair:
            self.set_mode(Mode.SIDE_BY_SIDE)
        self._turn()
        if self.is_over:
            self.overlay.go_to(spot)
        if had_focus:
            self.focus()
        self.needs_changed.emit()

    # How it is compared ----------------------------------------------------------------------

    @Slot(object)
    def set_mode(self, mode: Mode) -> None:
        """Compare in another way, at the same spot."""
        if mode is self._mode or (mode is not Mode.SIDE_BY_SIDE and not self._now.is_pair):
            self.bar.show_mode(self._mode)
            return
        spot, had_focus = self.spot, self.has_photo_focus
        self._show_mode(mode)
        self._turn()
        self._place.go_to(spot)
        if had_focus:
            self.focus()
        self.needs_changed.emit()

    def flip(self) -> None:
        """Of the two that lie over each other, turn to the other one."""
        if self._now.is_pair:
            self.turn_to(self._now.flipped().current)

    def fit(self) -> None:
        """Show the whole of all photos."""
        self._place.go_to(None)

    def step(self, steps: int) -> None:
        """Turn to the next photo; at either end nothing happens."""
        place = self.current + steps
        if 0 <= place < len(self.subjects):
            self.turn_to(place)

    def turn_to(self, place: int) -> None:
        """Turn to a photo, as the user wants."""
        self.set_current(place)
        self.current_changed.emit(place)

    def set_linked(self, *, is_linked: bool) -> None:
        """Let all follow the one on which keys act, or each go its own way."""
        self.deck.set_linked(is_linked=is_linked, leader=self._now.at if self.selected else 0)

    def set_shows_all_facts(self, *, shows_all: bool) -> None:
        """Also facts that are the same in all photos."""
        self.deck.set_shows_all_facts(shows_all=shows_all)

    @property
    def active(self) -> PictureView:
        """What zoom and pan act on: the photo in its card, or those over each other."""
        if self.is_over or not self.selected:
            return self.overlay.stage
        return self.deck.cards[self._now.at].pane

    # Pictures --------------------------------------------------------------------------------

    def needs(self) -> list[Need]:
        """What is seen of each photo, the one on which keys act first."""
        if self.is_over:
            return self.overlay.stage.needs()
        first = self.subjects[self.current].photo.id if self.subjects else None
        return sorted(self.deck.needs(), key=lambda need: need.photo_id != first)

    @property
    def known(self) -> frozenset[PhotoId]:
        """Photos of which there is something to show, or a reason why there is nothing."""
        return frozenset(self._shown)

    def set_layers(self, photo_id: PhotoId, layers: Layers, problem: str = "") -> None:
        """There is more of a photo, or it cannot be shown, for a reason that is told."""
        self._shown[photo_id] = (layers, problem)
        self.deck.set_layers(photo_id, layers, problem)
        self._lay()

    def show_difference(self, found: Difference, framing: Framing) -> None:
        """Show how the two that lie over each other differ, found out while they stood so."""
        if self._mode is Mode.DIFFERENCE:
            self.overlay.show_difference(found, framing)

    def _turn(self) -> None:
        """Another photo is the current one, or it is among others."""
        if not self.selected:
            return
        self.deck.show_current(self._now.at)
        self.overlay.stage.show_other(is_other=not self._now.is_first_current)
        self._lay()
        self.bar.show_sentence(self._sentence(self._now.pair[1] if self._now.is_pair else 0))

    def _sentence(self, place: int) -> str:
        return pair_text(self.subjects[place], place) if place else ""

    def _lay(self) -> None:
        if self.is_over and self._now.is_pair:
            first, other = self._now.pair
            extent = self._now.extent_below
            self.overlay.show_pair(self._laid(first), self._laid(other), extent)

    def _laid(self, place: int) -> Laid:
        subject = self.subjects[place]
        layers, problem = self._shown.get(subject.photo.id, (Layers(), ""))
        return Laid(subject, f"{letter(place)} · {subject.name}", layers, problem)

    # What the user does ----------------------------------------------------------------------

    @Slot()
    def _on_moved(self) -> None:
        if self.subjects and self.sender() is self._place:
            self.bar.show_zoom(round(self.active.framing.zoom * 100))
            self.needs_changed.emit()

    @Slot(int)
    def _on_current(self, at: int) -> None:
        place = self.selected[at]
        if place != self.current:
            self._now = self._now.turned_to(place)
            self._turn()
            self.bar.show_zoom(round(self.active.framing.zoom * 100))
            self.current_changed.emit(place)

    @Slot(int, object)
    def _on_decided(self, at: int, choice: Choice | None) -> None:
        self.decided.emit(self.selected[at], choice)

    @Slot()
    def _on_left_overlay(self) -> None:
        self.set_mode(Mode.SIDE_BY_SIDE)

    def focus(self) -> None:
        """Let keys act on the photos."""
        if self.selected:
            self.active.setFocus()
