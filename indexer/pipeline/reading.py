"""The decode workers' work: read a file once, decode it once, derive everything from that.

Runs on as many threads as there are cores. A file that fails becomes a `PhotoError` in the
result; it never stops the run. A full disk does.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Description, NewProblem
from indexer.errors import PhotoError
from indexer.media.hashing import content_hash
from indexer.media.photo import PreparedPhoto, prepare
from indexer.media.thumbnails import ThumbnailCache
from indexer.messages import message
from indexer.pipeline.describers import Describers
from indexer.pipeline.in_flight import InFlight
from indexer.scan import ScanItem
from indexer.types import EncoderId, PhotoId, Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: a photo, a known photo, or a problem."""

    item: ScanItem
    photo: PreparedPhoto | None = None
    known: PhotoId | None = None
    """The catalog has this content, described by all: nothing was decoded."""
    lacks: frozenset[EncoderId] = frozenset()
    """The encoders that have not described the photo."""
    descriptions: tuple[Description, ...] = ()
    """What was told here already: how the photo looks."""
    problem: NewProblem | None = None
    failed: EncoderId | None = None
    """Where there are a photo and a problem: the encoder that had it."""


_NO_LOOK = NewProblem(
    Stage.EMBED,
    message(
        "How this photo looks could not be described; it is not found among photos that look"
        " alike, but in every other way"
    ),
)
_FATAL = NewProblem(
    Stage.DECODE,
    message(
        "Kindred stopped unexpectedly while reading this file, twice; it is left out until it"
        " changes"
    ),
)


class Reader:
    """Turns scanned files into readings. Thread-safe: it holds no state of its own."""

    def __init__(
        self,
        catalog: Catalog,
        thumbnails: ThumbnailCache,
        describers: Describers,
        in_flight: InFlight,
    ) -> None:
        self._catalog = catalog
        self._thumbnails = thumbnails
        self._describers = describers
        self._in_flight = in_flight

    def read(self, item: ScanItem) -> Reading | None:
        """Read, hash and, unless the content is known, decode one file.

        Returns:
            None when the file vanished after it was scanned.

        Raises:
            StorageFullError: The thumbnail could not be written.
        """
        try:
            data = item.path.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, MemoryError) as error:
            return Reading(item, problem=_read_problem(error))

        digest = content_hash(data)
        wanted = self._describers.ids
        known = self._catalog.photos.known(digest, wanted)
        lacks = wanted if known is None else known[1]
        if known is not None and not lacks:
            return Reading(item, known=known[0])
        if self._in_flight.is_fatal(item.os_path):
            return Reading(item, problem=_FATAL)
        look = self._describers.look
        try:
            with self._in_flight.decoding(item.os_path):
                photo = prepare(
                    data,
                    item.path.name,
                    self._describers.preprocesses(lacks),
                    look=look if look is not None and look.id in lacks else None,
                    digest=digest,
                )
        except PhotoError as error:
            return Reading(item, problem=_decode_problem(error))
        self._thumbnails.write(digest, photo.thumbnail)
        if look is None or look.id not in lacks:
            return Reading(item, photo, lacks=lacks)
        if photo.look is None:
            return Reading(item, photo, lacks=lacks, problem=_NO_LOOK, failed=look.id)
        described = (Description(look.id, photo.look.vector, photo.look.fine),)
        return Reading(item, photo, lacks=lacks, descriptions=described)


def _read_problem(error: OSError | MemoryError) -> NewProblem:
    """A file that could not be read may be readable the next time: it is tried in every run."""
    if isinstance(error, MemoryError):
        reason = message("The file is too large to be read into memory")
    elif error.errno in (errno.EACCES, errno.EPERM):
        reason = message("Kindred is not allowed to read this file; change its permissions")
    else:
        reason = message(
            "The file could not be read ({reason}); check the drive", reason=error.strerror or error
        )
    return NewProblem(Stage.READ, reason, is_transient=True)


def _decode_problem(error: PhotoError) -> NewProblem:
    return NewProblem(Stage.DECODE, error.sentences, is_transient=error.is_transient)
