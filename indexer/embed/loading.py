"""The door to torch: everything else in this package loads without it.

Importing torch and open_clip takes seconds, so these functions do it only when called; call them
on a worker thread.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.embed.base import Device
from indexer.errors import ModelError
from indexer.messages import message

if TYPE_CHECKING:
    from indexer.embed.models import InstalledModel
    from indexer.embed.openclip import OpenClipEncoder


def load_encoder(model: InstalledModel, device: str | None = None) -> OpenClipEncoder:
    """The encoder of an installed model.

    Args:
        model: From `ModelStore.get`.
        device: ``cuda``, ``mps`` or ``cpu``; None chooses the best that works.

    Raises:
        ModelError: The model is damaged or does not fit in memory, or the device is unusable.
    """
    return _encoder_class().load(model, device)


def random_encoder(
    architecture: str = "ViT-B-32", seed: int = 0, device: str | None = None
) -> OpenClipEncoder:
    """An encoder with random weights: for benchmarks, where speed counts and sense does not.

    Raises:
        ModelError: There is no such architecture, or the device is unusable.
    """
    return _encoder_class().random(architecture, seed, device)


def verify_model(model: InstalledModel) -> None:
    """Load a model on the CPU and check that it works: finite unit vectors that tell inputs apart.

    Raises:
        ModelError: It does not.
    """
    encoder = load_encoder(model, "cpu")
    height, width = encoder.preprocess.size
    pictures = np.zeros((2, height, width, 3), dtype=np.uint8)
    pictures[1] = np.linspace(0, 255, width * 3, dtype=np.uint8).reshape(1, width, 3)
    for vectors in (encoder.encode_images(pictures), encoder.encode_texts(["a dog", "the sea"])):
        # encode_images and encode_texts have checked that every number is finite.
        lengths = np.linalg.norm(vectors, axis=1)
        if not np.allclose(lengths, 1, atol=1e-3) or np.allclose(vectors[0], vectors[1], atol=1e-6):
            raise ModelError(
                message("{name} does not work", name=model.name),
                message(
                    "it gives different inputs the same vector: its weights are probably "
                    "not trained"
                ),
                message("Use other weights"),
            )


def convert_checkpoint(source: Path, target: Path) -> None:
    """Write a pickled checkpoint as safetensors; see `indexer.embed.openclip.convert`.

    Raises:
        ModelError: It holds more than tensors, is damaged, or is no checkpoint.
        OSError: The target cannot be written.
    """
    from indexer.embed.openclip.convert import convert_checkpoint

    convert_checkpoint(source, target)


def describe_architecture(architecture: str, pretrained: str | None) -> dict[str, Any]:
    """What ``open_clip_config.json`` would say of one of open_clip's own architectures.

    Args:
        architecture: Such as ``ViT-B-32``.
        pretrained: open_clip's tag of the weights, whose preprocessing is then used; None takes
            the preprocessing that most of its published weights share.

    Raises:
        ModelError: There is no such architecture.
    """
    from indexer.embed.openclip.architectures import describe

    return describe(architecture, pretrained)


def matches_architecture(tensors: Mapping[str, tuple[int, ...]], architecture: str) -> bool:
    """Whether tensors of these names and shapes are weights of the architecture."""
    from indexer.embed.openclip.architectures import shapes_of

    return dict(tensors) == shapes_of(architecture)


def available_devices() -> list[Device]:
    """What there is to compute on beside the CPU. Imports torch, which takes seconds.

    Raises:
        ModelError: torch cannot be loaded.
    """
    _encoder_class()
    from indexer.embed.openclip.devices import available

    return available()


def limit_threads(count: int | None) -> None:
    """Let what the calling thread computes on the CPU use at most so many threads.

    Args:
        count: None takes the limit away. Where torch is not loaded, nothing needs one.
    """
    if "indexer.embed.openclip.devices" in sys.modules:
        from indexer.embed.openclip.devices import limit_threads

        limit_threads(count)


def _encoder_class() -> type[OpenClipEncoder]:
    try:
        from indexer.embed.openclip import OpenClipEncoder
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing
        raise ModelError(
            message("The part of Kindred that computes with models cannot be loaded"),
            message("{error}; photos are still indexed, shown and found by name", error=error),
            message("Install Kindred again"),
        ) from error
    return OpenClipEncoder
