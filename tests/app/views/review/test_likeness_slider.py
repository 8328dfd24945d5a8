from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.views.review.likeness_slider import LEAST_PERCENT, LikenessSlider


def test_it_counts_while_it_moves_and_tells_once_where_it_rests(qtbot: QtBot) -> None:
    likeness = LikenessSlider()
    qtbot.addWidget(likeness)
    likeness.show_counts([1000 - percent for percent in range(101)])
    told: list[float] = []
    likeness.chosen.connect(told.append)
    likeness.show_likeness(0.6)
    assert "60" in likeness.text
    assert "940" in likeness.text
    for percent in (65, 70, 75):
        likeness.slider.setValue(percent)
    assert "925" in likeness.text
    qtbot.waitUntil(lambda: told == [0.75])
    likeness.show_likeness(0.8)
    likeness.slider.setValue(0)
    assert "950" in likeness.text, "strangers are as alike from there on"
    qtbot.waitUntil(lambda: told == [0.75, LEAST_PERCENT / 100])


def test_what_is_not_counted_is_not_said(qtbot: QtBot) -> None:
    likeness = LikenessSlider()
    qtbot.addWidget(likeness)
    likeness.show_likeness(0.6)
    assert "group" not in likeness.text
