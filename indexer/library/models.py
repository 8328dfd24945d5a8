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
from indexer.events import EncoderChanged, Listener
from indexer.library.current_model import CurrentModel
from indexer.model_shelf import Shelf, read_shelf
from indexer.model_speed import ModelSpeed, SpeedRecord, measure_speed
from indexer.pipeline.runs import Runs
from indexer.profile import Profile

MODEL_SETTING = "model"
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
        self._catalog = catalog
        self._current = current
        self._runs = runs
        self._tell = tell

    # The model in use ------------------------------------------------------------------------

    @property
    def in_use(self) -> InstalledModel | None:
        """The model in use, loaded or not; None where the library has none."""
        return self._current.active.model

    @property
    def loaded(self) -> LoadedModel | None:
        """The model in use with its index, if it is loaded by now."""
        return self._current.active.loaded

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
        """Let a model take over, not loaded yet; None: the one used last, else an installed one.

        Raises:
            ModelError: There is no such model.
        """
        model: InstalledModel | None
        if model_id is not None:
            model = self.store.get(model_id)
        else:
            last = self._catalog.settings.get(MODEL_SETTING)
            installed = {model.id: model for model in self.store.installed()}
            model = installed.get(last or "") or self.store.default_model()
        self._current.replace(model, self.device).close(0.0)

    def use(self, model_id: str | None) -> None:
        """Use another installed model from now on; photos that lack its vectors get them next run.

        Raises:
            ModelError: There is no such model.
        """
        self._runs.stop()
        self.choose(model_id)
        if model_id is not None:
            self._catalog.settings.set(MODEL_SETTING, model_id)
        self.load_soon()

    def remove(self, model_id: str) -> None:
        """Delete an installed model; where it is in use, another installed one or none takes over.

        Photos, and the vectors that it gave them, stay.

        Raises:
            ModelError: There is no such model, or it cannot be deleted.
        """
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
        with self._runs.interrupted():
            self._current.replace(self.in_use, device).close(0.0)
            self.load_soon()

    # Comparing -------------------------------------------------------------------------------

    def shelf(self) -> Shelf:
        """The models on offer and installed, and how they stand on this machine."""
        return read_shelf(
            self.store,
            self._speeds,
            in_use=self.in_use,
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

    def _is_in_use(self, model_id: str) -> bool:
        return self.in_use is not None and self.in_use.id == model_id
