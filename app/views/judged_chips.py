"""The chips of a query's thumbs: "3 liked", "1 disliked", each with a cross. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons

_CHIP_PX = 28
_ICON_PX = 14


class JudgedChips(QWidget):
    """Stands behind the other chips while the user has judged photos of the answer."""

    forgotten = Signal(bool)
    """All thumbs up (true) or down are to be taken back."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_CHIP_PX)
        self._chips = {is_like: _JudgedChip(icons, is_like=is_like) for is_like in (True, False)}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for is_like, chip in self._chips.items():
            row.addWidget(chip)
            chip.close_button.clicked.connect(
                self._on_liked_closed if is_like else self._on_disliked_closed
            )
        self.show_judged(0, 0)

    @property
    def texts(self) -> list[str]:
        """What is said, for tests."""
        return [chip.text for chip in self._chips.values() if not chip.isHidden()]

    @property
    def buttons(self) -> list[QToolButton]:
        """What Tab visits, in order."""
        return [chip.close_button for chip in self._chips.values()]

    def show_judged(self, liked: int, disliked: int) -> None:
        """Say how many photos the query goes by; of none, nothing."""
        self._chips[True].show_text(self.tr("%Ln liked", "", liked), is_shown=liked > 0)
        self._chips[False].show_text(self.tr("%Ln disliked", "", disliked), is_shown=disliked > 0)
        self.setVisible(bool(liked or disliked))
        self.updateGeometry()

    def _on_liked_closed(self) -> None:
        self.forgotten.emit(True)

    def _on_disliked_closed(self) -> None:
        self.forgotten.emit(False)


class _JudgedChip(QFrame):
    """One of the two; the cross, or Delete on it, takes all of its thumbs back."""

    def __init__(self, icons: Icons, *, is_like: bool) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setFixedHeight(_CHIP_PX)
        sign = QLabel(self)
        name = "thumbs-up-fill" if is_like else "thumbs-down-fill"
        sign.setPixmap(icons.icon(name, "dim").pixmap(_ICON_PX, _ICON_PX))
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = _CloseButton(icons, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(5)
        for widget in (sign, self._label, self.close_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_text(self, text: str, *, is_shown: bool) -> None:
        """Say it, or be gone."""
        self._label.setText(text)
        self.setToolTip(self.tr("The search goes by photos that you gave a thumb"))
        words = self.tr("Take these thumbs back: {0}").format(text)
        self.close_button.setToolTip(self.tr("Take these thumbs back"))
        self.close_button.setAccessibleName(words)
        self.setVisible(is_shown)


class _CloseButton(QToolButton):
    """A cross that Delete presses too."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon("x", "dim"))
        self.setIconSize(QSize(12, 12))
        self.setFixedSize(20, 20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As with the other chips."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)
