"""What is done with models: downloaded, imported, measured, used, removed. GUI thread.

All of it happens on engine threads and goes on while its page is not seen. Downloads and imports
come one after the other; everything else need not wait for them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.model_jobs import IMPORT, Activity, Job, ModelJobs
from indexer.cancel import CancelToken
from indexer.embed.endpoint import hub_host
from indexer.embed.importing import import_model
from indexer.embed.models import CatalogueEntry, InstalledModel
from indexer.embed.unfinished import discard_partial_download
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.model_shelf import Shelf


class GettingModels(QObject):
    """At most one job a model; what failed last is kept until it is tried again."""

    shelf_changed = Signal(object)
    """A `Shelf`: something was installed, removed or measured, or another model is in use."""
    job_changed = Signal(str)
    """The id of a model (or `IMPORT`) whose job began, moved on, ended or failed."""
    installed = Signal(object)
    """An `InstalledModel` is there."""
    failed = Signal(str, object)
    """The id of a model (or `IMPORT`), and a `UserFacingError`."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reading = Channel(library, bridge, "read")
        self._jobs = ModelJobs(library, bridge, self)
        self._jobs.changed.connect(self.job_changed)
        self._jobs.failed.connect(self.failed)
        self._jobs.through.connect(self.read)
        self._first: str | None = None
        """A model that was installed while the library had none."""
        self._shelf: Shelf | None = None
        bridge.encoder_changed.connect(self.read)
        bridge.index_finished.connect(self.read)

    # What is known ---------------------------------------------------------------------------

    @property
    def shelf(self) -> Shelf | None:
        """What was read last; None at first."""
        return self._shelf

    @property
    def folder(self) -> Path:
        """Where models lie."""
        return self._library.models.store.folder

    @property
    def source(self) -> str:
        """Whom downloads ask."""
        return hub_host()

    @property
    def device(self) -> str:
        """Where photos are described; empty while no model is loaded."""
        loaded = self._library.models.loaded
        return loaded.encoder.device if loaded else ""

    @property
    def is_loading(self) -> bool:
        """Whether the model in use is being loaded."""
        return self._library.models.is_loading

    @property
    def can_measure(self) -> bool:
        """Whether nothing else keeps the machine busy."""
        run = self._library.indexing.run
        return run is None or not run.is_running

    @property
    def is_busy(self) -> bool:
        """Whether anything goes on."""
        return self._jobs.is_busy

    def job(self, model_id: str) -> Job | None:
        """What goes on with a model."""
        return self._jobs.get(model_id)

    def failure(self, model_id: str) -> UserFacingError | None:
        """Why the last job of a model failed."""
        return self._jobs.failure(model_id)

    @Slot()
    def read(self) -> None:
        """Look at the models anew."""
        self._reading.submit(
            lambda _token: self._library.models.shelf(), self._on_shelf, self._on_shelf_failed
        )

    # What the user does ----------------------------------------------------------------------

    def download(self, entry: CatalogueEntry) -> None:
        """Download a model, going on where an earlier try ended."""
        progress = self._jobs.progress_of(entry.id)

        def work(token: CancelToken) -> InstalledModel:
            self._jobs.say_begun(entry.id, Activity.DOWNLOADING)
            # What talks to the hub loads slowly, and few starts need it.
            from indexer.embed.download import download

            return download(entry, self._library.models.store, progress=progress, token=token)

        self._jobs.begin(entry.id, Activity.WAITING, "models", work, self._on_installed)

    def import_file(self, path: Path) -> None:
        """Import a model from a file or a folder."""

        def work(token: CancelToken) -> InstalledModel:
            self._jobs.say_begun(IMPORT, Activity.IMPORTING)
            return import_model(path, self._library.models.store, token=token)

        self._jobs.begin(IMPORT, Activity.WAITING, "models", work, self._on_installed)

    def use(self, model_id: str) -> None:
        """Describe photos by this model from now on, and those that lack its vectors at once."""

        def work(_token: CancelToken) -> None:
            self._library.models.use(model_id)
            self._library.indexing.start()

        self._jobs.begin(model_id, Activity.SWITCHING, "work", work)

    def remove(self, model_id: str) -> None:
        """Delete an installed model."""

        def work(_token: CancelToken) -> None:
            self._library.models.remove(model_id)

        self._jobs.begin(model_id, Activity.REMOVING, "work", work)

    def discard(self, entry: CatalogueEntry) -> None:
        """Delete what arrived of a download."""

        def work(_token: CancelToken) -> None:
            discard_partial_download(entry, self._library.models.store)

        self._jobs.begin(entry.id, Activity.REMOVING, "models", work)

    def measure(self, model_id: str) -> None:
        """Find out how fast an installed model works here."""

        def work(token: CancelToken) -> None:
            self._library.models.measure(model_id, token)

        self._jobs.begin(model_id, Activity.MEASURING, "measure", work)

    def measure_if_idle(self) -> None:
        """Measure the model in use, unless that was done before or something else goes on."""
        loaded = self._library.models.loaded is not None
        if self._shelf is None or self.is_busy or not loaded or not self.can_measure:
            return
        for model in self._shelf.models:
            is_unknown = model.speed is None or model.is_estimate
            if model.is_in_use and is_unknown and self.failure(model.id) is None:
                self.measure(model.id)

    def cancel(self, model_id: str) -> None:
        """Stop what goes on with a model; what has arrived is kept."""
        self._jobs.cancel(model_id)

    def cancel_all(self) -> None:
        """Stop everything; the window closes."""
        self._reading.cancel()
        self._jobs.cancel_all()

    # What happens ----------------------------------------------------------------------------

    def _on_installed(self, model: InstalledModel) -> None:
        self.installed.emit(model)
        if self._library.models.in_use is None:
            self._first = model.id

    def _on_shelf(self, shelf: Shelf) -> None:
        self._shelf = shelf
        finished = self._jobs.end_finished()
        self.shelf_changed.emit(shelf)
        for model_id in finished:
            self.job_changed.emit(model_id)
        first, self._first = self._first, None
        if first is not None:
            self.use(first)  # what else should the only model be for

    def _on_shelf_failed(self, error: UserFacingError) -> None:
        for model_id in self._jobs.end_finished():
            self.job_changed.emit(model_id)
        self.failed.emit(IMPORT, error)
