"""All vectors of an encoder in one file that is mapped, not loaded: a cache beside the catalog.

A folder holds ``rows-<n>.f16``, the rows one after the other, and ``rows.manifest``: a line of JSON
and then the photo id of each row. Rows are only ever written behind those that the manifest
counts, and flushed before a new manifest takes the old one's place in one step. So a crash at any
point, power cuts included, leaves what was valid before; what stands behind it is overwritten.
Whatever is missing, torn or foreign is None to the caller, who reads the catalog again.

One process writes (`indexer.ann.rows` sees to that), any number of them map. The memory is the
system's page cache: shared, and given back when something else needs it.
"""

from __future__ import annotations

import json
import logging
import mmap
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from indexer.ann.snapshot import flush_to_disk
from indexer.ann.source import Chunk
from indexer.types import Float16Array, Int64Array

log = logging.getLogger(__name__)

_MANIFEST = "rows.manifest"
_FORMAT = f"float16 rows, {sys.byteorder} endian, 1"
_BLOCK_BYTES = 4 << 20
DEAD = -1
"""In place of an id: the photo is gone."""


@dataclass(frozen=True)
class RowIdentity:
    """What rows must have been made of to be used; anything else is foreign."""

    catalog_uuid: str
    encoder_id: str
    dim: int
    format: str = _FORMAT


@dataclass(frozen=True)
class RowFile:
    """Rows as they were when they were read or written; a changed file is a new object.

    Photos may be marked dead in `ids` by whoever owns it, and `save` keeps that.
    """

    folder: Path
    identity: RowIdentity
    name: str
    ids: Int64Array
    """``int64[n]``, row by row; `DEAD` where a photo is gone."""
    vectors: Float16Array
    """``float16[n, D]``, read-only, mapped."""
    crc32: int
    """Of the bytes of all rows."""

    @classmethod
    def load(cls, folder: Path, identity: RowIdentity) -> RowFile | None:
        """The rows of the last run, or None where there are none to be trusted (the log says why).

        Sizes, names and ids are checked; the rows themselves by `is_intact`.
        """
        try:
            header, _, packed = (folder / _MANIFEST).read_bytes().partition(b"\n")
            manifest = json.loads(header)
            for name, value in asdict(identity).items():
                if manifest[name] != value:
                    raise ValueError(f"its {name} is {manifest[name]!r}, not {value!r}")
            if zlib.crc32(packed) != manifest["ids_crc32"]:
                raise ValueError("the checksum of its ids is wrong")
            ids = np.frombuffer(packed, np.int64).copy()
            # Only a plain name: a manifest must not lead out of its folder.
            file_name = Path(manifest["file"]).name
            vectors = _mapped(folder / file_name, len(ids), identity.dim)
            return cls(folder, identity, file_name, ids, vectors, int(manifest["rows_crc32"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning(
                "The saved rows in %s are not used and will be made anew: %s", folder, error
            )
            return None

    @classmethod
    def create(cls, folder: Path, identity: RowIdentity) -> RowFile:
        """A file without rows, beside older ones.

        Raises:
            OSError: The disk does not take it.
        """
        folder.mkdir(parents=True, exist_ok=True)
        numbers = [re.fullmatch(r"rows-(\d{1,9})\.f16", path.name) for path in folder.iterdir()]
        number = 1 + max((int(match[1]) for match in numbers if match), default=0)
        name = f"rows-{number}.f16"
        (folder / name).touch()
        nothing = np.empty((0, identity.dim), np.float16)
        return cls(folder, identity, name, np.empty(0, np.int64), nothing, 0)

    def is_intact(self, should_stop: Callable[[], bool] = lambda: False) -> bool:
        """Whether every byte of the rows is as it was written; reads them all, about 1 GB/s."""
        flat = self.vectors.reshape(-1).view(np.uint8).data
        crc32 = 0
        for start in range(0, len(flat), _BLOCK_BYTES):
            if should_stop():
                return True
            crc32 = zlib.crc32(flat[start : start + _BLOCK_BYTES], crc32)
        return crc32 == self.crc32

    def appended(self, chunks: Iterable[Chunk]) -> RowFile:
        """Write rows behind the others, and make them valid.

        Raises:
            OSError: The disk does not take them; what was valid stays so.
        """
        path = self.folder / self.name
        new_ids, crc32 = [self.ids], self.crc32
        with path.open("r+b") as file:
            file.seek(2 * self.vectors.size)
            for ids, vectors in chunks:
                rows = np.ascontiguousarray(vectors, np.float16).reshape(-1).view(np.uint8).data
                file.write(rows)
                crc32 = zlib.crc32(rows, crc32)
                new_ids.append(ids)
            file.flush()
            os.fsync(file.fileno())
        ids = np.concatenate(new_ids)
        vectors = _mapped(path, len(ids), self.identity.dim)
        grown = RowFile(self.folder, self.identity, self.name, ids, vectors, crc32)
        grown.save()
        return grown

    def save(self) -> None:
        """Make the manifest say what this object says.

        Raises:
            OSError: The disk does not take it; the older manifest stays.
        """
        packed = self.ids.tobytes()
        manifest = {
            **asdict(self.identity),
            "file": self.name,
            "ids_crc32": zlib.crc32(packed),
            "rows_crc32": self.crc32,
        }
        temporary = self.folder / f"{_MANIFEST}.new"
        temporary.write_bytes(json.dumps(manifest).encode() + b"\n" + packed)
        flush_to_disk(temporary)
        os.replace(temporary, self.folder / _MANIFEST)  # noqa: PTH105 - the one atomic step

    def compacted(self) -> RowFile:
        """A new file with the living rows alone.

        Raises:
            OSError: The disk does not take it; this one stays valid.
        """
        rows_a_block = max(1, _BLOCK_BYTES // (2 * self.identity.dim))
        alive = np.flatnonzero(self.ids != DEAD)
        alive = alive[np.argsort(self.ids[alive], kind="stable")]
        blocks = (alive[i : i + rows_a_block] for i in range(0, len(alive), rows_a_block))
        made = RowFile.create(self.folder, self.identity)
        try:
            made = made.appended((self.ids[rows], self.vectors[rows]) for rows in blocks)
        except OSError:
            (made.folder / made.name).unlink(missing_ok=True)
            raise
        return made

    def sweep(self) -> None:
        """Remove the files of older rows and what a crash left behind."""
        for path in self.folder.glob("rows-*.f16"):
            if path.name != self.name:
                try:
                    path.unlink()
                except OSError as error:  # mapped by another process on Windows: next time
                    log.info("An old file of rows stays for now: %s", error)


def _mapped(path: Path, count: int, dim: int) -> Float16Array:
    """The first ``count`` rows of a file, ``float16[count, dim]``, read-only.

    Raises:
        OSError: The file cannot be read or mapped.
        ValueError: It is shorter.
    """
    size_bytes = 2 * count * dim
    if path.stat().st_size < size_bytes:
        raise ValueError(f"{path.name} has {path.stat().st_size} bytes, not {size_bytes}")
    if not size_bytes:
        return np.empty((0, dim), np.float16)
    with path.open("rb") as file:
        mapping = mmap.mmap(file.fileno(), size_bytes, access=mmap.ACCESS_READ)
    return np.frombuffer(mapping, np.float16).reshape(count, dim)
