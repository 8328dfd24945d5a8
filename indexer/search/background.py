"""How similar things are by chance in this library: measured, kept in the catalog, and renewed.

For pictures, random pairs of photos; for texts, a fixed bank of everyday captions against random
photos. Used by `indexer.search.sides`; any thread.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Background as StoredBackground
from indexer.errors import UserFacingError
from indexer.search.terms import TermKind
from indexer.types import EncoderId, Float32Array

log = logging.getLogger(__name__)

CAPTIONS: Final = (
    "a dog on a beach", "a cat in a living room", "a red car on a road", "a boat on a lake",
    "mountains in the snow", "a forest in the fog", "a city street at night",
    "a house in a field", "a bicycle in the city", "people at a beach",
    "two people in the mountains", "a person in the rain", "a sunset over the sea",
    "a harbour by day", "a white boat in a harbour", "a balloon in the sky",
    "a tent in the forest", "an umbrella in the rain", "flowers in a meadow",
    "a vase on a table", "a cup on a table", "an armchair in a room", "a kite over the beach",
    "a ball on the grass", "a desert in the evening", "a lake at night",
    "a country road in the fog", "a black dog in the snow", "a yellow car in the city",
    "a green house in the mountains", "a blue umbrella", "a town in winter",
    "the woods in daylight", "a photo of a room with a window", "a clear sky above a field",
    "a picture of a person with a dog", "three cats", "two cars at night", "boats at sunset",
    "a street with nobody around",
)  # fmt: skip
"""Everyday scenes, so that most of them are wrong of most photos. Changing one changes the scale
of every library: then rename the kind under which it is stored."""

_STORED_AS = {TermKind.TEXT: "text-1", TermKind.IMAGE: "image-1"}
_PHOTOS: Final = 1000
_SEED: Final = 20
_RENEW_FACTOR: Final = 2
"""Measured again when the library has grown or shrunk by this much."""
_STD_MIN: Final = 0.01
"""A library of nothing but copies has no spread; this keeps the scale finite."""


@dataclass(frozen=True, slots=True)
class Background:
    """Similarities of pairs that have nothing to do with each other."""

    mean: float
    std: float


TYPICAL = {TermKind.TEXT: Background(0.11, 0.055), TermKind.IMAGE: Background(0.30, 0.12)}
"""About what a ViT-B-32 trained on DataComp shows on mixed photos (docs/decisions/0006): a start
for libraries that have hardly any."""
TYPICAL_LOOK = {TermKind.IMAGE: Background(0.044, 0.067)}
"""What the built-in encoder shows on 610 mixed photos."""
_TYPICAL_PAIRS: Final = 20
"""How many measured pairs the typical values weigh."""


@dataclass(frozen=True, slots=True)
class Tail:
    """How the highest similarities of unrelated pairs fall off, in spreads above the mean.

    Beyond a high level, what exceeds it falls off exponentially (peaks over threshold; Pickands
    1975, Balkema and de Haan 1974, with the shape 0).
    """

    start: float
    """One pair in a hundred lies above."""
    scale: float
    """So much further up it is 2.7 times fewer."""

    def level(self, share: float) -> float:
        """Above which that share of unrelated pairs lies, at most one in a hundred."""
        return self.start + self.scale * math.log(_TAIL / min(share, _TAIL))


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """What unrelated things look like to one encoder in one library."""

    kinds: dict[TermKind, Background]
    """Of single terms."""
    sample: Float32Array
    """``float32[m, D]``, m <= 1,000: random photos, to see how terms go together."""
    tail: Tail | None = None
    """Of pictures, where no words are compared; None: not looked at."""


TYPICAL_TAIL: Final = Tail(2.4, 0.4)
"""On the same photos."""
_TAIL: Final = 0.01
_PHOTOS_FOR_TAIL: Final = 100
"""With fewer, one pair in a thousand is a handful, most of them shots of one moment."""
_SCALE_MIN: Final = 0.05

Compare = Callable[[Float32Array, Float32Array], Float32Array]
"""``float32[n, Q]``: similarities of ``float32[Q, D]`` queries with ``float32[n, D]`` photos."""


class Backgrounds:
    """The backgrounds of one library and encoder. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        encoder_id: EncoderId,
        compare: Compare,
        encode_captions: Callable[[], Float32Array] | None,
        typical: dict[TermKind, Background],
    ) -> None:
        """Measure nothing yet.

        Args:
            catalog: Keeps what was measured.
            encoder_id: Whose vectors.
            compare: How similar two of them are.
            encode_captions: Gives the vectors of `CAPTIONS`; None: the encoder knows no words.
            typical: A start for libraries that have hardly any photo; its kinds are measured.
        """
        self._catalog = catalog
        self._encoder_id = encoder_id
        self._compare = compare
        self._encode_captions = encode_captions
        self._typical = typical
        self._lock = threading.Lock()
        self._current = Chance(dict(typical), np.empty((0, 0), np.float32))
        self._photos_seen = -1
        self._captions: Float32Array | None = None

    def current(self, photos: int) -> Chance:
        """Backgrounds for a library of ``photos`` photos with vectors.

        Takes some tens of milliseconds when the library has changed a lot since, and the time
        of encoding `CAPTIONS` when no earlier run did.
        """
        with self._lock:
            if not self._is_recent(self._photos_seen, photos):
                vectors = self._catalog.vectors.sample(self._encoder_id, _PHOTOS, _SEED)[1]
                sample = vectors.astype(np.float32)
                kinds = self._stored(photos) or self._measured(sample, photos)
                tail = self._tail(sample, kinds) if self._encode_captions is None else None
                self._current = Chance(kinds, sample, tail)
                self._photos_seen = photos
            return self._current

    @staticmethod
    def _is_recent(seen: int, photos: int) -> bool:
        return seen <= photos * _RENEW_FACTOR and photos <= seen * _RENEW_FACTOR and seen >= 0

    def _stored(self, photos: int) -> dict[TermKind, Background] | None:
        found = {}
        for kind in self._typical:
            stored = self._catalog.backgrounds.get(self._encoder_id, _STORED_AS[kind])
            if stored is None or not self._is_recent(stored.vectors_seen, photos):
                return None
            found[kind] = Background(stored.mean, stored.std)
        return found

    def _measured(self, sample: Float32Array, photos: int) -> dict[TermKind, Background]:
        if not len(sample):
            return dict(self._typical)
        measured = {}
        for kind, typical in self._typical.items():
            similarities = self._pairs(kind, sample)
            measured[kind] = _steadied(similarities, typical)
            self._store(kind, measured[kind], len(similarities), photos)
        return measured

    def _pairs(self, kind: TermKind, sample: Float32Array) -> Float32Array:
        if kind is TermKind.IMAGE:
            return self._compare(sample, sample)[np.triu_indices(len(sample), k=1)]
        if self._captions is None:
            assert self._encode_captions is not None
            self._captions = self._encode_captions()
        return self._compare(self._captions, sample).ravel()

    def _tail(self, sample: Float32Array, kinds: dict[TermKind, Background]) -> Tail:
        background = kinds[TermKind.IMAGE]
        if len(sample) < _PHOTOS_FOR_TAIL:
            return TYPICAL_TAIL
        z = (self._pairs(TermKind.IMAGE, sample) - background.mean) / background.std
        start, far = np.quantile(z, [1 - _TAIL, 1 - _TAIL / 10])
        return Tail(float(start), max(float(far - start) / math.log(10), _SCALE_MIN))

    def _store(self, kind: TermKind, background: Background, pairs: int, photos: int) -> None:
        stored = StoredBackground(background.mean, background.std, pairs, photos)
        try:
            self._catalog.backgrounds.save(self._encoder_id, _STORED_AS[kind], stored)
        except UserFacingError as error:
            # A full disk or a busy catalog must not keep a search from its answer.
            log.info("The background was not stored and will be measured again: %s", error)


def _steadied(cosines: Float32Array, typical: Background) -> Background:
    """Mean and spread of measured pairs, drawn towards the typical ones where pairs are few."""
    n = len(cosines)
    share = n / (n + _TYPICAL_PAIRS)
    mean = float(cosines.mean(dtype=np.float64)) if n else typical.mean
    variance = float(cosines.var(dtype=np.float64)) if n else typical.std**2
    steadied = share * variance + (1 - share) * typical.std**2
    return Background(
        mean=share * mean + (1 - share) * typical.mean, std=max(_STD_MIN, float(np.sqrt(steadied)))
    )
