"""Importing from files and folders: what works is installed whole, what does not is explained."""

from __future__ import annotations

import hashlib
import json
import pickle
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from indexer.cancel import CancelToken
from indexer.embed import loading
from indexer.embed.catalogue import ModelCatalogue, ModelFile
from indexer.embed.importing import import_model
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.loading import load_encoder
from indexer.embed.models import ModelStore
from indexer.errors import Cancelled, ModelError
from tests.indexer.embed.entries import make_entry
from tests.indexer.embed.tiny_models import TINY, build, write_folder


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "My model")


def nothing_installed(store: ModelStore) -> bool:
    """Not a trace: no model, no half of one."""
    return not store.folder.exists() or list(store.folder.iterdir()) == []


def test_a_folder_is_installed_and_works(store: ModelStore, folder: Path) -> None:
    model = import_model(folder, store)
    assert (model.id, model.licence) == ("My-model", "unknown")
    assert [found.id for found in store.installed()] == ["My-model"]
    assert list(store.folder.iterdir()) == [model.folder]
    shutil.rmtree(folder)
    assert load_encoder(store.get("My-model"), "cpu").encode_texts(["a dog"]).shape == (1, 24)


def test_a_file_beside_its_description_and_a_name(store: ModelStore, folder: Path) -> None:
    model = import_model(folder / WEIGHTS_NAME, store, name="Größter")
    assert (model.id, model.name) == ("Größter", "Größter")
    assert import_model(folder / WEIGHTS_NAME, store).id == "My-model"


@pytest.mark.parametrize("suffix", [".bin", ".pt", ".pth"])
def test_a_pickled_checkpoint_of_weights_alone_is_converted(
    store: ModelStore, folder: Path, tmp_path: Path, suffix: str
) -> None:
    expected = load_encoder(import_model(folder, store), "cpu").id
    checkpoint = tmp_path / "training" / f"epoch{suffix}"
    checkpoint.parent.mkdir()
    state = {f"module.{name}": tensor for name, tensor in build().state_dict().items()}
    torch.save({"epoch": 3, "state_dict": state}, checkpoint)
    shutil.copy(folder / CONFIG_NAME, checkpoint.parent)

    model = import_model(checkpoint, store)

    assert model.weights_path.suffix == ".safetensors"
    assert load_encoder(model, "cpu").id == expected


class Program:
    """What a pickle may hold: calling this writes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.write_text, (self.path, "this ran"))


@pytest.mark.parametrize("is_torch", [True, False])
def test_a_pickle_that_could_run_a_program_is_refused_and_does_not_run(
    store: ModelStore, folder: Path, tmp_path: Path, is_torch: bool
) -> None:
    witness, evil = tmp_path / "witness", folder / "evil.pt"
    content = {"state_dict": build().state_dict(), "extra": Program(witness)}
    if is_torch:
        torch.save(content, evil)
    else:
        evil.write_bytes(pickle.dumps({"extra": Program(witness)}))
    with pytest.raises(ModelError, match=r"evil\.pt is refused") as told:
        import_model(evil, store)
    assert "could run a program" in told.value.reason
    assert not witness.exists()
    assert nothing_installed(store)


def test_a_catalogue_architecture_is_recognised_by_its_tensors(tmp_path: Path) -> None:
    # The smallest of open_clip's plain architectures stands for those of the catalogue.
    architecture = "ViT-S-32"
    catalogue = ModelCatalogue((make_entry(ModelFile(WEIGHTS_NAME, 9, None)),))
    store = ModelStore(tmp_path / "models", catalogue)
    file = tmp_path / "found somewhere.safetensors"
    save_file(loading.random_encoder(architecture, device="cpu").model.state_dict(), str(file))

    model = import_model(file, store)

    assert model.id == "found-somewhere"
    encoder = load_encoder(model, "cpu")
    assert encoder.id.startswith(f"open_clip:{architecture}:")
    named = import_model(file, store, architecture=architecture, name="named")
    assert load_encoder(named, "cpu").id == encoder.id


def test_weights_of_an_unknown_architecture_ask_for_its_name(
    store: ModelStore, tmp_path: Path
) -> None:
    file = tmp_path / "tiny.safetensors"
    save_file(build().state_dict(), str(file))
    with pytest.raises(ModelError, match=r"architecture of tiny\.safetensors is not known") as told:
        import_model(file, store)
    assert "--architecture" in told.value.hint
    assert nothing_installed(store)


def test_the_wrong_architecture_is_said(store: ModelStore, tmp_path: Path) -> None:
    file = tmp_path / "tiny.safetensors"
    save_file(build().state_dict(), str(file))
    with pytest.raises(ModelError, match="do not fit the model"):
        import_model(file, store, architecture="ViT-S-32")
    with pytest.raises(ModelError, match="no architecture named ViT-S-33") as told:
        import_model(file, store, architecture="ViT-S-33")
    assert "ViT-S-32" in told.value.reason
    assert nothing_installed(store)


def test_the_catalogues_own_weights_keep_their_id_and_licence(folder: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256((folder / WEIGHTS_NAME).read_bytes()).hexdigest()
    entry = make_entry(ModelFile(WEIGHTS_NAME, 9, digest))
    store = ModelStore(tmp_path / "models", ModelCatalogue((entry,)))
    model = import_model(folder, store)
    assert (model.id, model.name, model.licence) == ("tiny-clip", "Tiny CLIP", "MIT")
    assert model.weights_file_sha256 == digest


@pytest.mark.parametrize("name", ["vit-b-32-datacomp", "sample"])
def test_a_name_of_kindreds_own_models_is_refused(
    store: ModelStore, folder: Path, name: str
) -> None:
    with pytest.raises(ModelError, match=f"cannot be named {name}"):
        import_model(folder, store, name=name)


def test_a_name_that_is_taken_is_refused_and_nothing_is_overwritten(
    store: ModelStore, folder: Path, tmp_path: Path
) -> None:
    first = import_model(folder, store)
    other = write_folder(tmp_path / "else" / "My model", seed=4)
    with pytest.raises(ModelError, match="already a model named My-model"):
        import_model(other, store)
    assert store.installed() == [first]


def test_what_is_no_model_is_said(store: ModelStore, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff")
    fake = tmp_path / "fake.safetensors"
    fake.write_bytes(b"\xff\xd8\xff" * 100)
    broken = tmp_path / "broken.pt"
    broken.write_bytes(b"PK\x03\x04 cut off")
    numbers = tmp_path / "numbers.pt"
    torch.save([1, 2, 3], numbers)
    empty = tmp_path / "empty"
    empty.mkdir()
    for path, words in (
        (photo, "photo.jpg is not a model"),
        (fake, "fake.safetensors is not a model"),
        (broken, "broken.pt"),
        (numbers, "numbers.pt holds no weights"),
        (empty, "empty is not a"),
        (tmp_path / "nowhere", "There is no file or folder"),
    ):
        with pytest.raises(ModelError) as told:
            import_model(path, store, architecture="ViT-S-32")
        assert words in str(told.value)
    assert nothing_installed(store)


def test_a_damaged_file_is_said(store: ModelStore, folder: Path) -> None:
    weights = folder / WEIGHTS_NAME
    weights.write_bytes(weights.read_bytes()[:-1000])
    with pytest.raises(ModelError, match="damaged"):
        import_model(folder, store)
    assert nothing_installed(store)


def test_weights_that_are_not_numbers_are_refused(store: ModelStore, folder: Path) -> None:
    state = build().state_dict()
    state["visual.proj"] = torch.full_like(state["visual.proj"], float("nan"))
    save_file(state, str(folder / WEIGHTS_NAME))
    with pytest.raises(ModelError, match="not finite"):
        import_model(folder, store)
    assert nothing_installed(store)


def test_a_missing_tokenizer_is_said(store: ModelStore, tmp_path: Path) -> None:
    text = {**TINY["text_cfg"], "hf_tokenizer_name": "someone/else"}
    folder = write_folder(tmp_path / "own", config={**TINY, "text_cfg": text})
    with pytest.raises(ModelError, match=r"tokenizer\.json is missing"):
        import_model(folder, store)
    assert nothing_installed(store)


def test_several_files_of_weights_must_be_chosen_from(store: ModelStore, folder: Path) -> None:
    (folder / WEIGHTS_NAME).rename(folder / "a.safetensors")
    shutil.copy(folder / "a.safetensors", folder / "b.safetensors")
    with pytest.raises(ModelError, match="several files of weights"):
        import_model(folder, store)
    assert import_model(folder / "b.safetensors", store).id == "b"


def test_cancelling_leaves_nothing(
    store: ModelStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = CancelToken()
    verify = loading.verify_model

    def cancel_then(model: InstalledModel) -> None:
        verify(model)
        token.cancel()

    monkeypatch.setattr(loading, "verify_model", cancel_then)
    with pytest.raises(Cancelled):
        import_model(folder, store, token=token)
    assert nothing_installed(store)


def test_the_description_is_kept_word_for_word(store: ModelStore, folder: Path) -> None:
    model = import_model(folder, store)
    written = json.loads((model.folder / CONFIG_NAME).read_text(encoding="utf-8"))
    assert written == json.loads((folder / CONFIG_NAME).read_text(encoding="utf-8"))
