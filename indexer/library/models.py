"""The models of a library: which there are, which is in use, where it computes.

`Library.models`. Any thread; loading, measuring and removing take seconds.
"""

from __future__ import annotations

from indexer.active_model import LoadedModel
from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.embed.loading import load_encoder
from indexer.embed.models import InstalledModel, ModelStore
from indexer.errors import ModelError
from indexer.events import EncoderChanged, Event, Listener, ModelSwitch
from indexer.library.current_model import CurrentModel
from indexer.library.stored_vectors import Freed, StoredVectors, delete_vectors, stored_vectors
from indexer.library.switching import MODEL_SETTING, NEXT_SETTING, Switching
from indexer.messages import message
from indexer.model_shelf import Shelf, encoder_of, is_of_model, read_shelf
from indexer.model_speed import ModelSpeed, SpeedRecord, measure_speed
from indexer.pipeline.runs import Runs
from indexer.profile import Profile
from indexer.types import EncoderId, ProgressCallback

DEVICE_SETTING = "device"
_LET_GO_S = 10.0
"""How long the removal of a model waits for it to be loaded, which cannot be interrupted."""


class Models:
    """Chooses, loads, measures and removes models; `store` has the files of those installed."""

    def __init__(
        self, profile: Profile, catalog: Catalog, current: CurrentModel, runs: Runs, tell: Listener
    ) -> None:
        self.store = ModelStore(profile.models_folder)
        self._speeds = SpeedRecord(profile.speeds_path)
        self._profile = profile
        self._catalog = catalog
        self._current = current
        self._runs = runs
        self._tell = tell
        self._switching = Switching(catalog, current, self._photos_per_second, tell)

    # The model in use ------------------------------------------------------------------------

    @property
    def in_use(self) -> InstalledModel | None:
        """The model in use, loaded or not; None where the library has none."""
        return self._current.active.model

    @property
    def loaded(self) -> LoadedModel | None:
        """The model in use with its index, if it is loaded by now."""
        return self._current.active.loaded

    def encoder_id(self) -> EncoderId | None:
        """Of the model in use, loaded or not; None where it has described nothing."""
        if self.loaded is not None:
            return self.loaded.encoder.id
        if self.in_use is None:
            return None
        return encoder_of(self.in_use, self._catalog.vectors.counts())

    @property
    def is_loading(self) -> bool:
        """Whether somebody has asked for the model and it is not there yet."""
        return self._current.active.is_loading

    def load_soon(self) -> None:
        """Begin to load the model in an engine thread; `EncoderChanged` says when it is there."""
        self._current.active.load_soon()

    def load(self, token: CancelToken | None = None) -> LoadedModel | None:
        """Load the model and wait for it; None when the library has none.

        Raises:
            ModelError: It could not be loaded.
            Cancelled: The token was cancelled, or the library was closed.
        """
        return self._current.active.wait(token)

    def provide(self, encoder: Encoder, index: VectorIndex) -> None:
        """Use an encoder that is in memory already. For benchmarks and tests."""
        self._current.active.provide(encoder, index)

    # Choosing --------------------------------------------------------------------------------

    def choose(self, model_id: str | None) -> None:
        """Let a model answer at once, not loaded yet.

        Args:
            model_id: None: the one used last, else an installed one; and a change that an earlier
                start began goes on.

        Raises:
            ModelError: There is no such model.
        """
        if model_id is not None:
            self._current.replace(self.store.get(model_id), self.device).close(0.0)
            return
        installed = {model.id: model for model in self.store.installed()}
        in_use = installed.get(self._catalog.settings.get(MODEL_SETTING) or "")
        coming = installed.get(self._catalog.settings.get(NEXT_SETTING) or "")
        model = in_use or coming or self.store.default_model()
        self._current.replace(model, self.device).close(0.0)
        is_another = coming is not None and coming.id != (model.id if model else None)
        self._switching.resume(coming if is_another else None, self.device)

    def use(self, model_id: str) -> None:
        """Change to another installed model; the next run has it describe the photos.

        Where the model in use can find photos that the other one cannot yet, it goes on to answer
        searches until that one has described them, in this start or a later one: then that one
        takes over by itself. `switch` tells how far it is. Else it takes over at once.

        Raises:
            ModelError: There is no such model.
        """
        self._runs.stop()
        model = self.store.get(model_id)
        if self._is_coming(model_id):
            return
        if self._switching.is_worth_it(model):
            self._switching.begin(model, self.device)
            return
        self._switching.cancel()
        self._catalog.settings.set(MODEL_SETTING, model_id)
        if not self._is_in_use(model_id):
            self.choose(model_id)
        self.load_soon()

    @property
    def switch(self) -> ModelSwitch | None:
        """The change of model that goes on, and how far it is; None where there is none."""
        return self._switching.now

    def cancel_switch(self) -> None:
        """Stay with the model in use. What the other one has described is kept, see `vectors`."""
        if self._current.coming is not None:
            with self._runs.interrupted():
                self._switching.cancel()

    def finish_switch(self) -> None:
        """Have the new model answer now; photos that it has not described are found by name."""
        self._switching.finish()

    def heed(self, event: Event) -> None:
        """Follow what the engine tells, before anybody else hears it."""
        self._switching.heed(event)

    def remove(self, model_id: str) -> None:
        """Delete an installed model; where it is in use, another installed one or none takes over.

        Photos, and the vectors that it gave them, stay. A change to it is cancelled, a change from
        it is finished.

        Raises:
            ModelError: There is no such model, or it cannot be deleted.
        """
        if self._is_coming(model_id):
            self._runs.stop()
            self._switching.cancel()
        elif self._is_in_use(model_id):
            self._runs.stop()
            self._switching.finish()
        was_in_use = self._is_in_use(model_id)
        if was_in_use:  # some systems delete no file that is open
            self._runs.stop()
            self._current.replace(None).close(_LET_GO_S)
        try:
            self.store.remove(model_id)
        finally:
            if was_in_use:
                self.choose(None)
                if self.in_use is None:
                    self._tell(EncoderChanged(None, "", is_loading=False))
                self.load_soon()

    @property
    def device(self) -> str | None:
        """Where models compute, such as ``cpu`` or ``cuda:0``; None: on the best that works."""
        return self._catalog.settings.get(DEVICE_SETTING)

    def use_device(self, device: str | None) -> None:
        """Compute elsewhere from now on.

        The model is loaded anew, and a run begins again where it is. A device that does not work
        is told of, and the CPU takes its place.
        """
        if device == self.device:
            return
        self._catalog.settings.set(DEVICE_SETTING, device)
        coming = self._current.coming
        with self._runs.interrupted():
            self._current.replace(self.in_use, device).close(0.0)
            self._current.prepare(coming.model if coming else None, device)
            self.load_soon()

    # Comparing -------------------------------------------------------------------------------

    def shelf(self) -> Shelf:
        """The models on offer and installed, and how they stand on this machine."""
        return read_shelf(
            self.store,
            self._speeds,
            in_use=self.in_use,
            next_model=self._current.coming.model if self._current.coming else None,
            photos=self._catalog.photos.counts().photos,
            vectors=self._catalog.vectors.counts(),
        )

    def measure(self, model_id: str, token: CancelToken | None = None) -> ModelSpeed:
        """Measure how fast an installed model works here, for some seconds, and remember it.

        Raises:
            ModelError: There is no such model, or it does not work.
            Cancelled: The token was cancelled.
        """
        model, loaded = self.store.get(model_id), self.loaded
        encoder = loaded.encoder if loaded and self._is_in_use(model_id) else load_encoder(model)
        speed = measure_speed(encoder, token)
        self._speeds.put(model_id, model.digest(), speed)
        return speed

    # What they have made of the photos --------------------------------------------------------

    def vectors(self) -> list[StoredVectors]:
        """What each encoder has made of the photos, and how much room that takes."""
        current = [self._current.active, self._current.coming]
        needed = [each.model for each in current if each is not None and each.model is not None]
        stored = self._catalog.vectors.counts()
        in_use = {key for key in stored for model in needed if is_of_model(key, model)}
        in_use.update(each.loaded.encoder.id for each in current if each and each.loaded)
        models = {model.id: model for model in (*self.store.installed(), *needed)}
        look_id = self._current.look.id
        own_names = {} if look_id is None else {look_id: message("Look")}
        return stored_vectors(
            self._catalog, self._profile, models.values(), in_use.union(own_names), own_names
        )

    def delete_vectors(
        self,
        encoder_id: EncoderId,
        progress: ProgressCallback | None = None,
        token: CancelToken | None = None,
    ) -> Freed:
        """Forget what an encoder that is not in use has made of the photos; the photos stay.

        Args:
            encoder_id: As `vectors` says it.
            progress: Told of parts deleted, and of about how many there are.
            token: Stops between two parts; what is left can be deleted another time.

        Raises:
            ModelError: There is nothing of such an encoder.
            UserFacingError: It is in use.
            Cancelled: The token was cancelled.
        """
        found = next((each for each in self.vectors() if each.encoder_id == encoder_id), None)
        if found is None:
            raise ModelError(
                message("No photo was described by {encoder_id}", encoder_id=encoder_id),
                message("nothing was deleted"),
            )
        return delete_vectors(self._catalog, self._profile, found, progress, token or CancelToken())

    def _photos_per_second(self, model: InstalledModel) -> float | None:
        """What was measured of a model, or follows from what was measured of another one."""
        found = self.shelf().get(model.id)
        return found.speed.photos_per_second if found and found.speed else None

    def _is_coming(self, model_id: str) -> bool:
        coming = self._current.coming
        return coming is not None and coming.model is not None and coming.model.id == model_id

    def _is_in_use(self, model_id: str) -> bool:
        return self.in_use is not None and self.in_use.id == model_id
