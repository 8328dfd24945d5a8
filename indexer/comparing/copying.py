"""Copies files of a compared folder into the library: proven to be whole, overwriting nothing.

A copy is written under a name of its own, put on the disk and read again; only if its hash is that
of the comparison it gets its real name, which must be free. Sidecars and videos go along.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.bin.companions import Companions
from indexer.bin.placing import move_without_overwriting
from indexer.cancel import CancelToken
from indexer.comparing.listing import reading_reason
from indexer.comparing.records import ThereFile
from indexer.errors import UserFacingError
from indexer.export.names import candidates
from indexer.media.formats import PHOTO_SUFFIXES
from indexer.media.hashing import hash_file
from indexer.messages import Bytes, message
from indexer.types import ProgressCallback

_CHUNK_BYTES = 1 << 20
_SPARE_BYTES = 16 << 20
_PART_SUFFIX = ".kindred-part"


@dataclass(frozen=True, slots=True)
class NotCopied:
    """A file that was left where it is."""

    path: Path
    reason: str
    """In words for the user."""


@dataclass(frozen=True, slots=True)
class CopiedReport:
    """What became of a copy into the library."""

    target: Path
    copied: tuple[Path, ...]
    """The new files, photos and what goes along with them."""
    sources: tuple[Path, ...]
    """The photos of the folder that these are copies of."""
    not_copied: tuple[NotCopied, ...]
    was_cancelled: bool = False
    stopped_by: UserFacingError | None = None


class _TargetFailed(Exception):
    """Nothing more can be written there."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


def copy_files(
    files: Sequence[ThereFile], target: Path, progress: ProgressCallback, token: CancelToken
) -> CopiedReport:
    """Copy files, below the target as they lie below the folder that they have in common.

    Args:
        files: Of a comparison; a content that is among them twice is copied once.
        target: A folder that exists.
        progress: Told of files dealt with, and of all.
        token: Ends it between two pieces of a file.

    Raises:
        UserFacingError: There is not enough room; nothing was copied.
    """
    _check_room(files, target)
    common = Path(os.path.commonpath([file.path.parent for file in files])) if files else target
    copying = _Copying(token)
    copied: list[Path] = []
    sources: list[Path] = []
    left: list[NotCopied] = []
    taken: set[bytes] = set()
    was_cancelled, stopped_by = False, None
    for done, file in enumerate(files):
        progress(done, len(files))
        if token.is_cancelled:
            was_cancelled = True
            break
        if file.content_hash in taken:
            left.append(
                NotCopied(file.path, message("The same file was copied under another name"))
            )
            continue
        folder = target / file.path.parent.relative_to(common)
        try:
            copied += copying.copy(file, folder)
            taken.add(file.content_hash)
            sources.append(file.path)
        except _Left as why:
            left.append(NotCopied(file.path, why.reason))
        except _TargetFailed as failure:
            stopped_by = _stopped(target, failure.error)
            break
    else:
        progress(len(files), len(files))
    return CopiedReport(
        target, tuple(copied), tuple(sources), tuple(left), was_cancelled, stopped_by
    )


class _Left(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Copying:
    def __init__(self, token: CancelToken) -> None:
        self._token = token
        self._companions = Companions()

    def copy(self, file: ThereFile, folder: Path) -> list[Path]:
        """One photo and what goes along with it; all of it, or nothing."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _TargetFailed(error) from error
        sources = [file.path, *self._along(file.path)]
        parts: list[tuple[Path, bytes, str]] = []
        try:
            for source in sources:
                part = folder / f".{secrets.token_hex(6)}{_PART_SUFFIX}"
                parts.append((part, b"", source.name))
                digest = self._copy(source, part)
                if source == file.path and digest != file.content_hash:
                    raise _Left(message("It has changed since it was compared"))
                parts[-1] = (part, digest, source.name)
            return _give_names(parts, file.path.stem, folder)
        finally:
            for part, _, _ in parts:
                with suppress(OSError):
                    part.unlink(missing_ok=True)

    def _along(self, path: Path) -> Iterator[Path]:
        """Sidecars and videos; another photo of the shot is copied for itself."""
        for each in self._companions.of(path):
            if each.suffix.lower() not in PHOTO_SUFFIXES:
                yield each

    def _copy(self, source: Path, part: Path) -> bytes:
        """Copy a file and prove it; its hash."""
        try:
            before = hash_file(source)
            opened = source.open("rb")
        except OSError as error:
            raise _Left(reading_reason(error)) from error
        with opened:
            try:
                written = part.open("xb")
            except OSError as error:
                raise _TargetFailed(error) from error
            with written:
                while True:
                    if self._token.is_cancelled:
                        raise _Left(message("You stopped it"))
                    try:
                        chunk = opened.read(_CHUNK_BYTES)
                    except OSError as error:
                        raise _Left(reading_reason(error)) from error
                    if not chunk:
                        break
                    try:
                        written.write(chunk)
                    except OSError as error:
                        raise _TargetFailed(error) from error
                try:
                    written.flush()
                    os.fsync(written.fileno())
                except OSError as error:
                    if error.errno not in (errno.EINVAL, getattr(errno, "ENOTSUP", errno.EINVAL)):
                        raise _TargetFailed(error) from error
            times = os.fstat(opened.fileno())
        with suppress(OSError):
            os.utime(part, ns=(times.st_atime_ns, times.st_mtime_ns))
        try:
            after = hash_file(part)
        except OSError as error:
            raise _TargetFailed(error) from error
        if after != before:
            raise _Left(message("The copy was not the same and is gone again; check both drives"))
        return after


def _give_names(parts: Sequence[tuple[Path, bytes, str]], stem: str, folder: Path) -> list[Path]:
    """Move all to names that are free, the same number for all of them."""
    for _, numbered in candidates(stem + ".x"):
        new_stem = numbered[:-2]
        targets = [folder / (new_stem + name[len(stem) :]) for _, _, name in parts]
        if any(os.path.lexists(target) for target in targets):
            continue
        placed: list[Path] = []
        try:
            for (part, digest, _), target in zip(parts, targets, strict=True):
                move_without_overwriting(part, target, digest)
                placed.append(target)
        except FileExistsError:  # somebody took the name just now: ours go back to theirs
            for (part, digest, _), target in zip(parts, placed, strict=False):
                move_without_overwriting(target, part, digest)
            continue
        except OSError as error:
            raise _TargetFailed(error) from error
        return placed
    raise _Left(message("All names for it are taken"))


def _check_room(files: Sequence[ThereFile], target: Path) -> None:
    needed = sum(file.size_bytes for file in files)
    try:
        free = shutil.disk_usage(target).free
    except OSError as error:
        raise UserFacingError(
            message("Kindred cannot write to {shown}", shown=target),
            message("{reason}; nothing was copied", reason=error.strerror or str(error)),
            message("Choose another folder"),
        ) from error
    if needed + _SPARE_BYTES > free:
        raise UserFacingError(
            message("There is not enough room in {shown}", shown=target),
            message(
                "the photos need {needed}, and {free} are free; nothing was copied",
                needed=Bytes(needed),
                free=Bytes(free),
            ),
            message("Free some space there, or choose fewer photos or another folder"),
        )


def _stopped(target: Path, error: OSError) -> UserFacingError:
    return UserFacingError(
        message("Kindred cannot write to {shown} any more", shown=target),
        message(
            "{reason}; the photos copied until then are whole", reason=error.strerror or str(error)
        ),
        message("Choose another folder for the rest"),
    )
