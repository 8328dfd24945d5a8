"""The model that a library uses now; another may take its place at any time.

Shared by all that need a model: searches, runs, and the removal of photos. Any thread.
"""

from __future__ import annotations

from indexer.active_model import ActiveModel
from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.events import Listener
from indexer.profile import Profile
from indexer.types import EncoderId


class CurrentModel:
    """Holds one `ActiveModel`; whoever keeps that one keeps the model of before."""

    def __init__(self, catalog: Catalog, profile: Profile, tell: Listener) -> None:
        """Begin without a model."""
        self._catalog = catalog
        self._profile = profile
        self._tell = tell
        self.active = ActiveModel(None, catalog, profile, tell)

    def replace(self, model: InstalledModel | None, device: str | None = None) -> ActiveModel:
        """Let another one take over, not loaded yet.

        Args:
            model: None: the library has no model.
            device: Where it computes; None: on the best that works.

        Returns:
            The one of before, which the caller closes.
        """
        previous = self.active
        self.active = ActiveModel(model, self._catalog, self._profile, self._tell, device)
        return previous

    def encoders(self, token: CancelToken) -> list[Encoder]:
        """The encoders for a run, which waits for them; those that do not work are left out."""
        try:
            loaded = self.active.wait(token)
        except UserFacingError:
            return []  # told by EncoderChanged; the photos can be shown without it
        return [loaded.encoder] if loaded else []

    def index(self, encoder_id: EncoderId) -> VectorIndex | None:
        """The index of an encoder's vectors, if it is loaded by now."""
        loaded = self.active.loaded
        return loaded.index if loaded and loaded.encoder.id == encoder_id else None

    def indexes(self) -> list[VectorIndex]:
        """All that are loaded by now."""
        loaded = self.active.loaded
        return [loaded.index] if loaded else []
