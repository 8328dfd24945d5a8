"""Does Look find a photo that was edited? ``packaging/dev.py bench look``.

Needs the folder of real photos with ``flickr500`` and ``coco_val100`` (the library) and
``imagededup`` (objects of UKBench); nothing of Look was trained on these. For every edit some
photos of the library are edited and searched for:

* *index*: how often the original is first, and among the best that are re-scored, by the index
  vector alone, plain or mirrored;
* *whole*: how often it is first once those are re-scored by the fine code, as a search does it.

``--distractors`` adds parts of other photos to the library. Then: how true and random pairs differ,
and what one picture costs in processor time on one core. docs/decisions/0009-look.md has figures.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # a decode worker has one core

import numpy as np
from picture_edits import EDITS, crop
from PIL import Image

from indexer.embed.look import (
    LookCode,
    fine_similarity,
    keypoints,
    look_encoder,
    mirrored_fine,
)
from indexer.errors import PhotoError
from indexer.media.decode import decode
from indexer.search.eyes import LookEye
from indexer.types import Float32Array, Int64Array

ROOT = Path(__file__).resolve().parent.parent.parent
LOOK = look_encoder()
EYE = LookEye(LOOK)


@dataclass(frozen=True)
class Shelf:
    """Many pictures, described."""

    vectors: Float32Array
    fines: list[bytes]

    @cached_property
    def chance(self) -> float:
        """Standard deviation of the cosines of photos that have nothing to do with each other."""
        others = np.roll(self.vectors, len(self.vectors) // 3, axis=0)
        return float((self.vectors * others).sum(axis=1).std())


@dataclass(frozen=True)
class Answer:
    """What a search finds."""

    by_index: Int64Array
    """Rows, best first."""
    whole: Int64Array
    """The best of them, re-scored."""


def search(shelf: Shelf, query: LookCode, candidates: int) -> Answer:
    """As `indexer.search` does it: the index's best, re-scored by their details."""
    mirrored = LOOK.mirrored(query.vector)
    cosines = np.maximum(shelf.vectors @ query.vector, shelf.vectors @ mirrored)
    order = np.argsort(-cosines, kind="stable")
    best = order[:candidates]
    scores = cosines[best] / shelf.chance
    scores += EYE.surplus(query.fine, [shelf.fines[row] for row in best])
    return Answer(order, best[np.argsort(-scores, kind="stable")])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    configured = os.environ.get("KINDRED_REAL_PHOTOS")
    default = Path(configured) if configured else ROOT.parent / "shared" / "photos"
    parser.add_argument("--photos", type=Path, default=default)
    parser.add_argument("--queries", type=int, default=100, help="for each edit")
    parser.add_argument("--candidates", type=int, default=200, help="that are re-scored")
    parser.add_argument("--distractors", type=int, default=0, help="parts of other photos")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--working-px", type=int, help="look at another size than Kindred does")
    parser.add_argument("--details", type=int, help="take so many descriptors at most")
    options = parser.parse_args()
    if not options.photos.is_dir():
        parser.error(f"there are no photos at {options.photos}")

    for name, value in (
        ("WORKING_PX", options.working_px),
        ("MAX_DESCRIPTORS", options.details),
    ):
        if value is not None:
            setattr(keypoints, name, value)
    rng = np.random.default_rng(options.seed)
    paths = [
        path
        for name in ("flickr500", "coco_val100")
        for path in sorted((options.photos / name).rglob("*.jpg"))
    ]
    images = [opened(path) for path in paths]
    picked = rng.permutation(len(images))[: options.queries]
    others = np.setdiff1d(np.arange(len(images)), picked)
    parts = [
        crop(rng.uniform(0.4, 0.8))(images[row], rng)
        for row in rng.choice(others, options.distractors)
    ]
    shelf = described([*images, *parts])
    print(f"{LOOK.id}, {LOOK.dim} floats and up to {max(map(len, shelf.fines)):,} bytes a photo")
    print(f"{len(paths)} photos and {len(parts)} parts of others; {len(picked)} queries an edit\n")
    print(f"{'':<18}index @1  @{options.candidates:<6} whole @1   true pairs: cosine     fine")
    for name, edit in EDITS.items():
        queries = [edit(images[row], rng) for row in picked]
        print(f"{name:<18}" + edit_line(shelf, queries, picked, options.candidates), flush=True)
    print("\n" + random_pairs(shelf, len(paths), rng))
    print("\n" + objects(shelf, options.photos / "imagededup", options.candidates))
    print("\n" + cost([images[row] for row in picked]))


def opened(path: Path) -> Image.Image:
    """As indexing decodes it."""
    return decode(path.read_bytes(), path.name, min_side=None).image


def described(images: Sequence[Image.Image]) -> Shelf:
    """Describe on two threads."""
    with ThreadPoolExecutor(2) as workers:
        codes = list(workers.map(LOOK.describe, images))
    return Shelf(np.stack([code.vector for code in codes]), [code.fine for code in codes])


def edit_line(
    shelf: Shelf, queries: Sequence[Image.Image], picked: Int64Array, candidates: int
) -> str:
    """Recall of one edit, and how alike the true pairs are (a tenth and half of them below)."""
    edited = described(queries)
    first = among = whole = 0
    cosines, fines = [], []
    for vector, fine, row in zip(edited.vectors, edited.fines, picked, strict=True):
        answer = search(shelf, LookCode(vector, fine), candidates)
        first += int(answer.by_index[0] == row)
        among += int(row in answer.by_index[:candidates])
        whole += int(answer.whole[0] == row)
        pair = shelf.vectors[row]
        cosines.append(max(float(pair @ vector), float(pair @ LOOK.mirrored(vector))))
        fines.append(
            max(
                float(fine_similarity(each, [shelf.fines[row]])[0])
                for each in (fine, mirrored_fine(fine))
            )
        )
    count = len(queries)
    low, middle = np.quantile([cosines, fines], [0.1, 0.5], axis=1)
    return (
        f"{first / count:8.2f}  {among / count:6.2f}  {whole / count:8.2f}   "
        f"          {low[0]:.2f} {middle[0]:.2f}  {low[1]:.2f} {middle[1]:.2f}"
    )


def random_pairs(shelf: Shelf, photos: int, rng: np.random.Generator) -> str:
    """How alike photos are that have nothing to do with each other."""
    left, right = rng.integers(0, photos, (2, 4000))
    left, right = left[left != right], right[left != right]
    plain = (shelf.vectors[left] * shelf.vectors[right]).sum(axis=1)
    both = np.maximum(
        plain, (LOOK.mirrored(shelf.vectors[left]) * shelf.vectors[right]).sum(axis=1)
    )
    fine = np.concatenate(
        [
            fine_similarity(shelf.fines[row], [shelf.fines[other] for other in right[:40]])
            for row in left[:60]
        ]
    )
    return "\n".join(
        f"random pairs, {name:<26} {values.mean():.3f} ± {values.std():.3f}, "
        f"99 % below {np.quantile(values, 0.99):.3f}"
        for name, values in (
            ("cosine", plain),
            ("cosine, plain or mirrored", both),
            ("fine similarity", fine),
        )
    )


def objects(shelf: Shelf, folder: Path, candidates: int) -> str:
    """Photos of ten objects, their edits and formats: each must have its own kind first."""
    pictures: list[tuple[str, str, Image.Image]] = []
    for path in sorted(folder.rglob("ukbench*")):
        try:
            image = opened(path)
        except PhotoError:
            continue  # the set holds corrupt files as well
        pictures.append((path.stem[:12], str(path.relative_to(folder)), image))
    own = described([image for *_, image in pictures])
    everything = Shelf(np.concatenate([own.vectors, shelf.vectors]), [*own.fines, *shelf.fines])
    failed: list[str] = []
    asked = 0
    for row, (name, place, _) in enumerate(pictures):
        same = {other for other, each in enumerate(pictures) if each[0] == name and other != row}
        if same:
            asked += 1
            found = search(everything, LookCode(own.vectors[row], own.fines[row]), candidates)
            ranked = [int(hit) for hit in found.whole if hit != row][: len(same)]
            if set(ranked) != same:
                failed.append(place)
    return f"UKBench: {asked - len(failed)} of {asked} have all of their object first " + ", ".join(
        failed
    )


def cost(images: Sequence[Image.Image]) -> str:
    """Processor time of one picture, from its pixels on."""
    spent = []
    for image in images:
        started = time.thread_time()
        LOOK.describe(image)
        spent.append(1000 * (time.thread_time() - started))
    middle, high = np.quantile(spent, [0.5, 0.95])
    return f"processor time a picture: p50 {middle:.1f} ms, p95 {high:.1f} ms"


if __name__ == "__main__":
    main()
