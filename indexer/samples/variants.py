"""What people do to their pictures: smaller copies, crops, edits, turned and mirrored copies."""

from collections.abc import Callable
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

Rng = np.random.Generator


def resized(picture: Image.Image, rng: Rng) -> Image.Image:
    """Return it at 35 to 70 % of its size, as messengers do."""
    factor = float(rng.uniform(0.35, 0.7))
    size = (round(picture.width * factor), round(picture.height * factor))
    return picture.resize(size, Image.Resampling.LANCZOS)


def cropped(picture: Image.Image, rng: Rng) -> Image.Image:
    """Cut 5 to 15 % off each side."""
    left, top, right, bottom = rng.uniform(0.05, 0.15, size=4)
    width, height = picture.size
    box = (left * width, top * height, (1.0 - right) * width, (1.0 - bottom) * height)
    return picture.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))


def brightened(picture: Image.Image, rng: Rng) -> Image.Image:
    """Brighten or darken a little, and give the colours more life."""
    gain = float(rng.choice([0.84, 1.14, 1.2]))
    return ImageEnhance.Color(ImageEnhance.Brightness(picture).enhance(gain)).enhance(1.15)


def framed(picture: Image.Image, rng: Rng) -> Image.Image:
    """Put a white or black border around."""
    tone = "white" if rng.random() < 0.7 else "black"
    return ImageOps.expand(picture, border=round(min(picture.size) * 0.045), fill=tone)


def lettered(picture: Image.Image, rng: Rng) -> Image.Image:
    """Write a greeting over the lower edge."""
    words = ("Greetings!", "Best summer ever", "Miss you", "Wish you were here")
    out = picture.copy()
    font = ImageFont.load_default(size=min(picture.size) * 0.085)
    drawer = ImageDraw.Draw(out)
    text = words[int(rng.integers(len(words)))]
    spot = (picture.width / 2, picture.height * 0.9)
    drawer.text(
        spot, text, font=font, anchor="mm", fill="white", stroke_width=3, stroke_fill="black"
    )
    return out


def rotated(picture: Image.Image, rng: Rng) -> Image.Image:
    """Turn the pixels by a quarter."""
    turn = Image.Transpose.ROTATE_90 if rng.random() < 0.5 else Image.Transpose.ROTATE_270
    return picture.transpose(turn)


def mirrored(picture: Image.Image, _rng: Rng) -> Image.Image:
    """Swap left and right."""
    return ImageOps.mirror(picture)


EDITS: Final[dict[str, Callable[[Image.Image, Rng], Image.Image]]] = {
    "brightness": brightened,
    "border": framed,
    "text": lettered,
}

CHANGES: Final[dict[str, Callable[[Image.Image, Rng], Image.Image]]] = {
    "resized": resized,
    "crop": cropped,
    "rotated": rotated,
    "mirrored": mirrored,
}
