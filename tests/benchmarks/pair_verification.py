"""Does verification tell copies from look-alikes? For `bench_duplicates verification`.

Photos of flickr500 are edited in twelve ways and saved; from then on there are thumbnails alone,
as in a library. Each edit is verified against its nearest by Look among all photos. Only the photo
that it was made from is the same picture.

Hard negatives: `other_shots` of the same photos, dark, bright and even pictures among each other,
and all photos against their nearest. With imagededup installed, its PHash at its default distance
is measured on the same files, edits against all.
"""

from __future__ import annotations

import argparse
import importlib
import io
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from bench_look import opened
from numpy.typing import NDArray
from other_shots import SHOTS, even_pictures
from picture_edits import TWELVE, recompressed
from PIL import Image

from indexer.duplicates.verification.features import Features, extract
from indexer.duplicates.verification.verify import Verdict, verify
from indexer.embed.look import look_encoder
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail

LOOK = look_encoder()


@dataclass
class Tally:
    """Pairs judged."""

    reasons: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def pairs(self) -> int:
        """All of them."""
        return self.reasons.total()

    @property
    def same(self) -> int:
        """Judged to be the same picture."""
        return self.reasons["same"]

    def add(self, verdict: Verdict, name: str, *, expected: bool) -> None:
        """Count a pair, and keep its name where the verdict is wrong."""
        self.reasons[str(verdict.reason)] += 1
        if verdict.is_same != expected:
            self.wrong.append(name)


@dataclass(frozen=True)
class Stored:
    """A photo of the library."""

    name: str
    features: Features
    vector: NDArray[np.float32]
    thumbnail: Image.Image


def photos_of(folder: Path) -> list[Path]:
    """Of flickr500 first, then the others."""
    return [
        path
        for name in ("flickr500", "coco_val100", "imagededup/base_images")
        for path in sorted((folder / name).rglob("*.jpg"))
    ]


def stored(name: str, image: Image.Image) -> Stored:
    """As the pipeline would have left it: a thumbnail and a vector."""
    thumbnail = Image.open(io.BytesIO(encode_thumbnail(make_thumbnail(image)))).convert("RGB")
    return Stored(name, extract(thumbnail, image.size), LOOK.describe(image).vector, thumbnail)


def add_arguments(parser: argparse._ArgumentGroup) -> None:
    """Of this part alone."""
    parser.add_argument("--nearest", type=int, default=20, help="candidates of each edit")


def measure(options: argparse.Namespace) -> None:
    """Measure and print."""
    rng = np.random.default_rng(options.seed)
    paths = photos_of(options.photos)
    library = [stored(path.name, opened(path)) for path in paths]
    vectors = np.stack([photo.vector for photo in library])
    flickr = sum("flickr500" in path.parts for path in paths)
    picked = np.sort(rng.permutation(flickr)[: options.originals])

    def nearest(vector: NDArray[np.float32]) -> list[int]:
        cosines = np.maximum(vectors @ vector, vectors @ LOOK.mirrored(vector))
        return [int(row) for row in np.argsort(-cosines, kind="stable")[: options.nearest]]

    copies: dict[str, list[tuple[int, Stored]]] = {name: [] for name in TWELVE}
    for row in picked:
        image = opened(paths[row])
        for name, edit in TWELVE.items():
            copies[name].append((int(row), stored(name, recompressed(edit(image, rng), 90))))

    found = proposed = wrong = pairs = 0
    spent = time.process_time()
    print(f"{'edit':24} recall  strangers called the same, of candidates")
    for name, made in copies.items():
        right, strangers = Tally(), Tally()
        for row, copy in made:
            right.add(verify(library[row].features, copy.features), name, expected=True)
            for other in nearest(copy.vector):
                if other != row:
                    strangers.add(
                        verify(library[other].features, copy.features),
                        f"{name} of {library[row].name}: {library[other].name}",
                        expected=False,
                    )
        print(f"{name:24} {right.same / right.pairs:6.3f}  {strangers.same} of {strangers.pairs}")
        found, proposed = found + right.same, proposed + right.pairs
        wrong, pairs = wrong + strangers.same, pairs + right.pairs + strangers.pairs
        print("".join(f"    {each}\n" for each in strangers.wrong), end="")
    spent = time.process_time() - spent
    print(
        f"edits: precision {found / max(found + wrong, 1):.4f}, recall {found / proposed:.4f}; "
        f"{pairs / spent:.0f} pairs a second of one core\n"
    )

    print("hard negatives, called the same")
    for name, shoot in SHOTS.items():
        tally = Tally()
        for row in picked:
            shot = stored(name, recompressed(shoot(opened(paths[row]), rng), 90))
            verdict = verify(library[row].features, shot.features)
            tally.add(verdict, library[row].name, expected=False)
        print(f"  {name:30} {tally.same} of {tally.pairs} {dict(tally.reasons)}")
    tally = Tally()
    for row, photo in enumerate(library):
        for other in nearest(photo.vector):
            if other > row or (other != row and row not in nearest(library[other].vector)):
                name = f"{photo.name}: {library[other].name}"
                tally.add(verify(photo.features, library[other].features), name, expected=False)
    print(f"  {'photos and their nearest':30} {tally.same} of {tally.pairs} {tally.wrong}")
    even = [extract(recompressed(image, 90)) for image in even_pictures(rng)]
    tally = Tally()
    for row, first in enumerate(even):
        for second in even[row + 1 :]:
            tally.add(verify(first, second), "", expected=False)
    print(f"  {'dark, bright and even':30} {tally.same} of {tally.pairs}")
    print(f"\n{_cost(library)}\n\n{_perceptual_hash(library, copies)}")


def _cost(library: list[Stored]) -> str:
    sample = library[:100]
    start = time.process_time()
    for photo in sample:
        extract(photo.thumbnail)
    spent_ms = (time.process_time() - start) / len(sample) * 1000
    size = np.mean([photo.features.nbytes for photo in library]) / 1000
    return f"features: {spent_ms:.0f} ms of one core a thumbnail, {size:.0f} KB"


def _perceptual_hash(library: list[Stored], copies: dict[str, list[tuple[int, Stored]]]) -> str:
    """imagededup's PHash (Apache-2) at its default distance of 10, edits against all photos."""
    try:
        hasher = importlib.import_module("imagededup.methods").PHash()
    except ImportError:
        return "imagededup is not installed: its PHash is not measured"

    def hashed(image: Image.Image) -> int:
        return int(hasher.encode_image(image_array=np.asarray(image)), 16)

    hashes = [hashed(photo.thumbnail) for photo in library]
    lines, found, wrong, total = ["imagededup's PHash, distance 10: recall, strangers"], 0, 0, 0
    for name, made in copies.items():
        right = strangers = 0
        for row, copy in made:
            own = hashed(copy.thumbnail)
            close = {other for other, each in enumerate(hashes) if (own ^ each).bit_count() <= 10}
            right += row in close
            strangers += len(close - {row})
        lines.append(f"  {name:24} {right / len(made):6.3f}  {strangers}")
        found, wrong, total = found + right, wrong + strangers, total + len(made)
    lines.append(f"  precision {found / max(found + wrong, 1):.4f}, recall {found / total:.4f}")
    return "\n".join(lines)
