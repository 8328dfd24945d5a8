"""Has pairs judged: those without hope by their fine codes, the others by `verify`.

Made by `indexer.duplicates.pairs.finding`, on its thread. Verification needs features, which take
50 ms a photo and 120 KB: the newest are kept.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.types import EncoderId, Float32Array, Int64Array, Photo, PhotoId

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from indexer.duplicates.verification.features import Features
    from indexer.duplicates.verification.verify import Verdict

_KEPT: Final = 1000


class Verifier:
    """Judges pairs of one library. One thread at a time."""

    def __init__(
        self,
        catalog: Catalog,
        look_id: EncoderId,
        thumbnail: Callable[[PhotoId], bytes | None],
    ) -> None:
        self._catalog = catalog
        self._look_id = look_id
        self._thumbnail = thumbnail
        self._features: OrderedDict[PhotoId, Features | None] = OrderedDict()
        self._unseen: set[PhotoId] = set()
        self._news: set[PhotoId] = set()
        """Those of them that nobody was told of."""

    def hopeful(
        self, first: Int64Array, second: Int64Array, cosines: Float32Array
    ) -> NDArray[np.bool_]:
        """Which of some pairs could be the same picture.

        Args:
            first: ``int64[n]`` photo ids.
            second: ``int64[n]`` photo ids.
            cosines: ``float32[n]``: of Look, plain or mirrored.
        """
        from indexer.duplicates.verification.hope import alike_in_detail, are_hopeful

        ids, codes = self._catalog.vectors.fine_codes(
            self._look_id, np.concatenate([first, second])
        )
        code_of = dict(zip(ids.tolist(), codes, strict=True))
        in_detail = np.zeros(len(first), np.float32)
        order = np.argsort(first, kind="stable")
        for rows in np.split(order, np.flatnonzero(np.diff(first[order])) + 1):
            asked = code_of.get(int(first[rows[0]])) if len(rows) else None
            if not asked:
                continue
            others = [code_of.get(int(second[row]), b"") for row in rows]
            in_detail[rows] = alike_in_detail(asked, others)
        return are_hopeful(in_detail, cosines)

    def unseen(self, among: Iterable[PhotoId]) -> set[PhotoId]:
        """Photos that were to be judged and have no thumbnail now: offline, gone or damaged.

        Args:
            among: These; those that came since the last call are told in any case.
        """
        news, self._news = self._news, set()
        return news | self._unseen.intersection(among)

    def verdict(self, first: Photo, second: Photo) -> Verdict | None:
        """Whether two photos are the same picture; None where one has no thumbnail."""
        from indexer.duplicates.verification.verify import verify

        mine, theirs = self._of(first), self._of(second)
        return None if mine is None or theirs is None else verify(mine, theirs)

    def _of(self, photo: Photo) -> Features | None:
        if photo.id in self._features:
            self._features.move_to_end(photo.id)
            return self._features[photo.id]
        found = self._features[photo.id] = self._made(photo)
        if found is None:
            self._unseen.add(photo.id)
            self._news.add(photo.id)
        if len(self._features) > _KEPT:
            self._features.popitem(last=False)
        return found

    def _made(self, photo: Photo) -> Features | None:
        from indexer.duplicates.verification.features import extract

        data = self._thumbnail(photo.id)
        if data is None:
            return None
        try:
            with Image.open(io.BytesIO(data)) as image:
                return extract(image.convert("RGB"), (photo.width, photo.height))
        except (OSError, ValueError):
            return None  # a damaged cache: the next start makes it anew


def photos_of(catalog: Catalog, ids: Iterable[int]) -> dict[int, Photo]:
    """Photos by their ids."""
    return {int(photo.id): photo for photo in catalog.photos.of([PhotoId(id_) for id_ in ids])}
