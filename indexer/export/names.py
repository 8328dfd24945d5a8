"""Names for copies: kept as they are, numbered where one is taken, made legal where a disk asks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

_MAX_BYTES = 255
"""What ext4 takes in one name; APFS, NTFS and exFAT count letters, and so take no less."""
_MOST = 100_000
_ILLEGAL = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")


def candidates(name: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The name, then ``name (2).jpg``, ``name (3).jpg`` …, each with its number.

    Each fits into a directory entry.
    """
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - Path would drop surrogates' dots
    for number in range(first, _MOST):
        tail = suffix if number == 1 else f" ({number}){suffix}"
        yield number, _shortened(stem, _MAX_BYTES - len(os.fsencode(tail))) + tail


def legal(name: str) -> str:
    """A name that Windows and every USB stick take: FAT allows less than most disks of photos.

    Lone surrogates, which stand for bytes that are no text, become underscores.
    """
    text = name.encode("utf-8", "replace").decode("utf-8").replace("\ufffd", "_")
    text = _ILLEGAL.sub("_", text).rstrip(". ") or "_"
    return _RESERVED.sub(r"_\1", text)


def _shortened(stem: str, room: int) -> str:
    encoded = os.fsencode(stem)
    if len(encoded) <= room:
        return stem
    # A cut inside a letter leaves bytes that are no text: they go as well.
    return encoded[:room].decode("utf-8", "ignore") or os.fsdecode(encoded[:room])
