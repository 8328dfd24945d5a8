from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from indexer.search.background import TYPICAL, Background
from indexer.search.calibrate import LIKELY, STRONG, Scale, band_of
from indexer.search.query import Band
from indexer.search.terms import TermKind

TEXT = Background(0.2, 0.03)


@pytest.mark.parametrize("photos", [0, 1, 20, 100_000, 5_000_000])
def test_strengths_rise_with_the_cosine_and_stay_between_0_and_1(photos: int) -> None:
    cosines = np.linspace(-1, 1, 2001, dtype=np.float32)
    strengths = Scale(TEXT, photos).strengths(cosines)
    assert (np.diff(strengths) >= 0).all()
    assert strengths[0] == 0
    assert 0.99 < strengths[-1] <= 1
    middle = (cosines > 0.21) & (cosines < 0.4)
    assert (np.diff(strengths[middle]) > 0).all(), "no plateau where hits are compared"
    assert np.abs(np.diff(strengths)).max() < 0.05, "no jump either"


def test_chance_is_worth_nothing() -> None:
    assert Scale(TEXT, 1000).strengths(np.array([0.199, 0.1], np.float32)).tolist() == [0, 0]


def test_the_same_standing_is_worth_the_same_on_every_scale() -> None:
    image = Background(0.5, 0.12)
    z = np.linspace(-1, 6, 50)
    texts = Scale(TEXT, 1000).strengths((0.2 + 0.03 * z).astype(np.float32))
    images = Scale(image, 1000).strengths((0.5 + 0.12 * z).astype(np.float32))
    np.testing.assert_allclose(texts, images, atol=1e-4)


def test_the_larger_the_library_the_more_is_asked_of_a_hit() -> None:
    cosine = np.array([0.27], np.float32)
    strengths = [float(Scale(TEXT, n).strengths(cosine)[0]) for n in (1, 100, 10_000, 1_000_000)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > strengths[-1]


RECORDED = {
    "test_search": ("cat", "kitty"),
    "test_search_format[webp]": ("tree",),
    "test_search_format[png]": ("boats",),
    "test_search_format[gif]": ("chess",),
    "test_search_format[jp2]": ("duck",),
    "test_search_format[pbm]": ("magpie",),
    "test_search_format[ppm]": ("parrot",),
}
"""Queries whose scores rclip recorded with a real model (ViT-B-32-256, DataComp) on 22 photos, and
what the names of matching photos contain."""


@pytest.mark.parametrize("record", RECORDED)
def test_scores_of_a_real_model_end_in_the_right_band(real_photos: Path, record: str) -> None:
    path = real_photos / "rclip" / "output_snapshots" / f"{record}.txt"
    if not path.is_file():
        pytest.skip(f"{path} is missing")
    rows = [line.split("\t") for line in path.read_text().splitlines()[1:]]
    scores = np.array([float(score) for score, _ in rows], np.float32)
    is_match = np.array([any(word in name for word in RECORDED[record]) for _, name in rows])
    strengths = Scale(TYPICAL[TermKind.TEXT], 22).strengths(scores)
    assert strengths[is_match].max() >= STRONG
    # A duck scores 0.243 for "magpie": a near miss may be called likely, but not strong.
    assert strengths[~is_match].max(initial=0) < STRONG or record == "test_search_format[jp2]"
    assert np.median(strengths[~is_match]) < LIKELY


def test_bands_begin_where_they_say() -> None:
    assert band_of(STRONG) is Band.STRONG
    assert band_of(np.nextafter(STRONG, 0)) is Band.LIKELY
    assert band_of(LIKELY) is Band.LIKELY
    assert band_of(np.nextafter(LIKELY, 0)) is Band.REST
    assert band_of(0.0) is Band.REST
