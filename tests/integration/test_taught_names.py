"""Names that the user teaches, on the sample library: found again in other scenes, and kept."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from indexer.errors import QueryError, UserFacingError
from indexer.library import Library
from indexer.profile import Profile
from indexer.samples import SampleTruth, render_library
from indexer.search.calibrate import LIKELY
from indexer.search.concept_pictures import Example
from indexer.search.query import ConceptTerm, Query, TextTerm
from indexer.types import Box, ConceptId, PhotoId

Objects = dict[str, dict[str, list[PhotoId]]]
"""Of each thing the scenes that show it, of each scene its photos."""


@dataclass
class Sample:
    """The sample library, opened, and what its photos show."""

    library: Library
    objects: Objects

    def recall(self, concept_id: ConceptId, thing: str, taught: set[str]) -> float:
        """Recall@10 of a thing in the scenes that were not taught."""
        known = {id_ for scene in taught for id_ in self.objects[thing][scene]}
        targets = {
            id_ for scene, ids in self.objects[thing].items() if scene not in taught for id_ in ids
        } - known
        found = self.library.search(Query((ConceptTerm(concept_id),), k=10 + len(known)))
        others = [id_ for id_ in found.photo_ids.tolist() if id_ not in known][:10]
        return len(targets.intersection(others)) / min(10, len(targets))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    folder = tmp_path_factory.mktemp("names")
    truths = render_library(folder / "photos", scale=0.2)
    library = Library.open(Profile(folder / "profile"), model_id="sample")
    try:
        library.roots.add(folder / "photos")
        library.indexing.run_to_end()
        yield Sample(library, _objects(library, folder / "photos", truths))
    finally:
        assert library.close(timeout_s=10)


def _objects(library: Library, folder: Path, truths: list[SampleTruth]) -> Objects:
    objects: Objects = defaultdict(lambda: defaultdict(list))
    for truth in truths:
        photo_id = library.catalog.files.photo_at(folder / truth.path)
        assert photo_id is not None
        scene = truth.group if truth.kind == "burst" else truth.attributes["source"] or truth.path
        objects[str(truth.attributes["subject"])][str(scene)].append(photo_id)
    del objects[""]
    return objects


def measured(sample: Sample, count: int, rounds: int) -> dict[str, float]:
    """Recall@10 of each thing that has scenes enough, taught with so many photos of it."""
    random = np.random.default_rng(4)
    found: dict[str, list[float]] = defaultdict(list)
    for thing, scenes in sample.objects.items():
        if len(scenes) < count + 3:
            continue
        for _ in range(rounds):
            taught = [str(one) for one in random.choice(sorted(scenes), count, replace=False)]
            examples = [Example(scenes[scene][0]) for scene in taught]
            concept = sample.library.concepts.teach("Biscuit", examples)
            found[thing].append(sample.recall(concept.id, thing, set(taught)))
            sample.library.concepts.delete(concept.id)
    return {thing: float(np.mean(recalls)) for thing, recalls in found.items()}


@pytest.mark.parametrize(("count", "least"), [(3, 0.85), (5, 0.9), (8, 0.9)])
def test_a_taught_thing_is_found_again_in_other_scenes(
    sample: Sample, count: int, least: float
) -> None:
    recalls = measured(sample, count, rounds=4)
    assert len(recalls) >= 10
    assert np.mean(list(recalls.values())) >= least, recalls


@pytest.fixture
def dog(sample: Sample) -> Iterator[ConceptId]:
    """A name for dogs, taught in five scenes."""
    scenes = sample.objects["dog"]
    examples = [Example(scenes[scene][0]) for scene in sorted(scenes)[:5]]
    concept = sample.library.concepts.teach("Biscuit", examples)
    yield concept.id
    sample.library.concepts.delete(concept.id)


def all_of(sample: Sample, thing: str) -> set[PhotoId]:
    return {id_ for ids in sample.objects[thing].values() for id_ in ids}


def test_the_floor_holds_for_names_as_well(sample: Sample) -> None:
    precisions, recalls = [], []
    for thing, scenes in sample.objects.items():
        if len(scenes) < 8:
            continue
        taught = sorted(scenes)[:5]
        examples = [Example(scenes[scene][0]) for scene in taught]
        concept = sample.library.concepts.teach("Biscuit", examples)
        found = sample.library.search(Query((ConceptTerm(concept.id),), k=400))
        sample.library.concepts.delete(concept.id)
        known = {id_ for scene in taught for id_ in scenes[scene]}
        targets = all_of(sample, thing) - known
        likely = set(found.photo_ids[found.strengths >= LIKELY].tolist()) - known
        precisions.append(len(targets & likely) / max(1, len(likely)))
        recalls.append(len(targets & likely) / len(targets))
    assert len(recalls) >= 10
    assert np.mean(precisions) >= 0.7, precisions
    assert np.mean(recalls) >= 0.55, recalls


def test_a_name_is_a_word_among_others(sample: Sample, dog: ConceptId) -> None:
    library = sample.library
    typed = library.search(Query((TextTerm("biscuit on a beach"),), k=10))
    as_terms = library.search(Query((ConceptTerm(dog), TextTerm("on a beach")), k=10))
    assert typed.photo_ids.tolist() == as_terms.photo_ids.tolist()
    first = library.catalog.photos.of([PhotoId(int(typed.photo_ids[0]))])[0]
    assert first.id in all_of(sample, "dog")
    alone = library.search(Query((TextTerm("a beach"),), k=400))
    without = library.search(Query((TextTerm("a beach"), TextTerm("Biscuit", -1.0)), k=400))
    dogs = sorted(all_of(sample, "dog"))
    before, after = (
        np.flatnonzero(np.isin(one.photo_ids, dogs)).mean() for one in (alone, without)
    )
    assert after > before + 50  # of 288


def test_a_part_is_taught_as_well_as_a_photo(sample: Sample) -> None:
    scenes = sample.objects["boat"]
    examples = [Example(scenes[scene][0], Box(0.15, 0.1, 0.7, 0.8)) for scene in sorted(scenes)[:5]]
    concept = sample.library.concepts.teach("Moby", examples)
    assert sample.recall(concept.id, "boat", set(sorted(scenes)[:5])) >= 0.8
    sample.library.concepts.delete(concept.id)


def test_another_library_takes_names_over(sample: Sample, dog: ConceptId, tmp_path: Path) -> None:
    target = tmp_path / "names.json"
    assert sample.library.concepts.export(target, [dog]) == 1
    other = Library.open(Profile(tmp_path / "other"), model_id="sample")
    try:
        taken = other.concepts.import_(target)
        assert (taken.names, taken.left_out) == (("Biscuit",), 0)
        ours = sample.library.concepts.examples(dog)
        theirs = other.concepts.examples(other.concepts.all()[0].id)
        assert [(one.content_hash, one.box, one.picture) for one in theirs] == [
            (one.content_hash, one.box, one.picture) for one in ours
        ]
        assert other.concepts.import_(target).left_out == 0  # once more: nothing is doubled
        assert [len(one.example_ids) for one in other.concepts.all()] == [5]
        # No photo is there, so the encoder looks at the pictures that came along.
        with_vectors = other.search(Query((ConceptTerm(other.concepts.all()[0].id),)))
        assert with_vectors.total == 0
        loaded = other.models.load()
        assert loaded is not None
        kept = other.catalog.kept_vectors.of_examples(other.concepts.all()[0].id, loaded.encoder.id)
        assert len(kept) == 5
    finally:
        assert other.close(timeout_s=10)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        b"[]",
        b"{}",
        b'{"format": "kindred-names", "version": 1}',
        b'{"format": "kindred-names", "version": 1, "names": [{"name": "a:b", "examples": []}]}',
        json.dumps(
            {
                "format": "kindred-names",
                "version": 1,
                "names": [
                    {
                        "name": "Rex",
                        "examples": [{"sha256": "00" * 32, "box": None, "picture": "AAAA"}],
                    }
                ],
            }
        ).encode(),
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_no_good_changes_nothing(
    sample: Sample, tmp_path: Path, content: bytes
) -> None:
    source = tmp_path / "names.json"
    source.write_bytes(content)
    before = sample.library.concepts.all()
    with pytest.raises(UserFacingError) as caught:
        sample.library.concepts.import_(source)
    assert "\n" not in str(caught.value)
    assert sample.library.concepts.all() == before


def test_a_file_of_a_newer_kindred_says_so(sample: Sample, tmp_path: Path) -> None:
    source = tmp_path / "names.json"
    source.write_text('{"format": "kindred-names", "version": 2, "names": []}')
    with pytest.raises(UserFacingError, match="newer Kindred"):
        sample.library.concepts.import_(source)
    with pytest.raises(UserFacingError, match="cannot be read"):
        sample.library.concepts.import_(tmp_path / "not there.json")


def test_too_few_examples_are_kept_and_say_so(sample: Sample) -> None:
    ids = sorted(all_of(sample, "cat"))[:2]
    concept = sample.library.concepts.teach("Mia", [Example(id_) for id_ in ids])
    with pytest.raises(QueryError, match="2 photos of 3") as caught:
        sample.library.search(Query((TextTerm("a beach"), ConceptTerm(concept.id))))
    assert caught.value.position == 1
    sample.library.concepts.delete(concept.id)
    with pytest.raises(QueryError, match="not known any more"):
        sample.library.search(Query((ConceptTerm(concept.id),)))


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (Box(0.2, 0.2, 0.0, 0.4), "empty"),
        (Box(1.2, 0.2, 0.5, 0.4), "outside"),
        (Box(0.2, 0.2, 0.001, 0.001), "too small"),
        (Box(float("nan"), 0.2, 0.5, 0.4), "empty"),
    ],
)
def test_a_part_that_is_none_is_refused(sample: Sample, box: Box, why: str) -> None:
    ids = sorted(all_of(sample, "cat"))[:3]
    before = sample.library.concepts.all()
    with pytest.raises(UserFacingError, match=why):
        sample.library.concepts.teach("Mia", [Example(id_, box) for id_ in ids])
    assert sample.library.concepts.all() == before
