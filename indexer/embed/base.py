"""What an encoder is, and how it wants its pictures: without torch, for every thread.

Used by the decode workers (`Preprocess`), by the pipeline and by search (`Encoder`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from indexer.cancel import CancelToken
from indexer.types import EncoderId, Float32Array, UInt8Array

ResizeMode = Literal["shortest", "longest", "squash"]
Interpolation = Literal["bicubic", "bilinear"]


@dataclass(frozen=True, slots=True)
class Preprocess:
    """How a picture becomes the encoder's input, as open_clip's ``preprocess_cfg`` says it.

    Resizing and cropping happen on uint8 pixels in the decode workers; the mean and standard
    deviation (of values in 0..1) are applied by the encoder itself, on its device.
    """

    size: tuple[int, int]
    """Height and width of the input in pixels."""
    resize_mode: ResizeMode
    interpolation: Interpolation
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    fill_color: int = 0
    """Grey level of the padding; only for ``longest``."""


@dataclass(frozen=True, slots=True)
class Device:
    """Something to compute on."""

    id: str
    """As it is asked for: ``cpu``, ``cuda:0``, ``mps``."""
    name: str
    """As its maker calls it."""


class Encoder(Protocol):
    """Turns images, and perhaps texts, into unit vectors. Thread-safe."""

    @property
    def id(self) -> EncoderId:
        """Names the weights and the preprocessing."""
        ...

    @property
    def name(self) -> str:
        """A short name for people, such as ``ViT-B-32``."""
        ...

    @property
    def dim(self) -> int:
        """Length of every vector."""
        ...

    @property
    def device(self) -> str:
        """Where it computes, in words for people: ``CPU, 2 cores``, ``CUDA, NVIDIA H200``."""
        ...

    @property
    def preprocess(self) -> Preprocess:
        """How its images must be prepared."""
        ...

    @property
    def batch_size(self) -> int:
        """How many images at a time serve its device best."""
        ...

    def encode_images(self, images: UInt8Array, token: CancelToken | None = None) -> Float32Array:
        """Vectors of prepared images.

        Args:
            images: ``uint8[N, H, W, 3]``, sRGB, prepared as `preprocess` says.
            token: Asked between two layers, so that pause and cancel act in the middle of a
                batch, which may take seconds on a CPU.

        Returns:
            ``float32[N, D]``, rows of unit norm.

        Raises:
            Cancelled: The token was cancelled.
        """
        ...

    def encode_texts(self, texts: Sequence[str]) -> Float32Array:
        """Vectors of texts: ``float32[N, D]``, rows of unit norm."""
        ...
