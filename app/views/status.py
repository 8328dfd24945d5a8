"""Shows what the engine does: in the bottom bar, the sidebar, and the lines above the photos."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.bridge import EngineBridge
from app.controllers.overview import LibraryOverview
from app.thumbnails import ThumbnailLoader
from app.views.bottom_bar import BottomBar
from app.views.center import Center
from app.views.sidebar import Sidebar
from indexer.events import EncoderChanged, IndexFinished
from indexer.library import Library


class Status(QObject):
    """Connects the engine's events with the views that tell of them. GUI thread."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        loader: ThumbnailLoader,
        bottom_bar: BottomBar,
        sidebar: Sidebar,
        center: Center,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._loader = loader
        self._bottom_bar = bottom_bar
        self._sidebar = sidebar
        self._center = center
        self.overview = LibraryOverview(0, (), 0)
        bridge.index_progressed.connect(bottom_bar.show_progress)
        bridge.index_finished.connect(self._on_index_finished)
        bridge.encoder_changed.connect(self._on_encoder)

    @Slot(object)
    def show_overview(self, overview: LibraryOverview) -> None:
        """Show other counts."""
        self.overview = overview
        self._sidebar.show_overview(overview)
        self._bottom_bar.set_problems(overview.problems)
        self._bottom_bar.set_photos(overview.photos)
        self._show_model_line()

    @Slot(object, object)
    def show_demo_progress(self, done: int, total: int) -> None:
        """The sample library is being drawn."""
        self._center.welcome.show_painting(done, total)
        self._bottom_bar.show_work(self.tr("Painting the sample library"), done, total)

    @Slot(object)
    def _on_index_finished(self, event: IndexFinished) -> None:
        self._bottom_bar.show_finished(event)
        self._loader.forget()  # a drive that came back has its thumbnails again
        if event.error is not None:
            self._center.message.show_error(event.error)

    @Slot(object)
    def _on_encoder(self, event: EncoderChanged) -> None:
        self._bottom_bar.show_encoder(event)
        self._show_model_line()
        if event.error is not None:
            self._center.message.show_error(event.error)

    def _show_model_line(self) -> None:
        has_no_model = self._library.models.in_use is None
        self._center.show_model_line(is_shown=has_no_model and bool(self.overview.roots))
