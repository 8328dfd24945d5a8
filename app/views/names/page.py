"""The names page: what was taught, with which photos, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.delegates.name_delegate import ExampleDelegate, NameDelegate
from app.icons import BUTTON_ICON, Icons
from app.models.taught_names import ExamplesModel, NamesModel
from app.theme import Theme
from app.views.flow_layout import FlowLayout
from app.views.models.label import label
from app.views.page import Page
from indexer.cancel import CancelToken
from indexer.catalog.concept_records import Concept
from indexer.library import Library
from indexer.types import ConceptId

_NAMES_PX = 232
_Shown = tuple[list[Concept], dict[ConceptId, QImage]]


class NamesPage(QWidget):
    """Says what the user wants; `app.controllers.teaching` does it. Signals carry a `Concept`."""

    search_requested = Signal(object)
    rename_requested = Signal(object)
    delete_requested = Signal(object)
    remove_requested = Signal(object, object)
    """And the ids of examples of it."""
    export_requested = Signal(object)
    """None: all."""
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
        self._examples = ExamplesModel(self)
        self._make_lists(theme)
        self._make_buttons()
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
    def names(self) -> QListView:
        """The list of names."""
        return self._list

    @property
    def examples(self) -> QListView:
        """The pictures of the chosen name."""
        return self._pictures

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done with the chosen name."""
        return [self.search, self.rename, self.remove, self.export, self.delete]

    @property
    def text(self) -> str:
        """All that is said of the chosen name, or instead of names."""
        if self._stack.currentWidget() is self._nothing:
            return self._nothing.text
        return f"{self._name.text()} {self._state.text()}"

    @property
    def current(self) -> Concept | None:
        """The name that is chosen."""
        return self._names.concept(self._list.currentIndex())

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

    def choose(self, concept_id: ConceptId) -> None:
        """Show a name, as soon as it is known of."""
        self._wanted = concept_id
        row = self._names.row_of(concept_id)
        if row is not None:
            self._choose(row)

    # Made once ---------------------------------------------------------------------------------

    def _make_lists(self, theme: Theme) -> None:
        self._list = QListView(self)
        self._list.setModel(self._names)
        self._list.setItemDelegate(NameDelegate(theme, self._icons, self))
        self._list.setAccessibleName(self.tr("Names"))
        self._list.setFixedWidth(_NAMES_PX)
        self._list.activated.connect(self._on_search)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._pictures = QListView(self)
        self._pictures.setModel(self._examples)
        self._pictures.setItemDelegate(ExampleDelegate(theme, self))
        self._pictures.setAccessibleName(self.tr("Photos that the name was taught with"))
        self._pictures.setViewMode(QListView.ViewMode.IconMode)
        self._pictures.setResizeMode(QListView.ResizeMode.Adjust)
        self._pictures.setMovement(QListView.Movement.Static)
        self._pictures.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._pictures.selectionModel().selectionChanged.connect(self._show_buttons)
        for view in (self._list, self._pictures):
            view.setMouseTracking(True)
            view.setUniformItemSizes(True)
            view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._on_menu)
            view.installEventFilter(self)

    def _make_buttons(self) -> None:
        self.import_ = self._button(self.tr("Import…"), "download-simple")
        self.import_.clicked.connect(self.import_requested)
        self.export_all = self._button(self.tr("Export all…"), "export")
        self.export_all.clicked.connect(lambda: self.export_requested.emit(None))
        self.search = self._button(self.tr("Search"), "magnifying-glass", is_primary=True)
        self.search.clicked.connect(self._on_search)
        self.rename = self._button(self.tr("Rename…"), "pencil-simple")
        self.rename.clicked.connect(lambda: self._emit(self.rename_requested))
        self.remove = self._button(self.tr("Remove photos"), "minus-circle")
        self.remove.setToolTip(
            self.tr("The chosen photos are no examples of the name any more; they stay as they are")
        )
        self.remove.clicked.connect(self._on_remove)
        self.export = self._button(self.tr("Export…"), "export")
        self.export.clicked.connect(lambda: self._emit(self.export_requested))
        self.delete = self._button(self.tr("Delete"), "trash")
        self.delete.setToolTip(self.tr("Forget the name; the photos stay as they are"))
        self.delete.clicked.connect(lambda: self._emit(self.delete_requested))

    def _button(self, text: str, icon: str, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setIcon(self._icons.icon(icon, "on_accent" if is_primary else "text"))
        button.setIconSize(BUTTON_ICON)
        if is_primary:
            button.setProperty("kind", "primary")
        return button

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
        page.add_button(self.tr("Choose photos"), icon="image", is_primary=True).clicked.connect(
            self.photos_requested
        )
        page.add_button(self.tr("Import…"), icon="download-simple").clicked.connect(
            self.import_requested
        )
        return page

    def _lay_out(self) -> QWidget:
        page = QWidget(self)
        title = label(page, "heading", self.tr("Names"))
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.import_)
        top.addWidget(self.export_all)
        words = self.tr(
            "Names that you taught. They stay in this library and are never written to your photos."
        )
        self._name = label(page, "title")
        self._state = label(page, "dim")
        bar = QWidget(page)
        row = FlowLayout(bar, spacing=8, side=Qt.AlignmentFlag.AlignLeft)
        for button in self.buttons:
            row.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._name)
        right.addWidget(self._state)
        right.addWidget(bar)
        right.addWidget(self._pictures, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._list)
        both.addLayout(right, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(label(page, "dim", words))
        column.addLayout(both, 1)
        order = [self.import_, self.export_all, self._list, *self.buttons, self._pictures]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        return page

    # What is shown -----------------------------------------------------------------------------

    def _on_read(self, read: _Shown) -> None:
        concepts, pictures = read
        before = self._list.currentIndex().row()
        self._names.set_concepts(concepts, pictures)
        self._stack.setCurrentWidget(self._listed if concepts else self._nothing)
        wanted = None if self._wanted is None else self._names.row_of(self._wanted)
        if wanted is not None:
            self._wanted = None
            self._choose(wanted)
        elif concepts and not self._list.currentIndex().isValid():
            self._choose(min(max(before, 0), len(concepts) - 1))
        self._show_current()

    def _choose(self, row: int) -> None:
        self._list.selectionModel().setCurrentIndex(
            self._names.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._examples.set_examples([])
        self._show_current()

    def _show_current(self) -> None:
        concept = self.current
        if concept is None:
            self._examples.set_examples([])
            return
        self._name.setText(concept.name)
        state, advice = self._names.state_text(concept), self._names.advice(concept)
        self._state.setText(f"{state}. {advice}" if advice else state)
        self._show_buttons()

        def work(_token: CancelToken) -> list[tuple[int, QImage]]:
            found = self._library.concepts.thumbnails(concept.id)
            return [(id_, QImage.fromData(QByteArray(encoded))) for id_, encoded in found]

        self._reading_examples.submit(work, self._on_examples, self.failed.emit)

    def _on_examples(self, examples: Sequence[tuple[int, QImage]]) -> None:
        self._examples.set_examples(examples)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        concept = self.current
        self.search.setEnabled(concept is not None and concept.is_usable)
        self.remove.setEnabled(bool(self._pictures.selectionModel().selectedRows()))

    # What the user does ------------------------------------------------------------------------

    def _emit(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(self.current)

    @Slot()
    def _on_search(self) -> None:
        if self.current is not None and self.current.is_usable:
            self.search_requested.emit(self.current)

    @Slot()
    def _on_remove(self) -> None:
        ids = self._examples.ids_at(self._pictures.selectionModel().selectedRows())
        if ids and self.current is not None:
            self.remove_requested.emit(self.current, ids)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        view = self.sender()
        assert isinstance(view, QListView)
        if not view.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in [self.remove] if view is self._pictures else self.buttons:
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.popup(view.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete and F2 do what the buttons do."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if is_delete and watched in (self._list, self._pictures):
                (self.delete if watched is self._list else self.remove).click()
                return True
            if event.key() == Qt.Key.Key_F2 and watched is self._list:
                self.rename.click()
                return True
        return super().eventFilter(watched, event)
