"""The folders that a user adds, pauses and removes; `Library.roots`. Any thread.

Adding and removing take long on slow drives: they belong on the lane "work".
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.events import Listener, PhotosRemoved, RootsChanged
from indexer.library.current_model import CurrentModel
from indexer.media.thumbnails import ThumbnailCache
from indexer.pipeline.runs import Runs
from indexer.types import ProgressCallback, Root, RootId, RootState

IGNORED_SETTING = "ignored_patterns"


class Roots:
    """Changes roots and tells of it; `Catalog.roots` is asked which there are."""

    def __init__(
        self,
        catalog: Catalog,
        thumbnails: ThumbnailCache,
        model: CurrentModel,
        runs: Runs,
        tell: Listener,
        closing: CancelToken,
    ) -> None:
        """Look at no disk yet; ``closing`` is cancelled when the library is closed."""
        self._catalog = catalog
        self._thumbnails = thumbnails
        self._model = model
        self._runs = runs
        self._tell = tell
        self._closing = closing

    def add(self, path: Path) -> Root:
        """Add a folder; a run takes its photos in.

        Raises:
            UserFacingError: It is no readable folder, or lies in or around another root.
        """
        root = self._catalog.roots.add(path)
        self._tell(RootsChanged())
        return root

    def remove(self, root_id: RootId, progress: ProgressCallback | None = None) -> None:
        """Forget a folder and the photos that stand nowhere else. The files stay untouched.

        It is listed no more at once; what stood in it goes in parts, between which others read and
        write. Where the library closes meanwhile, `finish_removals` does the rest.

        Args:
            root_id: Which.
            progress: Told of files forgotten, and of all there were.
        """
        with self._runs.interrupted():
            total = self._catalog.roots.begin_removal(root_id)
            self._tell(RootsChanged())
            self._forget_removed(root_id, total, progress)

    def finish_removals(self) -> None:
        """Forget what is left of folders whose removal was interrupted."""
        for root_id in self._catalog.roots.being_removed():
            self._forget_removed(root_id, 0, None)

    def _forget_removed(
        self, root_id: RootId, total: int, progress: ProgressCallback | None
    ) -> None:
        done = 0
        for count, digests in self._catalog.roots.forget_removed(root_id):
            for digest in digests:
                self._thumbnails.remove(digest)
            done += count
            if progress is not None:
                progress(done, total)
            if self._closing.is_cancelled:
                return
        for index in self._model.indexes():
            index.finish_run()
        self._tell(PhotosRemoved(done))
        self._tell(RootsChanged())

    def set_paused(self, root_id: RootId, *, is_paused: bool) -> None:
        """Leave a folder alone from now on, also in a run that goes on; or bring it up to date.

        A paused folder stays in the library: its photos are shown and found. Runs over all folders
        pass it over, until it is resumed or asked for by itself.

        Raises:
            IndexedElsewhereError: It is to be resumed, and another process indexes this library.
        """
        self._catalog.roots.set_paused(root_id, is_paused=is_paused)
        if is_paused:
            self._runs.leave_out(root_id)
        self._tell(RootsChanged())
        if not is_paused:
            self._runs.start([root_id])

    def check(self) -> None:
        """Note which roots are there; quick on local disks, slow on a sleeping network drive.

        Only a run can tell that a root is back: a drive may be mounted empty. It does not look at
        paused ones, so what stands in their folder must do.
        """
        changed = False
        for root in self._catalog.roots.all():
            state = RootState.ONLINE if root.path.is_dir() else RootState.OFFLINE
            if state is RootState.ONLINE and root.state is RootState.OFFLINE:
                has_files = root.is_paused and any(root.path.iterdir())
                state = RootState.ONLINE if has_files else RootState.OFFLINE
            if state is not root.state:
                self._catalog.roots.set_state(root.id, state)
                changed = True
        if changed:
            self._tell(RootsChanged())

    @property
    def ignored_patterns(self) -> tuple[str, ...]:
        """Files and folders that the user wants left out, as in ``.gitignore``."""
        return tuple((self._catalog.settings.get(IGNORED_SETTING) or "").splitlines())

    @ignored_patterns.setter
    def ignored_patterns(self, patterns: Iterable[str]) -> None:
        """Takes effect in the next run, which also forgets what is ignored by then."""
        kept = dict.fromkeys(line.strip() for line in patterns if line.strip())
        self._catalog.settings.set(IGNORED_SETTING, "\n".join(kept) or None)
