"""Keeps the counts of the sidebar true while photos come in. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.catalog.concept_records import Concept
from indexer.catalog.records import Album
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Root

_INTERVAL_MS = 500


@dataclass(frozen=True, slots=True)
class LibraryOverview:
    """How much is where."""

    photos: int
    roots: tuple[Root, ...]
    problems: int
    favourites: int = 0
    albums: tuple[Album, ...] = ()
    concepts: tuple[Concept, ...] = ()
    duplicates: int | None = None
    """Groups of the same; None: not counted yet."""
    moments: int | None = None
    """Groups of shots of one moment."""
    binned: int = 0
    """Files that Kindred moved and that lie in a trash."""


class Overview(QObject):
    """Reads the counts again, at most twice a second, whenever something changed."""

    changed = Signal(object)
    """A `LibraryOverview`."""
    failed = Signal(object)

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._groups: tuple[int | None, int | None] = (None, None)
        self._overview: LibraryOverview | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.read)
        for signal in (
            bridge.photos_added,
            bridge.photos_removed,
            bridge.photos_marked,
            bridge.roots_changed,
            bridge.index_finished,
            bridge.bin_changed,
        ):
            signal.connect(self._on_changed)
        for signal in (bridge.albums_changed, bridge.concepts_changed):
            signal.connect(self.read)  # the user did it, and looks for it

    @Slot()
    def read(self) -> None:
        """Read the counts now."""

        def work(_token: CancelToken) -> LibraryOverview:
            catalog = self._library.catalog
            photos = catalog.photos.counts().photos
            return LibraryOverview(
                photos,
                tuple(catalog.roots.all()),
                catalog.problems.count(),
                catalog.marks.favourite_count(),
                tuple(catalog.albums.all()),
                tuple(catalog.concepts.all()),
                binned=self._library.bin.moved_count,
            )

        self._channel.submit(work, self._on_read, self._on_failed)

    def set_groups(self, duplicates: int, moments: int) -> None:
        """Other groups than before; who lists them counts them."""
        if self._groups != (duplicates, moments):
            self._groups = (duplicates, moments)
            if self._overview is not None:
                self._on_read(self._overview)

    def _on_read(self, overview: LibraryOverview) -> None:
        duplicates, moments = self._groups
        self._overview = replace(overview, duplicates=duplicates, moments=moments)
        self.changed.emit(self._overview)

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_failed(self, error: UserFacingError) -> None:
        self.failed.emit(error)
