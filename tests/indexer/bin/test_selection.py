from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexer.catalog.records import Arrival
from indexer.scan.stat import file_stat
from indexer.types import PhotoId
from tests.indexer.bin.conftest import Workbench, digest, whys
from tests.indexer.catalog.making import new_photo


def _id(bench: Workbench, path: Path) -> PhotoId:
    found = bench.library.catalog.files.photo_at(path)
    assert found is not None
    return found


def _with_pixels_of(bench: Workbench, name: str, content: str, pixels: str) -> Path:
    """Other bytes and the same picture, as after a change of metadata."""
    path = bench.file(name, content, is_known=False)
    photo = replace(
        new_photo(content), content_hash=digest(path), pixel_hash=new_photo(pixels).pixel_hash
    )
    stat = file_stat(path.stat())
    bench.library.catalog.commit([Arrival(bench.root.id, name.encode(), stat, photo=photo)])
    return path


def test_the_last_copies_of_a_photo_go_only_by_a_word_on_that_photo(bench: Workbench) -> None:
    a, again, other = bench.file("a.jpg"), bench.file("b/a.jpg"), bench.file("c.jpg", "other")
    plan = bench.library.bin.plan_for([_id(bench, a), _id(bench, other)])

    assert [item.path for item in plan.items] == [a, again, other]
    assert whys(bench.run(*plan.items)) == ["whole-group"] * 3
    confirmed = frozenset((plan.items[0].group_name,))
    assert whys(bench.run(*plan.items, confirmed_groups=confirmed)) == [None, None, "whole-group"]
    assert other.exists()


def test_a_photo_whose_pixels_stay_elsewhere_goes_without_that_word(bench: Workbench) -> None:
    kept, gone = bench.file("a.jpg"), _with_pixels_of(bench, "b.jpg", "tagged", "one")
    plan = bench.library.bin.plan_for([_id(bench, gone)])
    assert [(item.path, item.keeper) for item in plan.items] == [(gone, kept)]
    assert whys(bench.run(*plan.items)) == [None]

    both = bench.library.bin.plan_for([_id(bench, kept)])
    assert whys(bench.run(*both.items)) == ["whole-group"]  # nothing else has its pixels now


def test_photos_that_are_both_chosen_do_not_keep_each_other(bench: Workbench) -> None:
    one, other = bench.file("a.jpg"), _with_pixels_of(bench, "b.jpg", "tagged", "one")
    plan = bench.library.bin.plan_for([_id(bench, one), _id(bench, other)])
    assert whys(bench.run(*plan.items)) == ["whole-group"] * 2
