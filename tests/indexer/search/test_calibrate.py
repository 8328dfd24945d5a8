from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from indexer.search.background import TYPICAL
from indexer.search.calibrate import LIKELY, STRONG, Scale, at_least, band_of, likely_z
from indexer.search.query import Band
from indexer.search.terms import TermKind


@pytest.mark.parametrize("photos", [0, 1, 20, 100_000, 5_000_000])
def test_strengths_rise_with_the_score_and_stay_between_0_and_1(photos: int) -> None:
    z = np.linspace(-40, 30, 14001, dtype=np.float32)
    strengths = Scale(likely_z(photos)).strengths(z)
    assert (np.diff(strengths) >= 0).all()
    assert strengths[0] == 0
    assert 0.99 < strengths[-1] <= 1
    middle = (z > 0.1) & (z < 8)
    assert (np.diff(strengths[middle]) > 0).all(), "no plateau where hits are compared"
    assert np.abs(np.diff(strengths)).max() < 0.05, "no jump either"


def test_chance_is_worth_nothing() -> None:
    assert Scale(2.0).strengths(np.array([0.0, -1.0], np.float32)).tolist() == [0, 0]


def test_the_larger_the_library_the_more_is_asked_of_a_hit() -> None:
    z = np.array([2.4], np.float32)
    strengths = [float(Scale(likely_z(n)).strengths(z)[0]) for n in (1, 100, 10_000, 1_000_000)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > strengths[-1]


def test_the_counts_are_those_of_the_strengths() -> None:
    strengths = np.sort(np.random.default_rng(1).random(500).astype(np.float32))[::-1]
    strengths[:20], strengths[-30:] = 1.0, 0.0
    counts = at_least(strengths)
    assert counts.shape == (101,)
    assert counts[0] == 500
    assert counts[100] == 20
    for floor in range(101):
        assert counts[floor] == np.count_nonzero(strengths >= np.float32(floor / 100))


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
    typical = TYPICAL[TermKind.TEXT]
    strengths = Scale(likely_z(22)).strengths((scores - typical.mean) / typical.std)
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
