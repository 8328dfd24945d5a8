"""The settings dialog: a list of pages, and the page that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.bridge import EngineBridge
from app.controllers.housekeeping import Housekeeping
from app.controllers.protecting import Protecting
from app.dialogs.settings.about_page import AboutPage
from app.dialogs.settings.appearance_page import AppearancePage
from app.dialogs.settings.cache_page import CachePage
from app.dialogs.settings.data_page import DataPage
from app.dialogs.settings.ignored_page import IgnoredPage
from app.dialogs.settings.indexing_page import IndexingPage
from app.dialogs.settings.model_page import ModelPage
from app.dialogs.settings.page import SettingsPage
from app.dialogs.settings.protected_page import ProtectedPage
from app.dialogs.settings.questions import Questions
from app.dialogs.settings.task_line import TaskLine
from app.settings import Settings
from app.theme import Theme
from app.translations import languages
from indexer.library import Library

_SIZE = (780, 600)
_LIST_MARGIN_PX = 40


class SettingsDialog(QDialog):
    """Few settings, each with one sentence."""

    language_chosen = Signal()
    models_requested = Signal()
    shortcuts_requested = Signal()
    look_requested = Signal()
    reopen_requested = Signal(object)
    """See `DataPage`."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        settings: Settings,
        theme: Theme,
        housekeeping: Housekeeping,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(*_SIZE)
        self.list = QListWidget(self)  # before the pages: Tab goes on in the order of making
        self.questions = Questions(self)
        self.appearance = AppearancePage(settings, theme, languages(), self)
        self.model = ModelPage(library, bridge, housekeeping, self)
        self.indexing = IndexingPage(settings, housekeeping, self)
        self.cache = CachePage(library, housekeeping, self.questions, self)
        self.ignored = IgnoredPage(housekeeping, self)
        self.protecting = Protecting(library, bridge, self)
        self.protected = ProtectedPage(self.protecting, self.questions, self)
        self.data = DataPage(library, settings, housekeeping, self.questions, self)
        self.about = AboutPage(self)
        self.pages: tuple[SettingsPage, ...] = (
            self.appearance,
            self.model,
            self.indexing,
            self.cache,
            self.ignored,
            self.protected,
            self.data,
            self.about,
        )
        self.task_line = TaskLine(housekeeping, self)
        self._lay_out()
        self.appearance.language_chosen.connect(self._on_language)
        self.model.models_requested.connect(self._on_models)
        self.data.models_requested.connect(self._on_models)
        self.ignored.look_requested.connect(self.look_requested)
        self.data.reopen_requested.connect(self._on_reopen)
        self.list.currentRowChanged.connect(self._on_page)
        self.list.setCurrentRow(0)

    def show_page(self, page: SettingsPage) -> None:
        """Go to a page."""
        self.list.setCurrentRow(self.pages.index(page))

    def done(self, result: int) -> None:
        """Keep what was typed last, however the dialog is closed."""
        self.ignored.finish()
        self.protecting.close()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """The list is where the keyboard begins."""
        super().showEvent(event)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([page.title for page in self.pages])
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + _LIST_MARGIN_PX)
        self._stack = QStackedWidget(self)
        for page in self.pages:
            area = QScrollArea(self._stack)
            area.setWidget(page)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(area)
        shortcuts = QPushButton(self.tr("Keyboard shortcuts…"), self)
        shortcuts.clicked.connect(self.shortcuts_requested)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        close.setDefault(True)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self.task_line)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 12, 16, 12)
        buttons.addWidget(shortcuts)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    @Slot(int)
    def _on_page(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.pages[row].opened()

    @Slot()
    def _on_language(self) -> None:
        self.accept()
        self.language_chosen.emit()

    @Slot()
    def _on_models(self) -> None:
        self.accept()
        self.models_requested.emit()

    @Slot(object)
    def _on_reopen(self, work: object) -> None:
        self.accept()
        self.reopen_requested.emit(work)
