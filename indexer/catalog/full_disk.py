"""Opening the catalog where the disk is so full that SQLite cannot make the file it shares.

In WAL mode all connections agree by ``catalog.db-shm``, 32 KiB that the first one makes and the
last one removes. Without room for it nothing could be read. Used by `indexer.catalog.database`.
"""

from __future__ import annotations

import os
from pathlib import Path


def can_be_read_alone(path: Path) -> bool:
    """Whether there is a catalog that `uri_without_shared_memory` opens as it was left."""
    if not (path.exists() and path.stat().st_size):  # SQLite may have made it just now
        return False
    log = path.with_name(path.name + "-wal")
    return _HAS_EXCLUSIVE or not log.exists() or not log.stat().st_size


def uri_without_shared_memory(path: Path) -> str:
    """What SQLite is to open, so that it needs no room on the disk.

    Where it can, the process has the catalog for itself, agrees in its own memory, and writes again
    as soon as there is room. On Windows, where it cannot, the catalog is read as if nothing ever
    changed it, and not written until Kindred is started again.
    """
    return path.absolute().as_uri() + ("?vfs=unix-excl" if _HAS_EXCLUSIVE else "?immutable=1")


_HAS_EXCLUSIVE = os.name == "posix"
