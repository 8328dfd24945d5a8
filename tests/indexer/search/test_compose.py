from __future__ import annotations

import numpy as np
import pytest

from indexer.search.compose import Demand, Float64Array, Formula, formula

PLUS = Demand(1.0)
MINUS = Demand(-1.0)


def compose(*demands: Demand, level: float = 2.0, by_chance: Float64Array | None = None) -> Formula:
    nothing = np.empty((0, len(demands)))
    return formula(
        demands, np.full(len(demands), level), nothing if by_chance is None else by_chance
    )


def normal(n: int, terms: int, seed: int = 0) -> Float64Array:
    return np.random.default_rng(seed).standard_normal((n, terms))


def is_likely(made: Formula, *u: float) -> bool:
    return bool(made.scores(np.array([u]))[0] >= made.likely)


def test_one_term_is_itself_and_its_opposite() -> None:
    u = np.linspace(-2, 30, 200)[:, None]
    for weight in (0.4, -2.0):
        made = compose(Demand(weight))
        np.testing.assert_allclose(made.scores(u), np.sign(weight) * 2 * u[:, 0], atol=1e-5)
        assert made.likely == pytest.approx(2.0)


def test_what_has_nothing_beyond_likely_ranks_as_the_sum_does() -> None:
    u = 0.4 * normal(500, 3)
    u = u[(u <= 0.8).all(axis=1)]
    made = compose(PLUS, Demand(0.7), Demand(0.3))
    np.testing.assert_array_equal(np.argsort(made.scores(u)), np.argsort(u @ [1.0, 0.7, 0.3]))


def test_neither_order_nor_scale_of_the_weights_counts() -> None:
    u = normal(100, 3)
    expected = compose(PLUS, Demand(0.7), Demand(-1.3)).scores(u)
    again = compose(Demand(-1.3e9), Demand(0.7e9), Demand(1e9)).scores(u[:, ::-1])
    np.testing.assert_allclose(again, expected, atol=1e-4)


@pytest.mark.parametrize("terms", [2, 3, 8, 16])
def test_a_photo_in_which_each_term_is_likely_is_likely(terms: int) -> None:
    made = compose(*[PLUS] * terms)
    assert is_likely(made, *[1.001] * terms)
    assert not is_likely(made, *[0.98] * terms)


@pytest.mark.parametrize("terms", [2, 3])
@pytest.mark.parametrize("of_one", [2.0, 8.0, 20.0])
def test_no_term_makes_up_for_another_that_is_missing(terms: int, of_one: float) -> None:
    """The very photo of the query has a standing of 2 to Meaning, and of 8 to both."""
    made = compose(*[PLUS] * terms)
    for lacking in (0.0, 0.3, 0.5):
        assert not is_likely(made, of_one, *[lacking] * (terms - 1))
        assert is_likely(made, of_one, *[0.95] * (terms - 1)), "nearly likely is not missing"


def test_of_many_unlike_pictures_one_is_not_enough() -> None:
    made = compose(*[PLUS] * 8)
    assert not is_likely(made, 20.0, *[0.4] * 7)


def test_more_is_always_better() -> None:
    rising = np.concatenate([np.linspace(-3, 3, 300), np.geomspace(3.01, 60, 100)])
    for others in ((PLUS,), (MINUS,), (PLUS, MINUS), (Demand(0.3, is_hint=True),)):
        made = compose(PLUS, *others)
        u = np.zeros((len(rising), 1 + len(others)))
        u[:, 0] = rising
        scores = made.scores(u)
        assert (np.diff(scores) > 0).all()
        assert np.abs(np.diff(scores[:300])).max() < 0.1, "no jump either"


def test_a_minus_is_heard_beside_the_very_photo() -> None:
    made = compose(PLUS, MINUS)
    assert is_likely(made, 8.0, 0.5)
    assert not is_likely(made, 8.0, 2.0)
    without, with_it = made.scores(np.array([[1.5, 0.0], [8.0, 2.0]]))
    assert without > with_it


def test_one_liked_hit_does_not_outvote_what_is_asked() -> None:
    made = compose(PLUS, Demand(0.75, is_hint=True))
    liked, meant = made.scores(np.array([[0.0, 20.0], [1.2, 0.3]]))
    assert meant > liked


def test_terms_of_different_levels_are_equals() -> None:
    """What is likely lies at twice the z in Look: that must not make it twice as loud."""
    made = formula([PLUS, PLUS], np.array([2.0, 4.0]), np.empty((0, 2)))
    scores = made.scores(np.array([[1.0, 0.4], [0.4, 1.0]]))
    assert scores[0] == pytest.approx(scores[1])


@pytest.mark.parametrize("shared", [0.0, 0.5, 0.8, 1.0])
@pytest.mark.parametrize("terms", [1, 2, 16])
@pytest.mark.parametrize("is_alternative", [False, True])
def test_chance_spreads_by_one_however_many_terms_and_however_they_go_together(
    shared: float, terms: int, is_alternative: bool
) -> None:
    level = 3.0
    draws = shared * normal(20_000, 1, seed=1) + np.sqrt(1 - shared**2) * normal(20_000, terms)
    demands = [Demand(1.0, is_alternative=is_alternative and terms > 1)] * terms
    u = draws / level
    made = compose(*demands, level=level, by_chance=u[:1000])
    scores = made.scores(u)
    assert scores.mean() == pytest.approx(0, abs=0.1)
    assert scores.std() == pytest.approx(1, rel=0.12)


def test_noise_between_a_plus_and_its_twin_is_not_turned_up() -> None:
    common, own = normal(2000, 1), normal(2000, 2, seed=1)
    u = (0.99 * common + 0.14 * own) / 2
    made = compose(PLUS, MINUS, by_chance=u[:1000])
    assert made.scores(u).std() < 0.2


def test_of_alternatives_the_best_counts() -> None:
    either = Demand(1.0, is_alternative=True)
    made = compose(either, either, MINUS)
    u = [[1.5, 0, 0], [0, 1.5, 0], [0.3, 0, 0], [1.5, 1.5, 0], [1.5, 0, 0.7]]
    scores = made.scores(np.array(u))
    assert scores[0] == pytest.approx(scores[1])
    assert scores[0] == pytest.approx(scores[3])
    assert scores[0] > scores[2]
    assert scores[0] > scores[4]
