import numpy as np
import pytest

from indexer.samples import all_scenes, is_held_out, sample_scenes


def test_scenes_are_distinct_and_about_one_in_eight_is_held_out() -> None:
    scenes = list(all_scenes())
    assert len(set(scenes)) == len(scenes) > 20_000
    with_subject = [scene for scene in scenes if scene.subject]
    share = sum(map(is_held_out, with_subject)) / len(with_subject)
    assert 0.11 < share < 0.14
    assert not any(is_held_out(scene) for scene in scenes if not scene.subject)


@pytest.mark.parametrize("held_out", [True, False])
def test_sampling_keeps_to_its_side_of_the_split(held_out: bool) -> None:
    scenes = sample_scenes(500, np.random.default_rng(5), held_out=held_out)
    assert len(set(scenes)) == 500
    assert {is_held_out(scene) for scene in scenes} == {held_out}
    assert len({scene.place for scene in scenes}) == 10
    assert scenes == sample_scenes(500, np.random.default_rng(5), held_out=held_out)


def test_asking_for_more_scenes_than_there_are_is_an_error() -> None:
    with pytest.raises(ValueError, match="asked for"):
        sample_scenes(10**6, np.random.default_rng(0), held_out=True)
