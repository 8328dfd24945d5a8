"""Does verification tell copies from look-alikes? ``packaging/dev.py bench duplicates``.

Needs the folder of real photos with ``flickr500``, ``coco_val100`` and ``imagededup``. Photos of
flickr500 are edited in twelve ways and saved; from then on there are thumbnails alone, as in a
library. Each edit is verified against its nearest by Look among all photos. Only the photo that it
was made from is the same picture.

Hard negatives: other shots are rendered from the same photos (someone moved; the camera moved, so
near and far shift apart; both; from another side), dark, bright and even pictures among each other,
and all photos against their nearest. With imagededup installed, its PHash at its default distance
is measured on the same files, edits against all.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2
import numpy as np
from bench_look import opened
from numpy.typing import NDArray
from picture_edits import EDITS, Edit, recompressed
from PIL import Image, ImageDraw, ImageEnhance, ImageFont

from indexer.duplicates.features import Features, extract
from indexer.duplicates.verify import Verdict, verify
from indexer.embed.look import look_encoder
from indexer.media.thumbnails import encode_thumbnail, make_thumbnail

ROOT = Path(__file__).resolve().parent.parent.parent
LOOK = look_encoder()
Picture = NDArray[np.float32]
Shot = Callable[[Image.Image, np.random.Generator], Image.Image]


def tone(image: Image.Image, _: np.random.Generator) -> Image.Image:
    """Brighter, with more contrast and paler colours."""
    brighter = ImageEnhance.Contrast(ImageEnhance.Brightness(image).enhance(1.25)).enhance(1.1)
    return ImageEnhance.Color(brighter).enhance(0.6)


def text(image: Image.Image, _: np.random.Generator) -> Image.Image:
    """White words with a black outline across the middle."""
    lettered, side = image.copy(), min(image.size)
    ImageDraw.Draw(lettered).text(
        (image.width / 2, image.height / 2),
        "Wish you\nwere here",
        font=ImageFont.load_default(size=side * 0.15),
        anchor="mm",
        align="center",
        fill="white",
        stroke_width=max(1, side // 100),
        stroke_fill="black",
    )
    return lettered


TWELVE: dict[str, Edit] = {**EDITS, "brightness, colour": tone, "text over it": text}


def another_shot(hand: float, depth: float, move: float, side: float = 0.0) -> Shot:
    """What the camera would have seen a moment later; sizes are shares of the width.

    Args:
        hand: How far the corners wander.
        depth: How far near things shift against far ones.
        move: How far the most detailed thing walks at most.
        side: How far the camera goes around.
    """

    def shoot(image: Image.Image, rng: np.random.Generator) -> Image.Image:
        picture = np.asarray(image).astype(np.float32)
        if move:
            picture = _walked(picture, rng.uniform(move / 2.5, move) * rng.choice([-1, 1]), rng)
        if depth:
            picture = _shifted_by_depth(picture, depth, rng)
        if hand or side:
            picture = _turned(picture, hand, side, rng)
        grainy = picture * rng.uniform(0.97, 1.03) + rng.normal(0, 3, picture.shape)
        return Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8))

    return shoot


SHOTS: dict[str, Shot] = {
    "tripod, something moved": another_shot(0, 0, 0.1),
    "hand-held, near and far": another_shot(0.01, 0.012, 0),
    "hand-held, something moved": another_shot(0.01, 0.008, 0.1),
    "from another side": another_shot(0.01, 0.01, 0, 0.12),
}


def _walked(picture: Picture, share: float, _: np.random.Generator) -> Picture:
    """The most detailed ellipse somewhere else; what is beside it is seen in its place."""
    height, width = picture.shape[:2]
    across, down = max(6, round(width * 0.09)), max(6, round(height * 0.16))
    detail = cv2.GaussianBlur(
        np.abs(cv2.Laplacian(picture.mean(axis=2), cv2.CV_32F)), (0, 0), max(2, across / 2)
    )
    inner = detail[down : height - down, across : width - across]
    top, left = np.unravel_index(int(inner.argmax()), inner.shape)
    y, x = np.indices((height, width)).astype(np.float32)

    def ellipse(middle: float) -> Picture:
        far = ((x - middle) / across) ** 2 + ((y - top - down) / down) ** 2
        return np.asarray(np.clip(1.3 - far, 0, 0.3) / 0.3, np.float32)[..., None]

    here, by = float(left) + across, share * width
    beside = _seen(picture, x - np.float32(np.sign(share) * 2.2 * across), y)
    thing = _seen(picture, x - np.float32(by), y)
    empty = picture * (1 - ellipse(here)) + beside * ellipse(here)
    return empty * (1 - ellipse(here + by)) + thing * ellipse(here + by)


def _shifted_by_depth(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    y, x = np.indices((height, width)).astype(np.float32)
    near = np.zeros_like(x)
    for _ in range(4):
        middle_x, middle_y = rng.uniform(0, width), rng.uniform(0, height)
        far = (x - middle_x) ** 2 + (y - middle_y) ** 2
        near += np.exp(-far / (2 * (rng.uniform(0.08, 0.2) * width) ** 2)) * rng.uniform(0.4, 1)
    angle = rng.uniform(0, 2 * np.pi)
    by = (near * share * width).astype(np.float32)
    return _seen(picture, x + by * np.float32(np.cos(angle)), y + by * np.float32(np.sin(angle)))


def _turned(picture: Picture, hand: float, side: float, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    wander = rng.uniform(-hand, hand, (4, 2)) * (width, height)
    moved = corners.astype(np.float64) + wander
    moved[1:3] += np.array([[-width, height], [-width, -height]]) * side
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    return np.asarray(
        cv2.warpPerspective(
            picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
        ),
        np.float32,
    )


def _seen(picture: Picture, x: Picture, y: Picture) -> Picture:
    return np.asarray(
        cv2.remap(picture, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT), np.float32
    )


def even_pictures(rng: np.random.Generator) -> list[Image.Image]:
    """Nights, skies, snow: one tone, or a slope between two, and the noise of a sensor."""
    pictures = []
    for level in (4, 12, 40, 128, 200, 245):
        for slope in (0, 10, 40):
            y, x = np.indices((240, 320)) / 320
            angle = rng.uniform(0, 2 * np.pi)
            tones = level + slope * (np.cos(angle) * x + np.sin(angle) * y)
            noisy = tones[..., None] + rng.normal(0, 4, (240, 320, 3))
            pictures.append(Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)))
    return pictures


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


def stored(name: str, image: Image.Image) -> Stored:
    """As the pipeline would have left it: a thumbnail and a vector."""
    thumbnail = Image.open(io.BytesIO(encode_thumbnail(make_thumbnail(image)))).convert("RGB")
    return Stored(name, extract(thumbnail, image.size), LOOK.describe(image).vector, thumbnail)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    configured = os.environ.get("KINDRED_REAL_PHOTOS")
    default = Path(configured) if configured else ROOT.parent / "shared" / "photos"
    parser.add_argument("--photos", type=Path, default=default)
    parser.add_argument("--originals", type=int, default=100, help="that are edited")
    parser.add_argument("--nearest", type=int, default=20, help="candidates of each edit")
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    if not options.photos.is_dir():
        parser.error(f"there are no photos at {options.photos}")

    rng = np.random.default_rng(options.seed)
    paths = [
        path
        for name in ("flickr500", "coco_val100", "imagededup/base_images")
        for path in sorted((options.photos / name).rglob("*.jpg"))
    ]
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


if __name__ == "__main__":
    main()
