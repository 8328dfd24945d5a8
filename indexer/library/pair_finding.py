"""Looks for photos that are alike, in the background; `Library.pair_finding`.

Starts when a run has ended and when the library is opened, gives way to runs, and goes on where it
was. On the lane "pairs"; any thread may ask.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.look import LookEncoder
from indexer.errors import Cancelled, UserFacingError
from indexer.events import (
    DuplicatesChanged,
    EncoderChanged,
    Event,
    IndexFinished,
    IndexStarted,
    Listener,
    PairsProgress,
    TroubleNoticed,
)
from indexer.lanes import Lane
from indexer.library.measuring import count_frames, measure_detail
from indexer.library.pair_vectors import vectors_of
from indexer.profile import Profile
from indexer.types import EncoderId, Float32Array, Photo, PhotoId

if TYPE_CHECKING:
    from indexer.duplicates.verification.relation import Relation

log = logging.getLogger(__name__)

_TELL_EVERY_S: Final = 0.2
_SHOW_EVERY_S: Final = 5.0
"""So often groups are made anew while pairs are being found."""

Submit = Callable[[Callable[[], None], Lane], Future[Any]]


class PairFinding:
    """One search at a time, for photos that have not been looked at. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        profile: Profile,
        look: LookEncoder,
        meaning: Callable[[], EncoderId | None],
        thumbnail: Callable[[PhotoId], bytes | None],
        tell: Listener,
        submit: Submit,
    ) -> None:
        """Look for nothing yet.

        Args:
            catalog: Has the photos, and keeps the pairs.
            profile: Has room for what is too large for memory.
            look: The built-in encoder.
            meaning: Gives the encoder that answers searches; None where there is none.
            thumbnail: Gives the encoded thumbnail of a photo.
            tell: Told of progress, and of pairs.
            submit: Runs work on a lane.
        """
        self._catalog = catalog
        self._profile = profile
        self._look = look
        self._meaning = meaning
        self._thumbnail = thumbnail
        self._tell = tell
        self._submit = submit
        self._lock = threading.Lock()
        self._token = CancelToken()
        self._is_closed = False
        self._told_at = self._shown_at = 0.0

    def start_soon(self) -> None:
        """Look for what is left, on the lane; what goes on is left alone and goes first."""
        with self._lock:
            if self._is_closed:
                return
            if self._token.is_cancelled:
                self._token = CancelToken()
            token = self._token
        with suppress(RuntimeError):  # the lanes were closed meanwhile
            self._submit(lambda: self._run(token), "pairs")

    def stop(self) -> None:
        """Stop after the pair that is being looked at; nothing that was found is lost."""
        with self._lock:
            self._token.cancel()

    def close(self) -> None:
        """Stop, for good."""
        self._is_closed = True
        self.stop()

    def heed(self, event: Event) -> None:
        """Follow what the library tells: give way to runs, and look at what they brought."""
        match event:
            case IndexStarted():
                self.stop()
            case IndexFinished() | EncoderChanged(is_loading=False):
                self.start_soon()

    def run_to_end(self, token: CancelToken | None = None) -> None:
        """Look for all that is left, on this thread. For the command line and tests.

        Raises:
            UserFacingError: Look is missing, or the catalog cannot be written to.
            Cancelled: The token was cancelled; what was found of whole batches stays.
        """
        self._find(token or CancelToken())

    def relations(self, photos: Sequence[Photo], token: CancelToken) -> list[Relation | None]:
        """How each of some photos follows from the first one; nothing is kept of it.

        Found out now, from thumbnails: some 50 ms a photo. None for the first one, and where a
        photo is another picture or cannot be seen.

        Raises:
            Cancelled: The token was cancelled.
        """
        from indexer.duplicates.pairs.verifying import Verifier

        verifier = Verifier(self._catalog, self._look.id, self._thumbnail)
        found: list[Relation | None] = []
        for photo in photos:
            token.raise_if_cancelled()
            verdict = verifier.verdict(photos[0], photo) if found else None
            found.append(None if verdict is None else verdict.relation)
        return found

    def _run(self, token: CancelToken) -> None:
        try:
            self._find(token)
        except Cancelled:
            return
        except UserFacingError as error:
            self._tell(TroubleNoticed(error))
        except Exception:
            # What was found can be used; the next start tries again.
            log.exception("Photos that are alike could not be looked for")

    def _find(self, token: CancelToken) -> None:
        # OpenCV and the codebook are read here at the earliest: the window opens without them.
        from indexer.duplicates.pairs import likeness
        from indexer.duplicates.pairs.finding import PairFinder, version_of
        from indexer.duplicates.pairs.pruning import prune
        from indexer.duplicates.pairs.resemblance import Resemblance
        from indexer.duplicates.pairs.rungs import FOUND_BY_MEANING
        from indexer.duplicates.pairs.settling import placements_anew
        from indexer.duplicates.pairs.verifying import Verifier

        token.raise_if_cancelled()
        look_id = self._look.id
        notions = [(likeness.look(look_id), "look")]
        meaning_id = self._meaning()
        if meaning_id is not None:
            notions.append((likeness.meaning(meaning_id), "meaning"))
        versions = {version_of(notion, name) for notion, name in notions}
        self._forget_others(versions, FOUND_BY_MEANING)
        verifier = Verifier(self._catalog, look_id, self._thumbnail)
        before = self._catalog.pairs.generation
        try:
            for notion, name in notions:
                is_look = name == "look"
                signs = self._signs(notion.encoder_id, is_look=is_look)
                if signs is None:
                    continue
                version = version_of(notion, name)
                with vectors_of(
                    *(self._catalog.vectors, notion.encoder_id, signs, self._profile.index_folder)
                ) as vectors:
                    if vectors is not None:
                        resemblance = Resemblance(vectors)
                        finder = PairFinder(
                            *(self._catalog, resemblance, notion, version, verifier),
                            is_look=is_look,
                        )
                        finder.find(token, self._progress)
            self._catalog.pairs.place(placements_anew(self._catalog))
            if self._catalog.pairs.generation != before:
                prune(self._catalog)
            count_frames(self._catalog, token)
            measure_detail(self._catalog, token)
        finally:
            if self._catalog.pairs.generation != before:
                self._tell(DuplicatesChanged())

    def _signs(self, encoder_id: EncoderId, *, is_look: bool) -> Float32Array | None:
        """What mirroring does to a vector; None where there is none to look at."""
        if is_look:
            return self._look.mirrored(np.ones(self._look.dim, np.float32))
        sample = self._catalog.vectors.sample(encoder_id, 1, 0)[1]
        return np.ones(sample.shape[1], np.float32) if len(sample) else None

    def _forget_others(self, versions: set[str], found_by_meaning: str) -> None:
        """What other encoders or an older code found: of Look, all is looked at again."""
        names = {version.partition(":")[0] for version in versions}
        for stale in set(self._catalog.pairs.versions()) - versions:
            name = stale.partition(":")[0]
            if name == "look":
                self._catalog.pairs.clear()
            elif name in names:
                self._catalog.pairs.forget(stale, found_by_meaning)

    def _progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told_at >= _TELL_EVERY_S or done == total:
            self._told_at = now
            self._tell(PairsProgress(done, total))
        if done and now - self._shown_at >= _SHOW_EVERY_S:
            self._shown_at = now
            self._tell(DuplicatesChanged())
