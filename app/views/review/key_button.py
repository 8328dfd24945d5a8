"""A button that shows the key that does the same, as a cap; the key may be changed at any time."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.theme import Theme, caption_font

_GAP_PX = 8
_CAP_PADDING_PX = 5
_CAP_PX = 18
_EDGE_PX = 12
_RADIUS = 4


class KeyButton(QPushButton):
    """Does an action. A click leaves the focus where the keys act."""

    def __init__(
        self,
        action: QAction,
        theme: Theme,
        text: str = "",
        *,
        token: str = "text",
        is_primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            action: What it does.
            theme: For its colours.
            text: Fewer words than the action has.
            token: Colour of its words.
            is_primary: It is what one usually does.
            parent: Where it stands.
        """
        super().__init__(text or action.text(), parent)
        self._action = action
        self._theme = theme
        self._token = "on_accent" if is_primary else token
        self._is_primary = is_primary
        if is_primary:
            self.setProperty("kind", "primary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def key(self) -> str:
        """The key that does the same, as this system writes it; empty: none."""
        keys = self._action.shortcuts()
        if keys and keys[0] == QKeySequence(Qt.Key.Key_Return) and sys.platform != "darwin":
            return self.tr("Enter")  # what is printed on it
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    @Slot()
    def _on_changed(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.text())
        self.setAccessibleDescription(self.key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the cap."""
        hint = super().sizeHint()
        cap = self._cap_px()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * _EDGE_PX + 4 + (cap + _GAP_PX if cap else 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button as the style has it, then words and cap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        color = tokens.color(self._token if self.isEnabled() else "dim")
        cap = self._cap_px()
        words = self.fontMetrics().horizontalAdvance(text)
        left = (self.width() - words - (cap + _GAP_PX if cap else 0)) / 2
        painter.setPen(color)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, words + 2, self.height()), middle, text)
        if cap:
            self._paint_cap(painter, QRectF(left + words + _GAP_PX, 0, cap, _CAP_PX))
        painter.end()

    def _paint_cap(self, painter: QPainter, box: QRectF) -> None:
        tokens = self._theme.tokens
        box.moveTop((self.height() - _CAP_PX) / 2)
        is_on_accent = self._is_primary and self.isEnabled()
        edge = tokens.color("on_accent" if is_on_accent else "dim")
        edge.setAlphaF(0.6 if is_on_accent else 0.4)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(tokens.color("on_accent" if is_on_accent else "dim"))
        painter.setFont(caption_font(self.font()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)

    def _cap_px(self) -> int:
        if not self.key:
            return 0
        metrics = QFontMetrics(caption_font(self.font()))
        return max(_CAP_PX, metrics.horizontalAdvance(self.key) + 2 * _CAP_PADDING_PX)
