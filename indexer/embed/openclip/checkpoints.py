"""Pause and cancel in the middle of a batch: a question before every layer.

A batch of 32 takes two seconds on two cores; a click on "Pause" must not wait for its end, and
small batches would cost speed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

from torch import nn

from indexer.cancel import CancelToken


class LayerCheckpoints:
    """Asks the token of the calling thread before each layer of a tower."""

    def __init__(self, tower: nn.Module) -> None:
        self._of_this_thread = threading.local()
        for layer in _layers(tower):
            layer.register_forward_pre_hook(self._ask)

    def heed(self, token: CancelToken | None) -> None:
        """From now on ask this token in calls of this thread; None asks nobody."""
        self._of_this_thread.token = token

    def _ask(self, layer: nn.Module, arguments: Any) -> None:
        token: CancelToken | None = getattr(self._of_this_thread, "token", None)
        if token is not None:
            token.checkpoint()


def _layers(tower: nn.Module) -> Iterator[nn.Module]:
    """What a tower runs one after the other: transformer blocks, convolutional stages."""
    for module in tower.modules():
        if isinstance(module, nn.Sequential | nn.ModuleList):
            yield from module.children()
