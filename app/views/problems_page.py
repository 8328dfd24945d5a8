"""The problems page: which files could not be taken in, and why, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.icons import BUTTON_ICON, Icons
from app.models.problem_model import ProblemModel
from app.theme import Theme
from app.views.page import Page
from app.views.texts import problems_text
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Problem

_LIMIT = 10_000
"""More lines than anybody reads; the sidebar tells the whole number."""


class _SentenceDelegate(QStyledItemDelegate):
    """Cuts a sentence at its end, where names and folders are cut in their middle."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


class ProblemsPage(QWidget):
    """A table, or a good word when there is nothing wrong."""

    retry_requested = Signal()
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
        self._channel = Channel(library, bridge, "read")
        self._model = ProblemModel(self)
        self._count = QLabel(self)
        self._count.setProperty("kind", "heading")
        explain = QLabel(
            self.tr(
                "These files could not be read, and are tried again when they change. "
                "All other photos are indexed."
            ),
            self,
        )
        explain.setProperty("kind", "dim")
        explain.setWordWrap(True)
        retry = QPushButton(self.tr("Look again"), self)
        retry.setIcon(icons.icon("arrows-clockwise"))
        retry.setIconSize(BUTTON_ICON)
        retry.clicked.connect(self.retry_requested)
        self._table = QTableView(self)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Problems"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)  # Tab leaves the table, arrows walk in it
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(32)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # What is wrong matters most, and gets what a small window has to give.
        header.resizeSection(0, 150)
        header.resizeSection(1, 130)
        self._table.setItemDelegateForColumn(2, _SentenceDelegate(self._table))
        nothing = Page(theme, icons, self)
        nothing.say(
            "check-circle", self.tr("No problems"), self.tr("Every file so far could be read.")
        )
        top = QHBoxLayout()
        top.addWidget(self._count, 1)
        top.addWidget(retry)
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(explain)
        column.addWidget(self._table, 1)
        self._stack = QStackedWidget(self)
        self._nothing, self._listed = nothing, listed
        # Until the list was read neither is true.
        for page in (QWidget(self), nothing, listed):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def model(self) -> ProblemModel:
        """What is listed."""
        return self._model

    @Slot()
    def read(self) -> None:
        """Read the list anew."""

        def work(_token: CancelToken) -> tuple[list[Problem], int]:
            catalog = self._library.catalog
            return catalog.problems(0, _LIMIT), catalog.problem_count()

        self._channel.submit(work, self._on_read, self._on_failed)

    def _on_read(self, answer: tuple[list[Problem], int]) -> None:
        problems, count = answer
        self._model.set_problems(problems)
        self._count.setText(problems_text(count))
        self._stack.setCurrentWidget(self._listed if problems else self._nothing)

    def _on_failed(self, error: UserFacingError) -> None:
        self.failed.emit(error)
