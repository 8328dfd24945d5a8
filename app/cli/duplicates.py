"""``kindred duplicates``: what is there twice, what to keep of it, and why.

The JSON is an array, stable across versions, which ``kindred bin --plan`` reads::

    [{"tier": "same-picture", "keeper": "/…/a.jpg", "reason": "larger, less compressed",
      "members": [{"path": "/…/b.jpg", "relation": "2.1× smaller"}, …], "bytes_freed": 3200}, …]

Members are files: a photo that stands at two places is two members. Of several tiers no file stays
by one group and goes by another: such groups are left out until the others are dealt with.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.cli.output import ProgressBar, say
from app.cli.profiles import open_library
from indexer.duplicates.groups.surplus import SurplusGroup, surplus
from indexer.duplicates.records import Group, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.errors import QueryError
from indexer.events import Event, PairsProgress
from indexer.export.advice import write_table
from indexer.export.advice_page import write_page
from indexer.export.writing import whole_list
from indexer.library import Library
from indexer.messages import Bytes, message
from indexer.search.filters import Filter
from indexer.search.grammar import parse

SURE_TIERS = (Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE)
"""Those that are listed where none is asked for."""

_CHUNK = 200


def run(arguments: argparse.Namespace) -> int:
    """List groups."""
    filters = _filters(arguments.filter)
    tiers = SURE_TIERS if arguments.tier is None else (Tier(arguments.tier),)
    is_quiet = arguments.json or arguments.csv or arguments.html
    with ProgressBar("Looking for photos that are alike", "photo", quiet=is_quiet) as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, PairsProgress):
                bar.move(event.done, event.total)

        with open_library(arguments, on_event) as library:
            if tiers[-1].step >= Tier.SAME_PICTURE.step:
                # On its lane: behind what the library began by itself when it was opened.
                library.submit(library.pair_finding.run_to_end, "pairs").result()
            groups: list[Group] = []
            for tier in tiers:
                request = GroupRequest(
                    tier,
                    filters,
                    only_across_folders=arguments.across_folders,
                    least_likeness=arguments.likeness,
                )
                groups += _read(library, request)
            text = _text(library, surplus(groups), arguments)
    if arguments.out is None and not is_quiet:
        for line in text.splitlines():
            say(line)
    else:
        _print(text, arguments.out)
    return 0


def _read(library: Library, request: GroupRequest) -> Iterator[Group]:
    listed = library.duplicates.list(request)
    for start in range(0, len(listed), _CHUNK):
        yield from library.duplicates.groups(listed, start, start + _CHUNK)


def _filters(typed: Sequence[str]) -> tuple[Filter, ...]:
    """What was typed as filters.

    Raises:
        FilterError: One of them means nothing.
        QueryError: Something is no filter.
    """
    filters: list[Filter] = []
    for text in typed:
        parsed = parse(text)
        if parsed.words:
            raise QueryError(
                message("“{words}” is no filter", words=parsed.words),
                hint=message("Filters are written like {example}", example="folder:trip date:2019"),
            )
        filters += parsed.filters
    return tuple(filters)


def _text(library: Library, groups: Sequence[SurplusGroup], arguments: argparse.Namespace) -> str:
    files = [file for group in groups for file in group.files]
    text = io.StringIO(newline="")
    if arguments.csv:
        write_table(files, text)
    elif arguments.html:
        write_page(files, text, _total(groups), str, library.pictures.thumbnail)
    elif arguments.json:
        text.write(json.dumps([_as_json(group) for group in groups], indent=2) + "\n")
    else:
        text.writelines(f"{line}\n" for line in _lines(groups))
    return text.getvalue()


def _print(text: str, path: Path | None) -> None:
    """Names that are no text keep their bytes, which a plain text stream could not write."""
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
        return
    with whole_list(path.expanduser()) as to:
        to.write(text)


def _as_json(group: SurplusGroup) -> dict[str, Any]:
    return {
        "tier": group.tier.value,
        "keeper": str(group.keeper),
        "reason": group.reason,
        "members": [{"path": str(file.path), "relation": file.relation} for file in group.files],
        "bytes_freed": group.bytes_freed,
    }


def _lines(groups: Sequence[SurplusGroup]) -> Iterator[str]:
    for group in groups:
        freed = f"frees {Bytes(group.bytes_freed)}" if group.bytes_freed else "frees nothing now"
        yield f"{group.tier}, {freed}"
        yield f"  keep  {group.keeper}  ({group.reason})"
        for file in group.files:
            relation = f"  ({file.relation})" if file.relation else ""
            yield f"        {file.path}{relation}"
    yield f"{_total(groups)}." if groups else "Nothing is there twice."


def _total(groups: Sequence[SurplusGroup]) -> str:
    files = sum(len(group.files) for group in groups)
    freed = Bytes(sum(group.bytes_freed for group in groups))
    return f"{files:,} files, {freed}, in {len(groups):,} groups"
