"""A change of model that goes on: how far it is, and what the user may do about it. GUI thread.

It is begun by `GettingModels.use`; the engine ends it by itself. See docs/decisions/0011.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.controllers.indexing import Indexing
from indexer.cancel import CancelToken
from indexer.events import ModelSwitch, SwitchChanged
from indexer.library import Library


class ChangingModel(QObject):
    """Knows of the change from the engine; a start that finds one going on asks for it."""

    changed = Signal()
    """It began, came further, stands still, goes on, or is over."""
    ended = Signal(object, bool)
    """The `ModelSwitch` as it was last, and whether the new model answers now."""
    failed = Signal(object)
    """A `UserFacingError`."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        indexing: Indexing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._indexing = indexing
        self._switch: ModelSwitch | None = None
        self._is_trying_again = False
        """A change that failed is cancelled and begun anew, which is no end to tell of."""
        self._reading = Channel(library, bridge, "read")
        self._working = Channel(library, bridge, "work")
        bridge.switch_changed.connect(self._on_switch)
        bridge.index_started.connect(self.read)
        bridge.index_started.connect(self.changed)
        bridge.index_finished.connect(self.changed)
        indexing.paused_changed.connect(self.changed)

    @property
    def switch(self) -> ModelSwitch | None:
        """What was heard of it last; None where there is none."""
        return self._switch

    @property
    def is_moving(self) -> bool:
        """Whether photos are described right now."""
        return self._indexing.is_running and not self._indexing.is_paused

    @property
    def is_paused(self) -> bool:
        """Whether a run waits for the user to resume it."""
        return self._indexing.is_running and self._indexing.is_paused

    @property
    def is_busy(self) -> bool:
        """Whether what the user wants of it is being done."""
        return self._working.is_busy

    @Slot()
    def read(self) -> None:
        """Ask the engine; counting takes a moment in a large library."""
        self._reading.submit(
            lambda _token: self._library.models.switch, self._on_read, self.failed.emit
        )

    # What the user does ----------------------------------------------------------------------

    @Slot()
    def cancel(self) -> None:
        """Stay with the model in use."""
        self._do(self._library.models.cancel_switch)

    @Slot()
    def finish(self) -> None:
        """Have the new model answer now."""
        self._do(self._library.models.finish_switch)

    @Slot()
    def go_on(self) -> None:
        """Describe photos, where that stands still; a model that failed is loaded anew."""
        if self.is_paused:
            self._indexing.toggle_pause()
            return
        switch, models = self._switch, self._library.models
        failed_id = switch.to_id if switch is not None and switch.error is not None else None

        def work() -> None:
            if failed_id is not None:
                models.cancel_switch()
                models.use(failed_id)
            self._library.indexing.start()

        self._is_trying_again = failed_id is not None
        self._do(work)

    def _do(self, work: Callable[[], object]) -> None:
        if self._working.is_busy:
            return  # a second click

        def guarded(_token: CancelToken) -> None:
            work()

        self._working.submit(guarded, lambda _none: self.changed.emit(), self.failed.emit)
        self.changed.emit()

    # What happens ----------------------------------------------------------------------------

    @Slot(object)
    def _on_switch(self, event: SwitchChanged) -> None:
        self._reading.cancel()  # this is newer
        self._on_read(event.switch)

    def _on_read(self, switch: ModelSwitch | None) -> None:
        before, self._switch = self._switch, switch
        self.changed.emit()
        if before is None or (switch is not None and switch.to_id == before.to_id):
            self._is_trying_again = False
        elif not self._is_trying_again:
            model = self._library.models.in_use
            self.ended.emit(before, model is not None and model.id == before.to_id)
