"""Which programs edit pictures, by the names that they leave in files: a file with one is a copy.

Cameras write the tag "Software" as well, with the number of their firmware (``Ver.1.00``,
``17.1.1``, ``HDR+ 1.0.345``), and so do programs that only bring pictures to the computer. So only
names that are known to be of editors count. Used by `metadata`, on the decode workers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from indexer.media.moments import plain_text

_NAMES: Final = (
    # Desktop programs
    r"(adobe )?(photoshop|lightroom|camera raw|imageready|firefly)",
    r"gimp|krita|paint\.net|paintshop|paint shop|photo-?paint|affinity photo|pixelmator|acorn",
    r"capture one|capture nx|nx studio|dxo|luminar|skylum|topaz|gigapixel|on1|silkypix|photomatix",
    r"darktable|rawtherapee|art \d|lightzone|photivo|hugin|enfuse|digital photo professional",
    r"acd ?see|acd systems|xnview|irfanview|faststone|zoner|photofiltre|photoscape|photoimpact",
    r"picasa|windows photo editor|microsoft (office )?picture manager|olympus (camedia )?master",
    r"imagemagick|graphicsmagick|squoosh|upscayl|waifu2x|real-?esrgan|gpen|remini|helicon|corel",
    # On phones and in browsers
    r"snapseed|instagram|vsco|picsart|pixlr|canva|fotor|befunky|polarr|facetune|meitu|beautyplus",
    r"b612|prisma|photoroom|photodirector|photopea|retrica|afterlight|lightleap|airbrush|youcam",
)
_EDITOR: Final = re.compile(rf"^\W*({'|'.join(_NAMES)})(?![a-z])|^google$", re.IGNORECASE)
"""``Google`` alone is what Picasa's and Google's servers write; phones add to it."""
_MOST_CHARACTERS: Final = 80


def editor_among(names: Iterable[object]) -> str | None:
    """The first of some names that is an editor's, as it stands there.

    Args:
        names: Values of tags, of whatever type; ``Adobe Photoshop 25.4 (Windows)``.
    """
    for name in names:
        text = plain_text(name)
        if text is not None and _EDITOR.search(text):
            return text[:_MOST_CHARACTERS]
    return None
