"""Writes lists of photos: a table for a spreadsheet, or one path a line.

Runs on an engine thread.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from indexer.export.writing import whole_list
from indexer.types import Photo

_COLUMNS = (
    "path",
    "name",
    "taken",
    "size_bytes",
    "width",
    "height",
    "rating",
    "favourite",
    "camera",
    "keywords",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes what begins so for a formula; a name in somebody's photo must not be one."""


class ListFormat(StrEnum):
    """How a list is written."""

    CSV = "csv"
    TEXT = "text"


def format_for(path: Path) -> ListFormat:
    """By the ending: a table for ``.csv``, one path a line for all others."""
    return ListFormat.CSV if path.suffix.lower() == ".csv" else ListFormat.TEXT


def write_list(photos: Sequence[Photo], path: Path) -> int:
    """Write a line for each file of each photo; return how many lines.

    UTF-8; bytes of names that are no text are written as they are. In a table the first line names
    the columns, and a mark at the start tells spreadsheets that it is UTF-8.

    Raises:
        UserFacingError: The file cannot be written; an older one of that name stays as it was.
    """
    format_ = format_for(path)
    count = 0
    with whole_list(path, "utf-8-sig" if format_ is ListFormat.CSV else "utf-8") as to:
        writer = csv.writer(to)
        if format_ is ListFormat.CSV:
            writer.writerow(_COLUMNS)
        for photo in photos:
            for row in _rows(photo):
                count += 1
                if format_ is ListFormat.CSV:
                    writer.writerow([harmless(cell) for cell in row])
                else:
                    to.write(row[0] + os.linesep)
    return count


def _rows(photo: Photo) -> list[tuple[str, ...]]:
    meta = photo.metadata
    return [
        (
            str(file.path),
            file.path.name,
            "" if meta.taken_at is None else meta.taken_at.isoformat(" ", "seconds"),
            str(photo.size_bytes),
            str(photo.width),
            str(photo.height),
            str(photo.rating or ""),
            "1" if photo.mark.is_favourite else "",
            meta.camera or "",
            "; ".join(meta.keywords),
        )
        for file in photo.files
    ]


def harmless(cell: str) -> str:
    """A cell of a table that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
