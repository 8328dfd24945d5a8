"""The names page: what was taught, with which photos, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.delegates.name_delegate import NameDelegate
from app.icons import Icons
from app.models.taught_names import NamesModel
from app.theme import Theme
from app.views.action_buttons import action_button, open_menu
from app.views.item_list import item_list
from app.views.label import label
from app.views.names.detail import NameDetail
from app.views.page import Page
from indexer.cancel import CancelToken
from indexer.catalog.concept_records import Concept
from indexer.library import Library
from indexer.types import ConceptId

_NAMES_PX = 232
_Shown = tuple[list[Concept], dict[ConceptId, QImage]]


class NamesPage(QWidget):
    """Says what the user wants; `app.controllers.teaching` does it."""

    export_all_requested = Signal()
    import_requested = Signal()
    photos_requested = Signal()
    """Where photos can be chosen."""
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._icons = icons
        self._reading = Channel(library, bridge, "read")
        self._reading_examples = Channel(library, bridge, "read")
        self._wanted: ConceptId | None = None
        self._names = NamesModel(self)
        # As one sees them: Tab goes on in the order of making.
        self.import_ = action_button(self, icons, self.tr("Import…"), "download-simple")
        self.import_.clicked.connect(self.import_requested)
        self.export_all = action_button(self, icons, self.tr("Export all…"), "export")
        self.export_all.clicked.connect(self.export_all_requested)
        self.view = self._make_view(theme)
        self.detail = NameDetail(theme, icons, self)
        self.view.activated.connect(self.detail.search.click)
        self._nothing = self._make_nothing(theme)
        self._listed = self._lay_out()
        self._stack = QStackedWidget(self)
        # Until the names were read neither is true.
        for page in (QWidget(self), self._nothing, self._listed):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        bridge.concepts_changed.connect(self.read)

    @property
    def text(self) -> str:
        """All that is said of the chosen name, or instead of names."""
        is_empty = self._stack.currentWidget() is self._nothing
        return self._nothing.text if is_empty else self.detail.text

    @property
    def current(self) -> Concept | None:
        """The name that is chosen."""
        return self._names.concept(self.view.currentIndex())

    @Slot()
    def read(self) -> None:
        """Read the names anew."""

        def work(token: CancelToken) -> _Shown:
            concepts = self._library.concepts.all()
            pictures = {}
            for concept in concepts:
                token.raise_if_cancelled()
                encoded = self._library.concepts.picture(concept.id)
                if encoded is not None:
                    pictures[concept.id] = QImage.fromData(QByteArray(encoded))
            return concepts, pictures

        self._reading.submit(work, self._on_read, self.failed.emit)

    @Slot(object)
    def choose(self, concept_id: ConceptId) -> None:
        """Show a name, as soon as it is known of."""
        self._wanted = concept_id
        row = self._names.row_of(concept_id)
        if row is not None:
            self._choose(row)

    # Made once ---------------------------------------------------------------------------------

    def _make_view(self, theme: Theme) -> QListView:
        delegate = NameDelegate(theme, self._icons, self)
        view = item_list(self, self._names, delegate, self.tr("Names"))
        view.setFixedWidth(_NAMES_PX)
        view.customContextMenuRequested.connect(self._on_menu)
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        return view

    def _make_nothing(self, theme: Theme) -> Page:
        page = Page(theme, self._icons, self)
        page.say(
            "tag",
            self.tr("No names yet"),
            self.tr(
                "Teach Kindred who Biscuit is: select 3 to 20 photos of the same pet, thing or "
                "place, in different surroundings, and choose “Teach a name…” from their menu. Or "
                "draw a box in the preview, and name what is in it. Then search for the name like "
                "for any other word: “Biscuit on a beach”."
            ),
        )
        choose = page.add_button(self.tr("Choose photos"), icon="image", is_primary=True)
        choose.clicked.connect(self.photos_requested)
        take_in = page.add_button(self.tr("Import…"), icon="download-simple")
        take_in.clicked.connect(self.import_requested)
        return page

    def _lay_out(self) -> QWidget:
        page = QWidget(self)
        top = QHBoxLayout()
        top.addWidget(label(page, "heading", self.tr("Names")), 1)
        top.addWidget(self.import_)
        top.addWidget(self.export_all)
        words = self.tr(
            "Names that you taught. They stay in this library and are never written to your photos."
        )
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.view)
        both.addWidget(self.detail, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(label(page, "dim", words))
        column.addSpacing(8)
        column.addLayout(both, 1)
        return page

    # What is shown -----------------------------------------------------------------------------

    def _on_read(self, read: _Shown) -> None:
        concepts, pictures = read
        before = self.view.currentIndex().row()
        self._names.set_concepts(concepts, pictures)
        self._stack.setCurrentWidget(self._listed if concepts else self._nothing)
        wanted = None if self._wanted is None else self._names.row_of(self._wanted)
        if wanted is not None:
            self._wanted = None
            self._choose(wanted)
        elif concepts and not self.view.currentIndex().isValid():
            self._choose(min(max(before, 0), len(concepts) - 1))
        self._show_current()

    def _choose(self, row: int) -> None:
        self.view.selectionModel().setCurrentIndex(
            self._names.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        concept = self.current
        if concept is None:
            self.detail.show_concept(None, "")
            return
        state, advice = self._names.state_text(concept), self._names.advice(concept)
        self.detail.show_concept(concept, f"{state}. {advice}" if advice else state)

        def work(_token: CancelToken) -> list[tuple[int, QImage]]:
            found = self._library.concepts.thumbnails(concept.id)
            return [(id_, QImage.fromData(QByteArray(encoded))) for id_, encoded in found]

        self._reading_examples.submit(work, self.detail.show_examples, self.failed.emit)

    # What the user does ------------------------------------------------------------------------

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            detail = self.detail
            open_menu([detail.search, detail.rename, detail.export, detail.delete], self.view, at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete and F2 do what the buttons do."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.detail.delete.click()
                return True
            if event.key() == Qt.Key.Key_F2:
                self.detail.rename.click()
                return True
        return super().eventFilter(watched, event)
