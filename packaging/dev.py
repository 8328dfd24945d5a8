#!/usr/bin/env python3
"""The one command list of this project: set-up, run, test, lint, types, bench.

Needs nothing but Python 3.11 or newer: it makes `.venv`, fills it with the pinned packages and
hands over to the program that was asked for. All it has to say goes to stderr.
"""

import sys

# Before any import, and in a file that Python 3.6 can still read.
if sys.version_info < (3, 11):
    sys.stderr.write(
        "Kindred needs Python 3.11 or newer; this is Python {}.{} ({}).\n"
        "Install a newer Python and run this again with it, for example:\n\n"
        "    python3.12 packaging/dev.py …\n".format(*sys.version_info[:2], sys.executable)
    )
    sys.exit(1)

import argparse
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kindred_dev import translating, verbs
from kindred_dev.console import SetupError, say

ROOT = Path(__file__).resolve().parent.parent

RUN_HELP = """\
open Kindred; what follows -- goes to the kindred command line as it is

  run                                    the window, on your own library
  run --demo                             the window, on the sample library
  run --demo --screenshot FILE.png       a picture of the window, no screen needed
  run -- search "a red boat" --json      a command; stdout holds what kindred prints, no more
"""
EPILOG = """\
Each verb first makes sure that .venv holds the pinned packages. The first time this takes minutes
and, with the CUDA libraries that PyTorch brings on Linux, about 6 GB; later calls see in a few
milliseconds that nothing changed.

examples:
  python3 packaging/dev.py run --demo
  python3 packaging/dev.py run -- index ~/Pictures
  python3 packaging/dev.py test tests/indexer -k scan
"""


def split_at_dashes(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split at the first `--`: (ours, what goes on verbatim); argparse would take a later one."""
    own = list(arguments)
    if "--" not in own:
        return own, []
    at = own.index("--")
    return own[:at], own[at + 1 :]


def parser() -> argparse.ArgumentParser:
    """The command line of this script, without what is handed on."""
    top = argparse.ArgumentParser(
        prog="dev.py",
        description="Set up, run and check Kindred.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="verb", metavar="VERB", required=True)

    run = commands.add_parser(
        "run",
        help="open Kindred, or run a kindred command: run -- COMMAND …",
        description=RUN_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="dev.py run [--demo] [--screenshot FILE.png] [--query TEXT] [-- KINDRED ARGUMENTS]",
    )
    run.add_argument("--demo", action="store_true", help="use the sample library and sample model")
    run.add_argument("--screenshot", metavar="FILE.png", help="wait for indexing, save, exit")
    run.add_argument("--query", metavar="TEXT", help="search for TEXT at the start")

    test = commands.add_parser("test", help="run the whole test suite; arguments go to pytest")
    test.add_argument("passed_on", nargs="*", metavar="PYTEST ARGUMENTS")
    lint = commands.add_parser("lint", help="style, formatting and import contracts")
    lint.add_argument("--fix", action="store_true", help="repair what can be repaired, then check")
    commands.add_parser("types", help="mypy in strict mode")
    bench = commands.add_parser("bench", help="run a benchmark; without a name, list them")
    bench.add_argument("passed_on", nargs="*", metavar="NAME [ARGUMENTS]")
    shots = commands.add_parser("shots", help="take pictures of every page and state into a folder")
    shots.add_argument(
        "passed_on", nargs="*", metavar="FOLDER [--scene NAME] [--language LANGUAGE]"
    )
    translations = commands.add_parser(
        "translations", help="read all texts of the source into resources/translations, compile"
    )
    translations.add_argument("--add", metavar="CODE", help="begin another language, such as fr")
    translations.add_argument("--check", action="store_true", help="write nothing, say what lacks")
    commands.add_parser("setup", help="install or repair .venv even if nothing changed")
    return top


def main(arguments: Sequence[str]) -> int:
    """Run one verb; its exit status, where it does not hand the whole process over."""
    # What these hand on is not theirs, options included: argparse must not see it.
    handing_on = {"test": verbs.test, "bench": verbs.bench, "shots": verbs.shots}
    if arguments and arguments[0] in handing_on and arguments[1:2] not in (["-h"], ["--help"]):
        rest = list(arguments[1:])
        if rest[:1] == ["--"]:
            del rest[0]
        return handing_on[arguments[0]](ROOT, rest)
    own, passed_on = split_at_dashes(arguments)
    options = parser().parse_args(own)
    if options.verb == "run":
        window = ["--demo"] if options.demo else []
        for name in ("screenshot", "query"):
            value = getattr(options, name)
            if value is not None:
                window += [f"--{name}", value]
        return verbs.run(ROOT, window, passed_on)
    if options.verb == "lint":
        return verbs.lint(ROOT, fix=options.fix)
    if options.verb == "types":
        return verbs.types(ROOT)
    if options.verb == "translations":
        return translating.translations(ROOT, add=options.add, is_check=options.check)
    return verbs.setup(ROOT)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        say(f"\n{error}")
        sys.exit(1)
    except KeyboardInterrupt:
        say("\nStopped. Nothing is lost: the next call goes on from here.")
        sys.exit(130)
