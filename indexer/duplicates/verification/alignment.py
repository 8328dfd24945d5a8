"""`Alignment`: where each place of one picture is in the other; and finding it from matches.

A match of two SIFT keypoints gives a whole similarity transform by itself, by their places, sizes
and directions. So every match is tried, instead of random samples: RANSAC (Fischler, Bolles 1981)
without chance, the same answer in every run whatever the order of the matches. The best are refined
by least squares over what agrees with them (locally optimised: Chum, Matas, Kittler 2003).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from indexer.types import Float32Array, Int64Array

Float64Array = NDArray[np.float64]

_LOOSE_PX: Final = 10.0
"""For transforms of a single match, whose direction is some degrees off."""
INLIER_PX: Final = 3.0
"""At the working size, after refining."""
_MOST_TURN: Final = math.radians(25)
_MOST_ZOOM: Final = math.log(1.5)
"""How far a match's own turn and scale may be from the transform's."""
_TRIED: Final = 8
"""The best transforms of single matches that are refined."""
_FEWEST_FOR_AFFINE: Final = 12
"""Fewer points would rather fit their own noise."""
_MOST_MATCHES: Final = 400

ComplexArray = np.ndarray[Any, np.dtype[np.complex128]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """An affine map of pixel places (the middle of the first pixel is (0, 0))."""

    matrix: Float64Array
    """``float64[2, 3]``."""

    @property
    def scale(self) -> float:
        """Pixels there for one here."""
        return math.sqrt(abs(self._determinant))

    @property
    def is_mirrored(self) -> bool:
        """Whether it swaps left and right (turned pictures with it)."""
        return self._determinant < 0

    @property
    def rotation_degrees(self) -> float:
        """Clockwise, -180 < r <= 180; of the mirrored picture, where it is mirrored."""
        (a, b, _), (c, d, _) = self.matrix
        sign = -1 if self.is_mirrored else 1  # undo a swap of left and right that came first
        angle = math.degrees(math.atan2(sign * c - b, sign * a + d))
        return 180.0 if angle <= -180 + 1e-9 else angle

    @property
    def stretch(self) -> float:
        """Scale along one direction over that across it, >= 1; 1: all proportions are kept."""
        large, small = np.linalg.svd(self.matrix[:, :2], compute_uv=False)
        return float(large / max(small, 1e-12))

    @property
    def shear(self) -> float:
        """How far from right the angles of the picture have become, as a cosine.

        Turning and scaling keep them, also where the sides are scaled differently, before the
        turning or after it; no edit that is common does else.
        """
        linear = self.matrix[:, :2]
        products = (linear.T @ linear, linear @ linear.T)
        return float(min(abs(p[0, 1]) / max((p[0, 0] * p[1, 1]) ** 0.5, 1e-12) for p in products))

    @property
    def _determinant(self) -> float:
        (a, b, _), (c, d, _) = self.matrix
        return float(a * d - b * c)

    def apply(self, points: Float64Array) -> Float64Array:
        """``float64[n, 2]`` places there."""
        moved: Float64Array = points @ self.matrix[:, :2].T + self.matrix[:, 2]
        return moved

    def of_pixels(self, height: int, width: int) -> tuple[Float64Array, Float64Array]:
        """Where all pixels of a picture are: x and y, ``float64[height, width]`` each."""
        (a, b, c), (d, e, f) = self.matrix
        x, y = np.arange(width), np.arange(height)[:, None]
        return a * x + (b * y + c), d * x + (e * y + f)

    def inverted(self) -> Alignment:
        """From there to here."""
        inverse = np.linalg.inv(self.matrix[:, :2])
        return Alignment(np.column_stack([inverse, -inverse @ self.matrix[:, 2]]))

    def after(self, first: Alignment) -> Alignment:
        """This one, of what `first` gives."""
        linear = self.matrix[:, :2]
        return Alignment(
            np.column_stack(
                [linear @ first.matrix[:, :2], linear @ first.matrix[:, 2] + self.matrix[:, 2]]
            )
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """An alignment and what speaks for it."""

    alignment: Alignment
    inliers: Int64Array
    """Rows of the matches that agree."""


def flip(width: int) -> Alignment:
    """Left and right swapped, in a picture of this width."""
    return Alignment(np.array([[-1.0, 0, width - 1], [0, 1, 0]]))


def resized(old: tuple[int, int], new: tuple[int, int]) -> Alignment:
    """From a picture of the old width and height to the same at the new ones."""
    sx, sy = new[0] / old[0], new[1] / old[1]
    return Alignment(np.array([[sx, 0, (sx - 1) / 2], [0, sy, (sy - 1) / 2]]))


def mirrored_points(points: Float32Array, width: int) -> Float32Array:
    """Keypoints as the mirrored picture has them: ``float32[n, 4]``."""
    result = points.copy()
    result[:, 0] = width - 1 - points[:, 0]
    result[:, 3] = math.pi - points[:, 3]
    return result


def fit(here: Float32Array, there: Float32Array) -> Fit | None:
    """The alignment that most matches agree with; None where no two do.

    Args:
        here: ``float32[k, 4]``: x, y, size, direction of matched keypoints.
        there: ``float32[k, 4]``: those of the other picture.
    """
    here, there = here[:_MOST_MATCHES], there[:_MOST_MATCHES]
    if len(here) < 2:
        return None
    z, w = _complex(here), _complex(there)
    turns = (there[:, 2] / here[:, 2]) * np.exp(1j * (there[:, 3] - here[:, 3]))
    shifts = w - turns * z
    off = np.abs(turns[:, None] * z[None] + shifts[:, None] - w[None])
    ratio = turns[None] / turns[:, None]
    alike = (np.abs(np.log(np.abs(ratio))) < _MOST_ZOOM) & (np.abs(np.angle(ratio)) < _MOST_TURN)
    # Closer ones count more: among hypotheses that hold the same points the truer one leads.
    support = (np.maximum(0, 1 - off / _LOOSE_PX) * alike).sum(axis=1)
    best: Fit | None = None
    for row in np.argsort(-support, kind="stable")[:_TRIED]:
        found = _refined(here, there, alike[row] & (off[row] < _LOOSE_PX), alike[row])
        if found is not None and (best is None or len(found.inliers) > len(best.inliers)):
            best = found
    return best


def _refined(here: Float32Array, there: Float32Array, inside: Any, alike: Any) -> Fit | None:
    """Least squares over what is inside, again and again while the bound is drawn in."""
    z, w = _complex(here), _complex(there)
    for bound in (_LOOSE_PX, 2 * INLIER_PX, INLIER_PX, INLIER_PX):
        if inside.sum() < 2:
            return None
        turn, shift = _similarity(z[inside], w[inside])
        if not 1e-3 < abs(turn) < 1e3:
            return None
        inside = alike & (np.abs(turn * z + shift - w) < bound)
    matrix = np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])
    if inside.sum() >= _FEWEST_FOR_AFFINE:
        matrix, inside = _affine(here, there, inside, alike, matrix)
    if inside.sum() < 2:
        return None
    return Fit(Alignment(matrix), np.flatnonzero(inside))


def _affine(
    here: Float32Array, there: Float32Array, inside: Any, alike: Any, matrix: Float64Array
) -> tuple[Float64Array, Any]:
    """Sides that were scaled a little differently, as every resizing to whole pixels does."""
    rows = np.column_stack([here[:, :2], np.ones(len(here))]).astype(np.float64)
    for _ in range(3):
        # Centred, and drawn to the similarity where the points say nothing.
        weights = rows[inside].T @ rows[inside] + 1e-6 * np.eye(3)
        left = (there[inside, :2] - rows[inside] @ matrix.T).astype(np.float64)
        candidate = matrix + np.linalg.solve(weights, rows[inside].T @ left).T
        agreeing = alike & (
            np.hypot(*(there[:, :2] - rows @ candidate.T).astype(np.float64).T) < INLIER_PX
        )
        if agreeing.sum() < inside.sum() * 0.9 or agreeing.sum() < 3:
            break
        matrix, inside = candidate, agreeing
    return matrix, inside


def _similarity(z: ComplexArray, w: ComplexArray) -> tuple[complex, complex]:
    """``turn * z + shift`` nearest to w, in the sense of least squares."""
    z0, w0 = z.mean(), w.mean()
    spread = float((np.abs(z - z0) ** 2).sum())
    if spread < 1e-9:
        return 0j, complex(w0)
    turn = complex((np.conj(z - z0) * (w - w0)).sum() / spread)
    return turn, complex(w0 - turn * z0)


def _complex(points: Float32Array) -> ComplexArray:
    result: ComplexArray = points[:, 0].astype(np.float64) + 1j * points[:, 1]
    return result
