"""How a picture stands in the view: zoom and place, and what wheel and drag make of them.

Pure arithmetic without Qt. All lengths are device pixels, so that 100 % means one pixel of the
picture on one pixel of the screen, whatever the screen's pixel ratio.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

MAX_ZOOM = 8.0
SMALL_PX = 128
"""A tiny picture is enlarged up to this long side at first, in the window's pixels: an icon should
be seen, a single pixel not fill the screen."""
_NEAR = 0.03


class Box(NamedTuple):
    """A rectangle; of the picture's pixels or of the view's."""

    left: float
    top: float
    width: float
    height: float


class Extent(NamedTuple):
    """How far one can look beside a picture that moves together with others."""

    box: Box
    """What any of them shows, in pixels of this one: there all of them end."""
    finest: float = 1.0
    """Pixels of the finest of them that lie across one pixel of this one."""


@dataclass(frozen=True, slots=True)
class Framing:
    """One picture in one view. Immutable: each move gives another one."""

    picture: tuple[int, int]
    """Width and height at full scale, as the picture stands (turned)."""
    view: tuple[int, int]
    ratio: float
    """Device pixels a pixel of the window."""
    zoom: float
    """Device pixels a pixel of the picture."""
    left: float
    """Where the picture begins in the view, exactly; negative when it begins outside."""
    top: float
    extent: Extent | None = None
    """None: it moves alone."""

    @classmethod
    def fitted(
        cls,
        picture: tuple[int, int],
        view: tuple[int, int],
        ratio: float,
        extent: Extent | None = None,
    ) -> Framing:
        """The whole picture, or its whole extent, in the middle of the view."""
        view = (max(view[0], 1), max(view[1], 1))
        framing = cls(picture, view, ratio, 1.0, 0.0, 0.0, extent)
        return replace(framing, zoom=framing.fit_zoom)._clamped()

    @property
    def fit_zoom(self) -> float:
        """The zoom at which all of it is seen; with an extent it fills the view, however small."""
        if self.extent is None:
            return _fit_zoom(self.picture, self.view, self.ratio)
        _, _, width, height = self.extent.box
        return min(self.view[0] / max(width, 1), self.view[1] / max(height, 1))

    @property
    def min_zoom(self) -> float:
        """Smaller than whole is of no use; a tiny picture may be shrunk to its true size."""
        return min(self.fit_zoom, self._finest)

    @property
    def max_zoom(self) -> float:
        """Of pictures that move together, the finest may be enlarged as far as one alone."""
        return max(MAX_ZOOM * self._finest, self.fit_zoom)

    @property
    def full_zoom(self) -> float:
        """One pixel on one of the screen; of what is seen larger than that, of the finest one."""
        return 1.0 if self.fit_zoom < 1 or self.extent is None else self.extent.finest

    @property
    def _finest(self) -> float:
        return 1.0 if self.extent is None else self.extent.finest

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is seen, at the size that it has at first."""
        return self.zoom == self.fit_zoom

    @property
    def can_pan(self) -> bool:
        """Whether a part of it lies outside the view."""
        if self.extent is not None:
            return self.zoom > self.fit_zoom
        _, _, width, height = self._moved
        return round(width * self.zoom) > self.view[0] or round(height * self.zoom) > self.view[1]

    @property
    def shown_size(self) -> tuple[int, int]:
        """Width and height of the whole picture as it is shown, in whole pixels."""
        width, height = self.picture
        return max(1, round(width * self.zoom)), max(1, round(height * self.zoom))

    def picture_point(self, x: float, y: float) -> tuple[float, float]:
        """The point of the picture that stands at a point of the view."""
        return (x - self.left) / self.zoom, (y - self.top) / self.zoom

    @property
    def origin(self) -> tuple[int, int]:
        """Where the picture is painted: on whole pixels, so that its own do not straddle them.

        `left` and `top` stay exact: rounded at each step of a wheel, the point under the pointer
        would creep away.
        """
        return math.floor(self.left + 0.5), math.floor(self.top + 0.5)

    def painted(self, box: Box) -> Box:
        """Where a part of the picture stands in the view, as it is painted."""
        left, top = self.origin
        return Box(
            left + box.left * self.zoom,
            top + box.top * self.zoom,
            box.width * self.zoom,
            box.height * self.zoom,
        )

    def visible(self) -> Box:
        """The part of the picture that is seen, in whole pixels of the picture.

        Only this part is painted: at 800 % a panorama would be wider than painters can count.
        """
        (width, height), (view_width, view_height) = self.picture, self.view
        left, top = self.picture_point(0, 0)
        right, bottom = self.picture_point(view_width, view_height)
        first_x, first_y = max(0, math.floor(left)), max(0, math.floor(top))
        last_x, last_y = min(width, math.ceil(right)), min(height, math.ceil(bottom))
        return Box(first_x, first_y, max(0, last_x - first_x), max(0, last_y - first_y))

    # Moves -----------------------------------------------------------------------------------

    def zoomed(self, zoom: float, x: float, y: float) -> Framing:
        """At another zoom; the point of the picture at (x, y) stays there.

        (Unless that would leave a gap at an edge of the view; see `_limits`.)
        """
        low, high = self.min_zoom, self.max_zoom
        if self.extent is not None:  # another one may have taken it further than it goes itself
            low, high = min(low, self.zoom), max(high, self.zoom)
        zoom = min(max(zoom, low), high)
        if self.extent is not None and zoom == self.fit_zoom:
            return self.refitted()
        return self._at(zoom, x, y)._clamped(self)

    def stepped(self, factor: float, x: float, y: float) -> Framing:
        """Zoomed by a factor; 100 % and the whole picture are stops on the way.

        Not 100 % where it is nearly that already: a step that nobody sees is taken for none.
        """
        zoom = self.zoom * factor
        for stop in (1.0, self.fit_zoom):
            is_near = stop == 1.0 and abs(self.zoom - stop) < _NEAR
            if min(self.zoom, zoom) < stop < max(self.zoom, zoom) and not is_near:
                zoom = stop
                break
        return self.zoomed(zoom, x, y)

    def toggled(self, x: float, y: float) -> Framing:
        """From the whole picture to 100 % at a point, and back.

        Where these are the same, twice as large, so that something happens.
        """
        if not self.is_fitted:
            return self.refitted()
        full = self.full_zoom
        if abs(self.fit_zoom - full) < 0.01 * full:
            full *= 2
        return self.zoomed(full, x, y)

    def refitted(self) -> Framing:
        """The whole of it again."""
        return Framing.fitted(self.picture, self.view, self.ratio, self.extent)

    def panned(self, dx: float, dy: float) -> Framing:
        """Moved along, as far as there is more to see."""
        return replace(self, left=self.left + dx, top=self.top + dy)._clamped(self)

    def in_view(self, view: tuple[int, int], ratio: float) -> Framing:
        """In a view of another size: fitted again, or with the same point in the middle."""
        if self.is_fitted:
            return Framing.fitted(self.picture, view, ratio, self.extent)
        x, y = self.picture_point(self.view[0] / 2, self.view[1] / 2)
        view = (max(view[0], 1), max(view[1], 1))
        left, top = view[0] / 2 - x * self.zoom, view[1] / 2 - y * self.zoom
        other = replace(self, view=view, ratio=ratio, left=left, top=top)
        zoom = min(max(self.zoom, other.min_zoom), other.max_zoom)
        return other._at(zoom, view[0] / 2, view[1] / 2)._clamped()

    def _at(self, zoom: float, x: float, y: float) -> Framing:
        at_x, at_y = self.picture_point(x, y)
        return replace(self, zoom=zoom, left=x - at_x * zoom, top=y - at_y * zoom)

    def _clamped(self, before: Framing | None = None) -> Framing:
        """No gap between an edge of the view and what reaches beyond it; else it is centred.

        Args:
            before: How it stood. One that was taken beyond its own limits, by another one that is
                turned, may stay as far beyond them: it would jump when it is touched.
        """
        places = []
        is_kept = before is not None and self.extent is not None and self.zoom > self.fit_zoom
        for axis, place in enumerate((self.left, self.top)):
            low, high = self._limits(axis)
            if before is not None and is_kept:
                first, last = before._limits(axis)
                was, by = (before.left, before.top)[axis], self.zoom / before.zoom
                low -= max(0.0, first - was) * by
                high += max(0.0, was - last) * by
            places.append(min(max(place, low), high))
        return replace(self, left=places[0], top=places[1])

    def _limits(self, axis: int) -> tuple[float, float]:
        """Between which places the picture begins, along the width or the height."""
        begin, length, room = self._moved[axis] * self.zoom, self._moved[axis + 2], self.view[axis]
        if self.extent is not None:
            # What is compared stands exactly, not on whole pixels; and the strip that is empty
            # when all is seen may stay empty, so that the point under the pointer always stays.
            size, strip = length * self.zoom, (room - length * self.fit_zoom) / 2
            at = (room - size) / 2
            return min(at, room - size - strip) - begin, max(at, strip) - begin
        size = max(1, round(length * self.zoom))
        if size <= room:
            at = (room - size) // 2
            return at - begin, at - begin
        return room - size - begin, -begin

    @property
    def _moved(self) -> Box:
        """What the view keeps to, in pixels of the picture."""
        return Box(0, 0, *self.picture) if self.extent is None else self.extent.box


def _fit_zoom(picture: tuple[int, int], view: tuple[int, int], ratio: float) -> float:
    width, height = max(picture[0], 1), max(picture[1], 1)
    whole = min(view[0] / width, view[1] / height)
    # Larger than one pixel a pixel of the window only where it is tiny.
    # By whole steps, in which its pixels stay even: 101 % would only blur it.
    tiny = min(MAX_ZOOM, SMALL_PX * ratio // max(width, height))
    return min(whole, max(ratio, tiny))


def turned_size(picture: tuple[int, int], turn: int) -> tuple[int, int]:
    """Width and height after a turn in degrees, a multiple of 90."""
    return picture if turn % 180 == 0 else (picture[1], picture[0])


def turned_back(box: Box, turn: int, turned: tuple[int, int]) -> Box:
    """A part of a picture that was turned clockwise, as it lies in the picture before that.

    Args:
        box: In pixels of the turned picture.
        turn: Degrees: 0, 90, 180 or 270.
        turned: Size of the turned picture.
    """
    left, top, width, height = box
    match turn:
        case 90:
            return Box(top, turned[0] - left - width, height, width)
        case 180:
            return Box(turned[0] - left - width, turned[1] - top - height, width, height)
        case 270:
            return Box(turned[1] - top - height, left, height, width)
    return box
