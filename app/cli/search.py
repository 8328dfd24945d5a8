"""``kindred search`` and ``kindred similar``: find photos, best first.

The JSON of both is one array, stable across versions::

    [{"rank": 1, "path": "/…/a.jpg", "photo_id": 17, "strength": 0.83, "cosine": 0.2713}, …]

``rank`` counts from 1 over all pages; ``path`` is one place of the photo, an online one if there
is any; ``strength`` is the match strength in 0..1; ``cosine`` is that of the photo's vector with
the composed query, null where photos were matched by name.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

from app.cli.output import complain, print_json, say
from app.cli.profiles import open_library
from indexer.library import Library
from indexer.search.query import Band, ImageFileTerm, Query, SearchResult
from indexer.types import PhotoId

STRENGTH_BARS = 5


def run(arguments: argparse.Namespace) -> int:
    """Search by the terms that were given."""
    with open_library(arguments) as library:
        result = library.search(
            Query(tuple(arguments.terms), k=arguments.k, offset=arguments.offset)
        )
        _print(library, result, offset=arguments.offset, as_json=arguments.json)
    return 0


def run_similar(arguments: argparse.Namespace) -> int:
    """Search by one photo, which itself is left out where it is in the library."""
    path: Path = arguments.photo.expanduser().absolute()
    with open_library(arguments) as library:
        photo_id = library.catalog.files.photo_at(path)
        if photo_id is None:
            terms = (ImageFileTerm(path),)
            result = library.search(Query(terms, k=arguments.k, offset=arguments.offset))
        else:
            result = library.similar(photo_id, k=arguments.k, offset=arguments.offset)
        _print(library, result, offset=arguments.offset, as_json=arguments.json)
    return 0


def _print(library: Library, result: SearchResult, *, offset: int, as_json: bool) -> None:
    photos = library.catalog.photos.of([PhotoId(int(id_)) for id_ in result.photo_ids])
    hits = [
        {
            "rank": offset + position + 1,
            "path": str(min(photo.files, key=lambda file: (file.is_offline, file.id)).path),
            "photo_id": photo.id,
            "strength": round(float(result.strengths[position]), 4),
            "cosine": None
            if math.isnan(result.cosines[position])
            else round(float(result.cosines[position]), 6),
        }
        for position, photo in enumerate(photos)
    ]
    for note in result.notes:
        complain(note)
    if as_json:
        print_json(hits)
        return
    if not hits:
        say("Nothing found.")
    band: Band | None = None
    titles = {Band.STRONG: "Strong matches", Band.LIKELY: "Likely", Band.REST: "Other photos"}
    for position, hit in enumerate(hits):
        if result.bands[position] is not band:
            band = result.bands[position]
            say(f"{titles[band]}:")
        bars = round(result.strengths[position] * STRENGTH_BARS)
        say(f"{hit['rank']:>5}  {'▮' * bars}{'▯' * (STRENGTH_BARS - bars)}  {hit['path']}")
