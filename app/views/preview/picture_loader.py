"""Decodes pictures for the preview on engine threads: what is seen first, then what comes next."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future

from PySide6.QtCore import QByteArray, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from app.bridge import EngineBridge
from app.views.preview.pictures import PictureCache, Shown, Stage, Want, shown_of
from indexer.cancel import CancelToken
from indexer.errors import Absence, Cancelled, PhotoAbsent, UserFacingError
from indexer.library import Library
from indexer.media.records import Rectangle
from indexer.types import PhotoId

_WORKERS = 2
"""As many as the lane "view" has threads."""


class PictureLoader(QObject):
    """Fills a `PictureCache`. All of it is for the GUI thread but `_decode_wanted`."""

    came = Signal(object)
    """The id of a photo of which there is more now."""
    failed = Signal(object)
    """The id of a photo that cannot be shown; `error_of` says why."""

    _woken = Signal()

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        parent: QObject | None = None,
        *,
        is_for_one: bool = True,
    ) -> None:
        """Make it.

        Args:
            library: Whose photos.
            bridge: Into the GUI thread.
            parent: The usual.
            is_for_one: The photo of the first want is the one that is waited for. Else all are
                seen together: no photo waits for another, but only one at a time is decoded at
                full scale, which takes eight bytes a pixel for a moment.
        """
        super().__init__(parent)
        self._is_for_one = is_for_one
        self._library = library
        self._bridge = bridge
        self.cache = PictureCache()
        self._errors: dict[PhotoId, UserFacingError] = {}
        # Shared with the engine's threads, under the lock.
        self._lock = threading.Lock()
        self._wanted: deque[Want] = deque()
        self._in_flight: list[tuple[Want, CancelToken]] = []
        self._results: deque[tuple[Want, Shown | UserFacingError]] = deque()
        self._workers = 0
        self._seen: PhotoId | None = None
        """The photo of the most urgent want."""
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything that is wanted is still to come."""
        with self._lock:
            return bool(self._wanted or self._workers or self._results)

    def error_of(self, photo_id: PhotoId) -> UserFacingError | None:
        """Why a photo cannot be shown."""
        return self._errors.get(photo_id)

    def forget_errors(self) -> None:
        """Try again: a drive may have come, a file may have been put back."""
        self._errors.clear()

    def want(self, wants: Sequence[Want]) -> None:
        """Ask for pictures, most urgent first. Whatever else was asked for before is cancelled."""
        missing = [
            want
            for want in wants
            if not self.cache.has(want)
            and (want.stage is Stage.SMALL or want.photo_id not in self._errors)
        ]
        with self._lock:
            for want, token in self._in_flight:
                if want not in missing:
                    token.cancel()
            coming = [want for want, token in self._in_flight if not token.is_cancelled]
            self._wanted = deque(want for want in missing if want not in coming)
            self._seen = wants[0].photo_id if wants else None
            new = min(len(self._wanted), _WORKERS - self._workers)
            if self._bridge.is_closed or new <= 0:
                return
            self._workers += new
        for _ in range(new):
            self._library.submit(self._decode_wanted, "view").add_done_callback(self._on_ended)

    def stop(self) -> None:
        """Want nothing any more."""
        self.want(())

    def _on_ended(self, ended: Future[None]) -> None:
        def raise_bugs() -> None:
            try:
                ended.result()
            except CancelledError:  # the library was closed before the work began
                return

        self._bridge.call_soon(raise_bugs)

    @Slot()
    def _on_woken(self) -> None:
        while self._results:
            want, result = self._results.popleft()
            if isinstance(result, UserFacingError):
                if want.stage is not Stage.SMALL:
                    self._errors[want.photo_id] = result
                    self.failed.emit(want.photo_id)
                continue
            self.cache.put(want, result)
            self.came.emit(want.photo_id)

    # On an engine thread ---------------------------------------------------------------------

    def _decode_wanted(self) -> None:
        while True:
            with self._lock:
                if self._bridge.is_closed or not self._wanted or self._is_early(self._wanted[0]):
                    self._workers -= 1
                    return
                want, token = self._wanted.popleft(), CancelToken()
                self._in_flight.append((want, token))
            try:
                self._results.append((want, self._decode(want, token)))
            except Cancelled:
                continue
            except UserFacingError as error:
                self._results.append((want, error))
            except BaseException:
                with self._lock:
                    self._workers -= 1
                raise
            finally:
                with self._lock:
                    self._in_flight.remove((want, token))
            self._woken.emit()

    def _is_early(self, want: Want) -> bool:
        """Whether a neighbour would take the processor from the photo that is waited for.

        The thread that decodes that one goes on with the neighbours afterwards.
        """
        if not self._is_for_one:
            full = Stage.FULL
            return want.stage >= full and any(one.stage >= full for one, _ in self._in_flight)
        return (
            want.photo_id != self._seen
            and want.stage is not Stage.SMALL
            and any(
                other.photo_id == self._seen and other.stage is not Stage.SMALL
                for other, _ in self._in_flight
            )
        )

    def _decode(self, want: Want, token: CancelToken) -> Shown:
        if want.stage is Stage.SMALL:
            image = QImage()
            image.loadFromData(QByteArray(self._library.pictures.thumbnail(want.photo_id) or b""))
            if image.isNull():
                raise PhotoAbsent(Absence.MISSING)
            return Shown((image.convertToFormat(QImage.Format.Format_RGB32),), is_full=False)
        pictures, photo_id = self._library.pictures, want.photo_id
        if want.stage is Stage.PART:
            whole = (want.whole_width_px, want.whole_height_px) if want.whole_width_px else None
            part = Rectangle(want.left_px, want.top_px, want.width_px, want.height_px)
            picture = pictures.open(photo_id, whole, token, part)
        else:
            is_fitted = want.stage is Stage.FITTED
            fit = (want.width_px, want.height_px) if is_fitted else None
            picture = pictures.open(photo_id, fit, token)
        token.raise_if_cancelled()
        return shown_of(picture)
