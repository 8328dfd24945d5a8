"""Makes what the pipeline hands to the catalog, for the tests of the catalog and the scan."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

import numpy as np

from indexer.catalog.records import Arrival, Description, NewPhoto, NewProblem
from indexer.types import EncoderId, FileStat, Float32Array, Metadata, Root, Stage

ENCODER = EncoderId("test-encoder")
OTHER_ENCODER = EncoderId("other-encoder")
DIM = 8
MTIME_NS = 1_600_000_000_123_456_789


def digest(content: str) -> bytes:
    return hashlib.sha256(content.encode()).digest()


def vector(content: str, dim: int = DIM) -> Float32Array:
    """A unit vector that depends on the content alone."""
    seed = int.from_bytes(digest(content)[:8], "big")
    raw = np.random.default_rng(seed).standard_normal(dim).astype(np.float32)
    return raw / np.linalg.norm(raw)


def stat(size_bytes: int = 1000, mtime_ns: int = MTIME_NS, inode: int = 0) -> FileStat:
    return FileStat(size_bytes, mtime_ns, inode)


def new_photo(
    content: str, *, size_bytes: int = 1000, taken_at: datetime | None = None
) -> NewPhoto:
    return NewPhoto(
        content_hash=digest(content),
        size_bytes=size_bytes,
        width=4000,
        height=3000,
        format="JPEG",
        metadata=Metadata(taken_at=taken_at),
        pixel_hash=digest("pixels of " + content)[:16],
        sharpness=1.5,
        mean_color=0x336699,
    )


def arrival(
    root: Root,
    path: str | bytes,
    content: str | None = None,
    *,
    metadata: Metadata | None = None,
    encoder_id: EncoderId | None = ENCODER,
    file_stat: FileStat | None = None,
) -> Arrival:
    """A file that was read; its content is its path where nothing else is said."""
    relative_path = path.encode() if isinstance(path, str) else path
    content = repr(path) if content is None else content
    photo = new_photo(content)
    if metadata is not None:
        photo = replace(photo, metadata=metadata)
    return Arrival(
        root.id,
        relative_path,
        file_stat or stat(),
        photo=photo,
        descriptions=() if encoder_id is None else (Description(encoder_id, vector(content)),),
    )


def broken(
    root: Root,
    path: str,
    *,
    stage: Stage = Stage.DECODE,
    is_transient: bool = False,
    file_stat: FileStat | None = None,
) -> Arrival:
    """A file that could not be taken in."""
    problem = NewProblem(stage, f"{path} cannot be read", is_transient)
    return Arrival(root.id, path.encode(), file_stat or stat(), problem=problem)
