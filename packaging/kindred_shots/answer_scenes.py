"""Scenes of answers: bands and the floor, thumbs, folded look-alikes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.models.chips import Chip, text_chip
from indexer.search.query import Aspect, PhotoTerm
from indexer.types import PhotoId
from kindred_shots.stage import Play, Scene, Stage


def _ask(stage: Stage, text: str) -> None:
    stage.settle()
    chip = text_chip(text)
    assert chip is not None
    stage.window.search_bar.replace_all([chip])
    stage.settle()
    stage.window.grid.setFocus()


def _floor(text: str, floor: int) -> Play:
    def play(stage: Stage) -> None:
        _ask(stage, text)
        stage.window.answering.line.slider.setValue(floor)
        stage.settle()

    return play


def _nothing_by_look(stage: Stage) -> None:
    """A photo is asked for, so that there is another way to search."""
    stage.settle()
    photo_id = PhotoId(int(stage.window.grid.content.ids[12]))
    stage.window.search_bar.add_chips([Chip(PhotoTerm(photo_id), "this photo")])
    stage.window.answering.line.slider.setValue(95)
    stage.settle()


def _all_matches_selected(stage: Stage) -> None:
    _ask(stage, "a dog on a beach")
    stage.window.actions_.select_matches.trigger()
    stage.settle()


def _judged(stage: Stage) -> None:
    _ask(stage, "a beach")
    judging = stage.window.answering.judging
    ids = [PhotoId(int(photo_id)) for photo_id in stage.window.grid.content.ids]
    judging.judge(ids[1:3], is_like=True)
    judging.judge(ids[4:5], is_like=False)
    stage.settle()
    _point_at(stage, stage.window.grid.item_rect(3).center())


def _point_at(stage: Stage, point: QPoint) -> None:
    viewport = stage.window.grid.viewport()
    at = QPointF(point)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), none, none, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(viewport, move)


def _collapsed(*, is_opened: bool) -> Play:
    def play(stage: Stage) -> None:
        _ask(stage, "a beach")
        stage.window.choosing_aspect.choose(Aspect.MEANING)
        stage.window.actions_.collapse.trigger()
        stage.settle()
        content = stage.window.grid.content
        if is_opened and content.fold_counts is not None:
            item = int(content.fold_counts.argmax())
            stage.window.answering.collapsing.toggle(PhotoId(int(content.ids[item])))
            stage.settle()

    return play


ANSWER_SCENES = (
    Scene("floor_strict", _floor("a beach", 85)),
    Scene("floor_loose", _floor("a beach", 20)),
    Scene("floor_nothing", _floor("qqqq zzzz", 60)),
    Scene("floor_nothing_by_picture", _nothing_by_look),
    Scene("all_matches_selected", _all_matches_selected),
    Scene("judged", _judged),
    Scene("collapsed", _collapsed(is_opened=False)),
    Scene("collapsed_opened", _collapsed(is_opened=True)),
)
