"""Scenes of words that are searched for, with a model and without one, and of albums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.dialogs.name_dialog import NameDialog
from app.models.chips import Chip, text_chip
from app.models.place import Place, PlaceKind
from indexer.search.query import PhotoTerm
from indexer.types import PhotoId
from kindred_shots.choosing import select
from kindred_shots.stage import Play, Scene, Stage


def _search(*texts: str) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        stage.window.search_bar.add_chips([chip for text in texts if (chip := text_chip(text))])
        stage.settle()

    return play


def _composed(stage: Stage) -> None:
    stage.settle()
    photo = PhotoId(int(stage.window.grid.content.ids[12]))
    chips = [Chip(PhotoTerm(photo), stage.window.tr("this photo"))]
    chips += [chip for text in ("in the snow", "-at night") if (chip := text_chip(text))]
    stage.window.search_bar.add_chips(chips)
    stage.settle()
    select(stage, 1)


def _many_chips(stage: Stage) -> None:
    _search(
        "a very long description of a lighthouse on a cliff above the sea in the evening",
        "-people",
        "boats in the harbour",
        "snow",
        "a dog",
        "-rain",
        "an umbrella",
        "-houses",
    )(stage)


def _empty_query(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(Place(PlaceKind.SEARCH))
    stage.settle()


def _album(stage: Stage) -> None:
    _search("a dog on a beach")(stage)
    stage.window.actions_.save_album.trigger()
    stage.wait(lambda: stage.window.findChild(NameDialog), "the question for a name")
    dialog = stage.window.findChild(NameDialog)
    assert dialog is not None
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    stage.wait(lambda: stage.window.browsing.place.kind is PlaceKind.ALBUM, "the album")
    stage.settle()


def _name_of_album(stage: Stage) -> None:
    _search("a dog on a beach")(stage)
    stage.window.actions_.save_album.trigger()
    stage.wait(lambda: stage.window.findChild(NameDialog), "the question for a name")
    stage.shown = stage.window.findChild(NameDialog)


SEARCH_SCENES = (
    Scene("search", _search("a dog on a beach")),
    Scene("composed", _composed),
    Scene("many_chips", _many_chips),
    Scene("nothing_matches_well", _search("qwertz")),
    Scene("empty_query", _empty_query),
    Scene("no_model", lambda stage: stage.settle(), has_model=False),
    Scene("no_model_search", _search("beach"), has_model=False),
    Scene("no_model_nothing_found", _search("qwertz"), has_model=False),
    Scene("album", _album),
    Scene("album_name", _name_of_album),
)
