"""How similar things are by chance in this library: measured, kept in the catalog, and renewed.

For images, random pairs of photos; for texts, a fixed bank of everyday captions against random
photos. Used by `indexer.search.engine`; any thread.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Background as StoredBackground
from indexer.embed.base import Encoder
from indexer.errors import UserFacingError
from indexer.search.terms import TermKind
from indexer.types import Float32Array

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
    """Cosines of pairs that have nothing to do with each other."""

    mean: float
    std: float


TYPICAL = {TermKind.TEXT: Background(0.11, 0.055), TermKind.IMAGE: Background(0.30, 0.12)}
"""About what a ViT-B-32 trained on DataComp shows on mixed photos (docs/decisions/0006): a start
for libraries that have hardly any."""
_TYPICAL_PAIRS: Final = 20
"""How many measured pairs the typical values weigh."""


class Backgrounds:
    """The backgrounds of one library and encoder. Thread-safe."""

    def __init__(self, catalog: Catalog, encoder: Encoder) -> None:
        self._catalog = catalog
        self._encoder = encoder
        self._lock = threading.Lock()
        self._current: dict[TermKind, Background] = {}
        self._photos_seen = -1
        self._captions: Float32Array | None = None

    def current(self, photos: int) -> dict[TermKind, Background]:
        """Backgrounds for a library of ``photos`` photos with vectors.

        Takes some tens of milliseconds when the library has changed a lot since, and the time
        of encoding `CAPTIONS` when no earlier run did.
        """
        with self._lock:
            if not self._is_recent(self._photos_seen, photos):
                self._current = self._stored(photos) or self._measure(photos)
                self._photos_seen = photos
            return self._current

    @staticmethod
    def _is_recent(seen: int, photos: int) -> bool:
        return seen <= photos * _RENEW_FACTOR and photos <= seen * _RENEW_FACTOR and seen >= 0

    def _stored(self, photos: int) -> dict[TermKind, Background] | None:
        found = {}
        for kind, name in _STORED_AS.items():
            stored = self._catalog.backgrounds.get(self._encoder.id, name)
            if stored is None or not self._is_recent(stored.vectors_seen, photos):
                return None
            found[kind] = Background(stored.mean, stored.std)
        return found

    def _measure(self, photos: int) -> dict[TermKind, Background]:
        ids, vectors = self._catalog.vectors.sample(self._encoder.id, _PHOTOS, _SEED)
        if not len(ids):
            return dict(TYPICAL)
        sample = vectors.astype(np.float32)
        if self._captions is None:
            self._captions = self._encoder.encode_texts(CAPTIONS)
        pairs = {
            TermKind.TEXT: (self._captions @ sample.T).ravel(),
            TermKind.IMAGE: (sample @ sample.T)[np.triu_indices(len(sample), k=1)],
        }
        measured = {}
        for kind, cosines in pairs.items():
            measured[kind] = _steadied(cosines, TYPICAL[kind])
            self._store(kind, measured[kind], len(cosines), photos)
        return measured

    def _store(self, kind: TermKind, background: Background, pairs: int, photos: int) -> None:
        stored = StoredBackground(background.mean, background.std, pairs, photos)
        try:
            self._catalog.backgrounds.save(self._encoder.id, _STORED_AS[kind], stored)
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
