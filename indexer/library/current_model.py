"""The model that a library uses now, and the one that is to take its place.

Shared by all that need a model: searches, runs, and the removal of photos. Any thread.
"""

from __future__ import annotations

import threading
import time

from indexer.active_model import ActiveModel
from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.events import EncoderChanged, Event, Listener, TroubleNoticed
from indexer.library.built_in_look import BuiltInLook
from indexer.profile import Profile
from indexer.types import EncoderId


class CurrentModel:
    """Holds the `ActiveModel` that answers; whoever keeps that one keeps the model of before."""

    def __init__(
        self, catalog: Catalog, profile: Profile, look: BuiltInLook, tell: Listener
    ) -> None:
        """Begin without a model."""
        self.look = look
        """Describes photos beside any of them."""
        self._catalog = catalog
        self._profile = profile
        self._tell = tell
        self._lock = threading.Lock()
        self.active = ActiveModel(None, catalog, profile, tell)
        """Answers searches."""
        self.coming: ActiveModel | None = None
        """Describes photos beside it until it takes over."""

    def replace(self, model: InstalledModel | None, device: str | None = None) -> ActiveModel:
        """Let another one answer, not loaded yet.

        Args:
            model: None: the library has no model.
            device: Where it computes; None: on the best that works.

        Returns:
            The one of before, which the caller closes.
        """
        with self._lock:
            previous = self.active
            self.active = ActiveModel(model, self._catalog, self._profile, self._tell, device)
        return previous

    def prepare(self, model: InstalledModel | None, device: str | None = None) -> None:
        """Let another one describe photos, not loaded yet, or (None) nobody any more."""
        with self._lock:
            previous, self.coming = self.coming, None
            if model is not None:
                self.coming = ActiveModel(
                    model, self._catalog, self._profile, self._tell_of_coming, device
                )
        if previous is not None:
            previous.close(0.0)

    def take_over(self) -> bool:
        """Let the coming one answer; return whether there was one."""
        with self._lock:
            if self.coming is None:
                return False
            previous, self.active, self.coming = self.active, self.coming, None
        previous.close(0.0)
        loaded = self.active.loaded
        if loaded is None:
            self.active.load_soon()
        else:
            encoder = loaded.encoder
            self._tell(EncoderChanged(encoder.name, encoder.device, is_loading=False))
        return True

    def close(self, timeout_s: float) -> bool:
        """Let go of all; return whether their threads have ended."""
        deadline = time.monotonic() + timeout_s
        have_ended = [
            each.close(max(0.0, deadline - time.monotonic()))
            for each in (self.look, self.active, self.coming)
            if each is not None
        ]
        return all(have_ended)

    def encoders(self, token: CancelToken) -> list[Encoder]:
        """The encoders for a run, which waits for them; those that do not work are left out.

        While another one is to take over, photos are described by both: what is new can be found
        at once, and still is when the user thinks better of it.
        """
        with self._lock:
            models = [self.active] if self.coming is None else [self.active, self.coming]
        encoders = []
        for model in models:
            try:
                loaded = model.wait(token)
            except UserFacingError:
                continue  # told of by an event; the photos can be shown without it
            if loaded is not None:
                encoders.append(loaded.encoder)
        return encoders

    def index(self, encoder_id: EncoderId) -> VectorIndex | None:
        """The index of an encoder's vectors; of a model, if it is loaded by now."""
        if self.look.id == encoder_id:
            return self.look.index()
        return next((each for each in self.indexes() if each.encoder_id == encoder_id), None)

    def indexes(self) -> list[VectorIndex]:
        """All that are loaded by now."""
        with self._lock:
            models = [self.active, self.coming]
        indexes = [model.loaded.index for model in models if model is not None and model.loaded]
        return indexes if self.look.opened is None else [self.look.opened, *indexes]

    def _tell_of_coming(self, event: Event) -> None:
        """The window knows of one encoder: of this one it hears when it takes over."""
        if self.coming is None or not isinstance(event, EncoderChanged):
            self._tell(event)
        elif event.error is not None:
            self._tell(TroubleNoticed(event.error))
