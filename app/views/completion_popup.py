"""What could be typed next, below the search field, while one types.

It never takes the focus: the field keeps it, and with it every key that means nothing here. No row
is chosen before the user chooses one, so that Return goes on searching. GUI thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout

from app.theme import Theme
from app.views.completion_list import ROW_PX, CompletionDelegate, CompletionModel
from indexer.search.completion import Completion

_ROWS = 10
_NARROWEST_PX, _WIDEST_PX = 160, 440
_PAD_PX = 4
_MARGIN_PX = 8
_KEY = Qt.Key


class CompletionPopup(QFrame):
    """A list that floats in the field's window."""

    accepted = Signal(object)
    """A `Completion`."""
    moved = Signal(str)
    """Another row was chosen: what a screen reader shall say."""

    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("completionPopup")
        self.model = CompletionModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CompletionDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        column.addWidget(self.view)
        field.installEventFilter(self)
        self.hide()

    @property
    def chosen(self) -> Completion | None:
        """The row that the user went to."""
        row = self.view.currentIndex().row()
        return self.model.offered[row] if 0 <= row < len(self.model.offered) else None

    def offer(self, completions: Sequence[Completion]) -> None:
        """Show these; none: nothing."""
        if tuple(completions) != self.model.offered:
            self.model.offer(completions)
        else:
            self.view.setCurrentIndex(QModelIndex())
        if not completions:
            self.hide()
            return
        self._place(completions)
        self.show()
        self.raise_()

    def _place(self, completions: Sequence[Completion]) -> None:
        """Below the word that is being typed, inside the window."""
        field, window = self._field, self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        option_width = max(
            self.view.sizeHintForIndex(self.model.index(row, 0)).width()
            for row in range(len(completions))
        )
        rows = min(len(completions), _ROWS)
        bar = 0 if len(completions) <= _ROWS else 12
        width = min(max(option_width + 2 * _PAD_PX + bar + 2, _NARROWEST_PX), _WIDEST_PX)
        before = field.text()[completions[0].start : field.cursorPosition()]
        x = field.cursorRect().center().x() - field.fontMetrics().horizontalAdvance(before)
        corner = field.mapTo(window, QPoint(max(x, 0) - _PAD_PX, field.height() + _MARGIN_PX))
        width = min(width, window.width() - 2 * _MARGIN_PX)
        height = rows * ROW_PX + 2 * _PAD_PX + 2
        height = min(height, max(window.height() - corner.y() - _MARGIN_PX, ROW_PX))
        left = min(max(corner.x(), _MARGIN_PX), window.width() - width - _MARGIN_PX)
        self.setGeometry(left, corner.y(), width, height)

    # Keys --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field, while something is offered; and its focus."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if self.isHidden() or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == _KEY.Key_Escape:
            event.accept()  # before the window clears the search
            return True
        return event.type() == QEvent.Type.KeyPress and self._handle_key(event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_plain:
            return False
        match event.key():
            case _KEY.Key_Down:
                self._step(1)
            case _KEY.Key_Up:
                self._step(-1)
            case _KEY.Key_Escape:
                self.hide()
            case _KEY.Key_Return | _KEY.Key_Enter if self.chosen is None:
                self.hide()
                return False  # it searches, as ever
            case _KEY.Key_Return | _KEY.Key_Enter:
                self._accept(self.chosen)
            case _KEY.Key_Tab if self.chosen is None and not self._is_begun:
                self.hide()
                return False  # it goes on to the next control, as ever
            case _KEY.Key_Tab:
                self._accept(self.chosen or self.model.offered[0])
            case _:
                return False
        return True

    @property
    def _is_begun(self) -> bool:
        """Whether some of what is offered is typed: else Tab would put in whatever comes first."""
        first = self.model.offered[0]
        return first.end > first.start

    def _step(self, rows: int) -> None:
        """Down from the field to the first row, from the last row back to the field."""
        stops = self.model.rowCount() + 1  # the field is one of them
        row = (self.view.currentIndex().row() + 1 + rows) % stops - 1
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
        if self.chosen is not None:
            self.view.scrollTo(index)
            self.moved.emit(self.model.spoken(self.chosen))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._accept(self.model.offered[index.row()])

    def _accept(self, completion: Completion | None) -> None:
        self.hide()
        if completion is not None:
            self.accepted.emit(completion)
