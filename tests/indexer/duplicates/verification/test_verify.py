import io
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

from indexer.duplicates.verification.features import Features, extract
from indexer.duplicates.verification.verify import Reason, Verdict, verify
from indexer.samples import draw, sample_scenes

Edit = Callable[[Image.Image], Image.Image]


def part(share: float) -> Edit:
    def crop(image: Image.Image) -> Image.Image:
        width, height = round(image.width * share), round(image.height * share)
        left, top = (image.width - width) // 3, (image.height - height) // 2
        return image.crop((left, top, left + width, top + height))

    return crop


def compressed(image: Image.Image) -> Image.Image:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=30)
    return Image.open(file).convert("RGB")


def with_bar(image: Image.Image) -> Image.Image:
    covered = image.copy()
    covered.paste((0, 0, 0), (0, image.height * 3 // 4, image.width, image.height))
    return covered


def with_text(image: Image.Image) -> Image.Image:
    lettered = image.copy()
    font = ImageFont.load_default(size=image.height * 0.15)
    ImageDraw.Draw(lettered).text(
        (image.width / 2, image.height / 2),
        "Greetings",
        font=font,
        anchor="mm",
        fill="white",
        stroke_width=3,
        stroke_fill="black",
    )
    return lettered


EDITS: dict[str, Edit] = {
    "smaller": lambda image: image.resize((image.width // 2, image.height // 2)),
    "compressed": compressed,
    "most of it": part(0.8),
    "a part": part(0.63),
    "a small part": part(0.4),
    "turned a little": lambda image: image.rotate(5, Image.Resampling.BICUBIC),
    "turned by a quarter": lambda image: image.transpose(Image.Transpose.ROTATE_90),
    "upside down": lambda image: image.transpose(Image.Transpose.ROTATE_180),
    "mirrored": ImageOps.mirror,
    "mirrored and turned": lambda image: image.transpose(Image.Transpose.TRANSPOSE),
    "bordered": lambda image: ImageOps.expand(image, image.width // 10, "white"),
    "brighter": lambda image: ImageEnhance.Color(
        ImageEnhance.Brightness(image).enhance(1.2)
    ).enhance(0.6),
    "without colours": lambda image: image.convert("L").convert("RGB"),
    "squeezed": lambda image: image.resize((image.height, image.height)),
    "with a bar": with_bar,
    "with text": with_text,
}


def judged(first: Image.Image, second: Image.Image) -> Verdict:
    return verify(extract(first), extract(second))


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_copy_is_the_same_picture(name: str, scenes: Sequence[Image.Image]) -> None:
    for scene in scenes[4:7]:  # the first are mist and dusk, of which a part may show nothing
        assert judged(scene, EDITS[name](scene)).reason is Reason.SAME


def test_different_photos_are_not(scenes: Sequence[Image.Image]) -> None:
    features = [extract(scene) for scene in scenes]
    for row, first in enumerate(features):
        for second in features[row + 1 :]:
            assert not verify(first, second).is_same


def test_a_later_shot_of_the_moment_is_another_picture() -> None:
    rng = np.random.default_rng(4)
    scenes = [scene for scene in sample_scenes(60, rng, held_out=False) if scene.people == 2][:4]
    assert len(scenes) == 4
    for scene in scenes:
        first, later = (
            draw(scene, (480, 360), np.random.default_rng(9), moment_s=moment_s)
            for moment_s in (0.0, 2.0)
        )
        assert judged(first, compressed(first)).is_same
        assert not judged(first, later).is_same


@pytest.mark.parametrize("edit", [with_text, with_bar])
def test_what_is_drawn_over_a_picture_does_not_hide_that_it_is_another_shot(
    edit: Edit, scenes: Sequence[Image.Image]
) -> None:
    shot = scenes[2].copy()
    width, height = shot.size
    part_of_it = (width // 2, height // 2, width * 3 // 4, height * 11 // 16)
    shot.paste(scenes[3].resize(shot.size).crop(part_of_it), (width // 16, height // 16))
    assert verify(extract(scenes[2]), extract(edit(scenes[2]))).is_same
    assert verify(extract(shot), extract(edit(scenes[2]))).reason is Reason.PARTS_DIFFER


def test_near_things_that_shift_against_far_ones_tell_another_shot(
    scenes: Sequence[Image.Image],
) -> None:
    for scene in scenes[4:7]:
        width, height = scene.size
        # The lower half, which is near, moves by two pixels of a thumbnail.
        by = round(2 * width / 320)
        lower = scene.crop((0, height // 2, width, height))
        later = scene.copy()
        later.paste(lower.crop((by, 0, width, lower.height)), (0, height // 2))
        assert not judged(scene, later).is_same


def test_frames_of_a_panorama_overlap_without_being_one_picture(
    scenes: Sequence[Image.Image],
) -> None:
    scene = scenes[0]
    width, height = scene.size
    left = scene.crop((0, 0, width * 3 // 4, height))
    right = scene.crop((width // 4, 0, width, height))
    assert judged(left, right).reason is Reason.OVERLAP


def test_a_pattern_that_repeats_proves_nothing() -> None:
    def fence(step: int, sky: int) -> Image.Image:
        noise = np.random.default_rng(step).integers(90, 160, (300, 400, 3))
        image = Image.fromarray(noise.astype(np.uint8))
        brush = ImageDraw.Draw(image)
        brush.rectangle((0, 0, 400, sky), fill=(120, 160, 220))
        for x in range(0, 400, step):
            brush.rectangle((x, sky - 20, x + step // 2, sky + 60), fill="white")
        return image

    assert not judged(fence(20, 100), fence(26, 160)).is_same


def test_dark_and_bright_pictures_are_not_alike() -> None:
    rng = np.random.default_rng(3)
    even = [
        extract(
            Image.fromarray(
                np.clip(level + rng.normal(0, 4, (200, 300, 3)), 0, 255).astype(np.uint8)
            )
        )
        for level in (5, 5, 12, 240, 250)
    ]
    for row, first in enumerate(even):
        for second in even[row + 1 :]:
            assert verify(first, second).reason is Reason.NOTHING_TO_SEE


def blurred(seed: int) -> Image.Image:
    noise = np.random.default_rng(seed).uniform(0, 255, (9, 12, 3)).astype(np.uint8)
    soft = Image.fromarray(noise).resize((480, 360), Image.Resampling.BICUBIC)
    return soft.filter(ImageFilter.GaussianBlur(30))


@pytest.mark.parametrize("edit", [*Image.Transpose, None])
def test_soft_pictures_are_compared_as_wholes(edit: Image.Transpose | None) -> None:
    picture = blurred(1)
    changed = picture.resize((240, 180)) if edit is None else picture.transpose(edit)
    assert judged(picture, changed).is_same


def test_other_soft_pictures_are_other_pictures() -> None:
    features = [extract(blurred(seed)) for seed in range(6)]
    for row, first in enumerate(features):
        for second in features[row + 1 :]:
            assert not verify(first, second).is_same


@pytest.mark.parametrize("size", [(1, 1), (7, 400), (3000, 20), (40, 40)])
def test_odd_sizes_are_judged_without_an_error(
    size: tuple[int, int], scenes: Sequence[Image.Image]
) -> None:
    odd = extract(scenes[0].resize(size))
    assert not verify(odd, extract(scenes[1])).is_same
    assert verify(odd, odd).is_same or verify(odd, odd).reason is Reason.NOTHING_TO_SEE


def test_a_panorama_and_its_part(scenes: Sequence[Image.Image]) -> None:
    wide = Image.new("RGB", (1600, 360))
    for column in range(4):
        wide.paste(scenes[column].resize((400, 360)), (400 * column, 0))
    verdict = judged(wide, wide.crop((400, 0, 1200, 360)))
    assert verdict.relation is not None
    assert verdict.relation.first.shown == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(
    "name", ["a part", "turned by a quarter", "mirrored and turned", "with a bar"]
)
def test_the_order_does_not_matter(name: str, scenes: Sequence[Image.Image]) -> None:
    first, second = extract(scenes[3]), extract(EDITS[name](scenes[3]))
    forth, back = verify(first, second), verify(second, first)
    assert forth.relation is not None
    assert back.relation is not None
    assert (forth.reason, forth.inliers) == (back.reason, back.inliers)
    assert forth.relation.first == back.relation.second
    assert np.allclose(
        forth.relation.alignment.matrix, back.relation.alignment.inverted().matrix, atol=1e-6
    )
    again = verify(first, second)
    assert again.relation is not None
    assert np.array_equal(again.relation.alignment.matrix, forth.relation.alignment.matrix)


def test_a_thumbnail_is_enough(scenes: Sequence[Image.Image]) -> None:
    def of_thumbnail(image: Image.Image) -> Features:
        small = image.copy()
        small.thumbnail((320, 320))
        return extract(compressed(small), image.size)

    whole, copy = scenes[2], part(0.4)(scenes[2])
    relation = verify(of_thumbnail(whole), of_thumbnail(copy)).relation
    assert relation is not None
    assert relation.scale == pytest.approx(1, abs=0.01)
    # The alignment speaks of the photos: the crop's corner is where it was cut.
    corner = relation.alignment.inverted().apply(np.array([[0.0, 0.0]]))[0]
    cut = ((whole.width - copy.width) // 3, (whole.height - copy.height) // 2)
    assert corner == pytest.approx(cut, abs=2)
