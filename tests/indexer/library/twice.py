"""Catalogs in which photos are there twice, without files: for the tests of groups."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import datetime

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.catalog.pair_records import StoredPair
from indexer.duplicates.keepers.fineness import BANDS
from indexer.duplicates.records import Group, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.alignment import Alignment
from indexer.duplicates.verification.relation import Relation, Side
from indexer.duplicates.verification.stored_relations import written
from indexer.events import Event
from indexer.library.duplicates import Duplicates
from indexer.types import Metadata, PhotoId, Root
from tests.indexer.catalog.making import arrival, digest, stat


@dataclass(frozen=True)
class Shot:
    """A photo at one place."""

    path: str | bytes
    content: str | None = None
    pixels: str | None = None
    width: int = 4000
    height: int = 3000
    format: str = "JPEG"
    size_bytes: int = 1000
    sharpness: float = 1.5
    taken_at: datetime | None = None
    metadata: Metadata = field(default_factory=Metadata)
    mtime_ns: int = 1_600_000_000_000_000_000
    inode: int = 0


class Twice:
    """A catalog that is filled with a line each, and what is made of it."""

    def __init__(self, catalog: Catalog, root: Root) -> None:
        self.catalog = catalog
        self.root = root
        self.events: list[Event] = []
        self.duplicates = Duplicates(catalog, self.events.append)

    def add(self, *shots: Shot | str) -> None:
        for each in shots:
            shot = Shot(each) if isinstance(each, str) else each
            file_stat = stat(shot.size_bytes, shot.mtime_ns, shot.inode)
            made = arrival(self.root, shot.path, shot.content, encoder_id=None, file_stat=file_stat)
            assert made.photo is not None
            pixels = shot.pixels or f"pixels of {shot.content or shot.path!r}"
            photo = replace(
                made.photo,
                size_bytes=shot.size_bytes,
                width=shot.width,
                height=shot.height,
                format=shot.format,
                sharpness=shot.sharpness,
                metadata=replace(shot.metadata, taken_at=shot.taken_at),
                pixel_hash=digest(pixels)[:16],
            )
            self.catalog.commit([replace(made, photo=photo)])

    def id_of(self, path: str) -> PhotoId:
        found = self.catalog.files.photo_at(self.root.path / path)
        assert found is not None
        return found

    def pair(
        self,
        first: str,
        second: str,
        tier: Tier = Tier.SAME_PICTURE,
        likeness: float = 0.9,
        relation: Relation | None = None,
    ) -> None:
        """Note that two photos match; the relation is of the first to the second."""
        a, b = self.id_of(first), self.id_of(second)
        if relation is not None and a > b:
            relation = relation.inverted()
        text = None if relation is None else written(relation)
        row = StoredPair(min(a, b), max(a, b), tier.step, likeness, "", text)
        self.catalog.pairs.record([row], "test", np.array([a, b]), np.zeros(2, np.float32))

    def measured(self, path: str, *, is_fine: bool) -> None:
        """Note how fine the detail of a photo is: all that it has room for, or half of that."""
        power = np.ones(BANDS, np.float32)
        if not is_fine:
            power[BANDS // 2 :] = 1e-6
        self.catalog.group_facts.traces.keep_fineness({self.id_of(path): power})

    def groups(self, tier: Tier, **wishes: object) -> tuple[Group, ...]:
        listed = self.duplicates.list(GroupRequest(tier, **wishes))  # type: ignore[arg-type]
        return self.duplicates.groups(listed, 0, len(listed))

    def names(self, tier: Tier, **wishes: object) -> list[list[str]]:
        """Of each group the keeper's path and those of its members, sorted."""
        return [self.names_of(group) for group in self.groups(tier, **wishes)]

    def names_of(self, group: Group) -> list[str]:
        keeper, *members = (
            self.below(member.files[0].path) for member in (group.keeper, *group.members)
        )
        return [keeper, *sorted(members)]

    def below(self, path: object) -> str:
        return str(path).removeprefix(f"{self.root.path}/")


def relation(
    *,
    first: tuple[float, bool, bool] = (1.0, False, False),
    second: tuple[float, bool, bool] = (1.0, False, False),
    scale: float = 1.0,
    degrees: float = 0.0,
    is_mirrored: bool = False,
) -> Relation:
    """Shown, bordered and covered of both; the second is so much larger, turned and mirrored."""
    turn = math.radians(degrees)
    matrix = scale * np.array(
        [[math.cos(turn), -math.sin(turn), 0], [math.sin(turn), math.cos(turn), 0]]
    )
    if is_mirrored:
        matrix[:, 0] *= -1
    return Relation(Side(*first), Side(*second), Alignment(matrix))
