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
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.cli.output import complain, print_json, say
from app.cli.profiles import open_library
from indexer.library import Library
from indexer.search.filters import Filter
from indexer.search.grammar import parse
from indexer.search.query import (
    Band,
    ImageFileTerm,
    Join,
    MatchKind,
    Query,
    SearchResult,
    Term,
    TextTerm,
)
from indexer.types import PhotoId

STRENGTH_BARS = 5

_UNRANKED = (MatchKind.FILTER, MatchKind.NAME)


def run(arguments: argparse.Namespace) -> int:
    """Search by the terms and filters that were given."""
    terms, filters = _read(arguments.terms)
    with open_library(arguments) as library:
        aspect = arguments.aspect or library.default_aspect
        query = Query(
            terms,
            filters,
            aspect,
            arguments.look_share,
            Join.ANY if arguments.any else Join.ALL,
            is_collapsed=arguments.collapse,
            k=arguments.k,
            offset=arguments.offset,
        )
        _print(library, library.search(query), arguments)
    return 0


def run_similar(arguments: argparse.Namespace) -> int:
    """Search by one photo, which itself is left out where it is in the library."""
    path: Path = arguments.photo.expanduser().absolute()
    with open_library(arguments) as library:
        photo_id = library.catalog.files.photo_at(path)
        aspect = arguments.aspect or library.default_aspect
        if photo_id is None:
            query = Query(
                (ImageFileTerm(path, box=arguments.box),),
                aspect=aspect,
                look_share=arguments.look_share,
                k=arguments.k,
                offset=arguments.offset,
            )
            result = library.search(query)
        else:
            result = library.similar(
                photo_id,
                k=arguments.k,
                offset=arguments.offset,
                box=arguments.box,
                aspect=aspect,
                look_share=arguments.look_share,
            )
        _print(library, result, arguments)
    return 0


def _read(typed: Sequence[Term]) -> tuple[tuple[Term, ...], tuple[Filter, ...]]:
    """Take the filters out of the words.

    Raises:
        FilterError: One of them means nothing.
    """
    terms: list[Term] = []
    filters: list[Filter] = []
    for term in typed:
        if isinstance(term, TextTerm) and term.weight > 0:
            parsed = parse(term.text)
            filters += parsed.filters
            if parsed.filters and not parsed.words:
                continue
            term = replace(term, text=parsed.words)
        terms.append(term)
    return tuple(terms), tuple(filters)


def _print(library: Library, result: SearchResult, arguments: argparse.Namespace) -> None:
    # Strengths fall along the ranking: the floor cuts it in one place.
    above = int(np.count_nonzero(result.strengths >= np.float32(arguments.floor)))
    photos = library.catalog.photos.of([PhotoId(int(id_)) for id_ in result.photo_ids[:above]])
    hits = [
        {
            "rank": arguments.offset + position + 1,
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
    if arguments.json:
        print_json(hits)
        return
    if not hits:
        say("Nothing found.")
    if result.kind in _UNRANKED:
        # They have what was asked for, all alike: a strength would claim more than is known.
        for hit in hits:
            say(f"{hit['rank']:>5}  {hit['path']}")
        return
    band: Band | None = None
    titles = {Band.STRONG: "Strong matches", Band.LIKELY: "Likely", Band.REST: "Other photos"}
    for position, hit in enumerate(hits):
        if result.bands[position] is not band:
            band = result.bands[position]
            say(f"{titles[band]}:")
        bars = round(result.strengths[position] * STRENGTH_BARS)
        say(f"{hit['rank']:>5}  {'▮' * bars}{'▯' * (STRENGTH_BARS - bars)}  {hit['path']}")
