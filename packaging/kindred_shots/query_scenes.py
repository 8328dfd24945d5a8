"""Scenes of the search bar: what is asked for, how, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.models.chips import Chip
from indexer.search.query import Aspect, PhotoTerm
from indexer.types import Box, PhotoId
from kindred_shots.choosing import large_row
from kindred_shots.stage import Play, Scene, Stage, pause


def _type(stage: Stage, text: str) -> None:
    field = stage.window.search_bar.field
    field.setFocus()
    QTest.keyClicks(field, text)


def _photo(stage: Stage, row: int, box: Box | None = None) -> Chip:
    words = "this photo" if box is None else "part of this photo"
    return Chip(PhotoTerm(PhotoId(int(stage.window.grid.content.ids[row])), box=box), words)


def _aspect(aspect: Aspect) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        stage.window.search_bar.add_chips([_photo(stage, 12)])
        stage.window.choosing_aspect.choose(aspect)
        stage.settle()
        stage.window.search_bar.aspect.open_panel()
        stage.shown = stage.window.search_bar.aspect.panel

    return play


def _no_meaning(stage: Stage) -> None:
    stage.settle()
    stage.window.choosing_aspect.choose(Aspect.BLEND)


def _by_look(stage: Stage) -> None:
    stage.settle()
    stage.window.search_bar.add_chips([_photo(stage, 12)])
    stage.window.choosing_aspect.choose(Aspect.LOOK)
    stage.settle()


def _filters(stage: Stage) -> None:
    stage.settle()
    _type(stage, 'sea date:2015.. -type:png has:gps folder:"Old scans" ')
    stage.settle()


def _mistake(stage: Stage) -> None:
    stage.settle()
    _type(stage, "boats colour:red in the harbour")


def _completing(text: str, *keys: Qt.Key) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        _type(stage, text)
        stage.wait(lambda: stage.window.completing.is_known, "what the library has")
        for key in keys:
            QTest.keyClick(stage.window.search_bar.field, key)
        pause(200)

    return play


def _fields(stage: Stage) -> None:
    stage.settle()
    stage.window.actions_.add_filter.trigger()
    pause(200)


def _join(stage: Stage) -> None:
    stage.settle()
    stage.window.search_bar.add_chips([_photo(stage, 3), _photo(stage, 20)])
    stage.settle()


def _part(stage: Stage) -> None:
    stage.settle()
    stage.window.search_bar.add_chips([_photo(stage, 12, Box(0.1, 0.3, 0.4, 0.5))])
    stage.settle()


def _box(stage: Stage) -> None:
    stage.settle()
    stage.window.grid.setCurrentIndex(stage.window.grid.model().index(large_row(stage), 0))
    stage.window.previewing.open_current()
    stage.wait(lambda: stage.window.previewing.is_settled, "the full picture")
    canvas = stage.window.preview.canvas
    canvas.set_box_mode(is_on=True)
    start = canvas.rect().center() - QPoint(160, 120)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(240, 180))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(240, 180))
    pause(300)


QUERY_SCENES = (
    Scene("aspect_meaning", _aspect(Aspect.MEANING)),
    Scene("aspect_both", _aspect(Aspect.BLEND)),
    Scene("aspect_no_model", _aspect(Aspect.LOOK), has_model=False),
    Scene("no_model_tried", _no_meaning, has_model=False),
    Scene("by_look", _by_look),
    Scene("no_model_by_look", _by_look, has_model=False),
    Scene("filters", _filters),
    Scene("filter_mistake", _mistake),
    Scene("filter_fields", _fields),
    Scene("filter_values", _completing("boats folder:", Qt.Key.Key_Down, Qt.Key.Key_Down)),
    Scene("pictures_joined", _join),
    Scene("part_of_photo", _part),
    Scene("preview_box", _box),
)
