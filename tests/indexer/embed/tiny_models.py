"""Very small open_clip models, written to disk as users have them, for the real code to load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import open_clip
import torch
from open_clip.model import CLIP, CustomTextCLIP
from safetensors.torch import save_file

from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel

TINY: dict[str, Any] = {
    "embed_dim": 24,
    "vision_cfg": {"image_size": 32, "layers": 2, "width": 32, "head_width": 16, "patch_size": 8},
    "text_cfg": {
        "context_length": 16,
        "vocab_size": 49408,
        "width": 32,
        "heads": 2,
        "layers": 2,
    },
}
PREPROCESS: dict[str, Any] = {
    "mean": [0.5, 0.4, 0.3],
    "std": [0.2, 0.3, 0.25],
    "interpolation": "bilinear",
    "resize_mode": "squash",
}


def build(config: dict[str, Any] | None = None, seed: int = 0) -> torch.nn.Module:
    """A tiny model with random weights."""
    settings = json.loads(json.dumps(config or TINY))
    kind = CustomTextCLIP if settings.pop("custom_text", False) else CLIP
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model: torch.nn.Module = kind(**settings)
    return model.eval()


def write_folder(
    folder: Path,
    *,
    config: dict[str, Any] | None = None,
    preprocess: dict[str, Any] | None = None,
    seed: int = 0,
    weights_name: str = WEIGHTS_NAME,
) -> Path:
    """An open_clip folder: description and weights."""
    folder.mkdir(parents=True, exist_ok=True)
    description = {"model_cfg": config or TINY, "preprocess_cfg": preprocess or PREPROCESS}
    (folder / CONFIG_NAME).write_text(json.dumps(description), encoding="utf-8")
    state = build(config, seed).state_dict()
    if weights_name.endswith(".safetensors"):
        save_file({k: v.contiguous() for k, v in state.items()}, str(folder / weights_name))
    else:
        torch.save(state, folder / weights_name)
    return folder


def installed(folder: Path, **settings: Any) -> InstalledModel:
    """A tiny model as the store would hand it out."""
    write_folder(folder, **settings)
    model = InstalledModel(id=folder.name, name="Tiny", folder=folder, licence="MIT")
    model.write(folder)
    return InstalledModel.read(folder)


def own_transform(encoder_model: Any) -> Any:
    """open_clip's inference transform of a model: the reference that we must equal."""
    settings = open_clip.transform.PreprocessCfg(**encoder_model.visual.preprocess_cfg)
    return open_clip.transform.image_transform_v2(settings, is_train=False)
