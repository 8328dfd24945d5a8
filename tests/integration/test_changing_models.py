"""A change of model: the old one answers until the new one has described the photos."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from indexer.embed.models import ModelStore
from indexer.events import (
    EncoderChanged,
    Event,
    IndexProgress,
    IndexStarted,
    IndexState,
    SwitchChanged,
)
from indexer.library.switching import Switching
from indexer.model_speed import ModelSpeed, SpeedRecord
from indexer.search.query import SearchResult
from tests.integration.conftest import Opened
from tests.integration.two_models import ASKED, NEW, OLD, described_by, in_use, is_same

OpenLibrary = Callable[..., Opened]


def test_a_model_takes_over_at_once_where_there_is_nothing_to_keep(
    models: ModelStore, open_library: OpenLibrary, photos: Path
) -> None:
    library = open_library(None).library
    library.roots.add(photos)
    library.models.use(OLD)
    library.models.use(NEW)
    assert in_use(library) == NEW
    assert library.models.switch is None
    loaded = library.models.load()
    assert loaded is not None
    assert loaded.encoder.name == "New"


def test_the_old_model_answers_until_the_new_one_has_described_the_photos(
    described: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = described.library
    before = library.search(ASKED)
    library.models.use(NEW)

    assert in_use(library) == OLD
    switch = library.models.switch
    assert switch is not None
    assert (switch.from_id, switch.to_id) == (OLD, NEW)
    assert (switch.done, switch.total, switch.away) == (0, 12, 0)
    assert described.of(SwitchChanged)[-1].switch == switch
    assert is_same(library.search(ASKED), before)

    during: list[SearchResult] = []

    def ask(event: IndexProgress) -> None:
        if in_use(library) == OLD:
            during.append(library.search(ASKED))

    tell = library._listener

    def listener(event: object) -> None:
        tell(event)  # type: ignore[arg-type]
        if isinstance(event, IndexProgress):
            ask(event)

    monkeypatch.setattr(library, "_listener", listener)
    library.indexing.run_to_end()

    assert during
    assert all(is_same(result, before) for result in during)
    assert in_use(library) == NEW
    assert library.models.switch is None
    assert described.of(SwitchChanged)[-1].switch is None
    ready = described.of(EncoderChanged)[-1]
    assert (ready.name, ready.is_loading, ready.error) == ("New", False, None)
    after = library.search(ASKED)
    assert len(after.photo_ids) == 12
    assert not np.array_equal(after.cosines, before.cosines)
    assert described_by(library) == [12, 12], "the old vectors stay until they are deleted"


def test_the_old_model_is_let_go_when_the_new_one_takes_over(described: Opened) -> None:
    library = described.library
    library.search(ASKED)
    loaded = library.models.loaded
    assert loaded is not None
    old = weakref.ref(loaded.encoder)
    del loaded
    library.models.use(NEW)
    library.indexing.run_to_end()
    assert in_use(library) == NEW
    gc.collect()
    assert old() is None, "nothing was asked of the new one yet"


def test_a_change_back_needs_no_run(described: Opened) -> None:
    library = described.library
    before = library.search(ASKED)
    library.models.use(NEW)
    library.indexing.run_to_end()
    library.models.use(OLD)
    assert in_use(library) == OLD
    assert library.models.switch is None
    assert is_same(library.search(ASKED), before)


def test_a_change_outlives_the_process_and_can_be_cancelled(
    described: Opened, open_library: OpenLibrary
) -> None:
    described.library.models.use(NEW)
    assert described.library.close(10)

    again = open_library(None)
    assert in_use(again.library) == OLD
    switch = again.library.models.switch
    assert switch is not None
    assert (switch.to_id, switch.done, switch.total) == (NEW, 0, 12)
    again.library.models.cancel_switch()
    assert again.library.models.switch is None
    assert again.of(SwitchChanged)[-1].switch is None
    again.library.indexing.run_to_end()
    assert in_use(again.library) == OLD
    assert described_by(again.library) == [12]
    assert again.library.close(10)
    assert open_library(None).library.models.switch is None


def test_new_photos_are_found_at_once_and_described_by_both(
    described: Opened, photos: Path, write_photo: Callable[..., Path]
) -> None:
    library = described.library
    (root,) = library.catalog.roots.all()
    library.catalog.roots.set_paused(root.id, is_paused=True)  # nothing of it can be reached
    more = photos.parent / "more"
    write_photo(more / "new.jpg", 99)
    library.roots.add(more)
    library.models.use(NEW)
    library.indexing.run_to_end()

    assert in_use(library) == OLD
    assert described_by(library) == [13, 1]
    assert library.search(ASKED).total == 13
    switch = library.models.switch
    assert switch is not None
    assert (switch.done, switch.total, switch.away) == (1, 13, 12)
    assert switch.is_waiting, "the photos that are left are in a folder that is paused"
    library.models.finish_switch()
    assert in_use(library) == NEW
    assert library.search(ASKED).total == 1


def test_where_all_folders_are_paused_the_change_waits_without_a_run(described: Opened) -> None:
    library = described.library
    (root,) = library.catalog.roots.all()
    library.catalog.roots.set_paused(root.id, is_paused=True)
    library.models.use(NEW)
    assert library.indexing.start() is None
    switch = library.models.switch
    assert switch is not None
    assert (switch.away, switch.is_waiting) == (12, True)


def test_photos_that_cannot_be_read_hold_nobody_up(described: Opened, photos: Path) -> None:
    library = described.library
    (photos / "photo-01.jpg").unlink()
    (photos / "photo-02.jpg").write_bytes(b"no picture any more")
    library.models.use(NEW)
    library.indexing.run_to_end()
    assert in_use(library) == NEW
    assert library.models.switch is None


def test_a_model_that_is_part_of_a_change_can_be_removed(described: Opened) -> None:
    models = described.library.models
    models.use(NEW)
    models.remove(NEW)
    assert models.switch is None
    assert in_use(described.library) == OLD
    assert NEW not in [model.id for model in models.store.installed()]


def test_without_the_old_model_the_new_one_answers(described: Opened) -> None:
    models = described.library.models
    models.use(NEW)
    models.remove(OLD)
    assert models.switch is None
    assert in_use(described.library) == NEW
    assert [model.id for model in models.store.installed()] == [NEW]
    described.library.indexing.run_to_end()
    assert described_by(described.library) == [12, 12]


def test_a_new_model_that_cannot_be_loaded_changes_nothing(
    described: Opened, models: ModelStore
) -> None:
    library = described.library
    before = library.search(ASKED)
    library.models.use(NEW)
    weights = models.get(NEW).weights_path
    weights.write_bytes(weights.read_bytes()[:1000])
    library.indexing.run_to_end()
    assert in_use(library) == OLD
    switch = library.models.switch
    assert switch is not None
    assert switch.error is not None
    assert is_same(library.search(ASKED), before)
    library.models.cancel_switch()
    assert library.models.switch is None


def test_how_long_it_takes_is_said_before_and_during_a_run(
    described: Opened, models: ModelStore
) -> None:
    library = described.library
    library.models.use(NEW)
    assert library.models.switch is not None
    assert library.models.switch.seconds_left is None, "nothing was measured"
    new = models.get(NEW)
    SpeedRecord(library.profile.speeds_path).put(NEW, new.digest(), ModelSpeed(4.0, 1e9, "CUDA"))
    assert library.models.switch.seconds_left == pytest.approx(12 / 4)

    now = 100.0
    told: list[Event] = []
    switching = Switching(
        library.catalog, library._model, lambda _model: 1.0, told.append, lambda: now
    )
    progress = IndexProgress(IndexState.INDEXING, "", 0, 0, False, 2.0, None, "", 0)
    switching.heed(IndexStarted(()))
    switching.heed(progress)
    switching.heed(progress)  # at once again: it is not looked up so often
    now += 5
    switching.heed(progress)
    first, second = told
    assert isinstance(first, SwitchChanged)
    assert isinstance(second, SwitchChanged)
    assert first.switch is not None
    assert first.switch.seconds_left is None, "too early to say"
    assert second.switch is not None
    assert second.switch.seconds_left == pytest.approx(12 / 2)
