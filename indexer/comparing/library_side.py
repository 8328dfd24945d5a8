"""What the library has of one picture: by its bytes, its pixels, or the same picture, edited.

Asked by several threads at once.
"""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from indexer.ann.exact import best_first
from indexer.ann.index import VectorIndex
from indexer.bin.identity import is_one_file, look
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.comparing.records import Match, ThereFile
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.features import Features, extract
from indexer.duplicates.verification.hope import alike_in_detail, are_hopeful
from indexer.duplicates.verification.relation import Relation
from indexer.duplicates.verification.telling import telling
from indexer.duplicates.verification.verify import verify
from indexer.embed.look import LookEncoder
from indexer.errors import PhotoError
from indexer.media.photo import PreparedPhoto
from indexer.types import EncoderId, Float32Array, Int64Array, Photo, PhotoFile, PhotoId

_CANDIDATES: Final = 20
"""Nearest by Look that are verified: with these all edits were found (docs/decisions/0016)."""
_MOST_SAME: Final = 4
"""Of these that are the same picture, the one is named that it agrees with best."""
_LEAST_COSINE: Final = 0.15
"""Pictures farther apart by Look than this are not verified; edits were at 0.3 and more."""
_KEPT_FEATURES: Final = 256
"""Of 120 KB each; photos that are near to one file are often near to the next."""
_MOST_APART_S: Final = 1.0

Thumbnail = Callable[[PhotoId], bytes | None]


@dataclass(frozen=True, slots=True)
class LookSide:
    """The built-in encoder and its index."""

    encoder: LookEncoder
    index: VectorIndex


class LibrarySide:
    """Looks pictures up. Thread-safe."""

    def __init__(self, catalog: Catalog, look_side: LookSide | None, thumbnail: Thumbnail) -> None:
        """Read nothing yet.

        Args:
            catalog: The library's.
            look_side: For edited copies; None: only identical ones are found.
            thumbnail: Gives a photo's thumbnail.
        """
        self._catalog = catalog
        self._look = look_side
        self._thumbnail = thumbnail
        self._lock = threading.Lock()
        self._features: OrderedDict[PhotoId, Features | None] = OrderedDict()
        self._seen: set[PhotoId] = set()

    @property
    def encoder(self) -> LookEncoder | None:
        """Describes pictures of the folder so that they can be looked up."""
        return None if self._look is None else self._look.encoder

    @property
    def seen(self) -> set[PhotoId]:
        """All photos of the library that were found in the folder."""
        return self._seen

    def by_bytes(self, file: ThereFile) -> Match | None:
        """The photo with these very bytes."""
        known = self._catalog.photos.by_hash(file.content_hash, None)
        if known is None:
            return None
        twins = self._catalog.photos.same_pixels(known[0])
        return self._match(file, Tier.IDENTICAL_BYTES, (known[0], *twins))

    def by_pixels(self, file: ThereFile, prepared: PreparedPhoto) -> Match | None:
        """A photo with these very pixels, whatever else the files say."""
        ids = self._catalog.photos.with_pixels(prepared.pixel_hash)
        return self._match(file, Tier.IDENTICAL_PIXELS, tuple(ids))

    def by_look(self, file: ThereFile, prepared: PreparedPhoto, token: CancelToken) -> Match | None:
        """The same picture, re-encoded, resized, cropped or lightly edited: verified by geometry.

        Raises:
            Cancelled: The token was cancelled.
        """
        if self._look is None or prepared.look is None:
            return None
        vector = prepared.look.vector
        views = np.stack([vector, self._look.encoder.mirrored(vector)])
        ids, cosines = self._look.index.scan(views, token=token)
        if not len(ids):
            return None
        ids, best = best_first(ids, cosines.max(axis=1), _CANDIDATES)
        is_near = best >= _LEAST_COSINE
        near = self._hopeful(self._look.encoder.id, prepared.look.fine, ids[is_near], best[is_near])
        mine: Features | None = None
        same: list[tuple[Photo, Relation]] = []
        for photo in self._catalog.photos.of(near):
            token.raise_if_cancelled()
            if are_other_shots(prepared.metadata.taken_at, photo.metadata.taken_at):
                continue
            theirs = self._features_of(photo)
            if theirs is None:
                continue
            if mine is None:
                mine = _extract(prepared.thumbnail, prepared.width, prepared.height)
            relation = verify(theirs, mine).relation
            if relation is not None:
                same.append((photo, relation))
            if len(same) == _MOST_SAME:
                break
        # A crop can be the same picture as two shots: it was made of the one whose pixels it has.
        for photo, relation in sorted(same, key=lambda each: -each[1].agreement):
            said = tuple(telling(relation, (photo.mean_color, prepared.mean_color)))
            ids_of_it = (photo.id, *self._catalog.photos.same_pixels(photo.id))
            found = self._match(file, Tier.SAME_PICTURE, ids_of_it, said)
            if found is not None:
                return found
        return None

    def _hopeful(
        self, encoder_id: EncoderId, fine: bytes, ids: Int64Array, cosines: Float32Array
    ) -> list[PhotoId]:
        """Of near photos those that can be the same picture, the most alike first.

        Features of one take 50 ms, its fine code is at hand: nearly all strangers end here.
        """
        known, codes = self._catalog.vectors.fine_codes(encoder_id, ids)
        code_of = dict(zip(known.tolist(), codes, strict=True))
        theirs = [code_of.get(id_, b"") for id_ in ids.tolist()]
        alike = alike_in_detail(fine, theirs)
        is_hopeful = are_hopeful(alike, cosines)
        order = np.argsort(-alike, kind="stable")
        return [PhotoId(id_) for id_ in ids[order[is_hopeful[order]]].tolist()]

    def _match(
        self, file: ThereFile, tier: Tier, ids: tuple[PhotoId, ...], relation: tuple[str, ...] = ()
    ) -> Match | None:
        """A match with the first of some photos that stands somewhere, best at a file to keep."""
        found: Match | None = None
        for photo in self._catalog.photos.of(ids):
            with self._lock:
                self._seen.add(photo.id)
            if found is not None and found.is_reachable:
                continue
            place, is_reachable = _place(photo, file.path)
            if place is not None and (found is None or is_reachable):
                is_first = photo.id == ids[0]
                # A twin of the same bytes has other bytes: what is said must be true of it.
                of_twin = Tier.IDENTICAL_PIXELS if tier is Tier.IDENTICAL_BYTES else tier
                found = Match(
                    file,
                    tier if is_first else of_twin,
                    photo.id,
                    photo.content_hash,
                    place.path,
                    is_reachable,
                    relation,
                )
        return found

    def _features_of(self, photo: Photo) -> Features | None:
        with self._lock:
            if photo.id in self._features:
                self._features.move_to_end(photo.id)
                return self._features[photo.id]
        try:
            encoded = self._thumbnail(photo.id)
            made = None if encoded is None else _extract(encoded, photo.width, photo.height)
        except (OSError, PhotoError):
            made = None
        with self._lock:
            self._features[photo.id] = made
            while len(self._features) > _KEPT_FEATURES:
                self._features.popitem(last=False)
        return made


def are_other_shots(one: datetime | None, other: datetime | None) -> bool:
    """Whether two photos were taken at different moments by the camera's clock.

    From a tripod two shots of a scene that stands still cannot be told from copies by their pixels
    (docs/decisions/0016): the clock can.
    """
    if one is None or other is None:
        return False
    apart_s = abs((one - other).total_seconds())
    if one.microsecond and other.microsecond:
        return apart_s > 0
    return apart_s > _MOST_APART_S


def _place(photo: Photo, path: Path) -> tuple[PhotoFile | None, bool]:
    """Where the library has a photo, and whether that is another file which is there now."""
    fallback = None
    for file in sorted(photo.files, key=lambda each: each.is_offline):
        fallback = fallback or file
        try:
            if not is_one_file(look(file.path, follow=True), look(path, follow=True)):
                return file, True
        except OSError:
            continue
    return fallback, False


def _extract(encoded: bytes, width: int, height: int) -> Features:
    with Image.open(io.BytesIO(encoded)) as image:
        return extract(image.convert("RGB"), (width, height))
