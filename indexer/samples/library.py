"""`render_library`: write the sample library with its truth into a folder.

Called on a worker thread by the demo and by `kindred samples`, and by the tests. It draws on the
calling thread alone: about half a minute for the whole library on one core.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.samples.darkroom import Darkroom
from indexer.samples.plan import Shot, all_paths, plan_library

TRUTH_NAME: Final = "truth.json"
DEFAULT_SEED: Final = 102
"""A seed whose pictures suit the queries of the documentation: some red boats, dogs on a beach …"""
Progress = Callable[[int, int], None]

_KEYS: Final = {"path", "captions", "attributes", "group", "kind"}


@dataclass(frozen=True, slots=True)
class SampleTruth:
    """One entry of truth.json, which is an array of these, one for each picture.

    Attributes:
        path: relative to the folder, with forward slashes.
        captions: natural sentences that are true of the picture; the first names every attribute.
        attributes: the fields of `Scene` (`place`, `time`, `weather`, `subject`, `colour`, `count`,
            `people`); `edit`, what an "edit" did ("brightness", "border", "text"), otherwise null;
            `source`, the path of the picture that this one was made from, or null; and `metadata`,
            what the file itself says, null where it says nothing: `taken_at` (ISO 8601, local time,
            with an offset only if the file has one), `make`, `model`, `lens`, `latitude`,
            `longitude` (degrees), `keywords` (list), `rating` (1 to 5) and `orientation` (EXIF, 1
            to 8).
        group: an id that related pictures share, null for a picture that stands alone.
        kind: "original", or its relation to the original of its group: "exact copy" (same bytes),
            "same pixels" (other metadata or container), "resized", "crop", "edit",
            "rotated" (pixels turned by a quarter), "mirrored", "re-encoded"; or "burst" (all shots
            of a burst).
    """

    path: str
    captions: tuple[str, ...]
    attributes: dict[str, object]
    group: str | None
    kind: str


def render_library(
    folder: Path,
    *,
    seed: int = DEFAULT_SEED,
    progress: Progress | None = None,
    trips: int | None = None,
    scale: float = 1.0,
) -> list[SampleTruth]:
    """Draw the sample library into a folder.

    Rendering into an earlier sample library replaces its pictures. The truth is written first, so
    that a run that was broken off can be repeated; `is_complete` tells whether all pictures are
    there.

    Args:
        folder: made if it is missing.
        seed: decides what the pictures show; names and relations are the same for all seeds.
        progress: called with the number of files written and of all files; what it raises ends the
            run.
        trips: only the first so many of the 24 trips, for a small library in tests.
        scale: of all picture sizes, for tests.

    Returns:
        What truth.json holds.

    Raises:
        UserFacingError: the folder holds something else, or it cannot be written to.
    """
    shots = plan_library(seed, trips)
    truths = [_truth(shot) for shot in shots]
    try:
        _refuse_foreign(folder)
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps([asdict(truth) for truth in truths], ensure_ascii=False, indent=1)
        _write(folder / TRUTH_NAME, text.encode())
        darkroom = Darkroom(folder, shots, scale)
        for done, shot in enumerate(shots):
            if progress:
                progress(done, len(shots))
            _write(folder / shot.path, darkroom.develop(shot))
        if progress:
            progress(len(shots), len(shots))
    except OSError as error:
        raise UserFacingError(
            message("The sample library could not be written"),
            message("{reason} ({folder})", reason=error.strerror or error, folder=folder),
            message(
                "Choose a folder on a drive that has about 150 MB of free space and "
                "can be written to"
            ),
        ) from error
    return truths


def is_complete(folder: Path) -> bool:
    """Tell whether a folder holds a whole sample library, every picture of its truth included."""
    listed = _listed_paths(folder)
    return bool(listed) and all((folder / path).is_file() for path in listed or ())


def _truth(shot: Shot) -> SampleTruth:
    attributes: dict[str, object] = {
        **asdict(shot.scene),
        "edit": shot.edit or None,
        "source": shot.source or None,
        "metadata": shot.facts.truth(),
    }
    return SampleTruth(shot.path, shot.captions, attributes, shot.group, shot.kind)


def _write(path: Path, content: bytes) -> None:
    """Write beside and rename: a file is there as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(content)
    partial.replace(path)


def _refuse_foreign(folder: Path) -> None:
    """Refuse a folder that is neither new, nor empty, nor an earlier sample library."""
    if folder.exists() and not folder.is_dir():
        raise UserFacingError(
            message("The sample library was not written"),
            message("{folder} is a file, not a folder", folder=folder),
            message("Choose a new or an empty folder"),
        )
    if not folder.exists() or not any(folder.iterdir()):
        return
    listed = _listed_paths(folder)
    if listed is None or not set(listed) <= set(all_paths()):
        raise UserFacingError(
            message("The sample library was not written"),
            message(
                "{folder} already holds other files, and none of them was touched", folder=folder
            ),
            message("Choose a new or an empty folder"),
        )


def _listed_paths(folder: Path) -> list[str] | None:
    """Return the paths that a folder's truth.json lists, or None if it is not one of ours."""
    try:
        entries = json.loads((folder / TRUTH_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(entries, list) or not entries:
        return None
    if not all(isinstance(entry, dict) and set(entry) == _KEYS for entry in entries):
        return None
    return [str(entry["path"]) for entry in entries]
