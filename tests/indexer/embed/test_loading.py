"""The door to torch stays shut until an encoder is asked for; and what comes out works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.embed.loading import load_encoder, verify_model
from indexer.errors import ModelError
from tests.indexer.embed.tiny_models import TINY, build, installed

LIGHT = (
    "base", "catalogue", "config", "download", "endpoint", "hub", "importing", "installed",
    "interruptible", "loading", "models", "storage", "transfer", "unfinished", "weights",
)  # fmt: skip


def test_everything_but_the_encoder_loads_without_torch(repository: Path) -> None:
    modules = ", ".join(f"indexer.embed.{name}" for name in LIGHT)
    heavy = ("torch", "torchvision", "open_clip", "timm", "tokenizers", "huggingface_hub")
    script = f"import sys, {modules}; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=repository, check=True
    )
    assert done.stdout.strip() == "[]"
    here = {path.stem for path in (repository / "indexer" / "embed").glob("*.py")}
    assert here - {"__init__"} <= set(LIGHT) | {"look"}, "name new modules here"


def test_a_good_model_is_verified(tmp_path: Path) -> None:
    verify_model(installed(tmp_path / "good"))


def test_a_model_that_sees_no_difference_is_refused(tmp_path: Path) -> None:
    model = installed(tmp_path / "blind")
    state = build().state_dict()
    state["visual.conv1.weight"] = torch.zeros_like(state["visual.conv1.weight"])
    save_file(state, str(model.weights_path))
    with pytest.raises(ModelError, match="different inputs the same vector"):
        verify_model(model)


def test_weights_of_another_architecture_are_refused(tmp_path: Path) -> None:
    model = installed(tmp_path / "other")
    wide = {**TINY, "vision_cfg": {**TINY["vision_cfg"], "width": 48}}
    save_file(build(wide).state_dict(), str(model.weights_path))
    with pytest.raises(ModelError, match="do not fit the model") as told:
        load_encoder(model, "cpu")
    assert "size mismatch" in told.value.reason


def test_weights_that_lack_a_tensor_are_refused(tmp_path: Path) -> None:
    model = installed(tmp_path / "holes")
    state = build().state_dict()
    del state["visual.proj"]
    save_file(state, str(model.weights_path))
    with pytest.raises(ModelError, match="do not fit the model") as told:
        load_encoder(model, "cpu")
    assert "visual.proj" in told.value.reason


def test_damaged_weights_are_said(tmp_path: Path) -> None:
    model = installed(tmp_path / "torn")
    (model.folder / WEIGHTS_NAME).write_bytes(model.weights_path.read_bytes()[:-100])
    with pytest.raises(ModelError, match="damaged"):
        load_encoder(model, "cpu")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "damaged"),
        ("{}", "it has no model_cfg"),
        ('{"model_cfg": {"embed_dim": 4}}', "it has no vision_cfg"),
        ("[]", "it does not describe a model"),
        ('{"model_cfg": {"embed_dim": "4", "vision_cfg": {}, "text_cfg": {}}}', "no embed_dim"),
        (
            '{"model_cfg": {"embed_dim": 4, "vision_cfg": {}, "text_cfg": {"hf_model_name": "x"}}}',
            "a library that Kindred does not ship",
        ),
        ('{"model_cfg": {"embed_dim": 4, "vision_cfg": {"n": 1}, "text_cfg": {}}}', "do not fit"),
    ],
)
def test_a_wrong_description_is_said(tmp_path: Path, content: str, words: str) -> None:
    model = installed(tmp_path / "odd")
    (model.folder / CONFIG_NAME).write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as told:
        load_encoder(model, "cpu")
    assert words in str(told.value)
