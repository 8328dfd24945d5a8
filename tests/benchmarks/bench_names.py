"""Is what was named found again in other scenes? ``packaging/dev.py bench names``.

The sample library, indexed with the sample model and Look. Each kind of subject that stands in
scenes enough is taught with 3, 5 and 8 photos of different scenes, drawn at random, and searched
for by its name in each aspect: recall@10 of its photos in all other scenes, those that were shown
left out of the ranking. docs/decisions/0013-taught-names.md has the figures.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from bench_floor import opened

from indexer.library import Library
from indexer.samples import Scene
from indexer.search.concept_pictures import Example
from indexer.search.query import Aspect, ConceptTerm, Query
from indexer.types import PhotoId

AT = 10
Things = dict[str, dict[Scene, list[PhotoId]]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=8, help="draws a thing (8)")
    parser.add_argument("--profile", type=Path, help="keep or take up the indexed library there")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(options.profile or Path(folder)) as (library, scenes),
    ):
        things = by_thing(scenes)
        print(f"{'':<10}" + "".join(f"{aspect:>9}" for aspect in Aspect))
        for count in (3, 5, 8):
            found = defaultdict(list)
            for recalls in measured(library, things, count, options.rounds, options.seed):
                for aspect, recall in recalls.items():
                    found[aspect].append(recall)
            means = "".join(f"{np.mean(found[aspect]):9.2f}" for aspect in Aspect)
            print(f"{count} photos  {means}", flush=True)


def by_thing(scenes: dict[int, Scene]) -> Things:
    """Of each subject the photos, by scene."""
    things: Things = defaultdict(lambda: defaultdict(list))
    for photo_id, scene in sorted(scenes.items()):
        if scene.subject:
            things[scene.subject][scene].append(PhotoId(photo_id))
    return things


def measured(
    library: Library, things: Things, count: int, rounds: int, seed: int
) -> Iterator[dict[Aspect, float]]:
    """Recall in each aspect, of each thing and draw."""
    random = np.random.default_rng(seed)
    for of_thing in things.values():
        known = sorted(of_thing)
        if len(known) < count + 3:
            continue
        for _ in range(rounds):
            taught = [known[at] for at in random.choice(len(known), count, replace=False)]
            concept = library.concepts.teach("Biscuit", [Example(of_thing[s][0]) for s in taught])
            shown = {id_ for scene in taught for id_ in of_thing[scene]}
            targets = {id_ for ids in of_thing.values() for id_ in ids} - shown
            recalls = {}
            for aspect in Aspect:
                query = Query((ConceptTerm(concept.id),), aspect=aspect, k=AT + len(shown))
                ids = library.search(query).photo_ids.tolist()
                first = [id_ for id_ in ids if id_ not in shown][:AT]
                recalls[aspect] = len(targets.intersection(first)) / min(AT, len(targets))
            library.concepts.delete(concept.id)
            yield recalls


if __name__ == "__main__":
    main()
