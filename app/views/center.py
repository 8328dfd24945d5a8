"""The middle of the window: lines that say something, above the photos or the page that stands in.

Decides which page is seen; knows nothing of the engine.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.models.place import Place, PlaceKind
from app.theme import Theme
from app.translations import in_words
from app.views.empty_states import EmptyPage
from app.views.message_bar import MessageBar
from app.views.photo_grid import PhotoGrid
from app.views.welcome import Welcome
from indexer.search.query import MatchKind


class Center(QWidget):
    """Photos, a page of its own, welcome, or a word on why there is nothing to see."""

    model_requested = Signal()

    def __init__(
        self,
        grid: PhotoGrid,
        theme: Theme,
        icons: Icons,
        *,
        is_demo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.grid = grid
        self._pages: dict[PlaceKind, QWidget] = {}
        self.welcome = Welcome(theme, icons, is_demo=is_demo, parent=self)
        self.empty = EmptyPage(theme, icons, self)
        self.message = MessageBar(icons, self)
        self._model_line = self._make_model_line()
        self._notes = QLabel(self)
        self._notes.setProperty("kind", "caption")
        self._notes.setContentsMargins(14, 10, 16, 0)
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        self._notes.hide()
        self._stack = QStackedWidget(self)
        for page in (grid, self.welcome, self.empty):
            self._stack.addWidget(page)
        lines = QVBoxLayout()
        lines.setContentsMargins(12, 0, 12, 0)
        lines.setSpacing(0)
        self._model_line.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._model_line)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(lines)
        column.addWidget(self._notes)
        column.addWidget(self._stack, 1)
        self._lines = lines
        self._is_at_page = False
        self.show_model_line(is_shown=False)

    def add_line(self, line: QWidget) -> None:
        """Take in a line that is seen above the photos while it has something to say."""
        self._column.insertWidget(1, line)

    def add_page(self, kind: PlaceKind, page: QWidget) -> None:
        """Take in the page of a place that is no list of photos."""
        self._pages[kind] = page
        self._stack.addWidget(page)

    @property
    def page(self) -> QWidget | None:
        """What is seen."""
        return self._stack.currentWidget()

    @property
    def has_model_line(self) -> bool:
        """Whether it is said that describing needs a model."""
        return self._model_line.isVisibleTo(self)

    def choose_page(
        self,
        place: Place,
        *,
        is_loaded: bool,
        is_library_empty: bool,
        is_indexing: bool,
        is_query_empty: bool,
        can_undo: bool,
    ) -> None:
        """Show the photos, the place's page, the welcome, or a word on why there is nothing.

        While something is being loaded, what is seen stays: nothing flashes.
        """
        content = self.grid.content
        page = self._pages.get(place.kind)
        self._is_at_page = page is not None
        self._place_model_line()
        if page is not None:
            self._stack.setCurrentWidget(page)
        elif content.count and is_loaded:
            self._stack.setCurrentWidget(self.grid)
        elif (is_library_empty or self.welcome.is_painting) and not place.kind.is_query:
            self._stack.setCurrentWidget(self.welcome)
        elif is_loaded:
            self.empty.show_for(
                place,
                is_indexing=is_indexing,
                is_query_empty=is_query_empty,
                can_undo=can_undo,
                by_name=content.kind is MatchKind.NAME,
            )
            self._stack.setCurrentWidget(self.empty)

    def show_notes(self, notes: tuple[str, ...], *, keeps_photos: bool = False) -> None:
        """What the engine wants to be known of an answer.

        Args:
            notes: Sentences; none: nothing.
            keeps_photos: Somebody may look at the photos already: they stay where they are on the
                screen, as far as there is more to scroll to.
        """
        before = self.grid.mapTo(self, QPoint()).y()
        self._notes.setText(" ".join(in_words(note) for note in notes))
        self._notes.setVisible(bool(notes))
        if keeps_photos:
            self._column.activate()
            bar = self.grid.verticalScrollBar()
            bar.setValue(bar.value() + self.grid.mapTo(self, QPoint()).y() - before)

    def show_model_line(self, *, is_shown: bool) -> None:
        """Say that describing needs a model, or no longer."""
        self._lacks_model = is_shown
        self._place_model_line()

    def _place_model_line(self) -> None:
        is_shown = self._lacks_model and not self._is_at_page  # a page is about something else
        self._model_line.setVisible(is_shown)
        self._lines.setContentsMargins(12, 8 if is_shown else 0, 12, 0)

    def _make_model_line(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("modelLine")
        words = QLabel(
            self.tr(
                "Describing photos needs a model. Until then, words are looked up in names, "
                "captions, places and the like, and a picture finds what looks like it."
            ),
            line,
        )
        words.setWordWrap(True)
        get = QPushButton(self.tr("Get a model…"), line)
        get.clicked.connect(self.model_requested)
        row = QHBoxLayout(line)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(words, 1)
        row.addWidget(get)
        return line
