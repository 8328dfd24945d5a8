from __future__ import annotations

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.views.compare.mode_bar import ModeBar


def test_nothing_moves_when_another_scale_is_said(qtbot: QtBot, icons: Icons) -> None:
    bar = ModeBar(icons)
    qtbot.addWidget(bar)
    tool = bar.add(QAction("Closer", bar), "magnifying-glass")
    bar.resize(1000, 40)
    bar.show()
    places = set()
    for percent in (4, 56, 206):
        bar.show_zoom(percent)
        qtbot.wait(1)
        places.add(tool.mapTo(bar, tool.rect().topLeft()).toTuple())
    assert len(places) == 1
