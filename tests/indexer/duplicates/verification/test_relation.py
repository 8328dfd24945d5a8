import io
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageOps

from indexer.duplicates.keepers.compression import jpeg_quality
from indexer.duplicates.verification.features import extract
from indexer.duplicates.verification.relation import Relation, words
from indexer.duplicates.verification.stored_relations import read, written
from indexer.duplicates.verification.verify import verify


def relation(first: Image.Image, second: Image.Image) -> Relation:
    found = verify(extract(first), extract(second)).relation
    assert found is not None
    return found


def test_a_crop_says_how_much_is_left(scenes: Sequence[Image.Image]) -> None:
    scene = scenes[0]
    crop = scene.crop((0, 0, scene.width, scene.height * 62 // 100))
    found = relation(scene, crop)
    assert words(found) == ["crop: 62 % of the other"]
    assert words(found.inverted()) == ["shows more: the other is 62 % of it"]


def test_sizes_are_told_as_factors(scenes: Sequence[Image.Image]) -> None:
    scene = scenes[1]
    small = scene.resize((round(scene.width / 2.1), round(scene.height / 2.1)))
    found = relation(small, scene)
    assert found.scale == pytest.approx(2.1, rel=0.01)
    assert words(found) == ["2.1× larger"]
    assert words(found.inverted()) == ["2.1× smaller"]


@pytest.mark.parametrize(
    ("edit", "degrees", "said"),
    [
        (Image.Transpose.ROTATE_90, -90, ["turned to the left"]),  # Pillow's are against the clock
        (Image.Transpose.ROTATE_180, 180, ["upside down"]),
        (Image.Transpose.ROTATE_270, 90, ["turned to the right"]),
        (Image.Transpose.FLIP_LEFT_RIGHT, 0, ["mirrored"]),
        (Image.Transpose.FLIP_TOP_BOTTOM, 180, ["mirrored", "upside down"]),
        (Image.Transpose.TRANSPOSE, -90, ["mirrored", "turned to the left"]),
        (Image.Transpose.TRANSVERSE, 90, ["mirrored", "turned to the right"]),
    ],
)
def test_turned_and_mirrored(
    edit: Image.Transpose, degrees: int, said: list[str], scenes: Sequence[Image.Image]
) -> None:
    found = relation(scenes[2], scenes[2].transpose(edit))
    off = (found.rotation_degrees - degrees + 180) % 360 - 180
    assert off == pytest.approx(0, abs=0.5)
    assert found.is_mirrored == ("mirrored" in said)
    assert words(found) == said


def test_a_border_is_not_content(scenes: Sequence[Image.Image]) -> None:
    found = relation(scenes[3], ImageOps.expand(scenes[3], 50, "white"))
    assert words(found) == ["with a border"]
    assert words(found.inverted()) == ["without the border"]


def test_what_is_drawn_over_is_told_of_the_right_one(scenes: Sequence[Image.Image]) -> None:
    covered = scenes[0].copy()
    covered.paste((0, 0, 0), (0, covered.height * 3 // 4, covered.width, covered.height))
    found = relation(scenes[0], covered)
    assert words(found) == ["with something drawn over it"]
    assert words(found.inverted()) == ["without what is drawn over the other"]


@pytest.mark.parametrize("quality", [10, 30, 60, 85, 95, 100])
def test_the_quality_of_a_file_is_read_from_its_tables(quality: int) -> None:
    file = io.BytesIO()
    Image.new("RGB", (16, 16)).save(file, "JPEG", quality=quality)
    with Image.open(file) as opened:
        assert jpeg_quality(opened.quantization) == pytest.approx(quality, abs=1)  # type: ignore[attr-defined]


def test_other_formats_have_no_quality() -> None:
    assert jpeg_quality({}) is None
    assert jpeg_quality({0: [1, 2, 3]}) is None


def test_compression_is_told_where_it_clearly_differs(scenes: Sequence[Image.Image]) -> None:
    found = relation(scenes[1], scenes[1])
    assert words(found, (60, 90)) == ["less compressed"]
    assert words(found, (90, 60)) == ["more compressed"]
    assert words(found, (85, 90)) == []
    assert words(found, (None, 90)) == []


def test_pixels_agree_best_with_what_a_copy_was_made_from(scenes: Sequence[Image.Image]) -> None:
    shots = []
    for seed in (1, 2):
        noise = np.random.default_rng(seed).normal(0, 3, (scenes[5].height, scenes[5].width, 3))
        levels = np.clip(np.asarray(scenes[5]) + noise, 0, 255)
        shots.append(Image.fromarray(levels.astype(np.uint8)))
    for shot, other in (shots, shots[::-1]):
        crop = shot.crop((0, 0, shot.width * 3 // 4, shot.height * 3 // 4))
        own = relation(shot, crop).agreement
        assert own > relation(other, crop).agreement + 0.1
        assert own == relation(crop, shot).agreement


def test_it_is_kept_as_text(scenes: Sequence[Image.Image]) -> None:
    found = relation(scenes[0], scenes[0].resize((300, 200)))
    again = read(written(found))
    assert (again.first, again.second) == (found.first, found.second)
    assert again.alignment.matrix == pytest.approx(found.alignment.matrix)
    assert again.agreement == pytest.approx(found.agreement, abs=0.0006)
    assert read("[[1,0,0],[0.6,0,0],[1,0,0,0,1,0]]").agreement == 0, "nothing is known of it"
    with pytest.raises(ValueError, match="no relation"):
        read("[[1,0,0],3,[1,0,0,0,1,0]]")


def test_a_copy_has_lost_something_of_its_photo_and_not_the_other_way_round(
    scenes: Sequence[Image.Image],
) -> None:
    scene = scenes[0]
    covered = scene.copy()
    covered.paste((0, 0, 0), (0, covered.height * 3 // 4, covered.width, covered.height))
    half = scene.resize((scene.width // 2, scene.height // 2))
    for copy in (scene.crop((0, 0, scene.width, scene.height * 62 // 100)), covered, half):
        found = relation(scene, copy)
        assert (found.loses, found.inverted().loses) == (True, False)
    finer = scene.crop((0, 0, scene.width, scene.height // 2)).resize(
        (scene.width * 2, scene.height)
    )
    for copy in (
        ImageOps.mirror(scene),
        finer,
    ):  # nothing is lost, or each has what the other lacks
        found = relation(scene, copy)
        assert (found.loses, found.inverted().loses) == (False, False)
