"""Photo-like pictures for the encoder's tests: shapes, gradients and grain, no two alike."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def render(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture with large and small structure."""
    rng = np.random.default_rng(seed)
    width, height = size
    low = rng.integers(0, 256, (4, 5, 3), dtype=np.uint8)
    image = Image.fromarray(low).resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = (int(v) for v in rng.integers(0, [width, height]))
        r = int(rng.integers(10, 90))
        color = tuple(int(v) for v in rng.integers(0, 256, 3))
        if rng.random() < 0.5:
            draw.ellipse((x - r, y - r, x + r, y + r), fill=color)
        else:
            draw.rectangle((x, y, x + r, y + 2 * r), fill=color)
    image = image.filter(ImageFilter.GaussianBlur(1))
    grain = rng.normal(0, 6, (height, width, 1))
    return Image.fromarray(np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8))


def jpeg(image: Image.Image, quality: int = 92) -> bytes:
    """The picture as a camera would write it."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
