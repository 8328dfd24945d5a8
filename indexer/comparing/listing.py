"""Finds the photo files of a folder; opens none, and goes into no folder of the library."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from indexer.bin.checks import is_offline
from indexer.cancel import CancelToken
from indexer.comparing.records import Unreadable
from indexer.errors import UserFacingError
from indexer.media.formats import is_photo_name
from indexer.messages import message
from indexer.scan.folder import FoundFolder, list_folder
from indexer.scan.ignore import IgnoreRules


@dataclass(slots=True)
class Listed:
    """What stands in a folder and below it."""

    photos: list[Path] = field(default_factory=list)
    """By path."""
    unreadable: list[Unreadable] = field(default_factory=list)
    others: int = 0
    """Files that are no photos."""


def list_photos(
    folder: Path,
    roots: Collection[Path],
    caches: Collection[Path],
    rules: IgnoreRules,
    token: CancelToken,
) -> Listed:
    """All photo files below a folder, and what could not be looked at.

    Args:
        folder: Absolute.
        roots: Folders of the library: what lies in one of them is no other copy.
        caches: Of Kindred: pictures in these are thumbnails.
        rules: What the user wants left out.
        token: Asked again and again.

    Raises:
        UserFacingError: The folder is not there, cannot be listed, or belongs to the library.
        Cancelled: The token was cancelled.
    """
    real_roots = {os.path.realpath(root) for root in roots}
    _check(folder, real_roots)
    passed_over = real_roots | {os.path.realpath(cache) for cache in caches}
    found = Listed()

    def is_wanted(name: str) -> bool:
        is_photo = is_photo_name(name)
        found.others += not is_photo
        return is_photo

    waiting = [FoundFolder(folder.name, str(folder), "")]
    while waiting:
        current = waiting.pop()
        if os.path.realpath(current.os_path) in passed_over:
            continue
        try:
            listing = list_folder(current, rules, is_wanted, token)
        except OSError as error:
            if not current.relative_path or is_offline(folder):
                raise _cannot_list(folder, error) from error
            found.unreadable.append(Unreadable(Path(current.os_path), reading_reason(error)))
            continue
        found.photos += (Path(file.os_path) for file in listing.files)
        found.unreadable += (
            Unreadable(Path(current.os_path, name), reading_reason(error))
            for name, error in listing.unreachable.items()
        )
        waiting += listing.folders
    found.photos.sort()
    return found


def reading_reason(error: OSError | None) -> str:
    """Why a file or a folder cannot be read; None: a link that leads nowhere."""
    if error is None:
        return message("It is a link to a place that is not there")
    if isinstance(error, PermissionError):
        return message("Kindred is not allowed to read it; change its permissions")
    return message(
        "It could not be read ({reason}); check the drive", reason=error.strerror or str(error)
    )


def _check(folder: Path, real_roots: set[str]) -> None:
    real = Path(os.path.realpath(folder))
    if any(str(each) in real_roots for each in (real, *real.parents)):
        raise UserFacingError(
            message("{folder} belongs to the library", folder=folder),
            message("it would be compared with itself"),
            message("What is there twice within the library is found under Duplicates"),
        )


def _cannot_list(folder: Path, error: OSError) -> UserFacingError:
    return UserFacingError(
        message("The folder {folder} cannot be compared", folder=folder),
        error.strerror or str(error),
        message("Connect the drive it is on, or choose another folder"),
    )
