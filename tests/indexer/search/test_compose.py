from __future__ import annotations

import numpy as np
import pytest

from indexer.errors import QueryError
from indexer.search.background import Background, Chance
from indexer.search.compose import Formula, formula
from indexer.search.terms import TermKind, TermVector
from indexer.types import Float32Array

BACKGROUNDS = {TermKind.TEXT: Background(0.2, 0.03), TermKind.IMAGE: Background(0.5, 0.12)}


def units(n: int, seed: int = 0) -> Float32Array:
    rows = np.random.default_rng(seed).standard_normal((n, 64)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def cosines(queries: Float32Array, photos: Float32Array) -> Float32Array:
    return photos @ queries.T


def compose(
    terms: list[TermVector],
    kinds: dict[TermKind, Background] = BACKGROUNDS,
    sample: Float32Array | None = None,
) -> Formula:
    nothing = np.empty((0, 0), np.float32)
    return formula(terms, Chance(kinds, nothing if sample is None else sample), cosines)


def some_terms() -> list[TermVector]:
    first, second, third = units(3)
    return [
        TermVector(first, 1.0, TermKind.IMAGE),
        TermVector(second, 0.7, TermKind.TEXT),
        TermVector(third, -1.3, TermKind.TEXT),
    ]


def scored_along_the_line(made: Formula, photos: Float32Array) -> Float32Array:
    line = made.line()
    assert line is not None
    vector, scale, shift = line
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)
    return np.asarray(photos @ vector * scale + shift, np.float32)


def test_one_term_is_itself_and_its_opposite() -> None:
    vector, photos = units(1)[0], units(500, seed=1)
    for kind in TermKind:
        for weight in (0.4, -2.0):
            made = compose([TermVector(vector, weight, kind)])
            expected = (photos @ vector - BACKGROUNDS[kind].mean) / BACKGROUNDS[kind].std
            np.testing.assert_allclose(
                made.scores(cosines(made.vectors, photos)), np.sign(weight) * expected, atol=1e-5
            )


def test_one_vector_ranks_like_the_fusion_of_every_terms_score() -> None:
    photos = units(500, seed=1)
    terms = some_terms()
    fused = sum(
        term.weight
        * (photos @ term.vector - BACKGROUNDS[term.kind].mean)
        / BACKGROUNDS[term.kind].std
        for term in terms
    )
    made = compose(terms)
    scores = made.scores(cosines(made.vectors, photos))
    np.testing.assert_array_equal(np.argsort(scores), np.argsort(fused))
    np.testing.assert_allclose(scored_along_the_line(made, photos), scores, atol=1e-4)


def test_neither_order_nor_scale_of_the_weights_counts() -> None:
    photos = units(100, seed=1)
    terms = some_terms()
    expected = compose(terms)
    scaled = [TermVector(t.vector, 1e9 * t.weight, t.kind) for t in reversed(terms)]
    again = compose(scaled)
    np.testing.assert_allclose(
        again.scores(cosines(again.vectors, photos)),
        expected.scores(cosines(expected.vectors, photos)),
        atol=1e-4,
    )


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
        made = compose(
            [TermVector(image, 1.0, TermKind.IMAGE), TermVector(words, 1.0, TermKind.TEXT)],
            measured,
        )
        rankings.append(np.argsort(scored_along_the_line(made, library))[::-1][:50])
    np.testing.assert_array_equal(rankings[0], rankings[1])


def mixed(terms: int, shared: float, seed: int) -> list[TermVector]:
    """Texts that have a part in common: ``shared`` 0, nothing; 1, everything."""
    common, others = units(1, seed=seed)[0], units(terms, seed=seed + 1)
    rows = shared * common + np.sqrt(1 - shared**2) * others
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return [TermVector(row.astype(np.float32), 1.0, TermKind.TEXT) for row in rows]


@pytest.mark.parametrize("shared", [0.0, 0.5, 0.8, 1.0])
@pytest.mark.parametrize("terms", [1, 2, 16])
@pytest.mark.parametrize("is_alternative", [False, True])
def test_chance_spreads_by_one_however_many_terms_and_however_they_go_together(
    shared: float, terms: int, is_alternative: bool
) -> None:
    photos = units(20_000, seed=5)
    kinds = {TermKind.TEXT: Background(0.0, 1 / 8), TermKind.IMAGE: Background(0.0, 1 / 8)}
    asked = mixed(terms, shared, seed=6)
    if is_alternative and terms > 1:
        asked = [TermVector(t.vector, 1.0, TermKind.IMAGE, is_alternative=True) for t in asked]
    made = compose(asked, kinds, photos[:1000])
    scores = made.scores(cosines(made.vectors, photos))
    assert scores.mean() == pytest.approx(0, abs=0.1)
    assert scores.std() == pytest.approx(1, rel=0.12)


def test_noise_between_a_plus_and_its_twin_is_not_turned_up() -> None:
    photos = units(2000, seed=5)
    kinds = {TermKind.TEXT: Background(0.0, 1 / 8), TermKind.IMAGE: Background(0.0, 1 / 8)}
    red, crimson = mixed(2, 0.99, seed=1)
    made = compose([red, TermVector(crimson.vector, -1.0, TermKind.TEXT)], kinds, photos[:1000])
    assert made.scores(cosines(made.vectors, photos)).std() < 0.2


def test_of_alternatives_the_best_counts() -> None:
    first, second, third = units(3)
    made = compose(
        [
            TermVector(first, 1.0, TermKind.IMAGE, is_alternative=True),
            TermVector(second, 1.0, TermKind.IMAGE, is_alternative=True),
            TermVector(third, -1.0, TermKind.TEXT),
        ]
    )
    assert made.line() is None
    like_first, like_second, like_neither = 0.9, 0.9, 0.3
    similarities = np.array(
        [
            [like_first, 0.3, 0.2],
            [0.3, like_second, 0.2],
            [like_neither, 0.3, 0.2],
            [like_first, like_second, 0.2],
            [like_first, 0.3, 0.4],
        ],
        np.float32,
    )
    scores = made.scores(similarities)
    assert scores[0] == pytest.approx(scores[1])
    assert scores[0] == pytest.approx(scores[3])
    assert scores[0] > scores[2]
    assert scores[0] > scores[4]


def test_terms_that_cancel_each_other_out_are_refused() -> None:
    vector = units(1)[0]
    terms = [TermVector(vector, weight, TermKind.TEXT) for weight in (1.0, 0.5, -1.5)]
    with pytest.raises(QueryError, match="cancel each other out"):
        compose(terms)
