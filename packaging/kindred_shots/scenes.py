"""The scenes: every page and every state that is easily forgotten, one function each."""

from __future__ import annotations

from collections.abc import Callable

from app.dialogs.settings.dialog import SettingsDialog
from app.dialogs.settings.page import SettingsPage
from app.dialogs.shortcuts.dialog import ShortcutsDialog
from app.models.place import FAVOURITES, FOLDERS, MODELS, PROBLEMS, Place, PlaceKind
from app.views.drop_overlay import DropOverlay
from indexer.errors import UserFacingError
from indexer.types import PhotoId
from kindred_shots.answer_scenes import ANSWER_SCENES
from kindred_shots.bin_scenes import BIN_SCENES
from kindred_shots.choosing import row_of, select
from kindred_shots.compare_scenes import COMPARE_SCENES
from kindred_shots.model_scenes import MODEL_SCENES
from kindred_shots.name_scenes import NAME_SCENES
from kindred_shots.preview_scenes import PREVIEW_SCENES
from kindred_shots.query_scenes import QUERY_SCENES
from kindred_shots.review_scenes import REVIEW_SCENES
from kindred_shots.search_scenes import SEARCH_SCENES
from kindred_shots.stage import Play, Scene, Stage, pause

# --- photos -----------------------------------------------------------------------------------


def _one_selected(stage: Stage) -> None:
    stage.settle()
    select(stage, 4)


def _several_selected(stage: Stage) -> None:
    stage.settle()
    select(stage, 3, 4, 5, 8, 9)


def _marked(stage: Stage) -> None:
    stage.settle()
    ids = [PhotoId(int(id_)) for id_ in stage.window.grid.content.ids[3:9]]
    stage.opened.library.marks.set_favourite(ids[:3], True)
    stage.opened.library.marks.set_rating(ids[2:], 4)
    stage.wait(lambda: stage.window.counting is not None, "the counts")
    stage.window.browsing.go_to(FAVOURITES)
    stage.settle()
    select(stage, 0)


def _long_name(stage: Stage, name: str) -> None:
    stage.settle()
    select(stage, row_of(stage, name))


def _large_photos(stage: Stage) -> None:
    stage.settle()
    stage.window.grid.set_row_height(320)
    stage.settle()


def _small_photos(stage: Stage) -> None:
    stage.settle()
    stage.window.grid.set_row_height(64)
    stage.settle()


def _go_to_date(stage: Stage) -> None:
    stage.settle()
    stage.window.grid.setFocus()
    stage.window.actions_.go_to_date.trigger()
    pause(200)


def _folder(stage: Stage) -> None:
    stage.settle()
    root = stage.opened.library.catalog.roots.all()[0]
    stage.window.browsing.go_to(Place(PlaceKind.ROOT, root.id))
    stage.settle()


def _menu(stage: Stage) -> None:
    _several_selected(stage)
    menu = stage.window.photos.make_menu()
    menu.popup(stage.window.mapToGlobal(stage.window.rect().center()))
    stage.shown = menu


# --- messages -----------------------------------------------------------------------------------


def _drop(stage: Stage) -> None:
    stage.settle()
    overlay = stage.window.findChild(DropOverlay)
    assert overlay is not None
    overlay.show_text("Search with this photo", "magnifying-glass")


def _error(stage: Stage) -> None:
    stage.settle()
    stage.window.center.message.show_error(
        UserFacingError(
            "This picture cannot be searched for",
            "the file is cut off",
            "The photos are as they were. Drop another picture",
        )
    )


# --- pages ------------------------------------------------------------------------------------


def _page(place: Place) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        stage.window.browsing.go_to(place)
        stage.settle()
        pause(500)

    return play


def _welcome(stage: Stage) -> None:
    stage.wait(lambda: stage.window.has_no_folders, "the welcome page")
    pause(300)


def _indexing(stage: Stage) -> None:
    stage.settle()
    indexing = stage.opened.library.indexing
    stage.wait(lambda: indexing.run and not indexing.run.is_running, "the first look")
    before = indexing.run
    stage.window.indexing.add_folders([stage.libraries.fresh])
    stage.wait(lambda: indexing.run is not before, "a run")
    stage.window.indexing.toggle_pause()  # at once: it takes a second in all
    pause(600)
    stage.window.run_panel.toggle()
    pause(300)


def _finished(stage: Stage) -> None:
    stage.settle()
    stage.window.indexing.add_folders([stage.libraries.fresh])
    stage.wait(lambda: stage.window.indexing.is_running, "a run")
    stage.wait(lambda: not stage.window.indexing.is_running, "its end")
    stage.settle()


# --- dialogs ----------------------------------------------------------------------------------


def _settings(page_of: Callable[[SettingsDialog], SettingsPage]) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        dialog = stage.window.opening_settings.make()
        dialog.show()
        dialog.show_page(page_of(dialog))
        pause(1500)
        stage.shown = dialog

    return play


def _shortcuts(stage: Stage) -> None:
    stage.settle()
    dialog = ShortcutsDialog(stage.window.keymap, stage.theme, stage.window)
    dialog.show()
    stage.shown = dialog


SCENES = (
    Scene("welcome", _welcome, is_empty=True),
    Scene("all_photos", lambda stage: stage.settle()),
    Scene("one_selected", _one_selected),
    Scene("several_selected", _several_selected),
    Scene("favourites", _marked),
    Scene("favourites_none", _page(FAVOURITES)),
    Scene("name_of_200", lambda stage: _long_name(stage, "A very long")),
    Scene("name_right_to_left", lambda stage: _long_name(stage, "صورة")),
    Scene("name_emoji", lambda stage: _long_name(stage, "🏖")),
    Scene("large_photos", _large_photos),
    Scene("small_photos", _small_photos),
    Scene("go_to_date", _go_to_date),
    Scene("folder", _folder),
    Scene("menu", _menu),
    Scene("drop", _drop),
    Scene("error", _error),
    Scene("folders", _page(FOLDERS)),
    Scene("models_none", _page(MODELS), has_model=False),
    Scene("problems", _page(PROBLEMS)),
    Scene("problems_none", _page(PROBLEMS), is_empty=True),
    Scene("indexing", _indexing),
    Scene("finished", _finished),
    Scene("settings_appearance", _settings(lambda dialog: dialog.appearance)),
    Scene("settings_model", _settings(lambda dialog: dialog.model)),
    Scene("settings_indexing", _settings(lambda dialog: dialog.indexing)),
    Scene("settings_cache", _settings(lambda dialog: dialog.cache)),
    Scene("settings_ignored", _settings(lambda dialog: dialog.ignored)),
    Scene("settings_protected", _settings(lambda dialog: dialog.protected)),
    Scene("settings_data", _settings(lambda dialog: dialog.data)),
    Scene("settings_about", _settings(lambda dialog: dialog.about)),
    Scene("shortcuts", _shortcuts),
    *SEARCH_SCENES,
    *PREVIEW_SCENES,
    *QUERY_SCENES,
    *NAME_SCENES,
    *MODEL_SCENES,
    *BIN_SCENES,
    *COMPARE_SCENES,
    *REVIEW_SCENES,
    *ANSWER_SCENES,
)
