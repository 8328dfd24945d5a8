"""Writes what following the advice would mark: a table for a spreadsheet, or a page to be read.

Runs on an engine thread. The list is written whole and then given its name, so that an old list is
replaced by a new one or stays as it was.
"""

from __future__ import annotations

import csv
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from indexer.errors import UserFacingError
from indexer.export.lists import harmless
from indexer.messages import message

if TYPE_CHECKING:
    from indexer.duplicates.records import AdvisedFile

_COLUMNS = ("path", "size_bytes", "tier", "relation", "keeper", "reason")
_HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font: 14px system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em;
  color: #1c1e21; background: #f7f7f5 }}
@media (prefers-color-scheme: dark) {{ body {{ color: #e9ebee; background: #17181a }} }}
h1 {{ font-size: 20px }} h2 {{ font-size: 14px; margin: 1.5em 0 .25em; overflow-wrap: anywhere }}
p {{ margin: .25em 0; opacity: .75 }} ul {{ margin: .25em 0; padding-left: 1.25em }}
li {{ overflow-wrap: anywhere }} span {{ opacity: .75 }}
</style></head><body><h1>{title}</h1>
"""


def write_advice(
    files: Iterable[AdvisedFile],
    path: Path,
    title: str,
    spoken: Callable[[str], str] = str,
) -> int:
    """Write a line for each file; return how many.

    UTF-8; bytes of names that are no text are written as they are. HTML for ``.html`` and
    ``.htm``, else a table, of which the first line names the columns.

    Args:
        files: Those of a group one after another.
        path: Where to.
        title: The heading of a page.
        spoken: Puts the engine's words into the reader's language.

    Raises:
        UserFacingError: The file cannot be written; an older one of that name stays as it was.
    """
    is_page = path.suffix.lower() in (".html", ".htm")
    temporary = path.with_name(f".kindred-{secrets.token_hex(6)}.part")
    try:
        try:
            with temporary.open(
                "x",
                encoding="utf-8" if is_page else "utf-8-sig",
                errors="surrogateescape",
                newline="",
            ) as to:
                write = _write_page if is_page else _write_table
                count = write(files, to, title, spoken)
            temporary.replace(path)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        shown = str(path).encode("utf-8", "replace").decode("utf-8")
        raise UserFacingError(
            message("The list could not be written to {shown}", shown=shown),
            message("{reason}; your photos are not affected", reason=error.strerror or error),
            message("Choose another folder"),
        ) from error
    return count


def _write_table(
    files: Iterable[AdvisedFile], to: TextIO, _title: str, spoken: Callable[[str], str]
) -> int:
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


def _write_page(
    files: Iterable[AdvisedFile], to: TextIO, title: str, spoken: Callable[[str], str]
) -> int:
    to.write(_HEAD.format(title=escape(title)))
    count = 0
    for (keeper, reason), group in groupby(files, lambda file: (file.keeper, file.reason)):
        to.write(f"<h2>{escape(str(keeper))}</h2>\n<p>{escape(spoken(reason))}</p>\n<ul>\n")
        for file in group:
            count += 1
            what = f" <span>{escape(spoken(file.relation))}</span>" if file.relation else ""
            size = f" <span>{file.size_bytes:,} B</span>"
            to.write(f"<li>{escape(str(file.path))}{size}{what}</li>\n")
        to.write("</ul>\n")
    to.write("</body></html>\n")
    return count
