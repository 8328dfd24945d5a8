"""What it means for files to lie in their folders: protected, reference, preferred, trash.

Looked up by name, once a folder: only roots and the listed folders are looked at on disk, for links
on the way to them (scans follow none below a root). Right before a file goes, `indexer.bin` looks
at the file itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import FolderFact
from indexer.types import Int64Array

NOT_PREFERRED: Final = 1 << 30


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Of n folders, as parallel arrays."""

    preferred: Int64Array
    """0 for the user's first choice; `NOT_PREFERRED` for folders that are none."""
    is_reference: NDArray[np.bool_]
    is_protected: NDArray[np.bool_]
    is_offline: NDArray[np.bool_]
    is_trash: NDArray[np.bool_]

    @property
    def stays(self) -> NDArray[np.bool_]:
        """Folders out of which nothing is advised to go, whatever happens."""
        return self.is_reference | self.is_protected

    @property
    def may_go(self) -> NDArray[np.bool_]:
        """Folders out of which something can be moved now, and may."""
        return ~(self.stays | self.is_offline | self.is_trash)


@dataclass(frozen=True, slots=True)
class FolderRules:
    """What the user said of folders, and what names mean on this system."""

    preferred: Sequence[Path]
    reference: Sequence[Path]
    protected: Sequence[Path]
    folded: Callable[[str], str]
    """A path in letters that tell no case where the system's file systems tell none."""
    is_trash: Callable[[str], bool]
    """Whether a file of this path lies in a trash."""


def look_up(folders: Sequence[FolderFact], rules: FolderRules) -> Places:
    """What is true of some folders."""
    preferred, reference, protected = (
        _Listed(listed, rules.folded)
        for listed in (rules.preferred, rules.reference, rules.protected)
    )
    roots = {
        root: {os.fsdecode(path) for path in (root, root if is_away else os.path.realpath(root))}
        for root, is_away in {fact.root: fact.is_offline for fact in folders}.items()
    }
    ranks = np.full(len(folders), NOT_PREFERRED, np.int64)
    is_reference, is_protected, is_offline, is_trash = np.zeros((4, len(folders)), np.bool_)
    for at, fact in enumerate(folders):
        below = os.fsdecode(fact.below)
        paths = [_joined(root, below) for root in roots[fact.root]]
        spellings = {rules.folded(path) for path in paths}
        ranks[at] = preferred.first_around(spellings)
        is_reference[at] = reference.first_around(spellings) < NOT_PREFERRED
        is_protected[at] = protected.first_around(spellings) < NOT_PREFERRED
        is_offline[at] = fact.is_offline
        is_trash[at] = any(rules.is_trash(_joined(path, "photo")) for path in paths)
    return Places(ranks, is_reference, is_protected, is_offline, is_trash)


def _joined(path: str, below: str) -> str:
    return os.path.join(path, below) if below else path  # noqa: PTH118 - of many folders


class _Listed:
    """Folders that the user listed, under all their names."""

    def __init__(self, folders: Iterable[Path], folded: Callable[[str], str]) -> None:
        self._ranks: dict[str, int] = {}
        for rank, folder in enumerate(folders):
            for name in (os.path.abspath(folder), os.path.realpath(folder)):  # noqa: PTH100
                self._ranks.setdefault(folded(name), rank)

    def first_around(self, spellings: Iterable[str]) -> int:
        """The place in the list of the first that is a folder or holds it."""
        if not self._ranks:
            return NOT_PREFERRED
        return min(self._around(spelling) for spelling in spellings)

    def _around(self, name: str) -> int:
        found = self._ranks.get(name, NOT_PREFERRED)
        while (above := os.path.dirname(name)) != name:  # noqa: PTH120 - a hot loop
            name = above
            found = min(found, self._ranks.get(name, NOT_PREFERRED))
        return found
