"""Lists one folder: which photo files and folders stand in it, without opening any."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.cancel import CancelToken
from indexer.scan.ignore import IgnoreRules, is_hidden
from indexer.scan.stat import file_stat
from indexer.types import FileStat

_CHECK_EVERY = 256


class FoundFile(NamedTuple):
    """A photo file, by its name."""

    name: str
    os_path: str
    stat: FileStat


class FoundFolder(NamedTuple):
    """A folder on the way down."""

    name: str
    os_path: str
    relative_path: str
    """Below the root, with "/" between the parts; empty for the root."""

    def below(self, name: str) -> str:
        """The relative path of an entry of this folder."""
        return f"{self.relative_path}/{name}" if self.relative_path else name


@dataclass(slots=True)
class Listing:
    """What stands in one folder."""

    files: list[FoundFile] = field(default_factory=list)
    """By name."""
    folders: list[FoundFolder] = field(default_factory=list)
    """By name."""
    unreachable: dict[str, OSError | None] = field(default_factory=dict)
    """Photo names that are there, but cannot be looked at; None: a link that leads nowhere."""
    is_empty: bool = True
    """Nothing in it but names that begin with a dot."""


def list_folder(
    folder: FoundFolder,
    rules: IgnoreRules,
    is_photo_name: Callable[[str], bool],
    token: CancelToken,
) -> Listing:
    """Look at every entry of a folder.

    Raises:
        OSError: The folder cannot be listed to its end.
        Cancelled: The token was cancelled.
    """
    listing = Listing()
    with os.scandir(folder.os_path) as entries:
        for number, entry in enumerate(entries):
            if number % _CHECK_EVERY == 0:
                token.checkpoint()
            if entry.name.startswith("."):
                continue
            listing.is_empty = False
            try:
                _look_at(entry, folder, listing, rules, is_photo_name)
            except FileNotFoundError:
                continue  # went away since it was listed
            except OSError as error:
                if is_photo_name(entry.name):
                    listing.unreachable[entry.name] = error
    listing.files.sort()
    listing.folders.sort()
    return listing


def _look_at(
    entry: os.DirEntry[str],
    folder: FoundFolder,
    listing: Listing,
    rules: IgnoreRules,
    is_photo_name: Callable[[str], bool],
) -> None:
    name = entry.name
    if entry.is_dir(follow_symlinks=False):
        relative_path = folder.below(name)
        if not (
            _is_junction(entry)
            or is_hidden(entry)
            or rules.ignores_folder(name, relative_path, folder.name)
        ):
            listing.folders.append(FoundFolder(name, entry.path, relative_path))
    elif is_photo_name(name) and not (
        rules.ignores_file(name, folder.below(name)) or is_hidden(entry)
    ):
        if entry.is_file():  # a link to a file is one; a pipe or a device is not
            listing.files.append(FoundFile(name, entry.path, file_stat(entry.stat())))
        elif entry.is_symlink() and not os.path.exists(entry.path):  # noqa: PTH110 - surrogates
            # Its drive may be away: what the catalog has here is kept.
            listing.unreachable[name] = None


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is a Windows junction; Python 3.11 takes these for plain folders."""
    if sys.platform == "win32":
        return entry.stat(follow_symlinks=False).st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT
    return False
