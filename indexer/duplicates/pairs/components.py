"""Pairs that follow: two photos that are the same picture as a third one have to be compared too.

Groups are stars around one photo, so each photo of a set of copies is compared with all others,
however many nearer neighbours it has. In very large sets each is compared with the largest ones:
these are what may be kept. So what is found does not depend on which pair was found first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import combinations
from typing import Final

from indexer.catalog.pairs import Pairs
from indexer.types import Photo

ALL_WITH_ALL: Final = 24
"""Photos of a set up to which all are compared with all."""
LARGEST: Final = 8

Pair = tuple[int, int]
Rank = tuple[int, bytes]
"""The larger a photo, the smaller its rank; then content decides, not who came first."""


def rank_of(photo: Photo) -> Rank:
    """Of a photo."""
    return -photo.width * photo.height, photo.content_hash


def all_links(stored: Pairs, same: Iterable[Pair], ids: Iterable[int] = ()) -> set[Pair]:
    """Pairs of one picture of the sets of copies that some pairs, or photos, are in.

    Args:
        stored: What is kept.
        same: Pairs of photo ids that are one picture and not kept yet, the smaller first.
        ids: Of photos.
    """
    links, known, new = set(same), set[int](), set(ids)
    while new := (new | {id_ for pair in links for id_ in pair}) - known:
        links.update(stored.related(new))
        known |= new
    return links


def missing_pairs(
    stored: Pairs,
    same: Iterable[Pair],
    ranks: Callable[[Iterable[int]], dict[int, Rank]],
    unverified: Collection[str],
) -> list[Pair]:
    """Pairs of the sets of copies that some pairs are in, and of which no verdict is kept.

    Args:
        stored: What is kept.
        same: Pairs of photo ids that are one picture and not kept yet, the smaller first.
        ranks: Of photos.
        unverified: What is kept as the verdict of pairs that were not verified.
    """
    links = all_links(stored, same)
    missing: set[Pair] = set()
    for members in sets_of(links):
        missing.update(_wanted(members, ranks))
    missing -= links
    return sorted(missing - stored.known(missing, but=unverified))


def _wanted(members: list[int], ranks: Callable[[Iterable[int]], dict[int, Rank]]) -> list[Pair]:
    if len(members) <= ALL_WITH_ALL:
        return list(combinations(members, 2))
    rank_of = ranks(members)
    largest = sorted(members, key=lambda id_: rank_of.get(id_, (0, b"")))[:LARGEST]
    return [
        (min(id_, other), max(id_, other)) for id_ in largest for other in members if id_ != other
    ]


def sets_of(links: Iterable[Pair]) -> list[list[int]]:
    """Connected photos, each set in ascending order."""
    leader: dict[int, int] = {}

    def find(id_: int) -> int:
        while leader.setdefault(id_, id_) != id_:
            leader[id_] = leader[leader[id_]]
            id_ = leader[id_]
        return id_

    for first, second in links:
        leader[find(first)] = find(second)
    members: dict[int, list[int]] = {}
    for id_ in sorted(leader):
        members.setdefault(find(id_), []).append(id_)
    return list(members.values())
