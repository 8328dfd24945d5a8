"""The tiny pictures in the chips of image terms, read on an engine thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.errors import PhotoError, UserFacingError
from indexer.library import Library
from indexer.search.filters import Filter
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm
from indexer.types import Box, PhotoId

PICTURE_PX = 20
_RATIO = 3
"""Kept larger than shown, so that it is crisp on every screen."""


class _Key(NamedTuple):
    """What a picture shows."""

    picture: PhotoId | Path | ConceptTerm
    box: Box | None


class ChipPictures(QObject):
    """Gives the picture of a term, at once or, after `came`, on the next asking."""

    came = Signal()

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._pictures: dict[_Key, QPixmap | None] = {}

    def of(self, term: Term | Filter) -> QPixmap | None:
        """The picture; None for words and filters, and while it is not there."""
        match term:
            case TextTerm() | Filter():
                return None
            case ConceptTerm():
                key = _Key(replace(term, weight=1.0), None)
            case PixelsTerm():
                return _rounded(image_of_pixels(term))
            case PhotoTerm():
                key = _Key(term.photo_id, term.box)
            case ImageFileTerm():
                key = _Key(term.path, term.box)
        if key not in self._pictures:
            self._pictures[key] = None
            self._read(key)
        return self._pictures[key]

    def _read(self, key: _Key) -> None:
        def work(_token: CancelToken) -> QImage:
            image = QImage.fromData(QByteArray(self._encoded(key.picture)))
            return image if key.box is None or image.isNull() else part_of(image, key.box)

        def on_done(image: QImage) -> None:
            if not image.isNull():  # what cannot be read has its name only
                self._pictures[key] = _rounded(image)
                self.came.emit()

        def on_error(_error: UserFacingError) -> None:
            """The catalog is closed, or worse: others say so."""

        Channel(self._library, self._bridge, "read").submit(work, on_done, on_error)

    def _encoded(self, picture: PhotoId | Path | ConceptTerm) -> bytes:
        """A small picture of any kind that photos have; empty where there is none."""
        if isinstance(picture, ConceptTerm):
            return self._library.concepts.picture(picture.concept_id) or b""
        if not isinstance(picture, Path):
            return self._library.pictures.thumbnail(picture) or b""
        try:
            return self._library.pictures.thumbnail_of_file(picture)
        except (OSError, PhotoError, MemoryError):
            return b""  # the search itself says what is wrong with it


def part_of(image: QImage, box: Box) -> QImage:
    """A part of an image; one pixel at least."""
    width, height = image.width(), image.height()
    left, top = int(box.left * width), int(box.top * height)
    return image.copy(
        min(left, width - 1),
        min(top, height - 1),
        max(1, round(box.width * width)),
        max(1, round(box.height * height)),
    )


def image_of_pixels(term: PixelsTerm) -> QImage:
    """A small image of pixels; every n-th of them, which is good enough for 20 of them."""
    step = max(1, min(term.pixels.shape[:2]) // (PICTURE_PX * _RATIO))
    small = np.ascontiguousarray(term.pixels[::step, ::step])
    height, width = small.shape[:2]
    # A copy: the image must not outlive the array.
    return QImage(small.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rounded(image: QImage) -> QPixmap:
    side = PICTURE_PX * _RATIO
    image = image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, side, side), 4 * _RATIO, 4 * _RATIO)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.drawImage((side - image.width()) // 2, (side - image.height()) // 2, image)
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return pixmap
