"""The models page: every model that is offered or installed, and how to bring one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.controllers.changing_model import ChangingModel
from app.controllers.getting_models import GettingModels
from app.controllers.stored_knowledge import StoredKnowledge
from app.icons import Icons
from app.translations import in_words
from app.views.label import label
from app.views.models.card import ModelCard
from app.views.models.importing import ImportBox
from app.views.models.knowledge import KnowledgeList
from app.views.texts import error_text
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.model_shelf import Shelf

_WIDTH_PX = 860
"""Longer lines are hard to read; on a wide screen the rest stays empty."""


class ModelsPage(QWidget):
    """Cards, one a model. It asks `GettingModels` to do things, and shows what that says."""

    own_library_requested = Signal()
    """From the demo: there, models are only told about."""

    def __init__(
        self,
        getting: GettingModels,
        changing: ChangingModel,
        knowledge: StoredKnowledge,
        icons: Icons,
        *,
        is_demo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._getting = getting
        self._changing = changing
        self._stored = knowledge
        self._icons = icons
        self._is_demo = is_demo
        self._cards: dict[str, ModelCard] = {}
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        """Tests put something else here."""
        self.importing = ImportBox(getting, icons, self)
        self.importing.setVisible(not is_demo)
        self.importing.folder_requested.connect(self._on_folder)
        self.knowledge = KnowledgeList(knowledge, getting, changing, icons, self)
        self.knowledge.said.connect(self._announce)
        self.knowledge.rows_changed.connect(self._order_tabs)
        self._make_words()
        self._lay_out()
        changing.changed.connect(self._show_all)
        changing.ended.connect(self.read)
        knowledge.deleted.connect(getting.read)  # going back to that model takes longer now
        knowledge.stopped.connect(getting.read)
        getting.shelf_changed.connect(self._on_shelf)
        getting.job_changed.connect(self._show)
        getting.installed.connect(self._on_installed)
        getting.failed.connect(self._on_failed)

    @property
    def cards(self) -> dict[str, ModelCard]:
        """The cards by the ids of their models."""
        return self._cards

    @property
    def text(self) -> str:
        """All that is said, but for the cards."""
        labels = (self._intro, self._notice, self._device)
        return " ".join(each.text() for each in labels if not each.isHidden())

    def set_can_go_back(self, *, can_go_back: bool) -> None:
        """Whether the demo has a library of one's own to go back to."""
        self._own.setVisible(can_go_back and self._is_demo)

    def scroll_to(self, part: QWidget) -> None:
        """Have a part of the page seen."""
        self._scroll.ensureWidgetVisible(part)

    @Slot()
    def read(self) -> None:
        """Look at the models anew."""
        self._getting.read()
        if not self._is_demo:
            self._changing.read()
            self._stored.read()

    # Made once -------------------------------------------------------------------------------

    def _make_words(self) -> None:
        self._title = label(self, "title", self.tr("Models"))
        self._intro = label(
            self,
            "dim",
            self.tr(
                "A model lets Kindred understand what photos show and what you describe. It is "
                "downloaded once from {0}, when you say so, and then works on this computer alone: "
                "no photo ever leaves it. Only “Licence” opens your browser."
            ).format(self._getting.source),
        )
        self._notice = label(self)
        self._notice.setObjectName("modelNotice")
        self._notice.hide()
        self._device = label(self, "dim")
        self._device.hide()
        self._own = QPushButton(self.tr("Back to my own photos"), self)
        self._own.clicked.connect(self.own_library_requested)
        self._own.setVisible(False)

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        own = QHBoxLayout()
        own.addWidget(self._own)
        own.addStretch(1)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDTH_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 24)
        column.setSpacing(8)
        for words in (self._title, self._intro, self._notice, self._device):
            column.addWidget(words)
        column.addLayout(own)
        column.addSpacing(4)
        column.addLayout(self._list)
        for part in (self.knowledge, self.importing):
            column.addSpacing(12)
            column.addWidget(part)
        column.addStretch(1)
        centred = QWidget(self)
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(centred)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    # What happens ----------------------------------------------------------------------------

    @Slot(object)
    def _on_shelf(self, shelf: Shelf) -> None:
        wanted = [model.id for model in shelf.models]
        for model_id in [each for each in self._cards if each not in wanted]:
            self._cards.pop(model_id).deleteLater()
        for position, model_id in enumerate(wanted):
            if model_id not in self._cards:
                self._cards[model_id] = self._make_card(model_id)
                self._list.insertWidget(position, self._cards[model_id])
        self._order_tabs()
        self._show_notice(shelf)
        self._show_all()
        if self.isVisible() and not self._is_demo:
            self._getting.measure_if_idle()

    def _order_tabs(self) -> None:
        """As one sees them; cards are made last, and Tab would come to them last."""
        before = self._own
        for part in (*self._cards.values(), self.knowledge, self.importing):
            for button in part.findChildren(QPushButton):
                QWidget.setTabOrder(before, button)
                before = button

    def _make_card(self, model_id: str) -> ModelCard:
        card = ModelCard(model_id, self._icons, self)
        card.download_requested.connect(self._on_download)
        card.cancel_requested.connect(self._getting.cancel)
        card.discard_requested.connect(self._on_discard)
        card.use_requested.connect(self._getting.use)
        card.measure_requested.connect(self._getting.measure)
        card.remove_requested.connect(self._getting.remove)
        card.change.cancel_requested.connect(self._changing.cancel)
        card.change.finish_requested.connect(self._changing.finish)
        card.change.go_on_requested.connect(self._changing.go_on)
        card.licence_requested.connect(self._on_licence)
        card.asked.connect(self._show)
        card.set_for_reading_only(is_so=self._is_demo)
        return card

    @Slot()
    def _show_all(self) -> None:
        for model_id in self._cards:
            self._show(model_id)

    @Slot(str)
    def _show(self, model_id: str) -> None:
        shelf = self._getting.shelf
        model = shelf.get(model_id) if shelf is not None else None
        card = self._cards.get(model_id)
        if shelf is not None and model is not None and card is not None:
            card.show_state(
                model,
                shelf,
                job=self._getting.job(model_id),
                failure=self._getting.failure(model_id),
                can_measure=self._getting.can_measure,
                changing=self._changing,
            )

    def _show_notice(self, shelf: Shelf) -> None:
        has_model = any(model.is_in_use for model in shelf.models)
        if self._is_demo:
            notice = self.tr(
                "The sample library has a small model of its own, which knows drawn pictures only. "
                "The models for your own photos are chosen in your own library."
            )
        elif not has_model:
            notice = self.tr(
                "There is no model yet, and much works without one: show Kindred a photo, or a "
                "part of one, and it finds what looks alike; names, captions, places and the like "
                "find photos too. With a model you can also describe in words what a photo shows, "
                "and find what is alike in meaning."
            )
        else:
            notice = ""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        device = self._getting.device
        if self._getting.is_loading:
            device_text = self.tr("The model in use is being loaded…")
        elif device and has_model:
            device_text = self.tr("Photos are described on this device: {0}").format(
                in_words(device)
            )
        else:
            device_text = ""
        self._device.setText(device_text)
        self._device.setVisible(bool(device_text))

    @Slot(object)
    def _on_installed(self, model: InstalledModel) -> None:
        self._announce(self.tr("{0} is installed.").format(in_words(model.name)))

    @Slot(str, object)
    def _on_failed(self, _model_id: str, error: UserFacingError) -> None:
        self._announce(". ".join(error_text(error)))

    def _announce(self, text: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: look at what is there now."""
        super().showEvent(event)
        self.read()

    # What the user does ----------------------------------------------------------------------

    @Slot(str)
    def _on_download(self, model_id: str) -> None:
        model = self._getting.shelf.get(model_id) if self._getting.shelf else None
        if model is not None and model.entry is not None:
            self._getting.download(model.entry)

    @Slot(str)
    def _on_discard(self, model_id: str) -> None:
        model = self._getting.shelf.get(model_id) if self._getting.shelf else None
        if model is not None and model.entry is not None:
            self._getting.discard(model.entry)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.open_url(QUrl.fromLocalFile(folder))

    @Slot(str)
    def _on_licence(self, address: str) -> None:
        self.open_url(QUrl(address))
