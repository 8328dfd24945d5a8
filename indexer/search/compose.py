"""Makes one score of several signed, weighted terms, and knows what chance makes of it.

Late fusion: a photo's score is the weighted sum of what each term makes of it. A term's *standing*
u of a photo is how far its similarity lies above chance, z = (similarity - mu) / sigma, as a share
of the z from which a photo is likely to be meant: 0 is chance, 1 is likely, whatever the encoder
and the kind of term ::

    score(x) = sum_i w_i g(u_i(x))

Text-image cosines spread several times less than image-image ones (the modality gap; Liang et al.,
"Mind the Gap", 2022), so a plain sum of vectors lets a picture drown the words beside it. And the
very photo that a query shows has a u of 2 to Meaning and of 8 to both, so a plain sum of standings
lets it outvote the rest of the query.

The curve g changes nothing where one term is all that is asked. Of several, what a photo lacks
counts in full, and what it has beyond likely counts ever less: no term makes up for another that is
not nearly likely itself. That is the "and" of the extended Boolean model (Salton, Fox and Wu,
1983): between the mean, which any one term can carry, and the least, which the noise of one term
decides. Of alternatives (pictures any of which will do) only the best counts.
docs/decisions/0002-query-composition.md has the measurements, also of what lost.

What is handed on is the score in units of chance: less its mean over photos that the query does
not mean, divided by its spread over them. Terms go together: of sixteen words for one thing, chance
fulfils all or none. A sample of the library says how much (`_of_the_sum`).
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.search.background import Background
from indexer.types import Float32Array

_NEARLY: Final = 0.8
"""Up to this standing a photo lacks something: each step counts twice what it counts beyond."""
_STEEP: Final = 2 / (1 + _NEARLY)
"""So much a step counts there, so that g(1) is 1."""
_ROOM: Final = _STEEP / 4
"""More than likely counts by at most this."""
_ALONE_KNEE: Final = 2.0
_ALONE_ROOM: Final = 1.0
"""Beside nothing but minus terms and judged hits, of which a plus may outweigh one, not any."""
_LEFT: Final = 0.01
"""What is left of a step at last, so that no two photos become equal."""
_STEADY: Final = 20
"""How many sampled photos it takes for what they say of terms to weigh half."""
_SEED: Final = 7

Float64Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a query asks of one term, whoever looks at it."""

    weight: float
    """Signed, never 0."""
    is_alternative: bool = False
    """Whether it is one of several of which any will do (`indexer.search.query.Join.ANY`)."""
    is_hint: bool = False
    """Whether it only moves the query (a judged hit), so that a photo need not be like it."""

    @property
    def is_asked(self) -> bool:
        """Whether a photo should be like it."""
        return self.weight > 0 and not self.is_hint


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """How photos are scored for some demands."""

    demands: tuple[Demand, ...]
    weights: Float64Array
    """``float64[Q]``, signed; the largest is 1."""
    chance: Background
    """Of the weighted sum."""
    level: float
    """The z at which a photo is likely where one such term is all that is asked."""

    def scores(self, u: Float64Array) -> Float32Array:
        """``float32[n]`` scores, in units of chance, of ``float64[n, Q]`` standings of photos."""
        sums = _sums(self._curved(u), self.weights, self._alternatives)
        return np.asarray((sums - self.chance.mean) / self.chance.std, np.float32)

    @property
    def likely(self) -> float:
        """The score from which a photo is likely to be meant.

        That of a photo in which each plus is likely: "a dog" and "in the snow" are so together at
        1.4 times the score at which each is. What a minus, or a hint, takes from that is taken by
        half (as a ratio): a photo can make up for a plus by being the very opposite of a minus.
        docs/decisions/0006-match-strength.md has the measurements.
        """
        asked = float(self.weights[self._asked & ~self._alternatives].sum())
        if self._alternatives.any():
            asked += float(self.weights[self._alternatives].max())
        if not asked:
            return self.level
        ratio = (asked - self.chance.mean) / self.chance.std / self.level
        return self.level * (ratio if ratio > 1 else max(ratio, 0.0) ** 0.5)

    @property
    def _asked(self) -> NDArray[np.bool_]:
        return np.array([demand.is_asked for demand in self.demands])

    @property
    def _alternatives(self) -> NDArray[np.bool_]:
        return np.array([demand.is_alternative for demand in self.demands])

    def _curved(self, u: Float64Array) -> Float64Array:
        if _groups(self.demands) == 1:
            return u
        curved = u.copy()
        for at, demand in enumerate(self.demands):
            if demand.is_hint and demand.weight > 0:
                curved[:, at] = _levelled(u[:, at], 1.0, _ROOM)
            elif demand.is_asked and _are_several(self.demands):
                lacked = np.minimum(u[:, at], _NEARLY) * (_STEEP / 2)
                curved[:, at] = lacked + _levelled(u[:, at] * (_STEEP / 2), _STEEP / 2, _ROOM)
            elif demand.is_asked:
                curved[:, at] = _levelled(u[:, at], _ALONE_KNEE, _ALONE_ROOM)
        return curved


def formula(demands: Sequence[Demand], levels: Float64Array, by_chance: Float64Array) -> Formula:
    """The formula of some demands.

    Args:
        demands: At least one; weights are finite and not 0.
        levels: ``float64[Q]``: the z at which a photo is likely for each.
        by_chance: ``float64[m, Q]``, m >= 0: standings of a sample of the library.
    """
    weights = np.array([demand.weight for demand in demands], np.float64)
    weights /= np.abs(weights).max()  # only ratios count; keeps huge and tiny weights in range
    alternatives = np.array([demand.is_alternative for demand in demands])
    slopes = [_STEEP if each.is_asked and _are_several(demands) else 1.0 for each in demands]
    # As if the curve went on as it is where chance is: the highest draws must not look less rare.
    shares = weights * slopes / levels
    z = by_chance * levels
    chance = _of_the_best(z, shares, alternatives) if alternatives.any() else _of_the_sum(z, shares)
    asked = np.array([demand.is_asked for demand in demands])
    counted = np.abs(weights) * (asked if asked.any() else 1.0)
    return Formula(tuple(demands), weights, chance, float(counted @ levels / counted.sum()))


def _groups(demands: Sequence[Demand]) -> int:
    """How many things are said; alternatives together are one."""
    alternatives = sum(demand.is_alternative for demand in demands)
    return len(demands) - alternatives + bool(alternatives)


def _are_several(demands: Sequence[Demand]) -> bool:
    """Whether a photo should be like more than one thing."""
    return _groups([demand for demand in demands if demand.is_asked]) > 1


def _levelled(u: Float64Array, knee: float, room: float) -> Float64Array:
    """``u`` up to the knee, then smoothly off towards the room above it; rising everywhere."""
    beyond = np.maximum(u - knee, 0)
    return np.asarray(np.minimum(u, knee) - room * np.expm1(-beyond / room) + _LEFT * beyond)


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


def _sums(u: Float64Array, weights: Float64Array, alternatives: NDArray[np.bool_]) -> Float64Array:
    """Term by term: numpy takes four times as long for the sums of such short rows."""
    sums = np.zeros(len(u))
    for at in np.flatnonzero(~alternatives):
        sums += u[:, at] * weights[at]
    if alternatives.any():
        weighted = (u[:, at] * weights[at] for at in np.flatnonzero(alternatives))
        sums += functools.reduce(np.maximum, weighted)
    return sums
