"""What may be typed after ``kindred compare``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.adder import Adder


def add_compare(commands: Any, add: Adder) -> None:
    """Add it."""
    comparing = add(
        commands,
        "compare",
        "run",
        "see what of a folder is in the library, without adding it",
        forms={"--csv": "a table: list, path, tier, library, relation, bytes"},
    )
    comparing.add_argument("folder", type=Path, metavar="FOLDER")
    comparing.add_argument(
        "--only",
        choices=("both", "there", "here"),
        help="list only what both have, what only the folder has, or what only the library has; "
        "by default the first two",
    )
    comparing.add_argument(
        "--within",
        type=Path,
        metavar="FOLDER",
        help="look for what only the library has in this folder of it",
    )
    comparing.add_argument(
        "--plan",
        type=Path,
        metavar="PLAN.json",
        help="write a plan for 'kindred bin' by which those files of the folder go that the "
        "library has with the same bytes or pixels",
    )
