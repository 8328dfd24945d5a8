import io
import math
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance

from indexer.duplicates.verification.alignment import Alignment
from indexer.duplicates.verification.features import extract
from indexer.duplicates.verification.relation import Relation, Side
from indexer.duplicates.verification.telling import telling
from indexer.duplicates.verification.verify import verify
from indexer.media.quality import mean_color


def _told(
    first: Image.Image,
    second: Image.Image,
    qualities: tuple[int | None, int | None] = (None, None),
) -> list[str]:
    found = verify(extract(first), extract(second)).relation
    assert found is not None
    return telling(found, (mean_color(first), mean_color(second)), qualities)


def _saved(picture: Image.Image, quality: int) -> Image.Image:
    into = io.BytesIO()
    picture.save(into, "JPEG", quality=quality)
    return Image.open(into).convert("RGB")


@pytest.mark.parametrize("factor", [0.88, 1.12])
def test_other_tones_are_told(factor: float, scenes: Sequence[Image.Image]) -> None:
    edited = ImageEnhance.Brightness(scenes[0]).enhance(factor)
    assert _told(scenes[0], edited) == ["other brightness or colours"]
    half = edited.resize((edited.width // 2, edited.height // 2))
    assert _told(scenes[0], half) == ["2.0× smaller", "other brightness or colours"]


def test_of_what_was_only_saved_again_something_true_is_said(
    scenes: Sequence[Image.Image],
) -> None:
    assert _told(scenes[1], _saved(scenes[1], 30)) == ["saved again or edited"]
    assert _told(scenes[1], _saved(scenes[1], 30), (95, 30)) == ["more compressed"]


def test_means_of_different_content_say_nothing_of_tones(scenes: Sequence[Image.Image]) -> None:
    scene = scenes[2]
    barred = scene.copy()
    ImageDraw.Draw(barred).rectangle((0, 0, scene.width, scene.height // 4), fill="black")
    assert _told(scene, barred) == ["with something drawn over it"]
    crop = scene.crop((0, scene.height // 3, scene.width, scene.height))
    (said,) = _told(scene, crop)
    assert said.startswith("crop: ")


@pytest.mark.parametrize(
    ("degrees", "said"), [(-1.4, "turned by 1° to the left"), (5, "turned by 5° to the right")]
)
def test_a_horizon_that_was_made_level(degrees: float, said: str) -> None:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    side = Side(1.0, is_bordered=False, is_covered=False)
    turned = Relation(side, side, Alignment(np.array([[cos, -sin, 0.0], [sin, cos, 0.0]])))
    assert telling(turned, (0, 0)) == [said]
