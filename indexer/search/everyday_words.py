"""Everyday words, to find out what the pictures of a taught name have in common.

Used by `indexer.search.concept_direction`. What they mean to a model is kept in the catalog
(`KeptVectors.of_texts`) under `LIST`: whoever changes a word changes that as well.
"""

from __future__ import annotations

from typing import Final

LIST: Final = "everyday-1"

_THINGS: Final = """
person man woman child baby crowd face dog cat horse cow sheep bird fish insect butterfly
car truck bus train tram motorcycle bicycle boat ship airplane balloon kite ball toy doll book
umbrella bag hat dress shoe watch ring cup glass bottle plate bowl vase lamp candle clock chair
armchair sofa table bed door window house tent church tower bridge castle wall fence street road
tree flower leaf forest meadow garden park field mountain hill rock desert beach sea lake river
waterfall harbour island city village market shop kitchen bedroom bathroom office school museum
stage stadium cake fruit vegetable pizza coffee cloud fire phone computer screen guitar piano
painting statue sign document football party wedding
"""
_CONDITIONS: Final = """
rain snow ice fog smoke sunset night morning winter autumn spring summer moonlight sunshine
"""
_COLOURS: Final = "red orange yellow green blue purple white black brown grey pink"


def _phrases() -> tuple[str, ...]:
    things = (f"{'an' if word[0] in 'aeiou' else 'a'} {word}" for word in _THINGS.split())
    colours = (f"{'an' if word[0] in 'aeiou' else 'a'} {word} thing" for word in _COLOURS.split())
    return (*things, *_CONDITIONS.split(), *colours)


PHRASES: Final = _phrases()
"""Short captions, each of which is true of a small part of anybody's photos."""
