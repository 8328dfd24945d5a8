"""Lets the user say how strictly photos must match, and says how many do. GUI thread.

One floor serves all searches and is remembered: strengths mean the same in each of them. The
numbers come with the answer, so nothing is searched for again while the slider moves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Slot

from app.actions import Actions
from app.controllers.browsing import Browsing
from app.models.grid_content import DEFAULT_FLOOR, EMPTY, GridContent
from app.models.place import Place
from app.models.query_draft import QueryDraft
from app.settings import Settings
from app.views.floor_slider import STEP
from app.views.photo_grid import PhotoGrid
from app.views.results_line import ResultsLine
from app.views.search_bar import SearchBar
from indexer.search.query import Aspect, Band, TextTerm


class Strictness(QObject):
    """Joins the line above an answer, its keys, the grid and the settings."""

    def __init__(
        self,
        line: ResultsLine,
        grid: PhotoGrid,
        browsing: Browsing,
        draft: QueryDraft,
        search_bar: SearchBar,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._grid = grid
        self._browsing = browsing
        self._draft = draft
        self._search_bar = search_bar
        self._settings = settings
        self._content = EMPTY
        self._is_selecting = False
        line.slider.show_floor(settings.floor)
        grid.set_floor(settings.floor)
        line.slider.valueChanged.connect(self._on_moved)
        line.all_requested.connect(self.select_matches)
        line.way_out_taken.connect(self._on_way_out)
        browsing.content_changed.connect(self._on_content)
        browsing.place_changed.connect(self._on_place)
        browsing.asked.connect(self._on_asked)
        actions.connect_all(
            {
                actions.stricter: lambda: self.move_by(STEP),
                actions.looser: lambda: self.move_by(-STEP),
                actions.select_matches: self.select_matches,
            }
        )

    def move_by(self, steps: int) -> None:
        """Be stricter, or looser where it is negative; where it is of no use, nothing happens."""
        if not self._line.isHidden():
            self._line.slider.setValue(self._line.slider.value() + steps)
            self._search_bar.announce(self._line.slider.accessibleDescription())

    @Slot()
    def select_matches(self) -> None:
        """Select all photos that match; those that are not loaded yet are loaded first."""
        if self._line.isHidden():
            return
        matching = self._content.hits(self._grid.floor)
        self._is_selecting = self._content.loaded_until < matching and not self._content.is_whole
        if self._is_selecting:
            self._browsing.load_more(matching)
        else:
            self._select()

    # -------------------------------------------------------------------------------------------

    def _select(self) -> None:
        sections = self._grid.sections
        numbers = [n for n, one in enumerate(sections) if one.band is not Band.REST]
        if not numbers:
            return
        stop = sections.items_of(numbers[-1], self._grid.content.count).stop
        model = self._grid.model()
        whole = QItemSelection(model.index(0, 0), model.index(stop - 1, 0))
        flags = QItemSelectionModel.SelectionFlag
        self._grid.selectionModel().setCurrentIndex(model.index(0, 0), flags.NoUpdate)
        self._grid.selectionModel().select(whole, flags.ClearAndSelect)

    @Slot(int)
    def _on_moved(self, floor: int) -> None:
        self._settings.floor = floor
        self._grid.set_floor(floor)
        self._show_count()

    @Slot()
    def _on_asked(self) -> None:
        self._is_selecting = False

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if not place.kind.is_query:
            self._line.hide()

    @Slot(object, bool)
    def _on_content(self, content: GridContent, _is_same_place: bool) -> None:
        self._content = content
        is_use = content.at_least is not None and self._browsing.place.kind.is_query
        self._line.setVisible(is_use and content.count > 0)
        self._show_count()

    @Slot(object, bool)
    def go_on_selecting(self, _content: GridContent, _is_same_place: bool) -> None:
        """What was to be selected has been loaded; to be called once the grid has it."""
        if self._is_selecting:
            self.select_matches()

    def _show_count(self) -> None:
        floor = self._grid.floor
        matching = self._content.matching(floor)
        if matching:
            self._line.show_matching(matching, self._content.hits(floor))
        else:
            self._line.show_none(self._hint(), self._way_out()[0])

    def _hint(self) -> str:
        """What one could do where nothing matches."""
        usual = self._content.matching(DEFAULT_FLOOR)
        if usual:
            return self.tr("%Ln would match as usual.", "", usual)
        if self._draft.state.filters:
            return self.tr("Try fewer filters.")
        if any(isinstance(term, TextTerm) for term in self._draft.terms):
            return self.tr("Try other words.")
        return self.tr("Try another picture.")

    def _way_out(self) -> tuple[str, Callable[[], object]]:
        """What a button offers where nothing matches, and what it does; no words: nothing."""
        if self._content.matching(DEFAULT_FLOOR):
            return self.tr("As usual"), lambda: self._line.slider.setValue(DEFAULT_FLOOR)
        has_picture = any(not isinstance(term, TextTerm) for term in self._draft.terms)
        if not has_picture or not self._draft.has_meaning:
            return "", lambda: None
        if self._draft.aspect is Aspect.LOOK:
            return self.tr("Search by meaning"), lambda: self._search_by(Aspect.MEANING)
        return self.tr("Search by look"), lambda: self._search_by(Aspect.LOOK)

    @Slot()
    def _on_way_out(self) -> None:
        self._way_out()[1]()

    def _search_by(self, aspect: Aspect) -> None:
        self._draft.search_by(aspect)
        self._search_bar.tell_changed()
