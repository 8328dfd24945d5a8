"""The plate that says what happened: where it floats, and how large."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Appearance, Theme
from app.views.message_bar import MessageAction, MessageBar


@pytest.mark.parametrize("width", [663, 1100])
def test_its_first_message_is_no_higher_than_its_words(
    qtbot: QtBot, qapp: QApplication, width: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(width, 460)
    parent.show()
    bar = MessageBar(Icons(Theme(qapp, Appearance.LIGHT)), parent)
    bar.show_notice(
        "The name was deleted",
        "The photos stay as they are.",
        action=MessageAction("Undo", lambda: None),
    )
    two_lines = 2 * bar.fontMetrics().lineSpacing()
    assert two_lines < bar.height() < 2 * two_lines
    assert bar.geometry().bottom() < parent.height()


def test_buttons_at_the_foot_stay_free_while_they_are_seen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 460)
    foot = QWidget(parent)
    foot.setGeometry(0, 400, 900, 60)
    parent.show()
    bar = MessageBar(Icons(Theme(qapp, Appearance.LIGHT)), parent)
    bar.keep_free(foot)
    bar.show_notice("Marked 2 files.")
    assert bar.geometry().bottom() < foot.y()
    foot.hide()
    bar.show_notice("Marked 2 files.")
    assert foot.y() < bar.geometry().bottom() < parent.height()
