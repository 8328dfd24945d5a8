from collections import Counter
from pathlib import PurePosixPath, PureWindowsPath

from indexer.samples.plan import plan_library


def test_the_library_has_a_few_hundred_files_of_every_kind() -> None:
    shots = plan_library(1)
    assert 280 <= len(shots) <= 340
    kinds = Counter(shot.kind for shot in shots)
    expected = {"original", "exact copy", "same pixels", "resized", "crop", "edit", "rotated"}
    assert set(kinds) == expected | {"mirrored", "re-encoded", "burst"}
    assert min(kinds.values()) >= 4
    assert {shot.edit for shot in shots} == {"", "brightness", "border", "text"}
    suffixes = {PurePosixPath(shot.path).suffix.lower() for shot in shots}
    assert {".jpg", ".png", ".webp", ".tif", ".gif"} <= suffixes


def test_paths_are_distinct_and_allowed_on_every_system() -> None:
    paths = [shot.path for shot in plan_library(1)]
    assert len({path.casefold() for path in paths}) == len(paths)
    for path in paths:
        assert not set(path) & set('<>:"\\|?*')
        assert not PureWindowsPath(path).is_absolute()
        assert ".." not in PurePosixPath(path).parts
        assert all(part == part.strip(" .") for part in PurePosixPath(path).parts)


def test_the_seed_changes_what_is_shown_and_nothing_about_names() -> None:
    first, again, other = plan_library(1), plan_library(1), plan_library(2)
    assert first == again
    assert [shot.path for shot in first] == [shot.path for shot in other]
    assert [shot.scene for shot in first] != [shot.scene for shot in other]


def test_groups_hold_together_what_was_made_from_one_original() -> None:
    shots = {shot.path: shot for shot in plan_library(1)}
    sizes = Counter(shot.group for shot in shots.values() if shot.group)
    assert min(sizes.values()) >= 2
    for shot in shots.values():
        assert bool(shot.source) == (shot.kind not in ("original", "burst"))
        if shot.source:
            source = shots[shot.source]
            assert source.kind == "original"
            assert source.group == shot.group is not None
            assert source.scene == shot.scene
    alone = [shot.scene for shot in shots.values() if shot.kind == "original"]
    assert len(set(alone)) == len(alone)


def test_a_burst_is_taken_within_seconds() -> None:
    bursts: dict[str, list[float]] = {}
    for shot in plan_library(1):
        if shot.kind == "burst":
            assert shot.group
            assert shot.facts.taken_at
            bursts.setdefault(shot.group, []).append(shot.facts.taken_at.timestamp())
    assert len(bursts) >= 8
    for times in bursts.values():
        assert len(times) == 4
        assert times == sorted(set(times))
        assert times[-1] - times[0] < 4.0
