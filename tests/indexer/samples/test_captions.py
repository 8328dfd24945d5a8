from dataclasses import replace

import numpy as np

from indexer.samples import (
    Caption,
    Scene,
    all_scenes,
    captions,
    full_caption,
    natural_caption,
    sample_scenes,
    short_query,
)

RED_BOAT = Scene("lake", "night", "fog", "boat", "red", 1, 0)


def test_full_captions_tell_all_scenes_apart() -> None:
    scenes = list(all_scenes())
    assert len({full_caption(scene) for scene in scenes}) == len(scenes)


def test_a_full_caption_reads_naturally() -> None:
    assert full_caption(RED_BOAT) == "a red boat on a lake at night in the fog with no people"
    many = Scene("living room", "day", "rain", "armchair", "orange", 1, 2)
    assert (
        full_caption(many)
        == "an orange armchair in a living room by day with rain outside with two people"
    )


def test_captions_are_several_distinct_and_begin_with_the_full_one() -> None:
    found = captions(RED_BOAT, np.random.default_rng(0), 4)
    assert found[0] == full_caption(RED_BOAT)
    assert len(set(found)) == len(found) == 4


def test_every_caption_is_true_of_its_own_scene() -> None:
    rng = np.random.default_rng(1)
    for scene in sample_scenes(400, rng, held_out=False):
        for caption in (natural_caption(scene, rng, 0.6), short_query(scene, rng)):
            assert caption.text.strip() == caption.text
            assert "  " not in caption.text
            assert caption.allowed
            assert caption.is_true_of(scene), caption


def test_a_caption_is_false_of_a_scene_that_differs_in_what_it_names() -> None:
    caption = Caption("a red boat", {"subject": ("boat",), "colour": ("red",)})
    assert caption.is_true_of(replace(RED_BOAT, time="day"))
    assert not caption.is_true_of(replace(RED_BOAT, colour="blue"))
