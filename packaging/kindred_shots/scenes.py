"""The scenes: every page and every state that is easily forgotten, one function each."""

from __future__ import annotations

from app.models.place import PROBLEMS
from app.models.query_draft import text_chip
from kindred_shots.stage import Scene, Stage


def _welcome(stage: Stage) -> None:
    stage.wait(lambda: stage.window.has_no_folders, "the welcome page")


def _all_photos(stage: Stage) -> None:
    stage.settle()


def _search(stage: Stage, *texts: str) -> None:
    stage.settle()
    stage.window.search_bar.add_chips([chip for text in texts if (chip := text_chip(text))])
    stage.settle()


def _problems(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(PROBLEMS)
    stage.settle()


SCENES = (
    Scene("welcome", _welcome, is_empty=True),
    Scene("all_photos", _all_photos),
    Scene("search", lambda stage: _search(stage, "a dog on a beach")),
    Scene("problems", _problems),
)
