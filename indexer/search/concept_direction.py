"""From a few examples to the direction in which photos of the same thing lie. Pure; any thread.

Training-free: what is fitted is one vector, in closed form, from the stored vectors of the examples
and a sample of the library. Two estimates are added, each in units of its spread over the library:

* **What sets the examples apart from the library**: Fisher's linear discriminant with the
  library's covariance, "exemplar-LDA" (Hariharan, Malik and Ramanan, 2012) ::

      w_1 = ((1 - l) C + l tr(C)/D I)^-1 (mean of examples - mean of library)

  What is common in this library (its beaches, its living room) counts for little, what is rare
  for much. The shrinkage keeps it steady where the library is small.
* **What everyday words say of all examples**: each phrase t of `everyday_words` is scored on each
  example, in units of its own spread over the library; it counts where nearly all examples are
  well above chance ::

      a_t = max(0, mean_i z_ti - std_i z_ti - 1)^2        w_2 = sum_t a_t t / sigma_t

  With few examples the first estimate cannot know that the dog matters and the beach in two of
  three pictures does not; the language of the model does. The thing's own name is never asked:
  to a model, "Biscuit" is something to eat. An encoder without words has `w_1` alone, and so has
  a thing for which no word stands out.

docs/decisions/0013-taught-names.md has the measurements, also of what lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.types import Float32Array

_SHRINKAGE: Final = 0.2
_WORDS_SHARE: Final = 0.75
_CLEARLY: Final = 1.0
"""How far above chance, in spreads, a word must lie to count."""
_TOO_FEW: Final = 8
"""With fewer photos to compare with, a library says nothing of what is common in it."""
_STD_MIN: Final = 1e-6

Float64Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class WordScores:
    """The everyday words of one encoder, and what chance makes of them in one library."""

    vectors: Float64Array
    """``float64[W, D]``, rows unit-norm."""
    means: Float64Array
    """``float64[W]``: of cosines with photos of the library."""
    stds: Float64Array


class Surroundings:
    """What is ordinary in one library, to one encoder: made once, used for every name."""

    def __init__(self, sample: Float32Array, words: Float32Array | None) -> None:
        """Take in a library.

        Args:
            sample: ``float32[m, D]``, vectors of random photos.
            words: ``float32[W, D]``, vectors of `everyday_words.PHRASES`; None: the encoder knows
                no words.
        """
        self._sample = sample.astype(np.float64)
        self._is_known = len(sample) >= _TOO_FEW
        if not self._is_known:
            return
        self._mean = self._sample.mean(axis=0)
        centred = self._sample - self._mean
        covariance = centred.T @ centred / len(centred)
        dim = len(covariance)
        ordinary = max(float(np.trace(covariance)) / dim, _STD_MIN)
        shrunk = (1 - _SHRINKAGE) * covariance + _SHRINKAGE * ordinary * np.eye(dim)
        self._inverse = np.linalg.inv(shrunk)
        self._words = None if words is None else _scored(words.astype(np.float64), self._sample)

    def direction(self, examples: Float32Array) -> Float32Array:
        """Where photos of the same thing lie.

        Args:
            examples: ``float32[n, D]``, n >= 1, rows unit-norm.

        Returns:
            ``float32[D]``, unit norm: photos rank by their cosine with it.
        """
        found = examples.astype(np.float64)
        if not self._is_known:
            return _unit(found.mean(axis=0))
        apart = self._inverse @ (found.mean(axis=0) - self._mean)
        said = None if self._words is None else _said_of_all(found, self._words)
        if said is None:
            return _unit(apart)
        both = (1 - _WORDS_SHARE) * self._scaled(apart) + _WORDS_SHARE * self._scaled(said)
        return _unit(both)

    def _scaled(self, direction: Float64Array) -> Float64Array:
        """In units of its spread over the library."""
        return direction / max(float((self._sample @ direction).std()), _STD_MIN)


def _scored(words: Float64Array, sample: Float64Array) -> WordScores:
    cosines = sample @ words.T
    return WordScores(words, cosines.mean(axis=0), np.maximum(cosines.std(axis=0), _STD_MIN))


def _said_of_all(examples: Float64Array, words: WordScores) -> Float64Array | None:
    """The words that nearly all examples share, as one direction; None where there is none."""
    z = (examples @ words.vectors.T - words.means) / words.stds
    spread = z.std(axis=0, ddof=1) if len(z) > 1 else 0.0
    counts = np.square(np.maximum(z.mean(axis=0) - spread - _CLEARLY, 0.0))
    if not counts.any():
        return None
    said: Float64Array = (counts / words.stds) @ words.vectors
    return said


def _unit(direction: Float64Array) -> Float32Array:
    norm = float(np.linalg.norm(direction))
    if norm < _STD_MIN:  # the examples are just what is ordinary: nothing tells them apart
        return np.asarray(direction, np.float32)
    return np.asarray(direction / norm, np.float32)
