"""Walks the boxes of an ISO base media file (ISO/IEC 14496-12 section 4.2): JPEG XL, CR3.

Used by the readers whose codec does not hand out metadata.
"""

from __future__ import annotations

from collections.abc import Iterator


def iter_boxes(
    data: bytes, start: int = 0, end: int | None = None
) -> Iterator[tuple[bytes, int, int]]:
    """Type, start and end of the content of each box; ends at the first that makes no sense."""
    end = len(data) if end is None else end
    at = start
    while at + 8 <= end:
        size = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        header = 8
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
            header = 16
        elif size == 0:
            size = end - at  # to the end of the file
        if size < header or at + size > end:
            return
        yield kind, at + header, at + size
        at += size


def is_cut_off(data: bytes) -> bool:
    """Whether the box with the pixels or the one with their table claims more than is there.

    libheif shows what is left of a picture without a word. (Only these two count: phones hang
    things of their own behind the picture that are no boxes.)
    """
    at = 0
    for _, _, end in iter_boxes(data):
        at = end
    return data[at + 4 : at + 8] in (b"mdat", b"meta")
