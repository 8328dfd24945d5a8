"""The pictures of the guide and of the README: scenes in one size and theme, as small files."""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QPixmap

from app.icons import Icons
from app.models.place import DUPLICATES
from app.theme import Appearance, Theme
from indexer.duplicates.tiers import Tier
from kindred_shots.library import Libraries
from kindred_shots.stage import Scene, Stage, Unfinished, pause, played

PICTURES: Final = {
    "welcome": "welcome",
    "all_photos": "all_photos",
    "window": "judged",
    "filters": "filter_values",
    "names": "names",
    "preview": "preview_details",
    "folders": "folders",
    "models": "models_none",
    "duplicates": "duplicates",
    "comparing": "photos_side_by_side_closer",
    "compared_folder": "compare_both",
    "removing": "removal_preview",
    "bin": "bin",
}
"""Each file of ``docs/guide`` and the scene that it shows."""
_SIZE: Final = (1280, 800)
_QUALITIES: Final = (88, 80, 70, 60)
_MAX_BYTES: Final = 120_000


def _duplicates(stage: Stage) -> None:
    """A group whose photos are one picture, not the same byte for byte; its advice is taken."""
    stage.settle()
    stage.wait(lambda: stage.opened.library.models.loaded is not None, "the model")
    stage.opened.library.pair_finding.run_to_end()
    review = stage.window.review
    stage.window.browsing.go_to(DUPLICATES)
    review.listing.choose_tier(Tier.SAME_PICTURE)
    stage.wait(lambda: review.is_settled and review.listing.group is not None, "the groups")
    review.reviewing.take_advice()
    stage.wait(lambda: review.is_settled, "the decision")
    review.listing.go(-1)
    stage.wait(lambda: review.is_settled, "the group")
    pause(1500)


def take(
    scenes: Sequence[Scene],
    wanted: Collection[str],
    libraries: Libraries,
    theme: Theme,
    icons: Icons,
    into: Path,
) -> int:
    """Take the pictures of the guide; return how many could not be taken.

    Args:
        scenes: All there are.
        wanted: Names of scenes; empty: all that the guide shows.
        libraries: What they are played in.
        theme: Turned dark.
        icons: Of that theme.
        into: Where the files are written.
    """
    known = {scene.name: scene for scene in (*scenes, Scene("duplicates", _duplicates))}
    failed = 0
    for file, name in PICTURES.items():
        if wanted and name not in wanted:
            continue
        try:
            with played(known[name], libraries, theme, icons) as stage:
                theme.set_appearance(Appearance.DARK)
                stage.window.resize(*_SIZE)
                stage.settle()
                (into / f"{file}.webp").write_bytes(_packed((stage.shown or stage.window).grab()))
        except (Unfinished, LookupError) as error:
            failed += 1
            print(f"{name}: {error}", file=sys.stderr)
    return failed


def _packed(shown: QPixmap) -> bytes:
    """As good as it can be in the room that a picture may take in the repository."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    packed = b""
    for quality in _QUALITIES:
        into = io.BytesIO()
        picture.save(into, "WEBP", quality=quality, method=6)
        packed = into.getvalue()
        if len(packed) <= _MAX_BYTES:
            break
    return packed
