"""What may be typed after ``kindred search`` and ``kindred similar``.

Added to the parser by `app.cli.arguments`, without loading the engine.
"""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from indexer.search.query import Aspect, ImageFileTerm, Term, TextTerm
from indexer.types import Box

SEARCH_EPILOG = (
    "Terms are taken in the order given; --weight belongs to the term before it: "
    'kindred search "red boat" --image a.jpg --minus "people" --weight 0.5. '
    "Filters stand among the words, or alone: "
    'kindred search "boat date:2019..2021 -folder:Scans rating:>=3"'
)

_TERMS = (
    ("--text", TextTerm, 1.0, "more of what these words say (the option's name may be left out)"),
    ("--image", ImageFileTerm, 1.0, "more like this picture"),
    ("--minus", TextTerm, -1.0, "less of what these words say"),
    ("--minus-image", ImageFileTerm, -1.0, "less like this picture"),
)


def add_search(parser: argparse.ArgumentParser) -> None:
    """Give ``kindred search`` its options."""
    parser.set_defaults(terms=[])
    for option, kind, sign, text in _TERMS:
        parser.add_argument(
            option,
            action=_AddTerm,
            kind=kind,
            sign=sign,
            metavar="TEXT" if kind is TextTerm else "FILE",
            help=text,
        )
    parser.add_argument(
        "--weight", action=_WeighTerm, type=_weight, help="how much the term before it counts (1)"
    )
    _add_aspect(parser)
    parser.add_argument(
        "--any", action="store_true", help="photos like any of the pictures, not like all of them"
    )
    parser.add_argument(
        "--collapse", action="store_true", help="one photo of those that look almost the same"
    )
    _add_paging(parser)


def add_similar(parser: argparse.ArgumentParser) -> None:
    """Give ``kindred similar`` its options."""
    parser.add_argument("photo", type=Path, metavar="PHOTO")
    _add_aspect(parser)
    parser.add_argument(
        "--box",
        type=_box,
        metavar="L,T,W,H",
        help="only this part: left, top, width and height in fractions of the picture, "
        "such as 0.5,0,0.5,1 for its right half",
    )
    _add_paging(parser)


def name_bare_texts(argv: Sequence[str]) -> list[str]:
    """Write ``--text`` before each bare word of ``search``.

    argparse takes positional words in one run only, which would tear terms out of their order
    (``search --image a.jpg "at night"``). It would also take a filter with a minus for an option.
    """
    named: list[str] = []
    is_search: bool | None = None  # unknown until the command was met
    is_value = False
    for word in argv:
        if is_search and not is_value and _FILTER_WITH_MINUS.match(word):
            named.append(f"--text={word}")
            continue
        is_option = not is_value and word.startswith("-") and len(word) > 1
        if not is_option and not is_value:
            if is_search is None:
                is_search = word == "search"
            elif is_search:
                named.append("--text")
        named.append(word)
        is_value = is_option and _takes_next_word(word)
    return named


_FILTER_WITH_MINUS = re.compile(r"-[a-z]+:", re.IGNORECASE)
_SWITCHES = ("--json", "--demo", "--help", "--version", "--any", "--collapse")


def _takes_next_word(option: str) -> bool:
    """Whether the value of an option is the word after it."""
    if option.startswith("--"):
        return "=" not in option and option not in _SWITCHES
    return option == "-k"  # -k50 has its value, -h takes none


def _add_aspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--aspect",
        type=_aspect,
        metavar="ASPECT",
        help="what to go by: meaning (needs a model), look, or blend; "
        "meaning where there is a model",
    )
    parser.add_argument(
        "--look-share",
        type=_fraction,
        default=0.5,
        metavar="SHARE",
        help="how much looks count in a blend, from 0 to 1 (0.5)",
    )
    parser.add_argument(
        "--floor",
        type=_fraction,
        default=0.0,
        metavar="STRENGTH",
        help="only photos that match at least so well, from 0 to 1; 0.5 is likely, 0.75 strong",
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


def _aspect(text: str) -> Aspect:
    try:
        return Aspect(text)
    except ValueError:
        known = ", ".join(Aspect)
        raise argparse.ArgumentTypeError(f"one of {known}, not {text}") from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a number, not {text}") from None


def _weight(text: str) -> float:
    value = _number(text)
    if not math.isfinite(value) or value == 0:
        raise argparse.ArgumentTypeError("a weight is a number other than 0")
    return value


def _fraction(text: str) -> float:
    value = _number(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("must be from 0 to 1")
    return value


def _box(text: str) -> Box:
    """Four numbers; whether they are a part of the picture is the engine's to say."""
    try:
        left, top, width, height = (float(side) for side in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(
            "four numbers with commas between, as 0.5,0,0.5,1"
        ) from None
    return Box(left, top, width, height)


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
