"""What is found does not depend on the order of photos, on kills, or on how many came at once."""

from __future__ import annotations

import random

import pytest

from indexer.catalog.catalog import Catalog
from indexer.duplicates.pairs import finding
from indexer.types import Root
from tests.indexer.duplicates.pairs.pairing import Pairs, Scenes, named, same_pictures

NAMES = named(scenes=12, each=4)


@pytest.fixture(autouse=True)
def many_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_BATCH", 5)


@pytest.fixture
def scenes(catalog: Catalog, root: Root) -> Scenes:
    return Scenes(catalog, root)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Pairs:
    """Of all, in the order of their names and in one go."""
    folder = tmp_path_factory.mktemp("in order")
    opened = Catalog.open(folder / "catalog.db")
    scenes = Scenes(opened, opened.roots.add(folder))
    scenes.add(NAMES)
    scenes.find()
    pairs = scenes.pairs()
    opened.close()
    return pairs


def test_each_scene_is_found_and_nothing_twice(scenes: Scenes) -> None:
    scenes.add(NAMES)
    scenes.find()
    assert scenes.same() == same_pictures(NAMES)
    assert len(scenes.verifier.judged) == len(set(scenes.verifier.judged))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_photos_does_not_matter(scenes: Scenes, expected: Pairs, seed: int) -> None:
    scenes.add(random.Random(seed).sample(NAMES, len(NAMES)))
    scenes.find()
    assert scenes.pairs() == expected


def test_nor_does_it_matter_whether_they_came_bit_by_bit(scenes: Scenes, expected: Pairs) -> None:
    shuffled = random.Random(7).sample(NAMES, len(NAMES))
    for start in range(0, len(NAMES), 13):
        scenes.add(shuffled[start : start + 13])
        scenes.find()
    assert scenes.pairs() == expected


def test_a_new_photo_is_compared_with_all_and_nothing_else_is(scenes: Scenes) -> None:
    scenes.add(NAMES)
    scenes.find()
    assert scenes.compared >= len(NAMES) ** 2 / 2
    scenes.verifier.judged.clear()
    scenes.add(["5 z"])
    scenes.find()
    assert scenes.compared <= len(NAMES) + 1
    assert scenes.verifier.judged
    assert all("5 z" in pair for pair in scenes.verifier.judged)
    assert scenes.same() == same_pictures([*NAMES, "5 z"])
    scenes.verifier.judged.clear()
    scenes.find()
    assert (scenes.compared, scenes.verifier.judged) == (0, [])


@pytest.mark.parametrize("bit", [7, len(NAMES)])
def test_copies_of_a_copy_are_compared_though_there_was_no_hope(scenes: Scenes, bit: int) -> None:
    scenes.verifier.hopes_for = lambda one, other: "a" in one + other
    shuffled = random.Random(bit).sample(NAMES, len(NAMES))
    for start in range(0, len(NAMES), bit):
        scenes.add(shuffled[start : start + bit])
        scenes.find()
    assert scenes.same() == same_pictures(NAMES)


@pytest.mark.parametrize("bit", [1, 4])
def test_of_a_set_of_copies_it_is_kept_what_was_refused(scenes: Scenes, bit: int) -> None:
    names = ["0 a", "0 b", "0 c", "1 a"]
    scenes.verifier.refused = {("0 a", "0 b")}
    for start in range(0, len(names), bit):
        scenes.add(names[start : start + bit])
        scenes.find()
    (refused,) = (
        pair for pair in scenes.catalog.pairs.among(scenes.ids(names)) if pair.verdict != "same"
    )
    assert (refused.verdict, scenes.named(refused)) == ("parts differ", ("0 a", "0 b"))
    scenes.verifier.judged.clear()
    scenes.add(["0 d"])
    scenes.find()
    assert ("0 a", "0 b") not in scenes.verifier.judged, "it is known"


class Killed(BaseException):
    """Nothing catches this: what is not committed is lost, as when the process ends."""


@pytest.mark.parametrize("seed", range(3))
def test_killed_again_and_again_it_ends_with_the_same_pairs(
    scenes: Scenes, expected: Pairs, seed: int
) -> None:
    rng = random.Random(seed)
    scenes.add(NAMES)

    def maybe_killed() -> None:
        if rng.random() < 0.01:
            raise Killed

    scenes.verifier.before_each = maybe_killed
    kills = 0
    while True:
        try:
            scenes.find()
        except Killed:
            kills += 1
        else:
            break
        if kills == 20:
            scenes.verifier.before_each = lambda: None
    assert kills
    assert scenes.pairs() == expected


def test_pairs_go_with_their_photos_and_come_back_with_them(scenes: Scenes) -> None:
    scenes.add(NAMES)
    scenes.find()
    before = scenes.pairs()
    gone = scenes.catalog.roots.all()[0].path / "3 b.jpg"
    file_id = scenes.catalog.files.id_at(gone)
    assert file_id is not None
    scenes.catalog.files.forget([file_id])
    left = {pair: found for pair, found in before.items() if "3 b" not in pair}
    assert scenes.pairs() == left
    scenes.add(["3 b"])
    assert scenes.pairs() == before, "the same content, at a place again"
    file_id = scenes.catalog.files.id_at(gone)
    assert file_id is not None
    scenes.catalog.files.forget([file_id])
    scenes.catalog.photos.purge_orphans(older_than_days=-1)
    scenes.find()
    assert scenes.pairs() == left
    assert sum(scenes.catalog.pairs.counts().values()) == len(left)
