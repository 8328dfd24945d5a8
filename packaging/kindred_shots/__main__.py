"""The command line of `dev.py shots`; one process takes the pictures of one pixel ratio."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path


def main() -> int:
    """Play the scenes asked for; 1 if one did not come to its state."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures are written")
    parser.add_argument("--scene", action="append", default=[], help="only this one; repeatable")
    parser.add_argument("--language", default="", help="of the window, such as de or pseudo")
    parser.add_argument("--ratio", default="1", help="device pixels a pixel, such as 1.5 or 2")
    parser.add_argument(
        "--guide", action="store_true", help="only the pictures of docs/guide, as they lie there"
    )
    parser.add_argument("--list", action="store_true", help="name the scenes")
    options = parser.parse_args()
    # Before Qt is loaded: it reads both when the program begins.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1" if options.guide else options.ratio

    from PySide6.QtWidgets import QApplication

    from app.icons import Icons
    from app.theme import Appearance, Theme
    from app.translations import ENGLISH, Translations
    from kindred_shots import guide
    from kindred_shots.library import GuideLibraries, Libraries
    from kindred_shots.scenes import SCENES
    from kindred_shots.stage import Unfinished, play

    if options.list:
        print(*(scene.name for scene in SCENES), sep="\n")
        return 0
    unknown = set(options.scene) - {scene.name for scene in SCENES}
    unknown -= {*guide.PICTURES.values()} if options.guide else set()
    if unknown:
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    options.folder.mkdir(parents=True, exist_ok=True)
    folder = options.folder.resolve()
    libraries = GuideLibraries(folder) if options.guide else Libraries(folder / "libraries")
    libraries.prepare()
    app = QApplication(["kindred"])
    translations = Translations(app)
    problem = translations.use(options.language or ENGLISH)
    if problem is not None:
        parser.error(str(problem))
    theme = Theme(app, Appearance.DARK)
    icons = Icons(theme, theme)
    if options.guide:
        failed = guide.take(SCENES, options.scene, libraries, theme, icons, options.folder)
        sys.stdout.flush()
        os._exit(1 if failed else 0)
    failed = 0
    for scene in SCENES:
        if options.scene and scene.name not in options.scene:
            continue
        try:
            taken = play(scene, libraries, theme, icons, options.folder)
            print(f"{scene.name}: {len(taken)} pictures")
        except (Unfinished, LookupError) as error:
            failed += 1
            print(f"{scene.name}: {error}", file=sys.stderr)
    sys.stdout.flush()
    os._exit(1 if failed else 0)  # torch would take a second to be taken apart


if __name__ == "__main__":
    sys.exit(main())
