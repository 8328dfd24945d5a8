"""Which photo of a group is kept: the rules as columns of numbers, the smaller the better.

The same columns order whole libraries, for the groups, and say of one group what decided. Where no
rule tells two apart, their contents do (or their paths, of files of one content): the order is the
same in every library, whatever ids its rows have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import FileFacts, PhotoFacts
from indexer.duplicates.keepers import origin
from indexer.duplicates.keepers.keeper_rules import KeeperRule
from indexer.duplicates.keepers.places import NOT_PREFERRED, Places
from indexer.duplicates.tiers import Tier
from indexer.types import Int64Array

Column = NDArray[np.int64]

_FORMATS: Final = {b"RAW": 0, b"TIFF": 1, b"HEIF": 2, b"JPEG": 2, b"JXL": 3, b"AVIF": 3} | {
    b"JPEG2000": 3,
    b"PNG": 4,
    b"WEBP": 5,
    b"BMP": 6,
    b"PPM": 6,
    b"GIF": 7,
}
MOVING: Final = -1
"""Animations and files of several pages, in the column of formats: before every other."""
_BYTES_STEP: Final = 1.1
_SHARPNESS_STEP: Final = 1.05
"""By which factors bytes a pixel and sharpness must differ, since saving again changes both."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The rules that count for some photos or files, the first one first."""

    rules: tuple[KeeperRule, ...]
    values: NDArray[np.int64]
    """``int64[rules, n]``, the smaller the better."""
    ties: tuple[NDArray[np.int64] | NDArray[np.uint64], ...]
    """What decides where no rule does; no two are equal in all of them."""

    def order(self) -> Int64Array:
        """Places of all n, the best to keep first."""
        keys = [
            key
            for key in (*reversed(self.ties), *reversed(self.values))
            if key.size and key.min() < key.max()  # most rules tell few apart, and many none
        ]
        count = self.values.shape[1]
        return (np.lexsort(keys) if keys else np.arange(count)).astype(np.int64)

    def of(self, rule: KeeperRule) -> Column:
        """The numbers of a rule that counts."""
        found: Column = self.values[self.rules.index(rule)]
        return found

    def telling(
        self, keepers: Int64Array, members: Int64Array, offsets: Int64Array
    ) -> tuple[Int64Array, Int64Array]:
        """The rules that decided for keepers against their members, and those that speak for them.

        What decides between two is the first rule that tells them apart; where that speaks for the
        member (the order changed since), none did. A rule speaks for a keeper if it does against
        all of its members.

        Args:
            keepers: ``int64[g]``: the places of the keepers of groups.
            members: The places of all members, group after group; each group has one.
            offsets: ``int64[g + 1]`` into ``members``.

        Returns:
            ``int64[g]`` twice: bit i stands for ``rules[i]``.
        """
        decided, speaking = np.zeros((2, keepers.size), np.int64)
        if not keepers.size:
            return decided, speaking
        others = np.repeat(keepers, np.diff(offsets))
        is_open = np.ones(members.size, np.bool_)
        for place, values in enumerate(self.values):
            own, theirs = values[others], values[members]
            is_better = own < theirs
            decided |= in_groups(np.bitwise_or, is_open & is_better, offsets) << place
            speaking |= in_groups(np.bitwise_and, is_better, offsets) << place
            is_open &= own == theirs
        return decided, speaking


def in_groups(
    operation: np.ufunc, values: NDArray[np.int64] | NDArray[np.bool_], offsets: Int64Array
) -> Int64Array:
    """An operation over the members of each group, ``int64[g]``; each group has a member."""
    if offsets.size - 1 == values.size:  # one member each
        return values.astype(np.int64)
    found: Int64Array = operation.reduceat(values, offsets[:-1]).astype(np.int64)
    return found


def of_photos(
    order: Sequence[KeeperRule],
    tier: Tier,
    photos: PhotoFacts,
    files: FileFacts,
    places: Places,
    is_copy: Column,
    is_part: NDArray[np.bool_],
    is_turned: NDArray[np.bool_],
    is_edited: NDArray[np.bool_],
    enlarged_px: Int64Array,
) -> Columns:
    """The columns of photos.

    Args:
        order: The rules that count.
        tier: Of the groups. Different shots are not told apart by how they were saved, and one
            picture not by sharpness: the sharper copy of it is a sharpened one.
        photos: n of them.
        files: All of theirs, and no others; each photo has one.
        places: Of the files' folders.
        is_copy: ``int64[m]``: 1 for files whose name is that of a copy.
        is_part: ``bool[n]``: a finer picture shows more of it.
        is_turned: ``bool[n]``: it is an older picture turned or mirrored.
        is_edited: ``bool[n]``: a program that edits pictures has written it.
        enlarged_px: ``int64[n]``: how many pixels it was enlarged from; 0: it was not.
    """
    pixels = np.where(enlarged_px > 0, enlarged_px, photos.widths * photos.heights)
    made_later = origin.Signs(is_turned, is_edited, enlarged_px > 0)

    def best(values: Column, empty: int) -> Column:
        return origin.least(photos, files, values, empty)

    made: dict[KeeperRule, Callable[[], Column]] = {
        KeeperRule.FOLDER: lambda: best(places.preferred[files.folders], NOT_PREFERRED),
        KeeperRule.REFERENCE: lambda: best(_not(places.is_reference[files.folders]), 1),
        KeeperRule.WHOLE: lambda: is_part.astype(np.int64),
        KeeperRule.RESOLUTION: lambda: -pixels,
        KeeperRule.FORMAT: lambda: _formats(photos),
        KeeperRule.ORIGINAL: lambda: origin.signs(tier, photos, best(is_copy, 1), made_later),
        KeeperRule.RATING: lambda: -photos.stars,
        KeeperRule.COMPRESSION: lambda: -_steps(origin.bytes_worth(photos), _BYTES_STEP),
        KeeperRule.SHARPNESS: lambda: -_steps(photos.sharpness, _SHARPNESS_STEP),
        KeeperRule.METADATA: lambda: -photos.details,
        KeeperRule.EARLIEST: lambda: origin.ages(tier, photos, files),
    }
    if tier is not Tier.SAME_PICTURE:
        del made[KeeperRule.COMPRESSION]
    if tier.is_of_one_picture:
        del made[KeeperRule.SHARPNESS]
    counting = tuple(rule for rule in order if rule in made)
    return Columns(
        counting,
        _table([made[rule]() for rule in counting], photos.ids.size),
        (photos.hashes,),
    )


def of_files(
    order: Sequence[KeeperRule], files: FileFacts, places: Places, is_copy: Column
) -> Columns:
    """The columns of files of equal bytes: what tells them apart is where they lie.

    Args:
        order: The rules that count.
        files: n of them.
        places: Of their folders.
        is_copy: ``int64[n]``: 1 where the name is that of a copy.
    """
    made: dict[KeeperRule, Callable[[], Column]] = {
        KeeperRule.FOLDER: lambda: places.preferred[files.folders],
        KeeperRule.REFERENCE: lambda: _not(places.is_reference[files.folders]),
        KeeperRule.ORIGINAL: lambda: is_copy * origin.COPY_NAME,
        KeeperRule.EARLIEST: lambda: files.mtime_ns,
    }
    counting = tuple(rule for rule in order if rule in made)
    table = _table([made[rule]() for rule in counting], files.ids.size)
    return Columns(counting, table, (_by_path(files),))


def _table(columns: Sequence[Column], count: int) -> NDArray[np.int64]:
    return np.stack(columns) if columns else np.empty((0, count), np.int64)


def _formats(photos: PhotoFacts) -> Column:
    column = 2 * origin.by_format(photos, _FORMATS, len(_FORMATS)).astype(np.int64)
    # Just before what loses some, or just behind it where it was made from that. The same on all
    # tiers: what stays on one must not go on another.
    column[origin.is_lossless_original(photos)] = 2 * _FORMATS[b"JPEG"] - 1
    column[photos.is_of_lossy] = 2 * _FORMATS[b"WEBP"] + 1
    column[photos.frames > 1] = MOVING  # a still of it has its first picture only
    return column


def _not(flags: NDArray[np.bool_]) -> Column:
    return (~flags).astype(np.int64)


def _steps(values: NDArray[np.float64], factor: float) -> Column:
    steps: Column = np.floor(np.log(np.maximum(values, 1e-6)) / np.log(factor)).astype(np.int64)
    return steps


def _by_path(files: FileFacts) -> Column:
    """The place of each file among all by path, the shortest first; 0 where it has no second."""
    folders = [(fact.root, fact.below) for fact in files.all_folders]
    place = np.empty(len(folders), np.int64)
    place[sorted(range(len(folders)), key=folders.__getitem__)] = np.arange(len(folders))
    length = np.array([len(below) for _, below in folders], np.int64)
    ranks = np.zeros(files.ids.size, np.int64)
    is_as_next = files.photo_ids[1:] == files.photo_ids[:-1]
    several = np.flatnonzero(np.append(is_as_next, False) | np.append(False, is_as_next))
    if not several.size:
        return ranks
    names = [files.names[at] for at in several.tolist()]
    its_folder = files.folders[several]
    lengths = np.fromiter(map(len, names), np.int64, len(names)) + length[its_folder]
    # No name ends in a zero byte, which numpy would drop.
    order = np.lexsort((np.array(names, np.bytes_), place[its_folder], lengths))
    ranks[several[order]] = np.arange(several.size)
    return ranks
