"""Which files of a plan stay together: a photo and its companions, and photos that share some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.bin.companions import Companions
from indexer.bin.plan import BinItem


@dataclass(slots=True)
class MoveSet:
    """Files that are moved together or not at all."""

    items: list[BinItem]
    companions: dict[Path, BinItem] = field(default_factory=dict)
    """What goes along and is no item itself, with the item that it belongs to."""


def in_sets(items: Sequence[BinItem], companions: Companions) -> list[MoveSet]:
    """Put a plan's items into sets, in the plan's order.

    What a photo shares with another of its name (``IMG.xmp`` of ``IMG.jpg`` and ``IMG.png``) goes
    only if that one goes too; then they are one set.
    """
    by_path = {item.path: index for index, item in enumerate(items)}
    parents = list(range(len(items)))
    along: list[list[Path]] = []
    for index, item in enumerate(items):
        others = companions.others(item.path)
        mine = list(companions.of(item.path))
        if all(other in by_path for other in others):
            mine_and_theirs = (*mine, *others) if mine else mine
        else:
            mine = [each for each in mine if not companions.is_shared(each, item.path)]
            mine_and_theirs = mine
        along.append(mine)
        for each in mine_and_theirs:
            if each in by_path:
                _join(parents, index, by_path[each])
    found: dict[int, MoveSet] = {}
    for index, item in enumerate(items):
        set_ = found.setdefault(_top(parents, index), MoveSet([]))
        set_.items.append(item)
        for each in along[index]:
            if each not in by_path:
                set_.companions.setdefault(each, item)
    return list(found.values())


def _top(parents: list[int], index: int) -> int:
    while parents[index] != index:
        index = parents[index]
    return index


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = sorted((_top(parents, one), _top(parents, other)))
    parents[second] = first
