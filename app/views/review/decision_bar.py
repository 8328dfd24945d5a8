"""The foot of the review: where one is, and what can be decided, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget

from app.review_actions import ReviewActions
from app.theme import Theme
from app.views.review.ends_layout import EndsLayout
from app.views.review.key_button import KeyButton
from app.views.texts import count_text

_EDGE_PX = 12
_GAP_PX = 8
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DecisionBar(QWidget):
    """Buttons of actions; knows nothing of groups."""

    def __init__(self, actions: ReviewActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        do = actions
        self._where = QLabel(self)
        self._where.setProperty("kind", "dim")
        row = EndsLayout(spacing=_GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, 10, _EDGE_PX, 10)
        column.addLayout(row)
        row.addWidget(self._where)
        row.begin_right_end()
        self.buttons = [
            KeyButton(do.not_duplicates, theme, parent=self),
            KeyButton(do.undo_decision, theme, self.tr("Undo"), parent=self),
            KeyButton(do.keep, theme, token="keep", parent=self),
            KeyButton(do.bin, theme, token="bin", parent=self),
            KeyButton(
                do.take_advice, theme, self.tr("Take advice, next"), is_primary=True, parent=self
            ),
        ]
        for button in self.buttons:
            row.addWidget(button)

    @property
    def text(self) -> str:
        """Where one is."""
        return self._where.text()

    def show_where(self, row: int | None, count: int) -> None:
        """Which group of how many is looked at."""
        text = ""
        if row is not None:
            text = self.tr("Group {0} of {1}").format(count_text(row + 1), count_text(count))
        self._where.setText(text)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where one is gives way, if that saves a line of buttons."""
        super().resizeEvent(event)
        inside = self.contentsRect().width() - 2 * _EDGE_PX
        buttons = sum(button.sizeHint().width() + _GAP_PX for button in self.buttons) - _GAP_PX
        words = self._where.sizeHint().width() + _GAP_PX
        self._where.setVisible(buttons > inside or buttons + words <= inside)

    def event(self, event: QEvent) -> bool:
        """A button that has the focus is pressed by Return, whatever else that key does here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _PRESSING
            and isinstance(QApplication.focusWidget(), QAbstractButton)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus."""
        focused = QApplication.focusWidget()
        if event.key() in _PRESSING and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)
