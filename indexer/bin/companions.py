"""Files that belong to a photo: what programs wrote beside it, its video, its RAW.

They are found in the photo's own folder by their names, in whatever case: Adobe's ``IMG.xmp``,
darktable's and digiKam's ``IMG.jpg.xmp``, Apple's edits ``IMG.aae`` and the ``IMG.mov`` of a Live
Photo, RAW and JPEG of one shot.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from indexer.media.formats import PHOTO_SUFFIXES, RAW_SUFFIXES

_SIDECARS = frozenset((".xmp", ".aae", ".thm", ".dop", ".pp3"))
_SIDECARS_OF_NAMES = _SIDECARS | {".json"}
"""Behind the whole name (``IMG.jpg.json``, Google Takeout's); ``IMG.json`` may be anything."""
_VIDEOS = frozenset((".mov", ".mp4"))


class Companions:
    """Looks folders up, each once."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, dict[str, list[Path]]] = {}

    def of(self, path: Path) -> tuple[Path, ...]:
        """What belongs to a photo or to the video of one, sorted; it itself left out.

        What another photo of the same name needs as well (``IMG.jpg`` beside ``IMG.png``, with one
        ``IMG.xmp``) is told with both.
        """
        found: set[Path] = set()
        for member in self._shot(path):
            # A sidecar of a sidecar or of one who goes along: IMG.CR2.xmp, when IMG.JPG goes.
            found.add(member)
            found.update(
                each
                for each in self._named(path.parent, member.name)
                if _suffix(each) in _SIDECARS_OF_NAMES
            )
        found.discard(path)
        return tuple(sorted(found))

    def others(self, path: Path) -> tuple[Path, ...]:
        """Photos that share sidecars or a video with this one, and are no pair with it."""
        own = {path, *self._shot(path)}
        return tuple(
            each
            for each in self._named(path.parent, path.stem)
            if _suffix(each) in PHOTO_SUFFIXES and each not in own
        )

    def is_shared(self, companion: Path, path: Path) -> bool:
        """Whether it is named after what several photos have in common, and not after this one."""
        return companion.stem.casefold() == path.stem.casefold()

    def _shot(self, path: Path) -> Iterator[Path]:
        """All of one shot: the photo, the other half of a pair, and what is named like both."""
        yield path
        suffix = _suffix(path)
        if suffix not in PHOTO_SUFFIXES and suffix not in _VIDEOS:
            return
        for each in self._named(path.parent, path.stem):
            other = _suffix(each)
            is_pair = other in PHOTO_SUFFIXES and (
                suffix in _VIDEOS or (other in RAW_SUFFIXES) != (suffix in RAW_SUFFIXES)
            )
            if is_pair or other in _SIDECARS or other in _VIDEOS:
                yield each

    def _named(self, folder: Path, stem: str) -> list[Path]:
        known = self._by_folder.get(folder)
        if known is None:
            known = self._by_folder[folder] = defaultdict(list)
            with suppress(OSError), os.scandir(folder) as entries:
                for entry in entries:
                    path = folder / entry.name
                    known[path.stem.casefold()].append(path)
        return known.get(stem.casefold(), [])


def holds_a_picture(path: Path) -> bool:
    """Whether it is a photo or a video itself, and no words about one."""
    return _suffix(path) in PHOTO_SUFFIXES | _VIDEOS


def _suffix(path: Path) -> str:
    return path.suffix.lower()
