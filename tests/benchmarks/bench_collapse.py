"""What is folded, and what should be? ``packaging/dev.py bench collapse FOLDER [FOLDER …]``.

Takes the photos below the folders, which must be different pictures, and edits of sixty of
them as people make them: smaller, recompressed, a little cropped, brighter, straightened. For some
cosines of Look it prints which share of the edits is folded into their picture (recall of each
edit), how many folds are right (precision), and how many of the different pictures alone would be
folded into another one. Then how long it takes to fold the best thousand hits.

docs/decisions/0014-bands-and-floor.md has the figures.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

from indexer.embed.look import look_encoder
from indexer.media.decode import decode
from indexer.search.collapse import ALMOST_THE_SAME, FOLDED_AT_MOST, fold
from indexer.types import Float32Array

THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8)
EDITED = 60
_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}


def _jpeg(image: Image.Image, quality: int) -> Image.Image:
    data = io.BytesIO()
    image.save(data, "JPEG", quality=quality)
    return Image.open(io.BytesIO(data.getvalue())).convert("RGB")


def _cropped(image: Image.Image, share: float) -> Image.Image:
    width, height = image.size
    left, top = round(width * (1 - share) / 3), round(height * (1 - share) / 2)
    return image.crop((left, top, left + round(width * share), top + round(height * share)))


def _with_bar(image: Image.Image) -> Image.Image:
    marked = image.copy()
    width, height = image.size
    marked.paste((20, 20, 20), (0, height - height // 10, width, height))
    return marked


EDITS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "half size": lambda image: image.resize((image.width // 2, image.height // 2)),
    "JPEG 30": lambda image: _jpeg(image, 30),
    "brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.3),
    "less colour": lambda image: ImageEnhance.Color(image).enhance(0.5),
    "crop 90 %": lambda image: _cropped(image, 0.9),
    "crop 80 %": lambda image: _cropped(image, 0.8),
    "crop 60 %": lambda image: _cropped(image, 0.6),
    "rotated 2°": lambda image: image.rotate(2, Image.Resampling.BICUBIC),
    "border": lambda image: ImageOps.expand(image, max(image.size) // 20, (255, 255, 255)),
    "caption bar": _with_bar,
}


def read(folders: list[Path]) -> list[Image.Image]:
    """The pictures below some folders, upright, in an order that is always the same."""
    paths = sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES
    )
    return [decode(path.read_bytes(), path.name, min_side=None).image for path in paths]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    encoder = look_encoder()

    def vectors(images: list[Image.Image]) -> Float32Array:
        found = [encoder.describe(image).vector for image in images]
        return np.stack(found).astype(np.float16).astype(np.float32)  # as the catalog has them

    images = read(parser.parse_args().folders)
    originals = vectors(images)
    chosen = np.random.default_rng(5).permutation(len(images))[:EDITED]
    edited = {name: vectors([edit(images[i]) for i in chosen]) for name, edit in EDITS.items()}
    count = len(originals)
    print(f"{count} different pictures, {len(chosen)} of them edited in {len(EDITS)} ways")
    print("cosine  false  precision  " + "  ".join(f"{name:>11}" for name in EDITS))
    owners = np.concatenate([np.arange(count), *[chosen] * len(EDITS)])
    whole = np.concatenate([originals, *edited.values()])
    for threshold in THRESHOLDS:
        false = count - len(fold(originals, threshold).kept)
        into = fold(whole, threshold).into
        is_folded = into != np.arange(len(into))
        is_right = is_folded & (owners[into] == owners)
        recalls = [
            is_right[count + i * len(chosen) : count + (i + 1) * len(chosen)].mean()
            for i in range(len(EDITS))
        ]
        mark = "*" if threshold == ALMOST_THE_SAME else " "
        precision = is_right.sum() / max(is_folded.sum(), 1)
        cells = "  ".join(f"{recall:11.2f}" for recall in recalls)
        print(f"{threshold:5.2f}{mark}  {false:5d}  {precision:9.3f}  {cells}")
    hits = np.resize(originals, (FOLDED_AT_MOST, originals.shape[1])).astype(np.float16)
    hits[count:] = np.random.default_rng(1).permuted(hits[count:], axis=1)
    took = []
    for _ in range(9):
        began = time.process_time()
        fold(hits)
        took.append(time.process_time() - began)
    print(f"folding {len(hits):,} hits: {np.median(took) * 1000:.0f} ms of CPU")


if __name__ == "__main__":
    main()
