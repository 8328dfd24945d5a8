"""Groups of a list with all that is shown of them, for the few that are looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.duplicates.groups.advice import why_kept
from indexer.duplicates.groups.standing import Stand
from indexer.duplicates.keepers.keeper_words import what_pixels_lack
from indexer.duplicates.records import Choice, Group, GroupList, Member
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.relation import Relation, words
from indexer.duplicates.verification.stored_relations import relations
from indexer.messages import message
from indexer.types import FileId, Metadata, Photo, PhotoFile, PhotoId

Quality = Callable[[PhotoFile], int | None]
"""How coarsely a file was saved, `indexer.duplicates.keepers.compression.jpeg_quality`."""


def describe(
    catalog: Catalog, stand: Stand, listed: GroupList, start: int, stop: int, quality: Quality
) -> tuple[Group, ...]:
    """Groups ``start`` to ``stop`` of a list, in its order; those that are gone have no members.

    Args:
        catalog: The library's.
        stand: Of their photos.
        listed: The list.
        start: The first group.
        stop: The one behind the last.
        quality: Asked about pairs that are the same picture.
    """
    subjects = stand.subjects
    photos = {photo.id: photo for photo in catalog.photos.of(_ids(subjects.photos.ids))}
    choices = {
        file_id: Choice(row.choice)
        for file_id, row in catalog.decisions.of(map(FileId, subjects.files.ids.tolist())).items()
        if row.choice
    }
    near = _Near(catalog, stand, listed, start, stop)
    members = _Members(stand, photos, choices)
    groups = []
    for at in range(start, stop):
        keeper_id = int(listed.keepers[at])
        ids = listed.members[listed.offsets[at] : listed.offsets[at + 1]]
        places = stand.at(np.append(listed.keepers[at], ids))
        others = places[1:][places[1:] >= 0]
        made = [members.make(place) for place in (places[0], *others) if place >= 0]
        if places[0] < 0 or not others.size or not all(made):
            groups.append(_gone(listed, at))
            continue
        keeper, *rest = [member for member in made if member is not None]
        stays = [stand.pair_code(places[0], place) in members.lossy for place in others]
        rest = [_kept(one) if is_kept else one for one, is_kept in zip(rest, stays, strict=True)]
        groups.append(
            Group(
                key=_key(stand.tier, keeper_id, stand.ids[others].tolist()),
                tier=stand.tier,
                keeper=keeper,
                reason=why_kept(stand, int(places[0]), others),
                members=tuple(near.beside(keeper, member, quality) for member in rest),
                bytes_freed=_bytes_freed(stand, others[np.logical_not(stays)].tolist(), members),
                left_out=int(listed.left_out[at]),
            )
        )
    return tuple(groups)


class _Members:
    """Makes members of places."""

    def __init__(
        self, stand: Stand, photos: Mapping[PhotoId, Photo], choices: Mapping[FileId, Choice]
    ) -> None:
        self.files = stand.files_by_place()
        self.lossy = set(stand.lossy.tolist())
        self._stand = stand
        self._photos = photos
        self._choices = choices

    def make(self, place: int) -> Member | None:
        """None where its photo went since the rest was read."""
        files, places = self._stand.subjects.files, self._stand.subjects.places
        at = self.files[place]
        photo = self._photos.get(PhotoId(int(files.photo_ids[at[0]])))
        known = {} if photo is None else {file.id: file for file in photo.files}
        own = [known[id_] for each in at if (id_ := FileId(int(files.ids[each]))) in known]
        if photo is None or not own:
            return None
        stays = places.stays[files.folders[at]]
        staying = tuple(map(FileId, files.ids[at][stays].tolist()))
        # What stays anyway has no part in what is decided about the rest.
        concerned = [file for file in own if file.id not in staying] or own
        choices = {self._choices.get(file.id) for file in concerned}
        return Member(
            photo,
            tuple(own),
            choice=choices.pop() if len(choices) == 1 else None,
            is_protected=bool(stays.all()),
            staying=staying,
        )


class _Near:
    """What is known of pairs of keepers and members."""

    def __init__(
        self, catalog: Catalog, stand: Stand, listed: GroupList, start: int, stop: int
    ) -> None:
        self._tier = stand.tier
        self._likeness: dict[tuple[int, int], float] = {}
        self._relations: dict[tuple[PhotoId, PhotoId], Relation] = {}
        if stand.tier.step < Tier.SAME_PICTURE.step:
            return
        first, last = listed.offsets[start], listed.offsets[stop]
        keepers = np.repeat(listed.keepers[start:stop], np.diff(listed.offsets[start : stop + 1]))
        pairs = list(zip(_ids(keepers), _ids(listed.members[first:last]), strict=True))
        everybody = {id_ for pair in pairs for id_ in pair}
        self._likeness = {
            (pair.a, pair.b): pair.likeness for pair in catalog.pairs.among(everybody)
        }
        if stand.tier is Tier.SAME_PICTURE:
            self._relations = relations(catalog, pairs)

    def beside(self, keeper: Member, member: Member, quality: Quality) -> Member:
        """A member with what it is beside its keeper."""
        pair = (keeper.photo.id, member.photo.id)
        relation = self._relations.get(pair)
        said: Sequence[str] = ()
        if relation is not None:
            qualities = (quality(keeper.files[0]), quality(member.files[0]))
            said = words(relation, qualities)
        elif self._tier is Tier.IDENTICAL_PIXELS:
            said = what_pixels_lack(keeper.photo, member.photo) or [message("the same pixels")]
        elif self._tier is Tier.IDENTICAL_BYTES:
            said = [message("the same bytes")]
        return replace(
            member,
            relation=tuple(said),
            alignment=relation,
            likeness=self._likeness.get((min(pair), max(pair)), 1.0),
        )


def _bytes_freed(stand: Stand, members: Sequence[int], made: _Members) -> int:
    may_go, number = stand.subjects.may_go, stand.same.number
    going = [at for member in members for at in made.files[member] if may_go[at]]
    return int(stand.subjects.files.sizes[np.unique(number[going])].sum()) if going else 0


def _kept(member: Member) -> Member:
    """One that is not advised to go, since it shows more than the keeper."""
    return replace(member, staying=tuple(file.id for file in member.files))


def _gone(listed: GroupList, at: int) -> Group:
    id_ = int(listed.keepers[at])
    photo = Photo(PhotoId(id_), b"", 0, 1, 1, "", Metadata(), 0, 0.0, ())
    tier = listed.request.tier
    return Group(_key(tier, id_, []), tier, Member(photo, ()), "", (), 0)


def _key(tier: Tier, keeper: int, members: Sequence[int]) -> str:
    named = ",".join(map(str, (tier.step, keeper, *sorted(members))))
    return hashlib.blake2b(named.encode(), digest_size=12).hexdigest()


def _ids(ids: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[PhotoId]:
    return [PhotoId(id_) for id_ in ids.tolist()]
