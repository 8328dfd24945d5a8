"""Scenes of photos that are compared: a photo, and what was made of it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from app.models.place import Place, PlaceKind
from app.views.compare.stage import Mode
from indexer.types import PhotoId, Root
from kindred_shots.choosing import row_of, select
from kindred_shots.stage import Play, Scene, Stage, pause

_ORIGINAL = "original"
_EDITS = ("crop", "half", "mirrored", "turned", "border", "text", "small")


def _make_edits(stage: Stage) -> Path:
    """A folder with a picture of the library and edits of it."""
    folder = stage.folder("Edits")
    source = max(stage.libraries.photos.rglob("IMG_*.jpg"), key=lambda path: path.stat().st_size)
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    width, height = picture.size
    half = picture.resize((width // 2, height // 2))
    text = half.copy()
    ImageDraw.Draw(text).text((20, 16), "Happy birthday, Ann!", fill="yellow", font_size=32)
    made = {
        _ORIGINAL: picture,
        "crop": picture.crop((width // 5, height // 5, width * 9 // 10, height * 9 // 10)),
        "half": half,
        "mirrored": ImageOps.mirror(half),
        "turned": half.rotate(-90, expand=True),
        "border": ImageOps.expand(half, 24, "white"),
        "text": text,
        "small": picture.resize((width // 4, height // 4)),
    }
    for name, edited in made.items():
        edited.save(folder / f"{name}.jpg", quality=95 if name == _ORIGINAL else 80)
    return folder


def _compared(*names: str, mode: Mode = Mode.SIDE_BY_SIDE, steps_closer: int = 0) -> Play:
    def play(stage: Stage) -> None:
        _open(stage, _make_edits(stage), names)
        view, page = stage.window.compare_page.view, stage.window.comparing
        view.step(1)
        view.set_mode(mode)
        for _ in range(steps_closer):
            view.active.zoom_in()
        stage.wait(lambda: page.is_settled, "the photos")
        pause(500)

    return play


def _open(stage: Stage, folder: Path, names: tuple[str, ...]) -> None:
    stage.settle()
    stage.window.indexing.add_folders([folder])
    # The run of the window's beginning may end only now: what counts is that this one has.
    stage.wait(lambda: _scanned(stage, folder), "a run over the edits")
    stage.wait(lambda: not stage.window.indexing.is_running, "its end")
    root = _scanned(stage, folder)
    assert root is not None
    stage.window.browsing.go_to(Place(PlaceKind.ROOT, root.id))
    stage.settle()
    select(stage, *(row_of(stage, f"{name}.jpg") for name in (_ORIGINAL, *names)))
    stage.window.actions_.compare.trigger()
    stage.wait(lambda: stage.window.comparing.is_open, "the page")
    stage.wait(lambda: stage.window.comparing.is_settled, "the photos")


def _scanned(stage: Stage, folder: Path) -> Root | None:
    """The root of a folder once it was looked through."""
    roots = stage.opened.library.catalog.roots.all()
    return next((root for root in roots if root.path == folder and root.last_scan_at), None)


def _gone(stage: Stage) -> None:
    folder = _make_edits(stage)
    _open(stage, folder, _EDITS[:1])
    view = stage.window.compare_page.view
    original = next(one for one in view.subjects if one.name.startswith(_ORIGINAL))
    path = stage.opened.library.catalog.photos.of([PhotoId(original.photo.id)])[0].files[0].path
    path.unlink()
    stage.window.comparing.comparing.loader.cache.clear()
    view.fit()
    stage.wait(lambda: stage.window.comparing.is_settled, "the reason")
    pause(500)


COMPARE_SCENES = (
    Scene("photos_side_by_side_2", _compared("crop")),
    Scene("photos_side_by_side_closer", _compared("crop", "half", steps_closer=4)),
    Scene("photos_side_by_side_4", _compared("crop", "mirrored", "border")),
    Scene("photos_side_by_side_8", _compared(*_EDITS)),
    Scene("photos_flip", _compared("crop", mode=Mode.FLIP)),
    Scene("photos_split", _compared("small", mode=Mode.SPLIT)),
    Scene("photos_difference", _compared("text", mode=Mode.DIFFERENCE)),
    Scene("photos_gone", _gone),
)
