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
