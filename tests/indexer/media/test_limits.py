from __future__ import annotations

import pytest

from indexer.errors import PhotoError
from indexer.media import limits
from indexer.media.decode import decode
from tests.indexer.media.pictures import encode, every_container, scene, textured


def test_the_limit_is_a_share_of_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.media.limits.usable_cores", lambda: 4)
    monkeypatch.setattr(limits, "physical_memory_bytes", lambda: 64 << 30)
    assert limits.default_pixel_limit.__wrapped__() == (64 << 30) // 8 // 4 // 4
    monkeypatch.setattr(limits, "physical_memory_bytes", lambda: 2 << 30)
    assert limits.default_pixel_limit.__wrapped__() == 128_000_000


def test_this_machine_tells_its_memory() -> None:
    assert limits.physical_memory_bytes() > 256 << 20


def test_every_format_is_refused_by_its_header() -> None:
    for container, data in every_container(scene(96, 64)).items():
        name = "a.dng" if container == "RAW" else "a.x"
        assert decode(data, name, min_side=None, pixel_limit=96 * 64).width == 96
        with pytest.raises(PhotoError, match=r"too large to open safely \(96 × 64 pixels\)"):
            decode(data, name, min_side=None, pixel_limit=96 * 64 - 1)


def test_a_jpeg_is_measured_at_the_scale_at_which_it_is_decoded() -> None:
    image = textured(1600, 1200)
    baseline = encode(image, "JPEG")
    decoded = decode(baseline, "a.jpg", min_side=150, pixel_limit=200 * 150)
    assert decoded.image.size == (200, 150)
    assert (decoded.width, decoded.height) == (1600, 1200)
    progressive = encode(image, "JPEG", progressive=True)  # needs the memory of its full size
    with pytest.raises(PhotoError, match="too large"):
        decode(progressive, "a.jpg", min_side=150, pixel_limit=200 * 150)


def test_a_header_without_pixels_is_damage() -> None:
    with pytest.raises(PhotoError, match="damaged"):
        limits.check_size(0, 10, 1000)
