"""Paths as the catalog keeps them: exact bytes, and a text form for searching.

A relative path is ``os.fsencode`` of the path below its root, with "/" between the parts on every
system. On Linux a name may be any bytes; Python shows the ones that are no UTF-8 as surrogate
escapes (PEP 383), which SQLite cannot keep as text.
"""

from __future__ import annotations

import os
from pathlib import Path


def split(relative_path: bytes) -> tuple[bytes, bytes]:
    """Folder and name; the root itself is ``(b"", b"")``."""
    folder, _, name = relative_path.rpartition(b"/")
    return folder, name


def join(folder: bytes, name: bytes) -> bytes:
    """The relative path of a name in a folder."""
    return folder + b"/" + name if folder else name


def absolute(root: bytes, folder: bytes, name: bytes) -> Path:
    """The path that the system knows a file by."""
    return Path(os.fsdecode(root), os.fsdecode(join(folder, name)))


def named(folder: Path) -> Path:
    """An absolute path by the names that the user gave: links in it stay links."""
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - Path.absolute keeps ".."


def text_of(part: bytes) -> str:
    """A path as text that can be searched; what is no UTF-8 becomes U+FFFD."""
    # os.fsencode writes UTF-8 wherever Kindred runs, on Windows with "surrogatepass".
    return part.decode("utf-8", "replace")
