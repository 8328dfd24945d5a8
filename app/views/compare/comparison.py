"""`Comparison`: which photos are compared, which of them are seen, on which keys act. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.views.compare.linking import extent_below, extents, over
from app.views.compare.subjects import MOST_SHOWN, Subject
from app.views.preview.framing import Extent


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Photos by their place: 0 is the first. Immutable: each move gives another one."""

    subjects: tuple[Subject, ...] = ()
    selected: tuple[int, ...] = ()
    """The places of those that are shown; empty only where there are none."""
    current: int = 0
    """The place of the one on which keys act, among those."""
    other: int = 0
    """The place of the last one that was current beside the first, for when the first one is."""

    @property
    def shown(self) -> list[Subject]:
        """The photos that are shown."""
        return [self.subjects[place] for place in self.selected]

    @property
    def extents(self) -> list[Extent]:
        """How far one can look beside each that is shown: all that lie over each other as far."""
        linked = self._over_first
        if not linked:
            return [one.alone for one in self.shown]
        found = iter(extents([one.to_picture for one in linked], [one.size for one in linked]))
        return [next(found) if one in linked else one.alone for one in self.shown]

    @property
    def extent_below(self) -> Extent:
        """How far one can look beside the lower one of the two that lie over each other.

        The same whichever lies over it: else it would jump when that is another one.
        """
        first = self.subjects[self.pair[0]]
        if not first.is_over_first:
            return first.alone
        linked = self._over_first
        alignments = [over(one.to_picture, first.to_picture) for one in linked]
        return extent_below(alignments, [one.size for one in linked])

    @property
    def _over_first(self) -> list[Subject]:
        return [one for one in self.shown if one.is_over_first]

    @property
    def at(self) -> int:
        """Where the current one stands among those that are shown."""
        return self.selected.index(self.current)

    @property
    def is_pair(self) -> bool:
        """Whether there are two to lay over each other."""
        return len(self.selected) > 1

    @property
    def pair(self) -> tuple[int, int]:
        """The places of the two that lie over each other, the lower one first."""
        first, second = self.selected[:2]
        return first, self.other if self.other in self.selected[1:] else second

    @property
    def is_first_current(self) -> bool:
        """Whether keys act on the one that lies below."""
        return self.current == self.selected[0]

    def has_same_photos(self, other: Comparison) -> bool:
        """Whether it is about the same files, whatever is shown of them."""
        return [one.identity for one in self.subjects] == [one.identity for one in other.subjects]

    def showing(self, selected: tuple[int, ...], current: int | None = None) -> Comparison:
        """Others are shown; the current one stays, or it is the second of them."""
        count = len(self.subjects)
        places = tuple(place for place in selected if 0 <= place < count)[:MOST_SHOWN]
        if not places:
            return self
        wanted = self.current if current is None else current
        found = wanted if wanted in places else places[min(1, len(places) - 1)]
        return replace(self, selected=places)._turned(found)

    def turned_to(self, place: int) -> Comparison:
        """Another photo is the current one; if it was not shown, in place of the one left."""
        if not 0 <= place < len(self.subjects):
            return self
        if place in self.selected:
            return self._turned(place)
        left = self.current if self.current != self.selected[0] else self.selected[-1]
        others = sorted(place if one == left else one for one in self.selected)
        return self.showing(tuple(others), place)

    def flipped(self) -> Comparison:
        """The other one of the two that lie over each other is the current one."""
        first, other = self.pair
        return self._turned(other if self.is_first_current else first)

    def _turned(self, current: int) -> Comparison:
        other = self.other if current == self.selected[0] else current
        return replace(self, current=current, other=other)
