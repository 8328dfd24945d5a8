"""Lets plain words find photos by name, folder, keyword and caption too, beside the vectors.

Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009) of the vector ranking and of one list
for each text that is asked for ::

    f(x) = 1 / (60 + rank in the vector ranking) + sum_lists w / (60 + rank in the list)

A name says yes or no: all m photos of a list tie, and share its middle rank (m + 1) / 2. So a
keyword that few photos have decides, and the name of a folder that holds half the library leaves
the order to the vectors. Of a text the words that say nothing by themselves are left out. Beside
a picture, words are left to the model where there is one: no name says "this, but at night".

What stands in a photo's own name, keywords, caption or place counts in full; the name of its folder
says something of most photos in it and nothing of others, and counts by a third.

A photo that itself has the words of everything that is asked for is likely at least, whatever the
model thinks: the likely ones come first, by f. Strengths are those of all photos, dealt out along
the fused order, so that they fall from first to last and a floor cuts the list in one place.
docs/decisions/0010-aspects-and-fusion.md has the measurements. Used by `indexer.search.engine`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.ann.exact import descending, places_of
from indexer.catalog.catalog import Catalog
from indexer.search.calibrate import LIKELY
from indexer.search.query import TextTerm
from indexer.types import Float32Array, Int64Array

K: Final = 60
"""Cormack's constant: how much the first ranks differ."""

_FOLDER: Final = 1 / 3

_ENGLISH: Final = (
    "a an and are as at by for from in into is it its my no not of on or our over the their them "
    "these this that those to under up with without photo photos picture pictures image images"
)
_GERMAN: Final = (
    "am an auf aus bei bild bilder das dem den der des die ein eine einem einen einer eines foto "
    "fotos für im in ist mit nach ohne oder über um und unter vom von vor zu zum zur"
)
_FRENCH: Final = "au aux avec dans de des du en et la le les ou par pour sans sur un une"
_SAY_NOTHING: Final = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH}".split())
"""Of the languages that queries are typed in most; others lose nothing but a few matches."""


def telling(text: str) -> str:
    """The words of a text that say something; all of them where none does."""
    words = text.split()
    return " ".join([word for word in words if word.casefold() not in _SAY_NOTHING] or words)


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Photos that have the words of a text."""

    own: Int64Array
    """``int64[n]`` ascending: in what says something of the photo itself."""
    folder: Int64Array
    """``int64[n]`` ascending: only in the name of a folder that it stands in."""

    @property
    def all(self) -> Int64Array:
        """Both, ascending."""
        return np.union1d(self.own, self.folder)


def named(catalog: Catalog, texts: Sequence[TextTerm]) -> list[Named]:
    """The photos that have the words of each text."""
    found = []
    for text in texts:
        words = telling(text.text)
        own = catalog.names.having(words, in_folders=False)
        folder = catalog.names.having(words, in_folders=True)
        found.append(Named(own, np.setdiff1d(folder, own, assume_unique=True)))
    return found


def fused(
    ids: Int64Array,
    strengths: Float32Array,
    scores: Float32Array,
    lists: Sequence[Named],
    *,
    is_complete: bool,
) -> tuple[Int64Array, Float32Array]:
    """Put a ranking and the lists of names together.

    Args:
        ids: ``int64[n]`` photos, ascending.
        strengths: ``float32[n]`` of the vectors alone; they rise and fall with the scores.
        scores: ``float32[n]`` that rank them.
        lists: Photos that have the words of each text; those that are not among ``ids`` are passed
            over.
        is_complete: Whether the texts are all that is asked for, so that having their words
            makes a photo likely.

    Returns:
        ``int64[n]`` positions, best first, and ``float32[n]`` strengths along them, descending.
    """
    order = descending(scores)  # equal scores by ascending id
    if not any(len(found.own) or len(found.folder) for found in lists):
        return order, strengths[order]
    ranks = np.empty(len(ids), np.int64)
    ranks[order] = np.arange(1, len(ids) + 1)
    fusion = 1.0 / (K + ranks)
    is_named = np.zeros(len(ids), np.bool_)
    has_all = np.full(len(ids), is_complete and bool(lists))
    for found in lists:
        own, folder = places_of(ids, found.own), places_of(ids, found.folder)
        for having, weight in ((own, 1.0), (folder, _FOLDER)):
            fusion[having] += weight / (K + (len(having) + 1) / 2)
            is_named[having] = True
        has_own = np.zeros(len(ids), np.bool_)
        has_own[own] = True
        has_all &= has_own
    lifted = np.where(has_all, np.maximum(strengths, np.float32(LIKELY)), strengths)
    fusion += lifted >= LIKELY  # f is less than 1
    return _inserted(order, fusion, is_named), np.asarray(-np.sort(-lifted), np.float32)


def _inserted(
    order: Int64Array, fusion: NDArray[np.float64], is_named: NDArray[np.bool_]
) -> Int64Array:
    """Positions by falling fusion: those without names are in order already, and most are."""
    others = order[~is_named[order]]
    named_ones = np.flatnonzero(is_named)
    named_ones = named_ones[np.argsort(-fusion[named_ones], kind="stable")]
    return np.insert(others, np.searchsorted(-fusion[others], -fusion[named_ones]), named_ones)
