"""The entry point of ``kindred``."""

from __future__ import annotations

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
    except UserFacingError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("Stopped. What was done so far is kept.")
        return 1
    except BrokenPipeError:
        # The reader of our output went away (`kindred search … | head`): nobody to tell.
        sys.stderr.close()
        return 1
    return status
