"""What may be typed after ``kindred names``."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

from app.cli.adder import Adder
from indexer.types import Box


def add_names(commands: Any, add: Adder) -> None:
    """Add ``names`` and its commands."""
    naming = add(commands, "names", None, "names that you teach: list, teach, change, take along")
    names = naming.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add(names, "list", "run_list", "the names, and how many photos each was taught with")

    teaching = add(names, "teach", "run_teach", "give a name to what 3 to 20 photos show")
    teaching.add_argument("name", metavar="NAME")
    teaching.add_argument("photos", nargs="*", type=Path, metavar="PHOTO")
    teaching.add_argument(
        "--box",
        nargs=2,
        action=_AddBox,
        metavar=("PHOTO", "LEFT,TOP,WIDTH,HEIGHT"),
        help="only this part of a photo, in fractions of its sides (0 to 1); may be repeated",
    )

    renaming = add(names, "rename", "run_rename", "give a name other letters")
    renaming.add_argument("name", metavar="NAME")
    renaming.add_argument("new_name", metavar="NEW_NAME")

    deleting = add(names, "delete", "run_delete", "forget a name; the photos stay")
    deleting.add_argument("name", metavar="NAME")

    exporting = add(names, "export", "run_export", "write names to a file, for another library")
    exporting.add_argument("file", type=Path, metavar="FILE.json")
    exporting.add_argument("names", nargs="*", metavar="NAME", help="only these (all)")

    importing = add(names, "import", "run_import", "take in names that were exported")
    importing.add_argument("file", type=Path, metavar="FILE.json")


class _AddBox(argparse.Action):
    """Appends a photo and the part of it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        path, sides = values
        try:
            left, top, width, height = (float(side) for side in sides.split(","))
        except ValueError:
            parser.error(f"--box wants four numbers, as in 0.1,0.2,0.5,0.5, not {sides!r}")
        if not all(math.isfinite(side) for side in (left, top, width, height)):
            parser.error(f"--box wants fractions of the photo's sides, not {sides!r}")
        boxes = [
            *(getattr(namespace, self.dest) or []),
            (Path(path), Box(left, top, width, height)),
        ]
        setattr(namespace, self.dest, boxes)
