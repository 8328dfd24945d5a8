"""Moves a file to the trash of the system it runs on; the one module that imports send2trash.

send2trash is asked for the implementation of the system by name: on Linux the package would else
take another one wherever PyGObject happens to be installed, which names things differently.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from indexer.bin.mac_trash import MacTrash
from indexer.bin.trash_places import TrashPlaces
from indexer.bin.windows_trash import WindowsTrash
from indexer.bin.xdg_trash import XdgTrash


def system_places() -> TrashPlaces:
    """The trash folders of this system."""
    if sys.platform == "win32":
        return WindowsTrash()
    if sys.platform == "darwin":
        return MacTrash(Path.home())
    from send2trash import plat_other

    return XdgTrash(Path(os.fsdecode(plat_other.HOMETRASH_B)))


def send(path: Path) -> None:
    """Move a file to the trash. Call `TrashPlaces.check` before, and look at the result after.

    Raises:
        OSError: As the system says it. The file may have been moved nevertheless.
    """
    if sys.platform in ("win32", "darwin"):
        from send2trash import send2trash
    else:
        from send2trash.plat_other import send2trash
    send2trash(str(path))
