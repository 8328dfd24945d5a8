"""Searches for a part of the previewed photo: a box that was drawn becomes a term. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Slot

from app.bridge import Channel, EngineBridge
from app.models.chips import Chip
from app.views.preview.canvas import Canvas
from app.views.preview.framing import Box, turned_back
from app.views.search_bar import SearchBar
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.search.query import PixelsTerm
from indexer.types import PhotoId, UInt8Array

_SIDE_PX = 1024
"""An encoder looks at a few hundred pixels; more need not be kept."""


class Cutting(QObject):
    """Cuts boxes out of photos at full scale, off the GUI thread."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        canvas: Canvas,
        search_bar: SearchBar,
        photo_id: Callable[[], PhotoId | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "view")
        self._canvas = canvas
        self._search_bar = search_bar
        self._photo_id = photo_id
        canvas.box_drawn.connect(self._on_box)

    @property
    def is_busy(self) -> bool:
        """Whether a box is being cut out."""
        return self._channel.is_busy

    @Slot(object)
    def _on_box(self, box: Box) -> None:
        photo_id, turn = self._photo_id(), self._canvas.turn
        if photo_id is None:
            return
        lying = turned_back(box, turn, self._canvas.framing.picture)
        size = self._canvas.size_px
        shown = self._canvas.material.image_for(size[0])

        def work(token: CancelToken) -> UInt8Array:
            try:
                pixels = self._library.pictures.open(photo_id, None, token).pixels
            except UserFacingError:
                # Its drive is away: what is seen will do.
                if shown is None:
                    raise
                pixels = np.frombuffer(shown.constBits(), np.uint8)
                pixels = pixels.reshape(shown.height(), shown.width(), 4)[:, :, [2, 1, 0, 3]]
            return cut_out(pixels, lying, size, turn)

        self._channel.submit(work, self._on_cut, self._on_failed)

    def _on_cut(self, pixels: UInt8Array) -> None:
        self._search_bar.add_chips([Chip(PixelsTerm(pixels), self.tr("part of this photo"))])

    def _on_failed(self, _error: UserFacingError) -> None:
        """The preview says already why the photo cannot be seen."""


def cut_out(pixels: UInt8Array, box: Box, size: tuple[int, int], turn: int) -> UInt8Array:
    """A part of a photo as it was seen.

    Args:
        pixels: ``uint8[H, W, 4]`` of the whole photo, perhaps reduced.
        box: The part, in pixels of full scale, not turned.
        size: Width and height of the photo at full scale.
        turn: Degrees clockwise by which it was seen turned.

    Returns:
        ``uint8[h, w, 3]``, contiguous; one pixel at least, and no more than an encoder can use.
    """
    height, width = pixels.shape[:2]
    scale_x, scale_y = width / size[0], height / size[1]
    left, top = int(box.left * scale_x), int(box.top * scale_y)
    right = max(left + 1, round((box.left + box.width) * scale_x))
    bottom = max(top + 1, round((box.top + box.height) * scale_y))
    part = pixels[top:bottom, left:right, :3]
    step = max(1, min(part.shape[:2]) // _SIDE_PX)
    if step > 1:  # the mean of squares of pixels
        rows, columns = part.shape[0] // step * step, part.shape[1] // step * step
        squares = part[:rows, :columns].reshape(rows // step, step, columns // step, step, 3)
        part = squares.mean(axis=(1, 3)).astype(np.uint8)
    return np.ascontiguousarray(np.rot90(part, -turn // 90))
