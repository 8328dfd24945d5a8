"""One taught name: with which photos it was taught, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget

from app.delegates.name_delegate import ExampleDelegate
from app.icons import Icons
from app.models.taught_names import ExamplesModel
from app.theme import Theme
from app.views.action_buttons import action_button, open_menu
from app.views.flow_layout import FlowLayout
from app.views.item_list import item_list
from app.views.label import label
from indexer.catalog.concept_records import Concept


class NameDetail(QWidget):
    """Told what to show; says what the user wants. Signals carry a `Concept`."""

    search_requested = Signal(object)
    rename_requested = Signal(object)
    delete_requested = Signal(object)
    remove_requested = Signal(object, object)
    """And the ids of examples of it."""
    export_requested = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._concept: Concept | None = None
        self._name = label(self, "title")
        self._state = label(self, "dim")
        self._examples = ExamplesModel(self)
        self._make_buttons()
        self._make_view(theme)
        bar = QWidget(self)
        row = FlowLayout(bar, spacing=8, side=Qt.AlignmentFlag.AlignLeft)
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addWidget(bar)
        column.addWidget(self.view, 1)

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done with the name."""
        return [self.search, self.rename, self.remove, self.export, self.delete]

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._name.text()} {self._state.text()}"

    def show_concept(self, concept: Concept | None, state: str) -> None:
        """Show a name, without examples until these come, if it is another."""
        if concept is None or self._concept is None or concept.id != self._concept.id:
            self._examples.set_examples([])
        self._concept = concept
        self._name.setText("" if concept is None else concept.name)
        self._state.setText(state)
        self._show_buttons()

    def show_examples(self, examples: Sequence[tuple[int, QImage]]) -> None:
        """Show what the name was taught with."""
        self._examples.set_examples(examples)
        self._show_buttons()

    # Made once ---------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.search = action_button(
            self, self._icons, self.tr("Search"), "magnifying-glass", is_primary=True
        )
        self.search.clicked.connect(lambda: self._emit(self.search_requested))
        self.rename = action_button(self, self._icons, self.tr("Rename…"), "pencil-simple")
        self.rename.clicked.connect(lambda: self._emit(self.rename_requested))
        self.remove = action_button(self, self._icons, self.tr("Remove photos"), "minus-circle")
        self.remove.setToolTip(
            self.tr("The chosen photos are no examples of the name any more; they stay as they are")
        )
        self.remove.clicked.connect(self._on_remove)
        self.export = action_button(self, self._icons, self.tr("Export…"), "export")
        self.export.clicked.connect(lambda: self._emit(self.export_requested))
        self.delete = action_button(self, self._icons, self.tr("Delete"), "trash")
        self.delete.setToolTip(self.tr("Forget the name; the photos stay as they are"))
        self.delete.clicked.connect(lambda: self._emit(self.delete_requested))

    def _make_view(self, theme: Theme) -> None:
        name = self.tr("Photos that the name was taught with")
        view = self.view = item_list(self, self._examples, ExampleDelegate(theme, self), name)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.customContextMenuRequested.connect(self._on_menu)
        view.selectionModel().selectionChanged.connect(self._show_buttons)

    # -------------------------------------------------------------------------------------------

    @Slot()
    def _show_buttons(self) -> None:
        self.search.setEnabled(self._concept is not None and self._concept.is_usable)
        self.remove.setEnabled(bool(self.view.selectionModel().selectedRows()))

    def _emit(self, signal: SignalInstance) -> None:
        if self._concept is not None:
            signal.emit(self._concept)

    @Slot()
    def _on_remove(self) -> None:
        ids = self._examples.ids_at(self.view.selectionModel().selectedRows())
        if ids and self._concept is not None:
            self.remove_requested.emit(self._concept, ids)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            open_menu([self.remove], self.view, at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete removes the chosen examples."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        ):
            self.remove.click()
            return True
        return super().eventFilter(watched, event)
