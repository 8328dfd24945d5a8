"""Keeps the details of a run true: its panel, the problems in it, a word when the disk runs full.

GUI thread; problems are read on an engine thread, and only while the panel is open.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.indexing import Indexing
from app.controllers.overview import LibraryOverview
from app.views.bottom_bar import BottomBar
from app.views.run_panel import RunPanel
from app.views.texts import size_text
from indexer.errors import UserFacingError
from indexer.events import IndexProgress
from indexer.library import Library
from indexer.types import RootState

_LATEST = 3


class RunDetails(QObject):
    """Joins the run's panel with the engine, the bottom bar and what the user may do with runs."""

    failed = Signal(object)
    warned = Signal(object)
    """A `UserFacingError`: nothing has failed yet, but soon may."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        indexing: Indexing,
        bottom_bar: BottomBar,
        panel: RunPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bottom_bar = bottom_bar
        self._panel = panel
        self._channel = Channel(library, bridge, "read")
        self._has_warned = False
        bottom_bar.more_requested.connect(panel.toggle)
        bottom_bar.pause_toggled.connect(indexing.toggle_pause)
        bottom_bar.cancelled.connect(indexing.cancel)
        panel.pause_toggled.connect(indexing.toggle_pause)
        panel.cancelled.connect(indexing.cancel)
        panel.opened.connect(self._on_opened)
        panel.problems_requested.connect(bottom_bar.problems_requested)
        indexing.paused_changed.connect(bottom_bar.set_paused)
        indexing.paused_changed.connect(panel.set_paused)
        indexing.removal_progressed.connect(self._on_removal_progressed)
        indexing.removal_finished.connect(bottom_bar.hide_work)
        bridge.index_started.connect(self._on_started)
        bridge.index_progressed.connect(self._on_progressed)
        bridge.index_finished.connect(panel.show_finished)

    @Slot(object)
    def show_overview(self, overview: LibraryOverview) -> None:
        """Other counts, or other folders."""
        roots = overview.roots
        offline = sum(root.state is RootState.OFFLINE for root in roots)
        paused = sum(root.is_paused for root in roots)
        if roots and offline == len(roots):
            hint = self.tr("no folder is connected")
        elif offline:
            hint = self.tr("%Ln folder(s) not connected", "", offline)
        elif paused:
            hint = self.tr("%Ln folder(s) paused", "", paused)
        else:
            hint = ""
        self._bottom_bar.set_hint(hint)
        if self._panel.isVisible():
            self._read_problems()

    @Slot()
    def _on_opened(self) -> None:
        self._read_problems()

    def _read_problems(self) -> None:
        self._channel.submit(
            lambda _token: self._library.catalog.problems.latest(_LATEST),
            self._panel.show_problems,
            self.failed.emit,
        )

    @Slot()
    def _on_started(self) -> None:
        self._has_warned = False

    @Slot(object)
    def _on_progressed(self, progress: IndexProgress) -> None:
        model = self._library.models.in_use
        self._panel.set_model(model.name if model is not None else "")
        self._panel.show_progress(progress)
        if progress.is_disk_nearly_full and not self._has_warned:
            self._has_warned = True
            free = size_text(progress.free_bytes or 0)
            self.warned.emit(
                UserFacingError(
                    self.tr("The disk that holds Kindred's library is nearly full"),
                    self.tr(
                        "{0} are free, which may not do for the photos that are still to come; "
                        "your photos are not affected"
                    ).format(free),
                    self.tr("Free some space; what is indexed stays in any case"),
                )
            )

    @Slot(object, object)
    def _on_removal_progressed(self, done: int, total: int) -> None:
        self._bottom_bar.show_work(self.tr("Removing a folder from the library"), done, total)
