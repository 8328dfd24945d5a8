"""All vectors of an encoder for one search for pairs: in memory, or mapped where they are many.

Used by `indexer.library.pair_finding`, on its lane. Not the rows that searches map: those follow
the catalog while photos come and go, and this must stay as it was.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

import numpy as np

from indexer.catalog.vectors import Vectors as StoredVectors
from indexer.duplicates.resemblance import Vectors, in_memory
from indexer.types import EncoderId, Int64Array

_IN_MEMORY_BYTES: Final = 128 << 20


@contextmanager
def vectors_of(
    stored: StoredVectors, encoder_id: EncoderId, folder: Path
) -> Iterator[Vectors | None]:
    """The vectors of all live photos as they are now; None where there are none.

    Args:
        stored: The catalog's.
        encoder_id: Whose.
        folder: For a file without a name, twice 1 KiB for each thousand numbers.
    """
    ids = stored.ids(encoder_id)
    first = next(iter(stored.chunks(encoder_id, ids=ids[:1])), None) if len(ids) else None
    if first is None:
        yield None
        return
    dim = first[1].shape[1]
    if len(ids) * dim * 2 > _IN_MEMORY_BYTES:
        with suppress(OSError), tempfile.TemporaryFile(dir=folder) as file:
            yield _mapped(stored, encoder_id, ids, dim, file)
            return
    parts = list(stored.chunks(encoder_id, ids=ids))
    yield in_memory(
        np.concatenate([some for some, _ in parts]), np.concatenate([rows for _, rows in parts])
    )


def _mapped(
    stored: StoredVectors, encoder_id: EncoderId, ids: Int64Array, dim: int, file: IO[bytes]
) -> Vectors:
    """Raises OSError where the disk is full."""
    written = []
    for some, vectors in stored.chunks(encoder_id, ids=ids):
        file.write(vectors.tobytes())
        written.append(some)
    file.flush()
    there = np.concatenate(written)
    return in_memory(there, np.memmap(file, np.float16, "r", shape=(len(there), dim)))
