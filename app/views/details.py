"""Details of what is selected: one photo, several, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QDateTime, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QImage, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.bridge import Channel, EngineBridge
from app.views.texts import count_text, folder_text, photos_text, size_text
from indexer.cancel import CancelToken
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Int64Array, Photo, PhotoId, RootId

WIDTH_PX = 280
_MARGIN_PX = 14
_PICTURE_PX = QSize(WIDTH_PX - 2 * _MARGIN_PX - 1, 220)
_SUMMED = 5000
"""Of more photos than this only the number is told: reading them all would take seconds."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Several photos at once."""

    count: int
    size_bytes: int
    folders: int


@dataclass(frozen=True, slots=True)
class _One:
    """One photo, as it is read on an engine thread."""

    photo: Photo | None
    """None: it was forgotten meanwhile."""
    picture: QImage
    roots: Mapping[RootId, Path]


class Details(QWidget):
    """What is known of the selection, and what can be done with it."""

    more_like_this = Signal()
    add_to_query = Signal()
    subtract_from_query = Signal()

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "read")
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("Details"))
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = QLabel(self)
        self._name.setProperty("kind", "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._note = QLabel(self)
        self._note.setProperty("kind", "dim")
        self._note.setWordWrap(True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        self._add = QPushButton(self.tr("Add to query"), self)
        self._subtract = QPushButton(self.tr("Subtract"), self)
        self._subtract.setToolTip(self.tr("Search for less like this photo"))
        self._more = QPushButton(self.tr("More like this"), self)
        self._more.setProperty("kind", "primary")
        self._add.clicked.connect(self.add_to_query)
        self._subtract.clicked.connect(self.subtract_from_query)
        self._more.clicked.connect(self.more_like_this)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self._add)
        pair.addWidget(self._subtract)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 12)
        column.setSpacing(8)
        column.addWidget(self._picture)
        column.addWidget(self._name)
        column.addWidget(self._note)
        column.addLayout(self._rows)
        column.addSpacing(4)
        column.addLayout(pair)
        column.addWidget(self._more)
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
        self._show_nothing()

    @property
    def is_busy(self) -> bool:
        """Whether what is to be shown is still being read."""
        return self._channel.is_busy

    def show_selection(self, ids: Int64Array) -> None:
        """Read on an engine thread what is known of these photos, then show it."""
        if len(ids) == 0:
            self._channel.cancel()
            self._show_nothing()
        elif len(ids) == 1:
            self._channel.submit(
                lambda _token: _read_one(self._library, PhotoId(int(ids[0]))),
                self._show_one,
                self._on_failed,
            )
        else:
            self._channel.submit(
                lambda token: _sum_up(self._library, ids, token), self._show_sum, self._on_failed
            )

    # -------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._set_rows([])
        self._picture.hide()
        self._name.clear()
        self._name.hide()
        self._say(self.tr("Select a photo to see what is known of it."))
        self._show_buttons(count=0)

    def _show_one(self, answer: _One) -> None:
        photo = answer.photo
        if photo is None:
            self._show_nothing()
            return
        self._show_picture(answer.picture)
        names = [_words(file.path.name) for file in photo.files]
        self._set_name(names[0] if names else self.tr("A photo that is gone"))
        is_offline = bool(photo.files) and all(file.is_offline for file in photo.files)
        self._say(self.tr("Its drive is not connected now.") if is_offline else "")
        self._set_rows(self._rows_of(photo, answer.roots))
        self._show_buttons(count=1)

    def _show_sum(self, summary: Summary) -> None:
        self._picture.hide()
        self._set_name(photos_text(summary.count))
        rows = []
        if summary.size_bytes:
            rows = [
                (self.tr("Size"), size_text(summary.size_bytes)),
                (self.tr("Folders"), count_text(summary.folders)),
            ]
        self._say("")
        self._set_rows(rows)
        self._show_buttons(count=summary.count)

    def _rows_of(self, photo: Photo, roots: Mapping[RootId, Path]) -> list[tuple[str, str]]:
        meta = photo.metadata
        rows = []
        if meta.taken_at is not None:
            at = meta.taken_at
            moment = QDateTime(at.year, at.month, at.day, at.hour, at.minute, at.second)
            rows.append((self.tr("Taken"), QLocale().toString(moment, "d MMM yyyy, HH:mm")))
        if meta.camera:
            rows.append((self.tr("Camera"), meta.camera))
        if meta.lens:
            rows.append((self.tr("Lens"), meta.lens))
        rows.append(
            (
                self.tr("Size"),
                f"{photo.width} × {photo.height} · {size_text(photo.size_bytes)}",
            )
        )
        if meta.rating:
            rows.append((self.tr("Rating"), "★" * meta.rating))
        if meta.keywords:
            rows.append((self.tr("Keywords"), ", ".join(meta.keywords)))
        places = [file for file in photo.files if file.root_id in roots]
        for i, file in enumerate(places[:4]):
            label = self.tr("Folder") if i == 0 else self.tr("Also at") if i == 1 else ""
            rows.append((label, folder_text(file, roots[file.root_id])))
        return rows

    def _set_rows(self, rows: list[tuple[str, str]]) -> None:
        while item := self._rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (label, value) in enumerate(rows):
            name, text = QLabel(label, self), QLabel(self)
            name.setProperty("kind", "dim")
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setText(value)
            text.setMinimumWidth(0)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._rows.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(text, row, 1)

    def _set_name(self, name: str) -> None:
        self._name.ensurePolished()
        metrics = QFontMetrics(self._name.font())
        room = _PICTURE_PX.width()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        self._name.setToolTip(name)
        self._name.show()

    def _show_picture(self, image: QImage) -> None:
        self._picture.setVisible(not image.isNull())
        if image.isNull():
            return
        ratio = self.devicePixelRatioF()
        fitted = image.size().scaled(_PICTURE_PX * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        scaled = image.scaled(
            fitted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(scaled)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
        self._picture.setAccessibleName(self.tr("The selected photo"))

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_buttons(self, *, count: int) -> None:
        for button in (self._add, self._subtract, self._more):
            button.setVisible(count > 0)

    @Slot(object)
    def _on_failed(self, error: UserFacingError) -> None:
        self._say(error.what)


def _read_one(library: Library, photo_id: PhotoId) -> _One:
    picture = QImage()
    picture.loadFromData(QByteArray(library.thumbnail(photo_id) or b""))
    roots = {root.id: root.path for root in library.catalog.roots()}
    return _One(library.catalog.photo(photo_id), picture, roots)


def _sum_up(library: Library, ids: Int64Array, token: CancelToken) -> Summary:
    if len(ids) > _SUMMED:
        return Summary(len(ids), 0, 0)
    photos = library.catalog.photos([PhotoId(int(id_)) for id_ in ids])
    token.raise_if_cancelled()
    folders = {file.path.parent for photo in photos for file in photo.files}
    return Summary(len(ids), sum(photo.size_bytes for photo in photos), len(folders))


def _words(text: str) -> str:
    """Text of a path as it can be drawn: lone surrogates of broken names become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
