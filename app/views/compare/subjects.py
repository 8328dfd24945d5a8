"""What is compared: photos, what each is beside the first, and where each lies over it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.views.compare.linking import Size, by_corners, by_middle
from app.views.preview.framing import Box, Extent
from app.views.texts import drawable
from indexer.duplicates.records import Group, Member
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.alignment import Alignment
from indexer.duplicates.verification.relation import Relation
from indexer.duplicates.verification.telling import telling
from indexer.types import FileId, Photo, PhotoFile, PhotoId

MOST_SHOWN = 8
_OTHER_PICTURES = (Tier.SAME_MOMENT, Tier.LOOK_ALIKE)


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """One of them."""

    photo: Photo
    file: PhotoFile | None
    """The place that it is about; None: the photo stands nowhere."""
    to_picture: Alignment
    """From the pixels of the first photo to its own, counted from corners."""
    is_verified: bool = False
    """That was found by geometry; else middle lies over middle."""
    relation: tuple[str, ...] = ()
    """What it is beside the first, in the engine's words."""
    reason: str = ""
    """Why it is to be kept; of a group's keeper."""
    is_protected: bool = False
    is_first: bool = False
    """The one that all others are compared with."""
    is_other: bool = False
    """It was found to be another picture than the first one."""

    @property
    def identity(self) -> tuple[PhotoId, FileId | None]:
        """What tells it from all others, also from the same photo at another place."""
        return self.photo.id, None if self.file is None else self.file.id

    @property
    def is_over_first(self) -> bool:
        """Whether it shows the same as the first one, and one knows where: the first one does."""
        return self.is_verified or np.array_equal(self.to_picture.matrix, np.eye(2, 3))

    @property
    def size(self) -> Size:
        """Width and height at full scale, upright."""
        return max(self.photo.width, 1), max(self.photo.height, 1)

    @property
    def alone(self) -> Extent:
        """How far one can look beside it where it goes its own way."""
        return Extent(Box(0, 0, *self.size))

    @property
    def name(self) -> str:
        """Of its file; what is not valid UTF-8 in it is a question mark."""
        return drawable(self.file.path.name) if self.file is not None else ""


def of_group(group: Group) -> tuple[Subject, ...]:
    """The keeper first, then the members."""
    keeper = group.keeper.photo
    return tuple(_of_member(member, keeper, group) for member in (group.keeper, *group.members))


def of_photos(
    photos: Sequence[Photo], relations: Sequence[Relation | None] = ()
) -> tuple[Subject, ...]:
    """Any photos; nothing is to be decided about them.

    Args:
        photos: In order.
        relations: Of the first one to each, where it was found out.
    """
    known = [*relations, *[None] * (len(photos) - len(relations))]
    return tuple(
        _subject(
            photo,
            photo.files[0] if photo.files else None,
            photos[0],
            relation,
            said=_said(relation, photos[0], photo),
            is_first=place == 0,
            is_other=place > 0 and relation is None and place < len(relations),
        )
        for place, (photo, relation) in enumerate(zip(photos, known, strict=True))
    )


def _said(relation: Relation | None, first: Photo, photo: Photo) -> tuple[str, ...]:
    if relation is None:
        return ()
    return tuple(telling(relation, (first.mean_color, photo.mean_color)))


def _of_member(member: Member, keeper: Photo, group: Group) -> Subject:
    is_first = member is group.keeper
    file = member.files[0] if member.files else None
    relation = None if member.photo.id == keeper.id else member.alignment
    return _subject(
        member.photo,
        file,
        keeper,
        relation,
        said=member.relation,
        reason=group.reason if is_first else "",
        is_protected=member.is_protected,
        is_first=is_first,
        is_other=not is_first and group.tier in _OTHER_PICTURES,
    )


def _subject(
    photo: Photo,
    file: PhotoFile | None,
    first: Photo,
    relation: Relation | None,
    *,
    said: tuple[str, ...] = (),
    reason: str = "",
    is_protected: bool = False,
    is_first: bool = False,
    is_other: bool = False,
) -> Subject:
    if relation is not None and relation.scale > 0:
        to_picture = by_corners(relation.alignment)
    else:
        to_picture = by_middle((first.width, first.height), (photo.width, photo.height))
    return Subject(
        photo,
        file,
        to_picture,
        relation is not None,
        said,
        reason,
        is_protected,
        is_first,
        is_other,
    )


def letter(index: int) -> str:
    """How a photo is called among those compared: ``A``, ``B``; from the 27th on its number."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)
