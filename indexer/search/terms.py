"""Terms as the composition sees them, and what makes two of them ask for the same.

Used by `indexer.search.engine` and its parts; any thread.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from indexer.errors import PhotoError, QueryError
from indexer.messages import message
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm
from indexer.types import Float32Array

if TYPE_CHECKING:
    from indexer.search.background import Background


class TermKind(StrEnum):
    """Which tower of the encoder a term went through: their cosines live on different scales."""

    TEXT = "text"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, eq=False)
class TermVector:
    """A term as the composition sees it."""

    vector: Float32Array
    """``float32[D]``, unit norm."""
    weight: float
    """Signed, never 0."""
    kind: TermKind
    fine: bytes | None = None
    """The finer code of the picture, where the encoder makes one."""
    background: Background | None = None
    """What chance makes of this very term; None: what it makes of its kind."""


def query_key(terms: Sequence[Term]) -> Hashable:
    """What makes two sequences of terms ask for the same.

    Raises:
        QueryError: A picture is not there, or may not be looked at.
    """
    keys = []
    for position, term in enumerate(terms):
        with blamed(position):
            keys.append(term_key(term))
    return tuple(keys)


@contextmanager
def blamed(position: int) -> Iterator[None]:
    """Let an error say which term it is about."""
    try:
        yield
    except QueryError as error:
        error.position = position
        raise


def term_key(term: Term) -> Hashable:
    """What makes two terms ask for the same, their weights included."""
    return (content_key(term), term.weight)


def content_key(term: Term) -> Hashable:
    """What makes two terms ask for the same but for their weights.

    Raises:
        QueryError: A picture is not there, or may not be looked at.
    """
    match term:
        case TextTerm():
            return ("text", term.text.strip())
        case PhotoTerm():
            return ("photo", term.photo_id, term.box)
        case ImageFileTerm():
            return (file_key(term.path), term.box)
        case PixelsTerm():
            return pixels_key(term)
        case ConceptTerm():
            return ("concept", term.concept_id)


def file_key(path: Path) -> Hashable:
    """A file as it is now: one that was edited is read again.

    Raises:
        QueryError: It is not there, or may not be looked at.
    """
    try:
        stat = path.stat()
    except OSError as error:
        raise unreadable_image(path, error) from error
    return ("file", os.fsencode(path), stat.st_mtime_ns, stat.st_size)


def pixels_key(term: PixelsTerm) -> Hashable:
    """Pixels by their content."""
    pixels = np.ascontiguousarray(term.pixels)
    return ("pixels", pixels.shape, hashlib.sha256(pixels.data).digest())


def unreadable_image(path: Path, error: Exception) -> QueryError:
    """One clear message for a query picture that is missing, forbidden or broken."""
    reason: str
    match error:
        case FileNotFoundError():
            reason = message("there is no such file")
        case IsADirectoryError():
            reason = message("it is a folder")
        case PermissionError() if path.is_dir():  # what Windows says of a folder
            reason = message("it is a folder")
        case PermissionError():
            reason = message("Kindred is not allowed to read it")
        case OSError():
            reason = error.strerror or str(error)
        case PhotoError():
            reason = error.sentences
        case _:
            reason = message("there is not enough memory for it")
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    return QueryError(
        message("The picture {name} cannot be searched with", name=name),
        reason,
        message("Choose another picture"),
    )
