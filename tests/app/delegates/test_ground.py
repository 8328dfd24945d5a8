from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QRegion

from app.delegates.ground import ground_between


def _rows(*rows: tuple[int, int, list[int]]) -> list[QRect]:
    """Photos by the top and height of their row and the widths in it, with gaps of 4 pixels."""
    photos = []
    for top, height, widths in rows:
        left = 12
        for width in widths:
            photos.append(QRect(left, top, width, height))
            left += width + 4
    return photos


@pytest.mark.parametrize(
    "photos",
    [
        [],
        _rows((-50, 100, [100, 60, 12]), (54, 80, [176])),
        _rows((40, 100, [30]), (178, 300, [80, 90])),
    ],
)
def test_all_but_the_photos_is_covered_and_little_of_these(photos: list[QRect]) -> None:
    area = QRect(0, 0, 200, 300)
    covered = QRegion()
    for rect in ground_between(photos, area):
        covered = covered.united(rect)
    for photo in photos:
        covered = covered.united(photo)
    assert covered.intersected(area) == QRegion(area)
    for photo in photos:
        inside = photo.adjusted(2, 2, -2, -2)
        assert not any(rect.intersects(inside) for rect in ground_between(photos, area))


def test_a_part_of_the_area() -> None:
    photos = _rows((0, 100, [100, 60]))
    area = QRect(50, 20, 30, 30)
    region = QRegion()
    for rect in ground_between(photos, area):
        region = region.united(rect)
    assert not region.contains(QPoint(60, 30)), "inside a photo"
