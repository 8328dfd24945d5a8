"""Which files and folders are not looked at.

Pure rules on names and relative paths; the scanner asks them for every entry.
"""

from __future__ import annotations

import fnmatch
import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

# Compared without regard to case. Trash folders, thumbnail and index caches of other programs,
# snapshots that network drives show as folders, leftovers of unpacking.
_SYSTEM_FOLDERS = frozenset(
    {
        "$recycle.bin",
        "recycler",
        "system volume information",
        "lost+found",
        "thumbs",
        "@eadir",  # Synology: thumbnails
        "#recycle",
        "#snapshot",
        "@recycle",  # QNAP
        "@recently-snapshot",
        "@tmp",
        "__macosx",
        "kindred thumbnails",  # our own cache, where the user moved it to
    }
)
# Folders that are the libraries of other programs: only their originals are the user's photos,
# the rest is previews, faces and databases.
_LIBRARY_SUFFIXES = (".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary")
_LIBRARY_ORIGINALS = frozenset({"originals", "masters"})
_PREVIEW_SUFFIXES = (".lrdata",)  # Lightroom
_HAS_FLAGS = hasattr(os.stat_result, "st_flags")  # macOS and the BSDs


class PatternFault(StrEnum):
    """What may be wrong with a line that says what to leave out."""

    BACKSLASH = "backslash"
    """Between folders stands "/", on Windows as well."""
    ABSOLUTE = "absolute"
    """A drive or a home folder: patterns begin at the folder that was added."""
    DOTS = "dots"
    """``.`` or ``..`` as a part: nothing is ever called that."""
    BRACKET = "bracket"
    """A "[" that is never closed stands for itself."""
    NOTHING = "nothing"
    """Only "!" or "/": it names nothing."""
    EVERYTHING = "everything"
    """It leaves out all photos."""

    @property
    def is_certain(self) -> bool:
        """Whether the line cannot mean anything; the others may be meant as they stand."""
        return self not in (PatternFault.EVERYTHING, PatternFault.BRACKET)


def fault_of(line: str) -> PatternFault | None:
    """What is wrong with a line; None for good ones, empty ones and comments."""
    line = line.strip()
    if not line or line.startswith("#"):
        return None
    glob = line.removeprefix("!")
    parts = glob.strip("/").split("/")
    if not glob.strip("/"):
        return PatternFault.NOTHING
    if "\\" in glob:
        return PatternFault.BACKSLASH
    if glob.startswith("~") or re.match(r"[A-Za-z]:", glob):
        return PatternFault.ABSOLUTE
    if any(part in (".", "..") for part in parts):
        return PatternFault.DOTS
    if re.search(r"\[(?!!?\]?+[^\]]*\])", glob):
        return PatternFault.BRACKET
    if not line.startswith("!") and all(set(part) == {"*"} for part in parts):
        return PatternFault.EVERYTHING
    return None


@dataclass(frozen=True, slots=True)
class _Pattern:
    expression: re.Pattern[str]
    is_negated: bool
    is_for_folders: bool
    is_for_paths: bool


class IgnoreRules:
    """Built-in rules, and patterns of the user in the manner of ``.gitignore``."""

    def __init__(self, patterns: Iterable[str] = ()) -> None:
        """Take the user's patterns.

        Args:
            patterns: One glob (``*``, ``?``, ``[a-z]``) each. Case is ignored. ``raw`` or
                ``*.gif`` matches names at any depth; ``2019/raw`` or ``/raw`` matches from the
                root on, where ``*`` also stands for "/"; ``raw/`` matches folders only; ``!`` in
                front takes back what an earlier pattern ignored. Empty lines and those that
                begin with ``#`` mean nothing.
        """
        self._patterns = [_compile(line) for line in map(str.strip, patterns) if _says(line)]

    @classmethod
    def from_text(cls, text: str | None) -> Self:
        """Rules with one pattern a line."""
        return cls((text or "").splitlines())

    def ignores_folder(self, name: str, relative_path: str, parent_name: str) -> bool:
        """Whether a folder is passed over, with everything below it.

        Args:
            name: Its own name.
            relative_path: Its path below the root, with "/" between the parts.
            parent_name: The name of the folder that it is in.
        """
        if name.startswith("."):
            return True
        folded = name.casefold()
        if folded in _SYSTEM_FOLDERS or folded.endswith(_PREVIEW_SUFFIXES):
            return True
        if parent_name.casefold().endswith(_LIBRARY_SUFFIXES) and folded not in _LIBRARY_ORIGINALS:
            return True
        return self._matches(name, relative_path, is_folder=True)

    def ignores_file(self, name: str, relative_path: str) -> bool:
        """Whether a file is passed over."""
        return name.startswith(".") or self._matches(name, relative_path, is_folder=False)

    def _matches(self, name: str, relative_path: str, *, is_folder: bool) -> bool:
        is_ignored = False
        for pattern in self._patterns:
            if pattern.is_for_folders and not is_folder:
                continue
            if pattern.is_negated is is_ignored and pattern.expression.match(
                relative_path if pattern.is_for_paths else name
            ):
                is_ignored = not is_ignored
        return is_ignored


def is_hidden(entry: os.DirEntry[str]) -> bool:
    """Whether the system hides an entry by an attribute (Windows) or a flag (macOS)."""
    if os.name == "nt":
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
        return bool(attributes & (stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM))
    if _HAS_FLAGS:
        flags = getattr(entry.stat(follow_symlinks=False), "st_flags", 0)
        return bool(flags & stat.UF_HIDDEN)
    return False


def _says(line: str) -> bool:
    return line.strip("!/") != "" and not line.startswith("#")


def _compile(line: str) -> _Pattern:
    is_negated = line.startswith("!")
    glob = line[1:] if is_negated else line
    is_for_folders = glob.endswith("/")
    glob = glob.rstrip("/")
    return _Pattern(
        re.compile(fnmatch.translate(glob.removeprefix("/")), re.IGNORECASE),
        is_negated=is_negated,
        is_for_folders=is_for_folders,
        is_for_paths="/" in glob,
    )
