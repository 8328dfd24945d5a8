"""Five stars to click, and a heart: what the user thinks of what is selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from app.icons import Icons
from app.theme import Theme
from indexer.types import Mark

STARS = 5
_STAR_PX, _GAP_PX, _EDGE_PX, _LEFT_PX = 18, 4, 4, 1
"""Almost no edge at the left: the first star lines up with the words above and below."""


class Stars(QSlider):
    """A slider from 0 to 5 that looks like stars: arrows move it, and a screen reader knows it."""

    rated = Signal(int)
    """The user chose so many stars."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._icons = icons
        self._hovered: int | None = None
        self.setRange(0, STARS)
        self.setPageStep(1)
        self.setMouseTracking(True)
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.actionTriggered.connect(self._on_action)
        theme.changed.connect(self.update)
        self.show_rating(0)

    def show_rating(self, rating: int) -> None:
        """Show a rating that comes from elsewhere."""
        self.setValue(rating)
        self.setAccessibleName(self.tr("Stars: {0} of 5").format(rating))
        self.setToolTip(self.tr("Rate (keys 0 to 5)"))
        self.update()

    def sizeHint(self) -> QSize:
        """Five stars."""
        width = STARS * _STAR_PX + (STARS - 1) * _GAP_PX + _LEFT_PX + _EDGE_PX
        return QSize(width, _STAR_PX + 2 * _EDGE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Full stars up to the rating, or up to the pointer; outlines for the rest."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        shown = self.value() if self._hovered is None else self._hovered
        for i in range(STARS):
            is_full = i < shown
            box = QRectF(_LEFT_PX + i * (_STAR_PX + _GAP_PX), _EDGE_PX, _STAR_PX, _STAR_PX)
            token = "dim" if not is_full else "text" if self._hovered is None else "accent"
            name = "star-fill" if is_full else "star"
            self._icons.paint(painter, box, name, tokens.color(token))
        if self.hasFocus():
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a star gives as many; on the last one that is full it takes all."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        stars = self._stars_at(event.position().x())
        self._choose(0 if stars == self.value() else stars)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing to drag."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would give."""
        self._hover(self._stars_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show the rating again."""
        self._hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around: a wheel that rates photos on its way would be a trap."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits as everywhere; arrows are the slider's."""
        digit = event.key() - Qt.Key.Key_0
        if 0 <= digit <= STARS:
            self._choose(digit)
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _on_action(self, _action: int) -> None:
        """A key moved the slider, whose value follows in a moment."""
        self._choose(self.sliderPosition())

    def _choose(self, stars: int) -> None:
        self._hovered = None
        self.show_rating(stars)
        self.rated.emit(stars)

    def _hover(self, stars: int | None) -> None:
        self._hovered = stars
        self.update()

    def _stars_at(self, x: float) -> int:
        return min(max(int((x - _LEFT_PX + _GAP_PX / 2) // (_STAR_PX + _GAP_PX)) + 1, 1), STARS)


class MarkRow(QWidget):
    """Stars at the left, the heart at the right."""

    rated = Signal(int)
    favourite_toggled = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.stars = Stars(theme, icons, self)
        self.heart = QToolButton(self)
        self.heart.setCheckable(True)
        self.heart.setIconSize(QSize(20, 20))
        self.stars.rated.connect(self.rated)
        self.heart.clicked.connect(self.favourite_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stars)
        row.addStretch(1)
        row.addWidget(self.heart)
        self.show_mark(Mark(0))

    def show_mark(self, mark: Mark) -> None:
        """Show what is thought of the photo now."""
        self.stars.show_rating(mark.rating or 0)
        is_favourite = mark.is_favourite
        self.heart.setChecked(is_favourite)
        self.heart.setIcon(
            self._icons.icon("heart-fill", "accent")
            if is_favourite
            else self._icons.icon("heart", "dim")
        )
        self.heart.setAccessibleName(self.tr("Favourite"))
        self.heart.setToolTip(
            self.tr("No favourite any more (F)")
            if is_favourite
            else self.tr("Make it a favourite (F)")
        )
