"""How much of what the machine allows does indexing reach? ``packaging/dev.py bench index``.

In one run, on the same 12-megapixel JPEGs and the same weights (ViT-B-32, random: speed does not
depend on their values):

* ``E``: photos/s of the bare encoder's forward pass, all cores, batches as in the pipeline;
* ``D``: photos/s of bare decoding with JPEG ``draft`` at the pipeline's scale, one thread a core;
* ``L``: photos/s of Look on decoded pictures, one thread a core;
* ``P``: photos/s of the whole pipeline, from an empty catalog to the last commit;
* the share of ``P`` in what the machine allows: ``1 / (1/E + 1/D + 1/L)`` where the encoder runs on
  the CPU, since all need the same cores, and ``min(E, 1 / (1/D + 1/L))`` where it has a GPU.

The four are measured in turn, several times over, because a shared machine's speed drifts: quote
the median share.
"""

from __future__ import annotations

import argparse
import io
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from indexer.ann.index import VectorIndex
from indexer.cores import usable_cores
from indexer.embed.base import Encoder
from indexer.embed.loading import random_encoder
from indexer.embed.look import look_encoder
from indexer.library import Library
from indexer.media.photo import MIN_SIDE_PX
from indexer.profile import Profile

WIDTH, HEIGHT = 4000, 3000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--photos", type=int, default=192, help="photos a round (192)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (3)")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        folder = Path(name)
        photos = folder / "photos"
        render(photos, options.photos)
        encoder = random_encoder("ViT-B-32")
        on_cpu = encoder.device.startswith("CPU")
        megabytes = sum(path.stat().st_size for path in photos.iterdir()) / 1e6 / options.photos
        print(f"{options.photos} JPEGs of 12 megapixels, {megabytes:.1f} MB each; {encoder.device}")
        print(f"{'round':>5} {'E':>7} {'D':>7} {'L':>7} {'allowed':>8} {'P':>7} {'share':>6}")
        shares = []
        for round_number in range(1, options.rounds + 1):
            embedding = bare_embedding(encoder, options.photos)
            decoding = bare_decoding(photos)
            looking = bare_looking(photos)
            preparing = 1 / (1 / decoding + 1 / looking)
            pipeline = whole_pipeline(photos, folder / f"profile-{round_number}", encoder)
            allowed = 1 / (1 / embedding + 1 / preparing) if on_cpu else min(embedding, preparing)
            shares.append(pipeline / allowed)
            print(
                f"{round_number:>5} {embedding:>7.2f} {decoding:>7.2f} {looking:>7.2f} "
                f"{allowed:>8.2f} {pipeline:>7.2f} {shares[-1]:>6.2f}",
                flush=True,
            )
        print(f"share of what the machine allows, median: {statistics.median(shares):.2f}")


def render(folder: Path, count: int) -> None:
    """JPEGs with as much detail as a camera's: smooth shapes, texture, and sensor noise."""
    folder.mkdir(parents=True)
    with ThreadPoolExecutor(usable_cores()) as pool:
        for _ in pool.map(lambda number: _render_one(folder, number), range(count)):
            pass


def _render_one(folder: Path, number: int) -> None:
    random = np.random.default_rng(number)
    coarse = Image.fromarray(random.integers(0, 256, (12, 16, 3), dtype=np.uint8))
    fine = Image.fromarray(random.integers(96, 160, (300, 400, 3), dtype=np.uint8))
    size = (WIDTH, HEIGHT)
    shapes = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.int16)
    texture = np.asarray(fine.resize(size, Image.Resampling.BICUBIC), np.int16) - 128
    noise = random.integers(-6, 7, (HEIGHT, WIDTH, 1), dtype=np.int16)
    pixels = np.clip(shapes + texture + noise, 0, 255).astype(np.uint8)
    Image.fromarray(pixels).save(folder / f"IMG_{number:04}.jpg", quality=90)


def bare_embedding(encoder: Encoder, count: int) -> float:
    """E: photos/s of the encoder on ready inputs."""
    height, width = encoder.preprocess.size
    random = np.random.default_rng(0)
    size = min(encoder.batch_size, count)
    batch = random.integers(0, 256, (size, height, width, 3), dtype=np.uint8)
    encoder.encode_images(batch[:2])
    done, start = 0, time.perf_counter()
    while done < count:
        encoder.encode_images(batch)
        done += size
    return done / (time.perf_counter() - start)


def bare_decoding(folder: Path) -> float:
    """D: photos/s of decoding alone."""
    paths = sorted(folder.iterdir())

    def decode(path: Path) -> None:
        with Image.open(io.BytesIO(path.read_bytes())) as image:
            image.draft("RGB", (MIN_SIDE_PX, MIN_SIDE_PX))
            image.load()

    start = time.perf_counter()
    with ThreadPoolExecutor(usable_cores()) as pool:
        for _ in pool.map(decode, paths):
            pass
    return len(paths) / (time.perf_counter() - start)


def bare_looking(folder: Path) -> float:
    """L: photos/s of Look alone, on what the decoder hands on."""
    look = look_encoder()
    pictures = []
    for path in sorted(folder.iterdir())[:16]:
        with Image.open(path) as image:
            image.draft("RGB", (MIN_SIDE_PX, MIN_SIDE_PX))
            pictures.append(image.convert("RGB"))
    look.describe(pictures[0])
    start = time.perf_counter()
    with ThreadPoolExecutor(usable_cores()) as pool:
        for _ in pool.map(look.describe, pictures):
            pass
    return len(pictures) / (time.perf_counter() - start)


def whole_pipeline(photos: Path, profile_folder: Path, encoder: Encoder) -> float:
    """P: photos/s from an empty catalog to the last commit, loading of the model left out."""
    library = Library.open(Profile(profile_folder))
    try:
        index = VectorIndex.open(
            library.profile.index_folder, library.catalog.vectors, encoder.id, encoder.dim
        )
        library.models.provide(encoder, index)
        root = library.roots.add(photos)
        start = time.perf_counter()
        summary = library.indexing.run_to_end([root.id])
        seconds = time.perf_counter() - start
        assert summary.problems == 0, summary
        assert library.catalog.vectors.count(encoder.id) == summary.new, summary
        return summary.new / seconds
    finally:
        library.close()


if __name__ == "__main__":
    main()
