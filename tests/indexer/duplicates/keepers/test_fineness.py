"""Detail of their own: original pictures have it, enlarged ones have none."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageFilter

from indexer.duplicates.keepers.fineness import BANDS, NOTHING, finer, profile

KERNELS = {
    "repeated": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
    "lanczos": Image.Resampling.LANCZOS,
}


def saved(image: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    with Image.open(io.BytesIO(buffer.getvalue())) as read:
        return read.convert("RGB")


def said(image: Image.Image, scale: float) -> int:
    return int(finer(profile(image)[None], np.array([scale]))[0])


@pytest.fixture(scope="module")
def photo() -> Image.Image:
    """As fine as its pixels allow, as a reduced photo is: power falls with frequency."""
    rng = np.random.default_rng(3)
    height, width = 240, 320
    spectrum = np.fft.rfft2(rng.normal(size=(height, width)))
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    levels = np.fft.irfft2(spectrum / np.maximum(frequency, 1 / width), (height, width))
    levels = 128 + 50 * levels / levels.std()
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8)).convert("RGB")


@pytest.mark.parametrize("scale", [1.5, 2.0, 3.0, 4.0])
def test_an_original_has_it(photo: Image.Image, scale: float) -> None:
    assert said(photo, scale) == 1
    assert said(saved(photo, 80), scale) == 1


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("scale", [1.5, 2.0, 3.0])
def test_an_enlarged_copy_has_none(photo: Image.Image, scale: float, kernel: str) -> None:
    small = saved(photo, 90)
    size = (round(scale * photo.width), round(scale * photo.height))
    enlarged = small.resize(size, KERNELS[kernel])
    assert said(saved(enlarged, 85), scale) == 0
    if kernel != "repeated":
        sharpened = enlarged.filter(ImageFilter.UnsharpMask(2, 120, 2))
        assert said(saved(sharpened, 92), scale) == 0


def test_what_cannot_be_told(photo: Image.Image) -> None:
    assert profile(photo.resize((80, 60))).size == 0
    assert profile(Image.new("RGB", (600, 600), "navy")).size == 0
    assert NOTHING.size == 0
    assert said(photo, 1.1) == -1
    assert int(finer(np.zeros((1, BANDS), np.float32), np.array([2.0]))[0]) == -1
