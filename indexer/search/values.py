"""Reads what stands behind a filter's colon, all but dates (`indexer.search.dates`).

Pure functions, used by `indexer.search.filters`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from indexer.catalog.conditions import (
    Being,
    Condition,
    FilterField,
    Format,
    Having,
    Named,
    Shape,
    Stars,
)
from indexer.errors import FilterError
from indexer.media.formats import RAW_SUFFIXES
from indexer.messages import message
from indexer.search.dates import read_date
from indexer.search.spans import Span

MAX_STARS = 5

TYPES: Mapping[str, Format] = {
    name: Format(container)
    for container, names in {
        "AVIF": "avif",
        "BMP": "bmp dib",
        "GIF": "gif",
        "HEIF": "heic heif hif",
        "JPEG": "jpeg jpg jpe jfif mpo",
        "JPEG2000": "jp2 jpeg2000 j2k jpx",
        "JXL": "jxl jpegxl",
        "PNG": "png apng",
        "PPM": "ppm pgm pbm pnm",
        "RAW": "raw",
        "TIFF": "tiff tif",
        "WEBP": "webp",
    }.items()
    for name in names.split()
} | {suffix[1:]: Format("RAW", suffix) for suffix in sorted(RAW_SUFFIXES - {".raw"})}
"""By what is typed. The first name of each container is the one that is offered."""

OFFERED_TYPES = ("raw", "heic", "jpeg", "png", "tiff", "webp", "avif", "jxl", "gif", "bmp", "jp2")

_ALSO_HAVING = {"location": Having.GPS, "keyword": Having.KEYWORDS, "tags": Having.KEYWORDS}
_ALSO_BEING = {"favorite": Being.FAVOURITE, "duplicates": Being.DUPLICATE}
_STARS = re.compile(r"(?P<sign><=|>=|<|>|=)?\s*(?P<number>\d{1,4})", re.ASCII)

_Word = TypeVar("_Word", bound=StrEnum)


def read(field: FilterField, value: str) -> tuple[Condition, ...]:
    """The conditions of a value, any of which is to be met.

    Args:
        field: The filter's.
        value: What stands behind the colon, without quotes; ``|`` between alternatives.

    Raises:
        FilterError: It means nothing; the position counts characters of the value.
    """
    whole = Span(value, 0)
    if not value.strip():
        raise FilterError(
            message("The filter {field} is empty", field=field),
            hint=message("Write what to look for right behind the colon, or take it out"),
            position=0,
            length=len(value),
        )
    reads = _READERS[field]
    return tuple(dict.fromkeys(reads(part.strip()) for part in _alternatives(whole)))


def _alternatives(value: Span) -> Iterator[Span]:
    """What stands between single bars; two bars are one that belongs to a name."""
    bars = _bars(value.text)
    starts = [0, *(bar + 1 for bar in bars)]
    parts = [value[start:end] for start, end in zip(starts, [*bars, None], strict=True)]
    for part in parts:
        if not part.text.strip():
            raise part.error(
                message("An alternative is missing beside |"),
                hint=message("Write one on each side, as in type:raw|heic"),
            )
        yield part


def last_alternative(value: str) -> int:
    """Where in a value its last alternative begins."""
    return next((bar + 1 for bar in reversed(_bars(value))), 0)


def _bars(value: str) -> list[int]:
    return [bar.start() for bar in re.finditer(r"\|\|?", value) if bar[0] == "|"]


def _named(field: FilterField) -> Callable[[Span], Condition]:
    return lambda part: Named(field, part.text.replace("||", "|"))


def _stars(part: Span) -> Condition:
    low, dots, high = part.partition("..")
    if dots.text:
        if not (low.text.strip() or high.text.strip()):
            raise part.error(_bad_stars(part.text), hint=_HOW_STARS)
        least = _number(low) if low.text.strip() else 0
        most = _number(high) if high.text.strip() else MAX_STARS
        if least > most:
            raise part.error(
                message("The range {range} ends before it begins", range=part.text),
                hint=message("Write the smaller number first"),
            )
        return Stars(least, most)
    match = _STARS.fullmatch(part.text)
    if match is None:
        raise part.error(_bad_stars(part.text), hint=_HOW_STARS)
    number = _number(part[match.start("number") :])
    least, most = {
        ">=": (number, MAX_STARS),
        ">": (number + 1, MAX_STARS),
        "<=": (0, number),
        "<": (0, number - 1),
    }.get(match["sign"], (number, number))
    if least > most:
        raise part.error(
            message("No photo can have {stars} stars", stars=part.text), hint=_HOW_STARS
        )
    return Stars(least, most)


_HOW_STARS = message("Stars go from 0 to 5, as in rating:4, rating:>=3 or rating:3..5")


def _bad_stars(text: str) -> str:
    return message("{text} is no number of stars", text=text)


def _number(part: Span) -> int:
    part = part.strip()
    if not re.fullmatch(r"\d+", part.text, re.ASCII):
        raise part.error(_bad_stars(part.text), hint=_HOW_STARS)
    digits = part.text.lstrip("0") or "0"
    if len(digits) > 1 or int(digits) > MAX_STARS:
        raise part.error(message("No photo has {stars} stars", stars=digits), hint=_HOW_STARS)
    return int(digits)


def _type(part: Span) -> Condition:
    name = part.text.casefold().removeprefix("*").removeprefix(".")
    if name not in TYPES:
        raise _unknown(part, FilterField.TYPE, TYPES, OFFERED_TYPES)
    return TYPES[name]


def _word(
    field: FilterField, words: type[_Word], also: Mapping[str, _Word]
) -> Callable[[Span], _Word]:
    known = {word.value: word for word in words} | dict(also)

    def reads(part: Span) -> _Word:
        name = part.text.casefold()
        if name not in known:
            raise _unknown(part, field, known, [word.value for word in words])
        return known[name]

    return reads


def _unknown(
    part: Span,
    field: FilterField,
    known: Mapping[str, object],
    offered: Sequence[str],
) -> FilterError:
    what = message("The filter {field} does not know {value}", field=field, value=part.text)
    near = difflib.get_close_matches(part.text.casefold(), known, n=1)
    if near:
        return part.error(what, hint=message("Did you mean {near}?", near=f"{field}:{near[0]}"))
    return part.error(what, hint=message("It knows {words}", words=", ".join(offered)))


_READERS: Mapping[FilterField, Callable[[Span], Condition]] = {
    FilterField.DATE: read_date,
    FilterField.CAMERA: _named(FilterField.CAMERA),
    FilterField.LENS: _named(FilterField.LENS),
    FilterField.FOLDER: _named(FilterField.FOLDER),
    FilterField.PLACE: _named(FilterField.PLACE),
    FilterField.RATING: _stars,
    FilterField.TYPE: _type,
    FilterField.ORIENTATION: _word(FilterField.ORIENTATION, Shape, {}),
    FilterField.HAS: _word(FilterField.HAS, Having, _ALSO_HAVING),
    FilterField.IS: _word(FilterField.IS, Being, _ALSO_BEING),
}
