"""`Darkroom`: from a planned shot to the bytes of its file.

Used by `library.render_library` alone, on its thread.
"""

from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageOps

from indexer.samples.drawing.picture import draw, random_size
from indexer.samples.metadata import exif_bytes, xmp_bytes
from indexer.samples.plan import Shot
from indexer.samples.variants import CHANGES, EDITS

_FORMATS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    ".jpg": ("JPEG", {"quality": 88}),
    ".png": ("PNG", {"compress_level": 1}),
    ".webp": ("WEBP", {"quality": 84, "method": 2}),
    ".tif": ("TIFF", {}),  # libtiff's compressions refuse an EXIF block
    ".gif": ("GIF", {}),
    ".avif": ("AVIF", {"quality": 70, "speed": 10}),
}
# How the pixels are stored for a viewer that applies the EXIF orientation to see them upright.
_STORED: Final = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


class Darkroom:
    """Draws, changes and encodes; keeps a drawn picture while copies of it are still to come."""

    def __init__(self, folder: Path, shots: Iterable[Shot], scale: float) -> None:
        """Prepare for these shots, which must be developed in their order.

        Args:
            folder: where the files of earlier shots lie, for exact copies.
            shots: all that are to come.
            scale: of all picture sizes.
        """
        self._folder = folder
        self._scale = scale
        self._copies_to_come = Counter(shot.source for shot in shots if shot.source)
        self._drawn: dict[str, Image.Image] = {}

    def develop(self, shot: Shot) -> bytes:
        """Return the bytes of a shot's file. The file of its source must have been written."""
        if not shot.source:
            picture = self._photograph(shot)
            if self._copies_to_come[shot.path]:
                self._drawn[shot.path] = picture
            return _encoded(picture, shot)
        content = self._copy(shot, self._drawn[shot.source])
        self._copies_to_come[shot.source] -= 1
        if not self._copies_to_come[shot.source]:
            del self._drawn[shot.source]
        return content

    def _copy(self, shot: Shot, picture: Image.Image) -> bytes:
        source = self._folder / shot.source
        rng = np.random.default_rng([shot.seed, 31])
        if shot.kind == "exact copy":
            return source.read_bytes()
        if shot.kind == "same pixels":
            if shot.path.endswith(".png"):
                with Image.open(source) as stored:
                    return _encoded(ImageOps.exif_transpose(stored), shot)
            return _encoded(picture, shot)  # the same encoder and settings on the same picture
        if shot.kind == "re-encoded":
            return _encoded(picture, shot, quality=int(rng.integers(45, 70)))
        change = EDITS[shot.edit] if shot.kind == "edit" else CHANGES[shot.kind]
        return _encoded(change(picture, rng), shot)

    def _photograph(self, shot: Shot) -> Image.Image:
        """Draw the picture; in a burst the hand moves a little from shot to shot."""
        rng = np.random.default_rng(shot.seed)
        width, height = random_size(round(shot.long_side * self._scale), rng)
        if shot.kind != "burst":
            return draw(shot.scene, (width, height), rng)
        margin = max(2, round(0.02 * min(width, height)))
        larger = draw(shot.scene, (width + margin, height + margin), rng, moment_s=shot.moment_s)
        shake = np.random.default_rng([shot.seed, round(100 * shot.moment_s)])
        left, top = (int(value) for value in shake.integers(0, margin + 1, size=2))
        return larger.crop((left, top, left + width, top + height))


def _encoded(picture: Image.Image, shot: Shot, quality: int | None = None) -> bytes:
    name, settings = _FORMATS[Path(shot.path).suffix.lower()]
    options = dict(settings)
    if quality is not None:
        options["quality"] = quality
    exif, xmp = exif_bytes(shot.facts), xmp_bytes(shot.facts)
    if exif:
        options["exif"] = exif
    if xmp:
        options["xmp"] = xmp
    stored = _STORED.get(shot.facts.orientation)
    upright = Image.frombytes(
        "RGB", picture.size, picture.tobytes()
    )  # without the source's own EXIF
    buffer = BytesIO()
    (upright.transpose(stored) if stored is not None else upright).save(buffer, name, **options)
    return buffer.getvalue()
