"""`verify`: are two photos the same picture, edited? Called on engine threads, pair by pair.

A pure function of both `Features`: the same answer in every run, and the inverse one for the pair
turned round. docs/decisions/0016-duplicate-verification.md has the figures behind the bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import cv2
import numpy as np

from indexer.duplicates.verification.alignment import (
    Alignment,
    Fit,
    fit,
    flip,
    mirrored_points,
    resized,
)
from indexer.duplicates.verification.covered import covered_side, tones
from indexer.duplicates.verification.features import Features
from indexer.duplicates.verification.frames import Frames, frames
from indexer.duplicates.verification.matching import matches, mirrored
from indexer.duplicates.verification.pixels import BoolArray, Comparison, compare
from indexer.duplicates.verification.relation import Relation, Side
from indexer.duplicates.verification.whole import whole_alignment

_FEWEST_INLIERS: Final = 5
"""Of strangers at most 4 agreed in 8,000 pairs; a crop to 40 % of small pictures can have 5."""
_FIRM_INLIERS: Final = 8
"""With fewer, not a single block may differ."""
_CERTAIN_INLIERS: Final = 40
"""With as many the mirrored picture is not asked for: nothing is both."""
_MOST_ZOOM: Final = 12.0
_MOST_STRETCH: Final = 1.9
"""16:9 squeezed into a square."""
_FEWEST_BLOCKS: Final = 12
_AGREES, _AGREES_WELL = 0.6, 0.8
_CLEARLY_PX: Final = 6.0
"""Levels that do not follow from the other picture; what JPEG at 10 leaves is less."""
_MAY_DIFFER: Final = 0.03
"""Share of blocks that may differ without a cause."""
_MAY_BE_NOISE: Final = 0.2
_MUST_REMAIN: Final = 0.45
"""Share of blocks that agree when something is drawn over the others."""
_TYPICAL, _TYPICAL_COVERED = 0.8, 0.95
"""Median correlation of what is not covered."""
_LEAST_MISSING: Final = 1e-5
"""Of a correlation; less is rounding."""
_MOST_DRIFT_PX: Final = 0.2
_FEWEST_DRIFTING: Final = 4
_MOST_SHEAR_PX: Final = 0.6
"""Along an edge of the overlap: what is near leaned over when the camera moved."""


class Reason(StrEnum):
    """Why a pair was judged as it was; stored and tested, not shown."""

    SAME = "same"
    NOTHING_TO_SEE = "nothing to see"
    """Too small, or without structure: only identical pixels would prove anything."""
    NO_MATCH = "no match"
    """Their details do not agree with any turn, scale and shift."""
    PARTS_DIFFER = "parts differ"
    """Something was there in one of the shots alone."""
    PARTS_MOVED = "parts moved"
    """Near and far moved differently: another shot, or a video frame."""
    OVERLAP = "overlap"
    """Each shows what the other does not, like two frames of a panorama."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of a pair."""

    reason: Reason
    relation: Relation | None = None
    """Of the first to the second; None unless they are the same picture."""
    inliers: int = 0
    """Keypoints that agree with the alignment; 0 where it was found without any."""

    @property
    def is_same(self) -> bool:
        """Whether one picture is the other one, edited."""
        return self.reason is Reason.SAME


def verify(first: Features, second: Features) -> Verdict:
    """Judge a pair.

    Returns:
        ``verify(b, a)`` is ``verify(a, b)`` with the relation inverted.
    """
    if not (first.is_usable and second.is_usable):
        return Verdict(Reason.NOTHING_TO_SEE)
    if first.order_key <= second.order_key:
        return _verify(first, second)
    found = _verify(second, first)
    relation = found.relation.inverted() if found.relation else None
    return Verdict(found.reason, relation, found.inliers)


def _verify(first: Features, second: Features) -> Verdict:
    best: Verdict | None = None
    for alignment, inliers in _candidates(first, second):
        verdict = _judged(first, second, alignment, inliers)
        if verdict.is_same:
            return verdict
        best = best or verdict
    if best is not None:
        return best
    whole = whole_alignment(first, second)
    if whole is not None:
        return _judged(first, second, whole, 0)
    few = min(len(first.points), len(second.points)) < _FIRM_INLIERS
    return Verdict(Reason.NOTHING_TO_SEE if few else Reason.NO_MATCH)


def _candidates(first: Features, second: Features) -> list[tuple[Alignment, int]]:
    """Plausible alignments, plain and mirrored, with their inliers, most first."""
    width = first.grey.shape[1]
    found = []
    for is_mirrored in (False, True):
        descriptors = mirrored(first.descriptors) if is_mirrored else first.descriptors
        points = mirrored_points(first.points, width) if is_mirrored else first.points
        pairs = matches(descriptors, second.descriptors)
        fitted = fit(points[pairs[:, 0]], second.points[pairs[:, 1]])
        if fitted is None or not _is_plausible(fitted):
            continue
        alignment = fitted.alignment
        if is_mirrored:
            alignment = alignment.after(flip(width))
        found.append((alignment, len(fitted.inliers)))
        if len(fitted.inliers) >= _CERTAIN_INLIERS:
            break
    return sorted(found, key=lambda each: -each[1])


def _is_plausible(fitted: Fit) -> bool:
    alignment = fitted.alignment
    return (
        len(fitted.inliers) >= _FEWEST_INLIERS
        and 1 / _MOST_ZOOM < alignment.scale < _MOST_ZOOM
        and alignment.stretch < _MOST_STRETCH
    )


def _judged(first: Features, second: Features, alignment: Alignment, inliers: int) -> Verdict:
    """Compare the pixels, in the frame of the coarser picture."""
    swapped = alignment.scale <= 1
    frame, other = (second.grey, first.grey) if swapped else (first.grey, second.grey)
    seen = compare(frame, other, alignment.inverted() if swapped else alignment)
    if seen is None or seen.is_textured.sum() < _FEWEST_BLOCKS:
        return Verdict(Reason.NO_MATCH if inliers else Reason.NOTHING_TO_SEE, inliers=inliers)
    reason, side = _compared(seen, is_firm=not 0 < inliers < _FIRM_INLIERS)
    tight = seen.alignment.inverted() if swapped else seen.alignment
    across_px = float(seen.is_inside.sum() * seen.frame.shape[2]) ** 0.5
    if reason is Reason.SAME and tight.shear * across_px / 2 > _MOST_SHEAR_PX:
        reason = Reason.PARTS_MOVED
    if reason is not Reason.SAME:
        return Verdict(reason, inliers=inliers)
    shown = frames(first.grey, second.grey, tight)
    if not shown.one_holds_the_other:
        return Verdict(Reason.OVERLAP, inliers=inliers)
    covered = None if side is None else (side != swapped)  # True: the second picture
    relation = _relation(first, second, tight, shown, covered)
    return Verdict(Reason.SAME, replace(relation, agreement=_agreement(seen)), inliers)


def _compared(seen: Comparison, *, is_firm: bool) -> tuple[Reason, int | None]:
    """What the blocks say, and which picture is drawn over: 0 the frame, 1 the other one."""
    textured, correlation = seen.is_textured, seen.correlation
    count = int(textured.sum())
    unlike = textured & (correlation < _AGREES)
    unexplained = seen.contrast.max(axis=0) * np.sqrt(1 - np.clip(correlation, 0, 1) ** 2)
    differing = unlike & (unexplained > _CLEARLY_PX)
    well = textured & (correlation > _AGREES_WELL)
    side, typical = None, _TYPICAL
    if differing.sum() > _MAY_DIFFER * count:
        if not is_firm or well.sum() < _MUST_REMAIN * count:
            return Reason.PARTS_DIFFER if is_firm else Reason.NO_MATCH, None
        found = tones(seen, differing, well)
        side = None if found is None else covered_side(found)
        if side is None:
            return Reason.PARTS_DIFFER, None
        typical = _TYPICAL_COVERED
    rest = textured & ~differing
    if (unlike & ~differing).sum() > _MAY_BE_NOISE * count:
        return Reason.PARTS_DIFFER, None
    if not is_firm and (unlike.any() or well.sum() < 0.9 * count):
        return Reason.NO_MATCH, None
    if np.median(correlation[rest]) < typical:
        return Reason.PARTS_DIFFER, None
    if _drift_px(seen, differing) > _MOST_DRIFT_PX:
        return Reason.PARTS_MOVED, None
    return Reason.SAME, side


def _agreement(seen: Comparison) -> float:
    """See `Relation.agreement`; by the geometric mean, so that all blocks have a say."""
    correlation = seen.correlation[seen.is_textured & (seen.correlation > _AGREES)]
    return float(-np.log10(np.maximum(1 - correlation, _LEAST_MISSING)).mean())


def _drift_px(seen: Comparison, differing: BoolArray) -> float:
    """How far whole regions are from their place: the 90th percentile, in pixels.

    A block by itself errs by what compression and sharpening did to it; neighbours that moved the
    same way did move. Blocks beside one that differs show a part of that.
    """
    square = np.ones((3, 3))
    beside = cv2.dilate(differing.astype(np.uint8), square.astype(np.uint8)) > 0
    known = (seen.correlation > _AGREES_WELL) & np.isfinite(seen.moved[..., 0]) & ~beside
    counts = _summed(known.astype(np.float64))
    x, y = (_summed(np.where(known, seen.moved[..., axis], 0.0)) for axis in (0, 1))
    steady = known & (counts >= _FEWEST_DRIFTING)
    if steady.sum() < _FEWEST_DRIFTING:
        return 0.0
    return float(np.quantile(np.hypot(x, y)[steady] / counts[steady], 0.9))


def _summed(
    values: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Each block with its eight neighbours."""
    padded = np.pad(values, 1)
    height, width = values.shape
    total = np.zeros_like(values)
    for y, x in np.ndindex(3, 3):
        total += padded[y : y + height, x : x + width]
    return total


def _relation(
    first: Features, second: Features, tight: Alignment, shown: Frames, covered: bool | None
) -> Relation:
    into = resized((first.width, first.height), first.grey.shape[::-1])
    out = resized(second.grey.shape[::-1], (second.width, second.height))
    return Relation(
        Side(shown.first_shown, shown.first_bordered, covered is False),
        Side(shown.second_shown, shown.second_bordered, covered is True),
        out.after(tight).after(into),
    )
