"""Scenes of removing files, of the bin, and of a folder compared with the library.

They play in copies of the pictures, and in a trash of their own: nothing of the user's is touched.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PIL import Image

from app.dialogs.removing.dialog import RemovalDialog
from app.dialogs.removing.dialog import Stage as RemovalStage
from app.models.place import BIN, COMPARE
from app.views.folder_comparison.lists import Tab
from indexer.bin.plan import BinItem, BinPlan
from indexer.bin.removal import BinRequest
from indexer.comparing.records import ComparisonProgress
from indexer.media.hashing import hash_file
from kindred_shots.stage import Play, Scene, Stage, pause

_PAIRS = 14


@contextmanager
def _own_trash(folder: Path) -> Iterator[None]:
    """A trash in a folder of the scenes; send2trash looks up its own when it is imported."""
    if sys.platform in ("win32", "darwin"):
        raise LookupError("the trash of this system cannot be moved")
    from send2trash import plat_other

    before = plat_other.XDG_DATA_HOME, plat_other.HOMETRASH_B, os.environ.get("HOME")
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    plat_other.XDG_DATA_HOME = os.fsencode(data)
    plat_other.HOMETRASH_B = os.fsencode(data / "Trash")
    os.environ["HOME"] = str(folder)
    try:
        yield
    finally:
        plat_other.XDG_DATA_HOME, plat_other.HOMETRASH_B = before[:2]
        if before[2] is not None:
            os.environ["HOME"] = before[2]


def _surplus(stage: Stage) -> tuple[Path, BinPlan]:
    """Copies of pictures in a folder of their own, and a plan by which these go."""
    folder = stage.folder("Old phone")
    items = []
    for number, source in enumerate(sorted(stage.libraries.photos.rglob("*.jpg"))[3 : 3 + _PAIRS]):
        copy = folder / source.name
        shutil.copy2(source, copy)
        if number % 5 == 0:
            copy.with_suffix(".xmp").write_text("<x/>")
        digest = hash_file(copy)
        keeper = source if number not in (4, 9) else None
        items.append(
            BinItem(
                copy,
                digest,
                keeper,
                digest if keeper else None,
                "identical-bytes",
                "the same bytes",
                f"group {number}" if keeper is None else "",
            )
        )
    items[2].path.write_bytes(b"edited meanwhile")
    return folder, BinPlan(stage.opened.library.catalog.uuid, tuple(items))


def _dialog(stage: Stage) -> RemovalDialog:
    removing = stage.window.binning.removing
    stage.wait(
        lambda: removing.dialog is not None and removing.dialog.stage is RemovalStage.PREVIEW,
        "the preview",
    )
    assert removing.dialog is not None
    return removing.dialog


def _preview(stage: Stage) -> None:
    stage.settle()
    with _own_trash(stage.opened.library.profile.folder.parent):
        _folder, plan = _surplus(stage)
        stage.window.binning.removing.ask(plan)
        dialog = _dialog(stage)
    dialog.preview.view.scrollTo(dialog.preview.model.index(16))
    stage.shown = dialog


def _of_selection(stage: Stage) -> None:
    stage.settle()
    grid = stage.window.grid
    grid.setFocus()
    for row in (3, 4, 5):
        flag = grid.selectionModel().SelectionFlag.Select
        grid.selectionModel().select(grid.model().index(row, 0), flag)
    with _own_trash(stage.opened.library.profile.folder.parent):
        stage.window.actions_.to_trash.trigger()
        stage.shown = _dialog(stage)


def _report(stage: Stage) -> None:
    stage.settle()
    with _own_trash(stage.opened.library.profile.folder.parent):
        _folder, plan = _surplus(stage)
        stage.window.binning.removing.ask(plan)
        dialog = _dialog(stage)
        dialog.preview.go.click()
        stage.wait(lambda: dialog.stage is RemovalStage.REPORT, "the report")
    stage.shown = dialog


def _moving(stage: Stage) -> None:
    stage.settle()
    with _own_trash(stage.opened.library.profile.folder.parent):
        _folder, plan = _surplus(stage)
        stage.window.binning.removing.ask(plan)
        dialog = _dialog(stage)
    dialog.show_moving()
    dialog.show_progress(1_203, 12_040)
    stage.shown = dialog


def _bin(stage: Stage) -> None:
    stage.settle()
    library = stage.opened.library
    with _own_trash(library.profile.folder.parent):
        _folder, plan = _surplus(stage)
        half = len(plan.items) // 2
        first = library.bin.run(BinRequest(BinPlan(plan.catalog, plan.items[half:])))
        library.bin.restore(
            first.batch, [each.entry_id for each in first.done[:2] if each.entry_id]
        )
        library.bin.run(BinRequest(BinPlan(plan.catalog, plan.items[:half])))
        stage.window.browsing.go_to(BIN)
        page = stage.window.binning.page
        stage.wait(lambda: len(page.entries) > 3, "the journal")
        page.files.setFocus()
        page.files.setCurrentIndex(page.files.model().index(1, 0))
        pause(600)


def _nothing_removed(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(BIN)
    pause(500)


def _card(stage: Stage) -> Path:
    folder = stage.folder("SD card")
    (folder / "DCIM").mkdir()
    known = sorted(stage.libraries.photos.rglob("*.jpg"))[10:28]
    for number, source in enumerate(known):
        target = folder / "DCIM" / f"IMG_{4000 + number}.jpg"
        if number % 3 == 2:
            with Image.open(source) as image:
                small = image.convert("RGB").resize((image.width // 2, image.height // 2))
                small.save(target, quality=50)
        else:
            shutil.copy2(source, target)
    for source in sorted(stage.libraries.fresh.rglob("*.jpg"))[:12]:
        shutil.copy2(source, folder / "DCIM" / source.name)
    (folder / "DCIM" / "IMG_4999.jpg").write_bytes(b"\xff\xd8\xff torn")
    return folder


def _compared(tab: Tab) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        comparing = stage.window.binning.comparing
        comparing.compare(_card(stage))
        stage.wait(lambda: comparing.page.again.isVisible(), "the comparison")
        comparing.page.lists.tabs[tab].click()
        pause(800)
        view = comparing.page.lists.views[tab]
        view.setFocus()
        view.setCurrentIndex(view.model().index(2, 0))

    return play


def _running(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(COMPARE)
    page = stage.window.binning.comparing.page
    page.show_begun(Path("/media/EOS_DIGITAL"))
    page.show_progress(ComparisonProgress(1_203, 5_012, 1_100, 101, 2))
    pause(500)


def _pulled_out(stage: Stage) -> None:
    stage.settle()
    comparing = stage.window.binning.comparing
    card = _card(stage)
    found = stage.opened.library.comparing.run(card)
    stage.window.browsing.go_to(COMPARE)
    comparing.page.show_begun(card)
    comparing.page.show_comparison(replace(found, both=found.both[:5], was_cut_off=True, others=4))
    pause(500)


def _no_photos(stage: Stage) -> None:
    stage.settle()
    folder = stage.folder("Empty card")
    comparing = stage.window.binning.comparing
    comparing.compare(folder)
    stage.wait(lambda: comparing.page.again.isVisible(), "the comparison")
    pause(500)


def _refused(stage: Stage) -> None:
    stage.settle()
    stage.window.binning.comparing.compare(stage.libraries.photos)
    stage.wait(lambda: bool(stage.window.center.message.text), "the reason")
    pause(500)


def _nothing_compared(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(COMPARE)
    pause(500)


BIN_SCENES = (
    Scene("removal_preview", _preview),
    Scene("removal_of_selection", _of_selection),
    Scene("removal_moving", _moving),
    Scene("removal_report", _report),
    Scene("bin", _bin),
    Scene("bin_none", _nothing_removed),
    Scene("compare_none", _nothing_compared),
    Scene("compare_running", _running),
    Scene("compare_pulled_out", _pulled_out),
    Scene("compare_no_photos", _no_photos),
    Scene("compare_refused", _refused),
    Scene("compare_both", _compared(Tab.BOTH)),
    Scene("compare_there", _compared(Tab.THERE)),
    Scene("compare_here", _compared(Tab.HERE)),
)
