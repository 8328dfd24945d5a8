"""Which function draws which subject, and how fast it moves between two shots of a burst."""

from collections.abc import Callable
from typing import Final

from indexer.samples.drawing import animals, things, vehicles
from indexer.samples.drawing.canvas import Pen
from indexer.samples.drawing.light import Colour

DRAW: Final[dict[str, Callable[[Pen, Colour], None]]] = {
    "boat": vehicles.draw_boat,
    "dog": animals.draw_dog,
    "cat": animals.draw_cat,
    "car": vehicles.draw_car,
    "bicycle": vehicles.draw_bicycle,
    "balloon": vehicles.draw_balloon,
    "umbrella": things.draw_umbrella,
    "ball": things.draw_ball,
    "house": things.draw_house,
    "tent": things.draw_tent,
    "kite": vehicles.draw_kite,
    "cup": things.draw_cup,
    "armchair": things.draw_armchair,
    "vase": things.draw_vase,
    "person": animals.draw_person,
}

SPEED: Final[dict[str, float]] = {
    "boat": 0.012,
    "dog": 0.02,
    "car": 0.02,
    "balloon": 0.006,
    "kite": 0.02,
    "ball": 0.025,
    "person": 0.012,
}
"""Share of the picture's width that a moving subject covers in a second; all others keep still."""
