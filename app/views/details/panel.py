"""The details panel: of one photo, of several, or of the place while nothing is selected.

What it shows is read on engine threads. Until an answer is there the old one stays, so that
walking along photos neither flashes nor jumps.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.icons import Icons
from app.theme import Theme
from app.translations import in_words
from app.views.details.about import About
from app.views.details.alike import AlikeStrip
from app.views.details.facts import FactTable
from app.views.details.picture import PictureBox
from app.views.details.reading import One, read_one
from app.views.details.stars import MarkRow
from app.views.details.words import photo_facts, summary_facts
from app.views.elided_label import ElidedLabel
from app.views.flow_layout import FlowLayout
from app.views.label import label
from app.views.texts import drawable, photos_text
from indexer.cancel import CancelToken
from indexer.catalog.records import PhotoSummary
from indexer.errors import UserFacingError
from indexer.events import PhotosMarked
from indexer.library import Library
from indexer.types import Int64Array, Mark, PhotoId

WIDTH_PX = 280
_MARGIN_PX = 14
_PICTURE = QSize(WIDTH_PX - 2 * _MARGIN_PX - 1, 176)


class Details(QWidget):
    """What is known of the selection, and what can be done with it."""

    more_like_this = Signal()
    add_to_query = Signal()
    subtract_from_query = Signal()
    rated = Signal(int)
    """So many stars for the selected photos."""
    favourite_toggled = Signal()
    photo_chosen = Signal(object)
    """A `PhotoId` among those that are alike."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self._ids: Int64Array = np.zeros(0, np.int64)
        self._is_stale = False
        """The selection changed while nobody could see it."""
        self._about = About()
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("Details"))
        self.picture = PictureBox(_PICTURE, self)
        self._name = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("kind", "heading")
        self._note = label(self, "dim")
        self._hint = label(self, "dim")
        self.marks = MarkRow(theme, icons, self)
        self.facts = FactTable(icons, self)
        self._add = QPushButton(self.tr("Add to query"), self)
        self._subtract = QPushButton(self.tr("Subtract"), self)
        self._subtract.setToolTip(self.tr("Search for less like this photo"))
        self._more = QPushButton(self.tr("More like this"), self)
        self._more.setProperty("kind", "primary")
        self.alike = AlikeStrip(library, bridge, theme, self)
        self._add.clicked.connect(self.add_to_query)
        self._subtract.clicked.connect(self.subtract_from_query)
        self._more.clicked.connect(self.more_like_this)
        self.marks.rated.connect(self.rated)
        self.marks.favourite_toggled.connect(self.favourite_toggled)
        self.alike.photo_chosen.connect(self.photo_chosen)
        bridge.photos_marked.connect(self._on_marked)
        bridge.index_finished.connect(self._catch_up)  # files moved, drives came or went
        self._lay_out()
        self._show_about()

    @property
    def is_busy(self) -> bool:
        """Whether what is to be shown is still being read."""
        return self._channel.is_busy or self.alike.is_busy

    @property
    def heading(self) -> str:
        """What it is about: a name, a number of photos, a place."""
        return self._name.text()

    @property
    def note(self) -> str:
        """What is to be known of it besides the facts; empty: nothing."""
        return self._note.text()

    def show_about(self, about: About) -> None:
        """Know what to say while nothing is selected."""
        self._about = about
        if not len(self._ids):
            self._show_about()

    def show_selection(self, ids: Int64Array) -> None:
        """Read on an engine thread what is known of these photos, then show it."""
        is_same = np.array_equal(ids, self._ids)
        if is_same and len(ids) and not self._is_stale:
            return
        self._ids = ids
        if len(ids) == 0:
            self._channel.cancel()
            self._is_stale = False
            self._show_about()
        elif not self.isVisible():
            self._is_stale = True
        else:
            self.read_again()

    def read_again(self) -> None:
        """Read anew what is known of the selection."""
        self._is_stale = False
        ids = self._ids
        if len(ids) == 1:
            room = _PICTURE * self.devicePixelRatioF()
            self._channel.submit(
                lambda _token: read_one(self._library, PhotoId(int(ids[0])), room),
                self._show_one,
                self._on_failed,
            )
        elif len(ids):

            def sum_up(token: CancelToken) -> PhotoSummary:
                return self._library.catalog.summaries.of(ids, token)

            self._channel.submit(sum_up, self._show_sum, self._on_failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was selected meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.read_again()

    # -------------------------------------------------------------------------------------------

    def _show_about(self) -> None:
        self.picture.hide()
        self._name.show_text(self._about.title)
        self._say("")
        self.facts.show_facts(self._about.facts)
        self._hint.setText(self._about.hint)
        self.alike.show_for(None)
        self._show_controls(is_shown=False)

    def _show_one(self, answer: One) -> None:
        photo = answer.photo
        if photo is None:
            self._ids = np.zeros(0, np.int64)
            self._show_about()
            return
        self.picture.show_image(answer.picture, photo.mean_color)
        names = [drawable(file.path.name) for file in photo.files]
        self._name.show_text(names[0] if names else self.tr("A photo that is gone"))
        is_offline = bool(photo.files) and all(file.is_offline for file in photo.files)
        self._say(self.tr("Its drive is not connected now.") if is_offline else "")
        self.facts.show_facts(photo_facts(photo, answer.roots))
        self.marks.show_mark(Mark(photo.rating, photo.mark.is_favourite))
        self.alike.show_for(photo.id)
        self._show_controls(is_shown=True)

    def _show_sum(self, summary: PhotoSummary) -> None:
        self.picture.hide()
        self._name.show_text(photos_text(summary.count))
        self._say("")
        self.facts.show_facts(summary_facts(summary))
        all_favourite = summary.favourites == summary.count
        self.marks.show_mark(Mark(summary.rating or 0, all_favourite))
        self.alike.show_for(None)
        self._show_controls(is_shown=True)

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_controls(self, *, is_shown: bool) -> None:
        for widget in (self._add, self._subtract, self._more, self.marks):
            widget.setVisible(is_shown)
        self._hint.setVisible(not is_shown and bool(self._hint.text()))

    @Slot(object)
    def _on_marked(self, event: PhotosMarked) -> None:
        if np.isin(self._ids, event.ids).any():
            self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        """Something else is known of the photos now: read it, or do so once it is seen."""
        self._is_stale = True
        if self.isVisible():
            self.read_again()

    def _on_failed(self, error: UserFacingError) -> None:
        self._say(in_words(error.what))

    def _lay_out(self) -> None:
        pair = FlowLayout(spacing=8)  # one below the other where a language needs it
        pair.addWidget(self._add)
        pair.addWidget(self._subtract)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 12)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addWidget(self._name)
        column.addWidget(self._note)
        column.addWidget(self.marks)
        column.addWidget(self.facts)
        column.addWidget(self._hint)
        column.addSpacing(4)
        column.addLayout(pair)
        column.addWidget(self._more)
        column.addSpacing(4)
        column.addWidget(self.alike)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Else the palette's own colour shows between the widgets.
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)
