"""The door to torch: everything else in this package loads without it.

Importing torch and open_clip takes seconds, so these functions do it only when called; call them
on a worker thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import ModelError

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


def _encoder_class() -> type[OpenClipEncoder]:
    try:
        from indexer.embed.openclip import OpenClipEncoder
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing
        raise ModelError(
            "The part of Kindred that computes with models cannot be loaded",
            f"{error}; photos are still indexed, shown and found by name",
            "Install Kindred again",
        ) from error
    return OpenClipEncoder
