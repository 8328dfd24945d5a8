from dataclasses import asdict

import numpy as np

from indexer.samples import composed_tasks, held_out_pictures, is_held_out


def test_held_out_pictures_have_distinct_captions_and_draw_the_same_twice() -> None:
    pictures = held_out_pictures(220)
    assert len({picture.caption for picture in pictures}) == 220
    assert all(is_held_out(picture.scene) for picture in pictures)
    assert pictures == held_out_pictures(220)
    assert pictures[:5] != held_out_pictures(5, seed=2)
    first = pictures[0]
    assert np.array_equal(np.asarray(first.draw(96)), np.asarray(first.draw(96)))


def test_a_composed_target_differs_from_its_query_in_the_asked_attribute_alone() -> None:
    benchmark = composed_tasks(60)
    assert len(benchmark.tasks) == 60
    scenes = [picture.scene for picture in benchmark.gallery]
    assert len(set(scenes)) == len(scenes)
    assert all(is_held_out(scene) for scene in scenes)
    for task in benchmark.tasks:
        query, target = asdict(scenes[task.query]), asdict(scenes[task.target])
        changed = {name for name in query if query[name] != target[name]}
        assert changed == {task.kind.removeprefix("minus ")}
        assert bool(task.plus) != bool(task.minus)
        if task.minus:
            assert task.minus == ("people",)
            assert query["people"] > target["people"] == 0
    assert {task.kind for task in benchmark.tasks} == {
        "time",
        "weather",
        "people",
        "colour",
        "minus people",
    }


def test_the_words_name_the_new_value() -> None:
    benchmark = composed_tasks(100)
    for task in benchmark.tasks:
        target = benchmark.gallery[task.target].scene
        if task.kind == "colour":
            assert task.plus == (f"{target.colour} {target.subject}",)
        if task.kind == "time" and target.time == "night":
            assert task.plus == ("at night",)
