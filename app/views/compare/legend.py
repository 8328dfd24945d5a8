"""What the colours of a difference mean, and how much of the photos differs. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.views.compare.difference import STRONGEST, Difference, heat
from app.views.elided_label import ElidedLabel

_NONE_BELOW = 4
"""Levels of 255 that re-encoding and resizing leave everywhere."""


class _Scale(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(140, 10))
        colours = heat(140)
        self._image = QImage(len(colours), 1, QImage.Format.Format_RGB32)
        for x, (red, green, blue) in enumerate(colours.tolist()):
            self._image.setPixelColor(x, 0, QColor(red, green, blue))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.end()


class Legend(QWidget):
    """Below the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        low, high = QLabel(self.tr("the same"), self), QLabel(self)
        high.setText(self.tr("{0} of 255 levels or more").format(QLocale().toString(STRONGEST)))
        self._answer = ElidedLabel(self)
        for label in (low, high):
            label.setProperty("kind", "caption")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (low, _Scale(self), high):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(8)
        row.addWidget(self._answer, 1)

    @property
    def answer(self) -> str:
        """How much differs, in words."""
        return self._answer.text()

    def show_difference(self, found: Difference | None) -> None:
        """Say how much differs; None: that is not known yet."""
        self._answer.setText(self.tr("Comparing…") if found is None else self._words(found))

    def show_unseen(self, *, is_none_seen: bool) -> None:
        """Say that there is nothing to compare."""
        self._answer.setText(
            self.tr("None of the two photos can be seen now.")
            if is_none_seen
            else self.tr("One of the photos cannot be seen now.")
        )

    def _words(self, found: Difference) -> str:
        if not found.common:
            return self.tr("Nothing that is seen here is in both photos.")
        if found.most == 0:
            return self.tr("The same in every pixel that is seen.")
        if found.most < _NONE_BELOW:
            return self.tr("The same to the eye: nowhere more than {0} levels apart.").format(
                QLocale().toString(found.most)
            )
        share = found.share * 100
        digits = 0 if share >= 10 else 1 if share >= 0.1 else 2
        words = self.tr("{0} % of what both show differs clearly, once brightness is levelled.")
        return words.format(QLocale().toString(share, "f", digits))
