"""The line above compared photos: in which way, how large, linked or not, and how they relate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons
from app.views.compare.stage import Mode
from app.views.elided_label import ElidedLabel
from app.views.flow_layout import FlowLayout
from app.views.texts import without_ellipsis

_WORDS_FROM_PX = 620
"""In a narrower line the ways have icons alone, and the zoom is a number."""
_TOOL_PX = 28


class _Sentence(ElidedLabel):
    """Wants the room of the longest of some sentences, whichever of them it says.

    Where there is none beside the buttons it has a line of its own; it must not come and go with
    the photo on which keys act, or all pictures would change their size.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "dim")
        self._texts: Sequence[str] = ()

    def take_turns(self, texts: Sequence[str]) -> None:
        """From now on it says one of these."""
        self._texts = texts
        self.setVisible(any(texts))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the longest of them."""
        widths = [self.fontMetrics().horizontalAdvance(text) for text in self._texts]
        return QSize(max(widths, default=0) + 1, super().sizeHint().height())


class ModeBar(QWidget):
    """Told what is so; says what the user wants. GUI thread."""

    mode_chosen = Signal(object)
    """A `Mode`."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._buttons: dict[Mode, QToolButton] = {}
        self._modes = QFrame(self)
        self._modes.setObjectName("compareModes")
        self._modes.setAccessibleName(self.tr("How the photos are compared"))
        row = QHBoxLayout(self._modes)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for mode, text, icon, words in (
            (
                Mode.SIDE_BY_SIDE,
                self.tr("Side by side"),
                "columns",
                self.tr("Each photo beside the others"),
            ),
            (
                Mode.FLIP,
                self.tr("Flip"),
                "swap",
                self.tr("One photo at a time, exactly over the other"),
            ),
            (
                Mode.SPLIT,
                self.tr("Split"),
                "arrows-out-line-horizontal",
                self.tr("Two photos, and a line between them to move"),
            ),
            (
                Mode.DIFFERENCE,
                self.tr("Difference"),
                "circle-half",
                self.tr("What is not the same in two photos"),
            ),
        ):
            row.addWidget(self._mode_button(mode, text, icon, words))
        self._group.idClicked.connect(self._on_clicked)
        self._zoom = QLabel(self)
        self._zoom.setProperty("kind", "dim")
        self._zoom.setToolTip(self.tr("Zoom"))
        self._percent = 100
        self._tools = QWidget(self)
        self._tools.setObjectName("compareTools")
        self._tool_row = QHBoxLayout(self._tools)
        self._tool_row.setContentsMargins(0, 0, 0, 0)
        self._tool_row.setSpacing(2)
        self._tool_row.addWidget(self._zoom)
        self._sentence = _Sentence(self)
        line = FlowLayout(self, spacing=8, is_last_whole=True)
        for widget in (self._modes, self._tools, self._sentence):
            line.addWidget(widget)
        self.show_mode(Mode.SIDE_BY_SIDE)

    @property
    def sentence(self) -> str:
        """How the photos relate."""
        return self._sentence.text()

    def button(self, mode: Mode) -> QToolButton:
        """The one that stands for a way."""
        return self._buttons[mode]

    def add(self, action: QAction, icon: str) -> QToolButton:
        """Append a button for an action; it says the action's name and keys."""
        button = QToolButton(self._tools)
        button.setIcon(self._icons.icon(icon, "text"))
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(_TOOL_PX, _TOOL_PX)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the photo

        def follow() -> None:
            text = without_ellipsis(action.text())
            keys = action.shortcut().toString()
            button.setToolTip(f"{text} ({keys})" if keys else text)
            button.setAccessibleName(text)
            button.setEnabled(action.isEnabled())
            button.setCheckable(action.isCheckable())
            button.setChecked(action.isChecked())

        follow()
        action.changed.connect(follow)
        action.toggled.connect(button.setChecked)
        button.clicked.connect(action.trigger)
        self._tool_row.addWidget(button)
        return button

    def show_mode(self, mode: Mode) -> None:
        """Say which way it is."""
        self._buttons[mode].setChecked(True)
        for one, button in self._buttons.items():  # Tab comes to one, arrow keys to the others
            policy = Qt.FocusPolicy
            button.setFocusPolicy(policy.TabFocus if one is mode else policy.NoFocus)

    def set_can_overlay(self, *, can_overlay: bool) -> None:
        """Whether there are two photos to lay over each other."""
        for mode, button in self._buttons.items():
            button.setEnabled(can_overlay or mode is Mode.SIDE_BY_SIDE)

    def show_zoom(self, percent: int) -> None:
        """How large the photo is seen on which keys act."""
        self._percent = percent
        text = self.tr("Zoom {0} %") if self._is_wide else self.tr("{0} %")
        # Room for three figures at any time: what stands behind must not move, or into a new line.
        room = self._zoom.fontMetrics().horizontalAdvance(text.format(888))
        self._zoom.setMinimumWidth(room)
        self._zoom.setText(text.format(percent))

    def prepare_sentences(self, texts: Sequence[str]) -> None:
        """Keep room for how any of the photos relates."""
        self._sentence.take_turns(texts)

    def show_sentence(self, text: str) -> None:
        """How the photos relate."""
        self._sentence.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words where there is room for them."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        self.show_zoom(self._percent)
        for button in self._buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonTextOnly if self._is_wide else style.ToolButtonIconOnly
            )

    @property
    def _is_wide(self) -> bool:
        return self.width() >= _WORDS_FROM_PX

    def _mode_button(self, mode: Mode, text: str, icon: str, words: str) -> QToolButton:
        button = QToolButton(self._modes)
        button.setText(text)
        button.setIcon(self._icons.icon(icon, "text"))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(text)
        button.setAccessibleDescription(words)
        button.setCheckable(True)
        self._group.addButton(button, list(Mode).index(mode))
        self._buttons[mode] = button
        return button

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.mode_chosen.emit(list(Mode)[number])
