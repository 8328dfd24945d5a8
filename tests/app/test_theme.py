from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessibilityHints, QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.stylesheet import stylesheet
from app.theme import DARK, LIGHT, Appearance, Theme, Tokens, blend, contrast, with_high_contrast

AA = 4.5
THEMES = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
GROUNDS = ("background", "surface", "raised")


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [*((text, ground) for text in ("text", "dim") for ground in GROUNDS), ("text", "hover")],
)
def test_text_reaches_aa(tokens: Tokens, text: str, ground: str) -> None:
    found = contrast(blend(getattr(tokens, text), "#000000"), blend(getattr(tokens, ground), "#0"))
    assert found >= AA


@THEMES
def test_text_on_the_accent_and_its_tint_reaches_aa(tokens: Tokens) -> None:
    accent = blend(tokens.accent, "#000000")
    assert contrast(blend(tokens.on_accent, "#000000"), accent) >= AA
    for ground in ("surface", "background"):
        tint = blend(tokens.accent_tint, getattr(tokens, ground))
        assert contrast(blend(tokens.text, "#000000"), tint) >= AA, "the line on models"
    chosen = blend(tokens.accent_tint, tokens.surface)
    assert contrast(accent, chosen) >= AA, "the chosen line of the sidebar"


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_of_problems_reach_aa(tokens: Tokens, ground: str) -> None:
    bin_ = blend(tokens.bin, "#000000")
    assert contrast(bin_, blend(getattr(tokens, ground), "#000000")) >= AA


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"), [("accent", "surface"), *(("text", ground) for ground in GROUNDS)]
)
def test_text_on_what_is_chosen_reaches_aa(tokens: Tokens, text: str, ground: str) -> None:
    tint = blend(tokens.accent_tint, getattr(tokens, ground))
    assert contrast(blend(getattr(tokens, text), "#000000"), tint) >= AA


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_can_be_seen(tokens: Tokens, ground: str) -> None:
    found = contrast(blend(tokens.accent, "#000000"), blend(getattr(tokens, ground), "#000000"))
    assert found >= 3.0


@pytest.mark.parametrize("appearance", [Appearance.DARK, Appearance.LIGHT])
def test_the_hint_in_an_empty_field_reaches_aa(
    theme: Theme, qtbot: QtBot, appearance: Appearance
) -> None:
    theme.set_appearance(appearance)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    hint = field.palette().placeholderText().color().name(QColor.NameFormat.HexArgb)
    for ground in GROUNDS:
        under = getattr(theme.tokens, ground)
        assert contrast(blend(hint, under), blend(under, "#000000")) >= AA


_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


@THEMES
def test_every_rule_with_text_on_a_ground_reaches_aa(tokens: Tokens) -> None:
    pairs = []
    for selector, body in _RULE.findall(stylesheet(tokens)):
        said = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        said = {name.strip(): value.strip() for name, value in said.items()}
        text, ground = said.get("color"), said.get("background", "")
        if text and ground.startswith("#") and ":disabled" not in selector:
            pairs.append((selector.strip(), text, ground))
    assert pairs
    for selector, text, ground in pairs:
        under = blend(ground, tokens.surface)
        assert contrast(blend(text, tokens.surface), under) >= AA, selector


@THEMES
@pytest.mark.parametrize("sign", ["accent", "keep", "bin"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_signs_reach_what_graphics_need(tokens: Tokens, sign: str, ground: str) -> None:
    found = contrast(blend(getattr(tokens, sign), "#0"), blend(getattr(tokens, ground), "#0"))
    assert found >= 3.0


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((1, 1, 1), (1, 1, 1)) == pytest.approx(1)
    # The grey that the standard's own examples give as the limit on white.
    grey = 0x76 / 255
    assert contrast((grey, grey, grey), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)
    assert blend("#80ffffff", "#000000") == pytest.approx((0.502,) * 3, abs=0.001)


@THEMES
def test_high_contrast_leaves_nothing_quiet(tokens: Tokens) -> None:
    strong = with_high_contrast(tokens)
    for text in ("text", "dim"):
        for ground in GROUNDS:
            under = blend(getattr(strong, ground), "#000000")
            assert contrast(blend(getattr(strong, text), "#000000"), under) >= 7.0
    assert contrast(blend(strong.outline, strong.surface), blend(strong.surface, "#000000")) >= 7.0


def test_the_system_s_wish_for_contrast_is_honoured(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QAccessibilityHints,
        "contrastPreference",
        lambda _self: Qt.ContrastPreference.HighContrast,
    )
    assert Theme(qapp, Appearance.DARK).tokens == with_high_contrast(DARK)
    qapp.setStyleSheet("")


@THEMES
def test_the_stylesheet_has_no_colour_of_its_own(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    assert "$" not in sheet
    known = {getattr(tokens, name) for name in tokens.__slots__ if name != "is_dark"}
    assert set(re.findall(r"#[0-9a-f]{6,8}\b", sheet)) <= known


def test_a_change_of_theme_is_told_and_repaints_icons(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Appearance.DARK)
    icons = Icons(theme, theme)
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.LIGHT)
    assert theme.tokens is LIGHT
    assert qapp.palette().window().color() == QColor(LIGHT.background)
    image = icons.icon("folder").pixmap(32, 32).toImage()
    darkest = min(
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    )
    assert darkest < 80, "dark on light"
    qapp.setStyleSheet("")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_drawn_in_the_pixels_of_the_screen(icons: Icons, ratio: float) -> None:
    pixmap = icons.icon("folder").pixmap(QSize(20, 20), ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert (pixmap.width(), pixmap.height()) == (round(20 * ratio), round(20 * ratio))
    image = pixmap.toImage()
    # Drawn at this size and not scaled up from 20 px: the outline is as thin as the screen can.
    inked = sum(
        image.pixelColor(x, y).alpha() > 60
        for x in range(image.width())
        for y in range(image.height())
    )
    assert 0.03 < inked / (image.width() * image.height()) < 0.45


def test_an_icon_that_is_not_there_is_a_bug_that_shows(icons: Icons) -> None:
    with pytest.raises(KeyError):
        icons.glyph("no such icon")
    assert icons.glyph("folder") != icons.glyph("folder-plus")


def test_a_list_that_is_a_window_of_its_own_has_a_ground(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Appearance.LIGHT)
    popup = QListView()  # as a completer makes it, in a file dialog for one
    popup.setWindowFlag(Qt.WindowType.Popup)
    qtbot.addWidget(popup)
    popup.resize(100, 60)
    assert popup.grab().toImage().pixelColor(50, 30) == QColor(theme.tokens.surface)
    qapp.setStyleSheet("")
