"""The folders of one root as a tree, in the order shown; made on an engine thread, without Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FolderTree:
    """Which folder holds which, and how many photos. Folders are relative to the root."""

    counts: Mapping[bytes, int]
    """Photos in a folder and below it."""
    children: Mapping[bytes, tuple[bytes, ...]]
    """Folders directly in a folder, in their order; a folder without any is left out."""

    @classmethod
    def of(cls, counts: Mapping[bytes, int]) -> FolderTree:
        """Make a tree of what the catalog counts; it keeps the catalog's order."""
        children: defaultdict[bytes, list[bytes]] = defaultdict(list)
        for folder in counts:
            if folder:
                children[parent_of(folder)].append(folder)
        return cls(counts, {folder: tuple(inside) for folder, inside in children.items()})


NO_FOLDERS = FolderTree({}, {})


def parent_of(folder: bytes) -> bytes:
    """The folder that a folder lies in; ``b""`` is the root."""
    return folder.rpartition(b"/")[0]


def name_of(folder: bytes) -> bytes:
    """The last part of a folder."""
    return folder.rpartition(b"/")[2]


def ancestors(folder: bytes) -> list[bytes]:
    """The folders on the way from the root to a folder, that one included; not the root."""
    parts = folder.split(b"/") if folder else []
    return [b"/".join(parts[: n + 1]) for n in range(len(parts))]
