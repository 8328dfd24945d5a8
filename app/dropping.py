"""What a drop or a paste brings: folders to add, pictures to search by, words. Reads nothing.

GUI thread, but for `sort_paths`, which asks the file system.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QPainter

from app.models.chips import Chip
from app.views.texts import drawable
from indexer.search.query import ImageFileTerm, PhotoTerm, PixelsTerm
from indexer.types import PhotoId, UInt8Array

PHOTOS_MIME = "application/x-kindred-photos"
"""Photos of a library, as its own grid drags them; beside their files, for other programs."""
MAX_PICTURES = 8
"""A query of more pictures than this means nothing; a drop of 5,000 files takes the first ones."""
_LOOKED_AT = 4 * MAX_PICTURES
_FOLDERS_LOOKED_AT = 200
_PATH = re.compile(r"(?:/|~/|file://|[A-Za-z]:[\\/]|\\\\)[^\s]")
"""How an absolute path begins, on any system."""
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+\s*\Z", re.IGNORECASE)
_PIXELS_SIDE = 1024
"""An encoder looks at a few hundred pixels; a pasted screenshot of 8K need not be kept."""
_MAX_ENCODED = 64 << 20


@dataclass(frozen=True, slots=True)
class Dropped:
    """What is in a drop, once somebody looked."""

    folders: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    """Files; whether they are pictures is found out by reading them."""
    left_out: int = 0
    """Files beyond `MAX_PICTURES`."""
    missing: tuple[Path, ...] = ()
    """Paths that were given as text, and at which there is nothing."""


def photo_chips(data: QMimeData, library_uuid: str, name: str) -> list[Chip]:
    """Photos that were dragged out of the same library's grid, as terms; empty for all else."""
    try:
        payload = json.loads(data.data(PHOTOS_MIME).toStdString() or "{}")
        if payload.get("library") != library_uuid:
            return []
        ids = [PhotoId(int(id_)) for id_ in payload["photos"][:MAX_PICTURES]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []
    return [Chip(PhotoTerm(id_), name) for id_ in ids]


def can_take(data: QMimeData) -> bool:
    """A guess from the kinds of data alone, quick enough for every drag that passes over."""
    return data.hasImage() or data.hasUrls() or data.hasText() or data.hasFormat(PHOTOS_MIME)


def paths_in(data: QMimeData) -> list[Path]:
    """The files and folders in a drop, unseen: nothing is asked of the file system."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def paths_in_text(text: str) -> list[Path]:
    """The paths that a text consists of, one a line; empty where it is any other text."""
    return [_path_of(line) for line in _lines(text)] if looks_like_paths(text) else []


def looks_like_paths(text: str) -> bool:
    """Whether every line of a text begins as an absolute path does, perhaps in quotes."""
    lines = _lines(text)
    return bool(lines) and all(_PATH.match(line) for line in lines)


def looks_like_folder(path: Path) -> bool:
    """A guess for the words of the drop overlay; `sort_paths` knows."""
    return not path.suffix


def is_web_address(data: QMimeData) -> bool:
    """Whether there is nothing in it but where a picture could be fetched from."""
    return data.hasUrls() or bool(_ADDRESS.match(data.text().strip()))


def image_in(data: QMimeData) -> QImage | None:
    """A picture without a file, as browsers and screenshot programs hand it over."""
    image: object = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        image = next((_image_of_url(url) for url in data.urls() if url.scheme() == "data"), None)
    return image if isinstance(image, QImage) and not image.isNull() else None


def sort_paths(paths: Sequence[Path], *, are_text: bool = False) -> Dropped:
    """Tell folders from files. For an engine thread: a sleeping network drive may take seconds.

    Of a drop of 5,000 files no query could be made: only the first are looked at, and of the rest
    those that may be folders.

    Args:
        paths: What was dropped.
        are_text: They were given as words, so that there may be no such files.
    """
    rest = [path for path in paths[_LOOKED_AT:] if looks_like_folder(path)][:_FOLDERS_LOOKED_AT]
    asked = [*paths[:_LOOKED_AT], *rest]
    # os.path says no where Path.is_dir would raise: for what may not be looked at.
    folders = tuple(path for path in asked if os.path.isdir(path))  # noqa: PTH112
    missing = tuple(path for path in asked if are_text and not os.path.lexists(path))
    gone = {*folders, *missing}
    pictures = tuple(path for path in paths[:_LOOKED_AT] if path not in gone)[:MAX_PICTURES]
    return Dropped(
        folders, pictures, len(paths) - len(folders) - len(pictures) - len(missing), missing
    )


def file_chip(path: Path) -> Chip:
    """A picture file as a term."""
    return Chip(ImageFileTerm(path), drawable(path.name))


def pixels_chip(image: QImage, name: str) -> Chip:
    """A picture without a file as a term."""
    return Chip(PixelsTerm(pixels_of(image)), name)


def pixels_of(image: QImage) -> UInt8Array:
    """A `QImage` as ``uint8[H, W, 3]``; transparent parts become white, as on paper."""
    if max(image.width(), image.height()) > _PIXELS_SIDE:
        image = image.scaled(
            _PIXELS_SIDE,
            _PIXELS_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    if image.hasAlphaChannel():
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        image = paper
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _lines(text: str) -> list[str]:
    return [line.strip().strip("\"'") for line in text.splitlines() if line.strip()]


def _path_of(line: str) -> Path:
    url = QUrl(line)
    if url.scheme() == "file":
        return Path(url.toLocalFile())
    return Path(os.path.expanduser(line))  # noqa: PTH111 - Path.expanduser raises without a home


def _image_of_url(url: QUrl) -> QImage:
    """The picture that a ``data:`` address holds itself: nothing is fetched for it."""
    head, _, body = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(",")
    if not head.endswith(";base64") or len(body) > _MAX_ENCODED:
        return QImage()
    decoded = QByteArray.fromBase64(QByteArray.fromPercentEncoding(QByteArray(body.encode())))
    image = QImage()
    image.loadFromData(decoded)
    return image
