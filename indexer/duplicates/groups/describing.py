"""Groups of a list with all that is shown of them, for the few that are looked at."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.duplicates.groups.moving import why_it_stays
from indexer.duplicates.groups.placed import placed
from indexer.duplicates.groups.standing import Stand
from indexer.duplicates.keepers.keeper_words import what_pixels_lack
from indexer.duplicates.records import Choice, Group, GroupList, Member
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.relation import Relation
from indexer.duplicates.verification.stored_relations import relations
from indexer.duplicates.verification.telling import telling
from indexer.messages import message
from indexer.types import FileId, Int64Array, Metadata, Photo, PhotoFile, PhotoId

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
    found = placed(stand, listed, start, stop)
    reasons, lossy = found.reasons(stand), found.lossy(stand)
    # Most groups are of two.
    is_several = found.members.size > found.rows.size
    beside = found.reasons_beside(stand, np.arange(found.members.size)) if is_several else reasons
    doubtful = found.doubtful(stand)
    frames = np.ones(stand.ids.size, np.int64) if stand.is_of_files else subjects.photos.frames
    made: dict[int, Group] = {}
    for at, row in enumerate(found.rows.tolist()):
        which = slice(*found.offsets[at : at + 2].tolist())
        others, stays = found.members[which], lossy[which]
        own_frames = int(frames[found.keepers[at]])
        keeper = members.make(int(found.keepers[at]))
        rest = [members.make(place) for place in others.tolist()]
        if keeper is None or not all(rest):
            continue
        made[row] = Group(
            key=_key(stand.tier, int(listed.keepers[row]), stand.ids[others].tolist()),
            tier=stand.tier,
            keeper=keeper,
            reason=reasons[at],
            members=tuple(
                _advised(
                    near.beside(keeper, member, quality, why),
                    stay,
                    doubt,
                    why_it_stays(
                        stand.tier,
                        (keeper.photo.format, own_frames),
                        (member.photo.format, count),
                    ),
                )
                for member, why, stay, doubt, count in zip(
                    rest,
                    beside[which],
                    stays.tolist(),
                    doubtful[which].tolist(),
                    frames[others].tolist(),
                    strict=True,
                )
                if member is not None
            ),
            bytes_freed=members.bytes_freed(others[~stays]),
            left_out=int(listed.left_out[row]),
        )
    return tuple(made.get(row) or _gone(listed, row) for row in range(start, stop))


class _Members:
    """Makes members of places. Of plain lists, since it looks at a few numbers at a time."""

    def __init__(
        self, stand: Stand, photos: Mapping[PhotoId, Photo], choices: Mapping[FileId, Choice]
    ) -> None:
        subjects = stand.subjects
        files, starts = stand.files_by_place()
        bounds = itertools.pairwise(starts.tolist())
        self._files = [files[first:last].tolist() for first, last in bounds]
        self._ids = [FileId(id_) for id_ in subjects.files.ids.tolist()]
        self._photo_ids = _ids(subjects.files.photo_ids)
        self._stays = subjects.places.stays[subjects.files.folders].tolist()
        self._may_go = subjects.may_go.tolist()
        self._numbers = stand.same.number.tolist()
        self._sizes = subjects.files.sizes.tolist()
        self._photos = photos
        self._choices = choices

    def make(self, place: int) -> Member | None:
        """None where its photo went since the rest was read."""
        at = self._files[place]
        photo = self._photos.get(self._photo_ids[at[0]])
        known = {} if photo is None else {file.id: file for file in photo.files}
        own = [known[id_] for each in at if (id_ := self._ids[each]) in known]
        if photo is None or not own:
            return None
        staying = tuple(self._ids[each] for each in at if self._stays[each])
        # What stays anyway has no part in what is decided about the rest.
        concerned = [file for file in own if file.id not in staying] or own
        choices = {self._choices.get(file.id) for file in concerned}
        return Member(
            photo,
            tuple(own),
            choice=choices.pop() if len(choices) == 1 else None,
            is_protected=len(staying) == len(at),
            staying=staying,
        )

    def bytes_freed(self, places: Int64Array) -> int:
        """By all of these that may go; names of one file count once."""
        going = {
            self._numbers[each]
            for place in places.tolist()
            for each in self._files[place]
            if self._may_go[each]
        }
        return sum(self._sizes[each] for each in going)


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

    def beside(self, keeper: Member, member: Member, quality: Quality, why: str) -> Member:
        """A member with what it is beside its keeper, which is kept for a reason."""
        pair = (keeper.photo.id, member.photo.id)
        relation = self._relations.get(pair)
        said: Sequence[str] = ()
        if relation is not None:
            qualities = (quality(keeper.files[0]), quality(member.files[0]))
            colors = keeper.photo.mean_color, member.photo.mean_color
            said = telling(relation, colors, qualities)
        elif self._tier is Tier.IDENTICAL_PIXELS:
            said = what_pixels_lack(keeper.photo, member.photo) or [message("the same pixels")]
        elif self._tier is Tier.IDENTICAL_BYTES:
            said = [message("the same bytes")]
        return replace(
            member,
            reason=why,
            relation=tuple(said),
            alignment=relation,
            likeness=self._likeness.get((min(pair), max(pair)), 1.0),
        )


def _advised(member: Member, is_kept: bool, is_doubtful: bool, has_more: str) -> Member:
    """As it is, or not advised to go: it shows more than the keeper, or is its original perhaps."""
    if not is_kept:
        return member
    said = member.relation
    if is_doubtful:
        said = (message("perhaps the original: the larger one may be an enlarged copy"), *said)
    if has_more:
        said = (has_more, *said)
    return replace(member, staying=tuple(file.id for file in member.files), relation=said)


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
