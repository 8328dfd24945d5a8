"""The real Look in a search: details, mirror images, and how chance falls off."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from indexer.ann.index import VectorIndex
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.look import look_encoder
from indexer.samples import held_out_pictures
from indexer.search.background import Tail
from indexer.search.calibrate import likely_look_z
from indexer.search.engine import SearchEngine
from indexer.search.eyes import LookEye
from indexer.search.query import Aspect, PhotoTerm, PixelsTerm, Query
from indexer.search.sides import look_side
from indexer.types import FileStat, Metadata, PhotoId


def test_a_mirrored_part_finds_its_picture_and_knows_it(tmp_path: Path) -> None:
    look = look_encoder()
    images = [picture.draw(480) for picture in held_out_pictures(16, seed=2)]
    catalog = Catalog.open(tmp_path / "catalog.db")
    root = catalog.roots.add(tmp_path)
    arrivals = []
    for number, image in enumerate(images):
        digest = hashlib.sha256(b"%d" % number).digest()
        code = look.describe(image)
        photo = NewPhoto(digest, 1, *image.size, "PNG", Metadata(), digest, 1.0, 0)
        described = (Description(look.id, code.vector, code.fine),)
        stat = FileStat(1, number, 0)
        arrivals.append(Arrival(root.id, b"%d" % number, stat, photo, descriptions=described))
    ids = catalog.commit(arrivals).photo_ids
    index = VectorIndex.open(tmp_path, catalog.vectors, look.id, look.dim)
    engine = SearchEngine(catalog, None, look_side(catalog, index, look))
    try:
        for at in (3, 11):
            width, height = images[at].size
            part = images[at].crop((width // 8, height // 8, width * 7 // 8, height * 7 // 8))
            term = PixelsTerm(np.asarray(ImageOps.mirror(part), np.uint8))
            found = engine.search(Query((term,), aspect=Aspect.LOOK))
            assert found.photo_ids[0] == ids[at]
            assert found.strengths[0] > 0.75
            assert (np.diff(found.strengths) <= 0).all()
        photo_id = ids[5]
        assert photo_id is not None
        itself = engine.search(Query((PhotoTerm(PhotoId(photo_id)),), aspect=Aspect.LOOK))
        assert itself.photo_ids[0] == photo_id
    finally:
        index.close()
        catalog.close()


def test_details_only_raise_a_score_and_few_prove_nothing() -> None:
    look = look_encoder()
    eye = LookEye(look)
    first, other = (look.describe(p.draw(480)).fine for p in held_out_pictures(2, seed=4))
    surplus = eye.surplus(first, [first, other, b"", first[: 2 * 8]])
    assert surplus[0] > 10
    assert surplus[1] < 2
    assert surplus[2] == 0
    assert surplus[3] < 2
    assert (surplus >= 0).all()


def test_a_picture_without_any_detail_can_be_searched_with() -> None:
    plain = Image.new("RGB", (64, 64), (90, 90, 90))
    code = look_encoder().describe(plain)
    assert LookEye(look_encoder()).surplus(code.fine, [code.fine, b""]).tolist() == [0, 0]


@pytest.mark.parametrize("tail", [Tail(2.4, 0.4), Tail(1.6, 0.1)])
def test_the_level_rises_with_the_library(tail: Tail) -> None:
    levels = [likely_look_z(photos, tail) for photos in (0, 1, 10, 1000, 100_000)]
    assert levels == sorted(levels)
    assert levels[0] == tail.start
    assert levels[4] - levels[3] == pytest.approx(tail.scale * np.log(100))


def test_the_tail_is_that_of_exponential_chance() -> None:
    draws = np.random.default_rng(1).exponential(0.5, 2_000_000)
    start, far = np.quantile(draws, [0.99, 0.999])
    tail = Tail(float(start), float(far - start) / np.log(10))
    for share in (1e-3, 1e-4):
        assert np.mean(draws > tail.level(share)) == pytest.approx(share, rel=0.15)
