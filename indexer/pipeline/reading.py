"""The decode workers' work: read a file once, decode it once, derive everything from that.

Runs on as many threads as there are cores. A file that fails becomes a `PhotoError` in the
result; it never stops the run. A full disk does.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import NewProblem
from indexer.embed.base import Encoder
from indexer.errors import PhotoError
from indexer.media.hashing import content_hash
from indexer.media.photo import PreparedPhoto, prepare
from indexer.media.thumbnails import ThumbnailCache
from indexer.messages import message
from indexer.pipeline.in_flight import InFlight
from indexer.scan import ScanItem
from indexer.types import PhotoId, Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: exactly one of the three is set."""

    item: ScanItem
    photo: PreparedPhoto | None = None
    known: PhotoId | None = None
    """The catalog has this content, with a vector if one is wanted: nothing was decoded."""
    problem: NewProblem | None = None


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
        encoder: Encoder | None,
        in_flight: InFlight,
    ) -> None:
        self._catalog = catalog
        self._thumbnails = thumbnails
        self._encoder_id = encoder.id if encoder else None
        self._preprocess = encoder.preprocess if encoder else None
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
        known = self._catalog.photos.by_hash(digest, self._encoder_id)
        if known is not None:
            photo_id, has_vector = known
            if has_vector or self._encoder_id is None:
                return Reading(item, known=photo_id)
        if self._in_flight.is_fatal(item.os_path):
            return Reading(item, problem=_FATAL)
        try:
            with self._in_flight.decoding(item.os_path):
                photo = prepare(data, item.path.name, self._preprocess, digest=digest)
        except PhotoError as error:
            return Reading(item, problem=_decode_problem(error))
        self._thumbnails.write(digest, photo.thumbnail)
        return Reading(item, photo=photo)


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
