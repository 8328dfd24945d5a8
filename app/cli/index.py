"""``kindred index FOLDER…``: take in folders of photos and wait for the end."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from app.cli.output import ProgressBar, complain, print_json, say
from app.cli.profiles import open_library
from indexer.library import Library
from indexer.types import RootId


def run(arguments: argparse.Namespace) -> int:
    """Add the folders that are new, index them all, print the summary."""
    with (
        ProgressBar("Indexing", "photo", quiet=arguments.json) as bar,
        open_library(arguments, bar.on_event) as library,
    ):
        if arguments.ignore is not None:
            library.roots.ignored_patterns = arguments.ignore
        root_ids = [_root_of(library, folder) for folder in arguments.folders]
        if library.models.load() is None:
            complain(
                "No model is installed: photos are found by look, and by name, caption, place and "
                "the like, but not by what they show. See: kindred models list."
            )
        summary = library.indexing.run_to_end(root_ids)
        problems = library.catalog.problems.page(0, 20) if summary.problems else []
    if arguments.json:
        print_json(asdict(summary))
        return 0
    say(
        f"{summary.found:,} photos found: {summary.new:,} new, {summary.reused:,} moved or copied, "
        f"{summary.unchanged:,} unchanged, {summary.removed:,} no longer there, "
        f"{summary.problems:,} with problems ({summary.seconds:.1f} s)"
    )
    for problem in problems:
        say(f"  {problem.path}: {problem.reason}")
    if summary.problems > len(problems):
        say(f"  and {summary.problems - len(problems):,} more")
    return 0


def _root_of(library: Library, folder: Path) -> RootId:
    """The root of this folder, added if it is none yet."""
    real = folder.expanduser().resolve()
    for root in library.catalog.roots.all():
        if root.path.resolve() == real:
            return root.id
    return library.roots.add(folder.expanduser().absolute()).id
