"""Downloads or imports a model on an engine thread, then has the library use it. GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.embed.download import download
from indexer.embed.importing import import_model
from indexer.embed.models import CatalogueEntry, InstalledModel
from indexer.errors import UserFacingError
from indexer.library import Library


class GettingModels(QObject):
    """One download or import at a time; it goes on while its dialog is closed."""

    progressed = Signal(object, object)
    """Bytes done and bytes in all; Python integers, since a model is larger than a C int."""
    finished = Signal(object)
    """The `InstalledModel`, in use from now on."""
    failed = Signal(object)
    """A `UserFacingError`."""
    stopped = Signal()
    """Cancelled by the user; what arrived is kept for the next try."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._channel = Channel(library, bridge, "models")

    @property
    def is_busy(self) -> bool:
        """Whether a model is being got."""
        return self._channel.is_busy

    def download(self, entry: CatalogueEntry) -> None:
        """Download a model, going on where an earlier try ended."""
        on_progress = self._bridge.bundled(self.progressed.emit)

        def work(token: CancelToken) -> InstalledModel:
            model = download(entry, self._library.models, progress=on_progress, token=token)
            return self._use(model)

        self._channel.submit(work, self.finished.emit, self._on_failed)

    def import_file(self, path: Path) -> None:
        """Import a model from a file or a folder."""

        def work(token: CancelToken) -> InstalledModel:
            return self._use(import_model(path, self._library.models, token=token))

        self._channel.submit(work, self.finished.emit, self._on_failed)

    def cancel(self) -> None:
        """Stop; nothing half-done is left in use."""
        if self._channel.is_busy:
            self._channel.cancel()
            self.stopped.emit()

    def _use(self, model: InstalledModel) -> InstalledModel:
        self._library.use_model(model.id)
        self._library.start_indexing()  # photos that were taken in without a model
        return model

    def _on_failed(self, error: UserFacingError) -> None:
        self.failed.emit(error)
