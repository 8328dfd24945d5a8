"""All groups of all tiers as of now, kept until something changes that they depend on.

Reading the catalog and ordering the photos takes most of the time, so it is kept for each tier;
what a request asks for is chosen from it in milliseconds. Any thread; one at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from indexer.catalog.catalog import Catalog
from indexer.duplicates.groups import grouping
from indexer.duplicates.groups.grouping import Grouping
from indexer.duplicates.groups.matches import Matches, match_likeness, read_matches
from indexer.duplicates.groups.one_file import Identify
from indexer.duplicates.groups.standing import Pictures, Stand, Wishes, read_pictures, read_stand
from indexer.duplicates.groups.stars import stars
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

_KEPT_GROUPINGS = 8
"""Of tiers, and of look-alikes at several likenesses; some MB each for 100,000 photos."""


@dataclass(frozen=True, slots=True, eq=False)
class _Files:
    """The tier of identical bytes."""

    stand: Stand
    grouping: Grouping


@dataclass(frozen=True, slots=True, eq=False)
class _Rung:
    """What all lists of a tier of photos are made from."""

    stand: Stand
    order: Int64Array
    """The places of its photos, the best first."""
    matches: Matches


@dataclass(slots=True, eq=False)
class _Kept:
    """What was read since something changed."""

    files: _Files | None = None
    pixels: tuple[Int64Array, Int64Array] | None = None
    """Photos of equal pixels: every tier must know, and reading them takes a while."""
    pictures: Pictures | None = None
    """What pairs of the same picture say: likewise."""
    rungs: dict[Tier, _Rung] = field(default_factory=dict)
    groupings: dict[tuple[Tier, int], Grouping] = field(default_factory=dict)


class Ladder:
    """Groups of every tier."""

    def __init__(self, catalog: Catalog, wishes: Callable[[], Wishes], identify: Identify) -> None:
        """Read nothing yet.

        Args:
            catalog: The library's.
            wishes: What the user wants now.
            identify: Looks a file up on disk.
        """
        self._catalog = catalog
        self._wishes = wishes
        self._identify = identify
        self._lock = threading.Lock()
        self._version: int | None = None
        self._stamp: tuple[Any, ...] | None = None
        self._generation = 0
        self._kept = _Kept()

    def grouping(self, tier: Tier, least_likeness: float = 0.0) -> tuple[Grouping, int]:
        """All groups of a tier, and the generation that they are of.

        Args:
            tier: Which.
            least_likeness: Of look-alikes: without pairs that are less alike.
        """
        with self._lock:
            self._refresh()
            return self._grouping(tier, least_likeness), self._generation

    def stand(self, tier: Tier) -> Stand:
        """All that tells apart what the groups of a tier are made of."""
        with self._lock:
            self._refresh()
            return self._files().stand if tier is Tier.IDENTICAL_BYTES else self._rung(tier).stand

    def by_likeness(self) -> Iterator[Grouping]:
        """Groups of look-alikes at 0.00, 0.01 … 1.00; nothing changed: the same object again.

        A second for 100,000 photos with their nearest ten. Others are not kept waiting.
        """
        with self._lock:
            self._refresh()
            rung = self._rung(Tier.LOOK_ALIKE)
        matches, found = None, None
        for percent in range(101):
            fewer = rung.matches.at_least(match_likeness(percent / 100))
            if matches is None or found is None or fewer.better.size != matches.better.size:
                matches, found = fewer, self._of_photos(rung, fewer)
            yield found

    def _grouping(self, tier: Tier, least_likeness: float) -> Grouping:
        if tier is Tier.IDENTICAL_BYTES:
            return self._files().grouping
        rung = self._rung(tier)
        least = match_likeness(least_likeness) if tier is Tier.LOOK_ALIKE else 0
        matches = rung.matches.at_least(least)
        # The number of its pairs tells one from the other: they are a part of each other.
        key = (tier, len(matches.better))
        if key not in self._kept.groupings:
            while len(self._kept.groupings) >= _KEPT_GROUPINGS:
                del self._kept.groupings[next(iter(self._kept.groupings))]
            self._kept.groupings[key] = self._of_photos(rung, matches)
        return self._kept.groupings[key]

    def _refresh(self) -> None:
        """Begin anew if anything changed, by whatever process."""
        version = self._catalog.group_facts.version()
        if version == self._version:
            return
        stamp = (*self._catalog.group_facts.stamp(), self._wishes().rules)
        if stamp != self._stamp:
            self._kept = _Kept()
            self._generation += 1
        self._version, self._stamp = version, stamp

    def _files(self) -> _Files:
        if self._kept.files is None:
            several = self._catalog.group_facts.at_several_places()
            stand = self._read(Tier.IDENTICAL_BYTES, several)
            made = grouping.of_files(stand.subjects, stand.file_order, stand.same)
            self._kept.files = _Files(stand, made)
        return self._kept.files

    def _of_photos(self, rung: _Rung, matches: Matches) -> Grouping:
        subjects = rung.stand.subjects
        count = subjects.photos.ids.size
        found = stars(count, matches.better, matches.worse, matches.surer, matches.classes)
        return grouping.of_photos(
            rung.stand.tier,
            *(subjects, rung.order, rung.stand.file_order, rung.stand.same),
            found,
            rung.stand.lossy,
        )

    def _rung(self, tier: Tier) -> _Rung:
        if tier not in self._kept.rungs:
            if self._kept.pixels is None:
                self._kept.pixels = self._catalog.group_facts.of_equal_pixels()
            found = read_matches(self._catalog, tier, self._kept.pixels)
            stand = self._read(tier, found.ids)
            order = stand.columns.order()
            self._kept.rungs[tier] = _Rung(stand, order, found.numbered(stand.subjects, order))
        return self._kept.rungs[tier]

    def _read(self, tier: Tier, ids: Int64Array) -> Stand:
        facts = self._catalog.group_facts
        return read_stand(facts, tier, ids, self._wishes(), self._identify, self._pictures)

    def _pictures(self) -> Pictures:
        if self._kept.pictures is None:
            self._kept.pictures = read_pictures(self._catalog.group_facts)
        return self._kept.pictures
