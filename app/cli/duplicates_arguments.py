"""What may be typed after ``kindred duplicates``."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

from app.cli.adder import Adder
from indexer.duplicates.tiers import Tier

_EPILOG = (
    "Nothing is moved by it. What it prints with --json is a plan: 'kindred bin --plan FILE' moves "
    "the members to the trash, after looking at each file and its keeper again. Files in protected "
    "and reference folders are no members. Photos that are alike are looked for first, where that "
    "was not done yet; stopped with Ctrl+C, the next call goes on from there."
)


def add_duplicates(commands: Any, add: Adder) -> None:
    """Add it."""
    parser = add(
        commands,
        "duplicates",
        "run",
        "list what is there twice, and what to keep of it",
        _EPILOG,
        {"--csv": "a table with a line for each member", "--html": "one page with small pictures"},
    )
    parser.add_argument(
        "--tier",
        action="append",
        choices=[tier.value for tier in Tier],
        help="only groups that are this much the same; may be repeated; by default the first "
        "three, the sure ones",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write to this file instead of printing"
    )
    parser.add_argument(
        "--across-folders",
        action="store_true",
        help="only groups whose files lie in different folders",
    )
    parser.add_argument(
        "--likeness",
        type=_fraction,
        default=0.0,
        metavar="N",
        help="of look-alikes: only pairs that are alike at least so much, from 0 to 1",
    )
    parser.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="FILTERS",
        help="only groups with a photo that meets these: 'folder:trip date:2019..2021'; may be "
        "repeated",
    )


def _fraction(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1")
    return value
