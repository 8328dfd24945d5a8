"""What the sidebar lists, from top to bottom: one function a section.

A new place is one more entry here; `SidebarModel` keeps the tree, `SidebarDelegate` paints it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.controllers.overview import LibraryOverview
from app.models.folder_tree import NO_FOLDERS, FolderTree, name_of
from app.models.place import (
    ALL,
    BIN,
    COMPARE,
    DUPLICATES,
    FAVOURITES,
    FOLDERS,
    MODELS,
    MOMENTS,
    NAMES,
    PROBLEMS,
    SEARCH,
    Place,
    PlaceKind,
)
from app.views.texts import drawable
from indexer.types import Root, RootId, RootState


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """One line: a place, or a heading."""

    text: str
    place: Place | None = None
    icon: str = ""
    count: int | None = None
    is_offline: bool = False
    tooltip: str = ""
    is_heading: bool = False
    """Begins a section. With a place, the heading itself can be chosen."""
    depth: int = 0
    """How far below the top: 1 for the folders of a root."""
    has_children: bool = False
    """Can be expanded."""

    @property
    def key(self) -> Place | str:
        """What tells it from its neighbours, whatever it counts."""
        return self.place if self.place is not None else self.text


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


def entries_of(
    overview: LibraryOverview, folders: Mapping[RootId, FolderTree]
) -> list[SidebarEntry]:
    """All lines but the folders below roots, which `folder_entries` gives once they are seen."""
    return [
        *_photos(overview),
        *_albums(overview),
        *_folders(overview, folders),
        *_housekeeping(overview),
    ]


def folder_entries(place: Place, tree: FolderTree, depth: int) -> list[SidebarEntry]:
    """The folders directly below a root or a folder."""
    return [
        SidebarEntry(
            _shown(name_of(folder)),
            Place(PlaceKind.ROOT, place.root_id, folder),
            "folder-simple",
            tree.counts[folder],
            tooltip=_shown(folder).replace("/", " / "),
            depth=depth,
            has_children=folder in tree.children,
        )
        for folder in tree.children.get(place.folder, ())
    ]


def _photos(overview: LibraryOverview) -> list[SidebarEntry]:
    return [
        SidebarEntry(_tr("All photos"), ALL, "image", overview.photos),
        SidebarEntry(_tr("Favourites"), FAVOURITES, "heart", overview.favourites),
        SidebarEntry(_tr("Search"), SEARCH, "magnifying-glass"),
        SidebarEntry(_tr("Names"), NAMES, "tag", len(overview.concepts) or None),
        SidebarEntry(_tr("Duplicates"), DUPLICATES, "copy", overview.duplicates),
        SidebarEntry(_tr("Moments"), MOMENTS, "timer", overview.moments),
    ]


def _albums(overview: LibraryOverview) -> list[SidebarEntry]:
    if not overview.albums:
        return []
    heading = SidebarEntry(_tr("Albums"), is_heading=True)
    albums = (
        SidebarEntry(
            album.name,
            Place(PlaceKind.ALBUM, album_id=album.id),
            "bookmark-simple",
            tooltip=album.name,
        )
        for album in overview.albums
    )
    return [heading, *albums]


def _folders(overview: LibraryOverview, folders: Mapping[RootId, FolderTree]) -> list[SidebarEntry]:
    if not overview.roots:
        return []
    heading = SidebarEntry(_tr("Folders"), is_heading=True)
    roots = (_root(root, folders.get(root.id, NO_FOLDERS)) for root in overview.roots)
    return [heading, *roots]


def _root(root: Root, tree: FolderTree) -> SidebarEntry:
    is_offline = root.state is RootState.OFFLINE
    return SidebarEntry(
        drawable(root.path.name or root.path),
        Place(PlaceKind.ROOT, root.id),
        "cloud-slash" if is_offline else "folder",
        root.photo_count,
        is_offline,
        drawable(root.path),
        has_children=b"" in tree.children,
    )


def _housekeeping(overview: LibraryOverview) -> list[SidebarEntry]:
    return [
        SidebarEntry(_tr("Housekeeping"), is_heading=True),
        SidebarEntry(_tr("Manage folders"), FOLDERS, "folders"),
        SidebarEntry(_tr("Compare a folder"), COMPARE, "arrows-left-right"),
        SidebarEntry(_tr("Models"), MODELS, "brain"),
        SidebarEntry(_tr("Problems"), PROBLEMS, "warning", overview.problems),
        SidebarEntry(_tr("Bin"), BIN, "trash", overview.binned),
    ]


def _shown(name: bytes) -> str:
    return name.decode("utf-8", "replace")
