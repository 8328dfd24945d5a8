"""The encoder that every open_clip model runs through: the default, the sample and the user's own.

Any thread may call it. On a CPU, texts of the search thread are encoded while images are embedded.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from typing import Any

import numpy as np
import open_clip
import torch
from torch.nn.functional import normalize

from indexer.cancel import CancelToken
from indexer.embed.base import Preprocess
from indexer.embed.config import read_config, require_tokenizer
from indexer.embed.models import InstalledModel
from indexer.embed.openclip import devices
from indexer.embed.openclip.build import (
    build_from_folder,
    build_random,
    preprocess_of,
)
from indexer.embed.openclip.checkpoints import LayerCheckpoints
from indexer.embed.openclip.tokenizing import TextTokenizer, make_tokenizer
from indexer.errors import ModelError
from indexer.messages import message
from indexer.types import EncoderId, Float32Array, UInt8Array

_log = logging.getLogger(__name__)

_TEXT_BATCH = 64
_IGNORED_SETTINGS = frozenset({"hf_tokenizer_name", "timm_model_pretrained", "hf_model_pretrained"})
"""Where a part was once fetched from; it does not change what the model computes."""


class OpenClipEncoder:
    """Images and texts to unit vectors with an open_clip model (`indexer.embed.base.Encoder`)."""

    def __init__(
        self,
        model: Any,
        *,
        encoder_id: EncoderId,
        name: str,
        dim: int,
        tokenizer: TextTokenizer | None,
        device: torch.device,
    ) -> None:
        self._model = devices.move(model, device)
        self._device = device
        self._tokenizer = tokenizer
        self._preprocess = preprocess_of(model)
        self._id = encoder_id
        self._name = name
        self._dim = dim
        self._layers = LayerCheckpoints(self._model.visual)
        self._batch_size = devices.batch_size(device, self._preprocess.size)
        self._mean = torch.tensor(self._preprocess.mean, device=device).view(1, 3, 1, 1)
        self._std = torch.tensor(self._preprocess.std, device=device).view(1, 3, 1, 1)
        # Metal command queues are not safe to feed from two threads; CPU and CUDA are.
        self._turn: AbstractContextManager[object] = (
            threading.Lock() if device.type == "mps" else nullcontext()
        )

    @classmethod
    def load(cls, model: InstalledModel, device: str | None = None) -> OpenClipEncoder:
        """The encoder of an installed model.

        Raises:
            ModelError: The model is damaged or does not fit its description, or the device is
                unusable.
        """
        chosen = devices.choose_device(device)
        config = read_config(model.folder)
        require_tokenizer(config, model.folder)
        tokenizer = make_tokenizer(config["model_cfg"]["text_cfg"], model.folder)
        built = build_from_folder(model.folder, model.weights_path)
        return cls(
            built,
            encoder_id=_encoder_id(config["model_cfg"], preprocess_of(built), model.digest()),
            name=model.name,
            dim=config["model_cfg"]["embed_dim"],
            tokenizer=tokenizer,
            device=chosen,
        )

    @classmethod
    def random(cls, architecture: str, seed: int = 0, device: str | None = None) -> OpenClipEncoder:
        """An encoder with random weights: as fast as a real one, and as blind as a new one.

        Raises:
            ModelError: open_clip knows no such architecture, or the device is unusable.
        """
        chosen = devices.choose_device(device)
        built = build_random(architecture, seed)
        config = open_clip.get_model_config(architecture)
        has_own_tokenizer = bool(config["text_cfg"].get("hf_tokenizer_name"))
        return cls(
            built,
            encoder_id=_encoder_id(config, preprocess_of(built), f"random-{seed}"),
            name=f"{architecture} (random)",
            dim=config["embed_dim"],
            tokenizer=None if has_own_tokenizer else make_tokenizer(config["text_cfg"], None),
            device=chosen,
        )

    @property
    def id(self) -> EncoderId:
        """``open_clip:<architecture>:<weights>:<settings>``, the last two as digests."""
        return self._id

    @property
    def name(self) -> str:
        """The model's name for people."""
        return self._name

    @property
    def dim(self) -> int:
        """Length of every vector."""
        return self._dim

    @property
    def device(self) -> str:
        """Where it computes, in words."""
        return devices.describe(self._device)

    @property
    def preprocess(self) -> Preprocess:
        """How its images must be prepared."""
        return self._preprocess

    @property
    def batch_size(self) -> int:
        """Images at a time; smaller than at first once the device ran out of memory."""
        return self._batch_size

    @property
    def model(self) -> Any:
        """The open_clip model itself: for benchmarks of the bare forward pass, and for tests."""
        return self._model

    def warm_up(self) -> None:
        """Run both towers once, so that the first real photo and the first query do not wait."""
        self.encode_images(np.zeros((1, *self._preprocess.size, 3), dtype=np.uint8))
        if self._tokenizer is not None:
            self.encode_texts(["a photo"])

    @torch.inference_mode()
    def encode_images(self, images: UInt8Array, token: CancelToken | None = None) -> Float32Array:
        """Vectors of prepared images, in their order.

        Args:
            images: ``uint8[N, H, W, 3]``, prepared as `preprocess` says. Any N: it is split as the
                device likes it, and split further when the device runs out of memory.
            token: Asked between two layers.

        Returns:
            ``float32[N, D]``, rows of unit norm.

        Raises:
            Cancelled: The token was cancelled.
            ModelError: The device has too little memory for a single image, or the model yields
                no finite numbers.
        """
        height, width = self._preprocess.size
        if images.dtype != np.uint8 or images.shape[1:] != (height, width, 3):
            raise ValueError(f"expected uint8[N, {height}, {width}, 3], got {images.shape}")
        rows = np.empty((len(images), self._dim), dtype=np.float32)
        self._layers.heed(token)
        start = 0
        while start < len(images):
            stop = min(start + self._batch_size, len(images))
            try:
                rows[start:stop] = self._forward_images(images[start:stop])
            except RuntimeError as error:  # torch.OutOfMemoryError is one; MPS raises it bare
                if "out of memory" not in str(error).lower():
                    raise
                self._shrink(stop - start, error)
                continue
            start = stop
        return rows

    @torch.inference_mode()
    def encode_texts(self, texts: Sequence[str]) -> Float32Array:
        """Vectors of texts, in their order, in full precision on every device.

        Returns:
            ``float32[N, D]``, rows of unit norm.

        Raises:
            ModelError: The model has no tokenizer, or yields no finite numbers.
        """
        if self._tokenizer is None:
            raise ModelError(
                message("{_name} cannot read texts", _name=self._name),
                message("it has no tokenizer"),
            )
        rows = np.empty((len(texts), self._dim), dtype=np.float32)
        for start in range(0, len(texts), _TEXT_BATCH):
            tokens = self._tokenizer(texts[start : start + _TEXT_BATCH]).to(self._device)
            with self._turn:
                vectors = normalize(self._model.encode_text(tokens).float(), dim=-1)
                rows[start : start + _TEXT_BATCH] = vectors.cpu().numpy()
        _raise_unless_finite(rows, self._name)
        return rows

    @torch.inference_mode()
    def _forward_images(self, images: UInt8Array) -> Float32Array:
        with self._turn:
            # uint8 travels to the device, a quarter of the bytes. The permuted view is
            # "channels last" in memory already, which convolutions like.
            batch = torch.from_numpy(np.ascontiguousarray(images)).to(self._device)
            batch = batch.permute(0, 3, 1, 2).float()
            # ToTensor's and Normalize's very steps, so that the inputs are equal bit by bit.
            batch = batch.div_(255).sub_(self._mean).div_(self._std)
            is_gpu = self._device.type != "cpu"
            vectors = self._unit(batch, is_half=is_gpu)
            if is_gpu and not np.isfinite(vectors).all():
                vectors = self._unit(batch, is_half=False)  # beyond fp16's range
        _raise_unless_finite(vectors, self._name)
        return vectors

    def _unit(self, batch: torch.Tensor, *, is_half: bool) -> Float32Array:
        with torch.autocast(self._device.type, dtype=torch.float16, enabled=is_half):
            features = self._model.encode_image(batch)
        vectors: Float32Array = normalize(features.float(), dim=-1).cpu().numpy()
        return vectors

    def _shrink(self, tried: int, error: RuntimeError) -> None:
        if tried <= 1:
            raise ModelError(
                message(
                    "{device} has too little memory for {_name}",
                    device=self.device,
                    _name=self._name,
                ),
                message("not even one photo at a time fits"),
                message(
                    "Close other programs that use the GPU, choose a smaller model, or use the CPU"
                ),
            ) from error
        self._batch_size = max(1, min(self._batch_size, tried) // 2)
        _log.warning("%s ran out of memory: %d images at a time", self.device, self._batch_size)
        if self._device.type == "cuda":
            torch.cuda.empty_cache()


def _raise_unless_finite(vectors: Float32Array, name: str) -> None:
    if not np.isfinite(vectors).all():
        raise ModelError(
            message("{name} does not work", name=name),
            message("it yields numbers that are not finite: its weights are probably damaged"),
            message("Remove it and download or import it again"),
        )


def _encoder_id(model_cfg: dict[str, Any], preprocess: Preprocess, weights: str) -> EncoderId:
    """An id that is the same on every machine, and differs where any vector would.

    The settings of the architecture are part of it: QuickGELU, say, is no tensor.
    """
    settings = _essential(model_cfg)
    architecture = next(
        (
            name
            for name in open_clip.list_models()
            if _essential(open_clip.get_model_config(name)) == settings
        ),
        "custom",
    )
    written = json.dumps([settings, asdict(preprocess)], sort_keys=True)
    digest = hashlib.sha256(written.encode()).hexdigest()
    return EncoderId(f"open_clip:{architecture}:{weights[:16]}:{digest[:8]}")


def _essential(settings: Any) -> Any:
    if isinstance(settings, dict):
        return {k: _essential(v) for k, v in settings.items() if k not in _IGNORED_SETTINGS}
    return settings
