"""In the catalog, a copy that two shots have in common is on the tier of one of them alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from indexer.catalog.catalog import Catalog
from indexer.duplicates.pairs import finding
from indexer.duplicates.pairs.pruning import prune
from indexer.duplicates.pairs.rungs import NO_RUNG
from indexer.duplicates.pairs.settling import placements_anew
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.relation import Relation
from indexer.search.filters import Filter, FilterField
from indexer.types import Root
from tests.indexer.catalog.making import digest
from tests.indexer.duplicates.pairs.pairing import Names, Pairs, Scenes
from tests.indexer.library.twice import relation

SHOT, OTHER, COPY, SMALL, BARRED = "0 a", "0 b", "0 c", "0 d", "0 e"
OF_ONE = {(SHOT, COPY), (SHOT, SMALL), (COPY, SMALL), (OTHER, BARRED)}
"""What belongs together of `library`."""
ASIDE = {(OTHER, COPY), (OTHER, SMALL)}
NAMES = [SHOT, OTHER, COPY, SMALL, BARRED, "1 a", "1 b", "2 a"]


def crop(agreement: float) -> Relation:
    return replace(relation(first=(0.4, False, False)), agreement=agreement)


def tell(scenes: Scenes) -> Scenes:
    """Two shots; two copies of the first that the other could have, one of the other."""
    verifier = scenes.verifier
    verifier.refused = {(SHOT, OTHER), (SHOT, BARRED), (COPY, BARRED), (SMALL, BARRED)}
    verifier.relations = {
        (SHOT, COPY): crop(3),
        (SHOT, SMALL): crop(2.8),
        (COPY, SMALL): crop(2.7),
        (OTHER, COPY): crop(2.2),
        (OTHER, SMALL): crop(2.1),
        (OTHER, BARRED): crop(3.1),
    }
    return scenes


@contextmanager
def another(names: list[str], bit: int) -> Iterator[Scenes]:
    """The same library, its photos added in some order, so many at a time."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        catalog = Catalog.open(folder / "catalog.db")
        scenes = tell(Scenes(catalog, catalog.roots.add(folder)))
        for start in range(0, len(names), bit):
            scenes.add(names[start : start + bit])
            scenes.find()
        yield scenes
        catalog.close()


@pytest.fixture
def library(catalog: Catalog, root: Root) -> Scenes:
    scenes = tell(Scenes(catalog, root))
    scenes.add(NAMES)
    scenes.find()
    return scenes


def settle(scenes: Scenes) -> None:
    scenes.catalog.pairs.place(placements_anew(scenes.catalog))


def steps(scenes: Scenes, names: set[Names]) -> set[int]:
    found: Pairs = scenes.pairs()
    return {found[pair][0] for pair in names}


def test_it_stays_with_the_one_that_it_was_made_from(library: Scenes) -> None:
    assert library.same() == OF_ONE | {("1 a", "1 b")}
    assert steps(library, ASIDE) == {Tier.LOOK_ALIKE.step}, "they are alike all the same"
    settle(library)
    assert library.same() == OF_ONE | {("1 a", "1 b")}, "nothing more to say"


@pytest.mark.parametrize("bit", [1, 3])
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_came_first(library: Scenes, seed: int, bit: int) -> None:
    with another(random.Random(seed).sample(NAMES, len(NAMES)), bit) as scenes:
        assert scenes.pairs() == library.pairs()


def test_killed_again_and_again_it_ends_with_the_same(
    library: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_BATCH", 1)
    rng = random.Random(4)

    def maybe_killed() -> None:
        if rng.random() < 0.1:
            raise KeyboardInterrupt

    with another([], 1) as scenes:
        scenes.verifier.before_each = maybe_killed
        scenes.add(NAMES)
        kills = 0
        while kills < 30:
            try:
                scenes.find()
            except KeyboardInterrupt:
                kills += 1
            else:
                break
        assert 0 < kills < 30
        assert scenes.pairs() == library.pairs()


def test_the_filter_for_duplicates_knows() -> None:
    """A shot whose only copy was the other one's has none."""
    with another([SHOT, OTHER, COPY], 3) as scenes:
        is_duplicate = (Filter(FilterField.IS, "duplicate"),)
        found = scenes.catalog.filtering.ids(is_duplicate)
        assert found is not None
        assert found.tolist() == sorted(scenes.ids([SHOT, COPY]))


def test_what_the_user_dismissed_is_two_pictures() -> None:
    with another([], 1) as scenes:
        scenes.verifier.refused.clear()
        scenes.add([SHOT, OTHER, COPY])
        scenes.find()
        both = {(SHOT, COPY), (OTHER, COPY), (SHOT, OTHER)}
        assert scenes.same() == both
        dismissed = [(digest(SHOT), digest(OTHER))]
        scenes.catalog.dismissals.add_pairs(dismissed)
        settle(scenes)
        assert scenes.same() == both - {(OTHER, COPY)}
        scenes.catalog.dismissals.remove_pairs(dismissed)
        settle(scenes)
        assert scenes.same() == both


def test_when_the_shot_is_forgotten_the_other_one_is_all_there_is(library: Scenes) -> None:
    file_id = library.catalog.files.id_at(library.catalog.roots.all()[0].path / f"{SHOT}.jpg")
    assert file_id is not None
    library.catalog.files.forget([file_id])
    settle(library)
    assert not library.same() & ASIDE, "it may come back: out of the trash, or on a drive"
    library.catalog.photos.purge_orphans(older_than_days=-1)
    settle(library)
    assert library.same() >= ASIDE


def test_sets_in_which_nothing_differs_cost_next_to_nothing(
    catalog: Catalog, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are tens of thousands of them: neither photos nor relations are read."""
    scenes = Scenes(catalog, root)
    scenes.add(NAMES)

    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("indexer.duplicates.pairs.settling.photos_of", fail)
    monkeypatch.setattr("indexer.duplicates.verification.stored_relations.read", fail)
    scenes.find()
    settle(scenes)
    assert len(scenes.same()) == 11


def test_pruning_forgets_nothing_that_says_what_goes_together(
    library: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.duplicates.pairs.pruning.near_ones", lambda pairs: pairs.a < 0)
    before = library.pairs()
    prune(library.catalog)
    assert steps(library, ASIDE | {(SHOT, OTHER)}) == {NO_RUNG}
    assert set(library.pairs()) == {pair for pair in before if pair[0][0] == pair[1][0]}
    settle(library)
    assert library.same() == OF_ONE | {("1 a", "1 b")}
