"""Where thumbnails lie and how much room they may take; kept in the catalog.

Any thread; moving and emptying take long and want an engine thread of their own.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.errors import Cancelled, StorageFullError, UserFacingError
from indexer.events import Listener, TroubleNoticed
from indexer.media.thumbnail_files import copy_all, remove_all
from indexer.media.thumbnails import ThumbnailCache
from indexer.messages import message
from indexer.profile import Profile
from indexer.types import ProgressCallback

CACHE_FOLDER = "Kindred thumbnails"
"""Made in a folder that the user chooses; the scanner passes it over by this name."""
_PLACE_SETTING = "thumbnails_folder"
_MOVE_SETTING = "thumbnails_move_between"
"""The folders of a move that goes on or was killed: all but the one in use are to be emptied."""
_LIMIT_SETTING = "thumbnails_limit_bytes"


def open_cache(profile: Profile, catalog: Catalog, listener: Listener) -> ThumbnailCache:
    """The cache of a library as its user set it up; looks at no disk."""
    place = catalog.settings.get(_PLACE_SETTING)
    limit = catalog.settings.get(_LIMIT_SETTING) or ""

    def tell(folder: Path) -> None:
        listener(
            TroubleNoticed(
                UserFacingError(
                    message("The folder of the thumbnails is not there"),
                    message(
                        "{folder} cannot be reached, so thumbnails are made again and kept in the "
                        "usual place; your photos are not affected",
                        folder=folder,
                    ),
                    message("Connect its drive and start Kindred again to use it"),
                )
            )
        )

    return ThumbnailCache(
        profile.thumbnails_folder,
        chosen=_path(place) if place else None,
        limit_bytes=int(limit) if limit.isdecimal() else None,
        on_away=tell,
    )


class CachePlace:
    """Changes both."""

    def __init__(self, profile: Profile, catalog: Catalog, cache: ThumbnailCache) -> None:
        self._profile = profile
        self._catalog = catalog
        self._cache = cache

    def set_limit(self, limit_bytes: int | None, token: CancelToken) -> None:
        """Keep no more thumbnails than this; None: all of them."""
        self._catalog.settings.set(
            _LIMIT_SETTING, None if limit_bytes is None else str(limit_bytes)
        )
        self._cache.set_limit(limit_bytes, token)

    def empty(self, progress: ProgressCallback, token: CancelToken) -> None:
        """Delete all thumbnails; each is made again when its photo is shown."""
        remove_all(self._cache.folder, progress, token)

    def move(self, above: Path | None, progress: ProgressCallback, token: CancelToken) -> None:
        """Move the cache into another folder, and use it from then on.

        Thumbnails are copied, then the new place is used, then the old one is emptied: killed at
        any point, one whole place is in use, and `clear_leftovers` empties the other.

        Args:
            above: The folder in which "Kindred thumbnails" is made; None: the usual place.
            progress: Told of thumbnails copied.
            token: Until everything is copied, it stops the move and all stays as it was.

        Raises:
            StorageFullError: The new place is full or cannot be written to; all stays as it was.
            Cancelled: All stays as it was.
        """
        target = self._profile.thumbnails_folder if above is None else above / CACHE_FOLDER
        source = self._cache.folder
        if target == source:
            self._remember(above, target)
            return
        self._keep_leftovers({*self._leftovers(), source, target})
        try:
            # The folder itself may be new, the one above must be there: it may be a drive.
            target.mkdir(exist_ok=True)
            copy_all(source, target, progress, token)
        except (OSError, Cancelled) as error:
            self.clear_leftovers(CancelToken())
            if isinstance(error, Cancelled):
                raise
            raise _cannot_move(target, error) from error
        self._remember(above, target)
        # What was written while it was copied; then the old place goes. Nothing here can fail in a
        # way that matters: a thumbnail that is missing is made again.
        with contextlib.suppress(OSError):
            copy_all(source, target, _say_nothing, CancelToken())
        self.clear_leftovers(CancelToken())

    def clear_leftovers(self, token: CancelToken) -> None:
        """Empty what moves left behind that were stopped or killed; the place in use stays.

        Raises:
            Cancelled: The rest is emptied another time.
        """
        leftovers = self._leftovers()
        if not leftovers:
            return
        away = []
        for folder in leftovers - {self._cache.folder, self._cache.chosen}:
            if not folder.parent.is_dir():
                away.append(folder)  # its drive may come back
                continue
            remove_all(folder, _say_nothing, token)
            with contextlib.suppress(OSError):
                folder.rmdir()
        self._keep_leftovers(away)

    def _leftovers(self) -> set[Path]:
        return {_path(one) for one in (self._catalog.settings.get(_MOVE_SETTING) or "").split()}

    def _keep_leftovers(self, folders: Iterable[Path]) -> None:
        self._catalog.settings.set(_MOVE_SETTING, " ".join(map(_text, folders)) or None)

    def _remember(self, above: Path | None, target: Path) -> None:
        chosen = None if above is None else target
        self._catalog.settings.set(_PLACE_SETTING, None if chosen is None else _text(chosen))
        self._cache.use(chosen)


def _text(folder: Path) -> str:
    """Percent-encoded: names that are no UTF-8 are no text for SQLite."""
    return quote_from_bytes(os.fsencode(folder))


def _path(text: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(text)))


def _cannot_move(target: Path, error: OSError) -> StorageFullError:
    return StorageFullError(
        message("The thumbnails could not be moved to {folder}", folder=target),
        message(
            "{reason}; they stay where they were, and your photos are not affected",
            reason=error.strerror or error,
        ),
        message("Make room there, allow writing, or choose another folder"),
    )


def _say_nothing(_done: int, _total: int) -> None:
    pass
