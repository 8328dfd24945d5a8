"""Copies of some files that go together: each proven to be whole, all of them or none.

A copy is written under a name of its own, put on the disk and read again; only if it is what was
read it gets its real name, which must be free. Made by `indexer.comparing.copying`, on its thread.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final

from indexer.bin.placing import move_without_overwriting
from indexer.cancel import CancelToken
from indexer.comparing.listing import reading_reason
from indexer.comparing.records import ThereFile
from indexer.export.names import candidates
from indexer.media.hashing import hash_file
from indexer.messages import message

_CHUNK_BYTES: Final = 1 << 20
_PART_SUFFIX: Final = ".kindred-part"


class TargetFailedError(Exception):
    """Nothing more can be written there."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class LeftError(Exception):
    """A file cannot be copied, hence none of those that go with it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        """The one that is the reason."""
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Part:
    """A file that is copied, under a name of its own."""

    path: Path
    digest: bytes
    name: str
    """Of what it is a copy of."""


def copy_together(
    photos: Sequence[ThereFile], along: Sequence[Path], folder: Path, token: CancelToken
) -> list[Path]:
    """Copy photos of one name, and what goes along with them, under one name.

    Args:
        photos: Of one folder, alike but for the endings of their names; at least one.
        along: Sidecars and videos, named like them.
        folder: Where to; made where it does not exist.
        token: Ends it between two pieces of a file.

    Returns:
        The copies, in that order. Where a name is taken, all get the same number.

    Raises:
        LeftError: One of the files cannot be read, or has changed; none was copied.
        TargetFailedError: The folder cannot be written to; none was copied.
        Cancelled: The token was cancelled; none was copied.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TargetFailedError(error) from error
    known = {photo.path: photo.content_hash for photo in photos}
    parts: list[_Part] = []
    try:
        for source in (*known, *along):
            part = _Part(folder / f".{secrets.token_hex(6)}{_PART_SUFFIX}", b"", source.name)
            parts.append(part)
            digest = _copy(source, part.path, token)
            if known.get(source, digest) != digest:
                raise LeftError(source, message("It has changed since it was compared"))
            parts[-1] = _Part(part.path, digest, source.name)
        return _give_names(parts, photos[0].path, folder)
    finally:
        for part in parts:
            with suppress(OSError):
                part.path.unlink(missing_ok=True)


def _copy(source: Path, part: Path, token: CancelToken) -> bytes:
    """Copy a file and prove it; its hash."""
    try:
        opened = source.open("rb")
    except OSError as error:
        raise LeftError(source, reading_reason(error)) from error
    read = hashlib.sha256()
    with opened:
        try:
            # Without a buffer, which would be written once more when a full disk is left.
            written = part.open("xb", buffering=0)
        except OSError as error:
            raise TargetFailedError(error) from error
        with written:
            while True:
                token.raise_if_cancelled()
                try:
                    chunk = opened.read(_CHUNK_BYTES)
                except OSError as error:
                    raise LeftError(source, reading_reason(error)) from error
                if not chunk:
                    break
                read.update(chunk)
                try:
                    _write_all(written, chunk)
                except OSError as error:
                    raise TargetFailedError(error) from error
            try:
                _keep_times(opened.fileno(), part)  # before, so that they are on the disk
                os.fsync(written.fileno())
            except OSError as error:
                if error.errno not in (errno.EINVAL, getattr(errno, "ENOTSUP", errno.EINVAL)):
                    raise TargetFailedError(error) from error
        _keep_times(opened.fileno(), part)  # Windows writes its own when a file is closed
    try:
        digest = hash_file(part)
    except OSError as error:
        raise TargetFailedError(error) from error
    if digest != read.digest():
        raise LeftError(
            source, message("The copy was not the same and is gone again; check both drives")
        )
    return digest


def _write_all(file: FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def _keep_times(source: int, part: Path) -> None:
    times = os.fstat(source)
    with suppress(OSError):
        os.utime(part, ns=(times.st_atime_ns, times.st_mtime_ns))


def _give_names(parts: Sequence[_Part], first: Path, folder: Path) -> list[Path]:
    """Move all to names that are free, the same number for all of them."""
    stem = first.stem
    endings = [part.name[len(stem) :] for part in parts]
    longest = "." + "x" * (max(map(len, map(os.fsencode, endings))) - 1)  # all have to fit
    for _, numbered in candidates(stem + longest):
        targets = [folder / (numbered.removesuffix(longest) + ending) for ending in endings]
        if any(os.path.lexists(target) for target in targets):
            continue
        placed: list[Path] = []
        try:
            for part, target in zip(parts, targets, strict=True):
                move_without_overwriting(part.path, target, part.digest)
                placed.append(target)
        except OSError as error:
            with suppress(OSError):  # the drive that failed: nothing can be done about the rest
                for part, target in zip(parts, placed, strict=False):
                    move_without_overwriting(target, part.path, part.digest)
            if isinstance(error, FileExistsError):
                continue  # somebody took the name just now
            raise TargetFailedError(error) from error
        return placed
    raise LeftError(first, message("All names for it are taken"))
