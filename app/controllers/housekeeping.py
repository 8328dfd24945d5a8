"""What the settings ask the engine: sizes, devices, patterns, and tasks that take long. GUI thread.

One long task at a time; it goes on while the settings are closed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from indexer.cancel import CancelToken
from indexer.embed.base import Device
from indexer.embed.loading import available_devices
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.manners import Manners
from indexer.power import read_power
from indexer.types import ProgressCallback
from indexer.upkeep.copies import unpack_copy


class Task(StrEnum):
    """What may take long."""

    MOVE_CACHE = "move cache"
    EMPTY_CACHE = "empty cache"
    LIMIT_CACHE = "limit cache"
    WRITE_COPY = "write copy"
    READ_COPY = "read copy"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the catalog keeps of what was chosen, and what the machine has."""

    device: str | None
    patterns: tuple[str, ...]
    has_battery: bool


class Housekeeping(QObject):
    """Asks, and says what came of it."""

    choices_read = Signal(object)
    devices_found = Signal(object)
    """The `Device` s beside the CPU."""
    sizes_measured = Signal(object)
    """A `DataSizes`."""
    previewed = Signal(object)
    """A `PatternPreview`."""
    task_changed = Signal()
    """A task began or ended."""
    progressed = Signal(object, object)
    """Of the task that goes on: done and total, in a unit of its own."""
    finished = Signal(object)
    """The `Task` that came to its end."""
    copy_read = Signal(object)
    """The `Path` of a catalog that was unpacked to be put back."""
    failed = Signal(object)
    """A `UserFacingError`."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._reading = Channel(library, bridge, "read")
        self._measuring = Channel(library, bridge, "measure")
        self._finding = Channel(library, bridge, "work")  # importing torch must not hold up sizes
        self._previewing = Channel(library, bridge, "measure")
        self._working = Channel(library, bridge, "upkeep")
        self._tidying = Channel(library, bridge, "upkeep")
        self._task: Task | None = None
        self.find_devices: Callable[[], list[Device]] = available_devices
        """Tests put something else here."""

    @property
    def task(self) -> Task | None:
        """What goes on."""
        return self._task

    # Asking ----------------------------------------------------------------------------------

    def read_choices(self) -> None:
        """What was chosen."""

        def work(_token: CancelToken) -> Choices:
            library = self._library
            return Choices(
                library.models.device, library.roots.ignored_patterns, read_power().has_battery
            )

        self._reading.submit(work, self.choices_read.emit, self.failed.emit)

    def read_devices(self) -> None:
        """What there is to compute on; takes seconds where torch is not loaded yet."""
        self._finding.submit(
            lambda _token: self.find_devices(), self.devices_found.emit, self.failed.emit
        )

    def measure(self) -> None:
        """How large everything is."""
        self._measuring.submit(
            self._library.upkeep.sizes, self.sizes_measured.emit, self.failed.emit
        )

    def preview(self, patterns: Sequence[str]) -> None:
        """How many photos some patterns would leave out; an older question is dropped."""
        upkeep, lines = self._library.upkeep, tuple(patterns)
        self._previewing.submit(
            lambda token: upkeep.preview_patterns(lines, token),
            self.previewed.emit,
            self.failed.emit,
        )

    def tidy(self) -> None:
        """Clear what a task left behind when the process was killed."""
        place = self._library.upkeep.cache_place
        self._tidying.submit(place.clear_leftovers, lambda _none: None, self.failed.emit)

    # Choosing --------------------------------------------------------------------------------

    def set_manners(self, manners: Manners) -> None:
        """Runs behave so from now on."""
        self._library.indexing.manners = manners

    def use_device(self, device: str | None) -> None:
        """Compute elsewhere; what does not work is told of by the engine."""
        self._change(lambda: self._library.models.use_device(device))

    def set_patterns(self, patterns: Sequence[str]) -> None:
        """Leave these out from the next run on."""
        lines = tuple(patterns)

        def change() -> None:
            self._library.roots.ignored_patterns = lines

        self._change(change)

    def _change(self, change: Callable[[], None]) -> None:
        Channel(self._library, self._bridge, "work").submit(
            lambda _token: change(), lambda _none: None, self.failed.emit
        )

    # Tasks -----------------------------------------------------------------------------------

    def set_cache_limit(self, limit_bytes: int | None) -> None:
        """Keep no more thumbnails than this."""
        place = self._library.upkeep.cache_place
        self._begin(Task.LIMIT_CACHE, lambda _tell, token: place.set_limit(limit_bytes, token))

    def empty_cache(self) -> None:
        """Delete all thumbnails."""
        self._begin(Task.EMPTY_CACHE, self._library.upkeep.cache_place.empty)

    def move_cache(self, above: Path | None) -> None:
        """Keep thumbnails in another folder; None: in the usual one."""
        place = self._library.upkeep.cache_place
        self._begin(Task.MOVE_CACHE, lambda tell, token: place.move(above, tell, token))

    def write_copy(self, target: Path) -> None:
        """Write all that Kindred knows into a file."""
        upkeep = self._library.upkeep
        self._begin(Task.WRITE_COPY, lambda tell, token: upkeep.write_copy(target, tell, token))

    def read_copy(self, bundle: Path) -> None:
        """Unpack and check a copy that is to be put back; `copy_read` has it then."""
        profile = self._library.profile

        def work(_tell: ProgressCallback, _token: CancelToken) -> Path:
            return unpack_copy(bundle, profile)

        self._begin(Task.READ_COPY, work, self.copy_read.emit)

    def forget_copy(self, unpacked: Path) -> None:
        """The copy is not to be put back after all."""
        self._change(lambda: unpacked.unlink(missing_ok=True))

    @Slot()
    def cancel(self) -> None:
        """Stop the task; what it half did is taken back."""
        self._tidying.cancel()
        if self._task is not None:
            self._working.cancel()
            self._end()

    def _begin(
        self,
        task: Task,
        work: Callable[[ProgressCallback, CancelToken], object],
        on_done: Callable[[Path], None] | None = None,
    ) -> None:
        if self._task is not None:
            return
        self._task = task
        tell = self._bridge.bundled(self._on_progress)

        def done(answer: object) -> None:
            self._end()
            self.finished.emit(task)
            if on_done is not None and isinstance(answer, Path):
                on_done(answer)

        def failed(error: UserFacingError) -> None:
            self._end()
            self.failed.emit(error)

        self._working.submit(lambda token: work(tell, token), done, failed)
        self.task_changed.emit()

    def _on_progress(self, done: int, total: int) -> None:
        if self._task is not None:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        self._task = None
        self.task_changed.emit()
        self.measure()
