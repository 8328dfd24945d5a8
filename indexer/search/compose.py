"""Makes one score of several signed, weighted terms, and knows what chance makes of it.

Late fusion: a photo's score is the weighted sum of what each term makes of it, in units of how much
similarities of that kind spread in this library ::

    score(x) = sum_i w_i * z_i(x)        z_i(x) = (similarity(t_i, x) - mu_kind(i)) / sigma_kind(i)

Text-image cosines spread several times less than image-image ones (the modality gap; Liang et al.,
"Mind the Gap", 2022), so a plain sum of vectors lets a picture drown the words beside it. Of
alternatives (pictures any of which will do) only the best counts. Where there are none, and a
similarity is a cosine, the score is linear in the photo x: it ranks like the cosine with
``sum_i (w_i / sigma_i) t_i``, so one vector serves and any index answers it.
docs/decisions/0002-query-composition.md has the measurements, also of what lost.

What is handed on is the score in units of chance: less its mean over photos that the query does
not mean, divided by its spread over them. Each z_i has mean 0 and spread 1 there, but terms go
together: of sixteen words for one thing, chance fulfils all or none. A sample of the library says
how much (`_togetherness`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.background import Background, Chance, Compare
from indexer.search.terms import TermVector
from indexer.types import Float32Array

_CANCELLED_OUT: Final = 1e-3
_STEADY: Final = 20
"""How many sampled photos it takes for what they say of terms to weigh half."""
_SEED: Final = 7

Float64Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """How photos are scored for some terms with one encoder."""

    vectors: Float32Array
    """``float32[Q, D]``, one row a term."""
    weights: Float64Array
    """``float64[Q]``, signed; the largest is 1."""
    means: Float64Array
    """``float64[Q]``: of similarities with each term by chance."""
    stds: Float64Array
    is_alternative: NDArray[np.bool_]
    """``bool[Q]``: of these only the best counts."""
    chance: Background
    """Of the weighted sum."""
    fine: tuple[bytes | None, ...]
    """The finer code of each term, where there is one."""
    asked: float
    """What the weighted sum is for a photo in which each plus has a z of 1, and the rest of 0."""

    def scores(self, similarities: Float32Array) -> Float32Array:
        """``float32[n]`` scores of photos from their ``float32[n, Q]`` similarities."""
        z = (similarities - self.means) / self.stds
        return np.asarray((self._sums(z) - self.chance.mean) / self.chance.std, np.float32)

    def likely(self, of_one: float) -> float:
        """The score from which a photo is likely to be meant.

        That of a photo in which each plus is likely: "a dog" and "in the snow" are so together at
        1.4 times the score at which each is. What a minus, or a hint, takes from that is taken by
        half (as a ratio): a photo can make up for a plus by being the very opposite of a minus.
        docs/decisions/0006-match-strength.md has the measurements.

        Args:
            of_one: The score from which a photo is likely where one term is all that is asked.
        """
        if not self.asked:
            return of_one
        ratio = (self.asked - self.chance.mean / of_one) / self.chance.std
        return of_one * (ratio if ratio > 1 else max(ratio, 0.0) ** 0.5)

    def line(self) -> tuple[Float32Array, float, float] | None:
        """The one vector that ranks as the formula does; None where there is no such one.

        Returns:
            ``float32[D]`` of unit norm, and the scale and shift that make scores of its cosines.
        """
        if self.is_alternative.any():
            return None
        shares = self.weights / self.stds
        total = shares @ self.vectors.astype(np.float64)
        norm = float(np.linalg.norm(total))
        return (
            np.asarray(total / norm, np.float32),
            norm / self.chance.std,
            -(float(shares @ self.means) + self.chance.mean) / self.chance.std,
        )

    def _sums(self, z: Float64Array) -> Float64Array:
        return _sums(z, self.weights, self.is_alternative)


def formula(terms: Sequence[TermVector], chance: Chance, compare: Compare) -> Formula:
    """The formula of some terms.

    Args:
        terms: At least one; weights are finite and not 0.
        chance: Backgrounds and sample of this library.
        compare: How similar two vectors are.

    Raises:
        QueryError: The terms cancel each other out.
    """
    vectors = np.stack([term.vector for term in terms])
    backgrounds = [term.background or chance.kinds[term.kind] for term in terms]
    means = np.array([background.mean for background in backgrounds])
    stds = np.array([background.std for background in backgrounds])
    alternatives = np.array([term.is_alternative for term in terms])
    weights = np.array([term.weight for term in terms], np.float64)
    weights /= np.abs(weights).max()  # only ratios count; keeps huge and tiny weights in range
    if not alternatives.any():
        shares = weights / stds
        total = (shares / np.abs(shares).max()) @ vectors.astype(np.float64)
        if np.linalg.norm(total) <= _CANCELLED_OUT:
            raise QueryError(
                message("These terms cancel each other out"),
                message("what is asked for and what is to be left out are the same"),
                message("Change or remove one of them"),
            )
    z = np.empty((0, len(terms)))
    if len(chance.sample):
        z = (compare(vectors, chance.sample) - means) / stds
    by_chance = (
        _of_the_best(z, weights, alternatives) if alternatives.any() else _of_the_sum(z, weights)
    )
    is_asked = np.array([term.weight > 0 and not term.is_hint for term in terms])
    asked = float(weights[is_asked & ~alternatives].sum())
    if alternatives.any():
        asked += float(weights[alternatives].max())
    fine = tuple(term.fine for term in terms)
    return Formula(vectors, weights, means, stds, alternatives, by_chance, fine, asked)


def _of_the_sum(z: Float64Array, weights: Float64Array) -> Background:
    """Chance of a weighted sum: its variance is that of unrelated terms, or more.

    Never less: of a plus and a minus that are almost the same little but noise is left, which must
    not be turned up.

    Args:
        z: ``float64[m, Q]`` of sampled photos. Moments are taken around the mean of the *kind*, not
            of the term: that each of many terms is a little more at home in this library than the
            captions are is something they share.
        weights: ``float64[Q]``.
    """
    m = len(z)
    together = z.T @ z / max(m, 1)
    spread = np.maximum(np.sqrt(np.diag(together)), 1.0)
    together *= m / (m + _STEADY) / np.outer(spread, spread)
    np.fill_diagonal(together, 1.0)
    variance = max(float(weights @ together @ weights), float(np.square(weights).sum()))
    return Background(0.0, float(np.sqrt(variance)))


def _of_the_best(
    z: Float64Array, weights: Float64Array, alternatives: NDArray[np.bool_]
) -> Background:
    """Chance of a sum that has the best of some terms in it: the higher, the more there are.

    Looked at in the sample, beside some draws of unrelated terms for when there is hardly any.
    """
    draws = np.random.default_rng(_SEED).standard_normal((_STEADY, len(weights)))
    around = z - z.mean(axis=0) if len(z) else z
    sums = _sums(np.concatenate([around, draws]), weights, alternatives)
    return Background(float(sums.mean()), float(sums.std()))


def _sums(z: Float64Array, weights: Float64Array, alternatives: NDArray[np.bool_]) -> Float64Array:
    weighted = z * weights
    if not alternatives.any():
        return np.asarray(weighted.sum(axis=1))
    best = weighted[:, alternatives].max(axis=1)
    return np.asarray(weighted[:, ~alternatives].sum(axis=1) + best)
