"""What is known of each photo that is compared, line by line, and in which of them it differs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.models.date_texts import as_written
from app.translations import in_words
from app.views.compare.subjects import Subject, letter
from app.views.details.words import coordinates_text
from app.views.texts import count_text, drawable, folder_text, size_text
from indexer.messages import message
from indexer.types import RootId

_TELLING = 0.1
"""Sharpness that differs by a smaller share says nothing."""
_LARGER, _OLDEST, _RATED_HIGHER, _SHARPER = (
    message("larger"),
    message("the oldest"),
    message("rated higher"),
    message("sharper"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of all the photos."""

    names: tuple[str, ...]
    """What it is, for each photo: mostly the same."""
    values: tuple[str, ...]
    """Empty where a photo does not say."""
    differs: bool
    """Whether it is not the same in all of them."""
    is_main: bool
    """Shown also where all are the same."""
    praise: tuple[str, ...]
    """What is better about each of them, in the words of the advice; mostly empty."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("CompareFacts", text, None, count)


def lines(
    subjects: Sequence[Subject], roots: Mapping[RootId, Path], *, shows_all: bool
) -> list[Line]:
    """The facts of some photos; those that no photo has are left out.

    Args:
        subjects: In order.
        roots: Where the folders of the library are.
        shows_all: Also what is the same everywhere and hardly ever asked for.
    """
    found = [
        _advice(subjects),
        _best(_line(_tr("Size"), subjects, _size, is_main=True), subjects, _pixels, _LARGER),
        _best(_line(_tr("Taken"), subjects, _taken, is_main=True), subjects, _age, _OLDEST),
        _folders(subjects, roots),
        _line(_tr("Format"), subjects, lambda one: one.photo.format),
        _sharpness(subjects),
        _line(_tr("Camera"), subjects, lambda one: one.photo.metadata.camera or ""),
        _line(_tr("Lens"), subjects, lambda one: one.photo.metadata.lens or ""),
        _best(_line(_tr("Rating"), subjects, _rating), subjects, _stars, _RATED_HIGHER),
        _line(_tr("Place"), subjects, _place),
        _line(_tr("Keywords"), subjects, lambda one: ", ".join(one.photo.metadata.keywords)),
        _line(_tr("Caption"), subjects, _caption),
    ]
    return [
        line for line in found if any(line.values) and (shows_all or line.is_main or line.differs)
    ]


def relation_text(subject: Subject) -> str:
    """``crop: 62 % of the other, mirrored``; empty where nothing is known."""
    return ", ".join(in_words(word) for word in subject.relation)


def pair_text(subject: Subject, place: int) -> str:
    """``B beside A: mirrored · aligned by what both show``: of a photo beside the first one."""
    words = relation_text(subject)
    parts = []
    if words:
        parts.append(_tr("{0} beside {1}: {2}").format(letter(place), letter(0), words))
    if subject.is_verified:
        parts.append(_tr("aligned by what both show"))
    return " · ".join(parts)


def _line(
    name: str,
    subjects: Sequence[Subject],
    value: Callable[[Subject], str],
    *,
    is_main: bool = False,
) -> Line:
    values = tuple(value(subject) for subject in subjects)
    return Line((name,) * len(values), values, len(set(values)) > 1, is_main, _nothing(values))


def _nothing(values: Sequence[object]) -> tuple[str, ...]:
    return ("",) * len(values)


def _best(
    line: Line, subjects: Sequence[Subject], value: Callable[[Subject], float], word: str
) -> Line:
    """The line with a word where the value is the highest, unless that is so everywhere."""
    values = [value(subject) for subject in subjects]
    most, least = max(values, default=0.0), min(values, default=0.0)
    if most == least:
        return line
    return replace(line, praise=tuple(in_words(word) if v == most else "" for v in values))


def _advice(subjects: Sequence[Subject]) -> Line:
    """Why one is to be kept, and what the others are beside it. Nothing that is to be coloured."""
    names = tuple(_tr("Advice") if one.reason else _tr("Relation") for one in subjects)
    values = tuple(_beside_others(one) for one in subjects)
    return Line(names, values, differs=False, is_main=True, praise=_nothing(values))


def _beside_others(subject: Subject) -> str:
    """Never nothing, but while it is being found out."""
    if subject.reason:
        return _tr("keep: {0}").format(in_words(subject.reason))
    if subject.relation:
        return relation_text(subject)
    if subject.is_first:
        return _tr("the others are compared with it")
    return _tr("another picture") if subject.is_other else ""


def _size(subject: Subject) -> str:
    photo = subject.photo
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    width, height = (locale.toString(side) for side in (photo.width, photo.height))
    return f"{width} × {height} · {size_text(photo.size_bytes)}"


def _pixels(subject: Subject) -> float:
    return subject.size[0] * subject.size[1]


def _age(subject: Subject) -> float:
    at = subject.photo.metadata.taken_at
    return -math.inf if at is None else -at.replace(tzinfo=UTC).timestamp()


def _taken(subject: Subject) -> str:
    at = subject.photo.metadata.taken_at
    return "" if at is None else _moment(at)


def _moment(at: datetime) -> str:
    """To the second, and below where the camera wrote it: shots of a burst lie close together."""
    day = QLocale().toString(QDate(at.year, at.month, at.day), as_written("d MMM yyyy"))
    clock = QTime(at.hour, at.minute, at.second, at.microsecond // 1000)
    time = QLocale().toString(clock, "HH:mm:ss.zzz" if at.microsecond else "HH:mm:ss")
    return _tr("{0}, {1}").format(day, time)


def _folders(subjects: Sequence[Subject], roots: Mapping[RootId, Path]) -> Line:
    """Of files of one photo each its own; of a photo that stands for all of its files how many."""
    times = Counter(subject.photo.id for subject in subjects)

    def value(subject: Subject) -> str:
        text = _folder(subject, roots)
        more = len(subject.photo.files) - 1
        if more < 1 or times[subject.photo.id] > 1:
            return text
        return _tr("{0} and %Ln more place(s)", more).format(text)

    return _line(_tr("Folder"), subjects, value, is_main=True)


def _folder(subject: Subject, roots: Mapping[RootId, Path]) -> str:
    file = subject.file
    if file is None:
        return ""
    root = roots.get(file.root_id)
    text = drawable(file.path.parent.name) if root is None else folder_text(file, root)
    if file.is_offline:
        text = _tr("{0} (not connected)").format(text)
    return text


def _sharpness(subjects: Sequence[Subject]) -> Line:
    """Of thumbnails: it tells apart shots of one camera, not a photo and smaller copies of it."""
    values = [one.photo.sharpness for one in subjects]
    most = max(values, default=0.0)
    if most <= 0 or len({one.size for one in subjects}) > 1:
        return _line(_tr("Sharpness"), subjects, lambda _: "")
    said = _tr("{0} % of the sharpest")
    texts = tuple(said.format(count_text(round(100 * value / most))) for value in values)
    differs = min(values) < most * (1 - _TELLING)
    line = Line((_tr("Sharpness"),) * len(texts), texts, differs, False, _nothing(texts))
    return _best(line, subjects, lambda one: one.photo.sharpness, _SHARPER) if differs else line


def _stars(subject: Subject) -> float:
    return subject.photo.rating


def _rating(subject: Subject) -> str:
    stars = "★" * subject.photo.rating
    if subject.photo.mark.is_favourite:
        return _tr("{0} favourite").format(stars).strip()
    return stars


def _place(subject: Subject) -> str:
    meta = subject.photo.metadata
    if meta.latitude is None or meta.longitude is None:
        return ""
    named = ", ".join(subject.photo.place[:2])
    return named or coordinates_text(meta.latitude, meta.longitude)


def _caption(subject: Subject) -> str:
    return (subject.photo.metadata.caption or "").replace("\n", " · ")
