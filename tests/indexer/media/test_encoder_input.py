"""Bit for bit what torchvision yields, as open_clip puts it together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image

from indexer.embed.base import Interpolation, Preprocess, ResizeMode
from indexer.media.encoder_input import to_encoder_input
from tests.indexer.media.pictures import textured

_SIZES = [(640, 480), (480, 640), (451, 331), (333, 500), (224, 224), (225, 224), (100, 60)]
_SIZES += [(61, 97), (3, 2), (1, 1), (1000, 70), (224, 500), (2000, 999)]
_MODES: list[ResizeMode] = ["shortest", "longest", "squash"]
_TARGETS = [(224, 224), (225, 225), (64, 64), (256, 192), (96, 336)]


def _open_clip(preprocess: Preprocess) -> Any:
    """open_clip's own transform up to the tensor, without the normalisation."""
    from open_clip.transform import image_transform
    from torchvision.transforms import Compose, Normalize

    transform = image_transform(
        preprocess.size,
        is_train=False,
        resize_mode=preprocess.resize_mode,
        interpolation=preprocess.interpolation,
        fill_color=preprocess.fill_color,
    )
    return Compose([step for step in transform.transforms if not isinstance(step, Normalize)])


@pytest.mark.parametrize("target", _TARGETS)
@pytest.mark.parametrize("mode", _MODES)
@pytest.mark.parametrize("interpolation", ["bicubic", "bilinear"])
def test_equals_open_clip(
    target: tuple[int, int], mode: ResizeMode, interpolation: Interpolation
) -> None:
    fill = 127 if mode == "longest" else 0
    preprocess = Preprocess(target, mode, interpolation, (0.5,) * 3, (0.5,) * 3, fill)
    reference = _open_clip(preprocess)
    for size in _SIZES:
        if min(size) * 16 < max(size):
            continue
        if mode == "longest" and round(min(size) * max(target) / max(size)) == 0:
            continue
        image = textured(*size)
        expected = (reference(image) * 255).round().byte().permute(1, 2, 0).numpy()
        ours = to_encoder_input(image, preprocess)
        assert ours.shape == (*target, 3)
        assert ours.dtype == np.uint8
        assert ours.flags.c_contiguous
        assert ours.flags.writeable  # torch warns of memory that it may not write to
        np.testing.assert_array_equal(ours, expected, err_msg=f"{size} to {target}, {mode}")


@pytest.mark.parametrize("mode", _MODES)
@pytest.mark.parametrize("size", [(1, 30_000), (30_000, 1), (40_000, 2)])
def test_long_strips_stay_small(size: tuple[int, int], mode: ResizeMode) -> None:
    image = Image.new("RGB", size, (200, 100, 50))
    preprocess = Preprocess((224, 224), mode, "bicubic", (0.5,) * 3, (0.5,) * 3)
    pixels = to_encoder_input(image, preprocess)
    assert pixels.shape == (224, 224, 3)
    assert (pixels == (200, 100, 50)).all(axis=2).any()


def test_a_strip_is_cut_around_its_middle() -> None:
    image = Image.new("RGB", (1700, 100), (0, 0, 0))  # just beyond 16:1
    image.paste((255, 0, 0), (800, 0, 900, 100))
    preprocess = Preprocess((224, 224), "shortest", "bicubic", (0.5,) * 3, (0.5,) * 3)
    assert (to_encoder_input(image, preprocess)[5:-5, 5:-5, 0] > 250).all()
