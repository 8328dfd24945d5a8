"""The quiet line over the previewed photo: where one is, what it is, and what can be done.

It goes away while the pointer rests, and comes back with it. GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QPropertyAnimation, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QCursor,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons
from app.motion import Motion
from app.theme import DARK
from app.views.elided_label import ElidedLabel
from app.views.texts import without_ellipsis

IDLE_MS = 2500
_FADE_MS = 120
_BUTTON_PX = 32
_ABOUT_FROM_PX = 760
_OPAQUE = 0.88
"""Of its ground: enough for the words on it to be read over any photo."""


class TopLine(QWidget):
    """Words at the left, buttons at the right; the buttons are given by the page."""

    close_requested = Signal()
    went = Signal()
    """Nothing of it is seen any more."""

    def __init__(self, icons: Icons, motion: Motion, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._motion = motion
        self.setObjectName("previewTopLine")
        self.setAccessibleName(self.tr("What can be done with the photo"))
        self._name = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._about = ElidedLabel(self)
        self._about.setProperty("kind", "dim")
        self._zoom = QLabel(self)
        self._zoom.setProperty("kind", "dim")
        self._zoom.setAccessibleName(self.tr("Zoom"))
        back = self._button("arrow-left")
        text = self.tr("Back to the photos")
        back.setToolTip(_with_key(text, QKeySequence(Qt.Key.Key_Escape)))
        back.setAccessibleName(text)
        back.clicked.connect(self.close_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 6)
        self._row.setSpacing(4)
        self._row.addWidget(back)
        self._row.addSpacing(4)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._about)
        self._row.addSpacing(8)
        self._row.addWidget(self._zoom)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.rest_now)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setOpacity(1.0)
        self._effect.setEnabled(False)  # costs nothing while nothing fades
        self.setGraphicsEffect(self._effect)
        self._fading = QPropertyAnimation(self._effect, b"opacity", self)
        self._fading.setDuration(_FADE_MS)
        self._fading.finished.connect(self._on_faded)

    def add(self, action: QAction, icon: str, *, only_enabled: bool = False) -> QToolButton:
        """Append a button for an action; it says the action's name and keys.

        Args:
            action: What it does.
            icon: A Phosphor name.
            only_enabled: It is not seen while the action is disabled.
        """
        button = self._button(icon)

        def follow() -> None:
            text = without_ellipsis(action.text())
            button.setToolTip(_with_key(text, action.shortcut()))
            button.setAccessibleName(text)
            button.setEnabled(action.isEnabled())
            button.setCheckable(action.isCheckable())
            button.setChecked(action.isChecked())
            button.setHidden(only_enabled and not action.isEnabled())

        follow()
        action.changed.connect(follow)
        action.toggled.connect(button.setChecked)
        button.clicked.connect(action.trigger)
        self._row.addWidget(button)
        return button

    def add_gap(self) -> None:
        """Keep the next button apart."""
        self._row.addSpacing(12)

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._icons.icon(icon, "text", DARK))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the photo
        return button

    # Words -----------------------------------------------------------------------------------

    def show_words(self, name: str, about: str) -> None:
        """Show the photo's name, and where it stands: ``12 of 345 · 4 May 2019``."""
        self._name.setText(name)
        self._about.setText(about)

    def show_zoom(self, percent: int) -> None:
        """Show how large the photo is seen."""
        self._zoom.setText(self.tr("{0} %").format(percent))

    @property
    def words(self) -> tuple[str, str, str]:
        """Name, about, zoom."""
        return self._name.text(), self._about.text(), self._zoom.text()

    # Coming and going ------------------------------------------------------------------------

    def wake(self) -> None:
        """Be seen, and go away when nothing happens for a while."""
        self._idle.start()
        if self._fading.state() is QPropertyAnimation.State.Running or not self.isVisible():
            self._fading.stop()
            self._effect.setEnabled(False)
            self._effect.setOpacity(1.0)
            self.show()

    def rest(self) -> None:
        """Stop counting: the page is closed."""
        self._idle.stop()
        self._fading.stop()

    @Slot()
    def rest_now(self) -> None:
        """Go away, unless somebody uses it."""
        has_focus = any(button.hasFocus() for button in self.findChildren(QToolButton))
        is_under = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if is_under or has_focus or QAccessible.isActive():
            self._idle.start()
        elif self._motion.is_reduced:
            self._on_faded()
        else:
            self._effect.setEnabled(True)
            self._fading.setStartValue(1.0)
            self._fading.setEndValue(0.0)
            self._fading.start()

    @Slot()
    def _on_faded(self) -> None:
        self._effect.setEnabled(False)
        self.hide()
        self.went.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the name needs the room."""
        super().resizeEvent(event)
        self._about.setVisible(event.size().width() >= _ABOUT_FROM_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground that lets a little of the photo through."""
        painter = QPainter(self)
        ground = QColor(DARK.color("surface"))
        ground.setAlphaF(_OPAQUE)
        painter.fillRect(self.rect(), ground)
        painter.end()


def _with_key(text: str, key: QKeySequence) -> str:
    shown = key.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({shown})" if shown else text
