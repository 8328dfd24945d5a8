"""Scenes of the names that the user teaches."""

from __future__ import annotations

from app.dialogs.teach_dialog import TeachDialog
from app.models.chips import Chip, text_chip
from app.models.place import NAMES
from indexer.catalog.concept_records import Concept
from indexer.search.concept_pictures import Example
from indexer.search.query import ConceptTerm, Query, TextTerm
from indexer.types import Box, PhotoId
from kindred_shots.stage import Scene, Stage, pause

_PART = Box(0.2, 0.2, 0.6, 0.7)


def _ids(stage: Stage, words: str, count: int) -> list[PhotoId]:
    """Photos whose captions tell of something: the best ones of a search for it."""
    library = stage.opened.library
    found = library.search(Query((TextTerm(words),), k=count)).photo_ids
    return [PhotoId(int(id_)) for id_ in found]


def _teach(stage: Stage) -> Concept:
    concepts = stage.opened.library.concepts
    boats = [Example(id_) for id_ in _ids(stage, "a red boat", 5)]
    concepts.teach("Uncle Theo's boat", boats)
    concepts.teach("Rex", [Example(id_, _PART) for id_ in _ids(stage, "a white cat", 2)])
    concepts.teach(
        "The house by the lake in which we used to spend our summers",
        [Example(id_) for id_ in _ids(stage, "a house", 12)],
    )
    return concepts.teach("Biscuit", [Example(id_) for id_ in _ids(stage, "a brown dog", 6)])


def _names(stage: Stage) -> None:
    stage.settle()
    concept = _teach(stage)
    stage.window.browsing.go_to(NAMES)
    page = stage.window.names
    page.choose(concept.id)
    model = page.detail.view.model()
    stage.wait(lambda: model.rowCount() == len(concept.example_ids), "the examples")
    page.view.setFocus()
    pause(300)


def _too_few(stage: Stage) -> None:
    _names(stage)
    page = stage.window.names
    rex = next(one for one in stage.opened.library.concepts.all() if one.name == "Rex")
    page.choose(rex.id)
    stage.wait(lambda: page.detail.view.model().rowCount() == 2, "the examples")
    page.detail.view.setFocus()
    page.detail.view.selectAll()
    pause(300)


def _none(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(NAMES)
    pause(500)


def _dialog(stage: Stage) -> None:
    stage.settle()
    grid = stage.window.grid
    grid.setFocus()
    for row in (3, 4, 5, 8, 9):
        flag = grid.selectionModel().SelectionFlag.Select
        grid.selectionModel().select(grid.model().index(row, 0), flag)
    stage.window.actions_.teach.trigger()
    stage.wait(lambda: stage.window.findChild(TeachDialog), "the question for a name")
    dialog = stage.window.findChild(TeachDialog)
    assert dialog is not None
    pause(600)
    dialog.field.setText("Biscuit")
    stage.shown = dialog


def _search(stage: Stage) -> None:
    stage.settle()
    concept = _teach(stage)
    chips = [Chip(ConceptTerm(concept.id), concept.name)]
    chips += [chip for text in ("on a beach",) if (chip := text_chip(text))]
    stage.window.search_bar.add_chips(chips)
    stage.settle()
    pause(500)


NAME_SCENES = (
    Scene("names", _names),
    Scene("names_too_few", _too_few),
    Scene("names_none", _none),
    Scene("teach", _dialog),
    Scene("name_searched", _search),
)
