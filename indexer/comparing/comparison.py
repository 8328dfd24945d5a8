"""Compares a folder with the library: reads each file once, and writes nothing anywhere.

A file whose bytes the library has is not decoded; the others are decoded once, and looked up by
their pixels, then by their look. As many files at a time as there are cores.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

import numpy as np

from indexer.bin.checks import is_offline
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.comparing.library_side import LibrarySide
from indexer.comparing.listing import list_photos, reading_reason
from indexer.comparing.records import (
    Comparison,
    ComparisonProgress,
    Match,
    Scope,
    ThereFile,
    Unreadable,
)
from indexer.cores import usable_cores
from indexer.errors import Cancelled, PhotoError
from indexer.media.hashing import content_hash
from indexer.media.photo import prepare
from indexer.messages import message
from indexer.profile import Profile
from indexer.scan.ignore import IgnoreRules
from indexer.types import Int64Array

_AHEAD: Final = 2
"""Files that wait for each thread: few, since results are kept in order."""

Found = Match | ThereFile | Unreadable
OnProgress = Callable[[ComparisonProgress], None]


class FolderComparison:
    """One comparison."""

    def __init__(
        self, catalog: Catalog, side: LibrarySide, rules: IgnoreRules, token: CancelToken
    ) -> None:
        """Read nothing yet.

        Args:
            catalog: The library's.
            side: Looks pictures up in it.
            rules: What the user wants left out of folders.
            token: Ends it between two steps; what was found is kept.
        """
        self._catalog = catalog
        self._side = side
        self._rules = rules
        self._token = token
        self._is_gone = threading.Event()
        """The folder went away: what follows of it would only be said to be unreadable."""

    def run(self, folder: Path, on_progress: OnProgress) -> Comparison:
        """Compare a folder.

        Args:
            folder: Absolute.
            on_progress: Told after every file, on this thread.

        Raises:
            UserFacingError: The folder is not there, or belongs to the library.
            Cancelled: The token was cancelled before all files were found.
        """
        on_progress(ComparisonProgress(0, 0, 0, 0, 0))
        roots = [root.path for root in self._catalog.roots.all()]
        profile = Profile(self._catalog.path.parent)
        caches = (profile.thumbnails_folder, profile.index_folder, profile.models_folder)
        listed = list_photos(folder, roots, caches, self._rules, self._token)
        paths = listed.photos
        both: list[Match] = []
        there: list[ThereFile] = []
        unreadable = listed.unreadable
        done = 0
        for done, found in enumerate(self._examined(folder, paths), 1):
            match found:
                case Match():
                    both.append(found)
                case ThereFile():
                    there.append(found)
                case Unreadable():
                    unreadable.append(found)
            on_progress(
                ComparisonProgress(done, len(paths), len(both), len(there), len(unreadable))
            )
        return Comparison(
            folder,
            tuple(both),
            tuple(there),
            tuple(unreadable),
            frozenset(self._side.seen),
            listed.others,
            was_cancelled=done < len(paths) and not self._is_gone.is_set(),
            was_cut_off=self._is_gone.is_set(),
        )

    def _examined(self, folder: Path, paths: Iterable[Path]) -> Iterator[Found]:
        """What came of each file, in order; ends early where it is cancelled or the folder goes."""
        threads = usable_cores()
        waiting: deque[Future[Found]] = deque()
        with ThreadPoolExecutor(threads, thread_name_prefix="compare") as pool:
            try:
                for path in paths:
                    if len(waiting) >= threads * (1 + _AHEAD):
                        yield waiting.popleft().result()
                    if self._token.is_cancelled:
                        return
                    waiting.append(pool.submit(self._examine, folder, path))
                while waiting:
                    yield waiting.popleft().result()
            except Cancelled:
                return
            finally:
                for future in waiting:
                    future.cancel()

    def _examine(self, folder: Path, path: Path) -> Found:
        self._token.raise_if_cancelled()
        try:
            data = path.read_bytes()
        except OSError as error:
            if is_offline(folder):
                self._is_gone.set()
                raise Cancelled from error
            return Unreadable(path, reading_reason(error))
        except MemoryError:
            return Unreadable(path, message("The file is too large to be read into memory"))
        file = ThereFile(path, len(data), content_hash(data))
        found = self._side.by_bytes(file)
        if found is not None:
            return found
        try:
            prepared = prepare(data, path.name, look=self._side.encoder, digest=file.content_hash)
        except PhotoError as error:
            return Unreadable(path, error.sentences)
        del data  # of large RAW files there would be some for each thread
        if prepared.metadata.frames > 1:
            return file  # an animation, or pages: the first picture says nothing of the others
        found = self._side.by_pixels(file, prepared)
        return found or self._side.by_look(file, prepared, self._token) or file


def only_here(catalog: Catalog, found: Comparison, scope: Scope) -> Int64Array:
    """Photos of the library that the folder lacks, the newest first.

    Args:
        catalog: The library's.
        found: A comparison that came to its end.
        scope: The part of the library that is asked about.

    Returns:
        PhotoIds, ``int64[n]``. Of a folder that was read in part nobody can say what it lacks:
        nothing.
    """
    if not found.is_whole:
        return np.zeros(0, np.int64)
    ids = catalog.photos.ids(root_id=scope.root_id, folder=scope.folder or None)
    seen = np.fromiter(found.seen, np.int64, len(found.seen))
    return ids[~np.isin(ids, seen)]
