"""Scenes of the models page: two installed models, and a change from one to the other."""

from __future__ import annotations

import shutil

import numpy as np
from safetensors.numpy import load_file, save_file

from app.models.place import MODELS
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.models import sample_model
from kindred_shots.stage import SIZES, Scene, Stage, pause

_OLD, _NEW = "everyday", "thorough"
_NAMES = {_OLD: "Everyday model", _NEW: "Thorough model"}


def _go(stage: Stage) -> None:
    stage.settle()
    stage.window.browsing.go_to(MODELS)
    stage.wait(lambda: stage.window.models.cards, "the cards")
    pause(500)


def _install(stage: Stage) -> None:
    """The sample model under another name, which has described the photos, and one that has not."""
    store = stage.opened.library.models.store
    for model_id, name in _NAMES.items():
        with store.staging("shots") as folder:
            for part in (CONFIG_NAME, WEIGHTS_NAME):
                shutil.copy(sample_model().folder / part, folder / part)
            if model_id == _NEW:
                tensors = load_file(folder / WEIGHTS_NAME)
                save_file(
                    {key: np.asarray(each * 1.01, each.dtype) for key, each in tensors.items()},
                    folder / WEIGHTS_NAME,
                )
            model = InstalledModel(model_id, name, store.folder_of(model_id), "MIT")
            store.install(folder, model)
    stage.opened.library.models.use(_OLD)
    _idle(stage)
    _go(stage)
    stage.wait(lambda: _NEW in stage.window.models.cards, "the card")
    _idle(stage)
    pause(500)


def _idle(stage: Stage) -> None:
    library, getting = stage.opened.library, stage.window.getting
    stage.wait(
        lambda: (
            not getting.is_busy
            and not library.models.is_loading
            and not (library.indexing.run and library.indexing.run.is_running)
        ),
        "the end of what goes on",
    )


def _pause_folders(stage: Stage) -> None:
    roots = stage.opened.library.roots
    for root in stage.opened.library.catalog.roots.all():
        roots.set_paused(root.id, is_paused=True)


def _see(stage: Stage) -> None:
    """The card of the coming model, and the one above it."""
    page = stage.window.models
    stage.window.resize(*SIZES[0])  # it is scrolled to where the window is smallest
    pause(300)
    page.scroll_to(page.cards[_NEW])
    pause(300)


def _before(stage: Stage) -> None:
    _install(stage)
    _see(stage)


def _going_on(stage: Stage) -> None:
    _install(stage)
    library = stage.opened.library
    library.models.use(_NEW)
    run = library.indexing.start()
    assert run is not None
    stage.wait(lambda: library.models.switch and library.models.switch.done, "the first photos")
    stage.window.indexing.toggle_pause()
    pause(500)
    _see(stage)


def _waits(stage: Stage) -> None:
    _install(stage)
    _pause_folders(stage)
    stage.opened.library.models.use(_NEW)
    pause(500)
    _see(stage)


def _done(stage: Stage) -> None:
    _waits(stage)
    stage.opened.library.models.finish_switch()
    pause(500)
    _idle(stage)
    stage.window.models.read()
    pause(800)
    rows = stage.window.models.knowledge.rows.values()
    row = next((row for row in rows if not row.delete.isHidden()), None)
    if row is not None:
        row.delete.click()
    page = stage.window.models
    stage.window.center.message.hide()
    stage.window.resize(*SIZES[0])
    pause(300)
    page.scroll_to(page.knowledge)
    pause(300)


MODEL_SCENES = (
    Scene("models", _go),
    Scene("models_before_a_change", _before),
    Scene("models_changing", _going_on),
    Scene("models_waiting", _waits),
    Scene("models_knowledge", _done),
)
