"""Parts of pictures as queries, in either aspect; and what is refused."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PIL import Image

from indexer.errors import QueryError
from indexer.search.boxes import cut, decoding_side, inside
from indexer.search.query import Aspect, ImageFileTerm, PhotoTerm, Query, TextTerm
from indexer.types import Box, PhotoId
from tests.indexer.search.pictures import Pictures

RED_HALF, GREEN_HALF = Box(0, 0, 0.5, 1), Box(0.5, 0, 0.5, 1)


@pytest.fixture
def both(palette: Pictures) -> PhotoId:
    """A photo whose left half is red and whose right half is green."""
    pixels = np.empty((480, 640, 3), np.uint8)
    pixels[:, :320], pixels[:, 320:] = (230, 20, 20), (20, 230, 20)
    return palette.add("both.png", pixels)


@pytest.mark.parametrize("aspect", Aspect)
@pytest.mark.parametrize(("box", "colour"), [(RED_HALF, "red"), (GREEN_HALF, "green")])
def test_a_part_finds_what_is_like_the_part(
    palette: Pictures, both: PhotoId, box: Box, colour: str, aspect: Aspect
) -> None:
    for term in (PhotoTerm(both, box=box), ImageFileTerm(palette.folder / "both.png", box=box)):
        found = palette.engine.search(Query((term,), aspect=aspect, k=4))
        photos = palette.catalog.photos.of([PhotoId(i) for i in found.photo_ids.tolist()])
        assert sum(colour in photo.files[0].path.name for photo in photos) >= 3
        assert not any("away" in note for note in found.notes)


def test_all_of_a_picture_is_a_part_too(palette: Pictures, both: PhotoId) -> None:
    whole = palette.engine.search(Query((PhotoTerm(both, box=Box(0, 0, 1, 1)),)))
    assert whole.photo_ids[0] == both


def test_a_small_preview_serves_while_the_file_is_away(palette: Pictures, both: PhotoId) -> None:
    (palette.folder / "both.png").unlink()
    term = PhotoTerm(both, box=GREEN_HALF)
    found = palette.engine.search(Query((term,), k=3))
    assert "A photo is away now: its small preview was searched with." in found.notes
    name = palette.catalog.photos.of([PhotoId(int(found.photo_ids[0]))])[0].files[0].path.name
    assert "green" in name
    palette.thumbnails.clear()
    with pytest.raises(QueryError, match="cannot be opened now") as raised:
        palette.engine.search(Query((TextTerm("red"), term)))
    assert raised.value.position == 1
    assert raised.value.hint


@pytest.mark.parametrize(
    ("box", "words"),
    [
        (Box(0.2, 0.2, 0, 0.5), "is empty"),
        (Box(0.2, 0.2, 0.5, -0.1), "is empty"),
        (Box(0.2, math.nan, 0.5, 0.1), "is empty"),
        (Box(0.2, 0.2, math.inf, 0.1), "is empty"),
        (Box(1.0, 0.0, 0.5, 0.5), "outside the picture"),
        (Box(-0.5, 0.0, 0.5, 0.5), "outside the picture"),
        (Box(0.3, 7.0, 0.5, 0.5), "outside the picture"),
        (Box(0.3, 0.3, 1e-9, 0.5), "too small"),
        (Box(0.3, 0.3, 0.001, 0.001), "too small"),
    ],
)
def test_a_part_that_is_none_is_refused_and_named(
    palette: Pictures, both: PhotoId, box: Box, words: str
) -> None:
    for term in (PhotoTerm(both, box=box), ImageFileTerm(palette.folder / "both.png", box=box)):
        with pytest.raises(QueryError, match=words) as raised:
            palette.engine.search(Query((TextTerm("red"), term)))
        assert raised.value.position == 1


def test_what_sticks_out_is_left_out() -> None:
    assert inside(Box(-0.5, 0.5, 1.0, 1.0)) == Box(0, 0.5, 0.5, 0.5)
    image = Image.new("RGB", (100, 80))
    assert cut(image, Box(-0.5, 0.5, 1.0, 1.0)).size == (50, 40)
    assert cut(image, None) is image


def test_a_small_part_is_decoded_at_a_larger_scale() -> None:
    assert decoding_side(None, 336) == 336
    assert decoding_side(Box(0, 0, 0.5, 0.25), 336) == 4 * 336
