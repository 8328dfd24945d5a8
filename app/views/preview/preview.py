"""The page that shows one photo over the whole window, and its keys. GUI thread.

Dark in both themes: a photo is judged by its own colours. It knows nothing of the engine but for
the panel of details; `app.controllers.previewing` decides what is seen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QWidget

from app.actions import Actions
from app.bridge import EngineBridge
from app.icons import Icons
from app.stylesheet import stylesheet
from app.theme import DARK, Theme
from app.views.preview.box_bar import BoxBar
from app.views.preview.box_drawing import is_large_enough
from app.views.preview.canvas import Canvas
from app.views.preview.exif_panel import ExifPanel
from app.views.preview.framing import Box
from app.views.preview.top_line import TopLine
from indexer.library import Library

_KEY = Qt.Key
_CLOSING = (_KEY.Key_Escape, _KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Enter)
_PANNING = {
    _KEY.Key_Left: (-1, 0),
    _KEY.Key_Right: (1, 0),
    _KEY.Key_Up: (0, -1),
    _KEY.Key_Down: (0, 1),
}
_MARGIN_PX = 24
_STATUS_PADDING_PX = 16
_PANEL_FROM_PX = 640
"""In a narrower window the photo needs the room."""


class Preview(QWidget):
    """Canvas, top line, panel and a line that says what is the matter."""

    close_requested = Signal()
    view_resized = Signal()

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        theme: Theme,
        icons: Icons,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(stylesheet(DARK))
        self._actions = actions
        self._problem = ""
        self.canvas = Canvas(self)
        self.panel = ExifPanel(library, bridge, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.panel)
        self.top_line = TopLine(icons, theme.motion, self)
        self.status = QLabel(self)
        self.status.setObjectName("previewStatus")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.status.hide()
        self.box_bar = BoxBar(icons, self.canvas)
        self.box_bar.search_clicked.connect(self.canvas.confirm_box)
        self.box_bar.name_clicked.connect(self.canvas.name_box)
        # Who has drawn a box by keys finds by the next one what can be done with it.
        QWidget.setTabOrder(self.canvas, self.box_bar.search)
        QWidget.setTabOrder(self.box_bar.search, self.box_bar.name)
        self._add_buttons()
        self.canvas.box_held.connect(self._on_box_held)
        self.canvas.pointer_moved.connect(self.top_line.wake)
        self.canvas.framing_changed.connect(self._on_framing)
        self.canvas.box_mode_changed.connect(self._on_box_mode)
        self.top_line.close_requested.connect(self.close_requested)
        self._connect_actions()

    def _add_buttons(self) -> None:
        do, line = self._actions, self.top_line
        for action, icon in (
            (do.zoom_out, "magnifying-glass-minus"),
            (do.zoom_in, "magnifying-glass-plus"),
            (do.toggle_full_size, "frame-corners"),
            (do.rotate_right, "arrow-clockwise"),
            (do.search_part, "selection"),
            (do.more_like_this, "magnifying-glass"),
            (do.favourite, "heart"),
            (do.photo_details, "info"),
        ):
            line.add(action, icon)
        for action, icon in ((do.like, "thumbs-up"), (do.dislike, "thumbs-down")):
            line.add(action, icon, only_enabled=True)  # in an answer that a query ranks
        line.add_gap()
        line.add(do.previous_photo, "caret-left")
        line.add(do.next_photo, "caret-right")

    def _connect_actions(self) -> None:
        do, canvas = self._actions, self.canvas
        do.connect_all(
            {
                do.zoom_in: canvas.zoom_in,
                do.zoom_out: canvas.zoom_out,
                do.fit: canvas.fit,
                do.true_size: canvas.show_true_size,
                do.toggle_full_size: canvas.toggle_full,
                do.rotate_right: lambda: canvas.rotate(90),
                do.rotate_left: lambda: canvas.rotate(-90),
                do.search_part: lambda: canvas.set_box_mode(is_on=do.search_part.isChecked()),
                do.photo_details: self._show_panel,
            }
        )

    # What is said ----------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Say what is the matter, quietly; an empty text takes it back."""
        if text == self._problem:
            return
        self._problem = text
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self._place_overlays()
        if text:
            self.announce(text)

    @property
    def said(self) -> str:
        """What is said."""
        return self._problem

    def announce(self, text: str) -> None:
        """Have a screen reader say something."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, text))

    @Slot()
    def _on_framing(self) -> None:
        self.top_line.show_zoom(round(self.canvas.framing.zoom * 100))

    @Slot(bool)
    def _on_box_mode(self, is_on: bool) -> None:
        self._actions.search_part.setChecked(is_on)
        how = self.tr(
            "Draw a box around what to search for, or move one with the arrow keys: with Shift "
            "they change its size, and Return searches."
        )
        self.say(how if is_on else "")

    @Slot(object)
    def _on_box_held(self, box: Box | None) -> None:
        if box is None:
            self.box_bar.hide()
            return
        self.box_bar.show_below(self.canvas.box_rect, can_search=is_large_enough(box))

    @Slot()
    def _show_panel(self) -> None:
        has_room = self.width() >= _PANEL_FROM_PX
        self.panel.setVisible(self._actions.photo_details.isChecked() and has_room)
        self._place_overlays()
        self.view_resized.emit()

    # Events ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys of this page before the window's shortcuts do (Escape, above all)."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            draws = self.canvas.is_box_mode and self.canvas.hasFocus()
            is_moving = event.key() in _PANNING and (is_shift or draws)
            if event.key() in _CLOSING or is_moving:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, or look to another side; all other keys are actions."""
        key = Qt.Key(event.key())
        focused = QApplication.focusWidget()
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        draws = self.canvas.is_box_mode and self.canvas.hasFocus()
        if draws and key in _PANNING:
            self.canvas.draw_by_key(*_PANNING[key], is_size=is_shift)
        elif draws and key in _CLOSING and key is not _KEY.Key_Escape:
            if not event.isAutoRepeat():
                self.canvas.confirm_box()
        elif key in _PANNING and is_shift:
            self.canvas.pan(*_PANNING[key])
        elif (
            key is not _KEY.Key_Escape and key in _CLOSING and isinstance(focused, QAbstractButton)
        ):
            focused.click()  # buttons know the space bar only
        elif key is _KEY.Key_Escape and self.canvas.is_box_mode:
            self.canvas.set_box_mode(is_on=False)
        elif key in _CLOSING:
            if not event.isAutoRepeat():  # the key that opened it may still be held
                self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what lies over the photo."""
        super().resizeEvent(event)
        self._show_panel()

    def _place_overlays(self) -> None:
        room = self.width() - (self.panel.width() if self.panel.isVisibleTo(self) else 0)
        self.top_line.setGeometry(0, 0, self.width(), self.top_line.sizeHint().height())
        self.panel.keep_free(self.top_line.height())
        self.top_line.raise_()
        if not self._problem:
            return
        words = self.status.fontMetrics().horizontalAdvance(self._problem) + 2 * _STATUS_PADDING_PX
        self.status.setFixedWidth(max(min(words, room - 2 * _MARGIN_PX), 1))
        self.status.setFixedHeight(self.status.heightForWidth(self.status.width()))
        self.status.move(
            QPoint(
                (room - self.status.width()) // 2,
                self.height() - self.status.height() - _MARGIN_PX,
            )
        )
        self.status.raise_()
