"""What each encoder has made of the photos, how much room it takes, and the end of it.

`Library.models.vectors` and `delete_vectors`; any engine thread, seconds for a large library.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from indexer.ann.snapshot import snapshot_folder
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.models import InstalledModel
from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.model_shelf import is_of_model
from indexer.profile import Profile
from indexer.types import EncoderId, ProgressCallback
from indexer.upkeep.sizes import folder_size

COMPACT_UP_TO_BYTES = 1_000_000_000
"""A larger catalog is not written anew, since writers wait for it (2.4 s for 280 MB on a laptop's
disk): it uses the room again instead."""
_WORTH_IT_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class StoredVectors:
    """What one encoder has made of the photos of a library."""

    encoder_id: EncoderId
    name: str
    """For people: the model's, or where it is not installed any more its architecture's."""
    photos: int
    """Described by it; photos that stand nowhere at the moment are counted too."""
    catalog_bytes: int
    index_bytes: int
    is_in_use: bool
    """It cannot be deleted: searches need it, or a change of model that goes on."""
    model_id: str | None
    """Of the installed model that made it."""

    @property
    def size_bytes(self) -> int:
        """What deleting it frees."""
        return self.catalog_bytes + self.index_bytes


@dataclass(frozen=True, slots=True)
class Freed:
    """What deleting vectors came to."""

    photos: int
    disk_bytes: int
    """Given back to the disk."""
    reusable_bytes: int
    """Left in the catalog's file, which uses them before it grows again."""


def stored_vectors(
    catalog: Catalog,
    profile: Profile,
    installed: Iterable[InstalledModel],
    in_use: Collection[EncoderId],
    own_names: Mapping[EncoderId, str],
) -> list[StoredVectors]:
    """Every encoder that has described photos, the first one first.

    Args:
        catalog: Has the vectors.
        profile: Has the indexes.
        installed: Models that may have made them.
        in_use: Encoders whose vectors are needed.
        own_names: Names of the encoders that are no models.
    """
    models = list(installed)
    found = []
    for stored in catalog.encoders.all():
        model = next((each for each in models if is_of_model(stored.id, each)), None)
        name = own_names.get(stored.id) or (model.name if model else _architecture(stored.id))
        folder = snapshot_folder(profile.index_folder, stored.id)
        found.append(
            StoredVectors(
                encoder_id=stored.id,
                name=name,
                photos=stored.vectors,
                catalog_bytes=stored.size_bytes,
                index_bytes=folder_size(folder, CancelToken()),
                is_in_use=stored.id in in_use,
                model_id=model.id if model else None,
            )
        )
    return found


def delete_vectors(
    catalog: Catalog,
    profile: Profile,
    vectors: StoredVectors,
    progress: ProgressCallback | None,
    token: CancelToken,
) -> Freed:
    """Forget what an encoder has made of photos; the photos stay, and other writers come between.

    Args:
        catalog: Has the vectors.
        profile: Has their index.
        vectors: Of an encoder that is not in use.
        progress: Told of vectors and codes deleted, and of about how many there are.
        token: Stops between two parts; what is left can be deleted another time.

    Raises:
        UserFacingError: They are in use, or the catalog cannot be written to.
        Cancelled: The token was cancelled.
    """
    if vectors.is_in_use:
        raise UserFacingError(
            message("What {name} knows of the photos is in use", name=vectors.name),
            message("searches need it; nothing was deleted"),
            message("Change to another model first"),
        )
    done = 0
    for part in catalog.encoders.forget(vectors.encoder_id):
        done += part
        if progress is not None:
            progress(done, max(done, vectors.photos))
        token.raise_if_cancelled()
    shutil.rmtree(snapshot_folder(profile.index_folder, vectors.encoder_id), ignore_errors=True)
    return Freed(
        photos=vectors.photos,
        disk_bytes=vectors.index_bytes + _compacted(catalog, profile),
        reusable_bytes=catalog.encoders.room[1],
    )


def _compacted(catalog: Catalog, profile: Profile) -> int:
    """Give freed room back to the disk where that is quick and there is room for it; how much."""
    size_bytes, free_bytes = catalog.encoders.room
    left = size_bytes - free_bytes
    try:
        has_room = shutil.disk_usage(profile.folder).free > 3 * left
        if free_bytes < _WORTH_IT_BYTES or left > COMPACT_UP_TO_BYTES or not has_room:
            return 0
        catalog.encoders.compact()
    except (OSError, UserFacingError):
        return 0  # the room is used again: nothing is lost
    return max(0, size_bytes - catalog.encoders.room[0])


def _architecture(encoder_id: EncoderId) -> str:
    """``open_clip:ViT-B-32:…`` says it second."""
    parts = encoder_id.split(":")
    return parts[1] if len(parts) > 1 else encoder_id
