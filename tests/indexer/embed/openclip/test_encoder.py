"""`OpenClipEncoder` on tiny models: equal to open_clip, whatever the batch, thread or memory."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from typing import Any

import numpy as np
import open_clip
import pytest
import torch
from PIL import Image

from indexer.embed.installed import CONFIG_NAME, InstalledModel
from indexer.embed.loading import load_encoder, random_encoder
from indexer.embed.openclip import OpenClipEncoder
from indexer.errors import ModelError
from indexer.types import UInt8Array
from tests.indexer.embed.pictures import render
from tests.indexer.embed.tiny_models import TINY, build, installed, own_transform

TEXTS = ["a red boat", "two dogs on a beach at night", "", "SNOW, &amp; ice!  ", "x" * 400]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    return installed(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def encoder(model: InstalledModel) -> OpenClipEncoder:
    return load_encoder(model, "cpu")


@pytest.fixture(scope="module")
def inputs() -> UInt8Array:
    return np.stack([np.asarray(render(seed).resize((32, 32))) for seed in range(13)])


def test_images_equal_open_clips_own_transform_and_tower(
    encoder: OpenClipEncoder, inputs: UInt8Array
) -> None:
    # At the model's own size the transform only normalises: so any difference is ours.
    transform = own_transform(encoder.model)
    batch = torch.stack([transform(Image.fromarray(picture)) for picture in inputs])
    with torch.no_grad():
        expected = torch.nn.functional.normalize(encoder.model.encode_image(batch), dim=-1).numpy()

    actual = encoder.encode_images(inputs)

    assert actual.dtype == np.float32
    np.testing.assert_allclose(actual, expected, atol=1e-6)
    others = expected @ expected.T - np.eye(len(expected))
    assert others.max() < 0.999, "pictures that look alike to these weights prove nothing"


def test_texts_equal_open_clips_tokenizer_and_tower(
    encoder: OpenClipEncoder, model: InstalledModel
) -> None:
    tokenizer = open_clip.get_tokenizer(f"local-dir:{model.folder}")
    with torch.no_grad():
        features = encoder.model.encode_text(tokenizer(TEXTS))
        expected = torch.nn.functional.normalize(features, dim=-1).numpy()

    actual = encoder.encode_texts(TEXTS)

    np.testing.assert_allclose(actual, expected, atol=1e-5)
    assert np.abs(expected[0] - expected[1]).max() > 1e-2


def test_weights_come_from_the_folder_and_not_from_the_random_start(
    encoder: OpenClipEncoder,
) -> None:
    written = build(seed=0).state_dict()
    for name, tensor in encoder.model.state_dict().items():
        assert torch.equal(tensor, written[name]), name


def test_rows_have_unit_norm_and_keep_their_order(
    encoder: OpenClipEncoder, inputs: UInt8Array
) -> None:
    rows = encoder.encode_images(inputs)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    backwards = encoder.encode_images(inputs[::-1])
    np.testing.assert_allclose(backwards[::-1], rows, atol=1e-6)
    assert np.abs(backwards - rows).max() > 1e-3


@pytest.mark.parametrize("size", [1, 3, 13, 64])
def test_the_batch_size_does_not_change_the_vectors(
    encoder: OpenClipEncoder, inputs: UInt8Array, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = np.concatenate([encoder.encode_images(picture[None]) for picture in inputs])
    monkeypatch.setattr(encoder, "_batch_size", size)
    np.testing.assert_allclose(encoder.encode_images(inputs), expected, atol=1e-5)


def test_no_images_and_no_texts_give_no_rows(encoder: OpenClipEncoder) -> None:
    assert encoder.encode_images(np.zeros((0, 32, 32, 3), np.uint8)).shape == (0, 24)
    assert encoder.encode_texts([]).shape == (0, 24)


def test_images_of_another_size_or_type_are_a_bug_of_the_caller(encoder: OpenClipEncoder) -> None:
    with pytest.raises(ValueError, match="expected uint8"):
        encoder.encode_images(np.zeros((1, 31, 32, 3), np.uint8))
    with pytest.raises(ValueError, match="expected uint8"):
        encoder.encode_images(np.zeros((1, 32, 32, 3), np.float32))


def test_threads_do_not_disturb_each_other(encoder: OpenClipEncoder, inputs: UInt8Array) -> None:
    images, texts = encoder.encode_images(inputs), encoder.encode_texts(TEXTS)
    wrong: list[str] = []

    def repeat(kind: str) -> None:
        for _ in range(15):
            if kind == "image":
                same = np.allclose(encoder.encode_images(inputs), images, atol=1e-5)
            else:
                same = np.allclose(encoder.encode_texts(TEXTS), texts, atol=1e-5)
            if not same:
                wrong.append(kind)

    threads = [threading.Thread(target=repeat, args=(k,)) for k in ("image", "text") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_running_out_of_memory_halves_the_batch_and_goes_on(
    encoder: OpenClipEncoder, inputs: UInt8Array, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = encoder.encode_images(inputs)
    encode, sizes = encoder.model.encode_image, []

    def small_device(batch: torch.Tensor) -> Any:
        sizes.append(len(batch))
        if len(batch) > 4:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return encode(batch)

    monkeypatch.setattr(encoder.model, "encode_image", small_device)
    np.testing.assert_allclose(encoder.encode_images(inputs), expected, atol=1e-5)
    assert sizes == [13, 6, 3, 3, 3, 3, 1]
    assert encoder.batch_size == 3


def test_too_little_memory_for_one_image_is_said(
    encoder: OpenClipEncoder, inputs: UInt8Array, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(_batch: torch.Tensor) -> Any:
        raise RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)")

    monkeypatch.setattr(encoder.model, "encode_image", no_memory)
    with pytest.raises(ModelError, match="too little memory"):
        encoder.encode_images(inputs)


def test_other_errors_of_the_device_are_not_taken_for_a_lack_of_memory(
    encoder: OpenClipEncoder, inputs: UInt8Array, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_batch: torch.Tensor) -> Any:
        raise RuntimeError("CUDA error: an illegal instruction was encountered")

    monkeypatch.setattr(encoder.model, "encode_image", broken)
    with pytest.raises(RuntimeError, match="illegal instruction"):
        encoder.encode_images(inputs)


def test_numbers_that_are_not_finite_are_said(encoder: OpenClipEncoder, inputs: UInt8Array) -> None:
    with torch.no_grad():
        encoder.model.visual.proj.fill_(float("nan"))
    with pytest.raises(ModelError, match="not finite"):
        encoder.encode_images(inputs)


def test_the_preprocessing_is_the_models_own(encoder: OpenClipEncoder) -> None:
    preprocess = encoder.preprocess
    assert preprocess.size == (32, 32)
    assert (preprocess.resize_mode, preprocess.interpolation) == ("squash", "bilinear")
    assert preprocess.mean == (0.5, 0.4, 0.3)
    assert preprocess.std == (0.2, 0.3, 0.25)


class TestId:
    def test_is_the_same_for_the_same_model_elsewhere(
        self, encoder: OpenClipEncoder, tmp_path: Path
    ) -> None:
        assert load_encoder(installed(tmp_path / "copy"), "cpu").id == encoder.id
        kind, architecture, weights, settings = encoder.id.split(":")
        assert (kind, architecture, len(weights), len(settings)) == ("open_clip", "custom", 16, 8)

    @pytest.mark.parametrize(
        "change",
        [
            {"seed": 1},
            {"preprocess": {"resize_mode": "longest"}},
            {"config": {**TINY, "quick_gelu": True}},
        ],
    )
    def test_differs_where_vectors_would(
        self, encoder: OpenClipEncoder, tmp_path: Path, change: dict[str, Any]
    ) -> None:
        assert load_encoder(installed(tmp_path / "other", **change), "cpu").id != encoder.id

    def test_ignores_where_a_part_was_fetched_from(
        self, encoder: OpenClipEncoder, tmp_path: Path
    ) -> None:
        other = installed(tmp_path / "other")
        description = json.loads((other.folder / CONFIG_NAME).read_text(encoding="utf-8"))
        description["model_cfg"]["vision_cfg"]["timm_model_pretrained"] = False
        (other.folder / CONFIG_NAME).write_text(json.dumps(description), encoding="utf-8")
        assert load_encoder(other, "cpu").id == encoder.id


def test_an_unknown_device_is_refused_in_one_sentence(model: InstalledModel) -> None:
    with pytest.raises(ModelError, match="The device nonsense cannot be used"):
        load_encoder(model, "nonsense")
    if not torch.cuda.is_available():
        with pytest.raises(ModelError, match="The device cuda cannot be used"):
            load_encoder(model, "cuda")


def test_an_unknown_architecture_is_refused() -> None:
    with pytest.raises(ModelError, match="no architecture named Vit-Q"):
        random_encoder("Vit-Q")


def test_loading_prints_nothing_and_leaves_the_log_alone(
    model: InstalledModel, capfd: pytest.CaptureFixture[str]
) -> None:
    handlers = list(logging.getLogger().handlers)
    load_encoder(model, "cpu").warm_up()
    assert logging.getLogger().handlers == handlers
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")
