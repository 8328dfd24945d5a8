"""How time of day and weather colour everything: sky, ambient light and haze.

Painting with one `Light` keeps a picture's colours in harmony: every material passes through
`shade`.
"""

import math
from dataclasses import dataclass

import numpy as np

from indexer.samples.vocabulary import RGB

Colour = tuple[float, float, float]

# Sky colours from the zenith to the horizon, several moods each; picked by eye on contact sheets.
_SKIES: dict[str, tuple[tuple[RGB, RGB, RGB], ...]] = {
    "day": (
        ((58, 128, 214), (124, 184, 238), (208, 232, 246)),
        ((38, 112, 196), (98, 170, 226), (190, 224, 240)),
        ((84, 150, 212), (156, 204, 236), (226, 238, 240)),
    ),
    "sunset": (
        ((72, 58, 124), (222, 108, 104), (255, 194, 112)),
        ((54, 64, 132), (202, 112, 132), (255, 176, 124)),
        ((104, 62, 110), (236, 116, 78), (255, 208, 116)),
    ),
    "night": (
        ((7, 10, 30), (17, 26, 60), (44, 60, 104)),
        ((8, 8, 28), (24, 22, 58), (60, 56, 102)),
        ((4, 14, 30), (12, 34, 60), (34, 72, 100)),
    ),
}
_AMBIENT: dict[str, Colour] = {
    "day": (1.0, 1.0, 1.0),
    "sunset": (0.98, 0.76, 0.66),
    "night": (0.30, 0.36, 0.54),
}
# Overcast colour of each weather by time, and how much of the clear sky it replaces.
_OVERCAST: dict[str, dict[str, RGB]] = {
    "rain": {"day": (124, 134, 146), "sunset": (148, 116, 128), "night": (34, 40, 58)},
    "snow": {"day": (206, 214, 224), "sunset": (222, 172, 170), "night": (66, 76, 104)},
    "fog": {"day": (212, 216, 218), "sunset": (238, 188, 152), "night": (76, 86, 108)},
}
_COVER = {"clear": 0.0, "rain": 0.82, "snow": 0.72, "fog": 0.86}
_DENSITY = {"clear": 0.55, "rain": 1.3, "snow": 1.2, "fog": 2.9}
_DIM = {"clear": 1.0, "rain": 0.84, "snow": 0.98, "fog": 0.97}
SNOW_COVER: RGB = (240, 244, 250)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Blend two colours linearly; `share` 0 is the first, 1 the second."""
    a, b, c = first
    d, e, f = second
    return (a + (d - a) * share, b + (e - b) * share, c + (f - c) * share)


def scaled(colour: Colour, factor: float) -> Colour:
    """Lighten (`factor` > 1) or darken a colour."""
    return (colour[0] * factor, colour[1] * factor, colour[2] * factor)


def to_rgb(colour: Colour) -> RGB:
    """Round and clip to 8-bit."""
    red, green, blue = (max(0, min(255, round(channel))) for channel in colour)
    return (red, green, blue)


@dataclass(frozen=True, slots=True)
class Light:
    """The light of one picture.

    Attributes:
        time: time of day; `weather`: the weather.
        sky: colours at the zenith, half way and at the horizon.
        ambient: what each channel of a material is multiplied with.
        haze: what far things fade to, and `density`, how fast.
        snow: whether the ground is covered.
    """

    time: str
    weather: str
    sky: tuple[Colour, Colour, Colour]
    ambient: Colour
    haze: Colour
    density: float

    @property
    def night(self) -> bool:
        """Whether lamps and windows are lit."""
        return self.time == "night"

    @property
    def snow(self) -> bool:
        """Whether snow lies on the ground."""
        return self.weather == "snow"

    def shade(self, colour: Colour, depth: float = 0.0) -> RGB:
        """Return how a material looks at `depth`, 0 right in front to 1 at the horizon."""
        return self._hazed(colour, self.ambient, depth)

    def shade_subject(self, colour: Colour, depth: float = 0.0) -> RGB:
        """Like `shade`, with some fill light, so that a colour can be named even at night."""
        fill = mix(self.ambient, (1.0, 1.0, 1.0), 0.58 if self.night else 0.45)
        return self._hazed(colour, fill, depth * 0.6)

    def ground(self, colour: Colour, depth: float = 0.0, cover: float = 0.86) -> RGB:
        """Shade a horizontal surface, under snow where there is snow."""
        return self.shade(mix(colour, SNOW_COVER, cover) if self.snow else colour, depth)

    def _hazed(self, colour: Colour, ambient: Colour, depth: float) -> RGB:
        lit = (colour[0] * ambient[0], colour[1] * ambient[1], colour[2] * ambient[2])
        return to_rgb(mix(lit, self.haze, 1.0 - math.exp(-self.density * depth)))


def make_light(time: str, weather: str, rng: np.random.Generator) -> Light:
    """Mix the light of a time and a weather, a little different each time."""
    moods = _SKIES[time]
    clear = moods[int(rng.integers(len(moods)))]
    warmth = float(rng.normal(0.0, 5.0))
    cover = _COVER[weather]
    overcast = _OVERCAST[weather][time] if weather != "clear" else clear[2]
    levels = (0.86, 1.0, 1.1)
    zenith, middle, horizon = (
        _warm(mix(colour, scaled(overcast, level), cover), warmth)
        for colour, level in zip(clear, levels, strict=True)
    )
    dim = _DIM[weather] * float(rng.uniform(0.94, 1.04))
    return Light(
        time=time,
        weather=weather,
        sky=(zenith, middle, horizon),
        ambient=scaled(_AMBIENT[time], dim),
        haze=mix(horizon, overcast, 0.5 * cover),
        density=_DENSITY[weather] * float(rng.uniform(0.85, 1.2)),
    )


def _warm(colour: Colour, amount: float) -> Colour:
    return (colour[0] + amount, colour[1], colour[2] - amount)
