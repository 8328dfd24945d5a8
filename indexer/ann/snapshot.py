"""A graph on disk: written whole or not at all, and believed only when every byte is right.

A folder holds ``graph-<n>.bin`` and ``manifest.json``. The manifest names the graph's file, its
size and checksum, and what it belongs to; replacing the manifest is the one step that makes a new
graph valid, so a crash at any point leaves the older pair. Everything here is a cache: whatever
is missing, torn or foreign is None to the caller, who builds it again from the catalog.

Used by `indexer.ann.index` on its own thread or the writer's.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from indexer.ann.hnsw import HnswIndex, file_format
from indexer.types import EncoderId

log = logging.getLogger(__name__)

_MANIFEST = "manifest.json"
_BLOCK_BYTES = 4 << 20


@dataclass(frozen=True)
class GraphIdentity:
    """What a graph must have been made of and by to be used; anything else is foreign."""

    catalog_uuid: str
    encoder_id: str
    dim: int
    format: str = field(default_factory=file_format)


def snapshot_folder(index_folder: Path, encoder_id: EncoderId) -> Path:
    """The folder of one encoder's graph: readable, and different for different ids."""
    readable = re.sub(r"[^A-Za-z0-9._-]+", "-", encoder_id)[:40].strip("-.") or "encoder"
    return index_folder / f"{readable}-{hashlib.sha256(encoder_id.encode()).hexdigest()[:12]}"


def save(
    graph: HnswIndex,
    folder: Path,
    identity: GraphIdentity,
    should_stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Write a graph beside the older one, then make it the valid one.

    The caller sees to it that nobody changes the graph meanwhile; searches only wait.

    Returns:
        Whether it was saved: False when stopped, and when the disk does not take it (logged; the
        older pair stays valid, and what it lacks is added from the catalog on the next start).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"graph-{_next_number(folder)}.bin"
        try:
            size_bytes = graph.write(path)
            if path.stat().st_size != size_bytes:
                raise OSError(f"{path} was not written in full: is the disk full?")
            checksum = _checksum(path, should_stop)
            if checksum is None:
                path.unlink()
                return False
            flush_to_disk(path)
            manifest = {
                **asdict(identity),
                "file": path.name,
                "size_bytes": size_bytes,
                "crc32": checksum,
                "count": graph.count,
                "deleted": graph.deleted_ids().tolist(),
            }
            temporary = folder / f"{_MANIFEST}.new"
            temporary.write_text(json.dumps(manifest), encoding="utf-8")
            flush_to_disk(temporary)
            os.replace(temporary, folder / _MANIFEST)  # noqa: PTH105 - the one atomic step
        except OSError:
            path.unlink(missing_ok=True)
            raise
    except OSError as error:
        log.warning("The index was not saved and will be completed on the next start: %s", error)
        return False
    graph.unsaved = 0
    _sweep(folder, keep=path.name)
    return True


def load(
    folder: Path, identity: GraphIdentity, should_stop: Callable[[], bool] = lambda: False
) -> HnswIndex | None:
    """The saved graph, or None when there is none that can be trusted (the log says why)."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        for name, value in asdict(identity).items():
            if manifest[name] != value:
                raise ValueError(f"its {name} is {manifest[name]!r}, not {value!r}")
        # Only a plain name: a manifest must not lead out of its folder.
        path = folder / Path(manifest["file"]).name
        size_bytes = path.stat().st_size
        if size_bytes != manifest["size_bytes"]:
            raise ValueError(f"it has {size_bytes} bytes, not {manifest['size_bytes']}")
        checksum = _checksum(path, should_stop)
        if checksum is None:
            return None
        if checksum != manifest["crc32"]:
            raise ValueError("its checksum is wrong")
        graph = HnswIndex.read(path, identity.dim, np.array(manifest["deleted"], np.int64))
        if graph.count != manifest["count"]:
            raise ValueError(f"it has {graph.count} photos, not {manifest['count']}")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        log.warning("The saved index in %s is not used and will be rebuilt: %s", folder, error)
        return None
    return graph


def _checksum(path: Path, should_stop: Callable[[], bool]) -> int | None:
    """CRC-32 of a file (about 1 GB/s: the whole of it is affordable); None when stopped."""
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            if should_stop():
                return None
            checksum = zlib.crc32(block, checksum)
    return checksum


def flush_to_disk(path: Path) -> None:
    """Have a file on the disk, and not only on its way, before something relies on it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _next_number(folder: Path) -> int:
    numbers = [re.fullmatch(r"graph-(\d{1,9})\.bin", path.name) for path in folder.iterdir()]
    return 1 + max((int(match[1]) for match in numbers if match), default=0)


def _sweep(folder: Path, keep: str) -> None:
    """Remove older graphs and what a crash left behind."""
    for path in folder.glob("graph-*.bin"):
        if path.name != keep:
            try:
                path.unlink()
            except OSError as error:  # held open by a virus scanner: next time
                log.info("An old index file stays for now: %s", error)
