"""Captions: natural sentences about a scene, each with the attributes that it pins down.

The training script reads those constraints to know which other pictures of a batch a caption is
true of as well ("a boat" is true of every boat), instead of treating them all as wrong.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.samples.scene import Scene
from indexer.samples.vocabulary import PLACES, SUBJECTS

Rng = np.random.Generator

INDOORS: Final = "living room"
_NUMBERS: Final = ("no", "one", "two", "three")
_TIMES: Final[dict[str, tuple[str, ...]]] = {
    "day": ("by day", "during the day", "in daylight"),
    "sunset": ("at sunset", "at dusk", "in the evening light"),
    "night": ("at night", "in the dark", "by night"),
}
_WEATHERS: Final[dict[str, tuple[str, ...]]] = {
    "clear": ("in clear weather", "under a clear sky", "in fine weather"),
    "rain": ("in the rain", "in rainy weather", "while it rains"),
    "snow": ("in the snow", "in snowy weather", "while it snows"),
    "fog": ("in the fog", "in the mist", "in foggy weather"),
}
_OUTSIDE: Final[dict[str, tuple[str, ...]]] = {
    "clear": ("with clear weather outside", "with a clear sky outside"),
    "rain": ("with rain outside", "while it rains outside"),
    "snow": ("with snow outside", "while it snows outside"),
    "fog": ("with fog outside", "with mist outside"),
}
_PEOPLE: Final = (
    ("without people", "with nobody around", "with no people"),
    ("with a person", "with one person", "with somebody"),
    ("with two people", "with a couple of people"),
)
_FRAMES: Final = ("{}", "{}", "{}", "a photo of {}", "a picture of {}")
_SHORT: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "time": {
        "day": ("day", "daylight"),
        "sunset": ("sunset", "dusk", "evening"),
        "night": ("night", "dark", "nighttime"),
    },
    "weather": {
        "clear": ("clear weather", "fine weather", "clear sky"),
        "rain": ("rain", "rainy weather", "raining"),
        "snow": ("snow", "winter", "snowing"),
        "fog": ("fog", "mist", "foggy"),
    },
}  # fmt: skip
_OTHER_NOUNS: Final[dict[str, tuple[str, ...]]] = {
    "harbour": ("harbour", "harbor", "port"),
    "city": ("city street", "city", "town", "street"),
    "road": ("country road", "road", "fields"),
    "living room": ("living room", "room", "indoors"),
    "mountains": ("mountains", "mountain"),
    "lake": ("lake",),
    "beach": ("beach", "sea and sand", "sea", "seaside"),
    "forest": ("forest", "woods"),
    "meadow": ("meadow", "field of flowers"),
    "desert": ("desert", "sand dunes"),
}
_OTHER_SUBJECTS: Final[dict[str, tuple[str, str]]] = {
    "boat": ("ship", "ships"),
    "dog": ("puppy", "puppies"),
    "cat": ("kitten", "kittens"),
    "bicycle": ("bike", "bikes"),
    "balloon": ("hot air balloon", "hot air balloons"),
    "umbrella": ("parasol", "parasols"),
    "house": ("cottage", "cottages"),
    "cup": ("mug", "mugs"),
    "vase": ("flower vase", "flowers in a vase"),
}


@dataclass(frozen=True, slots=True)
class Caption:
    """A sentence and what it says.

    Attributes:
        text: the sentence.
        allowed: for each attribute that the sentence mentions, the values that it is true of.
    """

    text: str
    allowed: dict[str, tuple[str | int, ...]]

    def is_true_of(self, scene: Scene) -> bool:
        """Tell whether a picture of the scene satisfies the caption."""
        return all(getattr(scene, name) in values for name, values in self.allowed.items())


def full_caption(scene: Scene) -> str:
    """Return the plain caption that names every attribute: different scenes, different captions."""
    parts = [_subject_words(scene, scene.count == 1)] if scene.subject else []
    place = PLACES[scene.place]
    parts.append(_where(scene)[0] if scene.subject else place.noun)
    parts += [
        _TIMES[scene.time][0],
        _weather_words(scene)[0],
        _PEOPLE[scene.people][0 if scene.people else 2],
    ]
    return " ".join(parts)


def captions(scene: Scene, rng: Rng, count: int = 3) -> list[str]:
    """Return a few different natural captions, the fullest first."""
    found = {full_caption(scene): None}
    for _ in range(count * 8):
        if len(found) >= count:
            break
        found[natural_caption(scene, rng, mention=0.75).text] = None
    return list(found)


def natural_caption(scene: Scene, rng: Rng, mention: float) -> Caption:
    """Make up a sentence that mentions each attribute with probability `mention`."""
    allowed: dict[str, tuple[str | int, ...]] = {}
    parts: list[str] = []
    named = bool(scene.subject) and rng.random() < max(mention, 0.6)
    if named:
        parts.append(_subject_phrase(scene, mention, allowed, rng))
    if not named or rng.random() < mention:
        allowed["place"] = (scene.place,)
        parts.append(_pick(_where(scene), rng) if named else PLACES[scene.place].noun)
    tail: list[str] = []
    if rng.random() < mention:
        allowed["time"] = (scene.time,)
        tail.append(_pick(_TIMES[scene.time], rng))
    if rng.random() < mention:
        allowed["weather"] = (scene.weather,)
        tail.append(_pick(_weather_words(scene), rng))
    if rng.random() < mention * (1.0 if scene.people else 0.5):
        allowed["people"] = (scene.people,)
        tail.append(_pick(_PEOPLE[scene.people], rng))
    if rng.random() < 0.4:
        tail = [tail[i] for i in rng.permutation(len(tail))]
    return Caption(_pick(_FRAMES, rng).format(" ".join(parts + tail)), allowed)


def short_query(scene: Scene, rng: Rng) -> Caption:
    """Make up what somebody types into a search box: one or two attributes, few words."""
    kinds = ["place", "time", "weather", "place time", "place weather"]
    if scene.subject:
        kinds += [
            "subject",
            "colour subject",
            "colour subject",
            "subject place",
            "colour subject place",
        ]
    if scene.people:
        kinds += ["people", "people place"]
    allowed: dict[str, tuple[str | int, ...]] = {}
    words: list[str] = []
    article = rng.random() < 0.5
    for kind in _pick(tuple(kinds), rng).split():
        value = getattr(scene, kind)
        allowed[kind] = (value,)
        if kind == "subject":
            names = (scene.subject, scene.subject, SUBJECTS[scene.subject].plural)
            words.append(_pick(names + _OTHER_SUBJECTS.get(scene.subject, ()), rng))
        elif kind == "people":
            if rng.random() < 0.6:
                allowed["people"] = (1, 2)
                words.append("people")
            else:
                words.append(("", "a person", "two people")[scene.people])
        elif kind == "place":
            if "subject" in allowed:
                words.append(_pick(_where(scene), rng))
            else:
                words.append(_pick(_OTHER_NOUNS[scene.place], rng))
        elif kind in _SHORT:
            words.append(_pick(_SHORT[kind][value], rng))
        else:
            words.append(value)
    text = " ".join(words)
    if article and not text.endswith("s") and "subject" in allowed and "people" not in allowed:
        text = f"{_article(text)} {text}"
    return Caption(text, allowed)


def plus_words(attribute: str, value: str | int) -> str:
    """Return the words that ask for a changed attribute, as in "this photo, but at night"."""
    if attribute == "time":
        return _TIMES[str(value)][0]
    if attribute == "weather":
        return _WEATHERS[str(value)][0]
    if attribute == "place":
        return PLACES[str(value)].ground[0]
    if attribute == "people":
        return _PEOPLE[int(value)][0]
    return str(value)


def _subject_phrase(
    scene: Scene, mention: float, allowed: dict[str, tuple[str | int, ...]], rng: Rng
) -> str:
    allowed["subject"] = (scene.subject,)
    subject = SUBJECTS[scene.subject]
    colour = scene.colour if rng.random() < max(mention, 0.5) else ""
    if colour:
        allowed["colour"] = (colour,)
    if scene.count > 1 and rng.random() < 0.3:
        allowed["count"] = (2, 3)
        return f"{colour} {subject.plural}".strip()
    allowed["count"] = (scene.count,)
    noun = subject.plural if scene.count > 1 else scene.subject
    words = f"{colour} {noun}".strip()
    return f"{_NUMBERS[scene.count]} {words}" if scene.count > 1 else f"{_article(words)} {words}"


def _subject_words(scene: Scene, single: bool) -> str:
    if single:
        words = f"{scene.colour} {scene.subject}"
        return f"{_article(words)} {words}"
    return f"{_NUMBERS[scene.count]} {scene.colour} {SUBJECTS[scene.subject].plural}"


def _where(scene: Scene) -> tuple[str, ...]:
    place = PLACES[scene.place]
    zone = SUBJECTS[scene.subject].zone if scene.subject else "ground"
    return {"ground": place.ground, "table": place.ground, "water": place.water, "sky": place.sky}[
        zone
    ]


def _weather_words(scene: Scene) -> tuple[str, ...]:
    return _OUTSIDE[scene.weather] if scene.place == INDOORS else _WEATHERS[scene.weather]


def _article(words: str) -> str:
    return "an" if words[0] in "aeiou" else "a"


def _pick(options: tuple[str, ...], rng: Rng) -> str:
    return options[int(rng.integers(len(options)))]
