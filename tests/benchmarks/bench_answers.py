"""How long does a whole search take, and its beginning? ``packaging/dev.py bench answers``.

What a window waits for: plan, vectors of the terms, words among names, cosines of every photo,
one ranking, counts for the slider, a page of 300 that is still there. The library is a catalog of
photos that never were, with the vectors of `bench_search`. Of texts the vectors are known: encoding
takes what the model takes, however large the library is.

Prints processor time and wall time of the answer, and of its beginning by the graph: which part
of the first 10, 100 and 300 photos it has, and how far its count at the default floor is off.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np
from bench_search import make_library

from indexer.ann.index import VectorIndex
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.base import Preprocess
from indexer.search.engine import SearchEngine
from indexer.search.query import PhotoTerm, Query, SearchResult, TextTerm
from indexer.search.sides import meaning_side
from indexer.types import EncoderId, FileStat, Float32Array, Metadata, PhotoId, UInt8Array

T = TypeVar("T", SearchResult, SearchResult | None)

DIM = 512
PAGE = 300
_EXACT_LIMIT = 20_000


class KnownTexts:
    """An encoder that knows the vectors of some numbered texts."""

    id = EncoderId("bench")
    name = "bench"
    dim = DIM
    device = "none"
    batch_size = 1
    preprocess = Preprocess((224, 224), "shortest", "bicubic", (0.5,) * 3, (0.5,) * 3)

    def __init__(self, texts: Float32Array) -> None:
        self._texts = texts

    def encode_texts(self, texts: Sequence[str]) -> Float32Array:
        """Those of the numbers at the end; of others, some."""
        numbers = [text.split()[-1] for text in texts]
        known = [int(n) if n.isdigit() else i for i, n in enumerate(numbers)]
        return np.asarray(self._texts[np.array(known) % len(self._texts)])

    def encode_images(self, images: UInt8Array, token: object = None) -> Float32Array:
        """Nothing here asks for it."""
        raise NotImplementedError


QUERIES: dict[str, Callable[[int], Query]] = {
    "photo": lambda i: Query((PhotoTerm(PhotoId(1 + 97 * i)),), k=PAGE),
    "words": lambda i: Query((TextTerm(f"zebra {i}"),), k=PAGE),
    "words, names": lambda i: Query((TextTerm(f"beach {i}"),), k=PAGE),
    "photo, words": lambda i: Query((PhotoTerm(PhotoId(1 + 97 * i)), TextTerm(f"{i}")), k=PAGE),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=40, help="searches a figure (40)")
    parser.add_argument("--no-graph", action="store_true", help="whole answers alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        folder = Path(name)
        catalog, texts = make_catalog(folder, options.photos)
        encoder = KnownTexts(texts)
        began = time.perf_counter()
        index = VectorIndex.open(
            folder / "index",
            catalog.vectors,
            encoder.id,
            DIM,
            exact_limit=min(_EXACT_LIMIT, options.photos - 1),
            graph_from=None if options.no_graph else 0,
        )
        with closing(catalog), closing(index):
            index.wait_until_built()
            load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
            print(f"{options.photos:,} photos{load}; made in {time.perf_counter() - began:.0f} s")
            engine = SearchEngine(catalog, meaning_side(catalog, index, encoder))
            for kind, query in QUERIES.items():
                measure(engine, kind, [query(i) for i in range(options.times)])


def make_catalog(folder: Path, photos: int) -> tuple[Catalog, Float32Array]:
    """Photos that never were, a tenth of them with keywords, and the vectors of 200 texts."""
    made, queries = make_library(photos, DIM, 200)
    (folder / "photos").mkdir()
    catalog = Catalog.open(folder / "catalog.db")
    root = catalog.roots.add(folder / "photos")
    batch = []
    for i in range(photos):
        digest = hashlib.sha256(b"%d" % i).digest()
        keywords = ("beach", "family") if i % 10 == 0 else ()
        says = Metadata(datetime(2005, 1, 1) + timedelta(minutes=20 * i), keywords=keywords)
        photo = NewPhoto(digest, 1000, 3000, 2000, "JPEG", says, digest[:16], 1.0, i & 0xFFFFFF)
        vector = Description(KnownTexts.id, made.vectors[i].astype(np.float32))
        path = f"Trips/{i // 500}/IMG_{i}.jpg".encode()
        stat = FileStat(1000, i, 0)
        batch.append(Arrival(root.id, path, stat, photo=photo, descriptions=(vector,)))
        if len(batch) == 5000 or i == photos - 1:
            catalog.commit(batch)
            batch.clear()
    return catalog, queries["text"]


def measure(engine: SearchEngine, kind: str, queries: Sequence[Query]) -> None:
    """One line for the answers, and one for their beginnings."""
    answers, figures = timed(engine.search, queries)
    print(f"  {kind:<14} whole      {figures}", flush=True)
    if engine.beginning(queries[0]) is None:
        return
    beginnings, figures = timed(engine.beginning, queries)
    found, off = [], []
    for whole, first in zip(answers, beginnings, strict=True):
        assert first is not None
        assert first.at_least is not None
        assert whole.at_least is not None
        ids = [np.isin(first.photo_ids[:n], whole.photo_ids[:n]).mean() for n in (10, 100, PAGE)]
        found.append(ids)
        true = int(whole.at_least[50])
        off.append(abs(int(first.at_least[50]) - true) / max(1, true))
    shares = ", ".join(f"{share:.3f}" for share in np.mean(found, axis=0))
    print(f"  {'':<14} beginning  {figures}   of 10, 100, 300: {shares}", end="")
    print(f"   count off by {np.median(off):.0%}", flush=True)


def timed(ask: Callable[[Query], T], queries: Sequence[Query]) -> tuple[list[T], str]:
    """Answers, and the milliseconds that they took."""
    ask(replace(queries[0], k=10))
    answers, walls, busy = [], [], []
    for query in queries:
        wall, cpu = time.perf_counter(), time.process_time()
        answers.append(ask(query))
        busy.append(time.process_time() - cpu)
        walls.append(time.perf_counter() - wall)
    p50, p95 = 1000 * np.percentile(walls, [50, 95])
    cpu = 1000 * float(np.median(busy))
    return (
        answers,
        f"cpu {cpu:6.1f}  least {1000 * min(walls):6.1f}  p50 {p50:6.1f}  p95 {p95:6.1f}",
    )


if __name__ == "__main__":
    main()
