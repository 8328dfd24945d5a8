"""Joins the parts of the main window: which signal leads to which slot, one function a concern.

A feature that needs more than some lines here has a controller of its own, which connects itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bridge import EngineBridge
from app.commands import Scope

if TYPE_CHECKING:
    from app.main_window import MainWindow


def wire(window: MainWindow, bridge: EngineBridge) -> None:
    """Connect everything, once."""
    _searching(window)
    _browsing(window)
    _albums(window)
    _photos(window)
    _names(window)
    _indexing(window, bridge)
    _folders(window, bridge)
    _settings(window, bridge)
    _other_processes(window)
    _failures(window)
    _actions(window)


def _searching(w: MainWindow) -> None:
    w.search_bar.query_begun.connect(w.browsing.query_begun)
    w.search_bar.draft_changed.connect(w.browsing.query_changed)
    w.search_bar.refined.connect(w.browsing.query_changed)
    w.search_bar.history_changed.connect(w.on_history)
    w.search_bar.paste_requested.connect(w.keys.paste)
    w.search_bar.leave_requested.connect(w.keys.leave_search)
    w.search_bar.draft_changed.connect(w.keys.stay)
    w.browsing.busy_changed.connect(w.search_bar.set_busy)
    w.center.empty.clear_requested.connect(w.search_bar.clear)
    w.center.empty.undo_requested.connect(w.search_bar.undo)
    w.center.empty.model_requested.connect(w.browsing.to.models)
    w.center.empty.look_aspect_requested.connect(w.choosing_aspect.choose_look)
    w.center.empty.look_requested.connect(w.indexing.look_for_changes)
    w.center.empty.all_requested.connect(w.browsing.to.all)
    w.center.model_requested.connect(w.browsing.to.models)
    w.choosing_aspect.model_requested.connect(w.browsing.to.models)
    w.models.own_library_requested.connect(w.other_library_requested)
    w.drops.chips_dropped.connect(w.composing.add_chips)


def _browsing(w: MainWindow) -> None:
    w.browsing.place_changed.connect(w.on_place)
    w.browsing.content_changed.connect(w.on_content)
    w.browsing.content_changed.connect(w.keys.photos_came)  # once they are seen
    w.browsing.failed.connect(w.keys.stay)
    w.browsing.content_changed.connect(w.ordering.keep_selection)
    w.browsing.content_changed.connect(w.answering.follow_grid)
    w.browsing.content_changed.connect(w.walking.show_view)  # once the grid has its photos
    w.walking.moved.connect(w.on_moved)
    w.walking.follow_mouse(w)
    w.sidebar.place_chosen.connect(w.browsing.go_to)
    w.counting.changed.connect(w.on_overview)
    w.counting.changed.connect(w.folder_trees.follow)
    w.folder_trees.changed.connect(w.sidebar.show_folders)
    w.grid.end_neared.connect(w.browsing.load_more)
    w.grid.row_height_changed.connect(w.on_zoomed)
    w.top_bar.zoom_changed.connect(w.grid.set_row_height)


def _albums(w: MainWindow) -> None:
    w.search_bar.save_requested.connect(w.albums.save_as)
    w.sidebar.rename_album_requested.connect(w.albums.rename)
    w.sidebar.delete_album_requested.connect(w.albums.delete)
    w.counting.changed.connect(w.albums.on_overview)
    w.albums.deleted.connect(w.walking.forget_place)
    w.albums.changed.connect(w.undoing.follow_other)
    w.albums.failed.connect(w.center.message.show_error)


def _photos(w: MainWindow) -> None:
    w.grid.selection_changed.connect(w.on_selection)
    w.grid.selectionModel().selectionChanged.connect(w.on_selection)
    w.details.more_like_this.connect(w.composing.more_like_this)
    w.details.add_to_query.connect(w.composing.add)
    w.details.subtract_from_query.connect(w.composing.subtract)
    w.counting.changed.connect(w.showing_details.on_overview)


def _names(w: MainWindow) -> None:
    page, detail, teaching = w.names, w.names.detail, w.teaching
    detail.search_requested.connect(teaching.search)
    detail.rename_requested.connect(teaching.rename)
    detail.delete_requested.connect(teaching.delete)
    detail.remove_requested.connect(teaching.remove)
    detail.export_requested.connect(w.name_files.export)
    page.export_all_requested.connect(w.name_files.export_all)
    page.import_requested.connect(w.name_files.import_)
    page.photos_requested.connect(w.browsing.to.all)
    teaching.taught.connect(page.choose)
    w.cutting.part_named.connect(teaching.name_part)
    w.counting.changed.connect(teaching.on_overview)
    w.closed.connect(teaching.stop)


def _indexing(w: MainWindow, bridge: EngineBridge) -> None:
    w.sidebar.add_folder_requested.connect(w.prompts.add_folder)
    w.sidebar.rescan_requested.connect(w.indexing.look_for_changes)
    w.center.welcome.add_folder_requested.connect(w.prompts.add_folder)
    w.center.welcome.suggestion_wanted.connect(w.indexing.suggest_folder)
    w.center.welcome.folder_chosen.connect(w.indexing.add_folders)
    w.indexing.suggested.connect(w.center.welcome.suggest)
    w.center.welcome.demo_requested.connect(w.other_library_requested)
    w.center.empty.add_folder_requested.connect(w.prompts.add_folder)
    w.drops.folders_dropped.connect(w.indexing.add_folders)
    w.drops.folders_to_compare.connect(w.binning.comparing.take_dropped)
    w.drops.compares = lambda: w.binning.comparing.is_seen
    w.counting.changed.connect(w.binning.comparing.on_overview)
    w.problems.retry_requested.connect(w.indexing.retry)
    w.problems.ignore_requested.connect(w.indexing.ignore)
    w.problems.unignore_requested.connect(w.indexing.ignore_no_longer)
    w.problems.show_in_files_requested.connect(w.file_manager.show_file)
    w.bottom_bar.problems_requested.connect(w.browsing.to.problems)
    bridge.index_started.connect(w.show_page)  # an empty page says that photos are looked for
    bridge.index_finished.connect(w.show_page)
    bridge.index_progressed.connect(w.taskbar.show_progress)
    bridge.index_finished.connect(w.taskbar.clear)
    w.closed.connect(w.taskbar.clear)
    w.closed.connect(w.knowledge.stop)
    w.demo.progressed.connect(w.status.show_demo_progress)
    w.demo.finished.connect(w.bottom_bar.hide_work)
    w.demo.finished.connect(w.center.welcome.end_painting)
    w.demo.failed.connect(w.center.welcome.end_painting)
    w.counting.changed.connect(w.run_details.show_overview)
    w.run_details.warned.connect(w.center.message.show_error)
    w.run_details.failed.connect(w.center.message.show_error)


def _folders(w: MainWindow, bridge: EngineBridge) -> None:
    page = w.folders
    page.add_requested.connect(w.prompts.add_folder)
    page.look_requested.connect(w.indexing.look_for_changes)
    page.pause_requested.connect(w.indexing.pause_folder)
    page.resume_requested.connect(w.indexing.resume_folder)
    page.place_requested.connect(w.browsing.go_to)
    page.show_in_files_requested.connect(w.file_manager.show_folder)
    page.remove_requested.connect(w.indexing.remove_folder)
    w.sidebar.remove_requested.connect(page.ask_to_remove)
    w.counting.changed.connect(page.show_overview)
    bridge.index_progressed.connect(page.show_progress)
    bridge.index_finished.connect(page.show_finished)


def _settings(w: MainWindow, bridge: EngineBridge) -> None:
    opening = w.opening_settings
    opening.models_requested.connect(w.browsing.to.models)
    opening.shortcuts_requested.connect(w.prompts.show_shortcuts)
    opening.look_requested.connect(w.indexing.look_for_changes)
    opening.language_chosen.connect(w.language_changed)
    opening.reopen_requested.connect(w.reopen_requested)
    w.housekeeping.failed.connect(w.center.message.show_error)
    bridge.trouble_noticed.connect(w.show_trouble)


def _other_processes(w: MainWindow) -> None:
    w.indexing.failed.connect(w.elsewhere.on_failed)
    w.elsewhere.changed.connect(w.elsewhere_line.show_for)
    w.elsewhere.followed.connect(w.browsing.refresh_soon)
    w.elsewhere.followed.connect(w.counting.read)
    w.elsewhere.caught_up.connect(w.indexing.look_for_changes)


def _failures(w: MainWindow) -> None:
    for source in (
        w.browsing,
        w.elsewhere,
        w.problems,
        w.names,
        w.teaching,
        w.name_files,
        w.counting,
        w.folder_trees,
        w.demo,
    ):
        source.failed.connect(w.center.message.show_error)
    w.drops.refused.connect(w.center.message.show_error)


def _actions(w: MainWindow) -> None:
    do = w.actions_
    do.attach(Scope.GRID, w.grid)
    do.attach(Scope.PREVIEW, w.preview)
    other = do.own if w.is_demo else do.demo
    w.top_bar.add_walk(do.back, do.forward)
    for action in (
        do.add_folder,
        do.compare_folder,
        do.rescan,
        None,
        do.details,
        do.shortcuts,
        do.settings,
        do.model,
        None,
    ):
        w.top_bar.add_separator() if action is None else w.top_bar.add_action(action)
    w.top_bar.add_action(other)
    w.top_bar.add_action(do.quit)
    do.connect_all(
        {
            do.add_folder: w.prompts.add_folder,
            do.rescan: w.indexing.look_for_changes,
            do.details: w.on_details_toggled,
            do.shortcuts: w.prompts.show_shortcuts,
            do.settings: w.opening_settings.open,
            do.model: w.browsing.to.models,
            other: w.other_library_requested.emit,
            do.quit: w.close,
            do.find: w.keys.find,
            do.paste: w.keys.paste,
            do.clear: w.keys.clear,
            do.undo: w.undoing.undo,
            do.save_album: w.albums.save_as,
            do.redo: w.undoing.redo,
            do.go_to_date: w.go_to_date.open,
            do.teach: w.teaching.teach_chosen,
            do.select_section: w.grid.select_current_section,
            do.back: w.walking.back,
            do.forward: w.walking.forward,
        }
    )
