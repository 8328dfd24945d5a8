"""The drawing surface: a Pillow image at twice the size, fractions for coordinates, and a `Pen`.

Flat shapes are drawn at twice the size and reduced at the end: Pillow's polygons have no
anti-aliasing of their own, and this is its cheapest source.
"""

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from indexer.samples.drawing.light import Colour, Light, to_rgb

SUPERSAMPLING = 2
Point = tuple[float, float]


class Canvas:
    """A picture in the making. Coordinates are shares of its width and height, y pointing down."""

    def __init__(self, size: tuple[int, int], light: Light) -> None:
        self.width = size[0] * SUPERSAMPLING
        self.height = size[1] * SUPERSAMPLING
        self.light = light
        self.image = Image.new("RGB", (self.width, self.height), to_rgb(light.sky[2]))
        self._solid = ImageDraw.Draw(self.image)
        # An RGBA drawer on an RGB image blends: fills may have an alpha, at several times the cost.
        self._glass = ImageDraw.Draw(self.image, "RGBA")

    @property
    def unit(self) -> float:
        """The mean side in pixels: sizes in this unit suit panoramas and portraits alike."""
        return math.sqrt(self.width * self.height)

    def finished(self) -> Image.Image:
        """Return the picture at its final size."""
        return self.image.reduce(SUPERSAMPLING)

    def polygon(self, points: Iterable[Point], colour: Colour, alpha: int = 255) -> None:
        """Fill a polygon."""
        self.polygon_px([(x * self.width, y * self.height) for x, y in points], colour, alpha)

    def polygon_px(self, points: Sequence[Point], colour: Colour, alpha: int = 255) -> None:
        """Fill a polygon given in pixels of the doubled image."""
        self._drawer(alpha).polygon(points, fill=_fill(colour, alpha))

    def rectangle(
        self, x0: float, y0: float, x1: float, y1: float, colour: Colour, alpha: int = 255
    ) -> None:
        """Fill a rectangle."""
        box = (x0 * self.width, y0 * self.height, x1 * self.width - 1, y1 * self.height - 1)
        if box[2] >= box[0] and box[3] >= box[1]:
            self._drawer(alpha).rectangle(box, fill=_fill(colour, alpha))

    def ellipse_px(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: int = 255
    ) -> None:
        """Fill an ellipse given in pixels of the doubled image."""
        box = (x - rx, y - ry, x + rx, y + ry)
        self._drawer(alpha).ellipse(box, fill=_fill(colour, alpha))

    def line(self, points: Sequence[Point], width: float, colour: Colour, alpha: int = 255) -> None:
        """Stroke a line; `width` is a share of the mean side."""
        scaled = [(x * self.width, y * self.height) for x, y in points]
        self.line_px(scaled, width * self.unit, colour, alpha)

    def line_px(
        self, points: Sequence[Point], width: float, colour: Colour, alpha: int = 255
    ) -> None:
        """Stroke a line given in pixels of the doubled image."""
        fill = _fill(colour, alpha)
        self._drawer(alpha).line(points, fill=fill, width=max(1, round(width)), joint="curve")

    def gradient(self, y0: float, y1: float, colours: Sequence[Colour]) -> None:
        """Fill a band with a vertical gradient through evenly spaced colours."""
        top, bottom = round(y0 * self.height), round(y1 * self.height)
        if bottom <= top:
            return
        stops = np.linspace(0.0, 1.0, len(colours))
        at = np.linspace(0.0, 1.0, bottom - top)
        table = np.asarray(colours, dtype=np.float64)
        column = np.stack([np.interp(at, stops, table[:, c]) for c in range(3)], axis=1)
        strip = Image.fromarray(np.clip(column + 0.5, 0, 255).astype(np.uint8)[:, None, :])
        self.image.paste(
            strip.resize((self.width, bottom - top), Image.Resampling.NEAREST), (0, top)
        )

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Add a soft round glow; `radius` is a share of the mean side, `strength` 0 to 1."""
        side = 48
        axis = np.linspace(-1.0, 1.0, side)
        distance = np.hypot(axis[:, None], axis[None, :])
        falloff = np.clip(1.0 - distance, 0.0, 1.0) ** 2 * 255.0 * strength
        self._paste_mask(Image.fromarray(falloff.astype(np.uint8)), x, y, radius, radius, colour)

    def soft_ellipses(
        self, ovals: Iterable[tuple[float, float, float, float]], colour: Colour, strength: float
    ) -> None:
        """Paint ellipses (x, y, rx, ry; shares of width and height) as one soft cloud."""
        ovals = list(ovals)
        small = (max(self.width // 8, 24), max(self.height // 8, 24))
        mask = Image.new("L", small)
        drawer = ImageDraw.Draw(mask)
        for x, y, rx, ry in ovals:
            box = (
                (x - rx) * small[0],
                (y - ry) * small[1],
                (x + rx) * small[0],
                (y + ry) * small[1],
            )
            drawer.ellipse(box, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(max(small) * 0.008))
        # Only the rows that the cloud can reach: pasting is what costs at this size.
        lowest = min(
            small[1], max(1, math.ceil((max(y + ry for _, y, _, ry in ovals) + 0.03) * small[1]))
        )
        size = (self.width, round(lowest * self.height / small[1]))
        part = mask.crop((0, 0, small[0], lowest)).resize(size, Image.Resampling.BILINEAR)
        self.image.paste(to_rgb(colour), (0, 0, *size), part)

    def _drawer(self, alpha: int) -> ImageDraw.ImageDraw:
        return self._solid if alpha == 255 else self._glass

    def _paste_mask(
        self, mask: Image.Image, x: float, y: float, rx: float, ry: float, colour: Colour
    ) -> None:
        size = (max(2, round(2 * rx * self.unit)), max(2, round(2 * ry * self.unit)))
        corner = (round(x * self.width - size[0] / 2), round(y * self.height - size[1] / 2))
        box = (*corner, corner[0] + size[0], corner[1] + size[1])
        self.image.paste(to_rgb(colour), box, mask.resize(size, Image.Resampling.BILINEAR))


def _fill(colour: Colour, alpha: int) -> tuple[int, ...]:
    return to_rgb(colour) if alpha == 255 else (*to_rgb(colour), alpha)


class Pen:
    """Draws one object in its own coordinates: origin at the foot, y up, 1 = its height.

    Attributes:
        rng: for the small differences between two objects of a kind.
    """

    def __init__(
        self,
        canvas: Canvas,
        foot: Point,
        size: float,
        depth: float,
        rng: np.random.Generator,
        *,
        flipped: bool = False,
        reflected: bool = False,
    ) -> None:
        """Place the pen.

        Args:
            canvas: what to draw on.
            foot: where the object stands, shares of width and height.
            size: its height, a share of the canvas's mean side.
            depth: 0 right in front to 1 at the horizon, for the haze.
            rng: the object's own random numbers.
            flipped: mirror it left to right.
            reflected: draw its reflection in water, upside down and faint, instead.
        """
        self.rng = rng
        self.light = canvas.light
        self._canvas = canvas
        self._x = foot[0] * canvas.width
        self._y = foot[1] * canvas.height
        self._scale = size * canvas.unit
        self._depth = depth
        self._sx = -1.0 if flipped else 1.0
        self._sy = -0.6 if reflected else 1.0
        self._alpha = 0.38 if reflected else 1.0

    def polygon(self, points: Sequence[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill a polygon."""
        self._canvas.polygon_px(self._placed(points), self._lit(colour), self._opacity(alpha))

    def blob(self, points: Sequence[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill a smooth closed shape through the points."""
        self.polygon(_smooth(points), colour, alpha)

    def oval(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: float = 1.0
    ) -> None:
        """Fill an ellipse."""
        ((px, py),) = self._placed([(x, y)])
        rx, ry = rx * self._scale, ry * self._scale * abs(self._sy)
        self._canvas.ellipse_px(px, py, rx, ry, self._lit(colour), self._opacity(alpha))

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self.polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Stroke a line with round joints."""
        self._canvas.line_px(
            self._placed(points), width * self._scale, self._lit(colour), self._opacity(1.0)
        )

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour) -> None:
        """Stroke a circle."""
        turns = np.linspace(0.0, 2.0 * math.pi, 33)
        self.line(
            [(x + radius * math.cos(t), y + radius * math.sin(t)) for t in turns], width, colour
        )

    def lamp(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Fill a window: warm light at night, dark glass by day."""
        if not self.light.night:
            self.box(x0, y0, x1, y1, (74, 92, 112))
            return
        corners = self._placed([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
        self._canvas.polygon_px(corners, (255, 214, 128), self._opacity(1.0))

    def shadow(self, half_width: float) -> None:
        """Lay a soft contact shadow under the object."""
        strength = {"clear": 60, "snow": 46, "rain": 54, "fog": 26}[self.light.weather]
        for grow, share in ((1.15, 0.45), (0.9, 0.55)):
            rx, ry = half_width * grow * self._scale, 0.055 * grow * self._scale
            self._canvas.ellipse_px(self._x, self._y, rx, ry, (10, 14, 28), round(strength * share))

    def _placed(self, points: Sequence[Point]) -> list[Point]:
        scale_x, scale_y = self._scale * self._sx, self._scale * self._sy
        return [(self._x + x * scale_x, self._y - y * scale_y) for x, y in points]

    def _lit(self, colour: Colour) -> Colour:
        return self.light.shade_subject(colour, self._depth)

    def _opacity(self, alpha: float) -> int:
        return round(255 * alpha * self._alpha)


def _smooth(points: Sequence[Point], steps: int = 6) -> list[Point]:
    """Return a closed Catmull-Rom spline through the points."""
    knots = np.asarray(points, dtype=np.float64)
    before, after, beyond = np.roll(knots, 1, 0), np.roll(knots, -1, 0), np.roll(knots, -2, 0)
    out: list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]] = []
    for t in np.linspace(0.0, 1.0, steps, endpoint=False):
        out.append(
            0.5
            * (
                2.0 * knots
                + (after - before) * t
                + (2.0 * before - 5.0 * knots + 4.0 * after - beyond) * t**2
                + (3.0 * knots - before - 3.0 * after + beyond) * t**3
            )
        )
    curve = np.stack(out, axis=1).reshape(-1, 2)
    return [(float(x), float(y)) for x, y in curve]
