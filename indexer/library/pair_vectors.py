"""All vectors of an encoder for one search for pairs: in memory, or mapped where they are many.

Used by `indexer.library.pair_finding`, on its lane. Not the rows that searches map: those follow
the catalog while photos come and go, and this must stay as it was.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final

import numpy as np

from indexer.catalog.vectors import Vectors as StoredVectors
from indexer.duplicates.pairs.resemblance import Vectors, mirroring_last
from indexer.errors import StorageFullError
from indexer.messages import message
from indexer.types import EncoderId, Float16Array, Float32Array, Int64Array

Chunk = tuple[Int64Array, Float16Array]

_IN_MEMORY_BYTES: Final = 128 << 20


@contextmanager
def vectors_of(
    stored: StoredVectors, encoder_id: EncoderId, signs: Float32Array, folder: Path
) -> Iterator[Vectors | None]:
    """The vectors of all live photos as they are now; None where there are none.

    Args:
        stored: The catalog's.
        encoder_id: Whose.
        signs: ``float32[D]``: what mirroring multiplies a vector by.
        folder: Has room for a file without a name: 1 KiB a photo of 512 dimensions.

    Raises:
        StorageFullError: There is no room for that file, or it cannot be written.
    """
    ids = stored.ids(encoder_id)
    if not len(ids):
        yield None
        return
    chunks = _ordered(stored.chunks(encoder_id, ids=ids), mirroring_last(signs))
    kept = int((signs > 0).sum())
    size_bytes = 2 * len(ids) * len(signs)
    if size_bytes <= _IN_MEMORY_BYTES:
        yield Vectors(*_held(chunks, len(ids), len(signs)), kept)
        return
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context(tempfile.TemporaryFile(dir=folder))
            there, rows = _mapped(chunks, len(signs), file)
        except OSError as error:
            raise _no_room(size_bytes, folder) from error
        yield Vectors(there, rows, kept)


def _ordered(chunks: Iterable[Chunk], order: Int64Array) -> Iterator[Chunk]:
    for ids, vectors in chunks:
        yield ids, vectors[:, order]


def _held(chunks: Iterable[Chunk], most: int, dim: int) -> Chunk:
    """In one piece from the start: joined afterwards, they would take twice the memory."""
    there, rows = np.empty(most, np.int64), np.empty((most, dim), np.float16)
    count = 0
    for ids, vectors in chunks:
        part = slice(count, count + len(ids))
        there[part], rows[part] = ids, vectors
        count += len(ids)
    return there[:count], rows[:count]  # some may have gone meanwhile


def _mapped(chunks: Iterable[Chunk], dim: int, file: IO[bytes]) -> Chunk:
    written = [np.empty(0, np.int64)]
    for ids, vectors in chunks:
        file.write(vectors.tobytes())
        written.append(ids)
    file.flush()
    there = np.concatenate(written)
    if not len(there):  # all have gone meanwhile, and nothing cannot be mapped
        return there, np.empty((0, dim), np.float16)
    return there, np.memmap(file, np.float16, "r", shape=(len(there), dim))


def _no_room(size_bytes: int, folder: Path) -> StorageFullError:
    return StorageFullError(
        message("Photos that are alike could not be looked for"),
        message(
            "Kindred could not write {megabytes:,} MB into {folder}; what was found before is kept,"
            " and your photos are safe",
            megabytes=-(-size_bytes // 1_000_000),
            folder=folder,
        ),
        message("Free some space there; Kindred looks for them again after the next indexing"),
    )
