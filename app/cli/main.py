"""The entry point of ``kindred``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app.cli.arguments import parse
from app.cli.output import complain
from indexer.errors import UserFacingError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status.

    What goes wrong outside our own code becomes one line on stderr and status 1; a bug ends with
    its traceback.
    """
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        status: int = arguments.command(arguments)
        if sys.stdout is not None:  # as in a program without a terminal, on Windows
            sys.stdout.flush()
    except UserFacingError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("Stopped. What was done so far is kept.")
        return 1
    except BrokenPipeError:
        # The reader of our output went away (`kindred search … | head`): nobody to tell. What is
        # still to be written goes nowhere, or Python would complain of it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status
