"""The panel of the aspect button, as a window of its own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Appearance, Theme
from app.views.aspect_panel import AspectPanel
from app.views.aspect_words import AspectWords
from indexer.search.query import Aspect


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_its_words_stand_on_a_ground_of_their_own(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance
) -> None:
    theme = Theme(qapp, appearance)
    parent = QWidget()
    qtbot.addWidget(parent)
    panel = AspectPanel(AspectWords(), parent)
    panel.show_state(Aspect.LOOK, 0.5, has_meaning=False)
    picture = panel.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    ratio = picture.devicePixelRatio()
    ground = picture.pixelColor(round(panel.width() * ratio / 2), round(6 * ratio))
    assert ground == QColor(theme.tokens.color("raised"))
    assert picture.pixelColor(0, 0).alpha() == 0, "its corners are round"
