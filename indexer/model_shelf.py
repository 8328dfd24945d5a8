"""The models as a user chooses among them: on offer, half downloaded, installed, in use.

`Library.models.shelf` reads it, on an engine thread: a few files and one count in the catalog.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.embed.models import CatalogueEntry, InstalledModel, ModelStore
from indexer.embed.unfinished import partial_bytes
from indexer.errors import ModelError
from indexer.model_speed import ModelSpeed, SpeedRecord
from indexer.types import EncoderId


@dataclass(frozen=True, slots=True)
class ShelfModel:
    """One model, and how it stands on this machine."""

    id: str
    name: str
    entry: CatalogueEntry | None
    """None for a model that the user brought."""
    installed: InstalledModel | None
    is_in_use: bool
    is_recommended: bool
    present_bytes: int
    """Of a download that was not finished."""
    described: int
    """Photos of this library that have its vectors already."""
    speed: ModelSpeed | None
    is_estimate: bool
    """Whether the speed was worked out from another model's."""
    is_next: bool = False
    """Whether it describes the photos and takes over once it has."""

    @property
    def download_bytes(self) -> int:
        """What getting it takes; 0 for a model that the user brought."""
        return self.entry.size_bytes if self.entry else 0

    @property
    def licence(self) -> str:
        """SPDX identifier, or "unknown"."""
        source = self.entry or self.installed
        return source.licence if source else "unknown"

    @property
    def licence_url(self) -> str:
        """Where it can be read; may be empty."""
        source = self.entry or self.installed
        return source.licence_url if source else ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All models, those of the catalogue first, and what they are asked to do here."""

    models: tuple[ShelfModel, ...]
    photos: int
    """How many the library has."""

    def get(self, model_id: str) -> ShelfModel | None:
        """The model of that id."""
        return next((model for model in self.models if model.id == model_id), None)


def read_shelf(
    store: ModelStore,
    record: SpeedRecord,
    *,
    in_use: InstalledModel | None,
    next_model: InstalledModel | None = None,
    photos: int,
    vectors: Mapping[EncoderId, int],
) -> Shelf:
    """Look at what is on the disk.

    Args:
        store: The models.
        record: What was measured.
        in_use: The model that the library uses.
        next_model: The one that is to take its place.
        photos: How many photos there are.
        vectors: How many of them each encoder has described.
    """
    installed = {model.id: model for model in store.installed()}
    weights = {model.id: _weights_of(model) for model in installed.values()}
    measured = {
        model_id: speed
        for model_id, digest in weights.items()
        if (speed := record.get(model_id, digest)) is not None
    }
    entries = {entry.id: entry for entry in store.catalogue}
    speeds = [
        (measured[entry.id], entry.relative_speed) for entry in entries.values()
        if entry.id in measured
    ]  # fmt: skip
    models = []
    for model_id in dict.fromkeys([*entries, *installed]):
        entry, model = entries.get(model_id), installed.get(model_id)
        speed = measured.get(model_id)
        estimate = None
        if speed is None and entry is not None and speeds:
            known, relative = speeds[0]
            estimate = known.of_another(entry.relative_speed / relative)
        shown = entry or model
        assert shown is not None
        models.append(
            ShelfModel(
                id=model_id,
                name=shown.name,
                entry=entry,
                installed=model,
                is_in_use=in_use is not None and in_use.id == model_id,
                is_recommended=entry is not None and entry is store.catalogue.default,
                present_bytes=partial_bytes(entry, store) if entry and not model else 0,
                described=_described_by(weights.get(model_id), vectors),
                speed=speed or estimate,
                is_estimate=speed is None and estimate is not None,
                is_next=next_model is not None and next_model.id == model_id,
            )
        )
    return Shelf(tuple(models), photos)


def _weights_of(model: InstalledModel) -> str:
    """The digest of its weights; empty where they cannot be read."""
    try:
        return model.digest()
    except ModelError:
        return ""


def _described_by(weights: str | None, vectors: Mapping[EncoderId, int]) -> int:
    """How many vectors these weights have made."""
    if not weights:
        return 0
    return sum(n for key, n in vectors.items() if _is_of(key, weights))


def encoder_of(model: InstalledModel, vectors: Mapping[EncoderId, int]) -> EncoderId | None:
    """The encoder of a model that need not be loaded, found by the vectors that it made.

    Args:
        model: Which.
        vectors: How many each encoder has made.

    Returns:
        The one with the most, where an earlier version prepared pictures in another way; None for a
        model that has described nothing.
    """
    weights = _weights_of(model)
    found = [key for key in vectors if weights and _is_of(key, weights)]
    return max(found, key=lambda key: vectors[key], default=None)


def is_of_model(encoder_id: EncoderId, model: InstalledModel) -> bool:
    """Whether a model is the one that this encoder's vectors are of."""
    weights = _weights_of(model)
    return bool(weights) and _is_of(encoder_id, weights)


def _is_of(encoder_id: EncoderId, weights: str) -> bool:
    """An encoder's id names its weights third, see `OpenClipEncoder.id`."""
    return encoder_id.split(":")[2:3] == [weights[:16]]
