"""Which of several pictures a copy goes with: it was made from one of them. Pure functions.

A crop leaves out what moved between two shots, a small copy does not show it: such a copy is the
same picture as both, and these are known to be two. So a set of copies is parted where that is so.
Its pairs are gone through from the one whose pixels agree best, since a copy shares the noise of
what it was made from: the parts of both become one, unless a photo of the one part is known to
differ from a photo of the other (Kruskal's way to a spanning forest, with pairs that must not be
linked: Wagstaff and Cardie 2000). Pairs between parts that are left come to nothing.

A refusal counts for less where there is a reason for it. Two crops, or a copy with a caption and a
small one, are refused at times though both were made of one photo; where that photo is there, and
is the same picture as both, it has the say. The shots themselves are made of nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from indexer.duplicates.pairs.components import Pair, Rank
from indexer.duplicates.verification.relation import Relation


def between_parts(
    same: Mapping[Pair, Relation],
    refused: Iterable[Pair],
    parted: Iterable[Pair],
    together: Iterable[Pair],
    ranks: Mapping[int, Rank],
) -> set[Pair]:
    """Pairs of one picture whose photos do not go together.

    Args:
        same: Pairs of a set of copies that were verified to be one picture, and how; the smaller
            number of a pair first, here as in all others.
        refused: Pairs of which verification has seen that they differ.
        parted: Pairs of two pictures for certain: by the clock, or by what the user said.
        together: Pairs of equal pixels.
        ranks: Of all photos: what decides where pixels agree equally well.

    Returns:
        Of ``same``. The order of pairs, and the numbers of photos, are of no account.
    """
    own = {id_: _Part({id_}, set()) for id_ in ranks}
    for one, other in _unexplained(same, refused) | set(parted):
        own[one].others.add(other)
        own[other].others.add(one)
    for one, other in together:
        _join(own, one, other)

    def first_come(pair: Pair) -> tuple[float, Rank, Rank]:
        """The best agreement; then the larger picture: least is lost if the copy goes."""
        large, small = sorted((ranks[pair[0]], ranks[pair[1]]))
        return -same[pair].agreement, large, small

    for one, other in sorted(same, key=first_come):
        if own[one].goes_with(own[other]):
            _join(own, one, other)
    return {pair for pair in same if own[pair[0]] is not own[pair[1]]}


class _Part:
    """Photos that go together."""

    def __init__(self, members: set[int], others: set[int]) -> None:
        self.members = members
        self.others = others
        """Photos that are known to differ from one of them."""

    def goes_with(self, part: _Part) -> bool:
        return self.others.isdisjoint(part.members)


def _join(own: dict[int, _Part], one: int, other: int) -> None:
    large, small = own[one], own[other]
    if large is small:
        return
    if len(large.members) < len(small.members):
        large, small = small, large
    large.members |= small.members
    large.others |= small.others
    for id_ in small.members:
        own[id_] = large


def _unexplained(same: Mapping[Pair, Relation], refused: Iterable[Pair]) -> set[Pair]:
    """Refusals of photos of which neither is a third one with something lost."""
    near: defaultdict[int, set[int]] = defaultdict(set)
    lost: set[Pair] = set()
    """A photo, and one that has less of it."""
    for (one, other), relation in same.items():
        near[one].add(other)
        near[other].add(one)
        if relation.loses:
            lost.add((one, other))
        elif relation.inverted().loses:
            lost.add((other, one))
    return {
        (one, other)
        for one, other in refused
        if not any(
            (third, one) in lost or (third, other) in lost for third in near[one] & near[other]
        )
    }
