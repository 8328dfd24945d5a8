"""Colours that several places share."""

from typing import Final

from indexer.samples.drawing.light import Colour

FACADES: Final[tuple[Colour, ...]] = (
    (206, 178, 158),
    (188, 170, 172),
    (176, 186, 188),
    (214, 202, 176),
    (190, 160, 150),
    (164, 172, 160),
)
"""Dusty tones: no facade is to be taken for the colour that a caption names."""

LIT: Final[Colour] = (255, 210, 126)
"""A window or a lamp at night."""
