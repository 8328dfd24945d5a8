"""What may be typed after ``kindred``, and what it means."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from app.cli.adder import Adder
from app.cli.bin_arguments import add_bin
from app.cli.compare_arguments import add_compare
from app.cli.duplicates_arguments import add_duplicates
from app.cli.names_arguments import add_names
from app.cli.output import say
from app.cli.search_arguments import SEARCH_EPILOG, add_search, add_similar, name_bare_texts

Command = Callable[[argparse.Namespace], int]

DESCRIPTION = "Browse a photo library by similarity. Without a command, opens the window."


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse the words after ``kindred``; wrong usage prints a line and exits with status 2.

    Returns:
        A namespace whose ``command`` is the function to call with it.
    """
    parser = _parser()
    arguments = parser.parse_args(name_bare_texts(argv))
    for form in ("csv", "html"):
        # Before the command's name it is none of the options that exclude each other there.
        if arguments.json and getattr(arguments, form, False):
            parser.error(f"argument --{form}: not allowed with argument --json")
    return arguments


class _Version(argparse.Action):
    """argparse's own wants the text in advance, and looking it up takes 30 ms of every start."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(
            option_strings, argparse.SUPPRESS, nargs=0, help="show the version and exit"
        )

    def __call__(
        self, parser: argparse.ArgumentParser, *_args: object, **_named: object
    ) -> NoReturn:
        from importlib.metadata import version

        say(f"kindred {version('kindred')}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kindred", description=DESCRIPTION, allow_abbrev=False)
    parser.add_argument("--version", action=_Version)
    _add_common(parser, is_top=True)
    parser.add_argument("--demo", action="store_true", help="open the sample library")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE.png",
        help="without a screen: index, write a picture of the window, exit",
    )
    parser.add_argument("--query", metavar="TEXT", help="search for this when the window opens")
    parser.add_argument(
        "--language",
        metavar="CODE",
        help="speak this language, such as 'de'; 'pseudo' shows what is not translated or cut off",
    )
    parser.set_defaults(command=_command("window", "run"))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    indexing = _add_command(
        commands, "index", _command("index", "run"), "take in folders of photos"
    )
    indexing.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    indexing.add_argument(
        "--ignore",
        action="append",
        metavar="PATTERN",
        help="leave out files and folders like this, as in .gitignore, from now on; may be "
        "repeated and takes the place of earlier ones; '' ignores nothing more",
    )

    searching = _add_command(
        commands,
        "search",
        _command("search", "run"),
        "find photos by words, by pictures, or by both",
        epilog=SEARCH_EPILOG,
    )
    add_search(searching)
    similar = _add_command(
        commands, "similar", _command("search", "run_similar"), "find photos like this one"
    )
    add_similar(similar)

    modelling = _add_command(commands, "models", None, "get models, change to another one")
    model_commands = modelling.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_command(
        model_commands,
        "list",
        _command("models", "run_list"),
        "what is offered and what is installed",
    )
    download = _add_command(
        model_commands, "download", _command("models", "run_download"), "fetch a model from its hub"
    )
    download.add_argument("id", metavar="ID")
    importing = _add_command(
        model_commands,
        "import",
        _command("models", "run_import"),
        "install a model from a file or folder",
    )
    importing.add_argument("path", type=Path, metavar="PATH")
    importing.add_argument(
        "--architecture", metavar="NAME", help="open_clip's name of it, where the file is bare"
    )
    importing.add_argument("--name", help="the id to give it")
    using = _add_command(
        model_commands,
        "use",
        _command("changing", "run_use"),
        "change to another installed model",
        epilog="The model in use answers searches until 'kindred index' has had the other one "
        "describe the photos that it knows; then that one takes over by itself.",
    )
    using.add_argument("id", metavar="ID")
    using.add_argument("--now", action="store_true", help="let it answer before that")
    _add_command(
        model_commands,
        "cancel-switch",
        _command("changing", "run_cancel"),
        "stay with the model in use",
    )
    _add_command(
        model_commands,
        "vectors",
        _command("changing", "run_vectors"),
        "what each model knows of the photos, and how much room that takes",
    )
    deleting = _add_command(
        model_commands,
        "delete-vectors",
        _command("changing", "run_delete_vectors"),
        "forget what a model that is not in use knows of the photos",
    )
    deleting.add_argument("id", metavar="ID", help="as 'kindred models vectors' says it")

    add_names(commands, _adder("names"))
    add_bin(commands, _adder("bin"))
    add_duplicates(commands, _adder("duplicates"))
    add_compare(commands, _adder("compare"))

    sampling = _add_command(
        commands,
        "samples",
        _command("samples", "run"),
        "render the sample library, with its truth.json",
    )
    sampling.add_argument("folder", type=Path, metavar="FOLDER")
    sampling.add_argument("--seed", type=int, default=None, help="another library of the same kind")

    _add_command(
        commands, "doctor", _command("doctor", "run"), "check the installation and the library"
    )
    return parser


def _command(module: str, function: str) -> Command:
    """A command that imports its module only when it runs: usage errors and help come at once."""

    def run(arguments: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"app.cli.{module}"), function)
        return command(arguments)

    return run


def _adder(module: str) -> Adder:
    """Adds commands whose work a module of `app.cli` does."""

    def add(
        commands: Any,
        name: str,
        function: str | None,
        summary: str,
        epilog: str | None = None,
        forms: Mapping[str, str] | None = None,
    ) -> argparse.ArgumentParser:
        command = None if function is None else _command(module, function)
        return _add_command(commands, name, command, summary, epilog=epilog, forms=forms)

    return add


def _add_command(
    commands: Any,
    name: str,
    command: Command | None,
    summary: str,
    *,
    epilog: str | None = None,
    forms: Mapping[str, str] | None = None,
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary.capitalize() + ".",
        epilog=epilog,
        allow_abbrev=False,
    )
    _add_common(parser, forms=forms)
    if command is not None:
        parser.set_defaults(command=command)
    return parser


def _add_common(
    parser: argparse.ArgumentParser,
    *,
    is_top: bool = False,
    forms: Mapping[str, str] | None = None,
) -> None:
    """The options that every command takes, before or after its name."""
    # A sub-parser's defaults would overwrite what was given before the command's name.
    unset: Any = None if is_top else argparse.SUPPRESS
    parser.add_argument(
        "--profile-dir",
        type=Path,
        metavar="DIR",
        default=unset,
        help="keep everything of Kindred's own there",
    )
    parser.add_argument(
        "--model",
        metavar="ID",
        default=unset,
        help="the model to use ('sample' is the sample model)",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--json",
        action="store_true",
        default=False if is_top else argparse.SUPPRESS,
        help="print JSON for scripts",
    )
    for option, what in (forms or {}).items():
        form.add_argument(option, action="store_true", help=what)
