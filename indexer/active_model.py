"""The model that a library uses: chosen, loaded in the background, with its index and engine.

The window opens before torch is imported; whoever needs vectors waits here, on an engine thread.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass

from indexer.ann.index import GRAPH_FROM, VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.embed.loading import load_encoder
from indexer.embed.models import InstalledModel
from indexer.errors import Cancelled, DeviceError, ModelError, UserFacingError
from indexer.events import EncoderChanged, Listener, TroubleNoticed
from indexer.messages import message
from indexer.profile import Profile

log = logging.getLogger(__name__)

POLL_S = 0.05


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """An encoder, and the index of its vectors."""

    encoder: Encoder
    index: VectorIndex


class ActiveModel:
    """Loads one installed model at most once. Any thread may ask; one loads."""

    def __init__(
        self,
        model: InstalledModel | None,
        catalog: Catalog,
        profile: Profile,
        listener: Listener,
        device: str | None = None,
    ) -> None:
        """Load nothing yet; ``device`` None: the best that works."""
        self.model = model
        self._device = device
        self._catalog = catalog
        self._profile = profile
        self._listener = listener
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._finished = threading.Event()
        self._loaded: LoadedModel | None = None
        self._error: UserFacingError | None = None
        self._is_closed = False

    @property
    def loaded(self) -> LoadedModel | None:
        """The model, if it is loaded by now."""
        return self._loaded

    @property
    def error(self) -> UserFacingError | None:
        """Why it could not be loaded, if so."""
        return self._error

    @property
    def is_loading(self) -> bool:
        """Whether somebody has asked for it and it is not there yet."""
        return self._thread is not None and not self._finished.is_set()

    def load_soon(self) -> None:
        """Begin to load in an engine thread, unless that has been done already."""
        with self._lock:
            if self.model is None or self._thread is not None or self._is_closed:
                return
            self._thread = threading.Thread(target=self._load, name="model-loading", daemon=True)
        self._listener(EncoderChanged(self.model.name, "", is_loading=True))
        self._thread.start()

    def wait(self, token: CancelToken | None = None) -> LoadedModel | None:
        """The loaded model; loads it first if need be. None when the library has no model.

        Raises:
            ModelError: It could not be loaded.
            Cancelled: The token was cancelled, or the library was closed.
        """
        if self.model is None:
            return self._loaded
        self.load_soon()
        while not self._finished.wait(POLL_S):
            if token is not None:
                token.raise_if_cancelled()
            if self._is_closed:
                raise Cancelled
        if self._error is not None:
            raise self._error
        return self._loaded

    def provide(self, encoder: Encoder, index: VectorIndex) -> None:
        """Use an encoder that is in memory already. For benchmarks and tests."""
        self._loaded = LoadedModel(encoder, index)
        self._finished.set()

    def close(self, timeout_s: float) -> bool:
        """Let go of the model; return whether its threads have ended.

        Importing torch cannot be interrupted, hence the daemon thread: it holds nothing that
        could be lost.
        """
        self._is_closed = True
        if self._thread is not None:
            self._thread.join(timeout_s)
            if self._thread.is_alive():
                return False
        if self._loaded is not None:
            self._loaded.index.close()
        return True

    def _load_encoder(self, model: InstalledModel) -> Encoder:
        """On the device that was chosen or, where that does not work, on the CPU."""
        try:
            return load_encoder(model, self._device)
        except DeviceError as error:
            log.warning("the model goes onto the CPU: %s", error)
            encoder = load_encoder(model, "cpu")
            if not self._is_closed:
                self._listener(TroubleNoticed(_works_on_cpu(error)))
            return encoder

    def _load(self) -> None:
        assert self.model is not None
        try:
            encoder = self._load_encoder(self.model)
            if self._is_closed:  # seconds ago perhaps: the catalog's folder may be gone by now
                self._finished.set()
                return
            index = VectorIndex.open(
                self._profile.index_folder,
                self._catalog.vectors,
                encoder.id,
                encoder.dim,
                graph_from=GRAPH_FROM,  # Look has none: a graph cannot find mirrored pictures
            )
            self._loaded = LoadedModel(encoder, index)
            event = EncoderChanged(encoder.name, encoder.device, is_loading=False)
        except UserFacingError as error:
            self._error = error
            event = EncoderChanged(None, "", is_loading=False, error=error)
        except Exception as error:
            log.exception("the model %s could not be loaded", self.model.id)
            self._error = ModelError(
                message("The model {name} could not be loaded", name=self.model.name),
                message(
                    "{kind}: {error}; your photos are not affected",
                    kind=type(error).__name__,
                    error=error,
                ),
                message("Remove the model and download or import it again"),
            )
            event = EncoderChanged(None, "", is_loading=False, error=self._error)
        self._finished.set()
        if not self._is_closed:
            self._listener(event)


def _works_on_cpu(error: DeviceError) -> UserFacingError:
    return UserFacingError(
        error.what,
        message(
            "{reason}; Kindred works on the CPU instead, which is slower but finds the same",
            reason=error.reason,
        ),
        message("Choose another device in the settings"),
    )
