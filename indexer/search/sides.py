"""One encoder's side of a search: its index, what it makes of terms, and what chance looks like.

The engine has two, of Meaning and of Look, and asks both the same. Any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.background import CAPTIONS, TYPICAL, TYPICAL_LOOK, Background, Backgrounds
from indexer.search.compose import Float64Array
from indexer.search.concepts import ConceptVectors
from indexer.search.eyes import EncoderEye, Eye, LookEye, MirroringLook
from indexer.search.query import Term
from indexer.search.term_encoder import EncodeTexts, TermEncoder
from indexer.search.term_pictures import TermPictures, Thumbnail
from indexer.search.terms import TermKind, TermVector
from indexer.types import EncoderId, Float32Array, Int64Array

_CANDIDATES: Final = 200
"""Photos that are compared by their finer codes, 0.3 ms each; fewer of each of several pictures."""
_CANDIDATES_MIN: Final = 50
_CANCELLED_OUT: Final = 1e-3
_FEW_QUERIES: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Standings:
    """What one side makes of photos, term by term, each on its own background of chance."""

    ids: Int64Array
    """``int64[n]``, ascending: the photos that this side knows."""
    z: Float64Array
    """``float64[n, Q]``: similarities, in spreads above what chance makes of them."""
    level: float
    """The z from which a photo is likely to be like a term."""
    by_chance: Float64Array
    """``float64[m, Q]``: z of a random sample of the library, in a steady order."""
    cosines: Float32Array | None = None
    """``float32[n]``, where there is one term, and a similarity is a cosine."""


class Side:
    """What the engine asks of one encoder. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        index: VectorIndex,
        eye: Eye,
        encode_texts: EncodeTexts | None,
        typical: dict[TermKind, Background],
        thumbnail: Thumbnail | None,
    ) -> None:
        """Use `meaning_side` or `look_side`."""
        self._catalog = catalog
        self._index = index
        self._eye = eye
        self._backgrounds = Backgrounds(
            catalog,
            eye.id,
            self.compare,
            None if encode_texts is None else lambda: encode_texts(CAPTIONS),
            typical,
        )
        concepts = ConceptVectors(
            catalog,
            eye.id,
            lambda image, token: eye.see(image, token).vector,
            encode_texts,
            lambda: self._backgrounds.current(self.photos).sample,
            self.compare,
        )
        self._terms = TermEncoder(
            catalog, eye, TermPictures(catalog, thumbnail), encode_texts, concepts
        )

    @property
    def encoder_id(self) -> EncoderId:
        """Whose vectors are compared."""
        return self._eye.id

    @property
    def photos(self) -> int:
        """How many can be found by this side."""
        return self._index.count

    @property
    def waiting(self) -> int:
        """How many photos have not been described yet."""
        return self._catalog.vectors.missing(self._eye.id)

    def known(self) -> Int64Array:
        """``int64[n]`` ascending: photos that have been described."""
        return self._catalog.vectors.ids(self._eye.id)

    def vectors(
        self, terms: Sequence[tuple[int, Term]], token: CancelToken
    ) -> tuple[list[TermVector], bool]:
        """As `TermEncoder.vectors`."""
        return self._terms.vectors(terms, token)

    @property
    def has_graph(self) -> bool:
        """Whether `nearest` knows anything now."""
        return self._index.has_graph

    def nearest(self, terms: Sequence[TermVector], k: int, *, is_any: bool) -> Int64Array | None:
        """``int64[n]`` ascending: about ``k`` photos near to what terms come to.

        One direction says it for photos that lie between all of them, since the weighted sum of
        cosines is the cosine with a weighted sum (docs/decisions/0002). Of Meaning alone: mirror
        images lie elsewhere.

        Args:
            terms: Of a query, those with a minus among them.
            k: How many.
            is_any: Whether photos near to any one of those with a plus are asked for.

        Returns:
            None where nothing is known: no graph, or no term with a plus.

        Raises:
            QueryError: The terms cancel each other out.
        """
        asked = [term for term in terms if term.weight > 0]
        if not asked:
            return None
        if is_any:
            return self._index.nearest(np.stack([term.vector for term in asked]), k)
        stds = np.array([background.std for background in self._backgrounds_of(terms)])
        vectors = np.stack([term.vector for term in terms])
        direction = _direction(vectors, np.array([term.weight for term in terms]) / stds)
        return self._index.nearest(direction.astype(np.float32)[None], k)

    def _backgrounds_of(self, terms: Sequence[TermVector]) -> list[Background]:
        chance = self._backgrounds.current(self.photos)
        return [term.background or chance.kinds[term.kind] for term in terms]

    def standings(
        self, terms: Sequence[TermVector], only: Int64Array | None, token: CancelToken
    ) -> Standings:
        """How all photos that this side knows, or those among some, stand to each term.

        Raises:
            QueryError: The terms cancel each other out.
            Cancelled: The token was cancelled.
        """
        vectors = np.stack([term.vector for term in terms])
        chance = self._backgrounds.current(self.photos)
        backgrounds = self._backgrounds_of(terms)
        means = np.array([background.mean for background in backgrounds])
        stds = np.array([background.std for background in backgrounds])
        _direction(vectors, np.array([term.weight for term in terms]) / stds)
        token.raise_if_cancelled()
        views = self._eye.views(vectors)
        ids, found = self._index.scan(np.concatenate(views), only, token)
        z = (_best_view(found, len(views)) - means) / stds
        for at, term in enumerate(terms):
            if term.fine:
                token.raise_if_cancelled()
                several = sum(1 for each in terms if each.fine)
                self._refine(term.fine, ids, z[:, at], _CANDIDATES // several)
        by_chance = np.empty((0, len(terms)))
        if len(chance.sample):
            by_chance = (self.compare(vectors, chance.sample) - means) / stds
        return Standings(
            ids=ids,
            z=z,
            level=self._eye.likely_z(chance, self.photos),
            by_chance=by_chance,
            cosines=found[:, 0] if found.shape[1] == 1 else None,
        )

    def _refine(self, fine: bytes, ids: Int64Array, z: Float64Array, candidates: int) -> None:
        """Judge the best candidates by their finer codes as well; changes ``float64[n]`` z."""
        count = min(len(ids), max(candidates, _CANDIDATES_MIN))
        if not count:
            return
        best = np.sort(np.argpartition(-z, count - 1)[:count])
        known, codes = self._catalog.vectors.fine_codes(self._eye.id, ids[best])
        z[np.searchsorted(ids, known)] += self._eye.surplus(fine, codes)

    def rows(self, ids: Int64Array) -> Float32Array:
        """``float32[n, D]``: vectors of photos, in their order; zeros where there is none."""
        rows = np.zeros((len(ids), self._index.dim), np.float32)
        by_id = np.argsort(ids)
        for known, vectors in self._catalog.vectors.chunks(self._eye.id, ids=ids):
            rows[by_id[np.searchsorted(ids, known, sorter=by_id)]] = vectors
        return rows

    def compare(self, queries: Float32Array, photos: Float32Array) -> Float32Array:
        """``float32[n, Q]``: similarities of ``float32[Q, D]`` queries with ``float32[n, D]``."""
        of_views = [_products(photos, view) for view in self._eye.views(queries)]
        return np.asarray(np.maximum.reduce(of_views), np.float32)


def _products(photos: Float32Array, queries: Float32Array) -> Float32Array:
    """``float32[n, Q]``: cosines."""
    # A matrix product wakes threads, which takes longer than it does to compute a few of them.
    if len(queries) <= _FEW_QUERIES:
        return np.asarray(np.vecdot(photos[:, None, :], queries))
    return np.asarray(photos @ queries.T)


def _best_view(found: Float32Array, views: int) -> Float32Array:
    """``float32[n, Q]``: the highest of ``float32[n, views * Q]`` cosines with each term."""
    return np.asarray(np.maximum.reduce(np.split(found, views, axis=1)))


def _direction(vectors: Float32Array, shares: Float64Array) -> Float64Array:
    """``float64[D]``, unit norm: the sum of ``float32[Q, D]`` vectors by their shares.

    Raises:
        QueryError: Nothing is left of it.
    """
    total = (shares / np.abs(shares).max()) @ vectors.astype(np.float64)
    norm = np.linalg.norm(total)
    if norm <= _CANCELLED_OUT:
        raise QueryError(
            message("These terms cancel each other out"),
            message("what is asked for and what is to be left out are the same"),
            message("Change or remove one of them"),
        )
    return np.asarray(total / norm)


def meaning_side(
    catalog: Catalog, index: VectorIndex, encoder: Encoder, thumbnail: Thumbnail | None = None
) -> Side:
    """The side of a model."""
    eye = EncoderEye(encoder)
    return Side(catalog, index, eye, encoder.encode_texts, TYPICAL, thumbnail)


def look_side(
    catalog: Catalog, index: VectorIndex, look: MirroringLook, thumbnail: Thumbnail | None = None
) -> Side:
    """The side of the built-in encoder, which knows no words."""
    return Side(catalog, index, LookEye(look), None, TYPICAL_LOOK, thumbnail)
