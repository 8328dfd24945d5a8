"""With which of two shots does a copy go, where nothing else is known? For `bench_duplicates`.

In the library that is measured each photo has twelve edits, which agree among themselves. People
have one more often: so each edit that is the same picture as its photo and as another shot is asked
for by itself, then edits that are made of the other shot.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import numpy as np
from bench_look import opened
from other_shots import CLEAN, SHOTS
from picture_edits import TWELVE, recompressed
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.duplicates.pairs.belonging import between_parts
from indexer.duplicates.pairs.components import rank_of
from indexer.duplicates.verification.features import Features, extract
from indexer.duplicates.verification.relation import Relation
from indexer.duplicates.verification.stored_relations import read
from indexer.duplicates.verification.verify import verify
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail
from indexer.types import PhotoId

_OWN, _OTHER, _COPY = range(3)
_SMALL = ("half size", "crop 60 %", "crop 40 %")


@dataclass
class Tally:
    """Copies that two shots have in common."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, own: Relation, other: Relation, *, is_own_larger: bool) -> None:
        """Count a copy; relations are of the two shots to it."""
        same = {(_OWN, _COPY): own, (_OTHER, _COPY): other}
        ranks = {_OWN: (-int(is_own_larger), b"a"), _OTHER: (0, b"b"), _COPY: (0, b"c")}
        self.asked[kind] += 1
        self.right[kind] += between_parts(same, [(_OWN, _OTHER)], (), (), ranks) == {
            (_OTHER, _COPY)
        }

    def __str__(self) -> str:
        """All, then by edit."""
        by_kind = ", ".join(f"{kind} {self.right[kind]} of {n}" for kind, n in self.asked.items())
        return f"{self.right.total()} of {self.asked.total()} ({by_kind})"


def of_photos(catalog: Catalog, files: Mapping[str, Mapping[str, PhotoId]]) -> Tally:
    """Edits of photos, by what the catalog knows.

    Args:
        catalog: In which pairs were found.
        files: Of each scene, the photos by what they are: "original", an edit's or a shot's name.
    """
    tally = Tally()
    for scene in files.values():
        pairs = {(pair.a, pair.b): pair for pair in catalog.pairs.among(list(scene.values()))}
        photos = {photo.id: photo for photo in catalog.photos.of(list(scene.values()))}

        def related(one: PhotoId, other: PhotoId) -> Relation | None:
            pair = pairs.get((min(one, other), max(one, other)))  # noqa: B023
            if pair is None or pair.relation is None:
                return None
            found = read(pair.relation)
            return found if one < other else found.inverted()

        original = scene["original"]
        for shot, kind in product(SHOTS, TWELVE):
            own = related(original, scene[kind])
            other = related(scene[shot], scene[kind])
            if own and other and not related(original, scene[shot]):
                ranks = (rank_of(photos[original]), rank_of(photos[scene[shot]]))
                tally.add(kind, own, other, is_own_larger=ranks[0] < ranks[1])
    return tally


def of_shots(scenes: Mapping[str, tuple[Path, Mapping[str, Path]]], seed: int) -> Tally:
    """Edits of one other shot of each photo, verified here.

    Args:
        scenes: The photo and its other shots, by the names of these.
        seed: For where crops are.
    """
    tally = Tally()
    rng = np.random.default_rng(seed)
    kinds = list(SHOTS)
    for number, (photo, shots) in enumerate(scenes.values()):
        image = opened(shots[kinds[number % len(kinds)]])
        original, shot = features_of(opened(photo)), features_of(image)
        if verify(original, shot).is_same:
            continue
        for kind, edit in TWELVE.items():
            copy = features_of(recompressed(edit(image, rng), 90))
            other = verify(original, copy).relation
            own = verify(shot, copy).relation
            if own and other:
                tally.add(kind, own, other, is_own_larger=False)
    return tally


def of_clean_shots(photos: Iterable[Path], seed: int) -> Tally:
    """Small and cropped edits, saved at a quality of 50, of photos and shots without noise."""
    tally = Tally()
    rng = np.random.default_rng(seed)
    for photo, (name, shoot) in product(photos, CLEAN.items()):
        images = [opened(photo)]
        images.append(recompressed(shoot(images[0], rng), 92))
        shots = [features_of(image) for image in images]
        if verify(*shots).is_same:
            continue
        for kind, made in product(_SMALL, (0, 1)):
            copy = features_of(recompressed(TWELVE[kind](images[made], rng), 50))
            own, other = (verify(shots[each], copy).relation for each in (made, 1 - made))
            if own and other:
                tally.add(name, own, other, is_own_larger=False)
    return tally


def features_of(image: Image.Image) -> Features:
    """As the pipeline's thumbnail has them."""
    encoded = encode_thumbnail(make_thumbnail(image))
    return extract(Image.open(io.BytesIO(encoded)).convert("RGB"), image.size)
