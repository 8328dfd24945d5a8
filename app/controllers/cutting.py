"""Searches for a part of the previewed photo: a box that was drawn becomes a term. GUI thread.

The engine cuts it out of the file, at the scale that its encoders see best; nothing is read here.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.models.chips import Chip
from app.views.preview.canvas import Canvas
from app.views.preview.framing import Box as PixelBox
from app.views.preview.framing import turned_back
from app.views.search_bar import SearchBar
from indexer.search.query import PhotoTerm
from indexer.types import Box, PhotoId


class Cutting(QObject):
    """Tells what part of which photo a box on the screen is."""

    part_named = Signal(object, object)
    """A `PhotoId` and a `Box` of it that the user wants to give a name."""

    def __init__(
        self,
        canvas: Canvas,
        search_bar: SearchBar,
        photo_id: Callable[[], PhotoId | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._search_bar = search_bar
        self._photo_id = photo_id
        canvas.box_drawn.connect(self._on_box)
        canvas.box_named.connect(self._on_named)

    @Slot(object)
    def _on_box(self, box: PixelBox) -> None:
        photo_id = self._photo_id()
        if photo_id is not None:
            term = PhotoTerm(photo_id, box=self._part(box))
            self._search_bar.add_chips([Chip(term, self.tr("part of this photo"))])

    @Slot(object)
    def _on_named(self, box: PixelBox) -> None:
        photo_id = self._photo_id()
        if photo_id is not None:
            self.part_named.emit(photo_id, self._part(box))

    def _part(self, box: PixelBox) -> Box:
        return part_of(box, self._canvas.size_px, self._canvas.turn)


def part_of(box: PixelBox, size: tuple[int, int], turn: int) -> Box:
    """A part of a photo as it was seen, as a part of it upright.

    Args:
        box: In pixels at full scale, of the photo as it was turned for the eye.
        size: Width and height of the photo at full scale, upright.
        turn: Degrees clockwise by which it was turned: 0, 90, 180 or 270.

    Returns:
        The part in fractions, within 0 and 1.
    """
    width, height = size
    turned = size if turn % 180 == 0 else (height, width)
    lying = turned_back(box, turn, turned)
    left, top = _within(lying.left / width), _within(lying.top / height)
    right = _within((lying.left + lying.width) / width)
    bottom = _within((lying.top + lying.height) / height)
    return Box(left, top, right - left, bottom - top)


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
