"""A section of the models page: what models know of the photos, and the deletion of old parts."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controllers.changing_model import ChangingModel
from app.controllers.getting_models import GettingModels
from app.controllers.stored_knowledge import StoredKnowledge
from app.icons import Icons
from app.views.label import label
from app.views.models.knowledge_row import KnowledgeRow
from app.views.models.knowledge_words import freed_text, stopped_text
from app.views.texts import error_text
from indexer.errors import UserFacingError
from indexer.library.stored_vectors import Freed, StoredVectors
from indexer.types import EncoderId


class KnowledgeList(QWidget):
    """A row an encoder; hidden while nothing was described."""

    said = Signal(str)
    """What came of a deletion, to be read aloud."""
    rows_changed = Signal()

    def __init__(
        self,
        knowledge: StoredKnowledge,
        getting: GettingModels,
        changing: ChangingModel,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._getting = getting
        self._changing = changing
        self._icons = icons
        self._rows: dict[EncoderId, KnowledgeRow] = {}
        self._result = label(self)
        self._result.setObjectName("modelNotice")
        self._result.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self, "heading", self.tr("What models know of your photos")))
        column.addWidget(
            label(
                self,
                "dim",
                self.tr(
                    "Each model describes photos in its own way, so each keeps its own notes. "
                    "Those of a model that is not in use only make changing back quick."
                ),
            )
        )
        column.addLayout(self._list)
        column.addWidget(self._result)
        knowledge.changed.connect(self._show)
        knowledge.deleted.connect(self._on_deleted)
        knowledge.stopped.connect(self._on_stopped)
        knowledge.failed.connect(self._on_failed)
        getting.shelf_changed.connect(self._show)
        self.hide()

    @property
    def rows(self) -> dict[EncoderId, KnowledgeRow]:
        """The rows by their encoders."""
        return self._rows

    @property
    def result(self) -> str:
        """What came of the last deletion; empty before."""
        return self._result.text()

    @Slot()
    def _show(self) -> None:
        vectors, knowledge = self._knowledge.vectors, self._knowledge
        wanted = [each.encoder_id for each in vectors]
        before = list(self._rows)
        for encoder_id in [each for each in self._rows if each not in wanted]:
            self._rows.pop(encoder_id).deleteLater()
        for position, each in enumerate(vectors):
            row = self._rows.get(each.encoder_id)
            if row is None:
                row = self._rows[each.encoder_id] = KnowledgeRow(self._icons, self)
                row.delete_requested.connect(self._on_delete)
                row.stop_requested.connect(knowledge.stop)
                self._list.insertWidget(position, row)
            row.show_vectors(each, self._role(each), self._getting.shelf, knowledge.deletion)
        self.setVisible(bool(vectors) or bool(self.result))
        if before != list(self._rows):
            self.rows_changed.emit()

    def _role(self, vectors: StoredVectors) -> str:
        """Why it is needed; empty where it may be deleted."""
        switch = self._changing.switch
        if self._knowledge.is_built_in(vectors.encoder_id):
            return self.tr("Built in")
        if not vectors.is_in_use:
            return ""
        if switch is not None and vectors.model_id == switch.to_id:
            return self.tr("Takes over next")
        return self.tr("In use")

    @Slot(object)
    def _on_delete(self, vectors: StoredVectors) -> None:
        self._say("")
        self._knowledge.delete(vectors)

    @Slot(object, object)
    def _on_deleted(self, vectors: StoredVectors, freed: Freed) -> None:
        self._say(freed_text(vectors, freed))

    @Slot(object)
    def _on_stopped(self, vectors: StoredVectors) -> None:
        self._say(stopped_text(vectors))

    @Slot(object)
    def _on_failed(self, error: UserFacingError) -> None:
        headline, more = error_text(error)
        self._say(f"{headline}. {more}")

    def _say(self, text: str) -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))
        if text:
            self.said.emit(text)
