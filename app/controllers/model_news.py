"""Tells what becomes of models while their page is not seen, and how far a change is. GUI thread.

Downloads and imports that end, a change of model that goes on or is over.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.changing_model import ChangingModel
from app.controllers.getting_models import GettingModels
from app.translations import in_words
from app.views.bottom_bar import BottomBar
from app.views.message_bar import MessageAction, MessageBar
from app.views.models.change_words import brief_text, briefest_text, ended_text
from app.views.models.page import ModelsPage
from app.views.run_panel import RunPanel
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.events import ModelSwitch
from indexer.library import Library


class ModelNews(QObject):
    """The page itself shows all of it in place, without a message."""

    def __init__(
        self,
        library: Library,
        getting: GettingModels,
        changing: ChangingModel,
        bottom_bar: BottomBar,
        run_panel: RunPanel,
        page: ModelsPage,
        message: MessageBar,
        show_page: MessageAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._changing = changing
        self._bottom_bar = bottom_bar
        self._run_panel = run_panel
        self._page = page
        self._message = message
        self._show_page = show_page
        getting.installed.connect(self._on_installed)
        getting.failed.connect(self._on_failed)
        changing.changed.connect(self._on_change)
        changing.ended.connect(self._on_ended)
        changing.failed.connect(message.show_error)

    @Slot(object)
    def _on_installed(self, model: InstalledModel) -> None:
        if self._page.isVisible():
            return
        headline = self.tr("{0} is installed.").format(in_words(model.name))
        if self._library.models.in_use is None:
            self._message.show_notice(
                headline, self.tr("Your photos are described by it now; search as they come.")
            )
        else:
            self._message.show_notice(
                headline, self.tr("It is not in use yet."), action=self._show_page
            )

    @Slot(str, object)
    def _on_failed(self, _model_id: str, error: UserFacingError) -> None:
        if not self._page.isVisible():
            self._message.show_error(error)

    @Slot()
    def _on_change(self) -> None:
        switch = self._changing.switch
        text = brief_text(switch, is_moving=self._changing.is_moving) if switch else ""
        self._bottom_bar.set_change(text, briefest_text(switch) if switch else "")
        self._run_panel.set_change(text)

    @Slot(object, bool)
    def _on_ended(self, switch: ModelSwitch, has_taken_over: bool) -> None:
        action = None if self._page.isVisible() else self._show_page
        words = ended_text(switch, has_taken_over=has_taken_over)
        self._message.show_notice(*words, action=action)
