"""Look, blends, several pictures and feedback: what is asked, and by whom it is answered."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.errors import QueryError
from indexer.search.engine import SearchEngine
from indexer.search.query import (
    Aspect,
    ImageFileTerm,
    Join,
    MatchKind,
    PhotoTerm,
    Query,
    SearchResult,
    Term,
    TextTerm,
)
from indexer.types import PhotoId, UInt8Array
from tests.indexer.search.pictures import Pictures


def names(pictures: Pictures, result: SearchResult) -> list[str]:
    photos = pictures.catalog.photos.of([PhotoId(id_) for id_ in result.photo_ids.tolist()])
    return [photo.files[0].path.name for photo in photos]


def id_of(pictures: Pictures, name: str) -> PhotoId:
    found = pictures.catalog.files.photo_at(pictures.folder / name)
    assert found is not None
    return found


def halves(left: tuple[int, int, int], right: tuple[int, int, int]) -> UInt8Array:
    pixels = np.empty((48, 64, 3), np.uint8)
    pixels[:, :32], pixels[:, 32:] = left, right
    return pixels


def look(engine: SearchEngine, *terms: Term, k: int = 100) -> SearchResult:
    return engine.search(Query(terms, aspect=Aspect.LOOK, k=k))


@pytest.fixture
def lit(palette: Pictures) -> Pictures:
    """Beside the palette: three pictures that are light on one side only."""
    palette.add("lit left.png", halves((250, 250, 240), (10, 10, 20)))
    palette.add("lit right.png", halves((12, 12, 20), (245, 250, 240)))
    palette.add("warm left.png", halves((250, 200, 100), (10, 10, 20)))
    return palette


def test_look_needs_no_model(lit: Pictures) -> None:
    term = PhotoTerm(id_of(lit, "lit left.png"))
    for engine in (lit.without_model, lit.engine):
        found = look(engine, term, k=3)
        assert found.kind is MatchKind.LOOK
        assert names(lit, found)[0] == "lit left.png"
        assert set(names(lit, found)) == {"lit left.png", "lit right.png", "warm left.png"}
        assert np.isnan(found.cosines).all(), "there is no one vector: mirror images count as well"
        assert (np.diff(found.strengths) <= 0).all()


def test_a_mirror_image_looks_the_same(lit: Pictures) -> None:
    found = look(lit.without_model, ImageFileTerm(lit.folder / "lit right.png"), k=2)
    assert set(names(lit, found)) == {"lit right.png", "lit left.png"}
    assert found.strengths[1] == pytest.approx(found.strengths[0], abs=0.01)


def test_words_mean_names_to_look(lit: Pictures) -> None:
    words = look(lit.without_model, TextTerm("lit"))
    assert words.kind is MatchKind.NAME
    assert set(names(lit, words)) == {"lit left.png", "lit right.png"}
    assert words.notes == (
        "Look knows no words: they were looked up in names, captions, places and the like.",
    )
    neither = lit.without_model.search(Query((TextTerm("lit"),), aspect=Aspect.BLEND))
    assert (neither.kind, neither.notes) == (words.kind, words.notes)
    both = look(lit.engine, PhotoTerm(id_of(lit, "lit left.png")), TextTerm("warm"), k=2)
    assert both.kind is MatchKind.LOOK
    assert "warm left.png" in names(lit, both)
    without = look(lit.engine, PhotoTerm(id_of(lit, "lit left.png")), TextTerm("warm", -1.0))
    assert "warm left.png" not in names(lit, without)
    assert without.total == 32


def test_meaning_without_a_model_says_what_else_there_is(lit: Pictures) -> None:
    with pytest.raises(QueryError, match="needs a model") as raised:
        lit.without_model.search(Query((PhotoTerm(id_of(lit, "lit left.png")),)))
    assert "Look" in raised.value.hint
    assert lit.without_model.search(Query((TextTerm("lit"),))).total == 2


@pytest.mark.parametrize(("share", "same_as"), [(0.0, Aspect.MEANING), (1.0, Aspect.LOOK)])
def test_the_ends_of_a_blend_are_its_parts(lit: Pictures, share: float, same_as: Aspect) -> None:
    terms = (PhotoTerm(id_of(lit, "lit left.png")),)
    blend = lit.engine.search(Query(terms, aspect=Aspect.BLEND, look_share=share))
    alone = lit.engine.search(Query(terms, aspect=same_as))
    np.testing.assert_array_equal(blend.photo_ids, alone.photo_ids)
    np.testing.assert_array_equal(blend.strengths, alone.strengths)
    assert blend.kind is MatchKind.BLEND


def test_a_blend_ranks_by_both(lit: Pictures) -> None:
    """What has the same colours, but not on the same side, is nearest in meaning alone."""
    lit.add("like warm.png", (130, 105, 60))
    terms = (PhotoTerm(id_of(lit, "warm left.png")),)
    ranks = {}
    for share in (0.0, 0.3, 1.0):
        found = lit.engine.search(Query(terms, aspect=Aspect.BLEND, look_share=share))
        assert names(lit, found)[0] == "warm left.png"
        ranks[share] = names(lit, found).index("like warm.png")
    assert ranks[1.0] >= ranks[0.3] >= ranks[0.0]
    assert ranks[1.0] > ranks[0.0] == 1


def test_a_blend_without_a_model_is_look_and_says_so(lit: Pictures) -> None:
    query = Query((PhotoTerm(id_of(lit, "lit left.png")),), aspect=Aspect.BLEND)
    found = lit.without_model.search(query)
    np.testing.assert_array_equal(found.photo_ids, look(lit.without_model, *query.terms).photo_ids)
    assert any("only Look" in note for note in found.notes)


def test_a_photo_that_one_side_does_not_know_yet_is_ranked_by_the_other(lit: Pictures) -> None:
    new = lit.add("new.png", halves((248, 250, 240), (10, 10, 20)), has_vector=False)
    query = Query((PhotoTerm(id_of(lit, "lit left.png")),), aspect=Aspect.BLEND)
    found = lit.engine.search(query)
    assert found.total == 34
    assert found.photo_ids.tolist().index(new) < 5


def test_a_catalog_that_look_has_not_seen_is_judged_by_meaning(palette: Pictures) -> None:
    """As strong as by Meaning alone, and said so; nobody is called unfindable."""
    unseen = [
        palette.add(f"unseen {shade}.png", (240, shade, shade), has_look=False)
        for shade in (10, 20, 30)
    ]
    term = PhotoTerm(id_of(palette, "red 0.png"))
    both = palette.engine.search(Query((term,), aspect=Aspect.BLEND))
    alone = palette.engine.search(Query((term,)))
    for photo_id in unseen:
        strength = both.strengths[both.photo_ids == photo_id][0]
        assert strength == pytest.approx(alone.strengths[alone.photo_ids == photo_id][0], abs=0.02)
    assert "Look has not seen 3 photos yet: they were judged by meaning alone." in both.notes
    assert not any("cannot be found" in note for note in both.notes)
    palette.add("nobody.png", (1, 2, 3), has_look=False, has_vector=False)
    again = palette.engine.search(Query((term,), aspect=Aspect.BLEND))
    assert "1 photo is not described yet and cannot be found this way." in again.notes
    assert "Look has not seen 3 photos yet: they were judged by meaning alone." in again.notes


def test_words_that_change_nothing_beside_a_picture_say_so(lit: Pictures) -> None:
    picture = PhotoTerm(id_of(lit, "lit left.png"))
    found = look(lit.engine, picture, TextTerm("zebra"), TextTerm("warm"))
    assert [note for note in found.notes if "zebra" in note]
    assert not [note for note in found.notes if "warm" in note]


def test_any_finds_photos_like_either_and_all_like_both(palette: Pictures) -> None:
    purple = palette.add("purple.png", (180, 20, 180))
    terms = (PhotoTerm(id_of(palette, "red 0.png")), PhotoTerm(id_of(palette, "blue 0.png")))
    both = palette.engine.search(Query(terms, k=10))
    assert both.photo_ids[0] == purple
    either = palette.engine.search(Query(terms, join=Join.ANY, k=10))
    first = names(palette, either)
    assert set(first[:2]) == {"red 0.png", "blue 0.png"}
    assert sum("red" in name for name in first) >= 3
    assert sum("blue" in name for name in first) >= 3
    assert not any("green" in name for name in first)
    alone = palette.engine.search(Query(terms[:1], join=Join.ANY))
    np.testing.assert_array_equal(
        alone.photo_ids, palette.engine.search(Query(terms[:1])).photo_ids
    )


def test_any_leaves_a_minus_a_minus(palette: Pictures) -> None:
    terms = (
        PhotoTerm(id_of(palette, "red 3.png")),
        PhotoTerm(id_of(palette, "blue 3.png")),
        TextTerm("blue", -1.0),
    )
    found = palette.engine.search(Query(terms, join=Join.ANY, k=8))
    assert all("red" in name for name in names(palette, found))


def test_judged_hits_move_the_query(palette: Pictures) -> None:
    purple = palette.add("purple.png", (180, 20, 180))
    orange = palette.add("orange.png", (180, 180, 20))
    terms = (PhotoTerm(id_of(palette, "red 0.png")),)
    for liked, disliked in ((purple, orange), (orange, purple)):
        for query in (Query(terms, liked=(liked,)), Query(terms, disliked=(disliked,))):
            ranks = palette.engine.search(query).photo_ids.tolist()
            assert ranks.index(liked) < ranks.index(disliked)
    alone = palette.engine.search(Query((), liked=(purple,)))
    assert alone.photo_ids[0] == purple


def test_collapsed_hits_stand_for_those_that_look_the_same(lit: Pictures) -> None:
    twins = [
        lit.add(f"twin {number}.png", halves((250, 250, 240 - number), (10, 10, 20)))
        for number in range(1, 4)
    ]
    query = Query((PhotoTerm(id_of(lit, "lit left.png")),), aspect=Aspect.LOOK, is_collapsed=True)
    found = lit.engine.search(query)
    alike = {*twins, id_of(lit, "lit left.png")}
    assert alike <= {PhotoId(int(found.photo_ids[0])), *found.folded[0]}
    assert found.total == len(found.photo_ids) == len(found.folded)
    assert found.at_least is not None
    assert found.at_least[0] == found.total
    assert found.folded_at_least is not None
    assert found.folded_at_least[0] == sum(len(photos) for photos in found.folded)
    for floor in (20, 50, 80, 100):
        behind = found.folded[: found.at_least[floor]]
        assert found.folded_at_least[floor] == sum(len(photos) for photos in behind)
    pages = [
        lit.engine.search(Query(query.terms, aspect=Aspect.LOOK, is_collapsed=True, k=3, offset=o))
        for o in range(0, found.total, 3)
    ]
    assert [f for page in pages for f in page.folded] == list(found.folded)
    np.testing.assert_array_equal(np.concatenate([p.photo_ids for p in pages]), found.photo_ids)


def test_counts_are_of_the_whole_ranking(lit: Pictures) -> None:
    terms = (PhotoTerm(id_of(lit, "red 0.png")),)
    whole = lit.engine.search(Query(terms, k=1000))
    page = lit.engine.search(Query(terms, k=5))
    for result in (whole, page):
        assert result.at_least is not None
        assert result.at_least.shape == (101,)
    np.testing.assert_array_equal(page.at_least, whole.at_least)
    for floor in (0, 30, 50, 75, 100):
        expected = np.count_nonzero(whole.strengths >= np.float32(floor / 100))
        assert page.at_least is not None
        assert page.at_least[floor] == expected
