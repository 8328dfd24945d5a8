"""Feeds a `CompareView` with pictures, and finds out how two of them differ.

GUI thread; pictures are decoded on the engine's lane "view": thumbnails first, then each at the
size of its card, then the parts that are seen at full scale.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

from app.bridge import Channel, EngineBridge
from app.thumbnails import ThumbnailLoader
from app.views.compare.difference import Difference, difference
from app.views.compare.layers import Layers
from app.views.compare.parts import Need, detail_for
from app.views.compare.stage import Mode
from app.views.compare.view import CompareView
from app.views.preview.framing import Box, Framing
from app.views.preview.painting import Material
from app.views.preview.picture_loader import PictureLoader
from app.views.preview.pictures import Stage, Want
from app.views.preview.words import absence_text
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import PhotoId, RootId

_AGAIN_MS = 2000
"""So long after a picture could not be read it is tried again when the photos are moved."""
_SETTLE_MS = 60
"""Until a move of the photos has ended: what is seen on the way need not be decoded."""


class Comparing(QObject):
    """One view's pictures."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        view: CompareView,
        thumbnails: ThumbnailLoader | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Follow a view.

        Args:
            library: Whose photos.
            bridge: Into the GUI thread.
            view: What is fed.
            thumbnails: Of the grid: those that it has are shown at once. It is asked for none.
            parent: The usual.
        """
        super().__init__(parent)
        self._library, self._view, self._thumbnails = library, view, thumbnails
        self.loader = PictureLoader(library, bridge, self, is_for_one=False)
        self._differing = Channel(library, bridge, "view")
        self._reading = Channel(library, bridge, "read")
        self._details: dict[PhotoId, Want] = {}
        """What was asked for beyond the pictures that fit."""
        self._problems: dict[PhotoId, str] = {}
        """Why photos cannot be seen; said until it is known that they can."""
        self._failed = QElapsedTimer()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._want)
        self.loader.came.connect(self._on_came)
        self.loader.failed.connect(self._on_failed)
        view.needs_changed.connect(self._on_needs)
        bridge.roots_changed.connect(self._on_roots_changed)
        self._read_roots()

    @property
    def is_settled(self) -> bool:
        """Whether everything that is to be seen is there."""
        return not (
            self._settling.isActive()
            or self.loader.is_busy
            or self._differing.is_busy
            or self._reading.is_busy
        )

    def stop(self) -> None:
        """Nothing is seen any more: let go of all pictures."""
        self._settling.stop()
        self._differing.cancel()
        self.loader.stop()
        self.loader.cache.clear()
        self.loader.forget_errors()  # the next time a file may be there again
        self._details.clear()
        self._problems.clear()

    # What is wanted --------------------------------------------------------------------------

    @Slot()
    def _on_needs(self) -> None:
        if not self._view.subjects:
            self.stop()
            return
        missing = [need for need in self._needs() if need.photo_id not in self._known]
        for need in missing:
            self._show(need.photo_id)  # the thumbnail, at once
        self._settling.start(0 if missing else _SETTLE_MS)

    @property
    def _known(self) -> frozenset[PhotoId]:
        return self._view.known

    def _needs(self) -> list[Need]:
        """One for each photo: identical files are one photo several times."""
        found: dict[PhotoId, Need] = {}
        for need in self._view.needs():
            found.setdefault(need.photo_id, need)
        return list(found.values())

    @Slot()
    def _want(self) -> None:
        """Ask for what is seen, at the sizes of now: all of it small first, then large."""
        if self._problems and self._failed.hasExpired(_AGAIN_MS):
            self.loader.forget_errors()  # the user does something: perhaps the drive is back
        needs = self._needs()
        wants = [Want(need.photo_id, Stage.SMALL) for need in needs]
        wants += [Want(need.photo_id, Stage.FITTED, *need.fitted) for need in needs]
        details: dict[PhotoId, Want] = {}
        for need in needs:
            detail = detail_for(need, len(needs), self._details.get(need.photo_id))
            if detail is not None:
                details[need.photo_id] = detail
        for photo_id in self._details:  # a whole one in full scale may be 50 megabytes
            if photo_id not in details or details[photo_id].stage is Stage.PART:
                self.loader.cache.drop(photo_id, Stage.FULL)
            if photo_id not in details:
                self.loader.cache.drop(photo_id, Stage.PART)
        self._details = details
        self.loader.want([*wants, *details.values()])
        for need in needs:
            self._show(need.photo_id)
        self._compare()

    def _material(self, photo_id: PhotoId) -> Layers:
        cache = self.loader.cache
        small = cache.get(photo_id, Stage.SMALL)
        mean = next(
            (one.photo.mean_color for one in self._view.subjects if one.photo.id == photo_id), 0
        )
        image = small.images[0] if small else None
        if image is None and self._thumbnails is not None:
            image = self._thumbnails.image(photo_id)
        material = Material(
            image,
            cache.get(photo_id, Stage.FITTED),
            cache.get(photo_id, Stage.FULL),
            mean,
        )
        part = cache.want_of(photo_id, Stage.PART)
        shown = cache.get(photo_id, Stage.PART)
        if part is None or shown is None:
            return Layers(material)
        box = Box(part.left_px, part.top_px, part.width_px, part.height_px)
        return Layers(material, shown.images[0], box)

    def _show(self, photo_id: PhotoId) -> None:
        problem = self._problems.get(photo_id, "")
        self._view.set_layers(photo_id, self._material(photo_id), problem)

    @Slot(object)
    def _on_failed(self, photo_id: PhotoId) -> None:
        error = self.loader.error_of(photo_id)
        if error is not None:
            self._problems[photo_id] = absence_text(error)
            self._failed.start()
        self._update(photo_id)

    @Slot(object)
    def _on_came(self, photo_id: PhotoId) -> None:
        if self.loader.cache.get(photo_id, Stage.FITTED) is not None:  # a thumbnail proves nothing
            self._problems.pop(photo_id, None)
        self._update(photo_id)

    def _update(self, photo_id: PhotoId) -> None:
        if photo_id in self._known:
            self._show(photo_id)
            self._compare()

    # The difference --------------------------------------------------------------------------

    def _compare(self) -> None:
        stage = self._view.overlay.stage
        sides = stage.sides() if self._view.mode is Mode.DIFFERENCE else None
        # Of thumbnails, everything would differ a little.
        if sides is None or any(one.layers.material.fitted is None for one in sides):
            self._differing.cancel()
            return
        first, second = sides
        framing = stage.framing
        self._differing.submit(
            lambda token: difference(first, second, framing.view, token),
            lambda found: self._on_difference(found, framing),
            self._on_no_difference,
        )

    def _on_difference(self, found: Difference, framing: Framing) -> None:
        self._view.show_difference(found, framing)

    def _on_no_difference(self, _error: UserFacingError) -> None:
        """Nothing in it fails but by a bug, which is raised."""

    # Folders ---------------------------------------------------------------------------------

    def _read_roots(self) -> None:
        self._reading.submit(
            lambda _token: {root.id: root.path for root in self._library.catalog.roots.all()},
            self._on_roots,
            self._on_no_roots,
        )

    def _on_roots(self, roots: Mapping[RootId, Path]) -> None:
        self._view.set_roots(roots)

    def _on_no_roots(self, _error: UserFacingError) -> None:
        """Folders are named by their last part alone."""

    @Slot(object)
    def _on_roots_changed(self, _event: object) -> None:
        """A drive came or went: try again."""
        self.loader.forget_errors()
        self._read_roots()
        if self._view.subjects:
            self._settling.start(_SETTLE_MS)
