"""Which of several pictures a copy goes with: it was made from one of them. Pure functions.

A crop leaves out what moved between two shots, a small copy does not show it: such a copy is the
same picture as both, and these are known to be two. So a set of copies is parted where that is so.
Its pairs are gone through from the one whose pixels agree best, since a copy shares the noise of
what it was made from: the parts of both become one, unless a photo of the one part is known to
differ from a photo of the other (Kruskal's way to a spanning forest, with pairs that must not be
linked: Wagstaff and Cardie 2000). Pairs between parts that are left come to nothing.

A refusal counts for less where there is a reason for it. Two crops, or a copy with a caption and a
small one, are refused at times though both were made of one photo; where that photo is there, and
is the same picture as both, it has the say. The shots themselves are made of nothing else. And a
single refusal is outvoted by several photos that show the same as whole pictures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from indexer.duplicates.pairs.components import Pair, Rank
from indexer.duplicates.verification.relation import Relation

_OUTVOTED: Final = 2
"""So many to one; of two shots one copy at most was whole and the same picture as both."""
_NONE: Final[frozenset[int]] = frozenset()


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
    own = {id_: {id_} for id_ in ranks}
    """The part that each photo belongs to."""
    kin = _Kin(same)
    doubted = _both_ways(kin.unexplained(refused))
    certain = _both_ways(parted)
    for one, other in together:
        _join(own, one, other)

    def first_come(pair: Pair) -> tuple[float, Rank, Rank]:
        """The best agreement; then the larger picture: least is lost if the copy goes."""
        large, small = sorted((ranks[pair[0]], ranks[pair[1]]))
        return -same[pair].agreement, large, small

    for one, other in sorted(same, key=first_come):
        few, many = sorted((own[one], own[other]), key=len)
        if few is many or _count(few, many, certain):
            continue
        against = _count(few, many, doubted)
        if not against or _count(few, many, kin.equals) > _OUTVOTED * against:
            _join(own, one, other)
    return {pair for pair in same if own[pair[0]] is not own[pair[1]]}


class _Kin:
    """Which photos of a set are one picture, and which of them have less of it."""

    def __init__(self, same: Mapping[Pair, Relation]) -> None:
        self._near = _both_ways(same)
        self._lost: set[Pair] = set()
        """A photo, and one that has less of it."""
        for (one, other), relation in same.items():
            if relation.loses:
                self._lost.add((one, other))
            elif relation.inverted().loses:
                self._lost.add((other, one))
        self.equals = _both_ways(
            pair for pair in same if pair not in self._lost and pair[::-1] not in self._lost
        )
        """Pairs that show the same, whole."""

    def unexplained(self, refused: Iterable[Pair]) -> list[Pair]:
        """Refusals of photos of which neither is a third one with something lost."""
        near, lost = self._near, self._lost
        return [
            (one, other)
            for one, other in refused
            if not any(
                (third, one) in lost or (third, other) in lost
                for third in near.get(one, _NONE) & near.get(other, _NONE)
            )
        ]


def _both_ways(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return dict(found)


def _count(few: set[int], many: set[int], pairs: Mapping[int, set[int]]) -> int:
    """How many pairs there are between two parts."""
    return sum(len(many & pairs[id_]) for id_ in few if id_ in pairs)


def _join(own: dict[int, set[int]], one: int, other: int) -> None:
    few, many = sorted((own[one], own[other]), key=len)
    if few is not many:
        many |= few
        for id_ in few:
            own[id_] = many
