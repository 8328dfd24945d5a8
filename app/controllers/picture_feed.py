"""Feeds the preview with pictures: what there is at once, then the sharp one, then its neighbours.

GUI thread; `PictureLoader` decodes on the engine's lane "view".
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.bridge import EngineBridge
from app.models.grid_content import GridContent
from app.thumbnails import ThumbnailLoader
from app.views.preview.painting import Material
from app.views.preview.picture_loader import PictureLoader
from app.views.preview.pictures import Stage, Want
from app.views.preview.plan import plan
from app.views.preview.preview import Preview
from app.views.preview.words import absence_text
from indexer.library import Library
from indexer.types import PhotoId

_FAST_S = 0.12
"""Steps that follow each other this soon come of a key that is held down."""
_SETTLE_MS = 80
_SLOW_MS = 300
_KEEP_MS = 30_000
"""Pictures are kept this long after closing: one often looks again."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The photo that is seen, and where it stands."""

    photo_id: PhotoId
    content: GridContent
    item: int | None
    """Its place in the order; None: it is not in it."""
    direction: int
    """1 or -1: whence one came."""


class PictureFeed(QObject):
    """One preview's pictures."""

    settled = Signal()
    """One stays at a photo, or the window at its size: what takes longer may begin."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        preview: Preview,
        thumbnails: ThumbnailLoader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preview, self._canvas = preview, preview.canvas
        self._thumbnails = thumbnails
        self.loader = PictureLoader(library, bridge, self)
        self._spot: Spot | None = None
        self._shown_at = 0.0
        self._asked: object = None
        """Size and scale that were asked for: other ones are asked for anew."""
        self._said = ""
        self._settling = self._timer(_SETTLE_MS, self._on_settled)
        self._slow = self._timer(_SLOW_MS, self._on_slow)
        self._forgetting = self._timer(_KEEP_MS, self.loader.cache.clear)
        self.loader.came.connect(self._on_came)
        self.loader.failed.connect(self._on_failed)
        self._canvas.framing_changed.connect(self._on_framing)
        preview.view_resized.connect(self._on_framing)
        bridge.roots_changed.connect(self._on_roots_changed)

    @property
    def is_busy(self) -> bool:
        """Whether anything is still to come."""
        return self._settling.isActive() or self.loader.is_busy

    def show(self, spot: Spot) -> None:
        """Show another photo: at once, with what there is of it."""
        now = time.monotonic()
        is_fast = now - self._shown_at < _FAST_S
        self._shown_at = now
        if self._spot is None:  # just opened: a drive may have come since
            self._forgetting.stop()
            self.loader.forget_errors()
        self._spot = spot
        assert spot.item is not None, "photos are opened from the order"
        content = spot.content
        size = (int(content.widths[spot.item]), int(content.heights[spot.item]))
        self._preview.say("")
        self._canvas.show_photo(size, self._material(spot))
        self._slow.start()
        # A timer of no time at all: it is painted first, with the processor to itself.
        self._settling.start(_SETTLE_MS if is_fast else 0)
        if is_fast:
            self._want(is_fast=True)
        self._say_error()

    def follow(self, spot: Spot) -> None:
        """The same photo in another order."""
        self._spot = spot
        self._settling.start(_SETTLE_MS)

    def stop(self) -> None:
        """Nothing is seen any more."""
        if self._spot is not None:  # full scale may be hundreds of megabytes
            self.loader.cache.drop(self._spot.photo_id, Stage.FULL)
        self._canvas.set_material(Material())
        self._spot, self._asked = None, None
        self._shown_at = 0.0
        self._settling.stop()
        self._slow.stop()
        self.loader.stop()
        self._forgetting.start()

    # What is wanted --------------------------------------------------------------------------

    def _material(self, spot: Spot) -> Material:
        cache = self.loader.cache
        small = cache.get(spot.photo_id, Stage.SMALL)
        return Material(
            small.images[0] if small else self._thumbnails.image(spot.photo_id),
            cache.get(spot.photo_id, Stage.FITTED),
            cache.get(spot.photo_id, Stage.FULL),
            0 if spot.item is None else int(spot.content.mean_colors[spot.item]),
        )

    def _want(self, *, is_fast: bool) -> None:
        """Ask for what is seen and what comes next, at the sizes of now."""
        spot = self._spot
        if spot is None:
            return
        seen = Want(spot.photo_id, Stage.FITTED, *self._canvas.wanted_size())
        wants = []
        if spot.item is None:
            wants = [Want(spot.photo_id, Stage.SMALL), seen]
        else:
            content = spot.content
            for item, stage in plan(spot.item, content.count, spot.direction, is_fast=is_fast):
                photo_id = PhotoId(int(content.ids[item]))
                if stage is Stage.SMALL:
                    wants.append(Want(photo_id, stage))
                elif item == spot.item:
                    wants.append(seen)
                else:
                    size = (int(content.widths[item]), int(content.heights[item]))
                    wants.append(Want(photo_id, stage, *self._canvas.fitted_size(size)))
        if self._needs_full:
            wants.insert(min(2, len(wants)), Want(spot.photo_id, Stage.FULL))
        self._asked = self._needs
        self.loader.want(wants)

    @property
    def _needs_full(self) -> bool:
        return self._canvas.framing.zoom > self._canvas.framing.fit_zoom

    @property
    def _needs(self) -> object:
        return self._canvas.wanted_size(), self._needs_full

    @Slot()
    def _on_framing(self) -> None:
        """Zoomed in, or of another size: other pixels are needed."""
        if self._spot is not None and self._asked is not None and self._needs != self._asked:
            self._settling.start(_SETTLE_MS)

    @Slot()
    def _on_settled(self) -> None:
        self._want(is_fast=False)
        self.settled.emit()

    @Slot()
    def _on_roots_changed(self) -> None:
        """A drive came or went: try again."""
        self.loader.forget_errors()
        if self._spot is not None:
            self._settling.start(_SETTLE_MS)

    # What comes ------------------------------------------------------------------------------

    @Slot(object)
    def _on_came(self, photo_id: PhotoId) -> None:
        spot = self._spot
        if spot is None or photo_id != spot.photo_id:
            return
        self._canvas.set_material(self._material(spot))
        if self._canvas.material.fitted is not None:
            self._slow.stop()
            if self._preview.said == self._said:  # not what somebody else says
                self._preview.say("")

    @Slot(object)
    def _on_failed(self, _photo_id: PhotoId) -> None:
        self._say_error()

    def _say_error(self) -> None:
        error = self.loader.error_of(self._spot.photo_id) if self._spot else None
        if error is not None:
            self._slow.stop()
            self._say(absence_text(error))

    @Slot()
    def _on_slow(self) -> None:
        if self._spot is not None and self._canvas.material.fitted is None:
            self._say(self.tr("Opening the photo…"))

    def _say(self, text: str) -> None:
        self._said = text
        self._preview.say(text)

    def _timer(self, interval_ms: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer
