"""Tells of downloads and imports that end while the models page is not seen. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.getting_models import GettingModels
from app.translations import in_words
from app.views.message_bar import MessageAction, MessageBar
from app.views.models.page import ModelsPage
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.library import Library


class ModelNews(QObject):
    """The page itself shows all of it in place, without a message."""

    def __init__(
        self,
        library: Library,
        getting: GettingModels,
        page: ModelsPage,
        message: MessageBar,
        show_page: MessageAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._page = page
        self._message = message
        self._show_page = show_page
        getting.installed.connect(self._on_installed)
        getting.failed.connect(self._on_failed)

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
