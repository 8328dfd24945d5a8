"""Copies photos into a folder: as they are, byte for byte, with the time of their last change.

Runs on one engine thread. A copy is written under a name of its own and gets its real name when it
is whole, so that a cable that is pulled leaves no half photo behind. Nothing is overwritten: where
a name is taken, by whomever, the copy gets a number.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from indexer.cancel import CancelToken
from indexer.errors import Absence, Cancelled, UserFacingError
from indexer.export.names import candidates, legal
from indexer.messages import Bytes, message
from indexer.types import Photo, PhotoFile, PhotoId, ProgressCallback, Root

_CHUNK_BYTES = 1 << 20
_SPARE_BYTES = 16 << 20
"""Left free on the target: a disk that is full to the last byte makes every program stumble."""
_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_NO_FSYNC = (errno.EINVAL, getattr(errno, "ENOTSUP", errno.EINVAL))
"""Some network file systems know no such call; what they were given is theirs to keep."""
_BAD_NAME = (errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG, errno.ENOENT)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A photo that was not copied."""

    photo_id: PhotoId
    name: str
    """Of its file; may hold surrogate escapes."""
    absence: Absence


@dataclass(frozen=True, slots=True)
class CopyReport:
    """What became of an export."""

    folder: Path
    copies: tuple[Path, ...]
    """In the order asked for."""
    left_out: tuple[LeftOut, ...]
    asked: int
    was_cancelled: bool = False
    stopped_by: UserFacingError | None = None
    """What ended it before all photos were tried: a full disk, a drive that went away."""


class _TargetFailed(Exception):
    """The target cannot be written to, whatever photo comes next."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


def root_around(folder: Path, roots: Sequence[Root]) -> Root | None:
    """The root that a folder is or lies in: copies in there would be indexed as duplicates."""
    real = Path(os.path.realpath(folder))
    for root in roots:
        top = Path(os.path.realpath(root.path))
        if top == real or top in real.parents:
            return root
    return None


def check_target(folder: Path, photos: Sequence[Photo]) -> None:
    """See whether the folder can take the photos, before the first one is copied.

    Raises:
        UserFacingError: It is no folder, cannot be written to, or has too little room.
    """
    needed = sum(photo.size_bytes for photo in photos)
    try:
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
        probe = _temporary(folder)
        probe.touch(exist_ok=False)
        probe.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise UserFacingError(
            message("Kindred cannot write to {shown}", shown=_shown(folder)),
            message("{reason}; nothing was copied", reason=error.strerror or error),
            message("Choose another folder"),
        ) from error
    if needed + _SPARE_BYTES > free:
        raise UserFacingError(
            message("There is not enough room in {shown}", shown=_shown(folder)),
            message(
                "the photos need {needed}, and {free} are free; nothing was copied",
                needed=Bytes(needed),
                free=Bytes(free),
            ),
            message("Free some space there, or choose fewer photos or another folder"),
        )


def copy_photos(
    photos: Sequence[Photo],
    folder: Path,
    *,
    progress: ProgressCallback | None = None,
    token: CancelToken | None = None,
) -> CopyReport:
    """Copy each photo once, wherever it stands; call `check_target` before.

    A photo that cannot be read is left out and reported; a target that fails ends the export. What
    is copied until then stays.

    Args:
        photos: What to copy; where a photo stands at several paths, the first that can be read.
        folder: Where to; exists.
        progress: Told how many photos are dealt with.
        token: Ends the export between two pieces of a file.
    """
    copying = _Copying(folder, token or CancelToken())
    copies: list[Path] = []
    left_out: list[LeftOut] = []
    was_cancelled, stopped_by = False, None
    for done, photo in enumerate(photos):
        if progress is not None:
            progress(done, len(photos))
        try:
            result = copying.copy_photo(photo)
        except Cancelled:
            was_cancelled = True
            break
        except _TargetFailed as failure:
            stopped_by = _stopped(folder, failure.error)
            break
        if isinstance(result, Path):
            copies.append(result)
        else:
            left_out.append(result)
    if progress is not None:
        progress(len(copies) + len(left_out), len(photos))
    return CopyReport(
        folder, tuple(copies), tuple(left_out), len(photos), was_cancelled, stopped_by
    )


class _Copying:
    """One export, and the names that it has seen taken."""

    def __init__(self, folder: Path, token: CancelToken) -> None:
        self._folder = folder
        self._token = token
        self._free_from: dict[str, int] = {}
        """Where to begin to count: else ten thousand equal names would be tried anew each time."""

    def copy_photo(self, photo: Photo) -> Path | LeftOut:
        """Copy one photo, from the first of its places that can be read."""
        absence = Absence.FORGOTTEN
        # Files of roots that are there come first: a drive that sleeps takes seconds to say no.
        for file in sorted(photo.files, key=lambda one: one.is_offline):
            self._token.raise_if_cancelled()
            try:
                source = file.path.open("rb")
            except OSError as error:
                absence = _why(file, error)
                continue
            with source:
                copied = self._copy_file(source, file.path.name)
            if copied is not None:
                return copied
            absence = Absence.UNREADABLE
        name = photo.files[0].path.name if photo.files else ""
        return LeftOut(photo.id, name, absence)

    def _copy_file(self, source: BinaryIO, name: str) -> Path | None:
        """Copy one open file; None when its drive fails while it is read.

        Raises:
            _TargetFailed: The target is full, gone or read-only.
            Cancelled: The token was cancelled; nothing is left in the target.
        """
        temporary = _temporary(self._folder)
        try:
            try:
                target = temporary.open("xb")
            except OSError as error:
                raise _TargetFailed(error) from error
            with target:
                while True:
                    self._token.raise_if_cancelled()
                    try:
                        chunk = source.read(_CHUNK_BYTES)
                    except OSError:
                        return None
                    if not chunk:
                        break
                    _write(target, chunk)
                _flush(target)
            modified_ns = os.fstat(source.fileno()).st_mtime_ns
            with suppress(OSError):  # a file system that keeps no times: the photo matters more
                os.utime(temporary, ns=(modified_ns, modified_ns))
            return self._give_name(temporary, name)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _give_name(self, temporary: Path, name: str) -> Path:
        path = self._take_name(name)
        try:
            temporary.replace(path)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise _TargetFailed(error) from error
        return path

    def _take_name(self, name: str) -> Path:
        """Take the first name that is free, by creating an empty file.

        That fails where a file stands: unlike a rename it overwrites nothing, and unlike a hard
        link every file system can do it.
        """
        for number, candidate in candidates(name, self._free_from.get(name, 1)):
            path = self._folder / candidate
            try:
                path.touch(exist_ok=False)
            except FileExistsError:
                continue
            except OSError as error:
                if error.errno in _BAD_NAME and legal(name) != name:
                    return self._take_name(legal(name))
                raise _TargetFailed(error) from error
            self._free_from[name] = number + 1
            return path
        raise _TargetFailed(OSError(errno.EEXIST, os.strerror(errno.EEXIST), name))


def _write(target: BinaryIO, chunk: bytes) -> None:
    try:
        target.write(chunk)
    except OSError as error:
        raise _TargetFailed(error) from error


def _flush(target: BinaryIO) -> None:
    """Have the copy on the disk before it is told of; some say only now that they are full."""
    try:
        target.flush()
        os.fsync(target.fileno())
    except OSError as error:
        if error.errno not in _NO_FSYNC:
            raise _TargetFailed(error) from error


def _temporary(folder: Path) -> Path:
    return folder / f".kindred-{secrets.token_hex(6)}.part"


def _why(file: PhotoFile, error: OSError) -> Absence:
    if file.is_offline:
        return Absence.OFFLINE
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Absence.MISSING
    return Absence.UNREADABLE


def _stopped(folder: Path, error: OSError) -> UserFacingError:
    if error.errno in _FULL:
        return UserFacingError(
            message("The disk of {shown} is full", shown=_shown(folder)),
            message("the export ended there; the photos copied until then are whole"),
            message("Free some space there, then export the rest"),
        )
    if not folder.is_dir():
        return UserFacingError(
            message("The folder {shown} is not there any more", shown=_shown(folder)),
            message("its drive was disconnected, or the folder was moved"),
            message("Connect the drive again, then export the rest"),
        )
    return UserFacingError(
        message("Kindred cannot write to {shown} any more", shown=_shown(folder)),
        message("{reason}; the photos copied until then are whole", reason=error.strerror or error),
        message("Choose another folder for the rest"),
    )


def _shown(folder: Path) -> str:
    return str(folder).encode("utf-8", "replace").decode("utf-8")
