"""`Relation` as text, as the catalog keeps it beside a pair. Any thread.

A JSON array: shown, bordered, covered of the first and of the second picture, then the six numbers
of the alignment, to ten digits, and how well their pixels agree.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.duplicates.verification.alignment import Alignment
from indexer.duplicates.verification.relation import Relation, Side
from indexer.types import PhotoId


def written(relation: Relation) -> str:
    """A relation as text."""
    sides = (relation.first, relation.second)
    said = [[round(s.shown, 4), int(s.is_bordered), int(s.is_covered)] for s in sides]
    matrix = [float(f"{number:.10g}") for number in relation.alignment.matrix.ravel()]
    said_in_all = [*said, matrix, round(relation.agreement, 3)]
    return json.dumps(said_in_all, separators=(",", ":"))


def read(text: str) -> Relation:
    """The relation that was written.

    Raises:
        ValueError: This is no relation.
    """
    try:
        first, second, matrix, *agreement = json.loads(text)
        sides = [Side(float(shown), bool(b), bool(c)) for shown, b, c in (first, second)]
        alignment = Alignment(np.array(matrix, np.float64).reshape(2, 3))
        return Relation(sides[0], sides[1], alignment, *map(float, agreement))
    except TypeError as error:
        raise ValueError(f"no relation: {text[:80]}") from error


def relation(catalog: Catalog, a: PhotoId, b: PhotoId) -> Relation | None:
    """Of a to b, in whichever order they are stored; None where they are not the same picture."""
    return relations(catalog, [(a, b)]).get((a, b))


def relations(
    catalog: Catalog, pairs: Iterable[tuple[PhotoId, PhotoId]]
) -> dict[tuple[PhotoId, PhotoId], Relation]:
    """Of the first to the second of each pair, by the pairs as asked; without those unknown."""
    asked = list(pairs)
    found = catalog.pairs.relations((min(pair), max(pair)) for pair in asked)
    known = {}
    for a, b in asked:
        text = found.get((min(a, b), max(a, b)))
        if text is not None:
            known[a, b] = read(text) if a < b else read(text).inverted()
    return known
