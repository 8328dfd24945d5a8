"""One chip of the query in the search bar: sign, small picture, words, weight, cross.

The chip of a filter has no weight, and says its field more quietly than its value.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons
from app.models.chips import WEIGHT_STEP, Chip
from app.theme import Theme
from app.views.weight_bar import WeightBar

_MAX_LABEL_PX = 180


class ChipView(QFrame):
    """Shows a `Chip`; says what the user does with it.

    With the focus on the sign: Left and Right lead to the next chip, Up and Down change the weight,
    Space or + and - the sign, F2 or a double click make it words again, Delete removes it. Tab
    leads into the parts.
    """

    changed = Signal(object)
    """The chip with another sign or weight."""
    closed = Signal()
    opened = Signal()
    """It shall be words again, to be changed."""
    settled = Signal()
    """The mouse let the weight go: the next change is another one."""
    left = Signal(int)
    """The focus shall go on: -1 to the chip before, 1 to the one after."""

    def __init__(
        self,
        chip: Chip,
        theme: Theme,
        icons: Icons,
        picture: QPixmap | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chip = chip
        self._icons = icons
        self._failure = ""
        self.setObjectName("chip")
        self.setFixedHeight(28)
        self._sign = _button(self)
        self._sign.clicked.connect(self._on_sign_clicked)
        self._picture = QLabel(self)
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture)
        self._field = QLabel(self)
        self._field.setProperty("kind", "dim")
        self._field.setVisible(chip.filter is not None)
        self._label = QLabel(self)
        for label in (self._field, self._label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._weight = WeightBar(theme, chip.weight, self)
        self._weight.valueChanged.connect(self._on_weight_changed)
        self._weight.settled.connect(self.settled)
        self._weight.setVisible(chip.filter is None)
        close = self._close = _button(self)
        close.setIcon(icons.icon("x", "dim"))
        close.setIconSize(QSize(12, 12))
        close.setToolTip(self.tr("Remove from the query"))
        close.setAccessibleName(self.tr("Remove {0}").format(chip.label))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(4)
        for widget in (self._sign, self._picture, self._field, self._label, self._weight, close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in self.focusable():
            part.installEventFilter(self)
        self._show()

    @property
    def chip(self) -> Chip:
        """What is shown."""
        return self._chip

    def focusable(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        parts = [self._sign, self._weight, self._close]
        return [part for part in parts if not part.isHidden()]

    def take_focus(self) -> None:
        """Let keys act on this chip."""
        self._sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_picture(self, picture: QPixmap) -> None:
        """Show the small picture of an image term, once it is there."""
        self._picture.setPixmap(picture)
        self._picture.show()

    def show_chip(self, chip: Chip) -> None:
        """The same term with another sign or weight."""
        self._chip = chip
        self._weight.show_weight(chip.weight)
        self._show()

    @property
    def failure(self) -> str:
        """Why this term leaves the query without an answer; empty where it does not."""
        return self._failure

    def set_failure(self, reason: str) -> None:
        """Say that this term is why the query has no answer; empty: it is not."""
        if reason != self._failure:
            self._failure = reason
            self.setProperty("failed", bool(reason))
            self.style().polish(self)
            self._show()

    def _show(self) -> None:
        chip = self._chip
        self._show_sign()
        spoken = self._spoken()
        self._sign.setAccessibleName(spoken)
        self.setAccessibleName(spoken)
        metrics = QFontMetrics(self._label.font())
        field, label = _parts(chip)
        self._field.setText(field)
        one_line = " ".join(label.split())
        self._label.setText(
            metrics.elidedText(one_line, Qt.TextElideMode.ElideMiddle, _MAX_LABEL_PX)
        )
        self._label.setToolTip(self._failure or chip.label)
        self._sign.setAccessibleDescription(self._failure)
        self._weight.setAccessibleName(self.tr("Weight of {0}").format(chip.label))

    def _show_sign(self) -> None:
        chip = self._chip
        if chip.is_minus:
            icon, color = "minus-bold", "bin"
        elif chip.filter is not None:
            icon, color = "funnel-simple", "dim"
        else:
            icon, color = "plus-bold", "keep"
        self._sign.setIcon(self._icons.icon(icon, color))
        match chip.filter is not None, chip.is_minus:
            case True, True:
                words = self.tr("Photos that are not so; click for those that are")
            case True, False:
                words = self.tr("Only photos that are so; click for all others")
            case False, True:
                words = self.tr("Less like this; click for more of it")
            case _:
                words = self.tr("More like this; click for less of it")
        self._sign.setToolTip(words)

    def _spoken(self) -> str:
        chip = self._chip
        if chip.filter is not None:
            words = self.tr("not, {0}, filter") if chip.is_minus else self.tr("only, {0}, filter")
            return words.format(chip.label)
        words = (
            self.tr("minus, {0}, weight {1}") if chip.is_minus else self.tr("plus, {0}, weight {1}")
        )
        return words.format(chip.label, QLocale().toString(chip.weight, "f", 1))

    def _become(self, chip: Chip) -> None:
        if chip != self._chip:
            self.show_chip(chip)
            self.changed.emit(chip)

    @Slot()
    def _on_sign_clicked(self) -> None:
        self._become(self._chip.toggled())

    @Slot(int)
    def _on_weight_changed(self, percent: int) -> None:
        self._become(self._chip.weighted(self._weight.weight))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make it words again."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows that one of its parts has the focus; the sign has keys of its own."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = not event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            return is_plain and self._handle_key(event, is_on_weight=watched is self._weight)
        return False

    def _handle_key(self, event: QKeyEvent, *, is_on_weight: bool) -> bool:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.closed.emit()
            case Qt.Key.Key_F2:
                self.opened.emit()
            case Qt.Key.Key_Plus if self._chip.is_minus:
                self._become(self._chip.toggled())
            case Qt.Key.Key_Minus if not self._chip.is_minus:
                self._become(self._chip.toggled())
            case _ if is_on_weight:
                return False  # a slider's own keys
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                is_mirrored = self.isRightToLeft()
                self.left.emit(-1 if (event.key() == Qt.Key.Key_Left) != is_mirrored else 1)
            case Qt.Key.Key_Up:
                self._become(self._chip.weighted(self._chip.weight + WEIGHT_STEP))
            case Qt.Key.Key_Down:
                self._become(self._chip.weighted(self._chip.weight - WEIGHT_STEP))
            case _:
                return False
        return True


def _parts(chip: Chip) -> tuple[str, str]:
    """The field of a filter with its colon, and its value; of all else the words alone."""
    if chip.filter is None:
        return "", chip.label
    return f"{chip.filter.field}:", chip.filter.value


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(QSize(14, 14))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
