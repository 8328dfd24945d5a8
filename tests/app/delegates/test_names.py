"""Names of folders can be read: what stands beside them never takes more than half of the room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from app.delegates.folder_delegate import FolderDelegate
from app.delegates.sidebar_delegate import SidebarDelegate
from app.icons import Icons
from app.models.folder_model import FOLDER_ROLE, FolderEntry
from app.models.sidebar_entries import SidebarEntry
from app.models.sidebar_model import ENTRY_ROLE
from app.theme import Theme
from app.translations import PSEUDO, Translations
from app.views.texts import photos_text
from indexer.types import Root, RootId, RootState

NAMES = ("Old disk", "Urlaubsfotos von der Nordsee")


class Painter(QPainter):
    """Paints, and remembers the words."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.drawn: list[tuple[QRect, str, int]] = []

    def drawText(self, *args: Any) -> None:  # type: ignore[override]  # one of many forms
        """As the delegates call it: where, how and what."""
        self.drawn.append((args[0], args[2], self.fontMetrics().horizontalAdvance(args[2])))
        super().drawText(*args)


@pytest.fixture(params=["en", "de", PSEUDO], autouse=True)
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> Any:
    translations = Translations(qapp)
    translations.use(request.param)
    yield
    translations.leave()


def _name_is_readable(delegate: QStyledItemDelegate, role: int, entry: Any, width: int) -> bool:
    item = QStandardItem()
    item.setData(entry, role)
    model = QStandardItemModel()
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 64)
    image = QImage(width, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.black)
    painter = Painter(image)
    delegate.paint(painter, option, item.index())
    painter.end()
    name = entry.name if isinstance(entry, FolderEntry) else entry.text
    for line, text, drawn in painter.drawn:
        if name in text:
            return True
        head, ellipsis, tail = text.partition("…")
        if ellipsis and name.startswith(head) and name.endswith(tail):
            # The last letter that would have fit half is no fault.
            return drawn >= (width - 18 - line.left()) / 2 - 16
    return False


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [None, 14, 48_213])
@pytest.mark.parametrize("depth", [0, 1, 6])
@pytest.mark.parametrize("width", [180, 208, 320])
@pytest.mark.parametrize("is_offline", [False, True])
def test_in_the_sidebar(
    theme: Theme,
    icons: Icons,
    name: str,
    count: int | None,
    depth: int,
    width: int,
    *,
    is_offline: bool,
) -> None:
    entry = SidebarEntry(name, count=count, depth=depth, is_offline=is_offline, icon="folder")
    assert _name_is_readable(SidebarDelegate(theme, icons), ENTRY_ROLE, entry, width)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [480, 640])
def test_on_the_page_of_folders(theme: Theme, icons: Icons, name: str, width: int) -> None:
    root = Root(RootId(1), Path("/x"), RootState.ONLINE, 0, None)
    photos = photos_text(48_213)
    entry = FolderEntry(root, name, "/x", photos, "", "")
    assert _name_is_readable(FolderDelegate(theme, icons), FOLDER_ROLE, entry, width)
