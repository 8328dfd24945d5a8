"""What models know of the photos, after they were changed: listed, and deleted on a word."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from indexer.catalog.records import Arrival, Description
from indexer.errors import ModelError, UserFacingError
from indexer.library import stored_vectors
from indexer.types import EncoderId, PhotoId
from tests.integration.conftest import Opened
from tests.integration.two_models import ASKED, NEW, OLD, described_by, in_use


def test_vectors_of_a_model_that_is_not_in_use_can_be_deleted(described: Opened) -> None:
    library = described.library
    look, old = library.models.vectors()
    assert (look.name, look.photos, look.is_in_use, look.model_id) == ("Look", 12, True, None)
    with pytest.raises(UserFacingError, match="in use"):
        library.models.delete_vectors(look.encoder_id)
    assert (old.name, old.photos, old.is_in_use, old.model_id) == ("Old", 12, True, OLD)
    with pytest.raises(UserFacingError, match="in use"):
        library.models.delete_vectors(old.encoder_id)

    library.models.use(NEW)
    library.indexing.run_to_end()
    _, old, new = library.models.vectors()
    assert (old.is_in_use, new.is_in_use) == (False, True)
    assert old.size_bytes == old.catalog_bytes + old.index_bytes > 0
    moved: list[tuple[int, int]] = []
    freed = library.models.delete_vectors(old.encoder_id, lambda *step: moved.append(step))
    assert freed.photos == 12
    assert freed.disk_bytes >= old.index_bytes
    assert moved == [(12, 12)]
    assert described_by(library) == [12]
    assert [each.name for each in library.models.vectors()] == ["Look", "New"]
    assert library.search(ASKED).total == 12
    with pytest.raises(ModelError, match="No photo was described"):
        library.models.delete_vectors(old.encoder_id)
    # Whoever goes back has the photos described anew.
    library.models.use(OLD)
    assert library.models.switch is not None
    library.indexing.run_to_end()
    assert in_use(library) == OLD


def test_both_models_of_a_change_are_in_use(described: Opened) -> None:
    library = described.library
    library.models.use(NEW)
    run = library.indexing.start()
    assert run is not None
    while library.models.switch is not None and not library.models.switch.done:
        run.join(0.01)
    assert all(each.is_in_use for each in library.models.vectors() if each.name == "New")
    assert run.join(60)


def test_deleted_vectors_give_their_room_back_to_the_disk(
    described: Opened, profile_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_vectors, "_WORTH_IT_BYTES", 1)
    library = described.library
    library.models.use(NEW)
    library.indexing.run_to_end()
    foreign = EncoderId("open_clip:RN50:feed:face")
    photos = [PhotoId(int(id_)) for id_ in library.catalog.photos.ids()]
    (root,) = library.catalog.roots.all()
    places = [photo.files[0] for photo in library.catalog.photos.of(photos)]
    library.catalog.commit(
        [
            Arrival(
                root.id,
                os.fsencode(file.path.relative_to(root.path).as_posix()),
                file.stat,
                photo_id=file.photo_id,
                descriptions=(Description(foreign, np.ones(4000, np.float32)),),
            )
            for file in places
        ]
    )
    before, _ = library.catalog.encoders.room
    assert library.models.vectors()[-1].name == "RN50"
    freed = library.models.delete_vectors(foreign)
    after, free = library.catalog.encoders.room
    assert freed.disk_bytes == before - after >= 12 * 8000
    assert freed.reusable_bytes == free == 0
    assert (profile_dir / "catalog.db").stat().st_size == after
    assert library.search(ASKED).total == 12
