"""Where one has been: places and queries, each as it was left. Back and forward walk along it.

Plain data and rules without Qt; `app.controllers.walking_the_trail` keeps it true.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from app.models.chips import are_alike
from app.models.draft_state import DraftState
from app.models.place import Place
from indexer.catalog.records import PhotoOrder
from indexer.types import Int64Array, PhotoId

MAX_SPOTS = 100


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """How the photos of a spot were looked at."""

    anchor: tuple[PhotoId, int, float, int] | None = None
    """The photo at the top of the window and how it stands there; None: at the very top."""
    selected: Int64Array = field(default_factory=lambda: np.zeros(0, np.int64))
    """Ids, ``int64[n]``."""
    current: PhotoId | None = None
    loaded: int = 0
    """How many photos were loaded: an answer grows page by page."""


TOP = View()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its query and order, and the view it was left with."""

    place: Place
    draft: DraftState
    order: PhotoOrder
    view: View = TOP

    def shows_the_same(self, other: Spot) -> bool:
        """Whether both show the same photos in the same order, however they are looked at."""
        return (self.place, self.draft, self.order) == (other.place, other.draft, other.order)


class Trail:
    """Spots in the order in which they were come to; one of them is where one is."""

    def __init__(self) -> None:
        self._spots: list[Spot] = []
        self._here = -1

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All of them, oldest first."""
        return tuple(self._spots)

    @property
    def here(self) -> Spot | None:
        """Where one is; None before the first visit."""
        return self._spots[self._here] if self._spots else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a spot before this one."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back."""
        return self._here + 1 < len(self._spots)

    def visit(self, spot: Spot) -> None:
        """Come to a spot: a step further, or the same spot with its query refined.

        What lay ahead is forgotten by a step, as in a browser.
        """
        here = self.here
        if here is not None and here.shows_the_same(spot):
            return
        if here is None or is_step(here, spot):
            del self._spots[self._here + 1 :]
            self._spots = [*self._spots, spot][-MAX_SPOTS:]
            self._here = len(self._spots) - 1
            return
        self._spots[self._here] = spot
        if self._here and self._spots[self._here - 1].shows_the_same(spot):
            # What was typed was deleted again: that is where one came from.
            del self._spots[self._here]
            self._here -= 1

    def keep_view(self, view: View) -> None:
        """Note how the photos are looked at before one leaves."""
        if self._spots:
            self._spots[self._here] = replace(self._spots[self._here], view=view)

    def back(self) -> Spot:
        """Go one step back; only where `can_go_back`."""
        return self._go(-1)

    def forward(self) -> Spot:
        """Go one step forward; only where `can_go_forward`."""
        return self._go(1)

    def replace_place(self, old: Place, new: Place) -> None:
        """A place is no more (an album was deleted): its spots show the same as another one."""
        self._spots = [
            replace(spot, place=new) if spot.place == old else spot for spot in self._spots
        ]

    def _go(self, steps: int) -> Spot:
        if not 0 <= self._here + steps < len(self._spots):
            raise IndexError("the trail ends here")
        self._here += steps
        return self._spots[self._here]


def is_step(old: Spot, new: Spot) -> bool:
    """Whether one went on, rather than refined what one saw.

    Another place is a step, and so are a term or a filter more or less, and another aspect. To type
    on, to turn typed words into a chip, to change a weight, a sign or the order is not.
    """
    if old.place != new.place:
        return True
    before, after = old.draft, new.draft
    if before.aspect is not after.aspect and not after.is_empty:
        return True
    if not are_alike(before.chips, after.chips):
        became_chips = len(after.chips) > len(before.chips) and are_alike(
            before.all_chips, after.all_chips
        )
        return not became_chips
    # Words begin where there were none.
    return not before.typed_chips and bool(after.typed_chips)
