"""Lines of buttons in the middle: what does not fit stands in the next line, never squeezed."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.views.flow_layout import FlowLayout


@pytest.mark.parametrize(("width", "lines"), [(700, 1), (450, 2), (210, 3)])
def test_centred_lines(qtbot: QtBot, width: int, lines: int) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, spacing=8, side=Qt.AlignmentFlag.AlignHCenter)
    buttons = [QPushButton(parent) for _ in range(3)]
    for button in buttons:
        button.setFixedWidth(200)
        layout.addWidget(button)
    parent.resize(width, 200)
    parent.show()
    tops = sorted({button.y() for button in buttons})
    assert len(tops) == lines
    for top in tops:
        line = [button.geometry() for button in buttons if button.y() == top]
        left, right = line[0].left(), width - 1 - line[-1].right()
        assert abs(left - right) <= 1
        assert all(b.left() - a.right() == 9 for a, b in itertools.pairwise(line))


def test_the_height_follows_every_change(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, spacing=0, side=Qt.AlignmentFlag.AlignLeft)

    def button() -> QPushButton:
        made = QPushButton(parent)
        made.setFixedSize(100, 30)
        return made

    first, second = button(), button()
    parent.show()
    heights = [layout.heightForWidth(100)]
    layout.addWidget(first)
    heights.append(layout.heightForWidth(100))
    layout.insert_widget(0, second)
    heights.append(layout.heightForWidth(100))
    second.hide()
    heights.append(layout.heightForWidth(100))
    second.show()
    second.setFixedHeight(50)
    heights.append(layout.heightForWidth(100))
    layout.setSpacing(5)
    heights += [layout.heightForWidth(100), layout.heightForWidth(205)]
    layout.removeWidget(first)
    heights.append(layout.heightForWidth(100))
    second.setMinimumHeight(60)  # its hint is another one then, whatever the layout knew
    second.setMaximumHeight(60)
    heights.append(layout.heightForWidth(100))
    assert heights == [0, 30, 60, 30, 80, 85, 50, 50, 60]
