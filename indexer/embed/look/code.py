"""What Look keeps of a picture: plain data, made by decode workers, stored and searched."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.types import Float32Array


@dataclass(frozen=True, slots=True)
class LookCode:
    """How a picture looks."""

    vector: Float32Array
    """``float32[D]``, unit norm: goes into the index; cosines compare."""
    fine: bytes
    """At most 4,096 bytes, empty for a picture without detail: `fine_similarity` compares."""
