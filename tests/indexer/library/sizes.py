"""Two sizes of one picture, of which the larger may be an enlarged copy: for `test_originals`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.indexer.library.originals import (
    BARE,
    CAMERA,
    LATER,
    MB,
    ORIGINAL,
    Case,
    saved_again,
    stripped,
)
from tests.indexer.library.twice import relation

STATING = replace(ORIGINAL, metadata=replace(CAMERA, stated_size=(4000, 3000)))
EDITED = replace(CAMERA, editor="Adobe Photoshop 25.4 (Windows)")
RAW = replace(ORIGINAL, path="IMG_1 (1).CR2", format="RAW")
TWICE: dict[str, Any] = {"width": 8000, "height": 6000, "size_bytes": 16 * MB}

SIZES = (
    Case(
        "enlarged by a service, which drops metadata",
        ORIGINAL,
        stripped(ORIGINAL, **TWICE),
        "not an enlarged copy, has a date, the oldest",
        relation(scale=2),
        is_fine=False,
    ),
    Case(
        "the same before it was looked at: nobody knows",
        stripped(ORIGINAL, **TWICE),
        ORIGINAL,
        "larger",
        relation(scale=0.5),
        goes=False,
    ),
    Case(
        "enlarged by a program that invents detail: the camera's name stays",
        stripped(ORIGINAL, **TWICE),
        ORIGINAL,
        "larger",
        relation(scale=0.5),
        is_fine=True,
        goes=False,
    ),
    Case(
        "enlarged with all metadata, which says how large it was",
        STATING,
        saved_again(STATING, **TWICE),
        "not an enlarged copy, not touched since it was taken",
        relation(scale=2),
    ),
    Case(
        "the same of a portrait, which is turned when it is shown",
        replace(STATING, width=3000, height=4000),
        saved_again(STATING, width=6000, height=8000, size_bytes=16 * MB),
        "not an enlarged copy, not touched since it was taken",
        relation(scale=2),
    ),
    Case(
        "a camera that states another size, and half of it with the right one: nobody knows",
        replace(STATING, metadata=replace(CAMERA, stated_size=(640, 480)), mtime_ns=LATER),
        saved_again(
            ORIGINAL, metadata=replace(CAMERA, stated_size=(2000, 1500)), width=2000, height=1500
        ),
        "larger",
        relation(scale=0.5),
        is_fine=True,
        goes=False,
    ),
    Case(
        "enlarged in an editor that writes the new size",
        ORIGINAL,
        saved_again(ORIGINAL, metadata=replace(EDITED, stated_size=(8000, 6000)), **TWICE),
        "not an enlarged copy, not touched since it was taken",
        relation(scale=2),
        is_fine=False,
    ),
    Case(
        "enlarged, and nothing known of either: nobody knows",
        saved_again(BARE, **TWICE),
        BARE,
        "larger, less compressed",
        relation(scale=0.5),
        is_fine=False,
        goes=False,
    ),
    Case(
        "half the size, and nothing known of either but the detail of the large one",
        replace(BARE, mtime_ns=LATER),
        saved_again(BARE, width=2000, height=1500, mtime_ns=BARE.mtime_ns),
        "larger",
        relation(scale=0.5),
        is_fine=True,
    ),
    Case(
        "half the size with all metadata, which says how large it was",
        replace(STATING, mtime_ns=LATER),
        saved_again(STATING, width=2000, height=1500),
        "larger",
        relation(scale=0.5),
    ),
    Case(
        "such a half, and what a service enlarged from it to the size that it had",
        saved_again(STATING, width=2000, height=1500, size_bytes=MB),
        stripped(STATING, path="c.jpg", size_bytes=4 * MB),
        "not an enlarged copy, has a date, the oldest",
        relation(scale=2),
        is_fine=False,
    ),
    Case(
        "exported by a program at half the size",
        replace(ORIGINAL, mtime_ns=LATER),
        saved_again(ORIGINAL, metadata=EDITED, width=2000, height=1500),
        "larger, not saved by an editing program",
        relation(scale=0.5),
    ),
    Case(
        "enlarged in an editor, and a copy of the original without metadata: nobody knows",
        replace(ORIGINAL, metadata=EDITED, mtime_ns=LATER, **TWICE),
        stripped(ORIGINAL),
        "larger, names its camera, has a date",
        relation(scale=0.5),
        is_fine=False,
        goes=False,
    ),
    Case(
        "a service made it smaller and kept metadata",
        ORIGINAL,
        saved_again(ORIGINAL, width=2000, height=1500),
        "larger, not touched since it was taken",
        relation(scale=0.5),
    ),
    Case(
        "two sizes by an editor, of which the large one is of the day: nobody knows",
        replace(ORIGINAL, metadata=EDITED, **TWICE),
        saved_again(ORIGINAL, metadata=EDITED),
        "larger, not touched since it was taken",
        relation(scale=0.5),
        is_fine=False,
        goes=False,
    ),
    Case(
        "a messenger's, enlarged: the large one is not the camera's either",
        stripped(ORIGINAL, **TWICE),
        stripped(ORIGINAL, path="IMG-20190714-WA0003.jpg"),
        "larger, not a copy by its name",
        relation(scale=0.5),
        is_fine=False,
        goes=False,
    ),
    Case(
        "RAW that is larger than the JPEG file that the camera made smaller",
        replace(ORIGINAL, path="IMG_1 (1).CR2", format="RAW", mtime_ns=LATER),
        saved_again(ORIGINAL, path="IMG_1.JPG", width=2000, height=1500),
        "larger, in the better format",
        relation(scale=0.5),
    ),
    Case(
        "a picture that was enlarged from RAW",
        RAW,
        saved_again(ORIGINAL, **TWICE),
        "not an enlarged copy, in the better format, not touched since it was taken",
        relation(scale=2),
        is_fine=False,
    ),
    Case(
        "the same by a program that invents detail: nothing is the negative's equal",
        saved_again(ORIGINAL, **TWICE),
        RAW,
        "larger",
        relation(scale=0.5),
        is_fine=True,
        goes=False,
    ),
    Case(
        "edited, saved at a higher quality, with metadata and no other trace",
        replace(ORIGINAL, mtime_ns=LATER + 10**9),
        saved_again(ORIGINAL, metadata=EDITED, size_bytes=9 * MB),
        "not saved by an editing program",
    ),
    Case(
        "edited with metadata, and the original that lost it",
        replace(ORIGINAL, metadata=EDITED, mtime_ns=LATER),
        stripped(ORIGINAL, size_bytes=9 * MB),
        "names its camera, has a date, the oldest",
    ),
)
