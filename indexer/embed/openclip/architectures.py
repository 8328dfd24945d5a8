"""open_clip's built-in architectures: their settings, and the shapes of their weights."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import open_clip
import torch
from open_clip.pretrained import get_pretrained_cfg, list_pretrained_tags_by_model

from indexer.embed.openclip.build import quiet
from indexer.errors import ModelError
from indexer.messages import message

_PREPROCESS_KEYS = ("mean", "std", "interpolation", "resize_mode")


def describe(architecture: str, pretrained: str | None) -> dict[str, Any]:
    """The contents of an ``open_clip_config.json`` for the architecture.

    Raises:
        ModelError: open_clip knows no such architecture.
    """
    if architecture not in open_clip.list_models():
        similar = [name for name in open_clip.list_models() if architecture[:5] in name][:8]
        raise ModelError(
            message("There is no architecture named {architecture}", architecture=architecture),
            message("there are, among others: {names}", names=", ".join(similar))
            if similar
            else "",
            message("Use a name of open_clip, such as ViT-B-32"),
        )
    return {
        "model_cfg": open_clip.get_model_config(architecture),
        "preprocess_cfg": _preprocess(architecture, pretrained),
    }


def shapes_of(architecture: str) -> dict[str, tuple[int, ...]]:
    """Names and shapes of all tensors of the architecture; takes no memory for them."""
    with torch.device("meta"), quiet():
        model = open_clip.create_model(
            architecture,
            pretrained=None,
            pretrained_image=False,
            pretrained_text=False,
            device="meta",
        )
    return {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}


def _preprocess(architecture: str, pretrained: str | None) -> dict[str, Any]:
    tags = [pretrained] if pretrained else list_pretrained_tags_by_model(architecture)
    settings = [
        {key: tag_cfg[key] for key in _PREPROCESS_KEYS if key in tag_cfg}
        for tag in tags
        if (tag_cfg := get_pretrained_cfg(architecture, tag))
    ]
    if not settings:
        return {}  # open_clip's own defaults
    written, _ = Counter(json.dumps(entry, sort_keys=True) for entry in settings).most_common(1)[0]
    chosen: dict[str, Any] = json.loads(written)
    return chosen
