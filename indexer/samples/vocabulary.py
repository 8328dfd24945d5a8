"""The words of the sample pictures: places, times, weathers, subjects, colours.

Pure data, used by every module of this package and by the training script. A picture is described
by these attributes alone, so two pictures with the same attributes satisfy the same captions.
"""

from dataclasses import dataclass
from typing import Final, Literal

RGB = tuple[int, int, int]
Zone = Literal["ground", "water", "sky", "table"]

TIMES: Final = ("day", "sunset", "night")
WEATHERS: Final = ("clear", "rain", "snow", "fog")
COUNTS: Final = (1, 2, 3)
PEOPLE: Final = (0, 1, 2)

COLOURS: Final[dict[str, RGB]] = {
    "red": (206, 38, 42),
    "orange": (242, 132, 30),
    "yellow": (250, 208, 50),
    "green": (36, 150, 76),
    "blue": (38, 92, 200),
    "purple": (134, 62, 170),
    "white": (246, 244, 238),
    "black": (34, 34, 40),
    "brown": (124, 78, 44),
}

FURS: Final[dict[str, RGB]] = {
    "white": (240, 234, 224),
    "black": (40, 38, 42),
    "brown": (122, 76, 44),
    "orange": (226, 142, 62),
}
"""What the colours mean on an animal."""

_PAINTS: Final = ("red", "orange", "yellow", "green", "blue", "purple", "white")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture can be about.

    Attributes:
        plural: its name for two and more.
        zone: which part of the stage it stands in.
        colours: the colours it comes in.
        size: its height, as a share of the picture's mean side, when it stands at mid depth.
        breadth: half its width, as a share of its height.
    """

    plural: str
    zone: Zone
    colours: tuple[str, ...]
    size: float
    breadth: float


SUBJECTS: Final[dict[str, Subject]] = {
    "boat": Subject("boats", "water", _PAINTS, 0.36, 0.72),
    "dog": Subject("dogs", "ground", tuple(FURS), 0.24, 0.85),
    "cat": Subject("cats", "ground", tuple(FURS), 0.25, 0.50),
    "car": Subject("cars", "ground", (*_PAINTS, "black"), 0.22, 1.10),
    "bicycle": Subject("bicycles", "ground", _PAINTS, 0.25, 0.84),
    "balloon": Subject("balloons", "sky", _PAINTS, 0.36, 0.42),
    "umbrella": Subject("umbrellas", "ground", _PAINTS, 0.34, 0.58),
    "ball": Subject("balls", "ground", _PAINTS, 0.15, 0.50),
    "house": Subject("houses", "ground", _PAINTS, 0.40, 0.72),
    "tent": Subject("tents", "ground", _PAINTS, 0.24, 1.10),
    "kite": Subject("kites", "sky", _PAINTS, 0.30, 0.34),
    "cup": Subject("cups", "table", (*_PAINTS, "black"), 0.19, 0.60),
    "armchair": Subject("armchairs", "ground", (*_PAINTS, "brown"), 0.36, 0.62),
    "vase": Subject("vases", "table", _PAINTS, 0.30, 0.36),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a picture was "taken".

    Attributes:
        noun: the place alone, as in a short query.
        ground: prepositional phrases for things that stand or walk there.
        water: the same for things that float, empty where there is no water.
        sky: the same for things in the air.
        subjects: what can be seen there.
        weathers: which weathers it has.
    """

    noun: str
    ground: tuple[str, ...]
    water: tuple[str, ...]
    sky: tuple[str, ...]
    subjects: tuple[str, ...]
    weathers: tuple[str, ...] = WEATHERS


PLACES: Final[dict[str, Place]] = {
    "beach": Place(
        "a beach",
        ("on a beach", "on the beach", "on the sand by the sea"),
        ("off a beach", "at the beach", "on the sea by the beach"),
        ("over a beach", "above the beach"),
        ("boat", "dog", "bicycle", "balloon", "umbrella", "ball", "tent", "kite"),
    ),
    "lake": Place(
        "a lake",
        ("by a lake", "at the lake", "on the shore of a lake"),
        ("on a lake", "on the lake", "on the water of a lake"),
        ("over a lake", "above the lake"),
        ("boat", "dog", "bicycle", "balloon", "umbrella", "house", "tent", "kite"),
    ),
    "harbour": Place(
        "a harbour",
        ("in a harbour", "at the harbour", "on the quay of a harbour"),
        ("in a harbour", "in the harbour", "moored in a harbour"),
        ("over a harbour", "above the harbour"),
        ("boat", "dog", "cat", "car", "bicycle", "balloon", "umbrella"),
    ),
    "mountains": Place(
        "mountains",
        ("in the mountains", "in front of mountains", "below the mountains"),
        (),
        ("over the mountains", "above the mountains"),
        ("dog", "car", "balloon", "house", "tent", "kite", "bicycle"),
    ),
    "forest": Place(
        "a forest",
        ("in a forest", "in the forest", "among the trees of a forest"),
        (),
        (),
        ("dog", "cat", "bicycle", "house", "tent", "car"),
    ),
    "meadow": Place(
        "a meadow",
        ("in a meadow", "on a meadow", "in a meadow with flowers"),
        (),
        ("over a meadow", "above the meadow"),
        ("dog", "cat", "bicycle", "balloon", "umbrella", "ball", "house", "tent", "kite"),
    ),
    "desert": Place(
        "a desert",
        ("in a desert", "in the desert", "among the dunes of a desert"),
        (),
        ("over a desert", "above the desert"),
        ("dog", "car", "balloon", "tent", "kite", "umbrella"),
        ("clear", "rain", "fog"),
    ),
    "city": Place(
        "a city street",
        ("in a city", "on a city street", "in the city"),
        (),
        ("over a city", "above the city"),
        ("dog", "cat", "car", "bicycle", "balloon", "umbrella", "ball"),
    ),
    "road": Place(
        "a country road",
        ("on a country road", "on a road through fields", "on the road"),
        (),
        ("over a country road", "above a country road"),
        ("dog", "cat", "car", "bicycle", "balloon", "kite"),
    ),
    "living room": Place(
        "a living room",
        ("in a living room", "in the living room"),
        (),
        (),
        ("dog", "cat", "ball", "cup", "armchair", "vase"),
    ),
}
