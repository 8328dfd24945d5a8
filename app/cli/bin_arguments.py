"""What may be typed after ``kindred bin``, ``kindred restore`` and ``kindred protect``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.adder import Adder


def add_bin(commands: Any, add: Adder) -> None:
    """Add all three."""
    binning = add(commands, "bin", "run", "move the files of a plan to the trash")
    binning.add_argument("--plan", type=Path, metavar="PLAN.json", required=True)
    binning.add_argument(
        "--dry-run", action="store_true", help="look at everything, and move nothing"
    )
    binning.add_argument(
        "--confirm-whole-group",
        action="append",
        metavar="GROUP",
        default=[],
        help="all files of this group may go, so that nothing of it is left; its name is that in "
        "the plan, or else the path of its keeper; may be repeated",
    )
    binning.add_argument(
        "--companions",
        choices=("copies", "all", "none"),
        default="copies",
        help="sidecars, videos and RAW files that belong to a photo: 'copies' takes them along, "
        "and leaves a photo alone whose video or RAW would be lost (default); 'all' takes them "
        "along; 'none' leaves photos alone that have any",
    )
    binning.add_argument(
        "--link",
        action="store_true",
        help="put a hard link to the file that is kept where each file stood",
    )

    restoring = add(commands, "restore", "run_restore", "put files from the trash back")
    restoring.add_argument(
        "batch", nargs="?", metavar="ID", help="what was removed; without it, the last removal"
    )
    restoring.add_argument(
        "--list", action="store_true", help="only say what was removed, and when"
    )
    restoring.add_argument(
        "--dry-run", action="store_true", help="say what could be put back, and move nothing"
    )
    restoring.add_argument(
        "--file",
        action="append",
        type=Path,
        metavar="FILE",
        help="only this one, by the path at which it stood; may be repeated",
    )

    protecting = add(
        commands, "protect", "run_protect", "list folders out of which nothing is removed"
    )
    for option, what in (
        ("--add", "move nothing to the trash out of this folder and those below it"),
        ("--remove", "protect this folder no longer"),
    ):
        protecting.add_argument(
            option, action="append", type=Path, metavar="FOLDER", help=f"{what}; may be repeated"
        )
