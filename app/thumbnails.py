"""Decodes thumbnails off the GUI thread: visible ones first, at exactly the size they are shown.

Used by the photo grid, the details and the chips, in the GUI thread. Decoding runs on threads of
this module's own, since a decoded image is of use to the window only. They wait for work, since
`QThreadPool.start` in each frame would take 1 ms of it.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict, deque
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import PhotoId

CACHE_BYTES = 256 << 20
_HASHES_KEPT = 20_000
_LOOKUP = 32
_SAME_ASPECT = 0.03


class Request(NamedTuple):
    """One photo at one size."""

    photo_id: PhotoId
    width_px: int
    """Device pixels of the cell; the photo stands in it whole."""
    height_px: int


class ThumbnailLoader(QObject):
    """A bounded cache of decoded thumbnails, filled by background threads."""

    loaded = Signal(object)
    """Photo ids whose image has come, as a frozenset."""

    _woken = Signal()

    def __init__(
        self, library: Library, *, cache_bytes: int = CACHE_BYTES, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._cache_bytes = cache_bytes
        self._cache: OrderedDict[PhotoId, tuple[Request, QImage]] = OrderedDict()
        self._used_bytes = 0
        self._failed: set[PhotoId] = set()
        # Shared with the decoding threads, under the lock of the condition.
        self._changed = threading.Condition(threading.Lock())
        self._wanted: deque[Request] = deque()
        self._in_flight: set[Request] = set()
        self._results: list[tuple[Request, QImage | None]] = []
        self._hashes: OrderedDict[PhotoId, bytes] = OrderedDict()
        self._is_closed = False
        self._threads: list[threading.Thread] = []
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    @property
    def used_bytes(self) -> int:
        """Size of all images in the cache; never more than its bound, one image aside."""
        return self._used_bytes

    def image(self, photo_id: PhotoId) -> QImage | None:
        """The image of a photo at the size it was last asked for, if it is there."""
        found = self._cache.get(photo_id)
        if found is None:
            return None
        self._cache.move_to_end(photo_id)
        return found[1]

    def want(self, requests: Iterable[Request]) -> None:
        """Ask for images, most urgent first. Whatever was asked for before is dropped."""
        missing = [
            request
            for request in requests
            if request.photo_id not in self._failed
            and ((found := self._cache.get(request.photo_id)) is None or found[0] != request)
        ]
        with self._changed:
            if self._is_closed:
                return
            self._wanted = deque(one for one in missing if one not in self._in_flight)
            self._changed.notify(len(self._wanted))
        if missing and not self._threads:
            self._start_threads()

    def forget(self, photo_ids: Iterable[PhotoId] = ()) -> None:
        """Try again those that could not be loaded, and drop what is known of some photos."""
        self._failed.clear()
        for photo_id in photo_ids:
            if photo_id in self._cache:
                self._used_bytes -= self._cache.pop(photo_id)[1].sizeInBytes()

    def close(self) -> None:
        """Stop decoding and wait for the threads; each is busy for some milliseconds at most."""
        with self._changed:
            self._is_closed = True
            self._wanted.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _start_threads(self) -> None:
        for _ in range(min(4, max(2, (os.cpu_count() or 2) - 1))):
            thread = threading.Thread(target=self._decode_wanted, name="thumbnails", daemon=True)
            self._threads.append(thread)
            thread.start()

    @Slot()
    def _on_woken(self) -> None:
        with self._changed:
            results, self._results = self._results, []
        come: set[PhotoId] = set()
        for request, image in results:
            if image is None:
                self._failed.add(request.photo_id)
                continue
            self.forget_one(request.photo_id)
            self._cache[request.photo_id] = (request, image)
            self._used_bytes += image.sizeInBytes()
            come.add(request.photo_id)
        while self._used_bytes > self._cache_bytes and len(self._cache) > 1:
            _, (_, image) = self._cache.popitem(last=False)
            self._used_bytes -= image.sizeInBytes()
        if come and not self._is_closed:
            self.loaded.emit(frozenset(come))

    def forget_one(self, photo_id: PhotoId) -> None:
        """Drop the image of one photo."""
        found = self._cache.pop(photo_id, None)
        if found is not None:
            self._used_bytes -= found[1].sizeInBytes()

    # On a decoding thread --------------------------------------------------------------------

    def _decode_wanted(self) -> None:
        """Decode what is wanted, most urgent first, until the loader is closed."""
        while (request := self._next()) is not None:
            try:
                image = self._decode(request)
            except (OSError, UserFacingError):
                image = None  # shown as its mean colour; the indexer tells of broken files
            with self._changed:
                self._in_flight.discard(request)
                self._results.append((request, image))
                is_first = len(self._results) == 1
            if is_first:  # else the GUI thread is called already
                self._woken.emit()

    def _next(self) -> Request | None:
        with self._changed:
            while not self._wanted and not self._is_closed:
                self._changed.wait()
            if self._is_closed:
                return None
            request = self._wanted.popleft()
            self._in_flight.add(request)
            return request

    def _decode(self, request: Request) -> QImage | None:
        content_hash = self._content_hash(request.photo_id)
        if content_hash is None:
            return None
        path = self._library.thumbnails.path(content_hash)
        image = read_scaled(QImageReader(str(path)), request)
        if image.isNull():  # the cache lost it: made anew from the photo, where that is there
            data = self._library.pictures.thumbnail(request.photo_id)
            if data is None:
                return None
            buffer = QBuffer()
            buffer.setData(QByteArray(data))
            image = read_scaled(QImageReader(buffer), request)
        else:
            self._library.thumbnails.note_use(content_hash)
        return None if image.isNull() else image

    def _content_hash(self, photo_id: PhotoId) -> bytes | None:
        """One query serves many photos: those asked for next are looked up along."""
        with self._changed:
            known = self._hashes.get(photo_id)
            if known is not None:
                return known
            ahead = [one.photo_id for one in islice(self._wanted, _LOOKUP - 1)]
            unknown = [photo_id, *(one for one in ahead if one not in self._hashes)]
        found = {one.id: one.content_hash for one in self._library.catalog.photos.of(unknown)}
        with self._changed:
            self._hashes.update(found)
            while len(self._hashes) > _HASHES_KEPT:
                self._hashes.popitem(last=False)
        return found.get(photo_id)


def read_scaled(reader: QImageReader, request: Request) -> QImage:
    """Decode an image whole into a cell; RGB32, so that drawing it is a plain copy.

    The exact size of the cell is used where the aspect is the same but for rounding, so that rows
    have no seams.
    """
    cell = QSize(request.width_px, request.height_px)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        ratio = (size.width() * cell.height()) / (size.height() * cell.width())
        is_same = abs(ratio - 1) < _SAME_ASPECT
        fitted = size.scaled(cell, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        reader.setScaledSize(cell if is_same else fitted)
    image = reader.read()
    return image if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)
