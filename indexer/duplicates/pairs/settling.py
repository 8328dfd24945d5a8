"""Puts pairs of one picture on their tier, or beside it where the copy goes with another picture.

What verification found of a pair stays in the catalog, whichever tier it is put on; the tier
follows from all that is known of the set of copies, by `belonging`. So it does not depend on what
was found first, and whoever reads a tier sees the same. Asked by `finding` about each batch, and by
`indexer.library.pair_finding` at the end of a search; engine threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.catalog.pairs import Placed
from indexer.duplicates.pairs.belonging import between_parts
from indexer.duplicates.pairs.components import Pair, all_links, rank_of, sets_of
from indexer.duplicates.pairs.rungs import UNVERIFIED, step_if_alike
from indexer.duplicates.pairs.verifying import photos_of
from indexer.duplicates.tiers import Tier
from indexer.types import Photo, PhotoId

_TIER: Final = Tier.SAME_PICTURE.step


@dataclass(frozen=True, slots=True)
class _Set:
    """A set of copies, and what was found of its pairs."""

    members: frozenset[int]
    pairs: list[StoredPair] = field(default_factory=list)


def placements(
    catalog: Catalog, fresh: Iterable[StoredPair], twins: Mapping[int, bytes]
) -> list[Placed]:
    """Pairs, kept or about to be, that go to other tiers after what was found just now.

    Args:
        catalog: The library's.
        fresh: What was found.
        twins: Photos whose pixels others have as well, and what names these pixels.
    """
    found: dict[Pair, StoredPair] = {(pair.a, pair.b): pair for pair in fresh}
    verified = {key for key, pair in found.items() if pair.verdict not in UNVERIFIED}
    same = {key for key, pair in found.items() if pair.relation is not None}
    links = all_links(catalog.pairs, same, {id_ for key in verified for id_ in key})
    sets = [frozenset(members) for members in sets_of(links)]
    where = {id_: number for number, members in enumerate(sets) for id_ in members}
    changed = {where[a] for a, b in verified if a in where and where[a] == where.get(b)}
    return _placements(catalog, [sets[number] for number in sorted(changed)], found, twins)


def placements_anew(catalog: Catalog) -> list[Placed]:
    """The same of sets that lost photos, or about which the user said something meanwhile."""
    ids = {id_ for pair in catalog.pairs.set_aside(_TIER) for id_ in pair}
    ids.update(catalog.dismissals.pairs().ravel().tolist())
    if not ids:
        return []
    sets = [frozenset(members) for members in sets_of(all_links(catalog.pairs, (), ids))]
    return _placements(catalog, sets, {}, catalog.pairs.pixel_twins())


def _placements(
    catalog: Catalog,
    members: Sequence[frozenset[int]],
    fresh: Mapping[Pair, StoredPair],
    twins: Mapping[int, bytes],
) -> list[Placed]:
    sets = [_Set(each) for each in members]
    where = {id_: number for number, each in enumerate(members) for id_ in each}
    kept = catalog.pairs.among([PhotoId(id_) for id_ in where]) if where else []
    for pair in ({(pair.a, pair.b): pair for pair in kept} | dict(fresh)).values():
        if pair.a in where and where[pair.a] == where.get(pair.b):
            sets[where[pair.a]].pairs.append(pair)
    dismissed = {(min(a, b), max(a, b)) for a, b in catalog.dismissals.pairs().tolist()}
    return [placed for each in sets for placed in _of_set(catalog, each, dismissed, twins)]


def _of_set(
    catalog: Catalog, copies: _Set, dismissed: set[Pair], twins: Mapping[int, bytes]
) -> list[Placed]:
    from indexer.duplicates.verification.verify import Reason

    said: dict[Pair, str] = {
        (pair.a, pair.b): pair.verdict for pair in copies.pairs if pair.relation is None
    }
    refused = {key for key, why in said.items() if why in (Reason.PARTS_DIFFER, Reason.PARTS_MOVED)}
    # Proved to be one picture, and of another moment by the camera's clock.
    parted = {key for key, why in said.items() if why == Reason.SAME}
    parted |= {key for key in dismissed if copies.members.issuperset(key)}
    aside: set[Pair] = set()
    photos: dict[int, Photo] = {}
    if refused or parted:
        photos = photos_of(catalog, copies.members)
        aside = _between_parts(copies, photos, refused, parted, twins)
    placed: list[Placed] = []
    for pair in copies.pairs:
        key = (pair.a, pair.b)
        # What the user dismissed matches nowhere, and is to be back at once when they undo it.
        if pair.relation is None or key in dismissed:
            continue
        if key in aside and pair.step == _TIER:
            step = step_if_alike(photos[pair.a], photos[pair.b], pair.likeness)
            placed.append((*key, step))
        elif key not in aside and pair.step != _TIER:
            placed.append((*key, _TIER))
    return placed


def _between_parts(
    copies: _Set,
    photos: Mapping[int, Photo],
    refused: set[Pair],
    parted: set[Pair],
    twins: Mapping[int, bytes],
) -> set[Pair]:
    from indexer.duplicates.verification.stored_relations import read

    def there(pairs: Iterable[Pair]) -> list[Pair]:  # a photo may have been forgotten meanwhile
        return [pair for pair in pairs if pair[0] in photos and pair[1] in photos]

    written: dict[Pair, str] = {
        (pair.a, pair.b): pair.relation for pair in copies.pairs if pair.relation is not None
    }
    first_of: dict[bytes, int] = {}
    together = [(first_of.setdefault(twins[id_], id_), id_) for id_ in photos if id_ in twins]
    return between_parts(
        {pair: read(written[pair]) for pair in there(written)},
        there(refused),
        there(parted),
        together,
        {id_: rank_of(photo) for id_, photo in photos.items()},
    )
