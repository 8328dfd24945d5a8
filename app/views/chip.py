"""One term of the query in the search bar: sign, small picture, words, weight, cross."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons
from app.models.query_draft import Chip
from app.theme import Theme
from app.views.weight_bar import WeightBar

_MAX_LABEL_PX = 180
_PICTURE_PX = 20


class ChipView(QFrame):
    """Shows a `Chip`; says what the user does with it."""

    changed = Signal(object)
    """The chip with another sign or weight."""
    closed = Signal()

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
        self.setObjectName("chip")
        self.setFixedHeight(28)
        self._sign = _button(self)
        self._sign.clicked.connect(self._on_sign_clicked)
        self._picture = QLabel(self)
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture)
        self._label = QLabel(self)
        self._weight = WeightBar(theme, chip.weight, self)
        self._weight.valueChanged.connect(self._on_weight_changed)
        close = self._close = _button(self)
        close.setIcon(icons.icon("x", "dim"))
        close.setIconSize(QSize(12, 12))
        close.setToolTip(self.tr("Remove from the query"))
        close.setAccessibleName(self.tr("Remove {0}").format(chip.label))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(4)
        for widget in (self._sign, self._picture, self._label, self._weight, close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show()

    @property
    def chip(self) -> Chip:
        """What is shown."""
        return self._chip

    def focusable(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [self._sign, self._weight, self._close]

    def set_picture(self, picture: QPixmap) -> None:
        """Show the small picture of an image term, once it is there."""
        self._picture.setPixmap(picture)
        self._picture.show()

    def _show(self) -> None:
        chip = self._chip
        name = "minus" if chip.is_minus else "plus"
        self._sign.setIcon(self._icons.icon(f"{name}-bold", "bin" if chip.is_minus else "keep"))
        sign_words = self.tr("less like this") if chip.is_minus else self.tr("more like this")
        self._sign.setToolTip(self.tr("{0}; click to change").format(sign_words.capitalize()))
        self._sign.setAccessibleName(f"{chip.label}: {sign_words}")
        metrics = QFontMetrics(self._label.font())
        one_line = " ".join(chip.label.split())
        self._label.setText(
            metrics.elidedText(one_line, Qt.TextElideMode.ElideMiddle, _MAX_LABEL_PX)
        )
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setToolTip(chip.label)
        self._weight.setAccessibleName(self.tr("Weight of {0}").format(chip.label))
        self.setAccessibleName(chip.label)

    @Slot()
    def _on_sign_clicked(self) -> None:
        self._chip = self._chip.toggled()
        self._show()
        self.changed.emit(self._chip)

    @Slot(int)
    def _on_weight_changed(self, percent: int) -> None:
        self._chip = self._chip.weighted(self._weight.weight)
        self.changed.emit(self._chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove the chip that has the focus."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(QSize(14, 14))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
