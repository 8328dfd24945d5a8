"""Writes what following the advice would mark: a table for a spreadsheet, or a page to be read.

Runs on an engine thread.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from indexer.export.advice_page import Thumbnail, write_page
from indexer.export.lists import harmless
from indexer.export.writing import whole_list

if TYPE_CHECKING:
    from indexer.duplicates.records import AdvisedFile

_COLUMNS = ("path", "size_bytes", "tier", "relation", "keeper", "reason")


def write_advice(
    files: Iterable[AdvisedFile],
    path: Path,
    title: str,
    spoken: Callable[[str], str] = str,
    thumbnail: Thumbnail | None = None,
) -> int:
    """Write a line for each file; return how many.

    UTF-8; bytes of names that are no text are written as they are. HTML for ``.html`` and
    ``.htm``, else a table, of which the first line names the columns.

    Args:
        files: Those of a group one after another.
        path: Where to.
        title: The heading of a page.
        spoken: Puts the engine's words into the reader's language.
        thumbnail: Gives the pictures of a page; None: it has none.

    Raises:
        UserFacingError: The file cannot be written; an older one of that name stays as it was.
    """
    is_page = path.suffix.lower() in (".html", ".htm")
    with whole_list(path, "utf-8" if is_page else "utf-8-sig") as to:
        if is_page:
            return write_page(files, to, title, spoken, thumbnail)
        return write_table(files, to, spoken)


def write_table(
    files: Iterable[AdvisedFile], to: TextIO, spoken: Callable[[str], str] = str
) -> int:
    """Write the table to an open file, which must let lone surrogates pass; return how many."""
    writer = csv.writer(to)
    writer.writerow(_COLUMNS)
    count = 0
    for count, file in enumerate(files, 1):  # noqa: B007 - how many there were is returned
        row = (
            str(file.path),
            str(file.size_bytes),
            file.tier.value,
            spoken(file.relation),
            str(file.keeper),
            spoken(file.reason),
        )
        writer.writerow([harmless(cell) for cell in row])
    return count
