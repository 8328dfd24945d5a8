"""Pictures that look like another one and are not: further shots of it, nights, skies, snow."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.float32]
Shot = Callable[[Image.Image, np.random.Generator], Image.Image]


def another_shot(
    hand: float, depth: float, move: float, side: float = 0.0, noise: float = 3.0
) -> Shot:
    """What the camera would have seen a moment later; sizes are shares of the width.

    Args:
        hand: How far the corners wander.
        depth: How far near things shift against far ones.
        move: How far the most detailed thing walks at most.
        side: How far the camera goes around.
        noise: Of the sensor, in levels.
    """

    def shoot(image: Image.Image, rng: np.random.Generator) -> Image.Image:
        picture = np.asarray(image).astype(np.float32)
        if move:
            picture = _walked(picture, rng.uniform(move / 2.5, move) * rng.choice([-1, 1]), rng)
        if depth:
            picture = _shifted_by_depth(picture, depth, rng)
        if hand or side:
            picture = _turned(picture, hand, side, rng)
        grainy = picture * rng.uniform(0.97, 1.03) + rng.normal(0, noise, picture.shape)
        return Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8))

    return shoot


SHOTS: dict[str, Shot] = {
    "tripod, something moved": another_shot(0, 0, 0.1),
    "hand-held, near and far": another_shot(0.01, 0.012, 0),
    "hand-held, something moved": another_shot(0.01, 0.008, 0.1),
    "from another side": another_shot(0.01, 0.01, 0, 0.12),
}
CLEAN: dict[str, Shot] = {
    "tripod, no noise": another_shot(0, 0, 0.1, noise=0),
    "hand-held, no noise": another_shot(0.01, 0.012, 0, noise=0),
}
"""The hardest to tell apart by what a copy shares with its shot."""


def _walked(picture: Picture, share: float, _: np.random.Generator) -> Picture:
    """The most detailed ellipse somewhere else; what is beside it is seen in its place."""
    height, width = picture.shape[:2]
    across, down = max(6, round(width * 0.09)), max(6, round(height * 0.16))
    detail = cv2.GaussianBlur(
        np.abs(cv2.Laplacian(picture.mean(axis=2), cv2.CV_32F)), (0, 0), max(2, across / 2)
    )
    inner = detail[down : height - down, across : width - across]
    top, left = np.unravel_index(int(inner.argmax()), inner.shape)
    y, x = np.indices((height, width)).astype(np.float32)

    def ellipse(middle: float) -> Picture:
        far = ((x - middle) / across) ** 2 + ((y - top - down) / down) ** 2
        return np.asarray(np.clip(1.3 - far, 0, 0.3) / 0.3, np.float32)[..., None]

    here, by = float(left) + across, share * width
    beside = _seen(picture, x - np.float32(np.sign(share) * 2.2 * across), y)
    thing = _seen(picture, x - np.float32(by), y)
    empty = picture * (1 - ellipse(here)) + beside * ellipse(here)
    return empty * (1 - ellipse(here + by)) + thing * ellipse(here + by)


def _shifted_by_depth(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    y, x = np.indices((height, width)).astype(np.float32)
    near = np.zeros_like(x)
    for _ in range(4):
        middle_x, middle_y = rng.uniform(0, width), rng.uniform(0, height)
        far = (x - middle_x) ** 2 + (y - middle_y) ** 2
        near += np.exp(-far / (2 * (rng.uniform(0.08, 0.2) * width) ** 2)) * rng.uniform(0.4, 1)
    angle = rng.uniform(0, 2 * np.pi)
    by = (near * share * width).astype(np.float32)
    return _seen(picture, x + by * np.float32(np.cos(angle)), y + by * np.float32(np.sin(angle)))


def _turned(picture: Picture, hand: float, side: float, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    wander = rng.uniform(-hand, hand, (4, 2)) * (width, height)
    moved = corners.astype(np.float64) + wander
    moved[1:3] += np.array([[-width, height], [-width, -height]]) * side
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    return np.asarray(
        cv2.warpPerspective(
            picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
        ),
        np.float32,
    )


def _seen(picture: Picture, x: Picture, y: Picture) -> Picture:
    return np.asarray(
        cv2.remap(picture, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT), np.float32
    )


def even_pictures(rng: np.random.Generator) -> list[Image.Image]:
    """Nights, skies, snow: one tone, or a slope between two, and the noise of a sensor."""
    pictures = []
    for level in (4, 12, 40, 128, 200, 245):
        for slope in (0, 10, 40):
            y, x = np.indices((240, 320)) / 320
            angle = rng.uniform(0, 2 * np.pi)
            tones = level + slope * (np.cos(angle) * x + np.sin(angle) * y)
            noisy = tones[..., None] + rng.normal(0, 4, (240, 320, 3))
            pictures.append(Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)))
    return pictures
