"""The photos of a group beside each other: one is what keys act on, some are seen large."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from app.delegates.strip_delegate import StripDelegate
from app.models.review.strip import StripModel
from app.views.review.pictures import PICTURE_PX

_FRAMES_PX = 16


class StripView(QListView):
    """Keys that walk are actions of the page; the mouse chooses."""

    current_changed = Signal(int)
    toggled = Signal(int)
    """A photo is to be compared, or no longer."""

    def __init__(
        self, model: StripModel, delegate: StripDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self._line_px = PICTURE_PX.height() + _FRAMES_PX  # Qt asks while it is set up
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(self.tr("Photos of the group"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self._line_px)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.rowsInserted.connect(self.updateGeometry)

    def set_small(self, *, is_small: bool) -> None:
        """Where there is little height, the large photos need it more."""
        if self._delegate.is_small is not is_small:
            self._delegate.is_small = is_small
            self._line_px = self._delegate.picture.height() + _FRAMES_PX
            self.scheduleDelayedItemsLayout()
            self.updateGeometries()

    def show_current(self, place: int) -> None:
        """Mark the photo that keys act on."""
        index = self.model().index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    def sizeHint(self) -> QSize:
        """One line, and room for a scroll bar where there are many photos."""
        return QSize(200, self.height())

    def updateGeometries(self) -> None:
        """Make room for the scroll bar where it is needed."""
        super().updateGeometries()
        bar = self.horizontalScrollBar()
        wanted = self._line_px + (bar.sizeHint().height() if bar.maximum() > 0 else 0)
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl a photo is compared along with the others."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggled.emit(index.row())
            return
        super().mousePressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.current_changed.emit(current.row())
