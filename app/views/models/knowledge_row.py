"""One line of what models know: who described how many photos, its size, and its deletion."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.controllers.stored_knowledge import Deletion
from app.icons import BUTTON_ICON, Icons
from app.translations import in_words
from app.views.flow_layout import FlowLayout
from app.views.label import label
from app.views.models.knowledge_words import deleting_text, deletion_text, row_text
from app.views.own_escape import keep_escape
from app.views.texts import without_ellipsis
from indexer.library.stored_vectors import StoredVectors
from indexer.model_shelf import Shelf

_STEPS = 1000


class KnowledgeRow(QFrame):
    """Made once an encoder and given new states; the focus stays where the user's hand is."""

    delete_requested = Signal(object)
    """Its `StoredVectors`; the user was asked."""
    stop_requested = Signal()

    _is_asking = False  # of the class: events come while a widget is still being made

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelCard")
        self._vectors: StoredVectors | None = None
        self._shelf: Shelf | None = None
        self._deletion: Deletion | None = None
        self._name = label(self, "heading")
        self._role = label(self, "badge")
        self._role.setWordWrap(False)
        self._figures = label(self, "dim")
        self._state = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.delete = self._button(self.tr("Delete…"), icons, "trash")
        self.delete.clicked.connect(self._on_ask)
        self.keep = self._button(self.tr("Keep"), icons)
        self.keep.clicked.connect(self._on_keep)
        self.confirm = self._button(self.tr("Delete"), icons, "trash")
        self.confirm.clicked.connect(self._on_confirm)
        self.stop = self._button(self.tr("Stop"), icons, "x")
        self.stop.clicked.connect(self.stop_requested)
        self._buttons = (self.keep, self.confirm, self.stop, self.delete)
        self._lay_out()

    def _button(self, text: str, icons: Icons, icon: str = "") -> QPushButton:
        button = QPushButton(text, self)
        if icon:
            button.setIcon(icons.icon(icon))
            button.setIconSize(BUTTON_ICON)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self._role, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QWidget(self)
        buttons = FlowLayout(self._row, spacing=8)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addWidget(QWidget(self._row))  # takes what is left of the line
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(top)
        for part in (self._figures, self._state, self._bar, self._row):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """All that is said."""
        parts = (self._name, self._role, self._figures, self._state)
        return " ".join(part.text() for part in parts if not part.isHidden())

    def show_vectors(
        self, vectors: StoredVectors, role: str, shelf: Shelf | None, deletion: Deletion | None
    ) -> None:
        """Show what there is.

        Args:
            vectors: What one encoder has made of the photos.
            role: Why it is needed; empty where it may be deleted.
            shelf: The models, for what making it anew would take.
            deletion: Of any encoder, where one goes on.
        """
        focused = QApplication.focusWidget()
        self._vectors, self._shelf, self._deletion = vectors, shelf, deletion
        mine = deletion is not None and deletion.vectors.encoder_id == vectors.encoder_id
        self._is_asking = self._is_asking and not role and deletion is None
        name = in_words(vectors.name)
        self._name.setText(name)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self._figures.setText(row_text(vectors))
        if mine and deletion is not None:
            self._state.setText(deleting_text(deletion))
        else:
            self._state.setText(deletion_text(vectors, shelf) if self._is_asking else "")
        self._state.setVisible(bool(self._state.text()))
        self._show_bar(deletion if mine else None)
        is_free = not role and deletion is None and not self._is_asking
        can_stop = mine and deletion is not None and not deletion.is_stopping
        for button, is_shown in (
            (self.keep, self._is_asking),
            (self.confirm, self._is_asking),
            (self.stop, can_stop),
            (self.delete, is_free),
        ):
            button.setVisible(is_shown)
            button.setAccessibleName(
                self.tr("{0}: what {1} knows").format(without_ellipsis(button.text()), name)
            )
        self._row.setVisible(any(not button.isHidden() for button in self._buttons))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.text)
        if any(button is focused and button.isHidden() for button in self._buttons):
            there = [button for button in self._buttons if not button.isHidden()]
            if there:
                there[0].setFocus()

    def _show_bar(self, deletion: Deletion | None) -> None:
        self._bar.setVisible(deletion is not None)
        if deletion is not None:
            self._bar.setRange(0, _STEPS if deletion.total else 0)
            self._bar.setValue(_STEPS * deletion.done // max(1, deletion.total))
            self._bar.setAccessibleName(self._state.text())

    def _show_again(self) -> None:
        if self._vectors is not None:
            role = "" if self._role.isHidden() else self._role.text()
            self.show_vectors(self._vectors, role, self._shelf, self._deletion)

    # What the user does ----------------------------------------------------------------------

    @Slot()
    def _on_ask(self) -> None:
        self._is_asking = True
        self._show_again()
        self.keep.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        self._is_asking = False
        self._show_again()
        self.delete.setFocus()

    @Slot()
    def _on_confirm(self) -> None:
        self._is_asking = False
        self.delete_requested.emit(self._vectors)

    def event(self, event: QEvent) -> bool:
        """While it asks, Escape is its own and clears no search."""
        return (self._is_asking and keep_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the question back."""
        if event.key() == Qt.Key.Key_Escape and self._is_asking:
            self._on_keep()
        else:
            super().keyPressEvent(event)
