"""Does Look's floor serve all queries? ``packaging/dev.py bench look_floor PHOTOS``.

Real photos as the library, and edits of some of them as queries: of each the original must be found
above the default floor, and nothing else. Then photos that are taken out of the library, of which
nothing may be found; those whose neighbours are shots of the same moment are in it. All through the
engine's own side of Look. docs/decisions/0006-match-strength.md has the figures.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from contextlib import closing
from pathlib import Path

import numpy as np
from picture_edits import EDITS
from PIL import Image

from indexer.ann.index import VectorIndex
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.look import look_encoder
from indexer.media.decode import decode
from indexer.media.photo import MIN_SIDE_PX
from indexer.search.calibrate import LIKELY
from indexer.search.engine import SearchEngine
from indexer.search.query import Aspect, PhotoTerm, PixelsTerm, Query
from indexer.search.sides import look_side
from indexer.types import FileStat, Metadata, PhotoId


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("photos", nargs="+", type=Path, help="folders of JPEG files")
    parser.add_argument("--queries", type=int, default=60, help="photos that are edited (60)")
    options = parser.parse_args()
    paths = [path for folder in options.photos for path in sorted(folder.rglob("*.jpg"))]
    random = np.random.default_rng(3)
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Catalog.open(Path(folder) / "catalog.db")) as catalog,
    ):
        look = look_encoder()
        ids = fill(catalog, Path(folder), paths)
        with closing(VectorIndex.open(Path(folder), catalog.vectors, look.id, look.dim)) as index:
            engine = SearchEngine(catalog, None, look_side(catalog, index, look))
            chosen = random.choice(len(paths), options.queries, replace=False).tolist()
            measure_edits(engine, [(paths[at], ids[at]) for at in chosen])
            measure_absent(engine, ids)


def measure_edits(engine: SearchEngine, photos: list[tuple[Path, PhotoId]]) -> None:
    """Search with edited photos that are in the library."""
    precisions, recalls = [], []
    for name, edit in EDITS.items():
        found, first = [], []
        for path, photo_id in photos:
            picture = edit(opened(path), np.random.default_rng(photo_id))
            term = PixelsTerm(np.asarray(picture, np.uint8))
            result = engine.search(Query((term,), aspect=Aspect.LOOK, k=10_000))
            above = result.photo_ids[result.strengths >= LIKELY]
            found.append(photo_id in above)
            first.append(result.photo_ids[0] == photo_id)
            if len(above):
                precisions.append(found[-1] / len(above))
        recalls += found
        print(f"{name:<16} recall {np.mean(found):.2f}, ranked first {np.mean(first):.2f}")
    print(f"precision {np.mean(precisions):.3f}, recall {np.mean(recalls):.3f}")


def measure_absent(engine: SearchEngine, ids: list[PhotoId]) -> None:
    """Search with each photo of the library, itself left out."""
    nothing = []
    for photo_id in ids:
        query = Query((PhotoTerm(photo_id),), aspect=Aspect.LOOK, k=10)
        result = engine.search(query)
        others = result.strengths[result.photo_ids != photo_id]
        nothing.append(others[0] < LIKELY)
    print(f"nothing said where the photo is not there: {np.mean(nothing):.3f}")


def opened(path: Path) -> Image.Image:
    """As a query decodes it."""
    return decode(path.read_bytes(), path.name, min_side=MIN_SIDE_PX).image


def fill(catalog: Catalog, folder: Path, paths: list[Path]) -> list[PhotoId]:
    """Take photos in, with what Look makes of them."""
    root = catalog.roots.add(folder)
    arrivals = []
    for number, path in enumerate(paths):
        digest = hashlib.sha256(b"%d" % number).digest()
        code = look_encoder().describe(opened(path))
        described = Description(look_encoder().id, code.vector, code.fine)
        arrivals.append(
            Arrival(
                root.id,
                b"%06d.jpg" % number,
                FileStat(1, number, 0),
                photo=NewPhoto(digest, 1, 640, 480, "JPEG", Metadata(), digest, 1.0, 0),
                descriptions=(described,),
            )
        )
    return [photo_id for photo_id in catalog.commit(arrivals).photo_ids if photo_id is not None]


if __name__ == "__main__":
    main()
