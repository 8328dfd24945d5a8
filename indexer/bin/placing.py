"""Gives a file the name it had, without ever overwriting one that stands there."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from indexer.media.hashing import hash_file

_NO_HARD_LINKS = tuple(
    getattr(errno, name)
    for name in ("EPERM", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "ENOSYS", "EACCES", "EINVAL")
    if hasattr(errno, name)
)
_PART_SUFFIX = ".kindred-part"


def move_without_overwriting(source: Path, target: Path, content_hash: bytes) -> None:
    """Move a file, also to another drive.

    At every moment the whole file stands at one of the two paths, or at both.

    Args:
        source: A file that was found to be of this content.
        target: Where nothing stands; its folder exists.
        content_hash: SHA-256, by which a copy is checked before the source goes.

    Raises:
        FileExistsError: Something stands there; nothing has changed.
        OSError: It cannot be moved; it stands at ``source``.
    """
    if os.name == "nt":
        source.rename(target)  # fails where something stands
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno == errno.EXDEV:
            _copy(source, target, content_hash)
        elif error.errno in _NO_HARD_LINKS:
            _rename(source, target)
            return
        else:
            raise
    # The same bytes stand at the target now: of a link this was one of two names of one file.
    source.unlink()


def _rename(source: Path, target: Path) -> None:
    """On FAT and the like: take the name by an empty file, which fails where something stands."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        source.replace(target)
    except OSError:
        with suppress(OSError):
            target.unlink()  # the empty file
        raise


def _copy(source: Path, target: Path, content_hash: bytes) -> None:
    """Have a copy at the target that is on the disk, and proven to be the same bytes."""
    part = target.with_name(f".{secrets.token_hex(6)}{_PART_SUFFIX}")
    try:
        shutil.copy2(source, part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        if hash_file(part) != content_hash:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
        try:
            os.link(part, target, follow_symlinks=False)
            part.unlink()
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            _rename(part, target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Have the names of a folder outlive a power cut, where the system can; no other one does it.

    Before anything is called done by which the user may wipe where it came from.
    """
    if os.name == "nt":  # folders cannot be opened there, and names are written through
        return
    with suppress(OSError):  # some network drives know no such call
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
