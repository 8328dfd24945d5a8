"""How fast a model works on this machine: measured once, kept in the profile.

Used by the window's models page through `Library`; blocks for some seconds on the caller's thread.
A short run on made-up pictures says what a run over the library costs, before it is begun.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from indexer.cancel import CancelToken
from indexer.cores import usable_cores
from indexer.embed.base import Encoder
from indexer.media.photo import prepare
from indexer.messages import from_json, to_json

BUDGET_S = 4.0
"""For the batches that count; one more goes before them, to wake the device up."""
MAX_BATCHES = 5
_PHOTO_PX = (4000, 3000)
"""12 megapixels: what most phones and many cameras take."""
_PREPARED = 3


@dataclass(frozen=True, slots=True)
class ModelSpeed:
    """What was measured of one model on one device."""

    encoded_per_second: float
    """Photos that the model describes, were they ready in memory."""
    prepared_per_second: float
    """Photos of 12 megapixels that all cores read, decode and prepare, did they nothing else."""
    device: str
    """In words, as `Encoder.device` says it."""

    @property
    def photos_per_second(self) -> float:
        """Of a whole run. On a CPU both kinds of work share the cores; a GPU works beside them."""
        if self.device.startswith("CPU"):
            return 1 / (1 / self.encoded_per_second + 1 / self.prepared_per_second)
        return min(self.encoded_per_second, self.prepared_per_second)

    def of_another(self, relative_speed: float) -> ModelSpeed:
        """An estimate for a model that is so many times as fast as this one."""
        return ModelSpeed(
            self.encoded_per_second * relative_speed, self.prepared_per_second, self.device
        )


def measure_speed(
    encoder: Encoder,
    token: CancelToken | None = None,
    *,
    budget_s: float = BUDGET_S,
    clock: Callable[[], float] = time.perf_counter,
) -> ModelSpeed:
    """Let an encoder work on a few batches, and the cores on a few photos.

    Args:
        encoder: Loaded, on the device in question.
        token: Cancels between two layers of the model.
        budget_s: When to stop; at least one batch is measured, which may take longer.
        clock: Seconds.

    Raises:
        Cancelled: The token was cancelled.
        ModelError: The device has too little memory.
    """
    token = token or CancelToken()
    height, width = encoder.preprocess.size
    random = np.random.default_rng(0)
    batch = random.integers(0, 256, (encoder.batch_size, height, width, 3), dtype=np.uint8)
    # A GPU picks its kernels on the first batch of a shape; a CPU needs no whole batch for that.
    encoder.encode_images(batch if not encoder.device.startswith("CPU") else batch[:1], token)
    rates: list[float] = []
    began = clock()
    while len(rates) < MAX_BATCHES and (not rates or clock() - began < budget_s):
        started = clock()
        encoder.encode_images(batch, token)
        rates.append(len(batch) / max(clock() - started, 1e-9))
    photo = _example_photo()
    costs: list[float] = []
    for _ in range(_PREPARED):
        token.raise_if_cancelled()
        started = clock()
        prepare(photo, "example.jpg", [encoder.preprocess])
        costs.append(clock() - started)
    prepared = usable_cores() / max(statistics.median(costs), 1e-9)
    return ModelSpeed(statistics.median(rates), prepared, encoder.device)


class SpeedRecord:
    """The file of what was measured, by model. One thread at a time.

    A cache: it may be deleted, and whatever is odd in it counts as not measured. A record holds
    for the weights, the cores and the versions that it was measured with.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, model_id: str, weights: str) -> ModelSpeed | None:
        """What was measured of a model; of its newest device where there were several."""
        try:
            found = self._read()[model_id]
            if (found["weights"], found["circumstances"]) != (weights, _circumstances()):
                return None
            speed = ModelSpeed(
                float(found["encoded_per_second"]),
                float(found["prepared_per_second"]),
                from_json(str(found["device"]), found.get("device_message")),
            )
            is_sound = speed.encoded_per_second > 0 and speed.prepared_per_second > 0
            return speed if is_sound else None
        except (KeyError, TypeError, ValueError, AttributeError):
            return None

    def put(self, model_id: str, weights: str, speed: ModelSpeed) -> None:
        """Keep a measurement. One that cannot be written is only lost for the next start."""
        content = self._read()
        content[model_id] = {
            "weights": weights,
            "circumstances": _circumstances(),
            **asdict(speed),
            "device_message": to_json(speed.device),
        }
        temporary = self._path.with_name(f".{self._path.name}.new")
        with suppress(OSError):
            temporary.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
            temporary.replace(self._path)

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}


def _circumstances() -> str:
    """What else a speed depends on."""
    names = ("torch", "open_clip_torch", "pillow")
    return ", ".join([f"{usable_cores()} cores", *(f"{name} {_version(name)}" for name in names)])


@cache
def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # 30 ms, and not at the start

    try:
        return version(package)
    except PackageNotFoundError:  # a bundle may come without the packages' descriptions
        return "unknown"


@cache
def _example_photo() -> bytes:
    """A JPEG of 12 megapixels with detail of every size, as photos have it."""
    random = np.random.default_rng(0)
    width, height = _PHOTO_PX
    picture = Image.new("RGB", _PHOTO_PX)
    for cells, share in ((12, 0.5), (200, 0.3), (1600, 0.15)):
        noise = random.integers(0, 256, (cells * height // width, cells, 3), dtype=np.uint8)
        layer = Image.fromarray(noise).resize(_PHOTO_PX, Image.Resampling.BICUBIC)
        picture = Image.blend(picture, layer, share)
    file = BytesIO()
    picture.save(file, "JPEG", quality=90)
    return file.getvalue()
