"""A library of many photos that never were, for those who measure the window."""

from __future__ import annotations

import hashlib
import io
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, NewPhoto
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import FileStat, Metadata, PhotoId

WITH_THUMBNAIL = 3000
_SIZES = ((3000, 2000), (2000, 3000), (4000, 3000), (3000, 4000))


def make_profile(folder: Path, photos: int) -> Profile:
    """A catalog of photos that never were, with thumbnails for the newest of them."""
    profile = Profile(folder / "profile")
    profile.create()
    pictures = folder / "pictures"
    pictures.mkdir()
    catalog = Catalog.open(profile.catalog_path)
    root = catalog.roots.add(pictures)
    rng = np.random.default_rng(0)
    batch: list[Arrival] = []
    for i in range(photos):
        width, height = _SIZES[i % len(_SIZES)]
        taken_at = datetime(2005, 1, 1) + timedelta(minutes=100 * i)
        color = int(rng.integers(0, 1 << 24))
        digest = hashlib.sha256(b"%d" % i).digest()
        photo = NewPhoto(
            digest, 1000, width, height, "JPEG", Metadata(taken_at), digest[:8], 1.0, color
        )
        path = f"{i // 500:03}/IMG_{i}.jpg".encode()
        batch.append(Arrival(root.id, path, FileStat(1000, i, 0), photo=photo))
        if len(batch) == 2000 or i == photos - 1:
            catalog.commit(batch)
            batch.clear()
    catalog.close()
    pictures.rmdir()  # offline: nothing is indexed beside the measuring
    library = Library.open(profile)
    coarse = Image.fromarray(rng.integers(0, 255, (40, 60, 3), np.uint8))
    encoded = io.BytesIO()
    coarse.resize((320, 213)).save(encoded, "JPEG", quality=85)
    newest = [PhotoId(int(i)) for i in library.catalog.photos.ids()[:WITH_THUMBNAIL]]
    for shown in library.catalog.photos.of(newest):
        library.thumbnails.write(shown.content_hash, encoded.getvalue())
    library.close()
    return profile
