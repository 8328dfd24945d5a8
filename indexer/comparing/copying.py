"""Copies files of a compared folder into the library: proven to be whole, overwriting nothing.

What belongs to one shot goes together: RAW and JPEG, sidecars and videos. Called by
`indexer.library.comparing`, on its lane.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.bin.companions import Companions
from indexer.bin.placing import sync_folder
from indexer.cancel import CancelToken
from indexer.comparing.records import ThereFile
from indexer.comparing.whole_copies import LeftError, TargetFailedError, copy_together
from indexer.errors import Cancelled, UserFacingError
from indexer.media.formats import PHOTO_SUFFIXES
from indexer.messages import Bytes, message
from indexer.types import ProgressCallback

_SPARE_BYTES = 16 << 20


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
    companions = Companions()
    copied: list[Path] = []
    sources: list[Path] = []
    left: list[NotCopied] = []
    taken: set[bytes] = set()
    done = 0
    was_cancelled, stopped_by = False, None
    for shot in _shots(files, companions):
        progress(done, len(files))
        done += len(shot)
        photos = {file.content_hash: file for file in shot if file.content_hash not in taken}
        first_ones = list(photos.values())
        again = [file for file in shot if file not in first_ones]
        try:
            token.raise_if_cancelled()
            if first_ones:
                folder = target / shot[0].path.parent.relative_to(common)
                along = _along(first_ones, companions)
                copied += copy_together(first_ones, along, folder, token)
                taken.update(photos)
                sources += (file.path for file in first_ones)
        except Cancelled:
            was_cancelled = True
            break
        except LeftError as why:
            left += (NotCopied(file.path, _reason(file, why)) for file in first_ones)
        except TargetFailedError as failure:
            stopped_by = _stopped(target, failure.error)
            break
        left += (
            NotCopied(file.path, message("The same file was copied under another name"))
            for file in again
        )
    else:
        progress(len(files), len(files))
    _sync(copied, target)
    return CopiedReport(
        target, tuple(copied), tuple(sources), tuple(left), was_cancelled, stopped_by
    )


def _sync(copied: Sequence[Path], target: Path) -> None:
    """Have all names outlive a power cut, before anything is called copied: a card may be wiped."""
    folders: dict[Path, None] = {}
    for folder in dict.fromkeys(path.parent for path in copied):
        while folder not in folders:
            folders[folder] = None
            if folder == target:
                break
            folder = folder.parent  # which names this one, and may be new as well
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        sync_folder(folder)


def _shots(files: Sequence[ThereFile], companions: Companions) -> Iterator[tuple[ThereFile, ...]]:
    """Each file once, with those that must keep the same name: RAW and picture of one shot."""
    by_path = {file.path: file for file in files}
    for file in files:
        if file.path in by_path:
            paths = (file.path, *companions.of(file.path))
            yield tuple(by_path.pop(path) for path in paths if path in by_path)


def _along(photos: Sequence[ThereFile], companions: Companions) -> list[Path]:
    """Sidecars and videos of some photos; another photo of the shot is copied for itself."""
    found = dict.fromkeys(each for photo in photos for each in companions.of(photo.path))
    return [each for each in found if each.suffix.lower() not in PHOTO_SUFFIXES]


def _reason(file: ThereFile, why: LeftError) -> str:
    if file.path == why.path:
        return why.reason
    return message(
        "{name}, which goes with it, could not be copied: {reason}",
        name=why.path.name,
        reason=why.reason,
    )


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
