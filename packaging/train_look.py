"""Train Look's codebook and projections: `resources/look/look.safetensors`.

Run by hand when the descriptors change, with a folder of photos whose terms allow it (public
domain, or free for any use); pictures that Kindred renders are added:

    python packaging/train_look.py FOLDER [FOLDER …]      # about a minute on one core

The same photos, options and library versions give the same bytes. The photos themselves leave no
trace but means, directions and centres. docs/decisions/0009-look.md says which were taken.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # sums in one order

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors.numpy import save

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from indexer.embed.look.codebook import (  # noqa: E402 - the checkout need not be installed
    FILE_NAME,
    Codebook,
    parity,
    read_codebook,
)
from indexer.embed.look.colour import COLOUR_DIM, LAYOUT_DIM, colour_and_layout, layout_parity  # noqa: E402
from indexer.embed.look.fine import FINE_BITS  # noqa: E402
from indexer.embed.look.keypoints import local_descriptors, mirrored_bins  # noqa: E402
from indexer.embed.look.vlad import aggregate, mirrored  # noqa: E402
from indexer.errors import PhotoError  # noqa: E402
from indexer.media.decode import decode  # noqa: E402
from indexer.samples import draw, random_size, sample_scenes  # noqa: E402

Matrix = NDArray[Any]
CROPS = (0.7, 0.6, 0.5, 0.5, 0.4, 0.4)
"""Sides of the parts that are looked at beside the whole photo: more pictures than photos."""
SMALLEST_PX = 90
LOCAL_DIM = 512 - COLOUR_DIM - LAYOUT_DIM


def main() -> None:
    """Read the options and do what they say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("photos", type=Path, nargs="+", help="folders, or single photos")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "look" / FILE_NAME)
    parser.add_argument("--rendered", type=int, default=150, help="pictures to render")
    parser.add_argument("--centres", type=int, default=64)
    parser.add_argument("--descriptor-dim", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    rng = np.random.default_rng(options.seed)
    descriptors, colours, layouts = [], [], []
    counts = []
    for pictures in (photos(options.photos, rng), rendered(options.rendered, rng)):
        for picture in pictures:
            descriptors.append(local_descriptors(picture))
            colour, layout = colour_and_layout(picture)
            colours.append(colour)
            layouts.append(layout)
        counts.append(len(descriptors))
    photographed = counts[0]
    print(f"{photographed} pictures from photos, {counts[1] - photographed} rendered")

    # Rendered pictures have outlines and patterns that photos have not: they help to tell whole
    # pictures apart, but the codebook of details is that of photos.
    details = np.concatenate([each[:250] for each in descriptors[:photographed]])
    print(f"{len(details)} details")
    mean, directions = descriptor_directions(details)
    basis = first_of_each(directions, options.descriptor_dim)
    points = (details - mean) @ basis.T
    centres = mirrored_centres(points, options.centres, rng)
    tensors: dict[str, Matrix] = {
        "descriptor_mean": mean.astype(np.float32),
        "descriptor_basis": basis.astype(np.float32),
        "bit_basis": rotated(first_of_each(directions, FINE_BITS), rng).astype(np.float32),
        "centres": centres[: options.centres // 2].astype(np.float32),
        "colour_mean": np.asarray(np.mean(colours, axis=0), np.float32),
        # The odd half has no mean: a mirrored picture is as likely as the picture.
        "layout_mean": np.mean(layouts, axis=0) * np.maximum(layout_parity(), 0),
    }
    book = Codebook(
        digest="",
        local_basis=np.empty((0, 0), np.float32),
        local_mean=np.empty(0, np.float32),
        local_parity=np.empty(0, np.float32),
        **{**tensors, "centres": centres.astype(np.float32)},
    )
    vectors = np.stack([aggregate(each, book) for each in descriptors if len(each)])
    tensors |= projection(vectors, mirrored(vectors, book), LOCAL_DIM)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    # save() writes what lies in memory: it must lie there row by row.
    options.out.write_bytes(
        save({name: np.ascontiguousarray(tensors[name]) for name in sorted(tensors)})
    )
    read_codebook(options.out)
    print(f"{options.out}: {options.out.stat().st_size:,} bytes")


def photos(places: Sequence[Path], rng: np.random.Generator) -> Iterator[Image.Image]:
    """Every photo, and parts of those that are large enough."""
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if not path.is_file():
                continue
            try:
                image = decode(path.read_bytes(), path.name, min_side=None).image
            except PhotoError:
                continue  # something else that stands among them
            if min(image.size) < SMALLEST_PX:
                continue
            image.thumbnail((1600, 1600))
            yield image
            for side in CROPS[: len(CROPS) if min(image.size) >= 400 else 3]:
                if min(image.size) >= 200:
                    yield part(image, side, rng)


def part(image: Image.Image, side: float, rng: np.random.Generator) -> Image.Image:
    """A part of a picture, anywhere in it."""
    width, height = round(image.width * side), round(image.height * side)
    left = int(rng.integers(0, image.width - width + 1))
    top = int(rng.integers(0, image.height - height + 1))
    return image.crop((left, top, left + width, top + height))


def rendered(count: int, rng: np.random.Generator) -> Iterator[Image.Image]:
    """Pictures of the sample library's kind; none of its held-out scenes."""
    for scene in sample_scenes(count, rng, held_out=False):
        yield draw(scene, random_size(512, rng), rng)


def descriptor_directions(details: Matrix) -> tuple[Matrix, Matrix]:
    """Mean and principal directions of descriptors and their mirror images together.

    Their covariance commutes with mirroring, so every direction can be chosen even or odd.

    Returns:
        ``float64[128]``; ``float64[128, 128]``: 64 even rows, then 64 odd ones, each by variance.
    """
    bins = mirrored_bins()
    mean = details.mean(axis=0, dtype=np.float64)
    mean = (mean + mean[bins]) / 2
    centred = details - mean
    covariance = centred.T @ centred / len(centred)
    covariance = (covariance + covariance[np.ix_(bins, bins)]) / 2
    swap = np.eye(len(bins))[bins]
    halves = []
    for sign in (1, -1):
        values, vectors = np.linalg.eigh((np.eye(len(bins)) + sign * swap) / 2)
        space = vectors[:, values > 0.5]  # all that is even, or odd
        _, inside = np.linalg.eigh(space.T @ covariance @ space)
        halves.append((space @ inside[:, ::-1]).T)
    return mean, np.concatenate(halves)


def first_of_each(directions: Matrix, count: int) -> Matrix:
    """The first even rows and as many odd ones: ``float64[count, 128]``."""
    half = len(directions) // 2
    return np.concatenate([directions[: count // 2], directions[half : half + count // 2]])


def rotated(basis: Matrix, rng: np.random.Generator) -> Matrix:
    """The even rows and the odd rows each turned at random: every sign says as much as the next.

    Without it the signs of the last components would be noise.
    """
    half = len(basis) // 2
    turns = [np.linalg.qr(rng.standard_normal((half, half)))[0] for _ in range(2)]
    return np.concatenate([turns[0] @ basis[:half], turns[1] @ basis[half:]])


def mirrored_centres(points: Matrix, count: int, rng: np.random.Generator) -> Matrix:
    """k-means (Lloyd) whose centres come in mirrored pairs: ``float64[count, d]``."""
    signs = parity(points.shape[1])
    half = count // 2
    centres = points[rng.choice(len(points), half, replace=False)]
    for _ in range(25):
        both = np.concatenate([centres, centres * signs])
        nearest = np.argmax(points @ both.T - (both**2).sum(axis=1) / 2, axis=1)
        # What fell to a mirrored centre belongs, mirrored, to the centre itself.
        folded = np.where((nearest >= half)[:, None], points * signs, points)
        nearest %= half
        for number in range(half):
            own = folded[nearest == number]
            centres[number] = own.mean(axis=0) if len(own) else points[rng.integers(len(points))]
    return np.concatenate([centres, centres * signs])


def projection(vectors: Matrix, reflected: Matrix, dim: int) -> dict[str, Matrix]:
    """Principal directions of pictures and their mirror images together, half-whitened.

    Half-whitening (components divided by the fourth root of their variance) lets the strongest
    directions, which all pictures share, count less. The even and the odd parts of the vectors are
    orthogonal, hence decomposed one by one; stored as 8-bit integers with a scale a row.
    """
    mean = (vectors + reflected).mean(axis=0, dtype=np.float64) / 2
    found: list[tuple[float, int, Matrix]] = []
    for sign in (1, -1):
        part = ((vectors - mean) + sign * (reflected - mean)) / 2
        _, lengths, rows = np.linalg.svd(part, full_matrices=False)
        found += [
            (length**2 / len(part), sign, row) for length, row in zip(lengths, rows, strict=True)
        ]
    found.sort(key=lambda each: -each[0])
    kept = sum(each[0] for each in found[:dim]) / sum(each[0] for each in found)
    print(f"{dim} of {vectors.shape[1]} dimensions keep {kept:.2f} of the variance")
    # Parity of rows: equal components of a mirrored pair must be equal after rounding, too.
    basis = np.stack([row * variance**-0.25 for variance, _, row in found[:dim]])
    scale = np.abs(basis).max(axis=1, keepdims=True) / 127
    return {
        "local_mean": mean.astype(np.float32),
        "local_basis": np.rint(basis / scale).astype(np.int8),
        "local_scale": scale[:, 0].astype(np.float32),
        "local_parity": np.array([sign for _, sign, _ in found[:dim]], np.int8),
    }


if __name__ == "__main__":
    main()
