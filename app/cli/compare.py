"""``kindred compare``: what of a folder is in the library already, and what only there.

The JSON is one object, stable across versions::

    {"folder": "/…/DCIM", "cancelled": false, "cut_off": false, "others": 0,
     "both": [{"path": "/…/a.jpg", "tier": "identical-bytes", "library": "/…/b.jpg",
               "relation": "", "bytes": 3200}, …],
     "there": [{"path": "/…/c.jpg", "bytes": 3200}, …],
     "here": [{"path": "/…/d.jpg", "bytes": 3200}, …],
     "unreadable": [{"path": "/…/e.jpg", "reason": "…"}, …]}

``others`` counts files that are no photos, such as videos: they are not looked at. ``cut_off`` says
that the folder went away in the middle; then the exit status is 1. Lists that nobody asked for are
left out; ``here`` is asked for by ``--only here`` or ``--within``.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import Any

from app.cli.output import ProgressBar, byte_stdout, complain, print_json, say
from app.cli.profiles import open_library
from indexer.bin.plan import write_plan
from indexer.comparing.plans import SAFE_TIERS
from indexer.comparing.records import Comparison, ComparisonProgress, Scope
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.messages import Bytes, counted, message
from indexer.types import PhotoId

_LISTS = ("both", "there", "here", "unreadable")
_TITLES = {
    "both": "in the library",
    "there": "only in the folder",
    "here": "only in the library",
    "unreadable": "not readable",
}
_COLUMNS = ("list", "path", "tier", "library", "relation", "bytes")


def run(arguments: argparse.Namespace) -> int:
    """Compare a folder with the library."""
    wants_here = arguments.only == "here" or arguments.within is not None
    is_quiet = arguments.json or arguments.csv
    with (
        ProgressBar("Comparing", "file", quiet=is_quiet) as bar,
        open_library(arguments) as library,
    ):

        def on_progress(progress: ComparisonProgress) -> None:
            bar.move(progress.done, progress.total)

        scope = _scope(library, arguments.within) if wants_here else None
        found = library.comparing.run(arguments.folder, on_progress)
        lists = _rows(library, found, scope)
        if arguments.plan is not None:
            safe = [match for match in found.both if match.tier in SAFE_TIERS]
            write_plan(library.comparing.plan_for(safe), arguments.plan.expanduser().absolute())
    if arguments.only is not None:
        lists = {name: rows for name, rows in lists.items() if name == arguments.only}
    if arguments.json:
        print_json(
            {
                "folder": str(found.folder),
                "cancelled": found.was_cancelled,
                "cut_off": found.was_cut_off,
                "others": found.others,
                **lists,
            }
        )
    elif arguments.csv:
        _print_csv(lists)
    else:
        _print(lists)
        if found.others:
            say(
                counted(
                    found.others,
                    "1 other file, such as a video, was not looked at.",
                    "{count:,} other files, such as videos, were not looked at.",
                )
            )
    if found.was_cut_off:
        complain(
            message("{folder} went away: only a part of it was looked at", folder=found.folder)
        )
        return 1
    return 0


def _scope(library: Library, within: Path | None) -> Scope:
    if within is None:
        return Scope()
    place = library.catalog.files.place_of(within.expanduser().absolute())
    if place is None:
        raise UserFacingError(
            message("{folder} is no folder of the library", folder=within),
            hint=message("Name a folder of the library, or leave --within out"),
        )
    root_id, folder = place
    return Scope(root_id, b"" if folder == b"." else folder)


def _rows(
    library: Library, found: Comparison, scope: Scope | None
) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {
        "both": [
            {
                "path": str(match.file.path),
                "tier": match.tier.value,
                "library": str(match.place),
                "relation": ", ".join(match.relation),
                "bytes": match.file.size_bytes,
            }
            for match in found.both
        ],
        "there": [{"path": str(file.path), "bytes": file.size_bytes} for file in found.there],
    }
    if scope is not None and found.is_whole:
        ids = [PhotoId(int(id_)) for id_ in library.comparing.only_here(found, scope)]
        rows["here"] = [
            {"path": str(photo.files[0].path), "bytes": photo.size_bytes}
            for photo in library.catalog.photos.of(ids)
            if photo.files
        ]
    rows["unreadable"] = [
        {"path": str(each.path), "reason": each.reason} for each in found.unreadable
    ]
    return rows


def _print(lists: dict[str, list[dict[str, Any]]]) -> None:
    for name in _LISTS:
        for row in lists.get(name, ()):
            say(f"{_TITLES[name]}: {row['path']}")
            more = row.get("reason") or ", ".join(
                part for part in (row.get("tier"), row.get("relation"), row.get("library")) if part
            )
            if more:
                say(f"    {more}")
    totals = []
    for name in _LISTS:
        if name in lists:
            size = sum(row.get("bytes", 0) for row in lists[name])
            said = f" ({Bytes(size)})" if size else ""
            totals.append(f"{len(lists[name]):,} {_TITLES[name]}{said}")
    say(f"{', '.join(totals)}.")


def _print_csv(lists: dict[str, list[dict[str, Any]]]) -> None:
    table = csv.DictWriter(byte_stdout(), _COLUMNS, restval="", extrasaction="ignore")
    table.writeheader()
    for name in _LISTS:
        for row in lists.get(name, ()):
            table.writerow({"list": name, "relation": row.get("reason", ""), **row})
