"""Photos to be compared, without a library: made up, or of a size and an edit."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
from PySide6.QtGui import QColor, QImage

from app.views.compare.layers import Layers
from app.views.preview.painting import Material
from app.views.preview.pictures import Shown
from indexer.duplicates.verification.alignment import Alignment
from indexer.duplicates.verification.relation import Relation, Side
from indexer.types import (
    FileId,
    FileStat,
    Metadata,
    Photo,
    PhotoFile,
    PhotoId,
    RootId,
)

FIRST = (1200, 800)


def photo(
    number: int = 1,
    size: tuple[int, int] = FIRST,
    taken_at: datetime | None = None,
    sharpness: float = 1.0,
    rating: int | None = None,
) -> Photo:
    """A photo at one place."""
    path = Path("/photos") / f"{number}.jpg"
    stat = FileStat(1_000 * number, 1, number)
    file = PhotoFile(FileId(number), PhotoId(number), RootId(1), path, stat, is_offline=False)
    metadata = Metadata(taken_at=taken_at, rating=rating)
    return Photo(
        PhotoId(number), bytes([number]) * 32, stat.size_bytes, *size, "JPEG", metadata, 0x808080,
        sharpness, (file,),
    )  # fmt: skip


def edit(matrix: list[list[float]]) -> Relation:
    """What geometry finds out: from pixels of the first photo to those of another one.

    Args:
        matrix: For places that count from corners, as painters do.
    """
    by_corner = np.array(matrix)
    shift = by_corner[:, 2] - 0.5 + by_corner[:, :2] @ np.full(2, 0.5)
    side = Side(1.0, is_bordered=False, is_covered=False)
    return Relation(side, side, Alignment(np.column_stack([by_corner[:, :2], shift])))


HALF = edit([[0.5, 0, 0], [0, 0.5, 0]])
"""Half the size: 600 by 400."""
CROP = edit([[1, 0, -300], [0, 1, -200]])
"""The middle, 600 by 400."""
MIRRORED = edit([[-1, 0, 1200], [0, 1, 0]])
TURNED = edit([[0, -0.5, 400], [0.5, 0, 0]])
"""Half the size and turned clockwise: 400 by 600."""
BORDERED = edit([[1, 0, 100], [0, 1, 100]])
"""With 100 pixels all around: 1400 by 1000."""


def layers(size: tuple[int, int], relation: Relation | None = None) -> Layers:
    """A picture whose colours say which place of the first photo it shows: red its x, green its y.

    Args:
        size: Of the picture.
        relation: Of the first photo to it.
    """
    x, y = np.meshgrid(np.arange(size[0]), np.arange(size[1]))
    places = np.stack([x.ravel(), y.ravel()], axis=1).astype(float)
    if relation is not None:
        places = relation.alignment.inverted().apply(places)
    shades = (places / FIRST * 255).clip(0, 255).reshape(size[1], size[0], 2).round()
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    pixels[:, :, 2], pixels[:, :, 1], pixels[:, :, 3] = shades[:, :, 0], shades[:, :, 1], 255
    image = QImage(pixels.tobytes(), *size, QImage.Format.Format_RGB32).copy()
    return Layers(Material(fitted=Shown((image,), is_full=True)))


def place_of(colour: QColor) -> tuple[float, float]:
    """Which place of the first photo has a colour."""
    return colour.red() / 255 * FIRST[0], colour.green() / 255 * FIRST[1]
