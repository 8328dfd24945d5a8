"""What can be done with an answer as a whole: made and joined here, once. GUI thread.

How strictly photos must match, what is folded, and thumbs; each has a controller of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.actions import Actions
from app.controllers.browsing import Browsing
from app.controllers.chosen import Chosen
from app.controllers.collapsing import Collapsing
from app.controllers.judging import Judging
from app.controllers.previewing import Previewing
from app.controllers.strictness import Strictness
from app.controllers.undoing import Undoing
from app.icons import Icons
from app.models.grid_content import GridContent
from app.models.query_draft import QueryDraft
from app.settings import Settings
from app.theme import Theme
from app.views.center import Center
from app.views.results_line import ResultsLine
from app.views.search_bar import SearchBar


class Answering(QObject):
    """Holds the line above an answer, and who acts on it."""

    def __init__(
        self,
        browsing: Browsing,
        draft: QueryDraft,
        search_bar: SearchBar,
        center: Center,
        actions: Actions,
        settings: Settings,
        theme: Theme,
        icons: Icons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._center = center
        self.line = ResultsLine(theme, icons)
        self.line.follow_fold(actions.collapse)
        center.add_line(self.line)
        grid = center.grid
        self.strictness = Strictness(
            self.line, grid, browsing, draft, search_bar, actions, settings, self
        )
        self.collapsing = Collapsing(browsing, grid, draft, search_bar, actions, self)
        self.judging = Judging(browsing, grid, draft, search_bar, center.message, actions, self)
        self.judging.announced.connect(self._announce)
        search_bar.judged.forgotten.connect(self.judging.forget)

    def act_on(self, chosen: Chosen, previewing: Previewing, undoing: Undoing) -> None:
        """Which photos keys act on, and who takes a thumb back; these are made later."""
        self.judging.chosen = chosen.ids
        self.judging.is_always_told = lambda: previewing.is_open
        previewing.photo_changed.connect(self.judging.show_checks)
        self.judging.undo_requested.connect(undoing.undo)

    @Slot(object, bool)
    def follow_grid(self, content: GridContent, is_same_place: bool) -> None:
        """The grid has the photos that came; to be connected behind what gives them to it."""
        self.judging.keep_in_place(content, is_same_place)
        self.strictness.go_on_selecting(content, is_same_place)

    @Slot(str)
    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._center.grid, words))
