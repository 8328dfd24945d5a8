"""A change of model: the old one answers until the new one has described what the old one has.

`Library.models` begins and ends it. What is settled is two words in the catalog, the model in use
and the next one, so a process may end at any line: the next start goes on, and the vectors say how
far it came. See docs/decisions/0011.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

from indexer.active_model import ActiveModel
from indexer.catalog.catalog import Catalog
from indexer.embed.models import InstalledModel
from indexer.events import (
    EncoderChanged,
    Event,
    IndexFinished,
    IndexProgress,
    IndexStarted,
    Listener,
    ModelSwitch,
    SwitchChanged,
)
from indexer.library.current_model import CurrentModel
from indexer.model_shelf import encoder_of
from indexer.pipeline.progress import TimeLeft
from indexer.types import EncoderId, RootId, RootState

MODEL_SETTING = "model"
NEXT_SETTING = "next_model"
_LOOK_EVERY_S = 1.0
_SHARE_FOR_LOOKING = 0.05
"""Counting takes 0.3 s of 200,000 photos: it may take this share of the time."""


class Switching:
    """Goes on with a change of model, and tells of it. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        current: CurrentModel,
        speed_of: Callable[[InstalledModel], float | None],
        tell: Listener,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Know of no change yet.

        Args:
            catalog: Where it is kept.
            current: The model in use.
            speed_of: Photos a second that were measured of a model.
            tell: Hears how far it came.
            clock: Seconds.
        """
        self._catalog = catalog
        self._current = current
        self._speed_of = speed_of
        self._tell = tell
        self._clock = clock
        self._lock = threading.RLock()
        self._time_left = TimeLeft(clock)
        self._run_roots: frozenset[RootId] = frozenset()
        self._look_at = 0.0
        self._latest: ModelSwitch | None = None
        """As a run has seen it."""

    # What is asked and done ------------------------------------------------------------------

    @property
    def now(self) -> ModelSwitch | None:
        """How far the change has come; None where there is none. Reads the catalog."""
        with self._lock:
            switch = self._look()
            if switch is None:
                return None
            known = self._latest
            if known is not None and known.to_id == switch.to_id:
                switch = replace(switch, away=min(known.away, switch.total - switch.done))
                if known.seconds_left is not None:
                    return replace(switch, seconds_left=known.seconds_left)
            elif switch.done < switch.total:
                # No run has seen it, and none ever will where all folders are paused.
                switch = replace(switch, away=self._uncovered(only_away=True))
            coming = self._current.coming
            speed = self._speed_of(coming.model) if coming and coming.model else None
            left = switch.total - switch.done
            return switch if not speed else replace(switch, seconds_left=left / speed)

    def is_worth_it(self, model: InstalledModel) -> bool:
        """Whether the model in use can find photos that the other one cannot yet."""
        active = self._current.active
        if active.model is None or active.error is not None or active.model.id == model.id:
            return False
        old, new = self._encoder(active), encoder_of(model, self._catalog.vectors.counts())
        return old is not None and self._catalog.vectors.uncovered(new, old) > 0

    def begin(self, model: InstalledModel, device: str | None) -> None:
        """Have a model describe the photos from the next run on, and take over in the end."""
        with self._lock:
            self._latest = None
            self._catalog.settings.set(NEXT_SETTING, model.id)
            self._current.prepare(model, device)
        self._tell(SwitchChanged(self.now))

    def resume(self, model: InstalledModel | None, device: str | None) -> None:
        """Go on with what an earlier start began, if there is such a model."""
        self._current.prepare(model, device)

    def cancel(self) -> None:
        """Stay with the model in use. What the other one has described stays until it is deleted.

        No run goes on meanwhile.
        """
        with self._lock:
            was_going_on = self._current.coming is not None
            self._catalog.settings.set(NEXT_SETTING, None)
            self._current.prepare(None)
            self._latest = None
        if was_going_on:
            self._tell(SwitchChanged(None))

    def finish(self) -> None:
        """Let the new model take over, whatever it has described so far."""
        with self._lock:
            coming = self._current.coming
            if coming is None or coming.model is None:
                return
            # In this order: ended in between, the next start finds nothing left to change.
            self._catalog.settings.set(MODEL_SETTING, coming.model.id)
            self._catalog.settings.set(NEXT_SETTING, None)
            self._latest = None
            self._current.take_over()
        self._tell(SwitchChanged(None))

    # During a run ----------------------------------------------------------------------------

    def heed(self, event: Event) -> None:
        """Follow what the engine tells, on its threads, before anybody else hears it."""
        if self._current.coming is None:
            return
        match event:
            case IndexStarted(root_ids):
                self._run_roots = frozenset(root_ids)
                self._time_left.restart()
            case IndexProgress() if self._clock() >= self._look_at:
                self._follow(event.photos_per_second)
            case IndexFinished(_, was_cancelled, error):
                self._conclude(has_seen_all=not was_cancelled and error is None)
            case EncoderChanged(error=error) if error is not None:
                self.finish()  # the old one answers no more

    def _follow(self, photos_per_second: float) -> None:
        with self._lock:
            began = self._clock()
            switch = self._look()
            took_s = self._clock() - began
            self._look_at = began + max(_LOOK_EVERY_S, took_s / _SHARE_FOR_LOOKING)
            if switch is None:
                return
            left = switch.total - switch.done
            if not left and switch.error is None:
                self.finish()
                return
            seconds_left = self._time_left.update(left, photos_per_second)
            self._latest = replace(switch, seconds_left=seconds_left)
            self._tell(SwitchChanged(self._latest))

    def _conclude(self, *, has_seen_all: bool) -> None:
        """A run has ended: what it could not reach, or not describe, is all that can be left."""
        with self._lock:
            switch = self._look()
            if switch is None:
                return
            left = switch.total - switch.done
            there = {
                root.id
                for root in self._catalog.roots.all()
                if root.state is RootState.ONLINE and not root.is_paused
            }
            has_seen_all = has_seen_all and there <= self._run_roots
            away = self._uncovered(only_away=True) if left and has_seen_all else 0
            if switch.error is None and (not left or (has_seen_all and not away)):
                self.finish()
                return
            self._latest = replace(switch, away=away)
        self._tell(SwitchChanged(self.now))

    # What the catalog says -------------------------------------------------------------------

    def _look(self) -> ModelSwitch | None:
        active, coming = self._current.active, self._current.coming
        if coming is None or coming.model is None or active.model is None:
            return None
        old = self._encoder(active)
        total = self._catalog.vectors.count(old) if old is not None else 0
        return ModelSwitch(
            from_id=active.model.id,
            from_name=active.model.name,
            to_id=coming.model.id,
            to_name=coming.model.name,
            done=total - self._uncovered(),
            total=total,
            seconds_left=None,
            error=coming.error,
        )

    def _uncovered(self, *, only_away: bool = False) -> int:
        active, coming = self._current.active, self._current.coming
        old = self._encoder(active)
        if old is None or coming is None:
            return 0
        return self._catalog.vectors.uncovered(self._encoder(coming), old, only_away=only_away)

    def _encoder(self, model: ActiveModel) -> EncoderId | None:
        """The encoder of a model, loaded or not; None where it has described nothing."""
        if model.loaded is not None:
            return model.loaded.encoder.id
        if model.model is None:
            return None
        return encoder_of(model.model, self._catalog.vectors.counts())
