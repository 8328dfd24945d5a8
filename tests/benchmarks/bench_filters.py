"""How long does each filter take? ``packaging/dev.py bench filters [PHOTOS]``.

Makes a catalog of that many photos that never were, in 1,000 folders, of 30 cameras and 40 lenses,
20,000 of them with stars of the user's, and prints for each filter how many photos meet it and how
long the ids take: the first time after the catalog changed (CPU time, which
nothing else on the machine stretches), and of 30 more the median and the 95th
percentile.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, NewPhoto
from indexer.search.grammar import parse
from indexer.types import FileStat, Metadata, PhotoId

FILTERS = (
    *("date:2019", "date:2015..2021", "date:..2030", "date:summer-2020", "date:last-year"),
    *("camera:canon", 'camera:"Canon 7"', "-camera:canon", "lens:35mm", "lens:mm"),
    *("folder:Trips", "folder:Trips/2019-05", "-folder:Family", "folder:photos"),
    *("place:Paris", "place:France", "-place:France"),
    *("rating:>=3", "rating:0", "rating:5", "type:jpeg", "type:raw|heic", "type:nef"),
    *("orientation:portrait", "orientation:panorama", "has:gps", "has:keywords", "has:date"),
    *("has:caption", "has:rating", "is:favourite", "is:duplicate", "is:offline"),
    "date:2015..2021 camera:canon rating:>=3 -folder:Family type:jpeg",
)
TIMES = 30


def make_catalog(folder: Path, photos: int) -> Catalog:
    """Photos that never were."""
    random.seed(0)
    root_path = folder / "photos"
    root_path.mkdir()
    catalog = Catalog.open(folder / "catalog.db")
    root = catalog.roots.add(root_path)
    cameras = [f"{make} {i}" for make in ("Canon", "Nikon", "Sony") for i in range(10)]
    lenses = [f"{length}mm F{stop}" for length in range(20, 60, 4) for stop in (1, 2, 3, 4)]
    formats = ["JPEG"] * 7 + ["HEIF"] * 2 + ["RAW"]
    sizes = ((3000, 2000), (2000, 3000), (3000, 3000), (9000, 2000))
    batch: list[Arrival] = []
    for i in range(photos):
        digest = hashlib.sha256(b"%d" % i).digest()
        has_place = random.random() < 0.5
        says = Metadata(
            taken_at=datetime(2005, 1, 1) + timedelta(minutes=random.randrange(20 * 525600))
            if random.random() < 0.95
            else None,
            camera=random.choice(cameras),
            lens=random.choice(lenses),
            latitude=48.0 if has_place else None,
            longitude=2.0 if has_place else None,
            keywords=("beach", "family") if random.random() < 0.3 else (),
            rating=random.choice((None, None, 0, 3, 4, 5)),
        )
        kind = random.choice(formats)
        pixels = (
            digest[:16] if random.random() < 0.98 else hashlib.sha256(b"%d" % (i // 9)).digest()
        )
        made = NewPhoto(
            digest, 1000, *random.choice(sizes), kind, says, pixels[:16], 1.0, i & 0xFFFFFF
        )
        year = says.taken_at or datetime(2020, 1, 1)
        path = f"{random.choice(('Trips', 'Family', 'Work'))}/{year:%Y-%m}/IMG_{i}.{kind.lower()}"
        batch.append(Arrival(root.id, path.encode(), FileStat(1000, i, 0), photo=made))
        if len(batch) == 5000 or i == photos - 1:
            catalog.commit(batch)
            batch.clear()
    ids = catalog.photos.ids().tolist()
    for stars in range(1, 6):
        chosen = [PhotoId(id_) for id_ in random.sample(ids, photos // 25)]
        catalog.marks.set_rating(chosen, stars)
    catalog.marks.set_favourite([PhotoId(id_) for id_ in random.sample(ids, photos // 50)], True)
    return catalog


def place_photos(catalog: Catalog) -> None:
    """Give half of the photos places, as the look-up would."""
    places = [
        [f"City {i}", f"Region {i // 10}", "France" if i % 3 else "Spain"] for i in range(500)
    ]
    places.append(["Paris", "Île-de-France", "France"])
    with catalog.filtering._database.write() as db:
        rows = db.execute("SELECT id FROM photo WHERE latitude IS NOT NULL").fetchall()
        db.conn.executemany(
            "UPDATE photo SET place = ? WHERE id = ?",
            [(json.dumps(random.choice(places), ensure_ascii=False), id_) for (id_,) in rows],
        )


def main() -> None:
    """Make the catalog, then measure."""
    photos = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        catalog = make_catalog(Path(folder), photos)
        place_photos(catalog)
        print(f"{photos:,} photos          ids   first     p50      p95")
        for text in FILTERS:
            filters = parse(text).filters
            times = []
            began = time.thread_time()
            catalog.filtering.ids(filters, date(2025, 6, 1))
            first = (time.thread_time() - began) * 1000
            for _ in range(TIMES):
                began = time.perf_counter()
                found = catalog.filtering.ids(filters, date(2025, 6, 1))
                times.append((time.perf_counter() - began) * 1000)
            p50, p95 = np.percentile(times, [50, 95])
            print(f"{text:<24}{found.size:>9,}  {first:6.1f}  {p50:6.1f}  {p95:6.1f} ms")
        catalog.close()


if __name__ == "__main__":
    main()
