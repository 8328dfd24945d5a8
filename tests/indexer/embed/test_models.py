"""Which models are installed, and that none is by halves."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.embed.installed import MANIFEST_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.loading import load_encoder
from indexer.embed.models import SAMPLE_MODEL_ID, ModelStore
from indexer.errors import ModelError
from indexer.resources import resource_path


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


def put(store: ModelStore, model_id: str, name: str = "") -> InstalledModel:
    with store.staging("test") as staged:
        (staged / WEIGHTS_NAME).write_bytes(b"weights")
        model = InstalledModel(model_id, name or model_id, store.folder_of(model_id), "MIT")
        return store.install(staged, model)


def test_a_new_profile_has_none(store: ModelStore) -> None:
    assert store.installed() == []
    assert store.default_model() is None


def test_the_order_is_the_catalogues_then_the_names(store: ModelStore) -> None:
    for model_id in ("zebra", "vit-l-14-datacomp", "Apple", "vit-b-32-datacomp"):
        put(store, model_id)
    assert [model.id for model in store.installed()] == [
        "vit-b-32-datacomp",
        "vit-l-14-datacomp",
        "Apple",
        "zebra",
    ]


def test_the_default_is_the_catalogues_where_it_is_installed(store: ModelStore) -> None:
    put(store, "own")
    put(store, "vit-l-14-datacomp")
    first = store.default_model()
    assert first is not None
    assert first.id == "vit-l-14-datacomp"
    put(store, "vit-b-32-datacomp")
    second = store.default_model()
    assert second is not None
    assert second.id == "vit-b-32-datacomp"


def test_an_unknown_model_is_answered_with_those_there_are(store: ModelStore) -> None:
    put(store, "own")
    with pytest.raises(ModelError) as told:
        store.get("vit-z")
    for known in ("own", "sample", "vit-b-32-datacomp", "siglip2-b-32-multilingual"):
        assert known in told.value.reason


def test_a_model_on_offer_that_is_not_installed_is_told_apart(store: ModelStore) -> None:
    with pytest.raises(ModelError, match="is not installed") as told:
        store.get("vit-b-32-datacomp")
    assert "kindred models download vit-b-32-datacomp" in told.value.hint


@pytest.mark.parametrize("name", ["", ".", "..", ".hidden", "a/b", "a\\b", "C:", " x", "a\0b"])
def test_an_id_cannot_leave_the_folder(store: ModelStore, name: str) -> None:
    with pytest.raises(ModelError, match="cannot be the name of a model"):
        store.get(name)


def test_half_a_model_is_not_installed(store: ModelStore) -> None:
    with store.staging("download") as staged:
        (staged / WEIGHTS_NAME).write_bytes(b"half")
        InstalledModel("own", "own", staged, "MIT").write(staged)
        assert store.installed() == []
    assert list(store.folder.iterdir()) == []
    (store.folder / "unfinished").mkdir()
    (store.folder / "unfinished" / WEIGHTS_NAME).write_bytes(b"copied by hand")
    assert store.installed() == []


def test_an_installed_model_is_not_overwritten_by_accident(store: ModelStore) -> None:
    put(store, "own", "first")
    with pytest.raises(ModelError, match="already a model named own"):
        put(store, "own", "second")
    assert store.get("own").name == "first"


def test_removing_leaves_nothing(store: ModelStore) -> None:
    put(store, "own")
    store.remove("own")
    assert store.installed() == []
    assert list(store.folder.iterdir()) == []
    with pytest.raises(ModelError, match="no model named own"):
        store.remove("own")
    with pytest.raises(ModelError, match="sample model is part of Kindred"):
        store.remove(SAMPLE_MODEL_ID)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"version": 1, "colour": 2}'])
def test_a_damaged_description_is_said_and_hides_no_other_model(
    store: ModelStore, content: str
) -> None:
    put(store, "bad")
    put(store, "good")
    (store.folder / "bad" / MANIFEST_NAME).write_text(content, encoding="utf-8")
    assert [model.id for model in store.installed()] == ["good"]
    with pytest.raises(ModelError, match="bad is damaged"):
        store.get("bad")


def test_a_model_of_a_newer_version_is_left_alone(store: ModelStore) -> None:
    put(store, "new")
    (store.folder / "new" / MANIFEST_NAME).write_text('{"version": 2}', encoding="utf-8")
    with pytest.raises(ModelError, match="newer version of Kindred"):
        store.get("new")


def test_weights_that_are_gone_are_said(store: ModelStore) -> None:
    (put(store, "own").folder / WEIGHTS_NAME).unlink()
    with pytest.raises(ModelError, match=f"{WEIGHTS_NAME} is missing"):
        store.get("own")


class TestSample:
    @pytest.fixture(autouse=True)
    def _there(self) -> None:
        if not (resource_path("sample_model") / WEIGHTS_NAME).is_file():
            pytest.skip("the sample model is not part of this checkout yet")

    def test_works_and_is_never_on_offer(self, store: ModelStore) -> None:
        encoder = load_encoder(store.get(SAMPLE_MODEL_ID), "cpu")
        rows = encoder.encode_texts(["a red boat", "a red ship", "a snowy mountain at night"])
        assert rows[0] @ rows[1] > rows[0] @ rows[2]
        assert store.installed() == []
        assert store.default_model() is None
        assert SAMPLE_MODEL_ID not in store.catalogue
