"""Reads IPTC-IIM records (IPTC Information Interchange Model 4.2, section 1.6).

Used by `metadata`, on the decode workers. Old programs keep keywords, captions and dates there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

TITLE = (2, 5)
KEYWORDS = (2, 25)
DATE_CREATED = (2, 55)
TIME_CREATED = (2, 60)
CAPTION = (2, 120)
_CHARACTER_SET = (1, 90)
_UTF8 = b"\x1b%G"
_TAG_MARKER = 0x1C

Records = Mapping[tuple[int, int], tuple[str, ...]]


def parse_iptc(block: bytes | None) -> Records:
    """Texts by (record, data set); what stands before a broken record is kept."""
    found: dict[tuple[int, int], list[bytes]] = defaultdict(list)
    at = 0
    block = block or b""
    while at + 5 <= len(block) and block[at] == _TAG_MARKER:
        length = int.from_bytes(block[at + 3 : at + 5], "big")
        if length & 0x8000:  # an extended data set: pictures within the metadata, nothing for us
            break
        value = block[at + 5 : at + 5 + length]
        found[block[at + 1], block[at + 2]].append(value)
        at += 5 + length
    is_utf8 = found.get(_CHARACTER_SET, [b""])[0] == _UTF8
    return {key: tuple(_text(value, is_utf8) for value in values) for key, values in found.items()}


def _text(value: bytes, is_utf8: bool) -> str:
    """Most files do not state their characters: UTF-8 where it fits, else Western European."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("utf-8" if is_utf8 else "cp1252", "replace")
    return text.strip("\0 ")
