"""Says what happened, calmly: a plate that floats at the foot of the photos and moves nothing.

What went wrong waits to be closed; what was done well goes by itself after a while, unless the
pointer or the focus is on it. Any other view may show messages through `Center.message`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.views.texts import error_text
from indexer.errors import UserFacingError

BRIEF_MS = 10_000
"""How long a word on what was done stays: long enough to reach its Undo, which a key does too."""
_MARGIN_PX = 16
_MAX_WIDTH_PX = 640
_EDGES_PX = 96
"""Sign, close and the spaces between them, beside the words."""


@dataclass(frozen=True, slots=True)
class MessageAction:
    """A button in a message, such as Undo."""

    text: str
    run: Callable[[], object]


class MessageBar(QFrame):
    """One message at a time; the newest is what counts."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._run: Callable[[], object] | None = None
        self._is_brief = False
        self._foot: QWidget | None = None
        self._icon = icons.icon("info", "accent")
        self._sign = QLabel(self)
        self._headline = QLabel(self)
        self._more = QLabel(self)
        self._more.setProperty("kind", "dim")
        for label in (self._headline, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action = QPushButton(self)
        self._action.clicked.connect(self._on_action)
        close = QToolButton(self)
        close.setIcon(icons.icon("x", "dim"))
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(BRIEF_MS)
        self._going.timeout.connect(self._on_time_over)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._more)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sign, 0, middle)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, middle)
        row.addWidget(close, 0, middle)
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._headline.text()} {self._more.text()}".strip()

    @property
    def action_button(self) -> QPushButton:
        """The button; hidden where there is nothing to do."""
        return self._action

    @Slot(object)
    def show_error(self, error: UserFacingError) -> None:
        """Show an error: what, why, and what to do."""
        self.show_message(*error_text(error))

    def show_message(
        self, headline: str, more: str = "", *, action: MessageAction | None = None
    ) -> None:
        """Show a headline and a second line, until it is closed or another message comes."""
        self._say(headline, more, action, is_brief=False)

    def show_notice(
        self, headline: str, more: str = "", *, action: MessageAction | None = None
    ) -> None:
        """Say what was done; it goes by itself."""
        self._say(headline, more, action, is_brief=True)

    def float_over(self, parent: QWidget) -> None:
        """Float at the foot of another widget from now on; what is said stays."""
        before = self.parentWidget()
        if before is parent:
            return
        if before is not None:
            before.removeEventFilter(self)
        is_shown = not self.isHidden()
        self.setParent(parent)  # hides it
        parent.installEventFilter(self)
        if is_shown:
            self._place()
            self.show()
            self.raise_()

    def keep_free(self, foot: QWidget) -> None:
        """Float above this while it is seen: it has buttons that are wanted right then."""
        self._foot = foot

    @Slot()
    def leave(self) -> None:
        """Something else is shown: what was said of the old is over; what was done holds."""
        if not self._is_brief:
            self.hide()

    def _say(
        self, headline: str, more: str, action: MessageAction | None, *, is_brief: bool
    ) -> None:
        self._sign.setPixmap(self._icon.pixmap(QSize(18, 18)))  # in the colour of the theme of now
        self._headline.setText(headline)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._run = action.run if action is not None else None
        self._action.setText(action.text if action is not None else "")
        self._action.setVisible(action is not None)
        self._is_brief = is_brief
        whole = f"{headline}. {more}" if more else headline
        self.setAccessibleName(whole)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, whole))
        if is_brief:
            self._going.start()
        else:
            self._going.stop()

    @Slot()
    def _on_action(self) -> None:
        run = self._run
        self.hide()
        if run is not None:
            run()

    @Slot()
    def _on_time_over(self) -> None:
        focus = QApplication.focusWidget()
        is_in_use = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if is_in_use:
            self._going.start()
        else:
            self.hide()

    # Where it floats -------------------------------------------------------------------------

    def _place(self) -> None:
        """At the foot of the parent, in its middle, as wide as the words need."""
        parent, row = self.parentWidget(), self.layout()
        if parent is None or row is None:
            return
        self.ensurePolished()
        metrics = self.fontMetrics()
        words = max(
            metrics.horizontalAdvance(line)
            for text in (self._headline.text(), self._more.text())
            for line in text.split("\n")
        )
        button = 0 if self._action.isHidden() else self._action.sizeHint().width() + 8
        room = min(_MAX_WIDTH_PX, parent.width() - 2 * _MARGIN_PX)
        width = max(min(words + button + _EDGES_PX, room), self.minimumSizeHint().width())
        row.activate()
        height = row.heightForWidth(width) if row.hasHeightForWidth() else self.sizeHint().height()
        bottom = parent.height()
        if self._foot is not None and self._foot.isVisible() and parent.isAncestorOf(self._foot):
            bottom = self._foot.mapTo(parent, QPoint()).y()
        self.setGeometry((parent.width() - width) // 2, bottom - height - _MARGIN_PX, width, height)
        row.invalidate()  # hidden widgets are told late of their size
        row.activate()
        labels = [each for each in (self._headline, self._more) if not each.isHidden()]
        # Nested layouts guess their labels' widths, and a line more or less by that.
        missing = sum(max(0, each.heightForWidth(each.width()) - each.height()) for each in labels)
        if missing:
            self.setGeometry(self.geometry().adjusted(0, -missing, 0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The parent has another size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Being read."""
        super().enterEvent(event)
        if self._is_brief:
            self._going.start()
