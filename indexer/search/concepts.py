"""Taught names as a search needs them: the examples' vectors of one encoder, and the one of all.

Whole photos have their vectors in the catalog. Parts, and photos that the library has no more, are
looked at in the pictures that were kept of them: once for each encoder, when the name is used
first or by `Library.concepts.prepare` before. Used by `indexer.search.sides`; any thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from PIL import Image

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.concept_records import MIN_EXAMPLES, ConceptExample, StoredConcept
from indexer.errors import PhotoError, QueryError, UserFacingError
from indexer.messages import counted, message
from indexer.search import boxes, everyday_words
from indexer.search.background import Background, Compare
from indexer.search.concept_direction import Surroundings
from indexer.search.concept_pictures import opened, part_of_kept
from indexer.types import ConceptId, EncoderId, Float32Array

log = logging.getLogger(__name__)

_TEXTS_AT_A_TIME: Final = 16
_STD_MIN: Final = 1e-4

Sample = Callable[[], Float32Array]
"""Gives ``float32[m, D]``: vectors of random photos of the library; the same array until the
library has changed much."""


class See(Protocol):
    """Makes a vector of a picture."""

    def __call__(self, image: Image.Image, token: CancelToken) -> Float32Array:
        """``float32[D]``, unit norm, of an upright RGB picture."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class ConceptVector:
    """A name as the composition of a query sees it."""

    vector: Float32Array
    """``float32[D]``, unit norm."""
    background: Background
    """Similarities with photos that do not show it."""


class ConceptVectors:
    """The names of one library to one encoder. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        encoder_id: EncoderId,
        see: See,
        encode_texts: Callable[[Sequence[str]], Float32Array] | None,
        sample: Sample,
        compare: Compare,
    ) -> None:
        """Make nothing yet.

        Args:
            catalog: Keeps names, and what was made of their examples.
            encoder_id: Whose vectors.
            see: Makes them.
            encode_texts: Makes vectors of texts. None: the encoder knows no words, and is one of
                looks: of a part it is shown the part alone, without what surrounds it.
            sample: What is ordinary in this library.
            compare: How similar two vectors are.
        """
        self._catalog = catalog
        self._encoder_id = encoder_id
        self._see = see
        self._encode_texts = encode_texts
        self._sample = sample
        self._compare = compare
        self._lock = threading.Lock()
        self._surroundings: tuple[Float32Array, Surroundings] | None = None

    def of(self, concept_id: ConceptId, token: CancelToken) -> ConceptVector:
        """The vector of a name.

        Raises:
            QueryError: The name is no more, or has too few examples that can be looked at.
            Cancelled: The token was cancelled.
        """
        examples = self.examples(concept_id, token)
        sample = self._sample()
        direction = self._around(sample, token).direction(examples)
        similarities = self._compare(direction[None], sample)[:, 0] if len(sample) else sample
        return ConceptVector(direction, _without_it(similarities))

    def examples(self, concept_id: ConceptId, token: CancelToken) -> Float32Array:
        """What the encoder makes of the examples of a name: ``float32[n, D]``, rows unit-norm.

        Of a part, it is the mean of the part's own vector and that of the whole photo, where the
        library has it: photos are found by what is seen of them as a whole.

        Raises:
            QueryError: As in `of`.
            Cancelled: The token was cancelled.
        """
        stored = self._catalog.concepts.get(concept_id)
        if stored is None:
            raise QueryError(
                message("This name is not known any more"),
                message("it was deleted; the photos are as they were"),
                message("Remove it from the search"),
            )
        if not stored.concept.is_usable:
            raise _too_few(stored, len(stored.examples))
        own = self._catalog.kept_vectors.of_examples(concept_id, self._encoder_id)
        made: dict[int, Float32Array] = {}
        vectors = []
        for example in stored.examples:
            token.raise_if_cancelled()
            vector = self._of_example(example, own, made, token)
            if vector is not None:
                vectors.append(vector)
        self._keep(made)
        if len(vectors) < MIN_EXAMPLES:
            raise _too_few(stored, len(vectors))
        return np.stack(vectors)

    def _of_example(
        self,
        example: ConceptExample,
        own: dict[int, Float32Array],
        made: dict[int, Float32Array],
        token: CancelToken,
    ) -> Float32Array | None:
        """Its vector; one that had to be made is put into ``made``. None: it cannot be had."""
        whole = self._of_photo(example.content_hash)
        if example.box is None and whole is not None:
            return whole
        vector = own.get(example.id)
        if vector is None:
            try:
                vector = made[example.id] = _as_kept(self._looked_at(example, token))
            except (PhotoError, QueryError) as error:
                log.warning("an example of a name cannot be looked at: %s", error)
                return whole
        if example.box is None or whole is None or self._encode_texts is None:
            return vector
        both = vector + whole
        return np.asarray(both / max(float(np.linalg.norm(both)), _STD_MIN), np.float32)

    def _of_photo(self, content_hash: bytes) -> Float32Array | None:
        known = self._catalog.photos.by_hash(content_hash, None)
        return self._catalog.vectors.get(known[0], self._encoder_id) if known else None

    def _looked_at(self, example: ConceptExample, token: CancelToken) -> Float32Array:
        image = opened(example.picture)
        if self._encode_texts is None:
            image = boxes.cut(image, part_of_kept(example.box))
        return self._see(image, token)

    def _keep(self, made: dict[int, Float32Array]) -> None:
        if made:
            try:
                self._catalog.kept_vectors.keep_examples(self._encoder_id, made)
            except UserFacingError as error:
                # A full disk or a busy catalog must not keep a search from its answer.
                log.info("Vectors of examples were not kept and will be made again: %s", error)

    # What is ordinary --------------------------------------------------------------------------

    def _around(self, sample: Float32Array, token: CancelToken) -> Surroundings:
        with self._lock:
            if self._surroundings is None or self._surroundings[0] is not sample:
                self._surroundings = (sample, Surroundings(sample, self._words(token)))
            return self._surroundings[1]

    def _words(self, token: CancelToken) -> Float32Array | None:
        if self._encode_texts is None:
            return None
        name, phrases = everyday_words.LIST, everyday_words.PHRASES
        kept = self._catalog.kept_vectors.of_texts(self._encoder_id, name)
        if kept is not None and len(kept) == len(phrases):
            return kept
        parts = []
        for start in range(0, len(phrases), _TEXTS_AT_A_TIME):
            token.raise_if_cancelled()
            parts.append(self._encode_texts(phrases[start : start + _TEXTS_AT_A_TIME]))
        words = _as_kept(np.concatenate(parts))
        try:
            self._catalog.kept_vectors.keep_texts(self._encoder_id, name, words)
        except UserFacingError as error:
            log.info("Vectors of words were not kept and will be made again: %s", error)
        return words


def _as_kept(vectors: Float32Array) -> Float32Array:
    """As the catalog gives them back: the first search and the second find the same."""
    return vectors.astype(np.float16).astype(np.float32)


def _without_it(similarities: Float32Array) -> Background:
    """Middle and spread of photos that do not show the thing.

    The median and the lower semi-deviation: those that do show it, whether one in a hundred or one
    in three, all lie above.
    """
    if not similarities.size:
        return Background(0.0, 1.0)
    middle = float(np.median(similarities))
    below = similarities[similarities <= middle].astype(np.float64)
    return Background(middle, max(float(np.sqrt(np.square(below - middle).mean())), _STD_MIN))


def _too_few(stored: StoredConcept, count: int) -> QueryError:
    name = stored.concept.name
    if count == len(stored.examples):
        return QueryError(
            message("{name} cannot be searched with yet", name=name),
            counted(
                count,
                "it has 1 photo of {least}",
                "it has {count:,} photos of {least}",
                least=MIN_EXAMPLES,
            ),
            message("Show Kindred more photos of it"),
        )
    return QueryError(
        message("{name} cannot be searched with", name=name),
        message("too few of its pictures can be read; the photos are as they were"),
        message("Show Kindred other photos of it"),
    )
