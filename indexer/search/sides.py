"""One encoder's side of a search: its index, what it makes of terms, and what chance looks like.

The engine has two, of Meaning and of Look, and asks both the same. Any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.search.background import CAPTIONS, TYPICAL, TYPICAL_LOOK, Background, Backgrounds
from indexer.search.compose import Formula, formula
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


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What one side makes of photos."""

    ids: Int64Array
    """``int64[n]``, ascending."""
    z: Float32Array
    """``float32[n]``: in units of chance, see `indexer.search.compose`."""
    likely: float
    """The score from which a photo is likely to be meant."""
    cosines: Float32Array | None = None
    """With the one vector of the query, where there is such a one; NaN of unknown photos."""

    def of(self, is_wanted: NDArray[np.bool_]) -> Scores:
        """Those of some photos."""
        cosines = None if self.cosines is None else self.cosines[is_wanted]
        return replace(self, ids=self.ids[is_wanted], z=self.z[is_wanted], cosines=cosines)

    def beside(self, ids: Int64Array) -> Scores:
        """With photos that are not known: they have what chance makes of them, a score of 0."""
        new = np.setdiff1d(ids, self.ids, assume_unique=True)
        if not len(new):
            return self
        together = np.concatenate([self.ids, new])
        order = np.argsort(together)
        z = np.concatenate([self.z, np.zeros(len(new), np.float32)])
        cosines = None
        if self.cosines is not None:
            cosines = np.concatenate([self.cosines, np.full(len(new), np.nan, np.float32)])[order]
        return replace(self, ids=together[order], z=z[order], cosines=cosines)


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

    def vectors(
        self, terms: Sequence[tuple[int, Term]], token: CancelToken
    ) -> tuple[list[TermVector], bool]:
        """As `TermEncoder.vectors`."""
        return self._terms.vectors(terms, token)

    def formula(self, terms: Sequence[TermVector]) -> Formula:
        """How photos are scored; see `indexer.search.compose.formula`."""
        return formula(terms, self._backgrounds.current(self.photos), self.compare)

    def scores(self, scored_by: Formula, only: Int64Array | None, token: CancelToken) -> Scores:
        """Scores of all photos that this side knows, or of those among some.

        Raises:
            Cancelled: The token was cancelled.
        """
        chance = self._backgrounds.current(self.photos)
        likely = scored_by.likely(self._eye.likely_z(chance, self.photos))
        views = self._eye.views(scored_by.vectors)
        line = scored_by.line() if len(views) == 1 else None
        if line is not None:
            vector, scale, shift = line
            ids, found = self._index.scan(vector[None], only, token)
            along = found[:, 0].astype(np.float64) * scale + shift
            return Scores(ids, along.astype(np.float32), likely, found[:, 0])
        ids, found = self._index.scan(np.concatenate(views), only, token)
        best = found.reshape(len(ids), len(views), len(scored_by.vectors)).max(axis=1)
        z = scored_by.scores(best)
        self._refine(scored_by, ids, best, z)
        return Scores(ids, z, likely)

    def _refine(
        self, scored_by: Formula, ids: Int64Array, similarities: Float32Array, z: Float32Array
    ) -> None:
        """Score the best candidates anew, by their finer codes as well; changes ``z``."""
        with_fine = [(at, fine) for at, fine in enumerate(scored_by.fine) if fine]
        if not with_fine or not len(ids):
            return
        count = min(len(ids), max(_CANDIDATES // len(with_fine), _CANDIDATES_MIN))
        best = np.sort(np.argpartition(-z, count - 1)[:count])
        known, codes = self._catalog.vectors.fine_codes(self._eye.id, ids[best])
        places = np.searchsorted(ids, known)
        raised = similarities[places].astype(np.float64)
        for at, fine in with_fine:
            raised[:, at] += self._eye.surplus(fine, codes) * scored_by.stds[at]
        z[places] = scored_by.scores(np.asarray(raised, np.float32))

    def rows(self, ids: Int64Array) -> Float32Array:
        """``float32[n, D]``: vectors of photos, in their order; zeros where there is none."""
        rows = np.zeros((len(ids), self._index.dim), np.float32)
        by_id = np.argsort(ids)
        for known, vectors in self._catalog.vectors.chunks(self._eye.id, ids=ids):
            rows[by_id[np.searchsorted(ids, known, sorter=by_id)]] = vectors
        return rows

    def compare(self, queries: Float32Array, photos: Float32Array) -> Float32Array:
        """``float32[n, Q]``: similarities of ``float32[Q, D]`` queries with ``float32[n, D]``."""
        of_views = [photos @ view.T for view in self._eye.views(queries)]
        return np.asarray(np.maximum.reduce(of_views), np.float32)


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
