"""The pictures that the sample model is trained on, and which captions are true of which of them.

Used by `train_sample_model.py`, which puts the checkout on `sys.path` first.
"""

import hashlib
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from indexer import samples
from indexer.samples import Caption, Scene

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
CACHE_PX = 80
ATTRIBUTES = tuple(field.name for field in fields(Scene))


@dataclass(frozen=True)
class Attributes:
    """The attribute values of the language of scenes, as bits and as class numbers."""

    values: dict[str, list[str | int]]

    def classes(self, scenes: list[Scene]) -> Tensor:
        """Return int64[N, attributes]: the number of each scene's value."""
        rows = [
            [self.values[name].index(getattr(scene, name)) for name in ATTRIBUTES]
            for scene in scenes
        ]
        return torch.tensor(rows)

    def true_pairs(self, captions: list[Caption], classes: Tensor) -> Tensor:
        """Return bool[captions, scenes]: which caption is true of which scene."""
        masks = torch.full((len(captions), len(ATTRIBUTES)), -1)
        for row, caption in enumerate(captions):
            for name, allowed in caption.allowed.items():
                bits = sum(1 << self.values[name].index(value) for value in allowed)
                masks[row, ATTRIBUTES.index(name)] = bits
        return ((masks[:, None, :] >> classes[None, :, :]) & 1).bool().all(dim=2)


def attributes() -> Attributes:
    """Collect every value of every attribute, in a fixed order."""
    found: dict[str, dict[str | int, None]] = {name: {} for name in ATTRIBUTES}
    for scene in samples.all_scenes():
        for name in ATTRIBUTES:
            found[name][getattr(scene, name)] = None
    return Attributes({name: list(values) for name, values in found.items()})


def render_chunk(job: tuple[list[Scene], int]) -> Pixels:
    """Render scenes for training, squashed to CACHE_PX (runs in a worker process)."""
    scenes, seed = job
    out = np.empty((len(scenes), CACHE_PX, CACHE_PX, 3), dtype=np.uint8)
    rng = np.random.default_rng(seed)
    for row, scene in enumerate(scenes):
        picture = samples.draw(scene, samples.random_size(160, rng), rng)
        out[row] = np.asarray(picture.resize((CACHE_PX, CACHE_PX), Image.Resampling.BICUBIC))
    return out


def training_set(count: int, seed: int, cache: Path, workers: int) -> tuple[Pixels, list[Scene]]:
    """Render, or read from the cache, uint8[N, CACHE_PX, CACHE_PX, 3] and their scenes."""
    scenes = samples.sample_scenes(count, np.random.default_rng([seed, 11]), held_out=False)
    assert not any(samples.is_held_out(scene) for scene in scenes)
    sources = sorted(Path(samples.__file__).parent.rglob("*.py"))
    renderer = hashlib.blake2b(b"".join(path.read_bytes() for path in sources), digest_size=6)
    path = cache / f"pictures-{count}-{seed}-{CACHE_PX}-{renderer.hexdigest()}.npy"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        jobs = [(scenes[at : at + 250], seed * 1_000_003 + at) for at in range(0, count, 250)]
        started = time.monotonic()
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            parts = []
            for part in pool.map(render_chunk, jobs):
                parts.append(part)
                print(f"\rrendered {min(250 * len(parts), count)}/{count}", end="", flush=True)
        np.save(path, np.concatenate(parts))
        print(f" in {time.monotonic() - started:.0f} s")
    return np.load(path, mmap_mode="r"), scenes
