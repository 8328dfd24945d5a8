"""What people do to a picture before it turns up again, to measure Look and duplicates with."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

Edit = Callable[[Image.Image, np.random.Generator], Image.Image]


def crop(side: float) -> Edit:
    """A part somewhere in the picture; ``side``: of both its sides."""

    def edit(image: Image.Image, rng: np.random.Generator) -> Image.Image:
        width, height = round(image.width * side), round(image.height * side)
        left = int(rng.integers(0, image.width - width + 1))
        top = int(rng.integers(0, image.height - height + 1))
        return image.crop((left, top, left + width, top + height))

    return edit


def recompressed(image: Image.Image, quality: int) -> Image.Image:
    """What a JPEG file of that quality keeps."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def half_size(image: Image.Image, _: np.random.Generator) -> Image.Image:
    """A quarter of the pixels."""
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)


def bar(image: Image.Image, _: np.random.Generator) -> Image.Image:
    """Black over the lower quarter."""
    covered = image.copy()
    covered.paste((0, 0, 0), (0, image.height - image.height // 4, image.width, image.height))
    return covered


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


EDITS: dict[str, Edit] = {
    "half size": half_size,
    "JPEG 30": lambda image, _: recompressed(image, 30),
    "crop 80 %": crop(0.8),
    "crop 60 %": crop(0.6),
    "crop 40 %": crop(0.4),
    "rotated 5°": lambda image, _: image.rotate(5, Image.Resampling.BICUBIC),
    "rotated 90°": lambda image, _: image.transpose(Image.Transpose.ROTATE_90),
    "mirrored": lambda image, _: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "white border": lambda image, _: ImageOps.expand(image, max(image.size) // 10, "white"),
    "bar over quarter": bar,
}
"""Those of Look."""

TWELVE: dict[str, Edit] = {**EDITS, "brightness, colour": tone, "text over it": text}
"""Those of duplicates."""
