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

    def encoder(self, token: CancelToken) -> Encoder | None:
        """The encoder for a run, which waits for it; None where there is none that works."""
        try:
            loaded = self.active.wait(token)
        except UserFacingError:
            return None  # told by EncoderChanged; the photos can be shown without it
        return loaded.encoder if loaded else None

    def index(self) -> VectorIndex | None:
        """The index of its vectors, if the model is loaded by now."""
        loaded = self.active.loaded
        return loaded.index if loaded else None
