"""Says how a search stands: to the page without photos, above the photos, to a screen reader.

GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.bridge import EngineBridge
from app.controllers.browsing import Browsing
from app.controllers.overview import LibraryOverview, Overview
from app.models.grid_content import STRONG_FROM, GridContent
from app.views.center import Center
from app.views.search_bar import SearchBar
from app.views.texts import count_text, error_text, photos_text
from indexer.errors import QueryError
from indexer.events import EncoderChanged
from indexer.library import Library
from indexer.search.query import Aspect
from indexer.types import RootState


class SearchStates(QObject):
    """Listens to what is browsed and puts it into words; made before the window listens itself."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        browsing: Browsing,
        counting: Overview,
        search_bar: SearchBar,
        center: Center,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._browsing = browsing
        self._search_bar = search_bar
        self._center = center
        self._is_offline = False
        self._is_waiting = False
        self._is_announced = True
        counting.changed.connect(self._on_overview)
        browsing.busy_changed.connect(self._on_busy)
        browsing.content_changed.connect(self._on_content)
        bridge.encoder_changed.connect(self._on_encoder)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be known of any photos that are shown now."""
        if not self._is_offline:
            return ()
        return (
            self.tr(
                "No folder can be reached now, so photos are shown as small pictures. Connect the "
                "drive they are on, then look for changes."
            ),
        )

    @Slot(object)
    def _on_overview(self, overview: LibraryOverview) -> None:
        states = [root.state for root in overview.roots]
        self._is_offline = bool(states) and all(state is RootState.OFFLINE for state in states)
        self._show_situation()

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self._is_waiting = is_busy
        self._say_if_loading()

    @Slot(object)
    def _on_encoder(self, event: EncoderChanged) -> None:
        self._say_if_loading()

    def _say_if_loading(self) -> None:
        """A search waits for the model, which may take seconds: that is said, and why."""
        needs_model = self._browsing.query.aspect is not Aspect.LOOK
        if self._is_waiting and needs_model and self._library.models.is_loading:
            self._center.show_notes(
                (self.tr("The model is being loaded. The answer comes as soon as it is there."),),
                keeps_photos=True,
            )

    @Slot(object, bool)
    def _on_content(self, content: GridContent, is_same_place: bool) -> None:
        self._show_situation()
        self._mark_culprit()
        if not is_same_place:
            self._is_announced = not self._browsing.place.kind.is_query
        if not (self._is_announced or content.is_partial):  # once, when everything is counted
            self._is_announced = True
            self._search_bar.announce(self.answer_text(content))

    def _mark_culprit(self) -> None:
        """Show which term is why there is no answer, where it is one."""
        error = self._browsing.error
        culprit = error.position if isinstance(error, QueryError) else None
        reason = ". ".join(error_text(error)) if error is not None else ""
        terms = [chip for chip in self._search_bar.chips if chip.chip.term is not None]
        for position, chip in enumerate(terms):
            chip.set_failure(reason if position == culprit else "")

    def _show_situation(self) -> None:
        self._center.empty.set_situation(
            error=self._browsing.error,
            is_offline=self._is_offline,
            has_model=self._library.models.in_use is not None,
            has_filters=bool(self._browsing.query.filters),
        )

    def answer_text(self, content: GridContent) -> str:
        """An answer in one sentence."""
        if self._browsing.error is not None:
            return self.tr("The search has no answer")
        if content.count == 0:
            return self.tr("Nothing found")
        if content.strengths is None:
            return self.tr("{0} found").format(photos_text(content.photo_total))
        floor = self._center.grid.floor
        matching, strong = (content.matching(limit) for limit in (floor, max(STRONG_FROM, floor)))
        if not matching:
            return self.tr("Nothing matches well; the closest photos are shown")
        return self.tr("{0} strong matches, {1} likely").format(
            count_text(strong), count_text(matching - strong)
        )
