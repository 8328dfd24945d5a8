"""What the user is told of each model, on the real store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.embed.catalogue import CatalogueEntry, ModelCatalogue, ModelFile
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.models import ModelStore, sample_model
from indexer.library import Library
from indexer.model_shelf import Shelf, read_shelf
from indexer.model_speed import ModelSpeed, SpeedRecord
from indexer.profile import Profile
from indexer.types import EncoderId
from tests.indexer.embed.entries import make_entry

FAST = make_entry(ModelFile(WEIGHTS_NAME, 1000, None), "fast")
SLOW = replace(make_entry(ModelFile(WEIGHTS_NAME, 9000, None), "slow"), relative_speed=0.9)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", ModelCatalogue((FAST, SLOW)))


@pytest.fixture
def record(tmp_path: Path) -> SpeedRecord:
    return SpeedRecord(tmp_path / "speeds.json")


def install(store: ModelStore, model_id: str) -> InstalledModel:
    """The sample model under another name."""
    with store.staging("test") as folder:
        for name in (CONFIG_NAME, WEIGHTS_NAME):
            (folder / name).write_bytes((sample_model().folder / name).read_bytes())
        model = InstalledModel(model_id, model_id.title(), store.folder_of(model_id), "MIT")
        return store.install(folder, model)


def read(
    store: ModelStore,
    record: SpeedRecord,
    in_use: InstalledModel | None = None,
    vectors: Mapping[EncoderId, int] | None = None,
) -> Shelf:
    return read_shelf(store, record, in_use=in_use, photos=7, vectors=vectors or {})


def test_at_first_everything_is_on_offer_only(store: ModelStore, record: SpeedRecord) -> None:
    shelf = read(store, record)
    assert [model.id for model in shelf.models] == ["fast", "slow"]
    assert [model.is_recommended for model in shelf.models] == [True, False]
    for model in shelf.models:
        assert (model.installed, model.is_in_use, model.present_bytes) == (None, False, 0)
        assert model.speed is None
    assert shelf.photos == 7


def test_what_arrived_of_a_download_is_counted(store: ModelStore, record: SpeedRecord) -> None:
    folder = store.folder / ".download-slow"
    folder.mkdir(parents=True)
    (folder / CONFIG_NAME).write_bytes(b"x" * 300)
    (folder / f"{WEIGHTS_NAME}.part").write_bytes(b"x" * 2000)
    (folder / f"{WEIGHTS_NAME}.etag").write_bytes(b"not counted")
    slow = read(store, record).get("slow")
    assert slow is not None
    assert (slow.present_bytes, slow.download_bytes) == (2300, 9300)


def test_an_imported_model_comes_last_and_the_one_in_use_is_marked(
    store: ModelStore, record: SpeedRecord
) -> None:
    mine, fast = install(store, "mine"), install(store, "fast")
    shelf = read(store, record, in_use=mine)
    assert [model.id for model in shelf.models] == ["fast", "slow", "mine"]
    assert [model.is_in_use for model in shelf.models] == [False, False, True]
    assert shelf.models[0].installed == fast
    assert shelf.models[2].entry is None
    assert shelf.models[2].licence == "MIT"


def test_one_measured_model_tells_about_those_that_are_not_installed(
    store: ModelStore, record: SpeedRecord
) -> None:
    fast = install(store, "fast")
    record.put("fast", fast.digest(), ModelSpeed(90, 50, "CPU, 2 cores"))
    models = read(store, record).models
    assert models[0].speed == ModelSpeed(90, 50, "CPU, 2 cores")
    assert not models[0].is_estimate
    assert models[1].speed is not None
    assert models[1].speed.encoded_per_second == pytest.approx(9)
    assert models[1].is_estimate


def test_an_imported_model_is_not_guessed_at(store: ModelStore, record: SpeedRecord) -> None:
    fast = install(store, "fast")
    install(store, "mine")
    record.put("fast", fast.digest(), ModelSpeed(90, 50, "CPU, 2 cores"))
    mine = read(store, record).get("mine")
    assert mine is not None
    assert mine.speed is None
    assert not mine.is_estimate


def test_photos_that_a_model_has_described_before_are_counted(
    store: ModelStore, record: SpeedRecord
) -> None:
    weights = install(store, "fast").digest()[:16]
    vectors = {
        EncoderId(f"open_clip:custom:{weights}:12345678"): 5,
        EncoderId("open_clip:custom:0123456789abcdef:12345678"): 900,
        EncoderId("look"): 7,
    }
    assert [model.described for model in read(store, record, vectors=vectors).models] == [5, 0]


def test_weights_that_vanish_do_not_hide_the_others(store: ModelStore, record: SpeedRecord) -> None:
    install(store, "fast").weights_path.unlink()
    assert [model.installed for model in read(store, record).models] == [None, None]


def _with_catalogue(library: Library, *entries: CatalogueEntry) -> Library:
    library.models.store.catalogue = ModelCatalogue(entries)
    return library


def test_removing_the_model_in_use_leaves_none(tmp_path: Path) -> None:
    library = _with_catalogue(Library.open(Profile(tmp_path / "profile")), FAST)
    try:
        install(library.models.store, "fast")
        library.models.use("fast")
        assert library.models.shelf().models[0].is_in_use
        library.models.remove("fast")
        assert library.models.in_use is None
        assert library.models.store.installed() == []
        assert library.models.shelf().models[0].installed is None
    finally:
        library.close(10)


def test_the_speed_is_measured_on_the_real_encoder_and_kept(tmp_path: Path) -> None:
    library = _with_catalogue(Library.open(Profile(tmp_path / "profile")), FAST, SLOW)
    try:
        install(library.models.store, "fast")
        speed = library.models.measure("fast")
        assert speed.photos_per_second > 0
        shelf = library.models.shelf()
        assert shelf.models[0].speed == speed
        assert shelf.models[1].is_estimate
    finally:
        library.close(10)
