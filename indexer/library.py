"""The library: the one door through which the window and the command line use the engine.

`Library.open` is quick: it opens the catalog and nothing else. Methods block unless they say
otherwise; the window calls them through `Library.submit` and never waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np

from indexer.active_model import ActiveModel, LoadedModel
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.database import Database
from indexer.catalog.records import MarkChange
from indexer.embed.base import Encoder
from indexer.embed.loading import load_encoder
from indexer.embed.models import InstalledModel, ModelStore
from indexer.errors import Absence, PhotoAbsent, PhotoError, UserFacingError
from indexer.events import (
    EncoderChanged,
    Event,
    IndexSummary,
    Listener,
    PhotosMarked,
    PhotosRemoved,
    RootsChanged,
)
from indexer.lanes import Lane, Lanes
from indexer.manners import Manners
from indexer.media.decode import decode
from indexer.media.exif_details import exif_details
from indexer.media.photo import prepare
from indexer.media.picture import decode_picture, read_photo
from indexer.media.records import ExifDetails, Picture
from indexer.media.thumbnails import THUMB_PX, encode_thumbnail, make_thumbnail
from indexer.model_shelf import Shelf, read_shelf
from indexer.model_speed import ModelSpeed, SpeedRecord, measure_speed
from indexer.pipeline.conduct import Conduct
from indexer.pipeline.engine import Engine, VectorSink
from indexer.pipeline.run import IndexingRun
from indexer.pipeline.runs import Runs
from indexer.power import PowerReader, read_power
from indexer.profile import Profile
from indexer.scan import IgnoreRules, Scanner
from indexer.search.albums import SmartAlbums
from indexer.search.engine import SearchEngine
from indexer.search.query import PhotoTerm, Query, SearchResult
from indexer.types import (
    Photo,
    PhotoFile,
    PhotoId,
    ProblemId,
    ProgressCallback,
    Root,
    RootId,
    RootState,
)
from indexer.upkeep.cache_place import open_cache
from indexer.upkeep.upkeep import Upkeep

T = TypeVar("T")

MODEL_SETTING = "model"
DEVICE_SETTING = "device"
IGNORED_SETTING = "ignored_patterns"
_LET_GO_S = 10.0
"""How long the removal of a model waits for it to be loaded, which cannot be interrupted."""


class Library:
    """One catalog, its roots, and everything that can be done with them. Thread-safe."""

    def __init__(
        self,
        profile: Profile,
        database: Database,
        models: ModelStore,
        listener: Listener,
        power: PowerReader = read_power,
    ) -> None:
        """Use `Library.open`."""
        self._is_closing = False
        self.profile = profile
        self.models = models
        self.catalog = Catalog(database)
        self.albums = SmartAlbums(self.catalog, self.thumbnail, self._tell)
        self.thumbnails = open_cache(profile, self.catalog, self._tell)
        self.upkeep = Upkeep(profile, self.catalog, self.thumbnails)
        self._database = database
        self._listener = listener
        self._lanes = Lanes()
        self._active = ActiveModel(None, self.catalog, profile, self._tell)
        self._runs = Runs(self._engine(), profile.lock_path, Conduct(power))

    @classmethod
    def open(
        cls,
        profile: Profile,
        *,
        model_id: str | None = None,
        listener: Listener | None = None,
        power: PowerReader = read_power,
    ) -> Library:
        """Open the library of a profile, making it if there is none.

        Args:
            profile: Where everything of Kindred's own lies.
            model_id: The model to use; None takes the one used last, else an installed one.
            listener: Told of everything that happens, on engine threads.
            power: Says whether the computer runs on its battery.

        Raises:
            UserFacingError: The profile cannot be written to, the catalog cannot be opened, or
                there is no such model.
        """
        profile.create()
        library = cls(
            profile,
            Database.open(profile.catalog_path),
            ModelStore(profile.models_folder),
            listener or (lambda event: None),
            power,
        )
        try:
            library._choose_model(model_id)
        except BaseException:
            library.close()
            raise
        return library

    def close(self, timeout_s: float = 2.0) -> bool:
        """Stop everything that runs and let go of the files.

        Returns:
            Whether every engine thread has ended in time. Where one has not (torch may still be
            importing), nothing is lost by ending the process.
        """
        deadline = time.monotonic() + timeout_s
        self._is_closing = True
        self._runs.close()
        has_ended = self._active.close(max(0.0, deadline - time.monotonic()))
        has_ended &= self._runs.stop(max(0.0, deadline - time.monotonic()))
        has_ended &= self._lanes.close(max(0.0, deadline - time.monotonic()))
        if has_ended:
            self._database.close()
        return has_ended

    def submit(self, work: Callable[[], T], lane: Lane = "read") -> Future[T]:
        """Run ``work`` on an engine thread; calls on one lane run in order, one at a time."""
        return self._lanes.submit(work, lane)

    # Roots -----------------------------------------------------------------------------------

    def add_root(self, path: Path) -> Root:
        """Add a folder; `start_indexing` takes its photos in.

        Raises:
            UserFacingError: It is no readable folder, or lies in or around another root.
        """
        root = self.catalog.roots.add(path)
        self._tell(RootsChanged())
        return root

    def remove_root(self, root_id: RootId, progress: ProgressCallback | None = None) -> None:
        """Forget a folder and the photos that stand nowhere else. The files stay untouched.

        It is listed no more at once; what stood in it goes in parts, between which others read and
        write. Where the library closes meanwhile, `finish_removals` does the rest.

        Args:
            root_id: Which.
            progress: Told of files forgotten, and of all there were.
        """
        was_running = self._runs.latest is not None and self._runs.latest.is_running
        self._runs.stop()
        total = self.catalog.roots.begin_removal(root_id)
        self._tell(RootsChanged())
        self._forget_removed(root_id, total, progress)
        if was_running:
            self.start_indexing()

    def finish_removals(self) -> None:
        """Forget what is left of folders whose removal was interrupted."""
        for root_id in self.catalog.roots.being_removed():
            self._forget_removed(root_id, 0, None)

    def _forget_removed(
        self, root_id: RootId, total: int, progress: ProgressCallback | None
    ) -> None:
        done = 0
        for count, digests in self.catalog.roots.forget_removed(root_id):
            for digest in digests:
                self.thumbnails.remove(digest)
            done += count
            if progress is not None:
                progress(done, total)
            if self._is_closing:
                return
        if self._active.loaded is not None:
            self._active.loaded.index.finish_run()
        self._tell(PhotosRemoved(done))
        self._tell(RootsChanged())

    def set_root_paused(self, root_id: RootId, *, is_paused: bool) -> None:
        """Leave a folder alone from now on, also in a run that goes on; or bring it up to date.

        A paused folder stays in the library: its photos are shown and found. Runs over all folders
        pass it over, until it is resumed or asked for by itself.

        Raises:
            UserFacingError: It is to be resumed, and another process indexes this library.
        """
        self.catalog.roots.set_paused(root_id, is_paused=is_paused)
        if is_paused:
            self._runs.leave_out(root_id)
        self._tell(RootsChanged())
        if not is_paused:
            self.start_indexing([root_id])

    def check_roots(self) -> None:
        """Note which roots are there; quick on local disks, slow on a sleeping network drive.

        Only a run can tell that a root is back: a drive may be mounted empty. It does not look at
        paused ones, so what stands in their folder must do.
        """
        changed = False
        for root in self.catalog.roots.all():
            state = RootState.ONLINE if root.path.is_dir() else RootState.OFFLINE
            if state is RootState.ONLINE and root.state is RootState.OFFLINE:
                has_files = root.is_paused and any(root.path.iterdir())
                state = RootState.ONLINE if has_files else RootState.OFFLINE
            if state is not root.state:
                self.catalog.roots.set_state(root.id, state)
                changed = True
        if changed:
            self._tell(RootsChanged())

    @property
    def ignored_patterns(self) -> tuple[str, ...]:
        """Files and folders that the user wants left out, as in ``.gitignore``."""
        return tuple((self.catalog.settings.get(IGNORED_SETTING) or "").splitlines())

    @ignored_patterns.setter
    def ignored_patterns(self, patterns: Iterable[str]) -> None:
        """Takes effect in the next run, which also forgets what is ignored by then."""
        kept = dict.fromkeys(line.strip() for line in patterns if line.strip())
        self.catalog.settings.set(IGNORED_SETTING, "\n".join(kept) or None)

    # Indexing --------------------------------------------------------------------------------

    @property
    def manners(self) -> Manners:
        """How runs behave towards whoever works at the computer."""
        return self._runs.conduct.manners

    @manners.setter
    def manners(self, manners: Manners) -> None:
        """Holds at once, also for a run that goes on."""
        self._runs.conduct.manners = manners

    @property
    def run(self) -> IndexingRun | None:
        """The run that goes on, or the last one."""
        return self._runs.latest

    def start_indexing(self, root_ids: Collection[RootId] | None = None) -> IndexingRun | None:
        """Bring roots up to date in the background; roots asked for during a run come after it.

        Args:
            root_ids: Which, paused ones too; None means all that are not paused.

        Returns:
            The run, or None when there is nothing to index or the library is closing.

        Raises:
            IndexedElsewhereError: Another process indexes this library right now.
        """
        return self._runs.start(root_ids)

    @property
    def is_indexed_elsewhere(self) -> bool:
        """Whether another process indexes this library right now, such as ``kindred index``."""
        return self._runs.is_elsewhere

    def retry_problems(
        self, problem_ids: Collection[ProblemId] | None = None
    ) -> IndexingRun | None:
        """Try files again that could not be taken in, though they have not changed.

        They are read by a run over the folders that they stand in; where such a folder is paused,
        once it is resumed.

        Args:
            problem_ids: Which; None means all but those that the user ignores.

        Raises:
            UserFacingError: Another process indexes this library right now.
        """
        marked = self.catalog.problems.mark_for_retry(problem_ids)
        self._tell(RootsChanged())  # ignored ones count again
        paused = {root.id for root in self.catalog.roots.all() if root.is_paused}
        return self.start_indexing(marked - paused) if marked - paused else None

    def ignore_problems(
        self, problem_ids: Collection[ProblemId], *, is_ignored: bool = True
    ) -> None:
        """Hear no more of files, until they change; or take that back."""
        self.catalog.problems.ignore(problem_ids, is_ignored=is_ignored)
        self._tell(RootsChanged())

    def index_now(self, root_ids: Collection[RootId] | None = None) -> IndexSummary:
        """Index and wait for the end. For the command line and tests.

        Raises:
            UserFacingError: The run was stopped by an error.
            Exception: The run was stopped by a bug.
        """
        self.finish_removals()
        run = self.start_indexing(root_ids)
        if run is None:
            return IndexSummary(0, 0, 0, 0, 0, 0, 0.0)
        try:
            while not run.join(0.2):
                pass
        except KeyboardInterrupt:
            run.cancel()
            run.join()
            raise
        if run.error is not None:
            raise run.error
        assert run.summary is not None
        return run.summary

    def _engine(self) -> Engine:
        return Engine(
            catalog=self.catalog,
            thumbnails=self.thumbnails,
            encoder=self._encoder_for_indexing,
            index=self._index_for_indexing,
            scanner=lambda: Scanner(self.catalog, IgnoreRules(self.ignored_patterns)),
            in_flight_folder=self.profile.in_flight_folder,
            listener=self._tell,
        )

    def _encoder_for_indexing(self, token: CancelToken) -> Encoder | None:
        try:
            loaded = self._active.wait(token)
        except UserFacingError:
            return None  # told by EncoderChanged; the photos can be shown without it
        return loaded.encoder if loaded else None

    def _index_for_indexing(self) -> VectorSink | None:
        loaded = self._active.loaded
        return loaded.index if loaded else None

    # Models and search -----------------------------------------------------------------------

    @property
    def model(self) -> ActiveModel:
        """The model in use, and whether it is loaded."""
        return self._active

    def use_model(self, model_id: str | None) -> None:
        """Use another installed model from now on; photos that lack its vectors get them next run.

        Raises:
            ModelError: There is no such model.
        """
        self._runs.stop()
        previous = self._active
        self._choose_model(model_id)
        if model_id is not None:
            self.catalog.settings.set(MODEL_SETTING, model_id)
        previous.close(0.0)
        self._active.load_soon()

    def remove_model(self, model_id: str) -> None:
        """Delete an installed model; where it is in use, another installed one or none takes over.

        Photos, and the vectors that it gave them, stay.

        Raises:
            ModelError: There is no such model, or it cannot be deleted.
        """
        was_in_use = self._active.model is not None and self._active.model.id == model_id
        if was_in_use:  # some systems delete no file that is open
            self._runs.stop()
            previous = self._active
            self._active = ActiveModel(None, self.catalog, self.profile, self._tell)
            previous.close(_LET_GO_S)
        try:
            self.models.remove(model_id)
        finally:
            if was_in_use:
                self._choose_model(None)
                if self._active.model is None:
                    self._tell(EncoderChanged(None, "", is_loading=False))
                self._active.load_soon()

    def shelf(self) -> Shelf:
        """The models on offer and installed, and how they stand on this machine."""
        return read_shelf(
            self.models,
            SpeedRecord(self.profile.speeds_path),
            in_use=self._active.model,
            photos=self.catalog.photos.counts().photos,
            vectors=self.catalog.vectors.counts(),
        )

    def measure_model(self, model_id: str, token: CancelToken | None = None) -> ModelSpeed:
        """Measure how fast an installed model works here, for some seconds, and remember it.

        Raises:
            ModelError: There is no such model, or it does not work.
            Cancelled: The token was cancelled.
        """
        model, loaded = self.models.get(model_id), self._active.loaded
        is_in_use = self._active.model is not None and self._active.model.id == model_id
        encoder = loaded.encoder if loaded and is_in_use else load_encoder(model)
        speed = measure_speed(encoder, token)
        SpeedRecord(self.profile.speeds_path).put(model_id, model.digest(), speed)
        return speed

    @property
    def device(self) -> str | None:
        """Where models compute, such as ``cpu`` or ``cuda:0``; None: on the best that works."""
        return self.catalog.settings.get(DEVICE_SETTING)

    def use_device(self, device: str | None) -> None:
        """Compute elsewhere from now on.

        The model is loaded anew, and a run begins again where it is. A device that does not work
        is told of, and the CPU takes its place.
        """
        if device == self.device:
            return
        self.catalog.settings.set(DEVICE_SETTING, device)
        previous = self._active
        was_running = self._runs.latest is not None and self._runs.latest.is_running
        self._runs.stop()
        model = previous.model
        self._active = ActiveModel(model, self.catalog, self.profile, self._tell, device)
        previous.close(0.0)
        self._active.load_soon()
        if was_running:
            self.start_indexing()

    def load_encoder_soon(self) -> None:
        """Begin to load the model in an engine thread; `EncoderChanged` says when it is there."""
        self._active.load_soon()

    def load_encoder(self, token: CancelToken | None = None) -> LoadedModel | None:
        """Load the model and wait for it; None when the library has none.

        Raises:
            ModelError: It could not be loaded.
        """
        return self._active.wait(token)

    def search(self, query: Query, token: CancelToken | None = None) -> SearchResult:
        """Answer a query from what is indexed so far.

        Raises:
            QueryError: The query cannot be answered, for a reason it names.
            ModelError: The model could not be loaded.
            Cancelled: The token was cancelled.
        """
        token = token or CancelToken()
        loaded = self._active.wait(token)
        engine = loaded.search if loaded else SearchEngine(self.catalog, None, None)
        return engine.search(query, token)

    def similar(
        self, photo_id: PhotoId, *, k: int, offset: int = 0, token: CancelToken | None = None
    ) -> SearchResult:
        """Photos like one of the library, itself left out; errors as in `search`."""
        # One more than asked for, from the start: where the photo itself ranks is not known.
        result = self.search(Query((PhotoTerm(photo_id),), k=offset + k + 1), token)
        others = np.flatnonzero(result.photo_ids != photo_id)[offset : offset + k]
        return replace(
            result,
            photo_ids=result.photo_ids[others],
            cosines=result.cosines[others],
            strengths=result.strengths[others],
            bands=tuple(result.bands[position] for position in others),
            total=max(0, result.total - 1),
        )

    def _choose_model(self, model_id: str | None) -> None:
        model: InstalledModel | None
        if model_id is not None:
            model = self.models.get(model_id)
        else:
            chosen = self.catalog.settings.get(MODEL_SETTING)
            installed = {model.id: model for model in self.models.installed()}
            model = installed.get(chosen or "") or self.models.default_model()
        self._active = ActiveModel(model, self.catalog, self.profile, self._tell, self.device)

    # Marks -----------------------------------------------------------------------------------

    def set_rating(self, ids: Sequence[PhotoId], rating: int | None) -> MarkChange:
        """Give photos 0 to 5 stars; None: what the file says. The files stay as they are."""
        return self._marked(self.catalog.marks.set_rating(ids, rating))

    def set_favourite(self, ids: Sequence[PhotoId], is_favourite: bool) -> MarkChange:
        """Make photos favourites, or no longer."""
        return self._marked(self.catalog.marks.set_favourite(ids, is_favourite))

    def put_marks_back(self, change: MarkChange) -> MarkChange:
        """Undo a change of marks; return the change that does it again."""
        return self._marked(self.catalog.marks.put_back(change))

    def _marked(self, change: MarkChange) -> MarkChange:
        if change.photo_ids:
            self._tell(PhotosMarked(change.photo_ids))
        return change

    # Photos ----------------------------------------------------------------------------------

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """The encoded thumbnail; made anew if the cache lost it, None if it cannot be made."""
        photo = self.catalog.photos.get(photo_id)
        if photo is None:
            return None
        cached = self.thumbnails.read(photo.content_hash)
        if cached is not None:
            return cached
        for file in photo.files:
            try:
                data = file.path.read_bytes()
                prepared = prepare(data, file.path.name, None)
            except (OSError, PhotoError):
                continue  # offline or gone: another place may serve; the placeholder else
            if prepared.content_hash == photo.content_hash:
                self.thumbnails.write(photo.content_hash, prepared.thumbnail)
                return prepared.thumbnail
        return None

    def picture(
        self, photo_id: PhotoId, fit: tuple[int, int] | None, token: CancelToken | None = None
    ) -> Picture:
        """A photo's pixels to be looked at: reduced to ``fit`` pixels, or at full scale.

        Raises:
            PhotoAbsent: None of its files can be read now.
            PhotoError: The content is bad.
            Cancelled: The token was cancelled.
        """
        token = token or CancelToken()
        photo, data, file = self._photo_and_bytes(photo_id, token)
        return decode_picture(data, photo, file, fit, token)

    def exif_details(self, photo_id: PhotoId, token: CancelToken | None = None) -> ExifDetails:
        """All that a photo's file says of how it was taken.

        Raises:
            PhotoAbsent: None of its files can be read now.
            Cancelled: The token was cancelled.
        """
        _, data, file = self._photo_and_bytes(photo_id, token or CancelToken())
        return exif_details(data, file.path.name)

    def _photo_and_bytes(
        self, photo_id: PhotoId, token: CancelToken
    ) -> tuple[Photo, bytes, PhotoFile]:
        photo = self.catalog.photos.get(photo_id)
        if photo is None:
            raise PhotoAbsent(Absence.FORGOTTEN)
        roots = {root.id: root.path for root in self.catalog.roots.all()}
        return photo, *read_photo(photo, roots, token)

    def picture_thumbnail(self, path: Path) -> bytes:
        """A thumbnail of any picture file, a JPEG; nothing is kept of it.

        Raises:
            PhotoError: There is no picture in it that can be read.
            OSError: It cannot be read at all.
        """
        image = decode(path.read_bytes(), path.name, min_side=THUMB_PX).image
        return encode_thumbnail(make_thumbnail(image))

    def _tell(self, event: Event) -> None:
        if not self._is_closing:
            self._listener(event)
