"""`PhotoFacts` and `FileFacts`: what groups of duplicates are made of, as columns. Any thread."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.paths import absolute
from indexer.types import Int64Array

HAS_DATE, HAS_GPS, HAS_CAMERA, HAS_KEYWORDS = 8, 4, 2, 1
"""Bits of what a file says of itself; the sum orders by what is missed most."""


@dataclass(frozen=True, slots=True, eq=False)
class PhotoFacts:
    """What is known of n photos, as parallel arrays, by ascending id."""

    ids: Int64Array
    hashes: NDArray[np.uint64]
    """The first 64 bits of the content hash: the same order in every library. Of a million photos
    two agree in them once in 40 million libraries."""
    widths: Int64Array
    heights: Int64Array
    formats: NDArray[np.bytes_]
    """``S8``: ``JPEG``, as in the catalog."""
    sizes: Int64Array
    """Bytes."""
    sharpness: NDArray[np.float64]
    date_us: Int64Array
    """Wall clock, taken, or else of the oldest file."""
    details: Int64Array
    """Bits `HAS_DATE` …"""
    stars: Int64Array
    """What is shown, and 10 more for a favourite."""
    is_of_lossy: NDArray[np.bool_]
    """Saved without loss from a file that had lost some: another photo has just these pixels."""
    frames: Int64Array
    """Pictures in the file, of which only the first is known; 0: not counted yet."""
    is_lossless: NDArray[np.bool_]
    """A WebP that was saved without loss."""

    @property
    def may_move(self) -> NDArray[np.bool_]:
        """Whether they are animations, or have several pages, or may: ``bool[n]``."""
        found: NDArray[np.bool_] = self.frames != 1
        return found

    def chosen(self, which: NDArray[np.bool_]) -> PhotoFacts:
        """Some of them."""
        return PhotoFacts(*(getattr(self, column.name)[which] for column in fields(self)))


@dataclass(frozen=True, slots=True, eq=False)
class FileFacts:
    """Where those photos stand: m files as parallel arrays, by photo."""

    ids: Int64Array
    photo_ids: Int64Array
    folders: Int64Array
    """Number of the folder in `FileFacts.all_folders`."""
    names: tuple[bytes, ...]
    sizes: Int64Array
    mtime_ns: Int64Array
    inodes: Int64Array
    """0: unknown."""
    all_folders: tuple[FolderFact, ...]

    def chosen(self, which: NDArray[np.bool_]) -> FileFacts:
        """Some of them; folders keep their numbers."""
        return FileFacts(
            self.ids[which],
            self.photo_ids[which],
            self.folders[which],
            tuple(itertools.compress(self.names, which.tolist())),
            self.sizes[which],
            self.mtime_ns[which],
            self.inodes[which],
            self.all_folders,
        )

    def path(self, at: int) -> Path:
        """Absolute path of one of them."""
        folder = self.all_folders[self.folders[at]]
        return absolute(folder.root, folder.below, self.names[at])


@dataclass(frozen=True, slots=True)
class FolderFact:
    """A folder in which some of those files stand."""

    root: bytes
    """Path of the root."""
    below: bytes
    """Relative to it, "/" between the parts, ``b""`` for the root itself."""
    is_offline: bool

    @property
    def path(self) -> Path:
        """Absolute."""
        return Path(os.fsdecode(self.root), os.fsdecode(self.below))
