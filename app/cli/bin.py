"""``kindred bin``, ``restore`` and ``protect``: move files to the trash, and back, or never.

The JSON of both is one object, stable across versions::

    {"batch": "…", "dry_run": false, "bytes": 3200, "cancelled": false, "error": null,
     "files": [{"path": "/…/a.jpg", "keeper": "/…/b.jpg", "done": true, "why": null,
                "detail": "", "bytes": 3200, "trash": "/…/files/a.jpg", "companion_of": null}, …]}

``why`` is one word for what was refused, ``detail`` says it in a sentence; ``batch`` is what
``kindred restore`` takes. The exit status is 0 when all was done, and 1 when anything was left
alone. The JSON of ``restore --list`` is an array of ``{"batch", "at", "files", "in_trash", "bytes",
"refused", "lost", "restored"}``; that of ``protect`` an array of paths, of all protected folders.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from app.cli.output import ProgressBar, complain, print_json, say
from app.cli.profiles import open_library
from indexer.bin.records import Batch, BinOutcome, BinReport, CompanionRule
from indexer.bin.removal import BinRequest
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.messages import Bytes, message


def run(arguments: argparse.Namespace) -> int:
    """Carry out a plan, or look at what it would do."""
    with (
        ProgressBar("Removing", "file", quiet=arguments.json) as bar,
        open_library(arguments) as library,
    ):
        plan = library.bin.read_plan(arguments.plan.expanduser().absolute())
        request = BinRequest(
            plan,
            frozenset(arguments.confirm_whole_group),
            CompanionRule(arguments.companions),
            replaces_by_links=arguments.link,
            is_dry_run=arguments.dry_run,
        )
        report = library.bin.run(request, bar.on_progress)
    return _print(report, "would be moved" if arguments.dry_run else "moved", arguments)


def run_protect(arguments: argparse.Namespace) -> int:
    """Protect folders, or no longer; list those that are protected then."""
    with open_library(arguments) as library:
        for folder in arguments.add or ():
            library.bin.protect(folder)
        for folder in arguments.remove or ():
            library.bin.unprotect(folder)
        folders = library.bin.protected
    if arguments.json:
        print_json([str(folder) for folder in folders])
    else:
        for line in map(str, folders) if folders else [message("No folder is protected.")]:
            say(line)
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    """Put back what was removed, or list it."""
    with (
        ProgressBar("Putting back", "file", quiet=arguments.json) as bar,
        open_library(arguments) as library,
    ):
        if not arguments.dry_run:
            library.bin.settle()
        if arguments.list:
            return _print_batches(library.bin.batches, as_json=arguments.json)
        batch = arguments.batch or _last(library)
        ids = None
        if arguments.file:
            wanted = {os.path.abspath(path.expanduser()) for path in arguments.file}  # noqa: PTH100
            entries = library.bin.entries(batch)
            ids = [entry.id for entry in entries if str(entry.file.path) in wanted]
            missing = wanted - {str(entry.file.path) for entry in entries}
            if missing:
                raise UserFacingError(
                    message("{path} was not removed there", path=Path(min(missing))),
                    hint=message("To see what was: {command}", command="kindred restore --list"),
                )
        report = library.bin.restore(batch, ids, bar.on_progress, is_dry_run=arguments.dry_run)
    return _print(report, "would be put back" if arguments.dry_run else "put back", arguments)


def _last(library: Library) -> str:
    found = next((batch for batch in library.bin.batches if batch.moved or batch.lost), None)
    if found is None:
        raise UserFacingError(message("Nothing that Kindred removed is in the trash"))
    return found.id


def _print(report: BinReport, done: str, arguments: argparse.Namespace) -> int:
    if arguments.json:
        print_json(
            {
                "batch": report.batch,
                "dry_run": report.is_dry_run,
                "bytes": report.bytes_moved,
                "cancelled": report.was_cancelled,
                "error": None if report.stopped_by is None else str(report.stopped_by),
                "files": [_row(outcome) for outcome in report.outcomes],
            }
        )
    else:
        for outcome in report.outcomes:
            say(f"{done}: {outcome.path}" if outcome.is_done else f"left alone: {outcome.path}")
            if outcome.detail:
                say(f"    {outcome.detail}.")
        say(
            f"{len(report.done):,} files {done} ({Bytes(report.bytes_moved)}), "
            f"{len(report.refused):,} left alone."
        )
        if report.done and report.batch and done == "moved":
            say(f"To undo: kindred restore {report.batch}")
    if report.stopped_by is not None:
        complain(str(report.stopped_by))
    is_whole = not report.refused and not report.was_cancelled and report.stopped_by is None
    return 0 if is_whole else 1


def _row(outcome: BinOutcome) -> dict[str, Any]:
    return {
        "path": str(outcome.path),
        "keeper": None if outcome.keeper is None else str(outcome.keeper),
        "done": outcome.is_done,
        "why": None if outcome.why is None else outcome.why.value,
        "detail": outcome.detail,
        "bytes": outcome.size_bytes,
        "trash": None if outcome.trash_path is None else str(outcome.trash_path),
        "companion_of": None if outcome.companion_of is None else str(outcome.companion_of),
    }


def _print_batches(batches: list[Batch], *, as_json: bool) -> int:
    if as_json:
        print_json(
            [
                {
                    "batch": batch.id,
                    "at": batch.decided_at.isoformat(),
                    "files": batch.files,
                    "in_trash": batch.moved,
                    "bytes": batch.moved_bytes,
                    "refused": batch.refused,
                    "lost": batch.lost,
                    "restored": batch.restored,
                }
                for batch in batches
            ]
        )
        return 0
    if not batches:
        say("Nothing was removed yet.")
    for batch in batches:
        at = f"{batch.decided_at.astimezone():%Y-%m-%d %H:%M}"
        say(
            f"{batch.id}  {at}  {batch.moved:,} of {batch.files:,} files in the trash "
            f"({Bytes(batch.moved_bytes)})"
        )
    return 0
