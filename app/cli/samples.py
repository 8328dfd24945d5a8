"""``kindred samples FOLDER``: render the sample library there."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.output import ProgressBar, print_json, say
from indexer.samples import render_library


def run(arguments: argparse.Namespace) -> int:
    """Render the pictures and ``truth.json``: what each shows, and which belong together."""
    folder: Path = arguments.folder.expanduser().absolute()
    options = {} if arguments.seed is None else {"seed": arguments.seed}
    with ProgressBar("Rendering", "picture", quiet=arguments.json) as bar:
        truths = render_library(folder, progress=bar.on_progress, **options)
    if arguments.json:
        print_json({"folder": str(folder), "pictures": len(truths)})
    else:
        say(f"{len(truths):,} pictures in {folder}")
    return 0
