"""What sections of photos are called: in headings, beside the scroll bar, by a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.models.date_texts import days_text, months_text
from app.models.sections import SIZE_LIMITS, Grouping, Section
from indexer.search.query import Band, MatchKind

_DIGIT = ord("0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Headings", text)


def heading_text(section: Section) -> str:
    """What stands above the photos of a section, with their number."""
    count = QLocale().toString(section.count)
    if section.grouping is not None:
        return _tr("{0} · {1}").format(section_name(section), count)
    if section.kind is MatchKind.NAME:
        return _tr("Found by name, caption, place and the like · {0}").format(count)
    if section.is_floor_high:
        return _tr("Nothing matches so strictly. These come closest · {0}").format(count)
    if section.is_best_weak:
        return _tr("Nothing matches well. These come closest · {0}").format(count)
    match section.band:
        case Band.STRONG:
            return _tr("Strong matches · {0}").format(count)
        case Band.LIKELY:
            return _tr("Likely matches · {0}").format(count)
        case _:
            return _tr("Other photos, best first · {0}").format(count)


def section_name(section: Section) -> str:
    """The same without the number, for sections of lists."""
    return group_text(section.grouping, section.first, section.last)


def group_text(grouping: Grouping | None, first: int, last: int) -> str:
    """What runs from ``first`` to ``last`` have in common."""
    match grouping:
        case Grouping.DAY:
            return days_text(first, last)
        case Grouping.MONTH:
            return months_text(first, last)
        case Grouping.LETTER if first == last:
            return letter_text(first)
        case Grouping.LETTER:
            return _tr("{0} – {1}").format(letter_text(first), letter_text(last))
        case Grouping.SIZE:
            return size_class_text(first)
    return ""


def letter_text(code_point: int) -> str:
    """``A``, or ``0–9`` for names that begin with a digit."""
    if code_point == _DIGIT:
        return _tr("0–9")
    letter = chr(code_point) if code_point else "?"
    return letter.upper() if letter.isprintable() and not 0xD800 <= code_point <= 0xDFFF else "?"


def size_class_text(number: int) -> str:
    """``5 to 10 MB``: a class of `SIZE_LIMITS`."""
    limits = [limit // 1_000_000 for limit in SIZE_LIMITS]
    if number <= 0:
        return _tr("Smaller than {0} MB").format(limits[0])
    if number >= len(limits):
        return _tr("{0} MB and larger").format(limits[-1])
    return _tr("{0} to {1} MB").format(limits[number - 1], limits[number])


def size_mark_text(number: int) -> str:
    """``5 MB``: where a class of `SIZE_LIMITS` begins; short enough to stand at a scroll bar."""
    if number <= 0:
        return _tr("< {0} MB").format(SIZE_LIMITS[0] // 1_000_000)
    return _tr("{0} MB").format(SIZE_LIMITS[min(number, len(SIZE_LIMITS)) - 1] // 1_000_000)
