"""Who describes photos in one run: Look, and the models in use.

Made by a run; its threads share it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable

from PIL import Image

from indexer.cancel import CancelToken
from indexer.embed.base import Encoder, Preprocess
from indexer.errors import UserFacingError
from indexer.events import TroubleNoticed
from indexer.media.photo import Look
from indexer.messages import message
from indexer.pipeline.engine import Engine
from indexer.types import EncoderId

log = logging.getLogger(__name__)

_TRIAL_PX = 64


class Describers:
    """Waits for those that load; while the run goes on, one may be let go. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        """Load nothing yet."""
        self._engine = engine
        self._lock = threading.Lock()
        self._is_there = False
        self.look: Look | None = None
        self.encoders: tuple[Encoder, ...] = ()
        """The models, the one that answers searches first."""
        self.ids: frozenset[EncoderId] = frozenset()
        """Of all of them."""

    def wait(self, token: CancelToken) -> None:
        """Be there; whichever thread comes first waits for the models, the others for that.

        Raises:
            Cancelled: The token was cancelled.
        """
        with self._lock:
            if not self._is_there:
                self.look = self._working_look()
                self._take(self._engine.encoders(token))
                self._is_there = True

    def follow(self, token: CancelToken) -> None:
        """Let go of models that are not in use any more: another one has taken their place."""
        now = {encoder.id for encoder in self._engine.encoders(token)}
        if any(encoder.id not in now for encoder in self.encoders):
            self._take([encoder for encoder in self.encoders if encoder.id in now])

    def let_go(self) -> None:
        """Keep no model beyond the run, which is remembered until the next one."""
        self.encoders = ()

    def preprocesses(self, encoder_ids: frozenset[EncoderId]) -> frozenset[Preprocess]:
        """How the models among these want their pictures."""
        encoders = self.encoders
        return frozenset(each.preprocess for each in encoders if each.id in encoder_ids)

    def _take(self, encoders: Iterable[Encoder]) -> None:
        self.encoders = tuple(encoders)
        looks = () if self.look is None else (self.look.id,)
        self.ids = frozenset([*looks, *(encoder.id for encoder in self.encoders)])

    def _working_look(self) -> Look | None:
        """Look, tried on a grey picture: what is missing here is said once, not of each photo."""
        look = self._engine.look
        try:
            look.describe(Image.new("RGB", (_TRIAL_PX, _TRIAL_PX), (128, 128, 128)))
        except Exception as error:
            log.exception("the built-in encoder does not work")
            self._engine.listener(TroubleNoticed(_no_look(error)))
            return None
        return look


def _no_look(error: Exception) -> UserFacingError:
    return UserFacingError(
        message("Photos that look alike cannot be found on this computer"),
        message(
            "{kind}: {error}; photos are taken in, shown and found in every other way",
            kind=type(error).__name__,
            error=error,
        ),
        message("Install Kindred again"),
    )
