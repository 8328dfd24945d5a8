"""Makes one query vector of several signed, weighted terms.

Late fusion: a photo's score is the weighted sum of what each term makes of it, in units of how much
cosines of that kind spread in this library ::

    score(x) = sum_i w_i * (cos(t_i, x) - mu_kind(i)) / sigma_kind(i)

Text-image cosines spread several times less than image-image ones (the modality gap; Liang et al.,
"Mind the Gap", 2022), so a plain sum of vectors lets a picture drown the words beside it. The
score is linear in the photo x: it ranks like the cosine with ``sum_i (w_i / sigma_i) t_i``, so one
vector serves and any index answers it. docs/decisions/0002-query-composition.md has the
measurements, also of what lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.errors import QueryError
from indexer.messages import message
from indexer.search.background import Background
from indexer.search.terms import TermKind, TermVector
from indexer.types import Float32Array

_CANCELLED_OUT = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class ComposedQuery:
    """One vector that stands for all terms, and what chance makes of it."""

    vector: Float32Array
    """``float32[D]``, unit norm."""
    background: Background
    """Cosines that such a query has with photos it does not mean."""


def compose(terms: Sequence[TermVector], backgrounds: dict[TermKind, Background]) -> ComposedQuery:
    """The query of some terms.

    Args:
        terms: At least one; weights are finite and not 0.
        backgrounds: Of this library, one for each kind of term.

    Raises:
        QueryError: The terms cancel each other out.
    """
    shares = np.array([term.weight / backgrounds[term.kind].std for term in terms])
    shares /= np.abs(shares).max()  # only ratios count; keeps huge and tiny weights in range
    total = shares @ np.stack([term.vector for term in terms]).astype(np.float64)
    norm = float(np.linalg.norm(total))
    if norm <= _CANCELLED_OUT:
        raise QueryError(
            message("These terms cancel each other out"),
            message("what is asked for and what is to be left out are the same"),
            message("Change or remove one of them"),
        )
    means = np.array([backgrounds[term.kind].mean for term in terms])
    stds = np.array([backgrounds[term.kind].std for term in terms])
    chance = Background(
        # Of unrelated terms: means add up, and so do variances.
        mean=float(shares @ means) / norm,
        std=float(np.sqrt(np.square(shares * stds).sum())) / norm,
    )
    return ComposedQuery(np.asarray(total / norm, np.float32), chance)
