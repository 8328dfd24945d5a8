"""Reads, filters and sorts the problems; runs on engine threads, knows no widgets."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import IntEnum

from app.translations import in_words
from app.views.texts import drawable
from indexer.library import Library
from indexer.types import Problem

FOLDER_SEPARATOR = " \u203a "
"""A single angle: a slash may be part of a name on some systems."""


class Column(IntEnum):
    """The columns of the table."""

    FILE = 0
    FOLDER = 1
    REASON = 2
    TRIED = 3


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One line of the table, its names fit to be drawn."""

    problem: Problem
    name: str
    folder: str
    """From the name of the root on."""
    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which problems to list, and how."""

    is_ignored: bool = False
    text: str = ""
    """Must occur in the name, the folder or the reason, whatever the case."""
    column: Column | None = None
    """None: as they stand in their folders."""
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class ProblemList:
    """What is listed, and how many there are in all."""

    rows: tuple[ProblemRow, ...] = ()
    problems: int = 0
    ignored: int = 0
    read_s: float = 0.0
    """How long reading took: a long list is not read all the time."""


def load_problems(library: Library, wanted: Wanted) -> ProblemList:
    """Read all problems, or all that are ignored; the table draws only what is seen of them."""
    began = time.monotonic()
    catalog = library.catalog
    text = wanted.text.casefold().strip()
    rows = [
        row_of(problem) for problem in catalog.problems.page(0, -1, is_ignored=wanted.is_ignored)
    ]
    if text:
        rows = [row for row in rows if text in f"{row.name}\n{row.folder}\n{row.reason}".casefold()]
    if wanted.column is not None:
        _sort(rows, wanted.column, is_descending=wanted.is_descending)
    return ProblemList(
        tuple(rows),
        catalog.problems.count(),
        catalog.problems.count(is_ignored=True),
        time.monotonic() - began,
    )


def row_of(problem: Problem) -> ProblemRow:
    """A problem in words that can be drawn."""
    root = problem.root_path
    try:
        below = problem.path.parent.relative_to(root).parts
    except ValueError:  # the root itself cannot be looked into
        below = ()
    folder = FOLDER_SEPARATOR.join((root.name or str(root), *below))
    name, path = problem.path.name, str(problem.path)
    return ProblemRow(
        problem, drawable(name), drawable(folder), drawable(path), in_words(problem.reason)
    )


def _sort(rows: list[ProblemRow], column: Column, *, is_descending: bool) -> None:
    match column:
        case Column.FILE:
            rows.sort(key=lambda row: row.name.casefold(), reverse=is_descending)
        case Column.FOLDER:
            rows.sort(key=lambda row: row.folder.casefold(), reverse=is_descending)
        case Column.REASON:
            rows.sort(key=lambda row: row.reason, reverse=is_descending)
        case Column.TRIED:
            rows.sort(key=lambda row: row.problem.tried_at, reverse=is_descending)
