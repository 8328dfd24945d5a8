from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.models.place import ALL, SEARCH, Place, PlaceKind
from app.models.sections import Grouping
from app.open_library import OpenLibrary
from app.settings import Settings
from app.views.order_button import OrderButton
from indexer.catalog.records import PhotoOrder
from indexer.profile import Profile

OpenWindow = Callable[..., OpenLibrary]


def _choose(button: OrderButton, order: PhotoOrder) -> None:
    actions = button.menu().actions()
    next(action for action in actions if action.data() == order).trigger()


def test_an_order_is_shown_kept_and_remembered(
    qtbot: QtBot, open_indexed: OpenWindow, profile_dir: Path
) -> None:
    window = open_indexed().window
    grid, button, browsing = window.grid, window.order_button, window.browsing
    assert "Newest" in button.accessibleName()
    newest_first = grid.content.ids.tolist()
    grid.setCurrentIndex(grid.model().index(3, 0))
    kept = grid.current_id()
    for order, grouping in (
        (PhotoOrder.OLDEST, Grouping.DAY),
        (PhotoOrder.NAME, Grouping.LETTER),
        (PhotoOrder.SIZE, Grouping.SIZE),
        (PhotoOrder.ADDED, None),
    ):
        with qtbot.waitSignal(browsing.content_changed):
            _choose(button, order)
        assert grid.content.order is order
        assert grid.sections.grouping is grouping
        assert sorted(grid.content.ids.tolist()) == sorted(newest_first)
        assert grid.current_id() == kept, "what was selected still is"
        assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))
    assert Settings(Profile(profile_dir)).order is PhotoOrder.ADDED

    # It holds for folders too, and is not offered where photos are ranked.
    root = window.status.overview.roots[0]
    with qtbot.waitSignal(browsing.content_changed):
        browsing.go_to(Place(PlaceKind.ROOT, root.id))
    assert grid.content.order is PhotoOrder.ADDED
    browsing.go_to(SEARCH)
    assert not button.isVisible()
    browsing.go_to(ALL)
    assert button.isVisible()


def test_the_next_window_begins_with_the_order_of_the_last(
    qtbot: QtBot, open_window: OpenWindow, profile_dir: Path
) -> None:
    Profile(profile_dir).create()
    settings = Settings(Profile(profile_dir))
    settings.order = PhotoOrder.NAME
    settings.save()
    window = open_window().window
    assert window.browsing.order is PhotoOrder.NAME
    assert "name" in window.order_button.accessibleName()
