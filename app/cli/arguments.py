"""What may be typed after ``kindred``, and what it means."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from app.cli.names_arguments import add_names
from app.cli.output import say
from indexer.search.query import ImageFileTerm, Term, TextTerm

Command = Callable[[argparse.Namespace], int]

DESCRIPTION = "Browse a photo library by similarity. Without a command, opens the window."


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse the words after ``kindred``; wrong usage prints a line and exits with status 2.

    Returns:
        A namespace whose ``command`` is the function to call with it.
    """
    return _parser().parse_args(_name_bare_texts(argv))


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
        epilog="Terms are taken in the order given; --weight belongs to the term before it: "
        'kindred search "red boat" --image a.jpg --minus "people" --weight 0.5',
    )
    searching.set_defaults(terms=[])
    for option, kind, sign, text in (
        (
            "--text",
            TextTerm,
            1.0,
            "more of what these words say (the option's name may be left out)",
        ),
        ("--image", ImageFileTerm, 1.0, "more like this picture"),
        ("--minus", TextTerm, -1.0, "less of what these words say"),
        ("--minus-image", ImageFileTerm, -1.0, "less like this picture"),
    ):
        searching.add_argument(
            option,
            action=_AddTerm,
            kind=kind,
            sign=sign,
            metavar="TEXT" if kind is TextTerm else "FILE",
            help=text,
        )
    searching.add_argument(
        "--weight", action=_WeighTerm, type=_weight, help="how much the term before it counts (1)"
    )
    _add_paging(searching)

    similar = _add_command(
        commands, "similar", _command("search", "run_similar"), "find photos like this one"
    )
    similar.add_argument("photo", type=Path, metavar="PHOTO")
    _add_paging(similar)

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

    add_names(commands, _add_naming)

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


def _add_naming(
    commands: Any, name: str, function: str | None, summary: str
) -> argparse.ArgumentParser:
    command = None if function is None else _command("names", function)
    return _add_command(commands, name, command, summary)


def _command(module: str, function: str) -> Command:
    """A command that imports its module only when it runs: usage errors and help come at once."""

    def run(arguments: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"app.cli.{module}"), function)
        return command(arguments)

    return run


def _add_command(
    commands: Any,  # argparse keeps the type of its sub-parsers' collection to itself
    name: str,
    command: Command | None,
    summary: str,
    *,
    epilog: str | None = None,
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary.capitalize() + ".",
        epilog=epilog,
        allow_abbrev=False,
    )
    _add_common(parser)
    if command is not None:
        parser.set_defaults(command=command)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, is_top: bool = False) -> None:
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
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if is_top else argparse.SUPPRESS,
        help="print JSON for scripts",
    )


def _add_paging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-k", type=_positive, default=20, help="how many at most (20)")
    parser.add_argument("--offset", type=_natural, default=0, help="how many of the best to skip")


class _AddTerm(argparse.Action):
    """Appends a term to ``terms``."""

    def __init__(self, *args: Any, kind: type[Term], sign: float, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dest = "terms"
        self.default = argparse.SUPPRESS
        self._kind = kind
        self._sign = sign

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        term: Term
        if self._kind is TextTerm:
            term = TextTerm(values, self._sign)
        else:
            term = ImageFileTerm(Path(values), self._sign)
        namespace.terms = [*namespace.terms, term]


class _WeighTerm(argparse.Action):
    """Gives the newest term its weight; its sign stays."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        if not namespace.terms:
            parser.error("--weight belongs after the term that it weighs")
        *before, last = namespace.terms
        namespace.terms = [*before, replace(last, weight=last.weight * values)]


def _weight(text: str) -> float:
    value = float(text)
    if not math.isfinite(value) or value == 0:
        raise argparse.ArgumentTypeError("a weight is a number other than 0")
    return value


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def _natural(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return value


def _name_bare_texts(argv: Sequence[str]) -> list[str]:
    """Write ``--text`` before each bare word of ``search``.

    argparse takes positional words in one run only, which would tear terms out of their order
    (``search --image a.jpg "at night"``).
    """
    named: list[str] = []
    is_search: bool | None = None  # unknown until the command was met
    is_value = False
    for word in argv:
        is_option = not is_value and word.startswith("-") and len(word) > 1
        if not is_option and not is_value:
            if is_search is None:
                is_search = word == "search"
            elif is_search:
                named.append("--text")
        named.append(word)
        is_value = is_option and _takes_next_word(word)
    return named


def _takes_next_word(option: str) -> bool:
    """Whether the value of an option is the word after it."""
    if option.startswith("--"):
        return "=" not in option and option not in ("--json", "--demo", "--help", "--version")
    return option == "-k"  # -k50 has its value, -h takes none
