"""The last pass over a picture: rain, snow or fog in the air, vignette and grain."""

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from indexer.samples.drawing.light import Light, mix, to_rgb
from indexer.samples.scene import Scene

Rng = np.random.Generator


def finish(picture: Image.Image, scene: Scene, light: Light, rng: Rng) -> Image.Image:
    """Add what lies between the scene and the camera. Returns RGB of the same size."""
    indoors = scene.place == "living room"
    if not indoors:
        if scene.weather == "rain":
            _add_rain(picture, light, rng)
        elif scene.weather == "snow":
            picture = _add_snow(picture, light, rng)
        elif scene.weather == "fog":
            _add_fog(picture, light, rng)
    return _grade(picture, rng)


def _add_rain(picture: Image.Image, light: Light, rng: Rng) -> None:
    width, height = picture.size
    unit = math.sqrt(width * height)
    drawer = ImageDraw.Draw(picture, "RGBA")
    slant = float(rng.uniform(-0.25, 0.25))
    tone = to_rgb(mix((214, 224, 236), light.sky[1], 0.25))
    for x, y, near in rng.random((230, 3)):
        length = (0.03 + 0.06 * near) * unit
        start = (x * width * 1.2 - 0.1 * width, y * height * 1.1 - 0.1 * height)
        end = (start[0] + slant * length, start[1] + length)
        drawer.line(
            [start, end],
            fill=(*tone, round(60 + 80 * near)),
            width=max(1, round(unit * 0.0022 * (0.5 + near))),
        )
    # Splashes on the ground.
    for x, y in rng.random((40, 2)):
        cx, cy, reach = x * width, (0.72 + 0.28 * y) * height, unit * 0.006 * (0.6 + y)
        drawer.arc(
            (cx - reach, cy - reach * 0.4, cx + reach, cy + reach * 0.4),
            180,
            360,
            fill=(*tone, 130),
            width=max(1, round(unit * 0.001)),
        )


def _add_snow(picture: Image.Image, light: Light, rng: Rng) -> Image.Image:
    width, height = picture.size
    unit = math.sqrt(width * height)
    mask = Image.new("L", picture.size)
    drawer = ImageDraw.Draw(mask)
    for x, y, near in rng.random((260, 3)):
        radius = unit * (0.0016 + 0.0052 * near**3)
        drawer.ellipse(
            (x * width - radius, y * height - radius, x * width + radius, y * height + radius),
            fill=round(150 + 90 * near),
        )
    mask = mask.filter(ImageFilter.BoxBlur(max(0.3, unit * 0.0006)))
    picture.paste((250, 252, 255) if not light.night else (214, 222, 240), mask=mask)
    return picture


def _add_fog(picture: Image.Image, light: Light, rng: Rng) -> None:
    """Lay drifting banks over the picture, thicker where the distance is."""
    rows = np.linspace(0.0, 1.0, 24)[:, None]
    coarse = (
        np.asarray(
            Image.fromarray((rng.random((5, 4)) * 255).astype(np.uint8)).resize(
                (24, 24), Image.Resampling.BICUBIC
            ),
            dtype=np.float64,
        )
        / 255.0
    )
    thick = 0.34 * np.exp(-(((rows - 0.45) / 0.3) ** 2)) + 0.1 + 0.2 * (coarse - 0.5)
    mask = Image.fromarray((np.clip(thick, 0.04, 0.6) * 255).astype(np.uint8))
    picture.paste(to_rgb(light.haze), mask=mask.resize(picture.size, Image.Resampling.BICUBIC))


def _grade(picture: Image.Image, rng: Rng) -> Image.Image:
    """Multiply by a vignette and mottle, then add fine grain, all as one 8-bit overlay."""
    width, height = picture.size
    axis = np.linspace(-1.0, 1.0, 24)
    corner = (axis[:, None] ** 2 + axis[None, :] ** 2) / 2.0
    soft = 1.0 - 0.2 * corner**1.6 + 0.008 * rng.standard_normal((24, 24))
    shade = Image.fromarray(np.clip(soft * 250.0, 0, 255).astype(np.uint8))
    plane = shade.resize(picture.size, Image.Resampling.BICUBIC)
    tile = rng.integers(-3, 4, size=(256, 256), dtype=np.int16)
    grain = np.tile(tile, (height // 256 + 1, width // 256 + 1))[:height, :width]
    shaded = ImageChops.multiply(picture, Image.merge("RGB", (plane, plane, plane)))
    graded = np.asarray(shaded, dtype=np.int16) + grain[:, :, None]
    return Image.fromarray(np.clip(graded, 0, 255).astype(np.uint8))
