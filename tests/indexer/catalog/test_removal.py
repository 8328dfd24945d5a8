"""A root is forgotten in parts, between which everybody else reads and writes."""

from __future__ import annotations

from indexer.catalog.catalog import Catalog
from indexer.types import Root, RootState
from tests.indexer.catalog.making import arrival, broken


def test_it_is_listed_no_more_and_goes_part_by_part(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, f"{number}.jpg") for number in range(10)])
    assert catalog.roots.begin_removal(root.id) == 10
    assert catalog.roots.all() == []
    assert catalog.photos.counts().photos == 10
    parts = catalog.roots.forget_removed(root.id, part=4)
    assert next(parts)[0] == 4
    catalog.settings.set("anything", "can be written meanwhile")
    assert catalog.photos.counts().photos == 6
    assert [count for count, _ in parts] == [4, 2]
    assert catalog.photos.counts().photos == 0
    assert catalog.roots.being_removed() == []


def test_what_was_interrupted_can_be_finished(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, f"{number}.jpg") for number in range(5)])
    catalog.commit([broken(root, "x.jpg")])
    catalog.roots.begin_removal(root.id)
    next(catalog.roots.forget_removed(root.id, part=2))
    assert catalog.roots.being_removed() == [root.id]
    assert sum(count for count, _ in catalog.roots.forget_removed(root.id)) == 3
    assert catalog.roots.being_removed() == []
    assert catalog.problems.count() == 0


def test_nothing_arrives_in_a_root_that_goes(catalog: Catalog, root: Root) -> None:
    catalog.roots.begin_removal(root.id)
    assert catalog.commit([arrival(root, "late.jpg")]).skipped == 1
    catalog.roots.set_state(root.id, RootState.ONLINE)
    assert catalog.roots.all() == [], "a scan that ends late does not bring it back"


def test_adding_it_again_meanwhile_keeps_what_is_left(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, f"{number}.jpg") for number in range(5)])
    catalog.roots.begin_removal(root.id)
    parts = catalog.roots.forget_removed(root.id, part=2)
    next(parts)
    again = catalog.roots.add(root.path)
    assert list(parts) == []
    assert catalog.roots.all() == [again]
    assert (again.id, again.photo_count) == (root.id, 3)


def test_pausing_is_kept(catalog: Catalog, root: Root) -> None:
    assert not root.is_paused
    catalog.roots.set_paused(root.id, is_paused=True)
    assert catalog.roots.all()[0].is_paused
    catalog.roots.set_paused(root.id, is_paused=False)
    assert not catalog.roots.all()[0].is_paused
