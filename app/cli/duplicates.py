"""``kindred duplicates``: what is there twice, what to keep of it, and why.

The JSON is an array, stable across versions, which ``kindred bin --plan`` reads::

    [{"tier": "same-picture", "keeper": "/…/a.jpg", "reason": "larger, less compressed",
      "members": [{"path": "/…/b.jpg", "relation": "2.1× smaller"}, …], "bytes_freed": 3200}, …]

Members are files: a photo that stands at two places is two members. Of several tiers no file stays
by one group and goes by another: such groups are left out until the others are dealt with.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from app.cli.output import ProgressBar, byte_stdout, json_array, say
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

_CHUNK = 1000


def run(arguments: argparse.Namespace) -> int:
    """List groups: they are read a few at a time, and written one by one."""
    filters = _filters(arguments.filter)
    tiers = [tier for tier in Tier if tier in (arguments.tier or SURE_TIERS)]
    asked = [
        GroupRequest(
            tier,
            filters,
            only_across_folders=arguments.across_folders,
            least_likeness=arguments.likeness,
        )
        for tier in tiers
    ]
    is_quiet = arguments.json or arguments.csv or arguments.html
    with ProgressBar("Looking for photos that are alike", "photo", quiet=is_quiet) as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, PairsProgress):
                bar.move(event.done, event.total)

        with open_library(arguments, on_event) as library:
            if tiers[-1].step >= Tier.SAME_PICTURE.step:
                # On its lane: behind what the library began by itself when it was opened.
                library.submit(library.pair_finding.run_to_end, "pairs").result()
            read = (_read(library, request) for request in asked)
            found = surplus(itertools.chain.from_iterable(read))
            if arguments.out is None and not is_quiet:
                for line in _lines(found):
                    say(line)
                return 0
            with _opened(arguments.out) as to:
                _write(library, found, arguments, to)
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


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """A stream that takes names that are no text as they are."""
    if path is None:
        yield byte_stdout()
        return
    path = path.expanduser()
    if path.exists() and not path.is_file():  # a pipe, or /dev/null: no list takes its place
        with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as to:
            yield to
        return
    with whole_list(path) as to:
        yield to


def _write(
    library: Library, groups: Sequence[SurplusGroup], arguments: argparse.Namespace, to: TextIO
) -> None:
    files = (file for group in groups for file in group.files)
    if arguments.csv:
        write_table(files, to)
    elif arguments.html:
        write_page(files, to, _total(groups), str, library.pictures.thumbnail)
    elif arguments.json:
        to.writelines(json_array(map(_as_json, groups)))
    else:
        to.writelines(f"{line}\n" for line in _lines(groups))


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
