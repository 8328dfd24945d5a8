"""Cheap measures of a picture, taken from its thumbnail."""

from __future__ import annotations

import numpy as np
from PIL import Image


def sharpness(thumbnail: Image.Image) -> float:
    """Variance of the Laplacian of the grey levels (0..255); larger is sharper, 0 for a plain area.

    A focus measure after Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy: a
    comparative study" (ICPR 2000). It depends on scale and subject: compare it between shots of
    the same scene at the same thumbnail size, not between different pictures.

    Args:
        thumbnail: Any mode; taken at `thumbnails.THUMB_PX` throughout.
    """
    grey = np.asarray(thumbnail.convert("L"), dtype=np.float32)
    if min(grey.shape) < 3:
        return 0.0
    laplacian = grey[1:-1, :-2] + grey[1:-1, 2:] + grey[:-2, 1:-1] + grey[2:, 1:-1]
    laplacian -= 4.0 * grey[1:-1, 1:-1]
    return float(laplacian.var(dtype=np.float64))


def mean_color(thumbnail: Image.Image) -> int:
    """The mean of an ``RGB`` picture as 0xRRGGBB: what stands in its place until it is drawn."""
    red, green, blue = thumbnail.resize((1, 1), Image.Resampling.BOX).tobytes()
    return red << 16 | green << 8 | blue
