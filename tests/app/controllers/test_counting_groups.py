"""Counting groups: tier by tier, so that nobody waits for all of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from app.bridge import Channel, EngineBridge
from app.controllers.counting_groups import CountingGroups, GroupCounts
from indexer.duplicates.records import GroupRequest, Marked, TierCount
from indexer.duplicates.tiers import Tier
from indexer.library import Library


class Engine:
    """One lane, whose work is done when the test says so."""

    def __init__(self) -> None:
        self.duplicates = self
        self.done: list[object] = []
        self._waiting: deque[tuple[Callable[[], Any], Future[Any]]] = deque()

    def submit(self, work: Callable[[], Any], lane: str) -> Future[Any]:
        assert lane == "groups"
        future: Future[Any] = Future()
        self._waiting.append((work, future))
        return future

    def work(self) -> bool:
        """Do what was asked for first."""
        if not self._waiting:
            return False
        work, future = self._waiting.popleft()
        future.set_result(work())
        return True

    def counts(self, request: GroupRequest, tiers: Sequence[Tier]) -> dict[Tier, TierCount]:
        self.done.append([tier.step for tier in tiers])
        hidden = 1 if request.hides_decided else 0
        return {tier: TierCount(10 * tier.step - hidden, 0, 0) for tier in tiers}

    def likeness_counts(self, request: GroupRequest) -> Sequence[int]:
        self.done.append("likeness")
        return [3, 2, 1]

    @property
    def marked(self) -> Marked:
        return Marked(0, 0, 0)


@pytest.mark.parametrize("tier", [Tier.SAME_PICTURE, Tier.LOOK_ALIKE])
def test_a_list_comes_between_two_tiers(qtbot: QtBot, tier: Tier) -> None:
    engine, bridge = Engine(), EngineBridge()
    library = cast(Library, engine)
    request = GroupRequest(tier, hides_decided=True)
    counting = CountingGroups(library, bridge, lambda: request)
    found: list[GroupCounts] = []
    counting.counted.connect(found.append)
    counting.read()
    listing = Channel(library, bridge, "groups")
    listing.submit(lambda _token: engine.done.append("list"), lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: not engine.work() and bool(found) and not counting.is_busy)
    # Both with the filters and without them; what marks come to is asked for in between.
    assert engine.done[:4] == [[1], [1], "list", [2]]
    assert [each for each in engine.done if isinstance(each, list)][-1] == [5]
    assert ("likeness" in engine.done) is (tier is Tier.LOOK_ALIKE)
    (counts,) = found
    assert {tier.step: counts.all[tier].groups for tier in Tier} == {
        step: 10 * step for step in range(1, 6)
    }
    assert counts.wanted[Tier.SAME_MOMENT].groups == 39
    assert counts.by_likeness == ((3, 2, 1) if tier is Tier.LOOK_ALIKE else ())
    bridge.close()
