from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.views.details.facts import Fact, FactTable

NARROW_PX = 220


def test_a_long_name_of_a_file_breaks_and_is_not_copied_with_its_breaks(
    qtbot: QtBot, icons: Icons
) -> None:
    table = FactTable(icons)
    qtbot.addWidget(table)
    long = "IMG_20240131_120000_panorama_edited_copy_final.jpg"
    table.show_facts([Fact("Asked for", long), Fact("Folder", "/a/short/path")])
    assert table.minimumSizeHint().width() <= NARROW_PX
    _, name, _, path = table.findChildren(QLabel)
    assert name.text() != long
    assert name.accessibleName() == f"Asked for: {long}"
    can_select = Qt.TextInteractionFlag.TextSelectableByMouse
    assert not name.textInteractionFlags() & can_select
    assert path.textInteractionFlags() & can_select
