"""Filters, and words that names and keywords answer beside the vectors."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import ArrayLike

from indexer.errors import QueryError
from indexer.search.fusion import Named, fused, telling
from indexer.search.grammar import parse
from indexer.search.query import Aspect, Band, MatchKind, PhotoTerm, Query, SearchResult, TextTerm
from indexer.types import Metadata, PhotoId
from tests.indexer.search.pictures import Pictures


def names(pictures: Pictures, result: SearchResult) -> list[str]:
    photos = pictures.catalog.photos.of([PhotoId(id_) for id_ in result.photo_ids.tolist()])
    return [photo.files[0].path.name for photo in photos]


def own(ids: ArrayLike) -> Named:
    return Named(np.array(ids, np.int64), np.empty(0, np.int64))


@pytest.fixture
def kept(palette: Pictures) -> Pictures:
    """The palette, and two more in a folder, one with a keyword that says nothing of colour."""
    palette.add("trip/one.png", (228, 31, 26))
    palette.add("trip/two.png", (22, 17, 229), metadata=Metadata(keywords=("Biscuit",), rating=4))
    return palette


def test_a_photo_whose_keyword_is_the_word_comes_first_and_is_likely(kept: Pictures) -> None:
    found = kept.engine.search(Query((TextTerm("Biscuit"),)))
    assert names(kept, found)[0] == "two.png"
    assert found.bands[0] is not Band.REST
    assert found.kind is MatchKind.MEANING
    assert found.total == 32
    assert not any("Nothing matches" in note for note in found.notes)
    assert (np.diff(found.strengths) <= 0).all()


def test_words_that_say_nothing_are_passed_over(kept: Pictures) -> None:
    assert telling("a photo of the dog on a beach") == "dog beach"
    assert telling("the") == "the"
    found = kept.engine.search(Query((TextTerm("a photo of Biscuit"),)))
    assert names(kept, found)[0] == "two.png"


def test_beside_a_picture_words_are_left_to_the_model(kept: Pictures) -> None:
    terms = (PhotoTerm(PhotoId(1)), TextTerm("Biscuit"))
    found = kept.engine.search(Query(terms))
    assert found.bands[found.photo_ids.tolist().index(32)] is Band.REST


def test_a_photo_that_no_vector_is_known_of_yet_is_found_by_name(kept: Pictures) -> None:
    new = kept.add("Waffle.png", (1, 2, 3), has_vector=False)
    found = kept.engine.search(Query((TextTerm("waffle"),)))
    assert found.photo_ids[0] == new
    assert np.isnan(found.cosines[0])


def test_fusion_lets_few_decide_and_many_leave_the_order_to_the_vectors() -> None:
    n = 1000
    ids = np.arange(1, n + 1)
    scores = np.linspace(3, -3, n).astype(np.float32)
    strengths = np.linspace(0.9, 0, n).astype(np.float32)
    few, strong = fused(ids, strengths, scores, [own([700, 900])], is_complete=True)
    assert set(few[:3].tolist()) >= {699, 899}
    assert strong[0] == pytest.approx(0.9)
    half, _ = fused(ids, strengths, scores, [own(np.arange(1, n + 1, 2))], is_complete=False)
    assert set(half[:10].tolist()) < set(range(20))
    none, same = fused(ids, strengths, scores, [own([])], is_complete=True)
    np.testing.assert_array_equal(none, np.arange(n))
    np.testing.assert_array_equal(same, strengths)


def test_a_folder_says_less_than_a_keyword(kept: Pictures) -> None:
    found = kept.engine.search(Query((TextTerm("trip"),)))
    ranked = names(kept, found)
    assert ranked.index("one.png") < 5
    assert ranked.index("two.png") < 15, "they would come anywhere in the order of the vectors"
    keyword = kept.engine.search(Query((TextTerm("Biscuit"),)))
    assert found.strengths[0] < 0.5 <= keyword.strengths[0]


@pytest.mark.parametrize("is_complete", [True, False])
def test_fused_strengths_fall_and_none_is_lost(is_complete: bool) -> None:
    random = np.random.default_rng(3)
    ids = np.arange(1, 501)
    scores = random.standard_normal(500).astype(np.float32)
    strengths = np.clip(scores / 4, 0, 1).astype(np.float32)
    lists = [own(np.sort(random.choice(ids, 40, replace=False))) for _ in range(2)]
    order, along = fused(ids, strengths, scores, lists, is_complete=is_complete)
    assert sorted(order.tolist()) == list(range(500))
    assert (np.diff(along) <= 0).all()
    if not is_complete:
        np.testing.assert_array_equal(np.sort(along), np.sort(strengths))
    else:
        both = np.intersect1d(lists[0].own, lists[1].own) - 1
        places = np.flatnonzero(np.isin(order, both))
        assert (along[places] >= 0.5).all()


@pytest.mark.parametrize("aspect", Aspect)
def test_filters_alone_list_newest_first(kept: Pictures, aspect: Aspect) -> None:
    found = kept.engine.search(Query(filters=parse("folder:trip").filters, aspect=aspect))
    assert found.kind is MatchKind.FILTER
    assert sorted(names(kept, found)) == ["one.png", "two.png"]
    assert found.at_least is None
    everything = kept.by_name.search(Query(filters=parse("-folder:trip").filters, k=1000))
    assert everything.total == 30
    ids = kept.catalog.photos.ids()
    np.testing.assert_array_equal(everything.photo_ids, ids[~np.isin(ids, found.photo_ids)])


def test_filters_leave_the_strengths_as_they_are(kept: Pictures) -> None:
    whole = kept.engine.search(Query((TextTerm("red"),), k=100))
    filters = parse("-folder:trip").filters
    part = kept.engine.search(Query((TextTerm("red"),), filters, k=100))
    assert part.total == 30
    of_whole = dict(zip(whole.photo_ids.tolist(), whole.cosines.tolist(), strict=True))
    for photo_id, cosine in zip(part.photo_ids.tolist(), part.cosines.tolist(), strict=True):
        assert cosine == of_whole[photo_id]
    one = PhotoTerm(PhotoId(1))
    for terms in ((one,), (one, TextTerm("blue", -0.2))):
        strengths = {
            filtered: dict(zip(r.photo_ids.tolist(), r.strengths.tolist(), strict=True))
            for filtered, r in (
                (False, kept.engine.search(Query(terms))),
                (True, kept.engine.search(Query(terms, filters))),
            )
        }
        assert strengths[True].items() <= strengths[False].items()


@pytest.mark.parametrize("aspect", [Aspect.MEANING, Aspect.LOOK])
def test_filtered_pages_fit_together(kept: Pictures, aspect: Aspect) -> None:
    filters = parse("-folder:trip").filters
    for terms in ((PhotoTerm(PhotoId(1)),), (TextTerm("red"),), ()):
        whole = kept.engine.search(Query(terms, filters, aspect, k=1000))
        pages = [
            kept.engine.search(Query(terms, filters, aspect, k=7, offset=offset))
            for offset in range(0, 35, 7)
        ]
        np.testing.assert_array_equal(
            np.concatenate([page.photo_ids for page in pages]), whole.photo_ids
        )
        assert len(whole.photo_ids) == whole.total > 0


def test_a_filter_that_nothing_meets_answers_with_nothing(kept: Pictures) -> None:
    filters = parse("rating:5").filters
    for terms in ((), (TextTerm("red"),), (PhotoTerm(PhotoId(1)),)):
        found = kept.engine.search(Query(terms, filters))
        assert found.total == 0
        assert len(found.photo_ids) == 0


def test_names_without_a_model_are_filtered_too(kept: Pictures) -> None:
    query = Query((TextTerm("png"),), parse("rating:>=4").filters)
    assert names(kept, kept.by_name.search(query)) == ["two.png"]


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_is_between_0_and_1(kept: Pictures, share: float) -> None:
    with pytest.raises(QueryError, match="share"):
        kept.engine.search(Query((TextTerm("red"),), aspect=Aspect.BLEND, look_share=share))
