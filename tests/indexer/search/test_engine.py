from __future__ import annotations

import math
import shutil
from pathlib import Path

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.errors import Cancelled, QueryError
from indexer.search.query import (
    Band,
    ImageFileTerm,
    MatchKind,
    PhotoTerm,
    PixelsTerm,
    Query,
    SearchResult,
    Term,
    TextTerm,
)
from indexer.types import PhotoId
from tests.indexer.search.pictures import Pictures


def names(pictures: Pictures, result: SearchResult) -> list[str]:
    photos = pictures.catalog.photos.of([PhotoId(id_) for id_ in result.photo_ids.tolist()])
    return [photo.files[0].path.name for photo in photos]


def ask(pictures: Pictures, *terms: Term, k: int = 100, offset: int = 0) -> SearchResult:
    return pictures.engine.search(Query(terms, k=k, offset=offset))


def test_words_find_what_they_describe_best_first(palette: Pictures) -> None:
    result = ask(palette, TextTerm("red"), k=10)
    assert sorted(names(palette, result)) == [f"red {shade}.png" for shade in range(10)]
    assert names(palette, result)[0] == "red 0.png"
    assert result.kind is MatchKind.MEANING
    assert result.total == 30
    assert (np.diff(result.cosines) <= 0).all()
    assert (np.diff(result.strengths) <= 0).all()
    assert ((result.strengths >= 0) & (result.strengths <= 1)).all()
    assert len(result.bands) == 10
    assert result.seconds > 0


def test_minus_pushes_away(palette: Pictures) -> None:
    result = ask(palette, TextTerm("blue", -1.0))
    assert not any("blue" in name for name in names(palette, result)[:20])
    assert all("blue" in name for name in names(palette, result)[20:])
    assert result.notes == (), "a query that asks for nothing cannot be missed"


def test_a_picture_and_words_compose(palette: Pictures) -> None:
    photo = ask(palette, TextTerm("red"), k=1).photo_ids[0]
    alone = ask(palette, PhotoTerm(PhotoId(int(photo))), k=11)
    assert names(palette, alone)[0] == "red 0.png"
    pictures = palette
    purple = pictures.add("purple.png", (220, 60, 160))
    both = ask(palette, PhotoTerm(PhotoId(int(photo))), TextTerm("blue"), k=3)
    assert purple in both.photo_ids


def test_a_picture_from_disk_in_memory_and_in_the_library_is_the_same_query(
    palette: Pictures, tmp_path: Path
) -> None:
    outside = tmp_path / "elsewhere.png"
    shutil.copy(palette.folder / "green 3.png", outside)
    photo = ask(palette, ImageFileTerm(palette.folder / "green 3.png"), k=1).photo_ids[0]
    pixels = np.full((48, 64, 3), (47, 230, 47), np.uint8)
    rankings = [
        ask(palette, term, k=30)
        for term in (ImageFileTerm(outside), PhotoTerm(PhotoId(int(photo))), PixelsTerm(pixels))
    ]
    for ranking in rankings:
        assert names(palette, ranking)[0] == "green 3.png"
        np.testing.assert_allclose(ranking.cosines, rankings[0].cosines, atol=2e-3)


def test_a_picture_of_the_library_is_not_encoded_again(palette: Pictures) -> None:
    before = palette.encoder.images_encoded
    ask(palette, ImageFileTerm(palette.folder / "green 3.png"))
    assert palette.encoder.images_encoded == before


def test_pages_make_up_the_whole_ranking_without_gaps_or_doubles(palette: Pictures) -> None:
    query = (TextTerm("red"), TextTerm("blue", 0.3))
    whole = ask(palette, *query, k=1000)
    pages = [ask(palette, *query, k=7, offset=offset) for offset in range(0, 35, 7)]
    np.testing.assert_array_equal(
        np.concatenate([page.photo_ids for page in pages]), whole.photo_ids
    )
    np.testing.assert_array_equal(
        np.concatenate([page.strengths for page in pages]), whole.strengths
    )
    assert len(whole.photo_ids) == whole.total == 30
    assert len(ask(palette, *query, offset=30).photo_ids) == 0


def test_photos_that_come_in_are_found_at_once_and_do_not_shift_further_pages(
    palette: Pictures,
) -> None:
    first = ask(palette, TextTerm("red"), k=5)
    new = palette.add("most red.png", (255, 0, 0))
    second = ask(palette, TextTerm("red"), k=5, offset=5)
    assert not np.intersect1d(first.photo_ids, second.photo_ids).size
    assert new not in second.photo_ids
    assert ask(palette, TextTerm("red"), k=1).photo_ids.tolist() == [new]


def test_a_vanished_photo_never_appears_even_before_the_index_hears_of_it(
    palette: Pictures,
) -> None:
    first = ask(palette, TextTerm("red"), k=5)
    palette.remove("red 0.png")
    palette.remove("red 7.png")
    again = ask(palette, TextTerm("red"), k=100)
    assert first.photo_ids[0] not in again.photo_ids
    assert len(again.photo_ids) == 28
    palette.index.finish_run()
    assert ask(palette, TextTerm("red")).total == 28


def test_an_offline_photo_appears(palette: Pictures) -> None:
    shutil.rmtree(palette.folder)
    assert len(ask(palette, TextTerm("red"), k=10).photo_ids) == 10


def test_photos_that_wait_for_their_vector_are_mentioned(palette: Pictures) -> None:
    assert ask(palette, TextTerm("red")).notes == ()
    for number in range(2):
        palette.add(f"waiting {number}.png", (9, 9, 9 + number), has_vector=False)
    assert ask(palette, TextTerm("red")).notes == (
        "2 photos are not described yet and cannot be found this way.",
    )
    assert ask(palette, TextTerm("red"), offset=10).notes == ()


def test_nothing_matches_well_is_said_when_nothing_does(pictures: Pictures) -> None:
    for shade in range(40):
        pictures.add(f"{shade}.png", (20, 20 + shade, 230))
    missing = ask(pictures, TextTerm("red"))
    assert set(missing.bands) == {Band.REST}
    assert missing.notes == ("Nothing matches well. These come closest.",)
    pictures.add("red.png", (240, 20, 20))
    found = ask(pictures, TextTerm("red"))
    assert found.bands[0] is not Band.REST
    assert found.notes == ()
    assert names(pictures, found)[0] == "red.png"


@pytest.mark.parametrize("photos", [0, 1, 2, 3])
def test_a_library_with_hardly_any_photo_answers(pictures: Pictures, photos: int) -> None:
    for number in range(photos):
        pictures.add(f"{number}.png", (200, 10 * number, 0))
    for terms in (
        (TextTerm("red"),),
        (PixelsTerm(np.zeros((9, 9, 3), np.uint8)), TextTerm("red", -0.5)),
    ):
        result = ask(pictures, *terms)
        assert len(result.photo_ids) == result.total == photos
        assert np.isfinite(result.strengths).all()


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ((), "Say what you are looking for, in words or with a photo"),
        ((TextTerm("…"),), "Say what you are looking for, in words or with a photo"),
        ((TextTerm(" \t\n"),), "Say what you are looking for, in words or with a photo"),
        ((TextTerm("red"), TextTerm("")), "no words"),
        ((TextTerm("red", 0.0),), "weight 0"),
        ((TextTerm("red", math.nan),), "weight nan"),
        ((TextTerm("red", math.inf),), "weight inf"),
        ((PhotoTerm(PhotoId(12345)),), "no more in the library"),
        ((TextTerm("red"), TextTerm("red", -1.0)), "cancel each other out"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_clear_sentence(
    palette: Pictures, terms: tuple[Term, ...], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        palette.engine.search(Query(terms))


@pytest.mark.parametrize(("k", "offset"), [(0, 0), (-1, 0), (5, -1)])
def test_a_page_must_make_sense(palette: Pictures, k: int, offset: int) -> None:
    with pytest.raises(QueryError):
        ask(palette, TextTerm("red"), k=k, offset=offset)


def test_a_photo_without_a_vector_yet_is_looked_at(palette: Pictures) -> None:
    photo = palette.add("new.png", (255, 0, 0), has_vector=False)
    assert names(palette, ask(palette, PhotoTerm(photo), k=1)) == ["red 0.png"]


def test_huge_and_tiny_weights_are_fine(palette: Pictures) -> None:
    expected = ask(palette, TextTerm("red"), TextTerm("blue", 0.5)).photo_ids
    for scale in (1e-300, 1e300):
        result = ask(palette, TextTerm("red", scale), TextTerm("blue", 0.5 * scale))
        np.testing.assert_array_equal(result.photo_ids, expected)


def test_a_cancelled_search_stops(palette: Pictures) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        palette.engine.search(Query((TextTerm("red"),)), token)


def test_without_a_model_names_are_searched(palette: Pictures) -> None:
    def find(*terms: Term) -> SearchResult:
        return palette.by_name.search(Query(terms))

    red = find(TextTerm("red"))
    assert red.kind is MatchKind.NAME
    assert red.total == 10
    assert np.isnan(red.cosines).all()
    assert (red.strengths == 1).all()
    assert names(palette, find(TextTerm("red"), TextTerm("4"))) == ["red 4.png"]
    without = find(TextTerm("red"), TextTerm("4", -1.0), TextTerm("5", -2.0))
    assert without.total == 8
    assert not {"red 4.png", "red 5.png"} & set(names(palette, without))
    assert find(TextTerm("red", -1.0)).total == 20
    assert find(TextTerm("zebra")).total == 0


def test_names_are_paged_also_with_a_minus(palette: Pictures) -> None:
    for terms in (
        (TextTerm("red"),),
        (TextTerm("png"), TextTerm("blue", -1.0)),
        (TextTerm("blue", -1.0),),
    ):
        whole = palette.by_name.search(Query(terms, k=1000))
        pages = [palette.by_name.search(Query(terms, k=3, offset=o)) for o in range(0, 30, 3)]
        ids = np.concatenate([page.photo_ids for page in pages])
        np.testing.assert_array_equal(ids, whole.photo_ids)
        assert len(ids) == whole.total > 0


def test_without_a_model_a_picture_cannot_be_a_query(palette: Pictures) -> None:
    with pytest.raises(QueryError, match="needs a model"):
        palette.by_name.search(Query((ImageFileTerm(palette.folder / "red 1.png"),)))
