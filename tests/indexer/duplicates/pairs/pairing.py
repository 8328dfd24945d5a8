"""Libraries of scenes, each photographed and edited several times, without a single file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.catalog.records import Description
from indexer.duplicates.pairs.finding import PairFinder, version_of
from indexer.duplicates.pairs.likeness import Notion
from indexer.duplicates.pairs.resemblance import Resemblance, Vectors
from indexer.duplicates.pairs.rungs import NO_RUNG
from indexer.duplicates.pairs.verifying import Verifier
from indexer.duplicates.verification.relation import Relation
from indexer.duplicates.verification.verify import Reason, Verdict
from indexer.types import EncoderId, Float32Array, Int64Array, Photo, PhotoId, Root
from tests.indexer.catalog.making import arrival, digest, vector
from tests.indexer.library.twice import relation

ENCODER = EncoderId("look of the tests")
DIM = 64
NOTION = Notion(ENCODER, chance=0.35, moment=0.25, bound=0.0, k=64)
Names = tuple[str, str]
Pairs = dict[Names, tuple[int, float]]
"""The steps of their tiers, and their likeness."""


def named(scenes: int, each: int) -> list[str]:
    """Names of photos: ``"3 b"`` is the second one of the fourth scene."""
    return [f"{scene} {chr(97 + number)}" for scene in range(scenes) for number in range(each)]


def same_pictures(names: Sequence[str]) -> set[Names]:
    """Pairs of one scene."""
    pairs = combinations(sorted(names), 2)
    return {(one, other) for one, other in pairs if one.split()[0] == other.split()[0]}


class Compared(Resemblance):
    """Counts what it compares."""

    count = 0

    def between(self, first: Float32Array, second: Float32Array) -> Float32Array:
        self.count += len(first) * len(second)
        return super().between(first, second)


class ByName(Verifier):
    """Knows which photos are of one scene."""

    def __init__(self, catalog: Catalog, names: dict[bytes, str]) -> None:
        super().__init__(catalog, ENCODER, lambda _: None)
        self._names = names
        self.judged: list[Names] = []
        self.before_each: Callable[[], None] = lambda: None
        self.hopes_for: Callable[[str, str], bool] = lambda one, other: True
        self.refused: set[Names] = set()
        """Of one scene, and other shots."""
        self.relations: dict[Names, Relation] = {}
        """How the second one follows from the first."""

    def hopeful(
        self, first: Int64Array, second: Int64Array, cosines: Float32Array
    ) -> NDArray[np.bool_]:
        ids = [PhotoId(id_) for id_ in np.union1d(first, second).tolist()]
        photos = self._catalog.photos.of(ids)
        names = {int(photo.id): self._names[photo.content_hash] for photo in photos}
        pairs = zip(first.tolist(), second.tolist(), strict=True)
        return np.array([self.hopes_for(names[a], names[b]) for a, b in pairs], np.bool_)

    def verdict(self, first: Photo, second: Photo) -> Verdict:
        self.before_each()
        one, other = (self._names[photo.content_hash] for photo in (first, second))
        self.judged.append((min(one, other), max(one, other)))
        if self.judged[-1] in self.refused:
            return Verdict(Reason.PARTS_DIFFER)
        if one.split()[0] == other.split()[0]:
            found = self.relations.get(self.judged[-1], relation())
            return Verdict(Reason.SAME, found if one < other else found.inverted())
        return Verdict(Reason.NO_MATCH)


class Scenes:
    """A catalog that is filled with scenes, and its pairs."""

    def __init__(self, catalog: Catalog, root: Root) -> None:
        self.catalog = catalog
        self._root = root
        self._names: dict[bytes, str] = {}
        self.verifier = ByName(catalog, self._names)
        self.compared = 0

    def add(self, names: Sequence[str]) -> None:
        batch = []
        for name in names:
            self._names[digest(name)] = name
            shown = 0.8 * vector(f"scene {name.split()[0]}", DIM) + 0.6 * vector(name, DIM)
            shown = (shown / np.linalg.norm(shown)).astype(np.float32)
            made = arrival(self._root, f"{name}.jpg", name)
            batch.append(replace(made, descriptions=(Description(ENCODER, shown),)))
        self.catalog.commit(batch)

    def find(self) -> None:
        """Look for pairs; kills are exceptions of the verifier's."""
        parts = list(self.catalog.vectors.chunks(ENCODER))
        ids, rows = (np.concatenate(part) for part in zip(*parts, strict=True))
        resemblance = Compared(Vectors(ids, rows, DIM))
        version = version_of(NOTION, "look")
        finder = PairFinder(self.catalog, resemblance, NOTION, version, self.verifier, is_look=True)
        try:
            finder.find(CancelToken(), lambda *_: None)
        finally:
            self.compared = resemblance.count

    def pairs(self) -> Pairs:
        """All that are kept."""
        names = {
            photo.id: self._names[photo.content_hash]
            for photo in self.catalog.photos.of(
                [PhotoId(id_) for id_ in self.catalog.photos.ids().tolist()]
            )
        }
        found = {}
        for step in (3, 4, 5, NO_RUNG):
            of = self.catalog.pairs.of(step)
            columns = (of.a.tolist(), of.b.tolist(), of.likeness.tolist())
            for a, b, likeness in zip(*columns, strict=True):
                one, other = sorted((names[a], names[b]))
                found[one, other] = (step, round(likeness, 4))
        return found

    def ids(self, names: Sequence[str]) -> list[PhotoId]:
        """Of photos by their names."""
        wanted = {digest(name) for name in names}
        everybody = [PhotoId(id_) for id_ in self.catalog.photos.ids().tolist()]
        return [p.id for p in self.catalog.photos.of(everybody) if p.content_hash in wanted]

    def named(self, pair: StoredPair) -> Names:
        """The names of both, in order."""
        photos = self.catalog.photos.of([pair.a, pair.b])
        one, other = sorted(self._names[photo.content_hash] for photo in photos)
        return one, other

    def same(self) -> set[Names]:
        """Pairs that are the same picture."""
        return {pair for pair, (step, _) in self.pairs().items() if step == 3}
