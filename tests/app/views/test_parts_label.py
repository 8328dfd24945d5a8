"""What a line of facts leaves out where there is no room."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.views.parts_label import Part, PartsLabel


def test_the_least_important_fact_goes_first_and_whole(qtbot: QtBot) -> None:
    label = PartsLabel()
    qtbot.addWidget(label)
    parts = [("amount", 2), ("pace", 1), ("", 9), ("left", 1)]
    label.show_parts([*(Part(*part) for part in parts), Part("a change of model", 3, "change")])
    metrics = QFontMetrics(label.font())
    wide = metrics.horizontalAdvance(label.text()) + 8
    seen = [label.fitting(metrics, width) for width in range(wide, 24, -1)]
    whole = [line for line in dict.fromkeys(seen) if "…" not in line]
    assert whole == [
        "amount · pace · left · a change of model",
        "amount · pace · a change of model",
        "amount · a change of model",
        "a change of model",
        "change",
    ]
    assert seen[-1].endswith("…"), "of the last one as much as there is room for"


def test_what_is_left_out_is_told_by_the_tooltip(qtbot: QtBot) -> None:
    label = PartsLabel()
    qtbot.addWidget(label)
    label.show_parts([Part("12 of 600"), Part("a model takes over at 600, now at 12", 1)])
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""
    label.resize(label.width() - 10, label.height())
    label.grab()
    assert label.toolTip() == label.text()
