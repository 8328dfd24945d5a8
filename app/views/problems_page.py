"""The problems page: which files could not be taken in, why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.controllers.looking_back import LookingBack
from app.icons import Icons
from app.models.problem_list import Column, ProblemList, ProblemRow, Wanted, load_problems
from app.models.problem_model import ProblemModel
from app.theme import Theme
from app.views.action_buttons import action_button, open_menu
from app.views.label import label
from app.views.page import Page
from app.views.problem_actions import ProblemActions
from app.views.problem_table import ProblemTable
from app.views.run_words import retry_text
from app.views.texts import count_text, problems_text
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import ProblemId

_TYPING_MS = 120
_READ_LOAD_SHARE = 4
"""A list is read again after this many times as long as reading took, while photos come in."""


class ProblemsPage(QWidget):
    """A table, or a good word when there is nothing wrong."""

    retry_requested = Signal(object)
    """Ids of problems; None: all that are not ignored."""
    ignore_requested = Signal(object)
    unignore_requested = Signal(object)
    show_in_files_requested = Signal(object)
    """A `Path`."""
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
        self._channel = Channel(library, bridge, "read")
        self._wanted = Wanted()
        self._list = ProblemList()
        self._looking_back = LookingBack(library, bridge, self)
        self._looking_back.ended.connect(self._on_retried)
        self._looking_back.failed.connect(self.failed)
        self._model = ProblemModel(self)
        self._table = ProblemTable(self._model, self)
        self._table.sort_requested.connect(self._on_sort)
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.selection_changed.connect(self._show_actions)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self._read)
        self._make_controls()
        nothing = Page(theme, icons, self)
        nothing.say(
            "check-circle", self.tr("No problems"), self.tr("Every file so far could be read.")
        )
        back = nothing.add_button(self.tr("Show ignored"))
        back.clicked.connect(lambda: self._show_ignored.setChecked(True))
        self._nothing, self._to_ignored = nothing, back
        self._listed = self._lay_out()
        self._stack = QStackedWidget(self)
        # Until the list was read neither is true.
        for page in (QWidget(self), self._nothing, self._listed):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._show_actions()

    @property
    def model(self) -> ProblemModel:
        """What is listed."""
        return self._model

    @property
    def table(self) -> ProblemTable:
        """The list itself."""
        return self._table

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done with the chosen files."""
        return self._actions.buttons

    @property
    def text(self) -> str:
        """What is said above the list."""
        return f"{self._count.text()} {self._result.text()}".strip()

    @property
    def is_empty_shown(self) -> bool:
        """Whether the good word is seen."""
        return self._stack.currentWidget() is self._nothing

    @Slot()
    def read(self) -> None:
        """Read the list anew; a long one not too often."""
        if self._channel.is_busy or self._reading.isActive():
            if not self._reading.isActive():
                self._reading.start(round(self._list.read_s * 1000 * _READ_LOAD_SHARE))
            return
        self._read()

    # Layout ----------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self._count = QLabel(self)
        self._count.setProperty("kind", "heading")
        self._result = label(self, "dim")
        self._result.hide()
        self._retry_all = action_button(
            self, self._icons, self.tr("Try all again"), "arrows-clockwise"
        )
        self._retry_all.clicked.connect(self._on_retry_all)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter by name, folder or reason"))
        self._filter.setAccessibleName(self.tr("Filter the problems"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._on_wanted_changed)
        self._show_ignored = QPushButton(self)
        self._show_ignored.setCheckable(True)
        self._show_ignored.setProperty("kind", "quiet")
        self._show_ignored.setAccessibleName(self.tr("Show ignored"))
        self._show_ignored.toggled.connect(self._on_wanted_changed)
        self._actions = ProblemActions(self._icons, self)
        self._actions.retry_clicked.connect(self._on_retry)
        self._actions.files_clicked.connect(self._on_files)
        self._actions.ignore_clicked.connect(self._on_ignore)

    def _lay_out(self) -> QWidget:
        words = self.tr(
            "These files could not be read, and are tried again when they change. "
            "All other photos are indexed."
        )
        explain = label(self, "dim", words)
        top = QHBoxLayout()
        top.addWidget(self._count, 1)
        top.addWidget(self._retry_all)
        sifting = QHBoxLayout()
        sifting.setSpacing(8)
        sifting.addWidget(self._filter, 1)
        sifting.addWidget(self._show_ignored)
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(explain)
        column.addWidget(self._result)
        column.addLayout(sifting)
        column.addWidget(self._table, 1)
        column.addWidget(self._actions)
        return listed

    # Reading ---------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        wanted, before = self._wanted, self._list.rows

        def work(_token: CancelToken) -> tuple[ProblemList, bool]:
            problems = load_problems(self._library, wanted)
            return problems, problems.rows == before  # thousands: not in the GUI thread

        self._channel.submit(work, self._on_read, self._on_failed)

    def _on_read(self, answer: tuple[ProblemList, bool]) -> None:
        problems, is_same = answer
        if not is_same:
            self._table.keep_chosen(lambda: self._model.set_list(problems))
        self._list = problems
        self._show_counts()
        has_some = bool(problems.problems or self._wanted.is_ignored)
        self._to_ignored.setVisible(problems.ignored > 0)
        self._stack.setCurrentWidget(self._listed if has_some else self._nothing)
        self._show_actions()

    def _show_counts(self) -> None:
        problems = self._list
        if self._wanted.is_ignored:
            self._count.setText(self.tr("{0} ignored").format(count_text(problems.ignored)))
        else:
            self._count.setText(problems_text(problems.problems))
        self._show_ignored.setText(
            self.tr("Back to the problems")
            if self._wanted.is_ignored
            else self.tr("Show ignored ({0})").format(count_text(problems.ignored))
        )
        self._show_ignored.setVisible(self._wanted.is_ignored or problems.ignored > 0)
        self._retry_all.setVisible(not self._wanted.is_ignored)

    def _on_failed(self, error: UserFacingError) -> None:
        self.failed.emit(error)

    @Slot(int, int)
    def _on_retried(self, tried: int, failing: int) -> None:
        self._say(retry_text(tried, failing))

    def _say(self, text: str) -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))

    # What the user does ----------------------------------------------------------------------

    def _chosen(self) -> list[ProblemRow]:
        return [self._model.rows[row] for row in self._table.chosen_rows()]

    def _ids(self) -> list[ProblemId]:
        return [row.problem.id for row in self._chosen()]

    @Slot()
    def _on_retry_all(self) -> None:
        ids = [row.problem.id for row in self._list.rows]
        self._retry(ids, asked=None if not self._wanted.text else ids)

    @Slot()
    def _on_retry(self) -> None:
        ids = self._ids()
        if ids:
            self._retry(ids, asked=ids)

    def _retry(self, ids: list[ProblemId], *, asked: list[ProblemId] | None) -> None:
        self._looking_back.follow(ids)
        self._say(self.tr("Being tried again…"))
        self.retry_requested.emit(asked)

    @Slot()
    def _on_ignore(self) -> None:
        ids = self._ids()
        if ids:
            self._say("")
            is_back = self._wanted.is_ignored
            (self.unignore_requested if is_back else self.ignore_requested).emit(ids)

    @Slot()
    def _on_files(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.show_in_files_requested.emit(chosen[0].problem.path)

    @Slot()
    def _on_wanted_changed(self) -> None:
        self._wanted = Wanted(
            self._show_ignored.isChecked(),
            self._filter.text(),
            self._wanted.column,
            self._wanted.is_descending,
        )
        self._reading.start(_TYPING_MS)

    @Slot(int, bool)
    def _on_sort(self, column: int, is_descending: bool) -> None:
        now = self._wanted
        self._wanted = Wanted(now.is_ignored, now.text, Column(column), is_descending)
        self._read()

    @Slot()
    def _show_actions(self) -> None:
        count = len(self._table.chosen_rows())
        self._actions.show_for(count, are_ignored=self._wanted.is_ignored)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self._table.indexAt(at).isValid():
            open_menu(self.buttons, self._table, at)
