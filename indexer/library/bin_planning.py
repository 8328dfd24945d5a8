"""Makes a plan for the bin of what the user marked: what goes, and what stays in its place.

What was to stay may be marked as well by now, on another rung of the ladder, or be gone, or hold
another photo. Then another file that matches what goes *itself* stays in its place; where there is
none, the plan says so, and the whole group goes only where the user confirms that apart from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.bin.plan import BinItem, BinPlan
from indexer.catalog.catalog import Catalog
from indexer.catalog.decisions import DecisionRow
from indexer.duplicates.groups.enlarged import read_sizes
from indexer.duplicates.groups.moving import must_stay
from indexer.duplicates.groups.wholeness import lossy, pair_codes, read_related
from indexer.duplicates.records import Choice
from indexer.duplicates.tiers import Tier
from indexer.messages import message
from indexer.types import FileId, Photo, PhotoFile, PhotoId


@dataclass(frozen=True, slots=True)
class _Standing:
    """A file with its photo."""

    photo: Photo
    file: PhotoFile


def plan_of_marked(catalog: Catalog) -> BinPlan:
    """Everything that is marked to go."""
    rows = catalog.decisions.all(Choice.BIN)
    goes = {row.file_id for row in rows}
    known = _Known(catalog, rows)
    items: list[BinItem] = []
    alone: list[tuple[DecisionRow, _Standing]] = []
    for row in rows:
        victim = known.at(row.file_id)
        if victim is None:
            continue
        keeper = known.keeper(row)
        tier, reason = row.tier, _said(row.reason)
        if keeper is None or keeper.file.id in goes:
            keeper, tier = known.instead(victim, goes, _tier(row.tier))
            reason = ""
        if keeper is None:
            alone.append((row, victim))
        else:
            items.append(_item(victim, keeper, tier, reason))
    groups = _groups(_links(alone, known))
    names: dict[int, str] = {}
    for row, victim in alone:  # by ascending id: the first names the group
        name = names.setdefault(groups[row.file_id], str(victim.file.path))
        items.append(_item(victim, None, row.tier, row.reason, name))
    return BinPlan(catalog.uuid, tuple(items))


def _links(
    alone: Sequence[tuple[DecisionRow, _Standing]], known: _Known
) -> Iterator[tuple[FileId, FileId | None]]:
    """Which files of whole groups are of one: by what was to stay, and by what matches."""
    first_of: dict[PhotoId, FileId] = {}
    for row, _ in alone:
        first_of.setdefault(row.photo_id, row.file_id)
    for row, _ in alone:
        yield row.file_id, row.keeper_id
        for _, photo_ids in known.matching(row.photo_id, _tier(row.tier)):
            for photo_id in photo_ids:
                if photo_id in first_of:
                    yield row.file_id, first_of[photo_id]


class _Known:
    """What is known of the files of decisions."""

    def __init__(self, catalog: Catalog, rows: Sequence[DecisionRow]) -> None:
        self._catalog = catalog
        keepers = np.array([row.keeper_id for row in rows if row.keeper_id is not None], np.int64)
        ids = {*(row.photo_id for row in rows)}
        ids.update(map(PhotoId, catalog.group_facts.photos_of(keepers).tolist()))
        self._by_file = {each.file.id: each for each in self._read(ids)}

    def at(self, file_id: FileId) -> _Standing | None:
        """A file of a decision, with the photo that it holds now."""
        return self._by_file.get(file_id)

    def keeper(self, row: DecisionRow) -> _Standing | None:
        """What was to stay, if it still holds what it held."""
        found = None if row.keeper_id is None else self.at(row.keeper_id)
        return found if found is not None and found.photo.id == row.keeper_photo_id else None

    def instead(
        self, victim: _Standing, goes: set[FileId], furthest: Tier
    ) -> tuple[_Standing | None, str]:
        """Another file that may stay in the place of one, and on which tier it matches it."""
        for tier, photo_ids in self.matching(victim.photo.id, furthest):
            staying = [
                each
                for each in self._read(photo_ids)
                if each.file.id not in goes
                and not each.file.is_offline
                and not _may_be_one(each.file, victim.file)
                and self._has_all_of(each.photo.id, victim.photo.id, tier)
            ]
            if staying:
                # The largest picture; else the same in every run
                best = max(
                    staying,
                    key=lambda each: (
                        each.photo.width * each.photo.height,
                        each.photo.content_hash,
                        str(each.file.path),
                    ),
                )
                return best, tier
        return None, ""

    def matching(
        self, photo_id: PhotoId, furthest: Tier
    ) -> Iterator[tuple[Tier, Iterable[PhotoId]]]:
        """Photos that match one, the surest tier first, as far as the user went."""
        yield Tier.IDENTICAL_BYTES, [photo_id]
        yield Tier.IDENTICAL_PIXELS, self._catalog.group_facts.of_pixels_like(photo_id)
        for tier in Tier:
            if Tier.SAME_PICTURE.step <= tier.step <= furthest.step:
                pairs = self._catalog.pairs.linked([photo_id], tier.step)
                yield tier, [PhotoId(b if a == photo_id else a) for a, b in pairs]

    def _has_all_of(self, other: PhotoId, photo_id: PhotoId, tier: Tier) -> bool:
        """Whether a photo of the same picture is no crop of one, nor an enlarged copy, perhaps.

        Of animations only first pictures were compared: nothing but the same file has all of one.
        """
        if tier is Tier.IDENTICAL_BYTES:
            return True
        facts = self._catalog.group_facts
        both = facts.photos(np.array([other, photo_id], np.int64))
        places = np.searchsorted(both.ids, [[other], [photo_id]])
        if both.ids.size < 2 or must_stay(both, tier, *places).any():
            return False
        if tier is not Tier.SAME_PICTURE:
            return True
        related = read_related(facts, np.array([photo_id], np.int64))
        sizes = read_sizes(facts.traces, related)
        code = pair_codes(np.array([other], np.int64), np.array([photo_id], np.int64))
        return not np.isin(code, np.concatenate((lossy(related), sizes.doubtful))).any()

    def _read(self, ids: Iterable[PhotoId]) -> Iterator[_Standing]:
        for photo in self._catalog.photos.of(sorted(ids)):
            for file in photo.files:
                yield _Standing(photo, file)


def _said(reason: str) -> str:
    """A decision says what speaks for the one that stays; an item stands for the one that goes."""
    return message("why the other one stays: {reason}", reason=reason) if reason else ""


def _item(
    victim: _Standing, keeper: _Standing | None, tier: str, reason: str, group: str = ""
) -> BinItem:
    return BinItem(
        victim.file.path,
        victim.photo.content_hash,
        None if keeper is None else keeper.file.path,
        None if keeper is None else keeper.photo.content_hash,
        tier,
        reason,
        group,
    )


def _may_be_one(file: PhotoFile, other: PhotoFile) -> bool:
    """Whether they may be names of one file; the bin looks at the disk."""
    return file.photo_id == other.photo_id and file.stat.inode == other.stat.inode


def _tier(name: str) -> Tier:
    try:
        return Tier(name)
    except ValueError:
        return Tier.IDENTICAL_BYTES  # of a later version: nothing less sure is believed


def _groups(links: Iterable[tuple[FileId, FileId | None]]) -> dict[FileId, int]:
    """A number for each file: the same for those that are linked, by whatever way."""
    pairs = list(links)
    near: defaultdict[int, set[int]] = defaultdict(set)
    for file_id, keeper_id in pairs:
        near[file_id].add(file_id if keeper_id is None else keeper_id)
        near[file_id if keeper_id is None else keeper_id].add(file_id)
    numbers: dict[int, int] = {}
    for start in near:
        open_ = [start]
        while open_:
            at = open_.pop()
            if at not in numbers:
                numbers[at] = start
                open_ += near[at]
    return {file_id: numbers[file_id] for file_id, _ in pairs}
