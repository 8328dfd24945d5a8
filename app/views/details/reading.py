"""Reads what the details show. Runs on engine threads; images are ready to be painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QImage

from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.types import Photo, PhotoId, RootId


@dataclass(frozen=True, slots=True)
class One:
    """One photo."""

    photo: Photo | None
    """None: it was forgotten meanwhile."""
    picture: QImage
    roots: Mapping[RootId, Path]


@dataclass(frozen=True, slots=True)
class AlikePhoto:
    """A photo that is like another one, and its picture."""

    photo_id: PhotoId
    picture: QImage
    mean_color: int
    name: str


def read_one(library: Library, photo_id: PhotoId, room: QSize) -> One:
    """A photo, its folders, and its picture fitted into ``room`` device pixels."""
    picture = _thumbnail(library, photo_id)
    if not picture.isNull():
        picture = picture.scaled(
            room,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    roots = {root.id: root.path for root in library.catalog.roots.all()}
    return One(library.catalog.photos.get(photo_id), picture, roots)


def read_alike(
    library: Library, photo_id: PhotoId, count: int, cell: QSize, token: CancelToken
) -> list[AlikePhoto]:
    """The photos most like one, with pictures that fill ``cell`` device pixels.

    Raises:
        QueryError: There is nothing to compare by.
        ModelError: The model could not be loaded.
        Cancelled: The token was cancelled.
    """
    result = library.similar(photo_id, k=count, token=token)
    found = []
    for photo in library.catalog.photos.of([PhotoId(int(id_)) for id_ in result.photo_ids]):
        token.raise_if_cancelled()
        name = photo.files[0].path.name if photo.files else ""
        picture = _filling(_thumbnail(library, photo.id), cell)
        found.append(AlikePhoto(photo.id, picture, photo.mean_color, name))
    return found


def _thumbnail(library: Library, photo_id: PhotoId) -> QImage:
    picture = QImage()
    picture.loadFromData(QByteArray(library.pictures.thumbnail(photo_id) or b""))
    return picture


def _filling(picture: QImage, cell: QSize) -> QImage:
    """The middle of a picture, as large as ``cell``."""
    if picture.isNull():
        return picture
    scaled = picture.scaled(
        cell,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    middle = QRect(0, 0, cell.width(), cell.height())
    middle.moveCenter(scaled.rect().center())
    return scaled.copy(middle.intersected(scaled.rect()))
