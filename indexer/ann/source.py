"""What the index needs to know of the catalog, which is the truth that it follows.

`Catalog.vectors` is such a source; tests and benchmarks bring their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from indexer.types import EncoderId, Float16Array, Int64Array

Chunk = tuple[Int64Array, Float16Array]
"""``int64[m]`` photo ids and ``float16[m, D]`` their vectors, row by row."""


class VectorSource(Protocol):
    """The vectors of the live photos, as they are committed. Any thread."""

    @property
    def catalog_uuid(self) -> str:
        """Identity of the catalog; never changes, never shared with another catalog."""
        ...

    def ids(self, encoder_id: EncoderId) -> Int64Array:
        """Ids of the live photos that have a vector, ascending: ``int64[n]``."""
        ...

    def count(self, encoder_id: EncoderId) -> int:
        """How many live photos have a vector."""
        ...

    def chunks(
        self, encoder_id: EncoderId, chunk: int = 8192, ids: Int64Array | None = None
    ) -> Iterator[Chunk]:
        """Vectors of all live photos, or of those among ``ids``, at most ``chunk`` at a time."""
        ...
