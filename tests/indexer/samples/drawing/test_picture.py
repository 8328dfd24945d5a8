from dataclasses import replace

import numpy as np
import pytest

from indexer.samples import Scene, all_scenes, draw, random_size
from indexer.samples.vocabulary import PLACES

SCENE = Scene("lake", "day", "clear", "boat", "red", 1, 1)


def pixels(scene: Scene, seed: int = 3, moment_s: float = 0.0) -> np.ndarray:
    picture = draw(scene, (160, 120), np.random.default_rng(seed), moment_s=moment_s)
    assert (picture.mode, picture.size) == ("RGB", (160, 120))
    return np.asarray(picture, dtype=np.float64)


def saturation(scene: Scene) -> float:
    picture = draw(scene, (160, 120), np.random.default_rng(3))
    return float(np.asarray(picture.convert("HSV"))[..., 1].mean())


def test_the_same_state_gives_the_same_picture() -> None:
    assert np.array_equal(pixels(SCENE), pixels(SCENE))
    assert not np.array_equal(pixels(SCENE), pixels(SCENE, seed=4))


@pytest.mark.parametrize("place", PLACES)
def test_every_subject_can_be_drawn_at_every_place(place: str) -> None:
    seen = set()
    for scene in all_scenes():
        if scene.place == place and scene.people == 1 and scene.subject not in seen:
            seen.add(scene.subject)
            assert pixels(scene).std() > 4.0


@pytest.mark.parametrize("size", [(32, 32), (33, 301), (500, 61)])
def test_unusual_sizes_come_out_exactly(size: tuple[int, int]) -> None:
    for place in PLACES:
        scene = Scene(place, "sunset", "rain", people=2)
        assert draw(scene, size, np.random.default_rng(0)).size == size


def test_night_is_darker_than_day_and_fog_is_paler() -> None:
    for place in PLACES:
        day = Scene(place, "day", "clear")
        assert pixels(replace(day, time="night")).mean() < 0.6 * pixels(day).mean()
        assert saturation(replace(day, weather="fog")) < 0.9 * saturation(day)


def test_a_moment_later_little_has_changed() -> None:
    first, later, other = pixels(SCENE), pixels(SCENE, moment_s=1.0), pixels(SCENE, seed=9)
    moved = np.abs(first - later).mean()
    assert 0.0 < moved < 0.35 * np.abs(first - other).mean()


def test_random_sizes_have_the_long_side_asked_for() -> None:
    rng = np.random.default_rng(0)
    sizes = {random_size(600, rng) for _ in range(100)}
    assert {max(size) for size in sizes} == {600}
    assert len(sizes) >= 5


def test_a_red_boat_is_red() -> None:
    def red_share(scene: Scene) -> float:
        picture = draw(scene, (320, 240), np.random.default_rng(1))
        hsv = np.asarray(picture.convert("HSV"), dtype=np.int16)
        hue, saturation = hsv[..., 0], hsv[..., 1]
        return float((((hue < 12) | (hue > 244)) & (saturation > 150)).mean())

    assert red_share(SCENE) > 0.01 > 2 * red_share(replace(SCENE, colour="blue"))
