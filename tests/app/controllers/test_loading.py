from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.controllers import content_loader
from app.controllers.loading import load_place
from app.models.grid_content import GridContent
from app.models.place import ALL, FAVOURITES, Place, PlaceKind
from app.open_library import OpenLibrary
from indexer.catalog.records import PhotoOrder
from indexer.library import Library
from indexer.profile import Profile
from indexer.types import PhotoId, RootState

OpenWindow = Callable[..., OpenLibrary]


@pytest.fixture
def library(profile_dir: Path, indexed_profile: Callable[[str | None], Path]) -> Library:
    shutil.copytree(indexed_profile(None), profile_dir, dirs_exist_ok=True)
    return Library.open(Profile(profile_dir))


def test_places_and_orders(library: Library) -> None:
    catalog = library.catalog
    root = catalog.roots.all()[0]
    everything = load_place(library, ALL, PhotoOrder.DATE)
    assert everything.count == catalog.photos.counts().photos
    oldest = load_place(library, ALL, PhotoOrder.OLDEST)
    assert oldest.taken_s.tolist() == sorted(everything.taken_s.tolist())
    for folder, photos in catalog.folders.counts(root.id).items():
        place = Place(PlaceKind.ROOT, root.id, folder)
        assert load_place(library, place, PhotoOrder.NAME).count == photos
    favourite = PhotoId(int(everything.ids[2]))
    catalog.marks.set_favourite([favourite], is_favourite=True)
    assert load_place(library, FAVOURITES, PhotoOrder.SIZE).ids.tolist() == [favourite]
    assert library.close()


def test_offline_photos_are_marked_in_lists_of_any_length(library: Library) -> None:
    assert load_place(library, ALL, PhotoOrder.DATE).offline is None
    library.catalog.roots.set_state(library.catalog.roots.all()[0].id, RootState.OFFLINE)
    offline = load_place(library, ALL, PhotoOrder.DATE, limit=3).offline
    assert offline is not None
    assert offline.tolist() == [True] * 3
    assert library.close()


def test_the_beginning_of_a_list_comes_first(
    qtbot: QtBot, open_window: OpenWindow, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = library.catalog.photos.counts().photos
    assert library.close()
    monkeypatch.setattr(content_loader, "FIRST_PHOTOS", 3)
    window = open_window().window
    seen: list[tuple[int, bool, bool]] = []

    def on_content(content: GridContent, is_same_place: bool) -> None:
        seen.append((content.count, content.is_partial, is_same_place))

    window.browsing.content_changed.connect(on_content)
    qtbot.waitUntil(lambda: window.browsing.is_settled and window.grid.content.count == photos)
    first = seen.index((3, True, False))
    assert seen[first + 1] == (photos, False, True)
    # A refresh and another order are of all photos, without a detour that would be seen.
    seen.clear()
    with qtbot.waitSignal(window.browsing.content_changed):
        window.browsing.refresh_soon()
    assert seen == [(photos, False, True)]
