from __future__ import annotations

import numpy as np
import pytest

from indexer.errors import QueryError
from indexer.search.background import Background
from indexer.search.compose import compose
from indexer.search.terms import TermKind, TermVector
from indexer.types import Float32Array

BACKGROUNDS = {TermKind.TEXT: Background(0.2, 0.03), TermKind.IMAGE: Background(0.5, 0.12)}


def units(n: int, seed: int = 0) -> Float32Array:
    rows = np.random.default_rng(seed).standard_normal((n, 64)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def some_terms() -> list[TermVector]:
    first, second, third = units(3)
    return [
        TermVector(first, 1.0, TermKind.IMAGE),
        TermVector(second, 0.7, TermKind.TEXT),
        TermVector(third, -1.3, TermKind.TEXT),
    ]


def test_one_plus_term_is_itself() -> None:
    vector = units(1)[0]
    for kind in TermKind:
        composed = compose([TermVector(vector, 0.4, kind)], BACKGROUNDS)
        np.testing.assert_allclose(composed.vector, vector, atol=1e-6)
        assert composed.background.mean == pytest.approx(BACKGROUNDS[kind].mean)
        assert composed.background.std == pytest.approx(BACKGROUNDS[kind].std)


def test_one_minus_term_is_its_opposite() -> None:
    vector = units(1)[0]
    composed = compose([TermVector(vector, -2.0, TermKind.TEXT)], BACKGROUNDS)
    np.testing.assert_allclose(composed.vector, -vector, atol=1e-6)
    assert composed.background.mean == pytest.approx(-0.2)
    assert composed.background.std == pytest.approx(0.03)


def test_one_vector_ranks_like_the_fusion_of_every_terms_score() -> None:
    photos = units(500, seed=1)
    terms = some_terms()
    fused = sum(
        term.weight
        * (photos @ term.vector - BACKGROUNDS[term.kind].mean)
        / BACKGROUNDS[term.kind].std
        for term in terms
    )
    composed = compose(terms, BACKGROUNDS)
    np.testing.assert_array_equal(np.argsort(photos @ composed.vector), np.argsort(fused))
    assert np.linalg.norm(composed.vector) == pytest.approx(1, abs=1e-6)


def test_neither_order_nor_scale_of_the_weights_counts() -> None:
    terms = some_terms()
    expected = compose(terms, BACKGROUNDS)
    scaled = [TermVector(t.vector, 1e9 * t.weight, t.kind) for t in reversed(terms)]
    again = compose(scaled, BACKGROUNDS)
    np.testing.assert_allclose(again.vector, expected.vector, atol=1e-6)
    assert again.background.mean == pytest.approx(expected.background.mean)
    assert again.background.std == pytest.approx(expected.background.std)


def test_words_are_heard_beside_a_picture_whatever_the_modality_gap() -> None:
    """The same library twice: the texts' cosines spread a quarter as much in the second."""
    photos, picture, text = units(800, seed=2), units(1, seed=3)[0], units(1, seed=4)[0]
    narrow = np.concatenate([text / 4, [np.sqrt(15) / 4]]).astype(np.float32)
    padded = np.pad(photos, ((0, 0), (0, 1)))
    rankings = []
    for library, words in ((photos, text), (padded, narrow)):
        image = np.pad(picture, (0, library.shape[1] - 64))
        measured = {
            TermKind.TEXT: Background(0.0, float((library @ words).std())),
            TermKind.IMAGE: Background(0.0, float((library @ image).std())),
        }
        terms = [TermVector(image, 1.0, TermKind.IMAGE), TermVector(words, 1.0, TermKind.TEXT)]
        rankings.append(np.argsort(library @ compose(terms, measured).vector)[::-1][:50])
    np.testing.assert_array_equal(rankings[0], rankings[1])


def test_the_background_of_a_composed_query_is_that_of_unrelated_photos() -> None:
    """Terms whose cosines with random photos are as the backgrounds say."""
    photos = units(20_000, seed=5)
    first, second = units(2, seed=6)
    measured = {TermKind.TEXT: Background(0.0, 1 / 8), TermKind.IMAGE: Background(0.0, 1 / 8)}
    composed = compose(
        [TermVector(first, 1.0, TermKind.IMAGE), TermVector(second, -0.5, TermKind.TEXT)], measured
    )
    cosines = photos @ composed.vector
    assert cosines.mean() == pytest.approx(composed.background.mean, abs=0.005)
    assert cosines.std() == pytest.approx(composed.background.std, rel=0.1)


def test_terms_that_cancel_each_other_out_are_refused() -> None:
    vector = units(1)[0]
    terms = [TermVector(vector, weight, TermKind.TEXT) for weight in (1.0, 0.5, -1.5)]
    with pytest.raises(QueryError, match="cancel each other out"):
        compose(terms, BACKGROUNDS)
