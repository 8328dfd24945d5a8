"""The order in which photos are decoded."""

from __future__ import annotations

from app.views.preview.pictures import Stage
from app.views.preview.plan import plan


def test_what_is_seen_comes_first_and_then_the_way_ahead() -> None:
    wishes = plan(50, 100, 1, is_fast=False)
    assert wishes[:2] == [(50, Stage.SMALL), (50, Stage.FITTED)]
    assert [one.item for one in wishes if one.stage is Stage.FITTED] == [50, 51, 52, 49]
    backwards = plan(50, 100, -1, is_fast=False)
    assert [one.item for one in backwards if one.stage is Stage.FITTED] == [50, 49, 48, 51]


def test_nothing_beyond_the_ends() -> None:
    for item in (0, 1, 2):
        for direction in (1, -1):
            for is_fast in (False, True):
                wishes = plan(item, 3, direction, is_fast=is_fast)
                assert wishes[0] == (item, Stage.SMALL)
                assert all(0 <= one.item < 3 for one in wishes)
                assert len(set(wishes)) == len(wishes)


def test_in_a_hurry_only_thumbnails_ahead() -> None:
    wishes = plan(50, 100, 1, is_fast=True)
    assert {one.stage for one in wishes} == {Stage.SMALL}
    assert [one.item for one in wishes] == list(range(50, 67))
