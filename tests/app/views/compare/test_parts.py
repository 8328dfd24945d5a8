"""Which part of a picture is decoded, and at which scale."""

from __future__ import annotations

import pytest

from app.views.compare.linking import Size
from app.views.compare.parts import Need, detail_for
from app.views.preview.framing import Box
from app.views.preview.pictures import CACHE_BYTES, Stage, Want
from indexer.types import PhotoId

_PHOTO = PhotoId(7)
_LARGE = (12_000, 8_000)
"""Too large to be kept whole."""


def _need(zoom: float, seen: Box, size: Size = _LARGE, fitted: Size = (900, 600)) -> Need:
    return Need(_PHOTO, size, fitted, seen, zoom)


def test_what_fits_its_view_needs_no_more() -> None:
    assert detail_for(_need(0.075, Box(0, 0, *_LARGE)), 2, None) is None
    small = _need(4.0, Box(0, 0, 300, 200), size=(600, 400), fitted=(600, 400))
    assert detail_for(small, 8, None) is None, "all its pixels are there"
    beside = _need(4.0, Box(0, 0, 0, 0))
    assert detail_for(beside, 2, None) is None, "nothing of it is seen"


def test_a_photo_that_fits_into_memory_is_decoded_whole() -> None:
    need = _need(1.0, Box(100, 100, 900, 600), size=(4000, 3000))
    assert detail_for(need, 2, None) == Want(_PHOTO, Stage.FULL)
    assert detail_for(need, 8, None) != Want(_PHOTO, Stage.FULL), "eight of them share it"


@pytest.mark.parametrize(
    ("zoom", "whole"), [(4.0, (0, 0)), (1.0, (0, 0)), (0.5, (6000, 4000)), (0.3, (6000, 4000))]
)
def test_a_part_is_decoded_no_finer_than_it_is_seen(zoom: float, whole: Size) -> None:
    want = detail_for(_need(zoom, Box(5000, 4000, 900 / zoom, 600 / zoom)), 8, None)
    assert want is not None
    assert want.stage is Stage.PART
    assert (want.whole_width_px, want.whole_height_px) == whole
    assert want.left_px <= 5000
    assert want.top_px <= 4000
    assert want.left_px + want.width_px >= 5000 + 900 / zoom
    scale = whole[0] / _LARGE[0] if whole[0] else 1.0
    kept = want.width_px * want.height_px * scale**2 * 4
    assert kept <= CACHE_BYTES / 8, "eight of them fit into the cache"


def test_a_short_way_to_the_side_asks_for_nothing() -> None:
    before = detail_for(_need(1.0, Box(5000, 4000, 900, 600)), 8, None)
    assert detail_for(_need(1.0, Box(5200, 4100, 900, 600)), 8, before) == before
    further = detail_for(_need(1.0, Box(7000, 4000, 900, 600)), 8, before)
    assert further is not None
    assert further != before
    closer = detail_for(_need(0.5, Box(5000, 4000, 1800, 1200)), 8, before)
    assert closer is not None
    assert closer.whole_width_px == 6000, "at another scale"
