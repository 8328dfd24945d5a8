"""Does one floor serve all queries? ``packaging/dev.py bench floor``.

The sample library, rendered, indexed and asked through the whole engine with the sample model: for
what a person might type, for two terms at once, for a picture with words. Printed are precision and
recall of what lies above the default floor (each query counts as much as any other, and each photo
as any other), and how often a query that is true of no photo is answered "Nothing matches well";
near misses stay in. Then the same words with and without names, and what many terms at once
come to, which chance must not call strong. docs/decisions/0006-match-strength.md and 0010 have the
figures.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from indexer.embed.models import sample_model
from indexer.library import Library
from indexer.profile import Profile
from indexer.samples import TRUTH_NAME, Caption, Scene, render_library, sample_scenes, short_query
from indexer.search.calibrate import LIKELY, STRONG
from indexer.search.query import PhotoTerm, Query, Term, TextTerm
from indexer.types import PhotoId

_FIELDS = ("place", "time", "weather", "subject", "colour", "count", "people")
_AT = 10


@dataclass(frozen=True)
class Asked:
    """A query, and what of the library it is true of."""

    terms: tuple[Term, ...]
    truth: frozenset[int]
    left_out: PhotoId | None = None
    """The photo that is part of the query."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--profile", type=Path, help="keep or take up the indexed library there")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(options.profile or Path(folder)) as (library, scenes),
    ):
        random = np.random.default_rng(options.seed)
        queries = list({q.text: q for q in some_queries(random)}.values())
        print(f"{len(scenes)} photos, {len(queries)} queries")
        words = [Asked((TextTerm(q.text),), true_of(scenes, q)) for q in queries]
        measure(library, "words", words)
        measure(library, "two terms", two_terms(scenes, queries, random))
        measure(library, "picture, words", with_pictures(scenes, queries, random))
        with mock.patch("indexer.search.engine.named", return_value=[]):
            measure(library, "no names", words)
        for count in (1, 4, 16):
            many(library, queries, count, random)


class opened:  # noqa: N801 - a context manager that reads like a function
    """The sample library, indexed, and the scene of each photo."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> tuple[Library, dict[int, Scene]]:
        photos = self._folder / "photos"
        if not (photos / TRUTH_NAME).exists():
            render_library(photos)
        self._library = library = Library.open(
            Profile(self._folder / "profile"), model_id=sample_model().id
        )
        if not library.catalog.roots.all():
            library.roots.add(photos)
        library.indexing.run_to_end()
        scenes = {}
        for entry in json.loads((photos / TRUTH_NAME).read_text(encoding="utf-8")):
            photo_id = library.catalog.files.photo_at(photos / entry["path"])
            if photo_id is not None:
                scenes[int(photo_id)] = Scene(*(entry["attributes"][name] for name in _FIELDS))
        return library, scenes

    def __exit__(self, *_error: object) -> None:
        self._library.close(30)


def some_queries(random: np.random.Generator) -> Iterable[Caption]:
    """What a person might type, of scenes that the library may have or not."""
    for scene in (
        *sample_scenes(1500, random, held_out=False),
        *sample_scenes(300, random, held_out=True),
    ):
        yield short_query(scene, random)


def true_of(scenes: dict[int, Scene], *captions: Caption) -> frozenset[int]:
    """Photos that all captions are true of."""
    return frozenset(
        photo_id
        for photo_id, scene in scenes.items()
        if all(caption.is_true_of(scene) for caption in captions)
    )


def two_terms(
    scenes: dict[int, Scene], queries: Sequence[Caption], random: np.random.Generator
) -> list[Asked]:
    """Two queries at once, of different attributes."""
    asked = []
    for _ in range(600):
        one, other = (queries[number] for number in random.choice(len(queries), 2, replace=False))
        if not one.allowed.keys() & other.allowed.keys():
            terms = (TextTerm(one.text), TextTerm(other.text))
            asked.append(Asked(terms, true_of(scenes, one, other)))
    return asked


def with_pictures(
    scenes: dict[int, Scene], queries: Sequence[Caption], random: np.random.Generator
) -> list[Asked]:
    """A picture of a subject, and words for when or in what weather."""
    of_moments = [q for q in queries if q.allowed.keys() <= {"time", "weather"}]
    asked = []
    for photo_id, scene in scenes.items():
        if not scene.subject or not of_moments:
            continue
        words = of_moments[int(random.integers(len(of_moments)))]
        same = Caption("", {"subject": (scene.subject,), "place": (scene.place,)})
        terms = (PhotoTerm(PhotoId(photo_id)), TextTerm(words.text))
        truth = true_of(scenes, same, words) - {photo_id}
        asked.append(Asked(terms, truth, PhotoId(photo_id)))
    return asked


def measure(library: Library, name: str, asked: Sequence[Asked]) -> None:
    """Ask all of them, and print what is above the floor."""
    with_answer: list[tuple[int, int, int]] = []
    nothing: list[bool] = []
    found_first: list[float] = []
    for one in asked:
        result = library.search(Query(one.terms, k=10_000))
        ids, strengths = result.photo_ids, result.strengths
        others = ids != (one.left_out or -1)
        ids, strengths = ids[others], strengths[others]
        above = ids[strengths >= LIKELY]
        if one.truth:
            right = len(one.truth.intersection(above.tolist()))
            with_answer.append((right, len(above), len(one.truth)))
            first = ids[: min(_AT, len(one.truth))].tolist()
            found_first.append(len(one.truth.intersection(first)) / len(first))
        else:
            nothing.append(not len(above))
    right, shown, true = np.array(with_answer, np.float64).T
    some = shown > 0
    print(
        f"{name:<15} {len(with_answer):4} with an answer: precision "
        f"{np.mean(right[some] / shown[some]):.3f} (photos {right.sum() / shown.sum():.3f}), "
        f"recall {np.mean(right / true):.3f} ({right.sum() / true.sum():.3f}), nothing said "
        f"{np.mean(~some):.3f}, first ones right {np.mean(found_first):.3f}; {len(nothing)} "
        f"without: nothing said {share(nothing):.3f}"
    )


def many(
    library: Library, queries: Sequence[Caption], count: int, random: np.random.Generator
) -> None:
    """Which share of the library chance calls likely or strong, with many terms of one subject."""
    shares = []
    for word in ("boat", "dog", "snow", "night", "beach", "forest"):
        about = [query for query in queries if word in query.text]
        for _ in range(5):
            chosen = random.choice(len(about), min(count, len(about)), replace=False)
            terms = tuple(TextTerm(about[number].text) for number in chosen)
            strengths = library.search(Query(terms, k=10_000)).strengths
            shares.append((np.mean(strengths >= LIKELY), np.mean(strengths >= STRONG)))
    likely, strong = np.mean(shares, axis=0)
    print(
        f"{count:2} terms of one subject: {likely:.3f} of the library likely, {strong:.3f} strong"
    )


def share(values: Sequence[bool]) -> float:
    """Of them that are true."""
    array: NDArray[np.bool_] = np.array(values, np.bool_)
    return float(array.mean()) if len(array) else float("nan")


if __name__ == "__main__":
    main()
